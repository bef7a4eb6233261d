"""A folder of PNG laid out like MNIST_SAMPLE: it is read, and a broken one is named."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from material.engine_material import made_up
from PIL import Image

from engine.data.image_folders import read_folder
from engine.errors import InputError


def _picture(path: Path, value: int, size: tuple[int, int] = (28, 28)) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("L", size, value).save(path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for part, names in (("train", ("2.png", "10.png")), ("valid", ("1.png",))):
        for digit in (3, 7):
            for index, name in enumerate(names):
                _picture(tmp_path / "sample" / part / str(digit) / name, 10 * digit + index)
    return tmp_path / "sample"


def test_a_folder_is_read_in_the_order_of_names_as_text(folder: Path) -> None:
    (folder / "train" / "labels.csv").write_text("ignored")
    split = read_folder(folder)
    assert split.train.labels.tolist() == [3, 3, 7, 7]
    assert split.train.images[:, 0, 0].tolist() == [31, 30, 71, 70]  # 10.png before 2.png
    assert (split.train.images == split.train.images[:, :1, :1]).all()
    assert split.valid.labels.tolist() == [3, 7]
    assert split.train.images.dtype == np.uint8


def test_a_palette_picture_is_read_as_grey(folder: Path) -> None:
    path = folder / "train" / "3" / "10.png"
    Image.new("L", (28, 28), 99).convert("P").save(path)
    assert read_folder(folder).train.images[0, 5, 5] == 99


def _huge_png() -> bytes:
    """A valid beginning of a PNG that says it is 100,000 pixels wide and high."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        checked = kind + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 100_000, 100_000, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(100)))


def _noisy_png(path: Path) -> bytes:
    Image.fromarray(made_up((3, 7), 1, seed=0).images[0]).save(path)
    return path.read_bytes()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"not a picture"),
        lambda path: path.write_bytes(path.read_bytes()[:40]),
        lambda path: path.write_bytes(_noisy_png(path)[:500]),
        lambda path: path.write_bytes(b"GIF89a" + bytes(100)),
        lambda path: path.write_bytes(_huge_png()),
        lambda path: _picture(path, 1, (27, 28)),
        lambda path: (path.unlink(), path.mkdir()),
    ],
    ids=[
        "empty", "text", "cut in the header", "cut in the pixels", "a GIF", "said to be huge",
        "27×28", "a folder",
    ],
)
def test_a_broken_picture_is_named(folder: Path, spoil: Callable[[Path], object]) -> None:
    path = folder / "valid" / "7" / "1.png"
    spoil(path)
    with pytest.raises(InputError) as caught:
        read_folder(folder)
    assert str(path) in str(caught.value)


def test_a_broken_data_chunk_is_named(folder: Path) -> None:
    path = folder / "train" / "3" / "2.png"
    data = bytearray(path.read_bytes())
    data[data.index(b"IDAT") + 8] ^= 0xFF
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_folder(folder)
    assert str(path) in str(caught.value)


def test_a_folder_without_train_names_what_is_missing(folder: Path) -> None:
    (folder / "train").rename(folder / "other")
    with pytest.raises(InputError) as caught:
        read_folder(folder)
    assert str(folder / "train") in str(caught.value)


def test_a_folder_without_digits_is_named(tmp_path: Path) -> None:
    for part in ("train", "valid"):
        _picture(tmp_path / part / "three" / "1.png", 3)
    with pytest.raises(InputError) as caught:
        read_folder(tmp_path)
    assert str(tmp_path / "train") in str(caught.value)


def test_a_folder_of_one_digit_is_named(tmp_path: Path) -> None:
    for part in ("train", "valid"):
        _picture(tmp_path / part / "3" / "1.png", 3)
    with pytest.raises(InputError) as caught:
        read_folder(tmp_path)
    assert str(tmp_path) in str(caught.value)


def test_other_folders_with_images_are_named(folder: Path) -> None:
    for name in ("12", "23", "0123456789", "3 copy"):
        picture = folder / "train" / name / "1.png"
        _picture(picture, 1)
        with pytest.raises(InputError, match=f"{name} has images in it, and its name is no digit"):
            read_folder(folder)
        picture.unlink()
    assert read_folder(folder).train.digits == (3, 7)


def test_a_digit_only_in_valid_is_refused(folder: Path) -> None:
    _picture(folder / "valid" / "5" / "1.png", 1)
    with pytest.raises(InputError) as caught:
        read_folder(folder)
    assert str(folder / "valid") in str(caught.value)
