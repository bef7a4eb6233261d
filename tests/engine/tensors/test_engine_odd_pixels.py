"""A table: images and scans that are stored in odd ways, and what is said of their numbers."""

import gzip
import io
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from sample_files.dicom_slices import folder_of, layer, slice_file
from sample_files.odd_images import saved
from sample_files.tensor_images import Make, png, ramp
from sample_files.tensor_volumes import pages

from engine.errors import InputError
from engine.tensors.kinds.image.reader import read as read_image
from engine.tensors.kinds.volume.reader import read as read_volume
from engine.tensors.source import Source

RGB = ramp(2, 3, 3) * 10


def put(content: bytes, name: str = "a") -> Make:
    def make(at: Path) -> Path:
        (at / name).write_bytes(content)
        return at / name
    return make


def tiff(bits: int, width: int, data: bytes) -> bytes:
    """A row of gray, uncompressed. Format: TIFF 6.0, little endian."""
    tags = ((256, width), (257, 1), (258, bits), (259, 1), (262, 1), (273, 8), (277, 1), (278, 1),
            (279, len(data)))
    listed = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
    data += b"\0" * (len(data) % 2)
    return (b"II*\0" + struct.pack("<I", 8 + len(data)) + data + struct.pack("<H", len(tags))
            + listed + bytes(4))


def bmp(pixels: bytes) -> bytes:
    """Two pixels of 16 bits. Format: BMP, BITMAPINFOHEADER."""
    return (b"BM" + struct.pack("<IHHI", 54 + len(pixels), 0, 0, 54)
            + struct.pack("<IiiHHIIiiII", 40, 2, 1, 1, 16, 0, len(pixels), 0, 0, 0, 0) + pixels)


def _palette(at: Path) -> Path:
    return png(at / "a.png", (2, 1), 8, 3, b"\0\1\2")


def turned(kind: str, orientation: int) -> Make:
    exif = Image.Exif()
    exif[0x0112] = orientation
    told: dict[str, object] = {"tiffinfo": {0x0112: orientation}} if kind == "TIFF" else \
        {"exif": exif}
    return put(saved(RGB, kind, **told, **({"lossless": True} if kind == "WEBP" else {})))


TURNED = {2: RGB[:, ::-1], 5: RGB.transpose(1, 0, 2), 6: np.rot90(RGB, -1),
          7: np.rot90(RGB[:, ::-1], -1), 8: np.rot90(RGB)}

# Each row: what it is, the file, its numbers in a row, and what is said.
IMAGES: tuple[tuple[str, Make, list[int], str], ...] = (
    ("PNG of 2 bits", lambda at: png(at / "a.png", (4, 1), 2, 0, b"\0\x1b"), [0, 85, 170, 255],
     "2 bits per pixel: 0 … 3 in the file, times 85 here"),
    ("PNG of 4 bits", lambda at: png(at / "a.png", (2, 1), 4, 0, b"\0\x1f"), [17, 255],
     "4 bits per pixel: 0 … 15 in the file, times 17 here"),
    ("PNG of 16 bits and alpha", lambda at: png(
        at / "a.png", (1, 1), 16, 4, b"\0" + struct.pack(">2H", 300, 65535)), [300, 65535],
     "16 bits a channel: 0 … 65535"),
    ("TIFF of 2 bits", put(tiff(2, 4, b"\x1b")), [0, 85, 170, 255], "times 85 here"),
    ("TIFF of 4 bits", put(tiff(4, 2, b"\x1f")), [17, 255], "times 17 here"),
    ("TIFF of 12 bits", put(tiff(12, 2, b"\x12\x3f\xff")), [0x123, 4095],
     "12 bits per pixel: 0 … 4095"),
    ("PGM up to 15", put(b"P5 3 1 15\n\0\7\x0f"), [0, 119, 255],
     "values of 0 … 15 in the file, which Pillow makes 0 … 255"),
    ("PGM in figures", put(b"P2\n# c\n3 1\n15\n0 7 15\n"), [0, 119, 255], "0 … 15 in the file"),
    ("PGM up to 1023", put(b"P5 2 1 1023\n" + struct.pack(">2H", 512, 1023)), [32800, 65535],
     "values of 0 … 1023 in the file, which Pillow makes 0 … 65535"),
    ("PGM up to 65535", put(b"P5 2 1 65535\n" + struct.pack(">2H", 300, 65535)), [300, 65535],
     "mode I"),
    ("PPM up to 100", put(b"P6 1 1 100\n\x32\x64\0"), [128, 255, 0], "0 … 100 in the file"),
    ("PPM up to 65535", put(b"P6 1 1 65535\n" + struct.pack(">3H", 300, 301, 65535)), [1, 1, 255],
     "0 … 65535 in the file, which Pillow makes 0 … 255"),
    ("PBM", put(b"P1 3 1 0 1 0"), [255, 0, 255], "1 bit per pixel"),
    ("PFM", put(b"Pf\n1 1\n-1.0\n" + np.array([2], np.float32).tobytes()), [2], "mode F"),
    ("BMP of 15 bits", put(bmp(struct.pack("<2H", 0x7FFF, 0x001F))), [255, 255, 255, 0, 0, 255],
     "5 or 6 bits a channel in the file"),
    ("numbers beyond the palette", _palette, [0, 0, 0, 0, 0, 0],
     "numbers up to 2, and the palette has 0 colors"),
    ("an animated PNG", put(saved(Image.new("RGB", (1, 1), (1, 2, 3)), "PNG", save_all=True,
                                  append_images=[Image.new("RGB", (1, 1), (9, 9, 9))])),
     [1, 2, 3], "the first of several frames is read"),
    ("a photo of two pictures (MPO)", put(saved(
        Image.new("L", (1, 1), 77), "MPO", save_all=True,
        append_images=[Image.new("L", (1, 1))])), [77], "JPEG"),
    ("PNG with something behind it", put(saved(RGB, "PNG") + b"junk"), RGB.ravel().tolist(), "PNG"),
    *((f"{kind} that its EXIF turns: {number}", turned(kind, number), values.ravel().tolist(),
       f"orientation {number}")
      for kind in ("PNG", "WEBP", "TIFF") for number, values in TURNED.items()),
)


