"""A table: DICOM files of strangers, and what is read of them, or which sentence is said."""

import tracemalloc
from pathlib import Path

import numpy as np
import pytest
import torch
from pydicom.uid import ExplicitVRBigEndian
from sample_files.dicom_slices import folder_of, layer, slice_file
from sample_files.odd_dicom import (
    Make,
    before_pixels,
    bomb,
    in_runs,
    items,
    long_element,
    long_runs,
    long_version,
    nested,
    packed,
    private_elements,
    text_element,
)

from engine.errors import InputError
from engine.tensors.kinds.volume.reader import read

_SLOPE, _NUMBER = b"\x28\0\x53\x10", b"\x20\0\x13\0"
_POSITION, _ORIENTATION = b"\x20\0\x32\0", b"\x20\0\x37\0"


def two(**elements: object) -> Make:
    return lambda at: folder_of(at, (0, 1), **elements)


def without(name: str) -> Make:
    return lambda at: folder_of(at, (0, 1), without=(name,))


def said(tag: bytes, text: str, kind: bytes = b"DS") -> Make:
    return before_pixels(text_element(tag, kind, text))


def _big_endian(at: Path) -> Path:
    for number in (0, 1):
        slice_file(at / f"{number}", np.full((2, 2), number + 258, ">i2"), number,
                   syntax=ExplicitVRBigEndian)
    return at


def _same_place(at: Path, **elements: object) -> Path:
    return folder_of(at, (3, 3, 0), **elements)


def _odd_series(at: Path) -> Path:
    for number in (0, 1):
        slice_file(at / f"{number}", layer(number), number, series="{a}'\\n")
    return slice_file(at / "other", layer(9), 0, series="2.2").parent


_BY_NAME = "by file name, for the files say neither"
READ: dict[str, tuple[Make, list[float], str]] = {
    "no HighBit": (without("HighBit"), [0, 1], "int16"),
    "12 bits of 16, and dirt above them": (two(
        BitsStored=12, HighBit=11, PixelRepresentation=0,
        PixelData=np.array([0xF001, 2, 3, 4], np.uint16).tobytes()), [1, 1], "1 … 4"),
    "12 bits of 16, with a sign": (two(
        BitsStored=12, HighBit=11, PixelRepresentation=1,
        PixelData=np.array([0x0FFF, 2, 3, 4], np.uint16).tobytes()), [-1, -1], "−1 … 4"),
    "32 bits": (two(
        BitsAllocated=32, BitsStored=32, HighBit=31, PixelRepresentation=0,
        PixelData=np.array([2**32 - 1, 2, 3, 4], np.uint32).tobytes()),
        [2**32 - 1] * 2, "int64"),
    "big-endian": (_big_endian, [258, 259], "258 … 259"),
    "floats": (two(
        without=("PixelData",), BitsAllocated=32,
        FloatPixelData=np.full(4, 0.5, np.float32).tobytes()), [0.5, 0.5], "float32"),
    "runs": (in_runs, [5, 6], "5 … 6"),
    "JPEG": (lambda at: packed(at, 2), [0, 0], "0 … 0"),
    "a slope of nan": (said(_SLOPE, "nan"), [0, 1], "1 mm between slices"),
    "a slope of 0": (said(_SLOPE, "0"), [0, 1], "value × 0 + (0)"),
    "a slope of text": (said(_SLOPE, "text"), [0, 1], "1 mm between slices"),
    "a slope of many numbers": (
        before_pixels(long_element(_SLOPE, b"1\\" * 2**15)), [0, 1], "1 mm between slices"),
    "a number of inf": (said(_NUMBER, "inf", b"IS"), [0, 1], "1 mm between slices"),
    "a number of text": (said(_NUMBER, "x", b"IS"), [0, 1], "1 mm between slices"),
    "places of nan": (said(_POSITION, "0\\0\\nan"), [0, 1], _BY_NAME),
    "places of two numbers": (said(_POSITION, "0\\0"), [0, 1], _BY_NAME),
    "places out of this world": (said(_POSITION, "0\\0\\1e300"), [0, 1], _BY_NAME),
    "directions of 0": (said(_ORIENTATION, "0\\0\\0\\0\\0\\0"), [0, 1], _BY_NAME),
    "one direction twice": (said(_ORIENTATION, "1\\0\\0\\1\\0\\0"), [0, 1], _BY_NAME),
    "directions of 1e300": (said(_ORIENTATION, "1e300\\0\\0\\0\\1e300\\0"), [0, 1], _BY_NAME),
    "slices at one place": (_same_place, [2, 0, 1], "several slices lie at the same place"),
    "a series with odd letters": (_odd_series, [0, 1], "Series in the folder: 2"),
    "ten sequences in each other": (before_pixels(nested(10)), [0, 1], "1 mm"),
    "a thousand private elements": (before_pixels(private_elements(1000)), [0, 1], "1 mm"),
    "ten megabytes of somebody else's": (
        before_pixels(long_element(b"\x09\x20\x10\x10", bytes(10**7))), [0, 1], "1 mm"),
}


