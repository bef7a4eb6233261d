"""Datasets: the bundled MNIST is MNIST, a folder of PNG is read, and broken files are named."""

import gzip
import hashlib
import re
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from engine_material import TEN, made_up, mnist
from PIL import Image

import resources
from engine.data import dataset_files
from engine.data.dataset_files import read_folder, read_idx, read_mnist
from engine.data.datasets import Dataset
from engine.errors import InputError


def test_the_counts_of_threes_and_sevens() -> None:
    split = mnist((3, 7))
    counted = [(data.labels == digit).sum() for data in (split.train, split.valid)
               for digit in (3, 7)]
    assert counted == [6131, 6265, 1010, 1028]
    assert split.train.digits == split.valid.digits == (3, 7)


def test_the_counts_of_all_ten() -> None:
    split = mnist(TEN)
    assert (len(split.train), len(split.valid)) == (60000, 10000)
    assert split.train.digits == TEN


def test_the_bundled_files_are_the_original_ones() -> None:
    written = (resources.MNIST / "LICENSE.md").read_text(encoding="utf-8")
    sums = dict(re.findall(r"\| (\S+-ubyte) \| ([0-9a-f]{32}) \|", written))
    assert len(sums) == 4
    for name, expected in sums.items():
        data = gzip.decompress((resources.MNIST / f"{name}.gz").read_bytes())
        assert hashlib.md5(data).hexdigest() == expected


@pytest.mark.parametrize("digits", [(), (3,), (3, 3), (3, 7, 3), (3, 10), (-1, 3)])
def test_fewer_than_two_digits_are_refused(digits: tuple[int, ...]) -> None:
    with pytest.raises(InputError):
        read_mnist(resources.MNIST, digits)


def _images(count: int, rows: int = 28, columns: int = 28, magic: int = 0x803) -> bytes:
    pixels = bytes(index % 251 for index in range(count * rows * columns))
    return struct.pack(">IIII", magic, count, rows, columns) + pixels


def _labels(count: int, magic: int = 0x801, largest: int = 9) -> bytes:
    return struct.pack(">II", magic, count) + bytes(i % (largest + 1) for i in range(count))


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """A good pair of files: 11 images and their labels."""
    images, labels = tmp_path / "images.idx", tmp_path / "labels.idx"
    images.write_bytes(_images(11))
    labels.write_bytes(_labels(11))
    return images, labels


def test_a_pair_is_read_plain_or_packed(pair: tuple[Path, Path]) -> None:
    plain = read_idx(*pair)
    assert plain.images[0, 0, :5].tolist() == [0, 1, 2, 3, 4]
    assert plain.images[1, 0, 0] == 784 % 251
    assert plain.labels.tolist() == [*range(10), 0]
    for path in pair:
        path.write_bytes(gzip.compress(path.read_bytes()))
    packed = read_idx(*pair)
    assert np.array_equal(plain.images, packed.images)
    assert np.array_equal(plain.labels, packed.labels)


def _refused(pair: tuple[Path, Path], at_fault: Path) -> str:
    with pytest.raises(InputError) as caught:
        read_idx(*pair)
    assert str(at_fault) in str(caught.value)
    return str(caught.value)


PACKED = gzip.compress(_images(11), mtime=0)