def notes(source: Source) -> str:
    return "\n".join(f"{each.name.say()}: {each.value.say()}" for each in source.found)


def assert_code(source: Source, path: Path) -> None:
    """That it reads the same alone."""
    names: dict[str, object] = {}
    exec(source.code.format(path=str(path)), names)
    assert isinstance(names["x"], torch.Tensor) and torch.equal(names["x"], source.parts[0].raw)


@pytest.mark.parametrize(("make", "expected", "words"), [row[1:] for row in IMAGES],
                         ids=[row[0] for row in IMAGES])
def test_numbers_are_those_of_the_file_or_it_is_said_what_was_done_to_them(
    tmp_path: Path, make: Make, expected: list[int], words: str
) -> None:
    path = make(tmp_path)
    source = read_image((path,))
    assert source.parts[0].raw.flatten().tolist() == expected
    assert words in notes(source)
    assert_code(source, path)


def test_the_greatest_value_is_the_files(tmp_path: Path) -> None:
    source = read_image((put(tiff(12, 2, b"\x12\x3f\xff"))(tmp_path),))
    assert source.place(0, (0, 1, 0)).say().endswith("(value 4095 of 0 … 4095)")


def _other(at: Path, number: int, **elements: Any) -> Path:
    """A slice among others that is not as they are."""
    folder_of(at, (0, 1))
    return slice_file(at / "2.dcm", layer(2), 2, **{**elements, "InstanceNumber": number}).parent


def turned_to(orientation: list[float], way: list[float]) -> Make:
    def make(at: Path) -> Path:
        for n in range(3):
            slice_file(at / f"{n}.dcm", layer(n), n, ImageOrientationPatient=orientation,
                       ImagePositionPatient=[each * n for each in way])
        return at
    return make


_TILT = "the slices are shifted to each other"

# Each row: what it is, the files, the first number of each slice, and what is said.
SCANS: tuple[tuple[str, Make, list[int], str], ...] = (
    ("from the side", turned_to([0, 1, 0, 0, 0, -1], [2, 0, 0]), [2, 1, 0], "2 mm between slices"),
    ("from the front", turned_to([1, 0, 0, 0, 0, -1], [0, 2, 0]), [0, 1, 2], "2 mm between slices"),
    ("aslant", turned_to([0.8, 0.6, 0, -0.6, 0.8, 0], [0, 0, 2]), [0, 1, 2], "2 mm between slices"),
    ("the other way round", turned_to([-1, 0, 0, 0, 1, 0], [0, 0, 2]), [2, 1, 0],
     "sorted by name it would be another"),
    ("a tilted scanner", turned_to([1, 0, 0, 0, 0.9659, -0.2588], [0, 0, 3]), [0, 1, 2], _TILT),
    ("slices beside each other", turned_to([1, 0, 0, 0, 1, 0], [5, 0, 2]), [0, 1, 2],
     "the last to the first by 10 mm"),
    ("a slice missing", lambda at: folder_of(at, (0, 1, 3)), [0, 1, 2],
     "uneven, from 1 to 2 mm"),
    ("a slice twice", lambda at: folder_of(at, (0, 1, 1)), [0, 1, 2], "at the same place"),
    ("pixels of two sizes", lambda at: _other(at, 3, PixelSpacing=[0.9, 0.9]), [0, 1, 2],
     "Size of the pixels: it differs between the slices"),
    ("two scales", lambda at: _other(at, 3, RescaleSlope=2, RescaleIntercept=0), [0, 1, 2],
     "cannot be compared"),
    ("one bright where it is small", lambda at: _other(
        at, 3, PhotometricInterpretation="MONOCHROME1"), [0, 1, 2],
     "in some slices small values are bright"),
    ("all bright where they are small", lambda at: folder_of(
        at, (0, 1), PhotometricInterpretation="MONOCHROME1"), [0, 1], "small values are bright"),
    ("a falling scale", lambda at: folder_of(at, (0, 1), RescaleSlope=-1, RescaleIntercept=0),
     [0, 1], "value × −1 + (0)"),
    ("pages that are turned", lambda at: pages(
        at / "a.tif", Image.fromarray(ramp(2, 3)), Image.fromarray(ramp(2, 3) * 2),
        tiffinfo={274: 6}), [3, 6], "Turned: as its EXIF says (orientation 6)"),
    ("pages that are bright where small", lambda at: pages(
        at / "a.tif", *[Image.fromarray(ramp(2, 2).astype(np.uint16) + n) for n in (0, 1)],
        tiffinfo={262: 0}), [0, 1], "small values are bright, as the file says"),
)


