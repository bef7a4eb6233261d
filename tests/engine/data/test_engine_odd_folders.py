"""A table: an odd folder of images, or pair of IDX files, and what of it becomes the data set."""

import gzip
import os
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sample_files.odd_images import INK, TWO, Bytes, put, saved

from engine.data.image_sets import ImageSet, find_source, read_images
from engine.errors import InputError

ONE = saved(INK, "PNG")
OTHER = saved(np.roll(INK, 1, axis=0), "PNG")
LIGHT = saved(255 - INK, "PNG")


def _fill(folder: Path, three: str = "3", seven: str = "7") -> Path:
    """Two images of each."""
    for name in (three, seven):
        put(folder / name / "a.png", ONE)
        put(folder / name / "b.png", OTHER)
    return folder


def _in_parts(folder: Path, train: str, valid: str) -> None:
    _fill(folder / train)
    _fill(folder / valid)


def _with(*names: str, content: bytes = b"\0\5\x16\7") -> Callable[[Path], object]:
    def make(folder: Path) -> None:
        _fill(folder)
        for name in names:
            put(folder / name, content)
    return make


def _linked(folder: Path) -> None:
    _fill(folder.parent / "elsewhere")
    folder.mkdir()
    (folder / "3").symlink_to(folder.parent / "elsewhere" / "3")
    (folder / "7").mkdir()
    for name in ("a.png", "b.png"):
        (folder / "7" / name).symlink_to(folder.parent / "elsewhere" / "7" / name)


Make = Callable[[Path], object]

READ: dict[str, tuple[Make, list[int]]] = {
    # what is done in an empty place, and how many images there are of 3 and of 7
    "plain": (_fill, [2, 2]),
    "upper-case endings": (_with("3/c.PNG", "7/c.Png", content=ONE), [3, 3]),
    "other endings": (_with("3/c.bmp", "3/d.webp", "3/e.TIF", "7/c.JFIF", content=ONE), [5, 3]),
    "without an ending": (_with("3/c", content=ONE), [3, 2]),
    "an ending that another program gave": (_with("3/c.png.bak", content=ONE), [3, 2]),
    "companions of a Mac": (_with("3/._a.png", "3/.DS_Store", "._3", "__MACOSX/3/._a.png"), [2, 2]),
    "companions of Windows": (_with("3/Thumbs.db", "7/desktop.ini", "a.png:Zone.Identifier"),
                              [2, 2]),
    "companions of a file server": (_with("3/@eaDir/a.png/thumb.jpg", ".AppleDouble/a"), [2, 2]),
    "labels beside them": (_with("labels.csv", "README.txt", "3/notes.txt"), [2, 2]),
    "another folder without images": (_with("models/a.pkl", ".git/HEAD", "empty/.keep"), [2, 2]),
    "names in words": (lambda at: _fill(at, "three", "Seven"), [2, 2]),
    "names with zeros": (lambda at: _fill(at, "03", "007"), [2, 2]),
    "names with blanks": (lambda at: _fill(at, " 3", "7 "), [2, 2]),
    "names with a word": (lambda at: _fill(at, "digit 3", "class_7"), [2, 2]),
    "two folders of one digit": (lambda at: (_fill(at), _fill(at, "three", "07")), [4, 4]),
    "one folder deeper": (lambda at: _fill(at / "digits"), [2, 2]),
    "three deeper, with a Mac's": (
        lambda at: (_fill(at / "a" / "b" / "c"), put(at / "__MACOSX/a/._b")), [2, 2]),
    "train and valid": (lambda at: _in_parts(at, "train", "valid"), [4, 4]),
    "training and testing": (lambda at: _in_parts(at, "training", "testing"), [4, 4]),
    "Train and VAL": (lambda at: _in_parts(at, "Train", "VAL"), [4, 4]),
    "train and valid one deeper": (lambda at: _in_parts(at / "mnist_sample", "train", "valid"),
                                   [4, 4]),
    "links": (_linked, [2, 2]),
    "light and dark paper": (_with("3/c.png", "7/c.png", content=LIGHT), [3, 3]),
    "an image without ink": (_with("3/c.png", content=saved(np.zeros_like(INK), "PNG")), [3, 2]),
}


@pytest.mark.parametrize(("make", "counts"), READ.values(), ids=READ)
def test_an_odd_folder_is_read(tmp_path: Path, make: Make, counts: list[int]) -> None:
    make(tmp_path / "in")
    found = read_images(find_source(tmp_path / "in"))
    data = found.split.train + found.split.valid
    assert [int((data.labels == digit).sum()) for digit in (3, 7)] == counts
    assert len(data) == sum(counts)
    known = [INK, np.roll(INK, 1, axis=0), 255 - INK, np.zeros_like(INK)]
    assert all(any(np.array_equal(image, each) for each in known) for image in data.images)


def test_light_and_dark_paper_are_told_apart_and_become_one(tmp_path: Path) -> None:
    _with("3/c.png", "7/c.png", content=LIGHT)(tmp_path)
    found = read_images(find_source(tmp_path))
    assert np.array_equal(found.dark_on_light, [255 - INK] * 2)
    after = found.inverted()
    data = after.split.train + after.split.valid
    assert (data.images[:, 0, 0] == 0).all() and not len(after.dark_on_light)
    chosen = read_images(replace(find_source(tmp_path), invert=True))
    assert np.array_equal(chosen.split.train.images, after.split.train.images)


