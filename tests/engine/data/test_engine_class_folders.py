"""Folders of images that are called by something else than digits are classes, in their order."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from sample_files.shape_folders import SHAPES, draw_shapes

from engine.data.class_names import DIGITS, ClassNames
from engine.data.image_sets import ImageSet, find_source, read_images
from engine.errors import InputError
from engine.project.project_file import read_project, write_project
from engine.project.record import Project


def read(folder: Path) -> ImageSet:
    return read_images(find_source(folder))


def refusal(folder: Path) -> str:
    with pytest.raises(InputError) as caught:
        read(folder)
    return str(caught.value)


def test_folders_are_numbered_in_alphabetical_order(tmp_path: Path) -> None:
    draw_shapes(tmp_path, 10, shapes=("square", "circle", "triangle"))
    (tmp_path / "circle").rename(tmp_path / "Zirkel")
    (tmp_path / "notes").mkdir()  # nothing in it to learn from
    found = read(tmp_path)
    assert found.class_names == ClassNames(("square", "triangle", "Zirkel"))
    assert found.split.train.digits == found.split.valid.digits == (0, 1, 2)
    assert found.divided and len(found.split.train) == 24
    with Image.open(tmp_path / "Zirkel" / "03.png") as picture:
        circle = np.asarray(picture)
    both = found.split.train + found.split.valid
    assert [int(label) for image, label in zip(both.images, both.labels, strict=True)
            if np.array_equal(image, circle)] == [2]


def test_two_parts_have_the_names_of_the_training_part(tmp_path: Path) -> None:
    draw_shapes(tmp_path / "train", 5)
    draw_shapes(tmp_path / "valid", 3)
    found = read(tmp_path)
    assert found.class_names.names == SHAPES and not found.divided
    assert (len(found.split.train), len(found.split.valid)) == (15, 9)
    shutil.rmtree(tmp_path / "valid" / "circle")
    assert read(tmp_path).split.valid.digits == (1, 2)
    draw_shapes(tmp_path / "valid", 1, shapes=("star",))
    assert "star belongs to none of the classes circle, square, triangle" in refusal(tmp_path)


def test_digits_stay_digits_and_both_together_are_refused(tmp_path: Path) -> None:
    draw_shapes(tmp_path, 5)
    (tmp_path / "circle").rename(tmp_path / "zero")
    assert "square has images in it, and its name is no digit" in refusal(tmp_path)
    for shape, digit in (("square", "1"), ("triangle", "digit 2")):
        (tmp_path / shape).rename(tmp_path / digit)
    assert read(tmp_path).class_names == DIGITS


def test_images_of_any_size_are_made_28_by_28(tmp_path: Path) -> None:
    """A bar of light ink in a wide image: a fourth of its height, in the middle."""
    draw_shapes(tmp_path, 5, shapes=("circle", "square"))
    wide = np.zeros((56, 112), np.uint8)
    wide[20:36] = 200
    Image.fromarray(wide).save(tmp_path / "circle" / "wide.png")
    both = read(tmp_path).split
    images = np.concatenate([both.train.images, both.valid.images])
    rows = [image for image in images if (image == image[:, :1]).all()]
    assert [np.flatnonzero(image[:, 0]).tolist() for image in rows] == [[12, 13, 14, 15]]
    assert set(rows[0][:, 0].tolist()) == {0, 200}


@pytest.mark.parametrize(("names", "said"), [
    ([f"shape {letter}" for letter in "abcdefghijk"], "has 11 folders of images in it; at most 10"),
    (["circle"], "train is missing"),
])
def test_too_many_or_one_alone_are_said(tmp_path: Path, names: list[str], said: str) -> None:
    draw_shapes(tmp_path, 1, shapes=tuple(names))
    assert said in refusal(tmp_path)


def test_what_belongs_to_no_class_is_said(tmp_path: Path) -> None:
    draw_shapes(tmp_path, 5)
    Image.new("L", (28, 28)).save(tmp_path / "loose.png")
    assert "loose.png belongs to none of the classes circle, square" in refusal(tmp_path)
    (tmp_path / "loose.png").rename(tmp_path / "circle" / "blank.png")
    Image.new("L", (2000, 1000)).save(tmp_path / "circle" / "huge.png")
    said = refusal(tmp_path)
    assert "huge.png is too large for an image of 28×28 pixels: it has 2000×1000 pixels" in said


def test_a_name_takes_no_more_room_than_there_is() -> None:
    names = ClassNames(("a" * 300, "x\ny"))
    assert len(names.of(0)) <= 12 and names.of(1) == "x y"
    many = ClassNames(tuple(f"animal {number}" for number in range(10)))
    assert many.of(3) == "3 ani…l 3" and not many.are_few
    assert DIGITS.of(7) == "7" and not DIGITS


def test_a_project_knows_what_its_digits_stood_for(tmp_path: Path) -> None:
    path = tmp_path / "a.threeseven"
    write_project(path, Project(digits=(0, 1, 2), class_names=SHAPES))
    assert read_project(path).class_names == SHAPES
    write_project(path, Project(digits=(0, 1, 2)))
    assert read_project(path).class_names == ()