BROKEN_IMAGES = {
    "empty": b"",
    "two bytes": _images(11)[:2],
    "a header cut short": _images(11)[:10],
    "cut short": _images(11)[:-1],
    "too long": _images(11) + b"\0",
    "more promised than there is": _images(11)[:4] + b"\xff\xff\xff\xff" + _images(11)[8:],
    "no images": _images(0),
    "another kind of file": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "wrong magic": _images(11, magic=0x903),
    "labels": _labels(11),
    "not 28x28": _images(11, 28, 27),
    "one pixel": _images(11, 1, 1),
    "packed: empty": gzip.compress(b""),
    "packed: only the first bytes": PACKED[:2],
    "packed: cut short": PACKED[: len(PACKED) // 2],
    "packed: without its end": PACKED[:-4],
    "packed: a byte changed": PACKED[:40] + bytes([PACKED[40] ^ 0xFF]) + PACKED[41:],
    "packed: no such kind of block": PACKED[:10] + b"\x07" + PACKED[11:],
    "packed: wrong sum": PACKED[:-8] + bytes(4) + PACKED[-4:],
}


@pytest.mark.parametrize("content", BROKEN_IMAGES.values(), ids=BROKEN_IMAGES.keys())
def test_a_broken_file_of_images_is_named(pair: tuple[Path, Path], content: bytes) -> None:
    pair[0].write_bytes(content)
    _refused(pair, pair[0])


BROKEN_LABELS = {
    "empty": b"",
    "cut short": _labels(11)[:-1],
    "images": _images(11),
    "a label over 9": _labels(11, largest=10),
    "too few": _labels(10),
    "too many": _labels(12),
}


@pytest.mark.parametrize("content", BROKEN_LABELS.values(), ids=BROKEN_LABELS.keys())
def test_a_broken_file_of_labels_is_named(pair: tuple[Path, Path], content: bytes) -> None:
    pair[1].write_bytes(content)
    _refused(pair, pair[1])


def test_exchanged_files_are_said_to_be(pair: tuple[Path, Path]) -> None:
    assert "exchanged" in _refused(pair[::-1], pair[1])


def test_a_missing_file_a_folder_and_a_loop_are_named(pair: tuple[Path, Path]) -> None:
    make: Callable[[], object]
    for make in (lambda: None, pair[0].mkdir, lambda: pair[0].symlink_to(pair[0])):
        if pair[0].is_dir():
            pair[0].rmdir()
        else:
            pair[0].unlink(missing_ok=True)
        make()
        _refused(pair, pair[0])


def test_missing_mnist_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="train-images-idx3-ubyte"):
        read_mnist(tmp_path, (3, 7))


def test_a_file_may_not_unpack_to_more_than_the_limit(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch,
) -> None:
    size = len(_images(11))
    pair[0].write_bytes(PACKED)
    monkeypatch.setattr(dataset_files, "LARGEST", size)
    assert len(read_idx(*pair)) == 11
    monkeypatch.setattr(dataset_files, "LARGEST", size - 1)
    assert "unpacks to more" in _refused(pair, pair[0])


# A folder laid out like MNIST_SAMPLE.


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
    (folder / "train").rename(folder / "training")
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


def test_only_single_digits_name_a_class(folder: Path) -> None:
    for name in ("12", "23", "0123456789", "3 copy"):
        _picture(folder / "train" / name / "1.png", 1)
    assert read_folder(folder).train.digits == (3, 7)


def test_a_digit_only_in_valid_is_refused(folder: Path) -> None:
    _picture(folder / "valid" / "5" / "1.png", 1)
    with pytest.raises(InputError) as caught:
        read_folder(folder)
    assert str(folder / "valid") in str(caught.value)


# The record.


def test_images_and_labels_must_go_together() -> None:
    for shape in ((2, 28, 28), (3, 28, 27), (3, 784)):
        with pytest.raises(ValueError, match="do not go with 3 labels"):
            Dataset(np.zeros(shape, np.uint8), np.zeros(3, np.uint8))


def test_only_keeps_the_digits_in_their_order() -> None:
    data = made_up((1, 3, 7), 9, seed=0)
    some = data.only((7, 1))
    assert some.labels.tolist() == [1, 7, 1, 7, 1, 7]
    assert np.array_equal(some.images, data.images[[0, 2, 3, 5, 6, 8]])
    assert some.digits == (1, 7)
    assert len(data.only((5,))) == 0


def test_repeated_counts_every_image_so_often() -> None:
    data = made_up((3, 7), 2, seed=0)
    twice = data.repeated(3)
    assert twice.labels.tolist() == [3, 3, 3, 7, 7, 7]
    for index in range(6):
        assert np.array_equal(twice.images[index], data.images[index // 3])
    assert np.array_equal(data.repeated(1).images, data.images)


def test_plus_puts_one_after_the_other() -> None:
    one, other = made_up((3, 7), 4, seed=0), made_up((1, 3), 2, seed=1)
    both = one + other
    assert both.labels.tolist() == [3, 7, 3, 7, 1, 3]
    assert np.array_equal(both.images[:4], one.images)
    assert np.array_equal(both.images[4:], other.images)
    assert both.digits == (1, 3, 7)
