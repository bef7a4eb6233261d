"""Good files of each kind, to begin from."""

import io
import json
import struct
from dataclasses import asdict
from pathlib import Path

import numpy as np
from PIL import Image
from pydicom import dcmread

import resources
from engine.data.mnist_csv import HEADER
from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.stroke_file import LabelledDrawing
from engine.library.stored_strokes import text_of
from engine.models.linear import WEIGHTS, linear_model
from engine.models.parameters import Parameters
from engine.models.weights_file import write_weights
from engine.project.project_file import write_project
from engine.project.record import Project
from engine.training.recipe import Recipe
from gui.settings import Settings


def some_images(count: int = 5) -> bytes:
    pixels = bytes(index * 37 % 251 for index in range(count * 784))
    return struct.pack(">IIII", 0x803, count, 28, 28) + pixels


def some_labels(count: int = 5) -> bytes:
    return struct.pack(">II", 0x801, count) + bytes(index % 10 for index in range(count))


def some_tables() -> list[bytes]:
    """As it is written, as another system's spreadsheet saves it, with the label at the end."""
    rows = [[index % 10, *(index * column * 7 % 256 for column in range(784))]
            for index in range(3)]
    lines = [",".join(map(str, row)) for row in rows]
    last = [",".join(map(str, [*row[1:], row[0]])) for row in rows]
    names = ",".join([*(f"pixel{column}" for column in range(784)), "class"])
    return ["\r\n".join([HEADER, *lines, ""]).encode(),
            "\n".join(lines).replace(",", ";").encode("utf-16"),
            "\n".join([names, *last]).encode("utf-8-sig")]


def some_pngs() -> list[bytes]:
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


def some_around() -> dict[str, bytes]:
    png = some_pngs()[0]
    return {name: png for name in ("train/3/b.png", "train/7/a.png", "valid/3/a.png")}


def some_lines() -> list[bytes]:
    good = {"label": 7, "strokes": [[[0, 0], [1, 0.5, 0.25]], [[0.4, 1]]],
            "frame": [0.25, 0.2, 0.5], "pen": 3, "writer": "한"}
    plain = {"label": 3, "strokes": [[[0.1, 0.2], [0.3, 0.4]]], "frame": None}
    return [(json.dumps(good) + "\n" + json.dumps(plain) + "\n").encode(),
            json.dumps(plain).encode("utf-8-sig")]


def some_weights(folder: Path) -> list[bytes]:
    found = []
    for digits in ((3, 7), (1, 3, 7)):
        rows = 1 if len(digits) == 2 else len(digits)
        path = folder / "seed.safetensors"
        ones = np.ones((rows, 785), np.float32)
        memory = Parameters({f"momentum/{WEIGHTS}": ones, "count": np.array(7, np.float32)})
        write_weights(path, linear_model(digits, ones), memory if rows == 1 else None)
        found.append(path.read_bytes())
        path.unlink()
    return found


def some_settings() -> list[bytes]:
    whole = asdict(Settings(geometry="AdnQywAD", views=("map", "why"), lab_layout=("AAAA",)))
    whole["marks"] = {"one": {"choice": 1, "right": None}}
    whole["lab"]["start"] = [1.0, 2.0]
    return [json.dumps(whole).encode()]


def some_sessions() -> list[bytes]:
    drawing = Drawing((Stroke((Point(1.0, 2.0), Point(3.0, 4.0, 0.5)), (0.0, 0.25)),))
    about = {"version": 1, "steps": 5, "canvas": text_of(drawing), "pen": 2.5, "closed": True}
    return [json.dumps(about).encode()]


def some_project(folder: Path) -> bytes:
    path = folder / "seed.threeseven"
    drawing = Drawing((Stroke((Point(1.0, 2.0), Point(3.0, 4.0, 0.5))),))
    write_project(path, Project(
        settings={"colours": "dark"}, digits=(3, 7), form="raw",
        recipe=Recipe(optimizer="adam", schedule="one_cycle"),
        model=linear_model((3, 7), np.ones((1, 785), np.float32)),
        collections={"mine": (LabelledDrawing(drawing, 3),)}, canvas=drawing,
    ))
    return path.read_bytes()


def some_photos() -> list[bytes]:
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


def some_tiffs() -> list[bytes]:
    """Two pages each: bytes, 16 bits, floats."""
    values = np.arange(96).reshape(2, 6, 8)
    found = []
    for dtype in (np.uint8, np.uint16, np.float32):
        first, second = (Image.fromarray(page.astype(dtype)) for page in values)
        stream = io.BytesIO()
        first.save(stream, "TIFF", save_all=True, append_images=[second])
        found.append(stream.getvalue())
    return found


def some_slices() -> list[bytes]:
    return [path.read_bytes() for path in sorted(resources.PHANTOM.iterdir())[:2]]


def slice_of_frames() -> bytes:
    """The phantom's first slice as if it were many: its rows are frames."""
    found = dcmread(io.BytesIO(some_slices()[0]))
    found.NumberOfFrames, found.Rows = found.Rows // 4, 4
    found.SpacingBetweenSlices = 2
    content = io.BytesIO()
    found.save_as(content)
    return content.getvalue()


def some_texts() -> list[bytes]:
    korean = resources.KOREAN_TEXT.read_text(encoding="utf-8")[:300]
    book = f"*** START OF THIS BOOK\n{korean}\n*** END OF THIS BOOK\nLicense"
    return [resources.ENGLISH_TEXT.read_bytes()[:400], korean.encode(), korean.encode("utf-16"),
            korean.encode("cp949"), korean.encode("utf-8-sig"), book.encode("utf-16-le")]
