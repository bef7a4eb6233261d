"""A table: an odd image of a digit, and what is read of it, or the sentence that says why not.

Every file shows INK, so that what has to be read is known without reading it.
"""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from sample_files.odd_images import INK, TWO, Bytes, adam7, packed, png, put, saved, turned, wide

from engine.data.brightness import looks_inverted
from engine.data.datasets import Dataset
from engine.data.pictures import read_picture
from engine.drawings.picture_files import read_photo
from engine.errors import InputError

_FULL = np.full_like(INK, 255)
_ZERO = np.zeros_like(INK)
_SMALL = np.select([INK == 102, INK == 255], [6, 15]).astype(np.uint8)  # of four bits: 6·17 = 102
_WIDE = INK.astype(np.uint16) * 257
_PALETTE = bytes([0, 0, 0, 102, 102, 102, 255, 255, 255])
_INDEX = np.select([INK == 102, INK == 255], [1, 2]).astype(np.uint8)


def _rgba(grey: Bytes, alpha: Bytes) -> Bytes:
    return np.stack([grey, grey, grey, alpha], axis=-1)


def _plain(values: Bytes) -> list[bytes]:
    return [row.tobytes() for row in values]


READ: dict[str, tuple[bytes, Bytes, int]] = {
    # content, what is read, how far each pixel may be off
    "8 bits": (saved(INK, "PNG"), INK, 0),
    "16 bits": (saved(_WIDE, "PNG"), INK, 0),
    "bytes kept in 16 bits": (saved(INK.astype(np.uint16), "PNG"), INK, 0),
    "1 bit": (saved(Image.fromarray(TWO).convert("1"), "PNG"), TWO, 0),
    "4 bits": (png(4, 0, packed(_SMALL, 4)), INK, 0),
    "interlaced": (png(8, 0, adam7(INK), interlaced=True), INK, 0),
    "a palette": (png(8, 3, _plain(_INDEX), palette=_PALETTE), INK, 0),
    "a palette of 2 bits": (png(2, 3, packed(_INDEX, 2), palette=_PALETTE), INK, 0),
    "a palette with transparent paper": (
        png(8, 3, _plain(_INDEX), palette=_PALETTE, clear=b"\0"), INK, 0),
    "a palette, black ink by its alpha": (
        png(8, 3, _plain(_INDEX), palette=bytes(9), clear=b"\0\x66\xff"), INK, 0),
    "colour": (saved(Image.fromarray(INK).convert("RGB"), "PNG"), INK, 0),
    "colour of 16 bits": (png(16, 2, wide(INK, INK, INK)), INK, 0),
    "grey and opaque alpha": (saved(Image.fromarray(INK).convert("LA"), "PNG"), INK, 0),
    "grey and alpha of 16 bits": (png(16, 4, wide(INK, _FULL)), INK, 0),
    "colour and alpha of 16 bits": (png(16, 6, wide(INK, INK, INK, _FULL)), INK, 0),
    "black ink on transparent": (saved(_rgba(_ZERO, INK), "PNG"), INK, 0),
    "black ink on transparent, 16 bits": (png(16, 4, wide(_ZERO, INK)), INK, 0),
    "white ink on transparent": (saved(_rgba(_FULL, INK), "PNG"), INK, 0),
    "dark ink of two greys on transparent": (
        saved(_rgba(255 - INK, np.where(INK > 0, 255, 0).astype(np.uint8)), "PNG"), INK, 0),
    "one grey transparent": (png(8, 0, _plain(INK), clear=b"\0\0"), INK, 0),
    "one grey transparent, 4 bits": (
        png(4, 0, packed(15 - _SMALL, 4), clear=b"\0\x0f"), INK, 0),
    "one grey transparent, 1 bit": (
        png(1, 0, packed(1 - (TWO >> 7), 1), clear=b"\0\1"), TWO, 0),
    "one grey transparent, 16 bits": (
        png(16, 0, wide(255 - INK), clear=b"\xff\xff"), INK, 0),
    "one colour transparent, 16 bits": (
        png(16, 2, wide(255 - INK, 255 - INK, 255 - INK), clear=b"\xff" * 6), INK, 0),
    "turned by EXIF": (saved(np.rot90(INK), "PNG", exif=turned(6)), INK, 0),
    "turned by EXIF, 16 bits": (saved(np.rot90(_WIDE), "PNG", exif=turned(6)), INK, 0),
    "mirrored by EXIF": (saved(INK[:, ::-1], "PNG", exif=turned(2)), INK, 0),
    "JPEG": (saved(INK, "JPEG", quality=100, subsampling=0), INK, 3),
    "JPEG turned by EXIF": (saved(np.rot90(INK, 2), "JPEG", quality=100, exif=turned(3)), INK, 3),
    "JPEG of CMYK": (
        saved(Image.fromarray(INK).convert("RGB").convert("CMYK"), "JPEG", quality=100), INK, 4),
    "WebP": (saved(Image.fromarray(INK).convert("RGB"), "WEBP", lossless=True), INK, 0),
    "WebP, black ink on transparent": (
        saved(_rgba(_ZERO, INK), "WEBP", lossless=True, exact=True), INK, 0),
    "BMP": (saved(INK, "BMP"), INK, 0),
    "GIF": (saved(INK, "GIF"), INK, 0),
    "PGM": (saved(INK, "PPM"), INK, 0),
    "PGM of 16 bits": (b"P5 28 28 65535\n" + _WIDE.astype(">u2").tobytes(), INK, 0),
    "TIFF": (saved(INK, "TIFF"), INK, 0),
    "TIFF, packed": (saved(INK, "TIFF", compression="tiff_lzw"), INK, 0),
    "TIFF of 16 bits": (saved(_WIDE, "TIFF"), INK, 0),
    "TIFF of 16 bits, big-endian": (
        saved(Image.frombytes("I;16B", (28, 28), _WIDE.astype(">u2").tobytes()), "TIFF"), INK, 0),
    "TIFF of 16 bits, white is 0": (
        saved(65535 - _WIDE, "TIFF", tiffinfo={262: 0}), INK, 0),
    "TIFF of floats from 0 to 1": (saved((INK / 255).astype(np.float32), "TIFF"), INK, 0),
    "TIFF of floats from 0 to 255": (saved(INK.astype(np.float32), "TIFF"), INK, 0),
    "TIFF of 32 bits": (saved(INK.astype(np.int32), "TIFF"), INK, 0),
    "TIFF of CMYK": (saved(Image.fromarray(INK).convert("RGB").convert("CMYK"), "TIFF"), INK, 0),
    "dark ink on light paper": (saved(255 - INK, "PNG"), 255 - INK, 0),
    "dark ink on light paper, 16 bits": (saved(65535 - _WIDE, "PNG"), 255 - INK, 0),
    "a hole in white": (saved(_rgba(_FULL, 255 - INK), "PNG"), 255 - INK, 0),
    "no ink": (saved(_ZERO, "PNG"), _ZERO, 0),
    "nothing at all": (saved(_rgba(_ZERO, _ZERO), "PNG"), _ZERO, 0),
}


