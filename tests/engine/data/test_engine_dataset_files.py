"""MNIST's files: the bundled ones are MNIST, and broken ones are named."""

import gzip
import hashlib
import re
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from material.engine_material import TEN, mnist

import resources
from engine.data import dataset_files
from engine.data.dataset_files import read_idx, read_mnist
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
