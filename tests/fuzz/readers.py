"""Every reader of a file that somebody else may have written, with good files to begin from."""

import gzip
import json
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

import resources
from engine.data.dataset_files import read_idx
from engine.data.datasets import Dataset, Split
from engine.data.image_folders import read_folder
from engine.data.image_sets import find_source, read_images
from engine.data.mnist_csv import read_csv
from engine.drawings.drawing import REACH
from engine.drawings.picture_files import read_photo
from engine.drawings.scan import MOST_PIXELS, Scan, scan
from engine.drawings.stroke_file import LabelledDrawing, read_drawings
from engine.figures.published import read_published
from engine.models.linear import WEIGHTS, LinearModel
from engine.models.weights_file import read_weights
from engine.project.project_file import read_project
from engine.tensors.kinds.image.reader import read as read_picture
from engine.tensors.kinds.text.reader import TextOptions
from engine.tensors.kinds.text.reader import read as read_text
from engine.tensors.kinds.volume.reader import read as read_volume
from engine.tensors.source import Source
from gui.course.stops.stop import Stop
from gui.course.stops.stop_reader import read_stop
from gui.explore.catalogue import entries
from gui.memory.autosave import LeftBehind, take_up
from gui.settings import Settings, read_settings

from . import databases, spoil
from .samples import (
    slice_of_frames,
    some_around,
    some_images,
    some_labels,
    some_lines,
    some_photos,
    some_pngs,
    some_project,
    some_sessions,
    some_settings,
    some_slices,
    some_tables,
    some_texts,
    some_tiffs,
    some_weights,
)
from .spoil import Spoil


@dataclass(frozen=True)
class Reader:
    """seeds: good files. read: what is to be read, from the spoilt file's path. check: raises for a
    result that is none. place: where in the folder the spoilt file lies; beside: what lies there.
    writes: whether it may write in that folder. needs: bytes that a file needs in memory, whoever
    reads it.
    """

    name: str
    seeds: Callable[[], list[bytes]]
    read: Callable[[Path], Any]
    check: Callable[[Any], object]
    spoils: tuple[Spoil, ...]
    place: str = "file"
    beside: Callable[[], dict[str, bytes]] = dict
    writes: bool = False
    needs: Callable[[bytes], int] = lambda _content: 0


def _pixels(content: bytes) -> int:
    """Of a picture unpacked, as its header says, four bytes for each pixel."""
    with suppress(OSError, ValueError, SyntaxError, Image.DecompressionBombError), \
            warnings.catch_warnings(action="ignore"), Image.open(BytesIO(content)) as picture:
        pixels = picture.width * picture.height
        return 4 * pixels if pixels <= MOST_PIXELS else 0
    return 0


def _check_data(data: Dataset) -> None:
    assert data.images.dtype == data.labels.dtype == np.uint8
    assert data.images.shape == (len(data.labels), 28, 28) and data.labels.max() <= 9


def _check_split(split: Split) -> None:
    _check_data(split.train)
    _check_data(split.valid)


def _check_drawings(found: list[LabelledDrawing]) -> None:
    assert found
    for each in found:
        _check_drawing(each)


def _check_drawing(each: LabelledDrawing) -> None:
    assert type(each.label) is int and 0 <= each.label <= 9
    for stroke in each.drawing.strokes:
        assert all(abs(x) <= REACH and abs(y) <= REACH for x, y, _ in stroke.points)


def _check_model(model: LinearModel) -> None:
    matrix = model.parameters[WEIGHTS]
    assert matrix.dtype == np.float32 and np.isfinite(matrix).all()


def _check_settings(settings: Settings) -> None:
    for each in fields(Settings):
        assert type(getattr(settings, each.name)) is type(getattr(Settings(), each.name)), each
    assert len(set(settings.digits)) == len(settings.digits) >= 2
    json.dumps(asdict(settings), allow_nan=False).encode()


def _check_photo(pixels: np.ndarray) -> None:
    assert pixels.dtype == np.uint8 and pixels.ndim in (2, 3)


def _check_scan(found: Scan) -> None:
    assert found.image.shape == (28, 28) and found.image.dtype == np.uint8 and found.image.max()


def _check_source(source: Source) -> None:
    for number, part in enumerate(source.parts):
        assert part.raw.dim() == 3 and part.raw.numel()
        assert source.place(number, (0, 0, 0)).say()
    assert all(each.name.say() and each.value.say() for each in source.found)
    source.code.format(path="a", paths=["a"])


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


def _kept(path: Path) -> LeftBehind | None:
    """What the window before has left, or nothing where that cannot be read."""
    found = take_up(path.parents[1])
    if found is not None:
        found.lock.unlock()
    return found


