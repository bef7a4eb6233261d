"""Images with labels go to files and come back to the bit."""

import gzip
import os
import sys
from pathlib import Path

import numpy as np
import pytest
from material.engine_material import TEN, made_up, made_up_split, mnist
from sample_files.full_disk import full_disk

import resources
from engine.data import label_folders, pictures, progress
from engine.data.dataset_files import read_idx, write_idx
from engine.data.datasets import Dataset
from engine.data.image_folders import read_folder, read_labelled_folder
from engine.data.png_folders import write_labelled_folder, write_split_folder
from engine.data.progress import Cancelled
from engine.errors import InputError


def same(one: Dataset, other: Dataset) -> bool:
    return np.array_equal(one.images, other.images) and np.array_equal(one.labels, other.labels)


def by_label(data: Dataset) -> Dataset:
    order = np.argsort(data.labels, kind="stable")
    return Dataset(data.images[order], data.labels[order])


# IDX


@pytest.mark.parametrize("names", [
    ("a.idx", "b.idx"), ("Bilder 가.gz", "labels.GZ"), ("images", "labels.gz"),
])
def test_an_idx_pair_comes_back_to_the_bit(tmp_path: Path, names: tuple[str, str]) -> None:
    images, labels = tmp_path / names[0], tmp_path / names[1]
    data = made_up(TEN, 57, seed=1)
    write_idx(images, labels, data)
    assert same(read_idx(images, labels), data)
    for path in (images, labels):
        packed = path.read_bytes().startswith(b"\x1f\x8b")
        assert packed == path.name.lower().endswith(".gz")
    before = images.read_bytes(), labels.read_bytes()
    write_idx(images, labels, data)
    assert (images.read_bytes(), labels.read_bytes()) == before


def test_mnist_is_written_as_it_is_published(tmp_path: Path) -> None:
    images, labels = resources.MNIST / "t10k-images-idx3-ubyte.gz", \
        resources.MNIST / "t10k-labels-idx1-ubyte.gz"
    write_idx(tmp_path / "images", tmp_path / "labels", read_idx(images, labels))
    assert (tmp_path / "images").read_bytes() == gzip.decompress(images.read_bytes())
    assert (tmp_path / "labels").read_bytes() == gzip.decompress(labels.read_bytes())


def test_what_no_idx_pair_can_be_is_refused(tmp_path: Path) -> None:
    data = made_up((3, 7), 4, seed=0)
    for images, labels, some in (
        (tmp_path / "a", tmp_path / "a", data),
        (tmp_path / "a", tmp_path / "b", data.only((5,))),
        (tmp_path / "no" / "a", tmp_path / "b", data),
    ):
        with pytest.raises(InputError) as caught:
            write_idx(images, labels, some)
        assert str(images) in str(caught.value)
    assert not list(tmp_path.iterdir())


# Folders


def test_a_labelled_folder_comes_back_to_the_bit(tmp_path: Path) -> None:
    data = mnist(TEN).valid
    data = Dataset(data.images[:300], data.labels[:300])
    write_labelled_folder(tmp_path / "mine", data)
    assert same(read_labelled_folder(tmp_path / "mine"), by_label(data))
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]
    assert {path.name for path in (tmp_path / "mine").iterdir()} == set("0123456789")


def test_a_split_comes_back_through_the_reader_of_folders(tmp_path: Path) -> None:
    split = made_up_split((3, 7, 8))
    (tmp_path / "mine").mkdir()  # empty: that is taken
    write_split_folder(tmp_path / "mine", split)
    read = read_folder(tmp_path / "mine")
    assert same(read.train, by_label(split.train)) and same(read.valid, by_label(split.valid))


def test_only_a_new_or_empty_folder_is_written(tmp_path: Path) -> None:
    data = made_up((3, 7), 4, seed=0)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "note").write_text("kept")
    (tmp_path / "file").write_text("kept")
    for name in ("full", "file", "no/such/place"):
        with pytest.raises(InputError) as caught:
            write_labelled_folder(tmp_path / name, data)
        assert str(tmp_path / name) in str(caught.value)
    with pytest.raises(InputError):
        write_labelled_folder(tmp_path / "empty", data.only((5,)))
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "full", "note"]