@pytest.mark.filterwarnings("ignore:Invalid value for VR UI")
@pytest.mark.parametrize(("make", "expected", "words"), READ.values(), ids=READ)
def test_an_odd_file_is_read_and_its_code_reads_the_same(
    tmp_path: Path, make: Make, expected: list[float], words: str,
) -> None:
    source = read((make(tmp_path),))
    found = source.parts[0].raw
    assert found[:, 0, 0].tolist() == expected
    assert words in "\n".join(f"{each.name.say()}: {each.value.say()}" for each in source.found)
    names: dict[str, object] = {}
    exec(source.code.format(path=str(tmp_path)), names)
    assert isinstance(names["x"], torch.Tensor)
    assert names["x"].dtype == found.dtype and torch.equal(names["x"], found)


_DAMAGED, _TOO_MUCH = "is a damaged DICOM file. Copy it again", "has more in front of its pixels"
REFUSED: dict[str, tuple[Make, str]] = {
    "no rows": (two(Rows=0), "have no pixels"),
    "rows without a value": (two(Rows=None), _DAMAGED),
    "more rows than pixels": (two(Rows=65535), _DAMAGED),
    "no columns": (without("Columns"), _DAMAGED),
    "a row too many": (two(Rows=3), _DAMAGED),
    "a row too few": (two(Rows=1), _DAMAGED),
    **{f"it does not say its {name}": (without(name), f"does not say its {name}, and without it")
       for name in ("PixelRepresentation", "BitsStored", "SamplesPerPixel",
                    "PhotometricInterpretation")},
    "a kind without a value": (two(PhotometricInterpretation=""), "does not say its Photometric"),
    "more bits stored than there are": (two(BitsStored=32), _DAMAGED),
    "no bits": (two(BitsAllocated=0), _DAMAGED),
    "12 bits per pixel": (two(BitsAllocated=12), _DAMAGED),
    "a palette": (two(PhotometricInterpretation="PALETTE COLOR"), "is in color"),
    "pixels cut short": (two(PixelData=bytes(4)), _DAMAGED),
    "pixels of no bytes": (two(PixelData=b""), _DAMAGED),
    "frames of text": (said(b"\x28\0\x08\0", "text", b"IS"), _DAMAGED),
    "a billion frames": (two(NumberOfFrames=10**9), "has 1000000000 frames"),
    "a JPEG of another size": (lambda at: packed(at, 2000), _DAMAGED),
    "runs that go on": (long_runs, _DAMAGED),
    "a deflated bomb": (bomb, "is a deflated DICOM file"),
    "a deflated bomb that says so late": (
        lambda at: bomb(at, long_version(60_000)), "is a deflated DICOM file"),
    "a deflated bomb that says so very late": (
        lambda at: bomb(at, long_version(70_000)), _TOO_MUCH),
    "five hundred sequences in each other": (before_pixels(nested(500)), _DAMAGED),
    "a hundred thousand sequences in each other": (before_pixels(nested(100_000)), _DAMAGED),
    "a hundred thousand items": (before_pixels(items(100_000)), _TOO_MUCH),
    "many elements": (before_pixels(private_elements(155_000)), _TOO_MUCH),
    "a place of ten million numbers": (
        before_pixels(long_element(_POSITION, b"1\\" * (10 * 2**20))), _TOO_MUCH),
}


@pytest.mark.parametrize(("make", "words"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_said_and_takes_no_memory(
    tmp_path: Path, make: Make, words: str,
) -> None:
    path = make(tmp_path)
    read((folder_of(tmp_path / "warm", (0, 1)),))  # what reads it is imported
    tracemalloc.start()
    try:
        with pytest.raises(InputError) as refused:
            read((path,))
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert words in str(refused.value)
    assert most < 100 * 2**20  # it was many times that