@pytest.mark.parametrize(("make", "expected", "words"), [row[1:] for row in SCANS],
                         ids=[row[0] for row in SCANS])
def test_slices_are_in_order_and_what_is_odd_about_them_is_said(
    tmp_path: Path, make: Make, expected: list[int], words: str
) -> None:
    path = make(tmp_path)
    source = read_volume((path,))
    assert source.parts[0].raw[:, 0, 0].tolist() == expected
    assert words in notes(source)
    assert_code(source, path)


_OLD = {"BitsStored": 12, "HighBit": 15, "PixelRepresentation": 0}
_NII = struct.pack("<i", 348) + bytes(340) + b"n+1\0" + bytes(200)
_JPEG = saved(RGB, "JPEG")

# Each row: what it is, which reader, the file, what is said.
REFUSED: tuple[tuple[str, str, Make, str], ...] = (
    ("12 bits on top of 16", "volume", lambda at: folder_of(at, (0, 1), **_OLD),
     "in an old way (HighBit 15, BitsStored 12)"),
    ("NIfTI", "volume", put(_NII), "is a scan as NIfTI keeps it (.nii), and neither"),
    ("NRRD", "volume", put(b"NRRD0004\n" + bytes(60)), "is a scan as NRRD keeps it"),
    ("packed slices", "volume", put(b"PK\3\4" + bytes(60)), "is a packed file"),
    ("GIF", "volume", put(saved(ramp(2, 2), "GIF")), "is a picture, and neither a DICOM"),
    ("a slice as an image", "image", put(bytes(128) + b"DICM" + bytes(60)),
     "is a DICOM file: a slice of a scan. Choose Volume"),
    ("the beginning of a PNG", "image", put(saved(RGB, "PNG")[:40]), "is damaged"),
    ("the beginning of a JPEG", "image", put(_JPEG[:100]), "is damaged"),
    ("HEIC that is called PNG", "image", put(b"\0\0\0\x24ftypheic" + bytes(40), "a.png"),
     "is a HEIC photo"),
    ("a packed drawing of lines", "image", put(gzip.compress(b"<svg/>")), "is no image"),
    ("PAM", "image", put(b"P7\nWIDTH 1\nHEIGHT 1\nENDHDR\n\1\2\3"), "is no image"),
    ("a value beyond the greatest", "image", put(b"P2 2 1 15 3 99"), "is damaged"),
    ("halves of floats", "image", put(tiff(16, 1, b"\0\0").replace(
        struct.pack("<HHII", 278, 4, 1, 1), struct.pack("<HHII", 339, 4, 1, 3))), "is a TIFF file"),
)


@pytest.mark.parametrize(("kind", "make", "words"), [row[1:] for row in REFUSED],
                         ids=[row[0] for row in REFUSED])
def test_what_is_stored_otherwise_is_refused_by_its_name(
    tmp_path: Path, kind: str, make: Make, words: str
) -> None:
    path = make(tmp_path)
    with pytest.raises(InputError) as refused:
        read_image((path,)) if kind == "image" else read_volume((path,))
    assert words in str(refused.value)


def test_the_files_are_what_they_are_called() -> None:
    with Image.open(io.BytesIO(tiff(12, 2, b"\x12\x3f\xff"))) as picture:
        assert picture.mode.startswith("I;16")
    with Image.open(io.BytesIO(bmp(bytes(4)))) as picture:
        assert picture.mode == "RGB"