def test_a_full_disk_leaves_no_half_folder(tmp_path: Path) -> None:
    with full_disk(), pytest.raises(InputError) as caught:
        write_labelled_folder(tmp_path / "mine", made_up((3, 7), 4, seed=0))
    assert str(tmp_path / "mine") in str(caught.value)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes, nor such links")
@pytest.mark.parametrize("by_link", [False, True])
def test_an_empty_folder_that_was_there_keeps_its_mode_its_owner_and_its_link(
    tmp_path: Path, by_link: bool,
) -> None:
    place, link = tmp_path / "mine", tmp_path / "link"
    place.mkdir()
    if os.geteuid() == 0:  # who else may give folders away?
        os.chown(place, 12_345, 54_321)
    place.chmod(0o2750)
    link.symlink_to(place)
    before, data = place.stat(), made_up((3, 7), 4, seed=0)
    write_labelled_folder(link if by_link else place, data)
    after = place.stat()
    assert link.is_symlink() and not place.is_symlink()
    assert len(read_labelled_folder(link)) == len(data)
    for name in ("st_mode", "st_uid", "st_gid"):
        assert getattr(after, name) == getattr(before, name), name
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link", "mine"]


def test_a_pair_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    images, labels, blocked = tmp_path / "images", tmp_path / "labels", tmp_path / "folder"
    write_idx(images, labels, made_up((3, 7), 4, seed=0))
    blocked.mkdir()
    before = images.read_bytes(), labels.read_bytes()
    with pytest.raises(InputError) as caught:
        write_idx(images, blocked, made_up((3, 7), 9, seed=1))
    assert str(blocked) in str(caught.value)
    with full_disk(5000), pytest.raises(InputError):  # the labels of it would have room
        write_idx(images, labels, made_up((3, 7), 9, seed=1))
    assert (images.read_bytes(), labels.read_bytes()) == before
    assert len(list(tmp_path.iterdir())) == 3


def test_progress_is_told_to_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "EVERY", 10)
    told: list[tuple[int, int]] = []
    data = made_up((3, 7), 34, seed=0)
    heard = [(10, 34), (20, 34), (30, 34), (34, 34)]
    write_labelled_folder(tmp_path / "mine", data, lambda *now: told.append(now))
    assert told == heard
    told.clear()
    read_labelled_folder(tmp_path / "mine", lambda *now: told.append(now))
    assert told == heard


def test_both_ways_can_be_cancelled_and_leave_nothing(tmp_path: Path) -> None:
    data, asked = made_up((3, 7), 34, seed=0), iter([False] * 20 + [True])
    with pytest.raises(Cancelled):
        write_labelled_folder(tmp_path / "mine", data, is_cancelled=lambda: next(asked))
    assert not list(tmp_path.iterdir())
    write_labelled_folder(tmp_path / "mine", data)
    asked = iter([False] * 20 + [True])
    with pytest.raises(Cancelled):
        read_labelled_folder(tmp_path / "mine", is_cancelled=lambda: next(asked))


def test_a_folder_with_too_many_or_too_large_pictures_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_labelled_folder(tmp_path / "mine", made_up((3, 7), 34, seed=0))
    monkeypatch.setattr(label_folders, "MOST", 10)
    with pytest.raises(InputError, match=r"mine.3 has more than 10 files"):
        read_labelled_folder(tmp_path / "mine")
    monkeypatch.setattr(label_folders, "MOST", 34)
    monkeypatch.setattr(pictures, "LARGEST_FILE", 100)
    with pytest.raises(InputError, match=r"00000\.png"):
        read_labelled_folder(tmp_path / "mine")


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    for name in ("nowhere", "file"):
        with pytest.raises(InputError, match=name):
            read_labelled_folder(tmp_path / name)
