"""Images of a user's own: the format is found, an IDX pair put together, one part made two."""

import gzip
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from material.engine_material import TEN, made_up, made_up_split, mnist

from engine.data import idx_pairs, label_folders
from engine.data.dataset_files import read_idx, write_idx
from engine.data.datasets import Dataset, Split
from engine.data.idx_pairs import is_idx, labels_name, pair_of
from engine.data.image_sets import VALIDATION, ImageSource, find_source, has_classes, read_images
from engine.data.mnist_csv import write_csv
from engine.data.png_folders import write_labelled_folder, write_split_folder
from engine.data.progress import Cancelled
from engine.errors import InputError

DATA = made_up((3, 7, 8), 60, seed=1)


def same(one: Dataset, other: Dataset) -> bool:
    return np.array_equal(one.images, other.images) and np.array_equal(one.labels, other.labels)


def contents(data: Dataset) -> list[bytes]:
    return sorted(bytes([label]) + image.tobytes()
                  for image, label in zip(data.images, data.labels.tolist(), strict=True))


def refusal(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read_images(find_source(path))
    return str(caught.value)


# IDX pairs


@pytest.mark.parametrize(("images", "labels"), [
    ("train-images-idx3-ubyte", "train-labels-idx1-ubyte"),
    ("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"),
    ("train-images.idx3-ubyte", "train-labels.idx1-ubyte"),
    ("images.gz", "labels"), ("images", "labels.gz"),
    ("my-images-idx3-ubyte", "my-labels-idx1-ubyte"),
    ("digits.idx", "digits-labels.idx"), ("그림.gz", "그림-labels.gz"),
    ("x", "y"), ("a.bin", "b.dat"),
])
def test_a_pair_is_found_whichever_of_the_two_is_chosen(
    tmp_path: Path, images: str, labels: str
) -> None:
    pair = tmp_path / images, tmp_path / labels
    write_idx(*pair, DATA)
    (tmp_path / "note.txt").write_text("something else")
    (tmp_path / "folder").mkdir()
    for chosen in pair:
        assert pair_of(chosen) == pair
        assert is_idx(chosen)
        assert find_source(chosen) == ImageSource(*pair)
    assert not is_idx(tmp_path / "note.txt") and not is_idx(tmp_path)
    assert pair_of(tmp_path / "note.txt") is None


def test_of_several_the_one_with_the_matching_name_is_taken(tmp_path: Path) -> None:
    pairs = [(tmp_path / f"{part}-images", tmp_path / f"{part}-labels") for part in ("a", "b")]
    for pair in pairs:
        write_idx(*pair, DATA)
    for pair in pairs:
        for chosen in pair:
            assert pair_of(chosen) == pair
    pairs[0][1].rename(tmp_path / "c")
    assert pair_of(pairs[0][0]) == (pairs[0][0], None)  # either might be meant
    pairs[1][1].unlink()
    assert pair_of(pairs[0][0]) == (pairs[0][0], tmp_path / "c")


def test_a_file_with_the_right_name_and_another_number_is_named_when_it_is_read(
    tmp_path: Path,
) -> None:
    write_idx(tmp_path / "x-images", tmp_path / "x-labels", DATA)
    write_idx(tmp_path / "other", tmp_path / "x-labels", DATA.only((3,)))
    (tmp_path / "other").unlink()
    assert "x-labels has 20 labels for the 60 images of x-images" in refusal(tmp_path / "x-images")


def test_labels_that_are_not_there_are_asked_for(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    images, labels = tmp_path / "in" / "images", tmp_path / "labels"
    write_idx(images, labels, DATA)
    assert find_source(images) == ImageSource(images, None, True)
    assert "the matching file of labels is not in the same folder" in refusal(images)
    found = read_images(find_source(images, labels))
    assert contents(found.split.train + found.split.valid) == contents(DATA)
    with pytest.raises(InputError, match="the matching file of images is not in the same folder"):
        find_source(labels)


def test_no_more_files_are_looked_at_than_there_may_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idx_pairs, "MOST_BESIDE", 5)
    for number in range(50):
        (tmp_path / f"{number}").write_bytes(b"x")
    write_idx(tmp_path / "images", tmp_path / "labels", DATA)
    assert pair_of(tmp_path / "images") == (tmp_path / "images", tmp_path / "labels")


@pytest.mark.parametrize(("images", "labels"), [
    ("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"), ("a.idx", "a-labels.idx"),
    ("a", "a-labels"), ("a.b.gz", "a-labels.b.gz"),
])
def test_labels_are_called_after_their_images(images: str, labels: str) -> None:
    assert labels_name(Path("folder") / images) == Path("folder") / labels


# every format


def _written(folder: Path, what: str) -> Path:
    """The same images in one of the formats; the path that is chosen then."""
    path = folder / what
    if what == "folder":
        write_labelled_folder(path, DATA)
    elif what.startswith("idx"):
        write_idx(path, labels_name(path), DATA)
    else:
        write_csv(path, DATA)
    return path


@pytest.mark.parametrize("what", ["folder", "idx", "idx.gz", "table.csv", "table.csv.gz", "table"])
def test_one_part_becomes_two_and_is_always_divided_alike(tmp_path: Path, what: str) -> None:
    path = _written(tmp_path, what)
    found = read_images(find_source(path))
    train, valid = found.split.train, found.split.valid
    assert found.divided and train.digits == valid.digits == (3, 7, 8)
    assert np.bincount(valid.labels)[[3, 7, 8]].tolist() == [20 * VALIDATION // 100] * 3
    assert contents(train + valid) == contents(DATA)
    whole = read_images(find_source(_written(tmp_path, "again.csv")))
    assert contents(whole.split.valid) == contents(valid)  # whatever the file's format
    assert not set(contents(train)) & set(contents(valid))


def test_equal_images_stay_together(tmp_path: Path) -> None:
    write_csv(tmp_path / "a.csv", DATA + DATA)
    found = read_images(find_source(tmp_path / "a.csv"))
    assert not set(contents(found.split.train)) & set(contents(found.split.valid))
    assert len(found.split.valid) == 2 * 12


def test_two_parts_stay_as_they_are(tmp_path: Path) -> None:
    split = made_up_split((3, 7))
    write_split_folder(tmp_path / "sample", split)
    (tmp_path / "idx").mkdir()
    for part, data in (("train", split.train), ("t10k", split.valid)):
        ending = ".gz" if part == "train" else ""
        write_idx(tmp_path / "idx" / f"{part}-images-idx3-ubyte{ending}",
                  tmp_path / "idx" / f"{part}-labels-idx1-ubyte{ending}", data)
    for name in ("sample", "idx"):
        found = read_images(find_source(tmp_path / name))
        assert not found.divided
        assert contents(found.split.train) == contents(split.train)
        assert contents(found.split.valid) == contents(split.valid)
    assert isinstance(found.split, Split)


def test_mnist_as_published_is_read_by_one_of_its_files(tmp_path: Path) -> None:
    data = mnist(TEN).valid
    write_idx(tmp_path / "i", tmp_path / "l", Dataset(data.images[:500], data.labels[:500]))
    found = read_images(find_source(tmp_path / "i"))
    assert len(found.split.train) + len(found.split.valid) == 500


def test_what_nothing_can_be_learned_from_is_refused(tmp_path: Path) -> None:
    write_csv(tmp_path / "one.csv", DATA.only((3,)))
    assert "images of one digit only" in refusal(tmp_path / "one.csv")
    write_csv(tmp_path / "two.csv", Dataset(DATA.images[:2], DATA.labels[:2]))
    assert "only one image of each digit" in refusal(tmp_path / "two.csv")
    (tmp_path / "empty").mkdir()
    assert str(tmp_path / "empty" / "train") in refusal(tmp_path / "empty")
    assert "cannot be read" in refusal(tmp_path / "missing")
    (tmp_path / "photo.gz").write_bytes(gzip.compress(b"\x89PNG"))
    assert "is no text" in refusal(tmp_path / "photo.gz")


@pytest.mark.parametrize("what", ["folder", "idx", "table.csv"])
def test_every_format_tells_how_far_it_is_and_can_be_cancelled(tmp_path: Path, what: str) -> None:
    told: list[tuple[int, int]] = []
    source = find_source(_written(tmp_path, what))
    read_images(source, lambda *now: told.append(now))
    assert told and told[-1][0] == told[-1][1]
    if what == "table.csv":
        return  # 50 images are read before it is asked: see test_engine_mnist_csv
    with pytest.raises(Cancelled):
        read_images(source, is_cancelled=lambda: True)


def test_a_folder_is_called_off_while_it_is_listed_and_after_it_was_read(tmp_path: Path) -> None:
    write_labelled_folder(tmp_path / "mine", DATA)
    source = find_source(tmp_path / "mine")
    spoilt = tmp_path / "mine" / "3" / "00000.png"
    good, done = spoilt.read_bytes(), list[int]()
    spoilt.write_bytes(b"no picture")  # the first that would be opened
    for calls in (1, 2, len(DATA) // 2):
        asked = iter([False] * calls + [True])
        with pytest.raises(Cancelled):
            read_images(source, is_cancelled=partial(next, asked))
    spoilt.write_bytes(good)
    with pytest.raises(Cancelled):
        read_images(source, lambda now, of: done.append(of - now), lambda: 0 in done)


def test_whether_a_folder_has_classes_is_known_from_the_first_images(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    write_labelled_folder(tmp_path / "mine", DATA)
    monkeypatch.setattr(label_folders, "MOST", 10)  # each of its three folders has more
    assert has_classes(tmp_path / "mine")
    with pytest.raises(InputError, match="more than 10 files"):
        read_images(find_source(tmp_path / "mine"))


def test_a_folder_of_two_parts_counts_both(tmp_path: Path) -> None:
    write_split_folder(tmp_path / "sample", made_up_split((3, 7)))
    told: list[tuple[int, int]] = []
    read_images(find_source(tmp_path / "sample"), lambda *now: told.append(now))
    assert told == [(50, 90), (90, 90)]


def test_idx_is_read_in_pieces_to_the_bit(tmp_path: Path) -> None:
    data = mnist(TEN).valid
    write_idx(tmp_path / "i.gz", tmp_path / "l", data)
    told: list[tuple[int, int]] = []
    assert same(read_idx(tmp_path / "i.gz", tmp_path / "l", lambda *now: told.append(now)), data)
    assert len(told) == 8 and told[-1] == (7_840_000, 7_840_000)
    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        read_idx(tmp_path / "i.gz", tmp_path / "l", is_cancelled=lambda: next(asked))