@pytest.mark.parametrize(("content", "expected", "off"), READ.values(), ids=READ)
def test_an_odd_image_is_read(tmp_path: Path, content: bytes, expected: Bytes, off: int) -> None:
    found = read_picture(put(tmp_path / "a.png", content))
    assert found.dtype == np.uint8 and found.shape == (28, 28)
    assert np.abs(found.astype(int) - expected).max() <= off
    is_dark = looks_inverted(Dataset(found[None], np.array([3], np.uint8)))
    assert is_dark.tolist() == [bool(expected[0, 0] == 255)]


def _pages(kind: str) -> bytes:
    some = [Image.fromarray(np.roll(INK, step, axis=1)) for step in range(3)]
    return saved(some[0], kind, save_all=True, append_images=some[1:])


NAN = (INK / 255).astype(np.float32)
NAN[3, 3] = np.nan

_FORMATS = "it is no PNG, JPEG, WebP, BMP, GIF, TIFF or PNM inside"
REFUSED: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "is no image that can be read: it is empty. Replace or remove it."),
    "a web page": (b"<!DOCTYPE html>", f"is no image that can be read: {_FORMATS}. "),
    "HEIC": (b"\0\0\0\x18ftypheic" + bytes(40), f"is no image that can be read: {_FORMATS}. "),
    "smaller": (saved(INK[:8, :8], "PNG"), "is 8×8 pixels; 28×28 is needed. Replace or remove it."),
    "higher than wide": (saved(np.vstack([INK, INK]), "PNG"), "is 28×56 pixels; 28×28 is needed."),
    "a photo": (saved(Image.new("L", (3000, 2000)), "PNG"), "is 3000×2000 pixels; 28×28 is needed"),
    "three pages": (_pages("TIFF"), "has 3 images in it; one is needed. Save each as a file of"),
    "an animated GIF": (_pages("GIF"), "has 3 images in it; one is needed."),
    "an animated PNG": (_pages("PNG"), "has 3 images in it; one is needed."),
    "an animated WebP": (_pages("WEBP"), "has 3 images in it; one is needed."),
    "cut short": (saved(INK, "PNG")[:60], "is no image that can be read: it is damaged ("),
    "floats over 1": (saved((INK / 100).astype(np.float32), "TIFF"),
                      "its values go from 0 to 2.55, and not from 0 to 1, 255 or 65535."),
    "floats under 0": (saved((INK / 255 - 0.5).astype(np.float32), "TIFF"),
                       "its values go from -0.5 to 0.5, and not"),
    "not a number": (saved(NAN, "TIFF"), "its values go from nan to nan, and not"),
    "32 bits": (saved(INK.astype(np.int32) * 2**20, "TIFF"), "go from 0 to 2.67387e+08, and not"),
    "LAB": (saved(Image.new("LAB", (28, 28)), "TIFF"),
            "its colors are of a kind that is not read, LAB."),
}


