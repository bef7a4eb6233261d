"""Every reader of a file that somebody else may have written, with good files to begin from."""

import gzip
import io
import json
import struct
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from pydicom import dcmread

import resources
from engine.data.dataset_files import read_idx
from engine.data.datasets import Dataset, Split
from engine.data.image_folders import read_folder
from engine.data.image_sets import find_source, read_images
from engine.data.mnist_csv import HEADER, read_csv
from engine.drawings.drawing import REACH, Drawing, Point, Stroke
from engine.drawings.picture_files import read_photo
from engine.drawings.scan import Scan, scan
from engine.drawings.stroke_file import LabelledDrawing, read_drawings
from engine.figures.published import read_published
from engine.models.linear import WEIGHTS, LinearModel, linear_model
from engine.models.weights_file import read_weights, write_weights
from engine.project.project_file import read_project, write_project
from engine.project.record import Project
from engine.tensors.kinds.image.reader import read as read_picture
from engine.tensors.kinds.text.reader import TextOptions
from engine.tensors.kinds.text.reader import read as read_text
from engine.tensors.kinds.volume.reader import read as read_volume
from engine.tensors.source import Source
from engine.training.recipe import Recipe
from gui.course.stops.stop import Stop
from gui.course.stops.stop_reader import read_stop
from gui.explore.catalogue import entries
from gui.settings import Settings, read_settings

from . import databases, spoil
from .spoil import Spoil


@dataclass(frozen=True)
class Reader:
    """seeds: good files. read: what is to be read, from the spoilt file's path. check: raises for a
    result that is none. place: where in the folder the spoilt file lies; beside: what lies there.
    writes: whether it may write in that folder.
    """

    name: str
    seeds: Callable[[], list[bytes]]
    read: Callable[[Path], Any]
    check: Callable[[Any], object]
    spoils: tuple[Spoil, ...]
    place: str = "file"
    beside: Callable[[], dict[str, bytes]] = dict
    writes: bool = False


def _images(count: int = 5) -> bytes:
    pixels = bytes(index * 37 % 251 for index in range(count * 784))
    return struct.pack(">IIII", 0x803, count, 28, 28) + pixels


def _labels(count: int = 5) -> bytes:
    return struct.pack(">II", 0x801, count) + bytes(index % 10 for index in range(count))


def _tables() -> list[bytes]:
    """As it is written, as another system's spreadsheet saves it, with the label at the end."""
    rows = [[index % 10, *(index * column * 7 % 256 for column in range(784))]
            for index in range(3)]
    lines = [",".join(map(str, row)) for row in rows]
    last = [",".join(map(str, [*row[1:], row[0]])) for row in rows]
    names = ",".join([*(f"pixel{column}" for column in range(784)), "class"])
    return ["\r\n".join([HEADER, *lines, ""]).encode(),
            "\n".join(lines).replace(",", ";").encode("utf-16"),
            "\n".join([names, *last]).encode("utf-8-sig")]


def _check_data(data: Dataset) -> None:
    assert data.images.dtype == data.labels.dtype == np.uint8
    assert data.images.shape == (len(data.labels), 28, 28) and data.labels.max() <= 9


def _check_split(split: Split) -> None:
    _check_data(split.train)
    _check_data(split.valid)


def _pngs() -> list[bytes]:
    grey = np.arange(784, dtype=np.uint16).reshape(28, 28)
    image = Image.fromarray((grey % 256).astype(np.uint8))
    pictures = [image, image.convert("P"), image.convert("1"), image.convert("RGBA"),
                image.convert("LA"), image.convert("RGB"), Image.fromarray(grey * 80)]
    found = []
    for picture in pictures:
        stream = io.BytesIO()
        picture.save(stream, "PNG")
        found.append(stream.getvalue())
    stream = io.BytesIO()
    image.save(stream, "JPEG")
    return [*found, stream.getvalue()]


def _around() -> dict[str, bytes]:
    png = _pngs()[0]
    return {name: png for name in ("train/3/b.png", "train/7/a.png", "valid/3/a.png")}


def _lines() -> list[bytes]:
    good = {"label": 7, "strokes": [[[0, 0], [1, 0.5, 0.25]], [[0.4, 1]]],
            "frame": [0.25, 0.2, 0.5], "pen": 3, "writer": "한"}
    plain = {"label": 3, "strokes": [[[0.1, 0.2], [0.3, 0.4]]], "frame": None}
    return [(json.dumps(good) + "\n" + json.dumps(plain) + "\n").encode(),
            json.dumps(plain).encode("utf-8-sig")]