REFUSED: dict[str, tuple[Make, str]] = {
    "an empty file": (_with("3/c.png", content=b""), "3/c.png is no image that can be read: it is "
                      "empty. Replace or remove it."),
    "a link to nowhere": (
        lambda at: os.symlink(at / "nowhere", _fill(at) / "3" / "c.png"),
        "3/c.png cannot be read: there is no such file or folder. Replace or remove it."),
    "a link in a circle": (
        lambda at: os.symlink(at / "3" / "c.png", _fill(at) / "3" / "c.png"),
        "3/c.png cannot be read: the link leads in a circle. Replace or remove it."),
    "a HEIC": (_with("3/c.HEIC"), "3/c.HEIC is an image of a kind that is not read. Save it as "
               "PNG, or remove it."),
    "a folder within a digit's": (_with("3/more/a.png", content=ONE), "3/more is a folder among "
                                  "the images. Move its content to the folder above, or "
                                  "remove it."),
    "a folder of another name": (_with("drei/a.png", content=ONE), "drei has images in it, and its "
                                 "name is no digit. Name it 0 to 9, or move it away."),
    "a folder of a number": (_with("10/a.png", content=ONE), "10 has images in it, and its name is "
                             "no digit."),
    "an image beside the folders": (_with("c.PNG", content=ONE), "c.PNG is not in a digit's "
                                   "folder. Move it to a folder named 0 to 9, or remove it."),
    "other sizes": (_with("3/c.png", content=saved(INK[:20], "PNG")), "3/c.png is 28×20 pixels; "
                    "28×28 is needed. Replace or remove it."),
    "no ink at all": (
        lambda at: [put(at / digit / f"{grey}.png", saved(np.full_like(INK, grey), "PNG"))
                    for digit in "37" for grey in (0, 200)],
        "has only images of one brightness all over: there is no ink in them. Choose others."),
    "train alone": (lambda at: _fill(at / "train"), "valid is missing. Choose a folder that has "
                    "train and valid in it, each with one folder of PNG files a digit."),
}


@pytest.mark.parametrize(("make", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_wrong_with_a_folder_is_said(tmp_path: Path, make: Make, said: str) -> None:
    make(tmp_path)
    with pytest.raises(InputError) as caught:
        read_images(find_source(tmp_path))
    assert said in str(caught.value) and str(tmp_path) in str(caught.value)


# IDX pairs

_SOME = np.stack([INK, np.roll(INK, 1, 0), np.roll(INK, 2, 0), np.roll(INK, 3, 0)])
_IMAGES = struct.pack(">4I", 0x803, 4, 28, 28) + _SOME.tobytes()
_LABELS = struct.pack(">2I", 0x801, 4) + bytes([3, 7, 3, 7])


def _pair(images: str, labels: str, image_bytes: bytes = _IMAGES) -> Make:
    def make(at: Path) -> None:
        for name, content in ((images, image_bytes), (labels, _LABELS)):
            put(at / name, gzip.compress(content) if name.endswith(".gz") else content)
    return make


IDX: dict[str, tuple[Make, str, Bytes]] = {
    # what is written, which file is chosen, and the image that is read
    "any names": (_pair("x.dat", "y"), "x.dat", INK),
    "the labels are chosen": (_pair("x.dat", "y"), "y", INK),
    "packed": (_pair("그림.gz", "답.gz"), "그림.gz", INK),
    "one of them packed": (_pair("a", "b.gz"), "a", INK),
    "packed, and not called so": (_pair("a", "b", gzip.compress(_IMAGES)), "a", INK),
    "names as unpacked by some": (_pair("t-images.idx3-ubyte", "t-labels.idx1-ubyte"),
                                  "t-images.idx3-ubyte", INK),
    "pixels of 0 and 1": (_pair("a", "b", _IMAGES[:16] + (_SOME > 0).astype(np.uint8).tobytes()),
                          "a", TWO),
}


@pytest.mark.parametrize(("make", "chosen", "image"), IDX.values(), ids=IDX)
def test_an_odd_idx_pair_is_read(
    tmp_path: Path, make: Make, chosen: str, image: Bytes
) -> None:
    make(tmp_path)
    found: ImageSet = read_images(find_source(tmp_path / chosen))
    data = found.split.train + found.split.valid
    places = [int(np.flatnonzero(each.any(axis=1))[0]) - 6 for each in data.images]
    assert sorted(places) == [0, 1, 2, 3]
    for each, place, label in zip(data.images, places, data.labels.tolist(), strict=True):
        assert np.array_equal(np.roll(each, -place, 0), image)
        assert label == (3 if place % 2 == 0 else 7)


OTHER_IDX: dict[str, tuple[Make, str]] = {
    "floats": (lambda at: put(at / "a", struct.pack(">4I", 0xD03, 4, 28, 28) + bytes(4 * 4 * 784)),
               "a is an IDX file of float32 along 3 axes; images are of bytes along 3 axes, and "
               "labels of bytes along 1. Choose another file."),
    "colours": (lambda at: put(at / "a", struct.pack(">4I", 0x804, 4, 28, 28) + bytes(99)),
                "a is an IDX file of bytes along 4 axes; images"),
    "another size": (_pair("a", "b", struct.pack(">4I", 0x803, 4, 32, 32) + bytes(4 * 1024)),
                     "a holds images of 32×32 pixels; 28×28 is needed. Choose another file."),
    "cut short": (_pair("a", "b", _IMAGES[:-1]), "a does not have the 3136 bytes of data that it "
                  "promises, or more. Fetch the file again or choose another."),
    "empty": (lambda at: put(at / "a"), "a has no images in it."),
}


@pytest.mark.parametrize(("make", "said"), OTHER_IDX.values(), ids=OTHER_IDX)
def test_what_is_wrong_with_an_idx_file_is_said(tmp_path: Path, make: Make, said: str) -> None:
    make(tmp_path)
    with pytest.raises(InputError) as caught:
        read_images(find_source(tmp_path / "a"))
    assert said in str(caught.value)
