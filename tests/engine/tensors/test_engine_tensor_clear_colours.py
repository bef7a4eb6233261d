"""Colors that a PNG calls transparent, in every depth; color profiles; numbers with a sign."""

import struct
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image, ImageCms
from sample_files.odd_images import INK, TWO, packed, png, put, saved, wide

from engine.errors import InputError
from engine.image_reading import decode_image
from engine.tensors.kinds.image.reader import ImageOptions, read

BACK, LIGHT = 102, 255
"""Values of INK beside 0."""


def _grey(depth: int, value: int) -> bytes:
    rows = packed(INK >> (8 - depth), depth) if depth < 8 else [row.tobytes() for row in INK]
    return png(depth, 0, rows, clear=struct.pack(">H", value >> (8 - depth)))


def _colours(depth: int, value: int) -> bytes:
    rows = wide(INK, INK, INK) if depth == 16 else [np.stack([row] * 3, -1).tobytes()
                                                    for row in INK]
    return png(depth, 2, rows, clear=struct.pack(">3H", *[value * (257 if depth == 16 else 1)] * 3))


# Each row: what it is, the file, which value of INK is clear, what is opaque.
CLEAR: tuple[tuple[str, bytes, int, int], ...] = (
    ("gray of 4 bits, light", _grey(4, LIGHT), LIGHT, 255),
    ("gray of 4 bits, the middle", _grey(4, BACK), BACK, 255),
    ("gray of 4 bits, black", _grey(4, 0), 0, 255),
    ("gray of 2 bits, light", _grey(2, LIGHT), LIGHT, 255),
    ("gray of 8 bits", _grey(8, BACK), BACK, 255),
    ("gray of 16 bits", png(16, 0, wide(INK), clear=struct.pack(">H", BACK * 257)), BACK, 65535),
    ("gray of 16 bits, black", png(16, 0, wide(INK), clear=bytes(2)), 0, 65535),
    ("colors of 8 bits", _colours(8, BACK), BACK, 255),
    ("colors of 16 bits", _colours(16, BACK), BACK, 65535),
)


@pytest.mark.parametrize(("content", "value", "white"), [row[1:] for row in CLEAR],
                         ids=[row[0] for row in CLEAR])
def test_the_clear_color_has_an_alpha_of_0_and_all_others_are_opaque(
    tmp_path: Path, content: bytes, value: int, white: int
) -> None:
    path = put(tmp_path / "a.png", content)
    source = read((path,))
    alpha = source.parts[0].raw[:, :, -1].numpy()
    assert np.array_equal(alpha, np.where(value == INK, 0, white))
    assert "ransparent" in " ".join(each.value.say() for each in source.found)
    names: dict[str, object] = {}
    exec(source.code.replace("{path!r}", repr(str(path))), names)
    assert isinstance(names["x"], torch.Tensor) and torch.equal(names["x"], source.parts[0].raw)
    bare = read((path,), ImageOptions(alpha=False))
    assert torch.equal(bare.parts[0].raw, source.parts[0].raw[:, :, :-1])
    exec(bare.code.replace("{path!r}", repr(str(path))), names)
    assert isinstance(names["x"], torch.Tensor) and torch.equal(names["x"], bare.parts[0].raw)


def test_one_bit_of_gray_has_one(tmp_path: Path) -> None:
    content = png(1, 0, packed((TWO > 0).astype(np.uint8), 1), clear=struct.pack(">H", 1))
    raw = read((put(tmp_path / "a.png", content),)).parts[0].raw
    assert np.array_equal(raw[:, :, 1].numpy(), 255 - TWO)


def test_a_color_profile_is_told(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for kind in ("PNG", "JPEG", "WEBP", "TIFF"):
        path = put(tmp_path / "a", saved(np.stack([INK] * 3, -1), kind, icc_profile=profile))
        assert "Color profile" in [each.name.say() for each in read((path,)).found]


def tiff(dtype: str, sample_format: int, values: list[int]) -> bytes:
    """One row, uncompressed. Format: TIFF 6.0, little endian."""
    data = np.array(values, dtype).tobytes()
    bits = np.dtype(dtype).itemsize * 8
    tags = ((256, 1, len(values)), (257, 1, 1), (258, 0, bits), (259, 0, 1), (262, 0, 1),
            (273, 1, 8), (277, 0, 1), (278, 1, 1), (279, 1, len(data)), (339, 0, sample_format))
    listed = b"".join(struct.pack("<HHI", tag, 4 if is_long else 3, 1) + struct.pack("<I", value)
                      for tag, is_long, value in tags)
    return (b"II*\0" + struct.pack("<I", 8 + len(data)) + data
            + struct.pack("<H", len(tags)) + listed + bytes(4))


@pytest.mark.parametrize(("content", "expected"), [
    (tiff("<i1", 2, [0, 7, 127]), [0, 7, 127]), (tiff("<u4", 1, [0, 70_000]), [0, 70_000]),
    (tiff("<i2", 2, [-5, 300]), [-5, 300]),
    (tiff("<i1", 2, [-5, 7]), None), (tiff("<u4", 1, [0, 2**31]), None),
])
def test_a_number_is_never_taken_for_another_one(
    tmp_path: Path, content: bytes, expected: list[int] | None
) -> None:
    path = put(tmp_path / "a.tif", content)
    if expected is not None:
        assert read((path,)).parts[0].raw.flatten().tolist() == expected
        return
    with pytest.raises(InputError, match="a TIFF file of a sort that is not read here"):
        read((path,))
    with pytest.raises(Exception, match="its numbers are of a kind that is not read"):
        decode_image(content, 100)


_AVIF = saved(Image.fromarray(np.stack([INK] * 3, -1)), "AVIF")

# Each row: what it is, how it begins, what is said.
STRANGE: tuple[tuple[str, bytes, str], ...] = (
    ("SVG", b'<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="http://www.w3.org/2000/svg"/>',
     "a drawing of lines (SVG)"),
    ("SVG without a head", b"  <svg width='9'></svg>", "a drawing of lines (SVG)"),
    ("a web page", b"<!DOCTYPE html>\n<html></html>", "a web page and not the image on it"),
    ("a PDF", b"%PDF-1.7\n", "is a PDF"), ("Photoshop", b"8BPS\0\1" + bytes(20), "(PSD)"),
    ("JPEG 2000", b"\0\0\0\x0cjP  \r\n\x87\n", "a JPEG 2000 image"),
    ("JPEG XL", b"\0\0\0\x0cJXL \r\n\x87\n", "a JPEG XL image"),
    ("a raw photo", b"\0\0\0\x18ftypcrx " + bytes(20), "a raw photo"),
    ("a film", b"\0\0\0\x18ftypisom" + bytes(20), "a film"),
    ("HEIC of several", b"\0\0\0\x18ftyphevx" + bytes(20), "Export it as JPEG"),
    ("half an AVIF", _AVIF[: len(_AVIF) // 2], "is damaged"),
)


@pytest.mark.parametrize(("content", "said"), [row[1:] for row in STRANGE],
                         ids=[row[0] for row in STRANGE])
def test_what_people_take_for_an_image_is_called_what_it_is(
    tmp_path: Path, content: bytes, said: str
) -> None:
    with pytest.raises(InputError) as refused:
        read((put(tmp_path / "a.png", content),))
    assert said in str(refused.value)