def _check_kept(found: LeftBehind | None) -> None:
    if found is not None:
        assert type(found.was.steps) is int and found.was.steps >= 0
        _check_drawing(LabelledDrawing(found.was.drawing, 0))


VIEWS = frozenset(each.key for each in entries())


def _check_stop(stop: Stop) -> None:
    assert isinstance(stop, Stop)


def readers(scratch: Path) -> tuple[Reader, ...]:
    """scratch: a folder in which good files may be made."""
    everywhere = spoil.by_bytes
    labels = scratch / "labels.idx"
    labels.write_bytes(some_labels())
    weights, database = some_weights(scratch), databases.library(scratch)
    return (
        Reader("IDX images", lambda: [some_images()], lambda path: read_idx(path, labels),
               _check_data, (everywhere,)),
        Reader("IDX labels", lambda: [some_labels()],
               lambda path: read_idx(path.with_name("images"), path), _check_data, (everywhere,),
               beside=lambda: {"images": some_images()}),
        Reader("IDX gzip", lambda: [gzip.compress(some_images())],
               lambda path: read_idx(path, labels), _check_data,
               (everywhere, spoil.unpacked_first)),
        Reader("IDX pair", lambda: [some_images(12), some_labels(12)],
               lambda path: read_images(find_source(path)).split, _check_split, (everywhere,),
               beside=lambda: {"images": some_images(12), "labels": some_labels(12),
                               "more.gz": gzip.compress(some_images(9)),
                               "labels-9": some_labels(9)}),
        Reader("MNIST CSV", some_tables, read_csv, _check_data,
               (everywhere, spoil.by_cells, spoil.by_cells)),
        Reader("MNIST CSV gzip", lambda: [gzip.compress(each) for each in some_tables()], read_csv,
               _check_data, (everywhere, spoil.unpacked_first)),
        Reader("image folder", some_pngs, lambda path: read_folder(path.parents[2]), _check_split,
               (everywhere, spoil.by_chunks), "train/3/a.png", some_around),
        Reader("drawings", some_lines, read_drawings, _check_drawings,
               (everywhere, spoil.by_json_lines, spoil.by_json_lines)),
        Reader("weights", lambda: weights, read_weights, _check_model,
               (everywhere, spoil.by_header, spoil.by_header)),
        Reader("settings", some_settings, read_settings, _check_settings,
               (everywhere, spoil.by_json, spoil.by_json)),
        Reader("kept session", some_sessions, _kept, _check_kept,
               (everywhere, spoil.by_json, spoil.by_json), "sessions/one/session.json",
               writes=True),
        Reader("course stop",
               lambda: [path.read_bytes() for path in sorted(resources.COURSE.glob("*.json"))],
               lambda path: read_stop(path, VIEWS), _check_stop,
               (everywhere, spoil.by_json, spoil.by_json)),
        Reader("project", lambda: [some_project(scratch)], read_project,
               lambda found: _check_model(found.model) if found.model else None,
               (everywhere, spoil.by_members, spoil.by_members)),
        Reader("photo", some_pngs, read_photo, _check_photo, (everywhere, spoil.by_chunks),
               needs=_pixels),
        Reader("photo: its digit", some_photos, lambda path: scan(read_photo(path)), _check_scan,
               (everywhere,), needs=_pixels),
        Reader("picture as a tensor", lambda: [*some_pngs(), *some_photos(), *some_tiffs()],
               lambda path: read_picture((path,)), _check_source, (everywhere, spoil.by_chunks)),
        Reader("DICOM slice", some_slices, lambda path: read_volume((path.parent,)), _check_source,
               (everywhere,), "scan/a", lambda: {"scan/b": some_slices()[1]}),
        Reader("DICOM frames", lambda: [slice_of_frames()], lambda path: read_volume((path,)),
               _check_source, (everywhere,)),
        Reader("TIFF pages", some_tiffs, lambda path: read_volume((path,)), _check_source,
               (everywhere,)),
        Reader("text", some_texts, lambda path: read_text((path,)), _check_text, (everywhere,)),
        Reader("text: its words", some_texts,
               lambda path: read_text((path,), TextOptions(level="word")), _check_text,
               (everywhere,)),
        Reader("library", lambda: [database], databases.read_library, _check_own,
               (everywhere, databases.by_pages, databases.by_rows), writes=True),
        Reader("figures", lambda: [resources.PUBLISHED_FIGURES.read_bytes()], read_published,
               tuple, (everywhere, spoil.by_json)),
    )
