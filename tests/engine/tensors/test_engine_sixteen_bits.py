"""Colours of 16 bits a channel have all of their bits, whatever order the file has them in."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from sample_files.odd_images import adam7, png, put, saved, turned
from sample_files.odd_tiffs import tiff

from engine.errors import InputError
from engine.image_reading import decode_image
from engine.tensors.kinds.image.reader import ImageOptions, read

Values = NDArray[np.uint16]

V: Values = np.random.default_rng(0).integers(0, 65536, (28, 28, 4)).astype(np.uint16)
RGB, GREY, WIDE = V[:, :, :3], V[:, :, :2], V[:9, :20, :3]


def _png(colour: int, values: Values, clear: bytes = b"") -> bytes:
    return png(16, colour, [row.astype(">u2").tobytes() for row in values], clear=clear)


def _interlaced(values: Values) -> bytes:
    bytes_ = np.ascontiguousarray(values.astype(">u2")).view(np.uint8)
    return png(16, 2, adam7(bytes_), interlaced=True)


_DEEP = "16 bits a channel: 0 … 65535"
_CLEAR = np.dstack([RGB, np.where((RGB[3, 4] == RGB).all(axis=2), 0, 65535)])

# Each row: what it is, the file, its values, what is said.
READ: tuple[tuple[str, bytes, NDArray[Any], str], ...] = (
    ("PNG of 16 bits, colors", _png(2, RGB), RGB, _DEEP),
    ("PNG of 16 bits, gray and alpha", _png(4, GREY), GREY, _DEEP),
    ("PNG of 16 bits, colors and alpha", _png(6, V), V, _DEEP),
    ("PNG of 16 bits, interlaced", _interlaced(RGB), RGB, _DEEP),
    ("PNG of 16 bits, a clear color with neighbors",
     _png(2, RGB, RGB[3, 4].astype(">u2").tobytes()), _CLEAR, "the file calls one color"),
    ("PNG of 16 bits, opaque", _png(4, np.dstack([V[:, :, 0], np.full_like(V[:, :, 0], 65535)])),
     np.dstack([V[:, :, 0], np.full_like(V[:, :, 0], 65535)]), "alpha is 65535, opaque"),
    ("TIFF of 16 bits a color", tiff(WIDE), WIDE, _DEEP),
    ("TIFF of 16 bits a color, big-endian", tiff(WIDE, big=True), WIDE, _DEEP),
    ("TIFF of 16 bits a color, packed", tiff(WIDE, packed=True), WIDE, _DEEP),
    ("TIFF of 16 bits a color, packed, big-endian", tiff(WIDE, packed=True, big=True), WIDE, _DEEP),
    ("TIFF of 16 bits a color, turned", tiff(WIDE, turned=6), np.rot90(WIDE, -1), _DEEP),
    ("TIFF of 16 bits a color, turned, packed", tiff(WIDE, turned=8, packed=True),
     np.rot90(WIDE), _DEEP),
    ("TIFF of 16 bits, a plane a color", tiff(WIDE, planes=True), WIDE, _DEEP),
    ("TIFF of 16 bits, a plane a color, big-endian", tiff(WIDE, planes=True, big=True), WIDE,
     _DEEP),
    ("TIFF of 16 bits, a plane a color, turned", tiff(WIDE, planes=True, turned=5),
     WIDE.transpose(1, 0, 2), _DEEP),
    ("TIFF of 16 bits, a plane a color, packed", tiff(WIDE, planes=True, packed=True),
     WIDE / 257, "values of 0 … 65535 in the file, which Pillow makes 0 … 255"),
    ("TIFF of 16 bits, planes with alpha", tiff(V, planes=True, alpha=2), V, _DEEP),
    ("TIFF of 16 bits with alpha", tiff(V, alpha=2), V, _DEEP),
    ("TIFF of 16 bits and a fourth channel", tiff(V, alpha=0), RGB >> 8,
     "of which Pillow reads the upper 8"),
    ("TIFF of 8 bits, a plane a color", tiff((WIDE >> 8).astype(np.uint8), planes=True), WIDE >> 8,
     "mode RGB"),
    ("TIFF of 16 bits of inks", tiff(V, inks=True),
     np.rint((255 - (V[:, :, :3] >> 8)) * (255 - (V[:, :, 3:] >> 8)) / 255), "the upper 8"),
)

REFUSED: tuple[tuple[str, bytes, str], ...] = (
    ("TIFF of 16 bits, planes of inks", tiff(V, planes=True, inks=True), "of a sort"),
    ("TIFF of 16 bits, planes multiplied by alpha", tiff(V, planes=True, alpha=1), "of a sort"),
    ("TIFF of floats, a plane a color", tiff(WIDE.astype(np.float32), planes=True), "of a sort"),
    ("TIFF of 32 bits a color", tiff(WIDE.astype(np.uint32)), "of a sort"),
)


def _run(source_code: str, path: Path) -> object:
    names: dict[str, object] = {}
    exec(source_code.replace("{path!r}", repr(str(path))), names)
    return names["x"]


@pytest.mark.parametrize(("content", "values", "said"), [row[1:] for row in READ],
                         ids=[row[0] for row in READ])
def test_every_bit_is_read_and_the_code_reads_the_same(
    tmp_path: Path, content: bytes, values: NDArray[Any], said: str
) -> None:
    path = put(tmp_path / "image", content)
    source = read((path,))
    raw = source.parts[0].raw
    assert raw.dtype == (torch.int32 if int(values.max()) > 255 else torch.uint8)
    off = 1 if "inks" in said or raw.dtype == torch.uint8 else 0  # inks are rounded otherwise
    assert raw.shape == values.shape and np.abs(raw.numpy().astype(int) - values).max() <= off
    assert said in " ".join(each.value.say() for each in source.found)
    for options in (ImageOptions(), ImageOptions(alpha=False), ImageOptions(turn=False)):
        source = read((path,), options)
        x, raw = _run(source.code, path), source.parts[0].raw
        assert isinstance(x, torch.Tensor) and x.dtype == raw.dtype and torch.equal(x, raw)
    bare = read((path,), ImageOptions(alpha=False)).parts[0].raw
    assert np.abs(bare.numpy().astype(int) - values[:, :, : bare.shape[2]]).max() <= off


def test_a_deep_png_is_turned_as_its_exif_says(tmp_path: Path) -> None:
    exif = turned(6).tobytes()
    chunk = saved(np.zeros((1, 1), np.uint8), "PNG", exif=exif)
    at = chunk.index(b"eXIf") - 4
    content = _png(2, RGB)
    content = content[:33] + chunk[at : at + 12 + int.from_bytes(chunk[at : at + 4])] + content[33:]
    source = read((put(tmp_path / "a.png", content),))
    assert np.array_equal(source.parts[0].raw.numpy(), np.rot90(RGB, -1))
    x = _run(source.code, tmp_path / "a.png")
    assert isinstance(x, torch.Tensor) and torch.equal(x, source.parts[0].raw)


@pytest.mark.parametrize(("content", "said"), [row[1:] for row in REFUSED],
                         ids=[row[0] for row in REFUSED])
def test_what_pillow_would_take_for_other_numbers_is_refused(
    tmp_path: Path, content: bytes, said: str
) -> None:
    with pytest.raises(InputError, match=said):
        read((put(tmp_path / "a.tif", content),))


def test_a_digit_in_planes_of_16_bits_has_its_own_brightness() -> None:
    found = decode_image(tiff(WIDE, planes=True), 1000).eight_bits
    assert np.abs(found.astype(int) - WIDE / 257).max() <= 1