def _check_drawings(found: list[LabelledDrawing]) -> None:
    assert found
    for each in found:
        _check_drawing(each)


def _check_drawing(each: LabelledDrawing) -> None:
    assert type(each.label) is int and 0 <= each.label <= 9
    for stroke in each.drawing.strokes:
        assert all(abs(x) <= REACH and abs(y) <= REACH for x, y, _ in stroke.points)


def _weights(folder: Path) -> list[bytes]:
    found = []
    for digits in ((3, 7), (1, 3, 7)):
        rows = 1 if len(digits) == 2 else len(digits)
        path = folder / "seed.safetensors"
        write_weights(path, linear_model(digits, np.ones((rows, 785), np.float32)))
        found.append(path.read_bytes())
        path.unlink()
    return found


def _check_model(model: LinearModel) -> None:
    matrix = model.parameters[WEIGHTS]
    assert matrix.dtype == np.float32 and np.isfinite(matrix).all()


def _check_settings(settings: Settings) -> None:
    for each in fields(Settings):
        assert type(getattr(settings, each.name)) is type(getattr(Settings(), each.name)), each
    assert len(set(settings.digits)) == len(settings.digits) >= 2
    json.dumps(asdict(settings), allow_nan=False).encode()


def _settings() -> list[bytes]:
    whole = asdict(Settings(geometry="AdnQywAD", views=("map", "why"), lab_layout=("AAAA",)))
    whole["marks"] = {"one": {"choice": 1, "right": None}}
    whole["lab"]["start"] = [1.0, 2.0]
    return [json.dumps(whole).encode()]


def _project(folder: Path) -> bytes:
    path = folder / "seed.threeseven"
    drawing = Drawing((Stroke((Point(1.0, 2.0), Point(3.0, 4.0, 0.5))),))
    write_project(path, Project(
        settings={"colours": "dark"}, digits=(3, 7), form="raw",
        recipe=Recipe(optimizer="adam", schedule="one_cycle"),
        model=linear_model((3, 7), np.ones((1, 785), np.float32)),
        collections={"mine": (LabelledDrawing(drawing, 3),)}, canvas=drawing,
    ))
    return path.read_bytes()


def _check_photo(pixels: np.ndarray) -> None:
    assert pixels.dtype == np.uint8 and pixels.ndim in (2, 3)


def _photos() -> list[bytes]:
    """A digit on paper in every kind of file that is read, one of them held sideways."""
    paper = Image.new("RGB", (64, 48), (230, 228, 220))
    paper.paste((30, 30, 60), (20, 10, 26, 40))
    paper.paste((30, 30, 60), (20, 10, 44, 15))
    found, turned = [], Image.Exif()
    turned[0x0112] = 6
    for kind, more in (("JPEG", {"exif": turned}), ("JPEG", {"progressive": True}), ("PNG", {}),
                       ("WEBP", {}), ("BMP", {}), ("GIF", {})):
        stream = io.BytesIO()
        paper.save(stream, kind, **more)
        found.append(stream.getvalue())
    return found


def _check_scan(found: Scan) -> None:
    assert found.image.shape == (28, 28) and found.image.dtype == np.uint8 and found.image.max()


def _tiffs() -> list[bytes]:
    """Two pages each: bytes, 16 bits, floats."""
    values = np.arange(96).reshape(2, 6, 8)
    found = []
    for dtype in (np.uint8, np.uint16, np.float32):
        first, second = (Image.fromarray(page.astype(dtype)) for page in values)
        stream = io.BytesIO()
        first.save(stream, "TIFF", save_all=True, append_images=[second])
        found.append(stream.getvalue())
    return found


def _slices() -> list[bytes]:
    return [path.read_bytes() for path in sorted(resources.PHANTOM.iterdir())[:2]]


def _frames() -> bytes:
    """The phantom's first slice as if it were many: its rows are frames."""
    found = dcmread(io.BytesIO(_slices()[0]))
    found.NumberOfFrames, found.Rows = found.Rows // 4, 4
    found.SpacingBetweenSlices = 2
    content = io.BytesIO()
    found.save_as(content)
    return content.getvalue()


def _check_source(source: Source) -> None:
    for number, part in enumerate(source.parts):
        assert part.raw.dim() == 3 and part.raw.numel()
        assert source.place(number, (0, 0, 0)).say()
    assert all(each.name.say() and each.value.say() for each in source.found)
    source.code.format(path="a", paths=["a"])


