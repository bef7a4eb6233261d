"""DICOM files as strangers send them: elements missing, wrong, nested, repeated, packed."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image
from pydicom import dcmread
from pydicom.encaps import encapsulate
from pydicom.uid import DeflatedExplicitVRLittleEndian, JPEGBaseline8Bit, RLELossless
from sample_files.dicom_slices import folder_of, layer, slice_file

_PIXELS = b"\xe0\x7f\x10\0"  # the tag of the pixels, and others
_SHARED, _PRIVATE = b"\x00\x52\x29\x92", b"\x09\x20\x10\x10"
_ITEM, _END_OF_ITEM, _END = b"\xfe\xff\0\xe0", b"\xfe\xff\x0d\xe0", b"\xfe\xff\xdd\xe0"
_UNKNOWN = b"\xff\xff\xff\xff"

Make = Callable[[Path], Path]


def before_pixels(put: bytes) -> Make:
    """Two slices with this in front of their pixels."""
    def make(at: Path) -> Path:
        for path in folder_of(at, (0, 1)).iterdir():
            content = path.read_bytes()
            place = content.index(_PIXELS)
            path.write_bytes(content[:place] + put + content[place:])
        return at

    return make


def text_element(tag: bytes, kind: bytes, text: str) -> bytes:
    content = text.encode()
    content += b" " * (len(content) % 2)
    return tag + kind + struct.pack("<H", len(content)) + content


def long_element(tag: bytes, content: bytes) -> bytes:
    return tag + b"UN\0\0" + struct.pack("<I", len(content)) + content


def items(count: int) -> bytes:
    """A sequence of so many empty items, whose length is not said."""
    return _SHARED + b"SQ\0\0" + _UNKNOWN + (_ITEM + bytes(4)) * count + _END + bytes(4)


def nested(depth: int) -> bytes:
    """A sequence in a sequence in a sequence …"""
    begin = _SHARED + b"SQ\0\0" + _UNKNOWN + _ITEM + _UNKNOWN
    return begin * depth + (_END_OF_ITEM + bytes(4) + _END + bytes(4)) * depth


def private_elements(count: int) -> bytes:
    return b"".join(
        struct.pack("<HH", 0x2001 + 2 * (each // 256), 0x1000 + each % 256) + b"LO\2\0AB"
        for each in range(count)
    )


def bomb(at: Path, before_syntax: bytes = b"") -> Path:
    """A deflated file of 200 MB of zeros. before_syntax: stands before it says that it is."""
    slice_file(at / "a.dcm", layer(1), 0, syntax=DeflatedExplicitVRLittleEndian)
    content = (at / "a.dcm").read_bytes()
    begin = 144 + int.from_bytes(content[140:144], "little")
    place = content.index(b"\2\0\x10\0UI")
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    zeros = b"".join(packer.compress(bytes(10**6)) for _ in range(200)) + packer.flush()
    (at / "a.dcm").write_bytes(
        content[:140] + (begin - 144 + len(before_syntax)).to_bytes(4, "little")
        + content[144:place] + before_syntax + content[place:begin] + zeros)
    return at


def long_version(length: int) -> bytes:
    """An element of the file's own description, so long."""
    return b"\2\0\1\0OB\0\0" + struct.pack("<I", length) + bytes(length)


def packed(at: Path, size: int) -> Path:
    """Slices that say 2×2, packed as JPEG of another size."""
    content = BytesIO()
    Image.fromarray(np.zeros((size, size), np.uint8)).save(content, "JPEG")
    for number in (0, 1):
        slice_file(at / f"{number}.dcm", layer(0, "uint8"), number, syntax=JPEGBaseline8Bit,
                   PixelData=encapsulate([content.getvalue()]))
    return at


def in_runs(at: Path) -> Path:
    for number in (0, 1):
        path = slice_file(at / f"{number}.dcm", layer(number + 5), number)
        found = dcmread(path)
        found.compress(RLELossless)
        found.save_as(path)
    return at


def long_runs(at: Path) -> Path:
    """Runs that unpack to 12 MB, for slices of 2×2 pixels."""
    runs = struct.pack("<16I", 1, 64, *[0] * 14) + b"\x81\x05" * 100_000
    return folder_of(at, (0, 1), syntax=RLELossless, PixelData=encapsulate([runs]))
