"""Drawings as PNG and SVG, and photos that are read."""

import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from material.engine_material import SEVEN, THREE, stroke
from PIL import Image
from sample_files.full_disk import full_disk

from engine.drawings import picture_files
from engine.drawings.drawing import Drawing
from engine.drawings.picture_files import (
    on_paper,
    read_photo,
    svg,
    write_paper_png,
    write_svg,
)
from engine.drawings.raster import normalised, raw
from engine.drawings.scan import scan
from engine.errors import InputError

NAMES = "{http://www.w3.org/2000/svg}"
PRESSED = Drawing((stroke((5, 5, 1.0), (15, 5, 0.5), (15, 20, 0.2)), stroke((20, 20, 0.5))), 3.0)


@pytest.mark.parametrize("scale", [1, 5, 20])
@pytest.mark.parametrize("drawing", [SEVEN, THREE, PRESSED])
def test_on_paper_the_ink_is_where_it_was_drawn(
    tmp_path: Path, drawing: Drawing, scale: int
) -> None:
    write_paper_png(tmp_path / "three.png", drawing, scale)
    picture = read_photo(tmp_path / "three.png")
    assert picture.shape == (28 * scale, 28 * scale)
    ink = (255 - picture.astype(float)).reshape(28, scale, 28, scale).mean(axis=(1, 3))
    off = np.abs(ink - raw(drawing))
    assert off.mean() < 2.5 and off.max() < 110  # another rasteriser, and a thin pen's width


def test_a_scale_that_would_fill_the_memory_is_refused() -> None:
    for scale in (0, 101):
        with pytest.raises(ValueError, match="scale"):
            on_paper(SEVEN, scale)


def test_svg_has_a_path_for_each_stroke_with_its_width(tmp_path: Path) -> None:
    path = tmp_path / "seven.svg"
    write_svg(path, SEVEN, "a <7> & \x00more\ud800")
    root = ElementTree.parse(path).getroot()
    assert root.tag == f"{NAMES}svg" and root.get("viewBox") == "0 0 28 28"
    assert root.findtext(f"{NAMES}title") == "a <7> & more"
    paths = list(root.iter(f"{NAMES}path"))
    assert [each.get("d") for each in paths] == [
        "M 8 7 L 20 7 L 14 23", "M 11 15 L 19 15",
    ]
    assert {each.get("stroke-width") for each in paths} == {"2.5"}


def test_svg_of_uneven_pressure_and_of_a_dot() -> None:
    root = ElementTree.fromstring(svg(PRESSED))
    assert [(each.get("d"), each.get("stroke-width")) for each in root.iter(f"{NAMES}path")] == [
        ("M 5 5 L 15 5", "2.25"), ("M 15 5 L 15 20", "1.05"), ("M 20 20 L 20 20", "1.5"),
    ]
    assert not list(ElementTree.fromstring(svg(Drawing())).iter(f"{NAMES}path"))


def test_numbers_are_short_and_never_minus_nothing() -> None:
    assert 'd="M 0 0.3333 L -3.5 100"' in svg(Drawing((stroke((-1e-9, 1 / 3), (-3.5, 100)),)))


@pytest.mark.parametrize("write", [
    lambda path: write_paper_png(path, THREE), lambda path: write_svg(path, THREE),
])
def test_what_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, write: Callable[[Path], None]
) -> None:
    path = tmp_path / "three"
    path.write_text("kept")
    with full_disk(), pytest.raises(InputError, match="three"):
        write(path)
    assert path.read_text() == "kept" and list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("mode", "ending", "shape"), [
    ("L", "png", ()), ("1", "png", ()), ("P", "png", (3,)), ("RGB", "jpg", (3,)),
    ("RGBA", "png", (4,)), ("LA", "png", (4,)), ("RGB", "bmp", (3,)), ("CMYK", "jpg", (3,)),
    ("RGB", "webp", (3,)), ("P", "gif", (3,)), ("I;16", "png", ()),
])
def test_photos_of_every_kind_are_read_and_scanned(
    tmp_path: Path, mode: str, ending: str, shape: tuple[int, ...]
) -> None:
    path = tmp_path / f"photo.{ending}"
    paper = Image.fromarray(on_paper(SEVEN, 8))
    if mode == "I;16":
        paper = Image.fromarray(np.asarray(paper).astype(np.uint16) * 257)
    else:
        paper = paper.convert("RGB").convert(mode) if mode in ("CMYK", "P") else paper.convert(mode)
    paper.save(path)
    read = read_photo(path)
    assert read.dtype == np.uint8 and read.shape == (224, 224, *shape)
    assert np.abs(scan(read).image.astype(int) - normalised(SEVEN)).mean() < 15


def test_a_photo_is_turned_as_the_camera_was_held(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by 90° clockwise
    Image.fromarray(np.zeros((20, 30), np.uint8)).save(tmp_path / "x.jpg", exif=exif)
    assert read_photo(tmp_path / "x.jpg").shape == (30, 20)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "CMYK", "LA"])
def test_a_very_large_photo_is_read_as_means_of_blocks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str,
) -> None:
    """As it would be in whole, and turned likewise; no second picture of its size is made."""
    exif = Image.Exif()
    exif[0x0112] = 6
    path = tmp_path / ("a.jpg" if mode == "CMYK" else "a.png")
    on = Image.fromarray(on_paper(SEVEN, 10)).resize((281, 277))
    on.convert("RGB").convert(mode).save(path, exif=exif)
    whole = read_photo(path)
    monkeypatch.setattr(picture_files, "SHRUNK_TO", 281 * 277 // 8)
    small = read_photo(path)
    assert small.shape == (94, 93, *whole.shape[2:]) and whole.shape[:2] == (281, 277)
    corner = whole[:3, -3:].reshape(9, -1).astype(float).mean(axis=0)
    assert np.abs(small[0, -1] - corner).max() <= 0.5
    from_the_right = whole[:, ::-1]  # blocks are counted from a corner of the picture unturned
    block = from_the_right[120:123, 129:132].reshape(9, -1).astype(float).mean(axis=0)
    assert np.abs(small[:, ::-1][40, 43] - block).max() <= 0.5


def _picture() -> bytes:
    buffer = BytesIO()
    Image.fromarray(on_paper(SEVEN, 20)).save(buffer, "PNG")
    return buffer.getvalue()


BROKEN: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: None,
    "a folder": lambda path: path.mkdir(),
    "empty": lambda path: path.write_bytes(b""),
    "text": lambda path: path.write_text("no picture"),
    "svg": lambda path: path.write_text(svg(SEVEN)),
    "cut short": lambda path: path.write_bytes(_picture()[:300]),
    "postscript": lambda path: path.write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n"),
}


@pytest.mark.parametrize("make", BROKEN.values(), ids=BROKEN.keys())
def test_what_is_no_photo_is_named(tmp_path: Path, make: Callable[[Path], object]) -> None:
    make(tmp_path / "photo.png")
    with pytest.raises(InputError, match=r"photo\.png"):
        read_photo(tmp_path / "photo.png")


def test_a_photo_over_the_limits_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_paper_png(tmp_path / "photo.png", SEVEN, 2)
    for name, limit in (("MOST_PIXELS", 56 * 56 - 1), ("LARGEST_FILE", 100)):
        with monkeypatch.context() as patched:
            patched.setattr(picture_files, name, limit)
            with pytest.raises(InputError, match=r"photo\.png"):
                read_photo(tmp_path / "photo.png")