def _texts() -> list[bytes]:
    korean = resources.KOREAN_TEXT.read_text(encoding="utf-8")[:300]
    book = f"*** START OF THIS BOOK\n{korean}\n*** END OF THIS BOOK\nLicense"
    return [resources.ENGLISH_TEXT.read_bytes()[:400], korean.encode(), korean.encode("utf-16"),
            korean.encode("cp949"), korean.encode("utf-8-sig"), book.encode("utf-16-le")]


def _check_text(source: Source) -> None:
    (part,) = source.parts
    assert part.raw.dim() == 1 and part.raw.numel()
    for index in {0, len(part.raw) - 1}:
        assert source.place(0, (index,)).say()
    assert all(each.name.say() and each.value.say() for each in source.found)
    source.code.format(path="a")


def _check_own(found: Sequence[LabelledDrawing]) -> None:
    for each in found:
        _check_drawing(each)


VIEWS = frozenset(each.key for each in entries())


def _check_stop(stop: Stop) -> None:
    assert isinstance(stop, Stop)


def readers(scratch: Path) -> tuple[Reader, ...]:
    """scratch: a folder in which good files may be made."""
    everywhere = spoil.by_bytes
    labels = scratch / "labels.idx"
    labels.write_bytes(_labels())
    weights, database = _weights(scratch), databases.library(scratch)
    return (
        Reader("IDX images", lambda: [_images()], lambda path: read_idx(path, labels), _check_data,
               (everywhere,)),
        Reader("IDX labels", lambda: [_labels()],
               lambda path: read_idx(path.with_name("images"), path), _check_data, (everywhere,),
               beside=lambda: {"images": _images()}),
        Reader("IDX gzip", lambda: [gzip.compress(_images())], lambda path: read_idx(path, labels),
               _check_data, (everywhere, spoil.unpacked_first)),
        Reader("IDX pair", lambda: [_images(12), _labels(12)],
               lambda path: read_images(find_source(path)).split, _check_split, (everywhere,),
               beside=lambda: {"images": _images(12), "labels": _labels(12),
                               "more.gz": gzip.compress(_images(9)), "labels-9": _labels(9)}),
        Reader("MNIST CSV", _tables, read_csv, _check_data,
               (everywhere, spoil.by_cells, spoil.by_cells)),
        Reader("MNIST CSV gzip", lambda: [gzip.compress(each) for each in _tables()], read_csv,
               _check_data, (everywhere, spoil.unpacked_first)),
        Reader("image folder", _pngs, lambda path: read_folder(path.parents[2]), _check_split,
               (everywhere, spoil.by_chunks), "train/3/a.png", _around),
        Reader("drawings", _lines, read_drawings, _check_drawings,
               (everywhere, spoil.by_json_lines, spoil.by_json_lines)),
        Reader("weights", lambda: weights, read_weights, _check_model,
               (everywhere, spoil.by_header, spoil.by_header)),
        Reader("settings", _settings, read_settings, _check_settings,
               (everywhere, spoil.by_json, spoil.by_json)),
        Reader("course stop",
               lambda: [path.read_bytes() for path in sorted(resources.COURSE.glob("*.json"))],
               lambda path: read_stop(path, VIEWS), _check_stop,
               (everywhere, spoil.by_json, spoil.by_json)),
        Reader("project", lambda: [_project(scratch)], read_project,
               lambda found: _check_model(found.model) if found.model else None, (everywhere,)),
        Reader("photo", _pngs, read_photo, _check_photo, (everywhere, spoil.by_chunks)),
        Reader("photo: its digit", _photos, lambda path: scan(read_photo(path)), _check_scan,
               (everywhere,)),
        Reader("picture as a tensor", lambda: [*_pngs(), *_photos(), *_tiffs()],
               lambda path: read_picture((path,)), _check_source, (everywhere, spoil.by_chunks)),
        Reader("DICOM slice", _slices, lambda path: read_volume((path.parent,)), _check_source,
               (everywhere,), "scan/a", lambda: {"scan/b": _slices()[1]}),
        Reader("DICOM frames", lambda: [_frames()], lambda path: read_volume((path,)),
               _check_source, (everywhere,)),
        Reader("TIFF pages", _tiffs, lambda path: read_volume((path,)), _check_source,
               (everywhere,)),
        Reader("text", _texts, lambda path: read_text((path,)), _check_text, (everywhere,)),
        Reader("text: its words", _texts,
               lambda path: read_text((path,), TextOptions(level="word")), _check_text,
               (everywhere,)),
        Reader("library", lambda: [database], databases.read_library, _check_own,
               (everywhere, databases.by_pages, databases.by_rows), writes=True),
        Reader("figures", lambda: [resources.PUBLISHED_FIGURES.read_bytes()], read_published,
               tuple, (everywhere, spoil.by_json)),
    )

