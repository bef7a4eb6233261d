"""What makes no volume is refused in words."""

from pathlib import Path

import pytest
from PIL import Image
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    JPEGLSLossless,
)
from sample_files.dicom_slices import folder_of, layer, slice_file
from sample_files.tensor_images import Make, cut, noise, ramp, written
from sample_files.tensor_volumes import beside, grey, pages, two_series

from engine.errors import InputError
from engine.tensors.kinds.volume.dicom_header import LARGEST_FILE
from engine.tensors.kinds.volume.reader import VolumeOptions, read


def _written(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def _sizes(at: Path) -> Path:
    slice_file(at / "a.dcm", layer(1), 0)
    return slice_file(at / "b.dcm", layer(1, shape=(3, 2)), 1).parent


def _turned(at: Path) -> Path:
    slice_file(at / "a.dcm", layer(1), 0)
    return slice_file(at / "b.dcm", layer(1), 1,
                      ImageOrientationPatient=[0, 1, 0, 0, 0, 1]).parent


def _color(at: Path) -> Path:
    for name in "ab":
        slice_file(at / name, layer(1, "uint8", (2, 2, 3)), 0, SamplesPerPixel=3,
                   PhotometricInterpretation="RGB", PlanarConfiguration=0)
    return at


def _compressed(at: Path) -> Path:
    from pydicom.encaps import encapsulate

    data = encapsulate([b"\xff\xd8\xff\xf7" + bytes(60)])
    return folder_of(at, (0, 1), syntax=JPEGLSLossless, PixelData=data)


def _large(at: Path) -> Path:
    folder_of(at, (0, 1))
    with open(at / "0.dcm", "ab") as file:
        file.truncate(LARGEST_FILE + 1)
    return at


def _short(at: Path) -> Path:
    return folder_of(at, (0, 1), PixelData=b"\0\0")


def _within(at: Path) -> Path:
    folder_of(at / "series 1", (0, 1))
    return at


def _cut_header(at: Path) -> Path:
    folder_of(at, (0, 1))
    cut(at / "1.dcm", 0.6)
    return at


def _colored_pages(at: Path) -> Path:
    return pages(at / "a.tif", noise(4), noise(4))


REFUSED: tuple[tuple[str, Make, str], ...] = (
    ("an empty folder", lambda at: at, "is empty"),
    ("a folder without DICOM", lambda at: beside(at, "a.txt"), "no DICOM files in the folder"),
    ("a folder of folders", _within, "such as “series 1”"),
    ("one slice as a file", lambda at: folder_of(at, (0, 1)) / "0.dcm", "is a single DICOM file"),
    ("one slice in a folder", lambda at: folder_of(at, (0,)), "the only slice of its series"),
    ("a text", lambda at: _written(at, "a.dcm", b"text" * 99), "neither a DICOM file nor a TIFF"),
    ("an empty file", lambda at: _written(at, "a.dcm", b""), "is empty"),
    ("nothing", lambda at: at / "gone", "there is no such file"),
    ("reports only", lambda at: slice_file(
        at / "a", layer(0), without=("PixelData", "Rows", "Columns")).parent,
     "a DICOM file without an image"),
    ("slices of two sizes", _sizes, "2×2 pixels, b.dcm has 3×2"),
    ("slices turned to each other", _turned, "do not lie in one direction"),
    ("slices in color", _color, "is in color"),
    ("many frames in a file", lambda at: folder_of(at, (0, 1), NumberOfFrames=7),
     "has 7 frames in one file"),
    ("compressed as JPEG-LS", _compressed, "JPEG-LS Lossless"),
    ("deflated", lambda at: folder_of(at, (0, 1), syntax=DeflatedExplicitVRLittleEndian),
     "is a deflated DICOM file"),
    ("too many bytes", _large, "more than 64 MB"),
    ("fewer pixels than said", _short, "is a damaged DICOM file"),
    ("a file that ends early", _cut_header, "0.dcm is the only slice"),
    ("only the beginning of DICOM", lambda at: _written(at, "a", bytes(128) + b"DICM").parent,
     "without an image"),
    ("noise after the beginning", lambda at: _written(
        at, "a", bytes(128) + b"DICM" + bytes(range(7, 250)) * 4).parent, "DICOM"),
    ("more values than are read", lambda at: folder_of(at, (0, 1), Rows=60_000, Columns=60_000),
     "more than 134 million values"),
    ("a TIFF of one page", lambda at: written(at / "a.tif", grey(1)[0]), "Open it as an image"),
    ("a TIFF in color", _colored_pages, "are in color"),
    ("pages of two sizes", lambda at: pages(
        at / "a.tif", *grey(1), Image.fromarray(ramp(4, 4))), "page 1 has 4×4 pixels"),
    ("a TIFF that ends early", lambda at: cut(pages(at / "a.tif", *grey(1, 2)), 0.7),
     "is damaged"),
)


@pytest.mark.parametrize(("make", "said"), [row[1:] for row in REFUSED],
                         ids=[row[0] for row in REFUSED])
def test_what_makes_no_volume_is_refused_in_words(tmp_path: Path, make: Make, said: str) -> None:
    path = make(tmp_path)
    with pytest.raises(InputError) as refused:
        read((path,))
    assert said in str(refused.value)


@pytest.mark.parametrize("number", [0, -1, 3])
def test_a_series_that_is_not_there_is_refused(tmp_path: Path, number: int) -> None:
    with pytest.raises(InputError, match="it has 2"):
        read((two_series(tmp_path),), VolumeOptions(series=number))
