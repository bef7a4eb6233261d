"""What is no image, or too much of one, is refused in words."""

import os
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from sample_files.tensor_images import Make, cut, noise, png, written

from engine.errors import InputError
from engine.tensors.kinds.image.decoding import LARGEST_FILE
from engine.tensors.kinds.image.reader import of_array, read


def _written(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def _large(folder: Path) -> Path:
    with open(folder / "large.png", "wb") as file:
        file.truncate(LARGEST_FILE + 1)
    return folder / "large.png"


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.png")
    return folder / "pipe.png"


REFUSED: tuple[tuple[str, Make, str], ...] = (
    ("an empty file", lambda at: _written(at, "a.png", b""), "is empty"),
    ("a text", lambda at: _written(at, "a.png", b"no image at all" * 9),
     "is no image that is read"),
    ("a PNG that ends early", lambda at: cut(written(at / "a.png", noise())), "is damaged"),
    ("a JPEG that ends early", lambda at: cut(written(at / "a.jpg", noise())), "is damaged"),
    ("a bomb of 900 million pixels", lambda at: png(at / "a.png", (30_000, 30_000), 1, 0, b"\0"),
     "far more than 50 million pixels"),
    ("a bomb of 64 million pixels", lambda at: png(at / "a.png", (8000, 8000), 1, 0, b"\0"),
     "8000×8000 pixels; at most 50 million"),
    ("too many bytes", _large, "more than 64 MB"),
    ("a HEIC photo", lambda at: _written(at, "a.heic", b"\0\0\0\x18ftypheic" + bytes(32)),
     "Export it as JPEG"),
    ("a TIFF of floats in three channels", lambda at: _written(
        at, "a.tif", b"II*\0\x08\0\0\0\0\0\0\0\0\0"), "a TIFF file of a sort"),
    ("a pipe", _pipe, "it is not an ordinary file"),
    ("nothing", lambda at: at / "gone.png", "there is no such file"),
    ("an empty folder", lambda at: at, "no images in the folder"),
    ("a folder of HEIC", lambda at: _written(at, "IMG_1.HEIC", b"....ftypheic").parent,
     "IMG_1.HEIC is an image of a kind that is not read"),
    ("a folder without images", lambda at: _written(at, "a.txt", b"a").parent,
     "no images in the folder"),
    ("a PNG with no pixels", lambda at: png(at / "a.png", (0, 0), 8, 0, b""), "is"),
)


@pytest.mark.parametrize(("make", "said"), [row[1:] for row in REFUSED],
                         ids=[row[0] for row in REFUSED])
def test_what_cannot_be_read_is_refused_in_words(tmp_path: Path, make: Make, said: str) -> None:
    path = make(tmp_path)
    with pytest.raises(InputError) as refused:
        read((path,))
    assert str(path) in str(refused.value)
    assert said in str(refused.value)


def test_images_that_are_too_much_together_are_refused_before_they_are_unpacked(
    tmp_path: Path
) -> None:
    side = 5000
    first = png(tmp_path / "a.png", (side, side), 1, 0, bytes((side // 8 + 1) * side))
    second = png(tmp_path / "b.png", (6100, 6100), 8, 2, b"\0")  # its pixels are missing
    with pytest.raises(InputError, match=r"b\.png the images have more than 134 million values"):
        read((first, second))
    with pytest.raises(InputError, match="is damaged"):  # by itself it is not too large
        read((second,))


@pytest.mark.parametrize("array", [
    np.zeros((2, 2, 5), np.uint8), np.zeros((2, 2), np.float32), np.zeros((0, 3), np.uint8),
    np.zeros(4, np.uint8),
])
def test_what_is_no_picture_is_refused(array: NDArray[np.uint8]) -> None:
    with pytest.raises(InputError):
        of_array(array, "clipboard")