@pytest.mark.parametrize(("content", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_image_of_a_digit_is_said(tmp_path: Path, content: bytes, said: str) -> None:
    path = put(tmp_path / "a.png", content)
    with pytest.raises(InputError) as caught:
        read_picture(path)
    assert str(caught.value).startswith(f"{path} ") and said in str(caught.value)
    assert str(caught.value).endswith(("Replace or remove it.", "Save each as a file of its own."))


_COLOURS = np.arange(2 * 3 * 3, dtype=np.uint8).reshape(2, 3, 3) * 10
_TURNED = np.rot90(_COLOURS)  # what a camera held on its side has in its file


def _pixels(content: Image.Image) -> Bytes:
    return np.asarray(content)


PHOTOS: dict[str, tuple[bytes, Callable[[], Bytes]]] = {
    "colour": (saved(_COLOURS, "PNG"), lambda: _COLOURS),
    "turned": (saved(_TURNED, "TIFF", tiffinfo={0x0112: 6}), lambda: _COLOURS),
    "16 bits and alpha": (png(16, 4, wide(INK, TWO)), lambda: _rgba(INK, TWO)),
    "one colour transparent": (
        png(8, 2, _plain(np.stack([INK] * 3, -1)), clear=b"\0\xff" * 3),
        lambda: _rgba(INK, np.where(INK == 255, 0, 255).astype(np.uint8))),
    "the first of three": (_pages("GIF"), lambda: INK),
    "floats": (saved((INK / 255).astype(np.float32), "TIFF"), lambda: INK),
    "16 bits, big-endian": (
        saved(Image.frombytes("I;16B", (28, 28), _WIDE.astype(">u2").tobytes()), "TIFF"),
        lambda: INK),
}


@pytest.mark.parametrize(("content", "expected"), PHOTOS.values(), ids=PHOTOS)
def test_an_odd_photo_is_read(
    tmp_path: Path, content: bytes, expected: Callable[[], Bytes],
) -> None:
    found = read_photo(put(tmp_path / "a", content))
    assert np.array_equal(found, expected() if expected().ndim == found.ndim else
                          np.stack([expected()] * 3, -1))


def test_the_files_are_what_they_are_called() -> None:
    """Or the table would show nothing."""
    with Image.open(BytesIO(READ["interlaced"][0])) as picture:
        assert picture.info["interlace"] == 1
    with Image.open(BytesIO(READ["JPEG of CMYK"][0])) as picture:
        assert picture.mode == "CMYK"
    with Image.open(BytesIO(READ["one grey transparent, 4 bits"][0])) as picture:
        assert picture.info["transparency"] == 15
    with Image.open(BytesIO(READ["TIFF of floats from 0 to 1"][0])) as picture:
        assert picture.mode == "F"
