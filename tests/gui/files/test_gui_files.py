"""Opening and saving: drawings, weights, folders, exports; and every dialog's error."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from robot.window_robot import Robot
from sample_files.full_disk import full_disk

from engine.drawings.stroke_file import read_drawings
from engine.models.weights_file import read_weights


def test_drawings_are_saved_and_opened(robot: Robot, tmp_path: Path) -> None:
    robot.add(SEVEN, 7)
    drawn = robot.session.collection.drawings
    robot.menu("File", "Save drawings as a file …")
    robot.choose_file(tmp_path / "mine.jsonl")
    assert len(read_drawings(tmp_path / "mine.jsonl")) == 1
    assert robot.session.collection.is_saved
    robot.menu("File", "Open drawings …")
    robot.choose_file(tmp_path / "mine.jsonl")
    assert robot.session.collection.drawings == drawn  # opened again, nothing is there twice
    robot.mine.thumbnails.setFocus()
    robot.key(Qt.Key.Key_Delete)
    robot.menu("File", "Open drawings …")
    robot.choose_file(tmp_path / "mine.jsonl")
    (first,), (again,) = drawn, robot.session.collection.drawings
    assert again.label == 7
    for a, b in zip(first.drawing.strokes[0].points, again.drawing.strokes[0].points, strict=True):
        assert a == pytest.approx(b, abs=1e-9)


def test_a_file_of_drawings_that_are_all_there_is_no_failure(robot: Robot, tmp_path: Path) -> None:
    for digit, strokes, said in (
        (7, SEVEN, "The drawing of this file is already here."),
        (3, THREE, "All 2 drawings of this file are already here."),
    ):
        robot.add(strokes, digit)
        path = tmp_path / f"{digit}.jsonl"
        robot.menu("File", "Save drawings as a file …")
        robot.choose_file(path)
        robot.menu("File", "Open drawings …")
        robot.choose_file(path)
        assert robot.said() == said


@pytest.mark.parametrize(("menu", "content"), [
    ("Open drawings …", "this is not JSON\n"),
    ("Open drawings …", json.dumps({"label": 11, "strokes": []})),
    ("Open weights …", "not a safetensors"),
])
def test_a_file_that_cannot_be_used_is_named_and_nothing_is_lost(
    robot: Robot, tmp_path: Path, menu: str, content: str
) -> None:
    robot.add(SEVEN, 7)
    robot.train()
    model = robot.model
    path = tmp_path / "broken"
    path.write_text(content)
    robot.menu("File", menu)
    robot.choose_file(path)
    assert str(path) in robot.message()
    assert len(robot.session.collection.drawings) == 1
    assert robot.model.parameters is model.parameters


@pytest.mark.parametrize("menu", ["Save drawings as a file …", "Save weights …"])
def test_a_place_that_cannot_be_written_is_named(robot: Robot, tmp_path: Path, menu: str) -> None:
    robot.add(SEVEN, 7)
    path = tmp_path / "missing" / "file"
    robot.menu("File", menu)
    robot.choose_file(path)
    assert str(path) in robot.message()
    assert len(robot.session.collection.drawings) == 1


def test_weights_are_saved_and_opened_to_the_bit(robot: Robot, tmp_path: Path) -> None:
    robot.draw(SEVEN)
    robot.train()
    trained = robot.model.parameters
    robot.menu("File", "Save weights …")
    robot.choose_file(tmp_path / "w.safetensors")
    np.testing.assert_array_equal(read_weights(tmp_path / "w.safetensors").parameters, trained)
    robot.click(robot.window.training.reset)
    robot.menu("File", "Open weights …")
    robot.choose_file(tmp_path / "w.safetensors")
    np.testing.assert_array_equal(robot.model.parameters, trained)
    assert robot.prediction("linear") == "7"


def test_opened_weights_stay_when_the_learning_rate_is_turned(robot: Robot, tmp_path: Path) -> None:
    robot.train()
    trained = robot.model.parameters
    robot.menu("File", "Save weights …")
    robot.choose_file(tmp_path / "w.safetensors")
    robot.click(robot.window.training.reset)
    robot.menu("File", "Open weights …")
    robot.choose_file(tmp_path / "w.safetensors")
    robot.window.training.recipe.rate.setValue(0.1)
    np.testing.assert_array_equal(robot.model.parameters, trained)


def test_weights_of_other_digits_are_refused_in_words(robot: Robot, tmp_path: Path) -> None:
    robot.menu("File", "Save weights …")
    robot.choose_file(tmp_path / "w.safetensors")
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load((1, 2))
    robot.menu("File", "Open weights …")
    robot.choose_file(tmp_path / "w.safetensors")
    assert "3, 7" in robot.message()


def make_folder(folder: Path, digits: tuple[int, ...] = (1, 8)) -> None:
    for part in ("train", "valid"):
        for digit in digits:
            place = folder / part / str(digit)
            place.mkdir(parents=True)
            for number in range(3):
                pixels = np.zeros((28, 28), np.uint8)
                pixels[4 + digit : 12 + digit, 5 + number : 20] = 255
                Image.fromarray(pixels).save(place / f"{number}.png")


def test_a_folder_of_images_becomes_the_digits_loaded(robot: Robot, tmp_path: Path) -> None:
    make_folder(tmp_path)
    robot.menu("Digits", "Images from a folder …")
    with robot.wait_for(robot.session.digit_set_changed):
        robot.choose_file(tmp_path)
    robot.settle()
    assert robot.session.digits == (1, 8)
    assert set(robot.mine.add_buttons) == {1, 8}
    robot.train()
    assert robot.accuracy("mnist_after") == "100.00%"


def test_a_folder_without_images_is_named_and_the_digits_stay(robot: Robot, tmp_path: Path) -> None:
    robot.menu("Digits", "Images from a folder …")
    robot.choose_file(tmp_path)
    robot.wait_until(lambda: robot.has_dialog(QMessageBox))
    assert str(tmp_path / "train") in robot.message()
    assert robot.session.digits == (3, 7)
    robot.train()


@pytest.mark.parametrize(("panel", "ending", "start"), [
    ("the loss curve", "png", b"\x89PNG"), ("the loss curve", "svg", b"<?xml"),
    ("the distances", "svg", b"<?xml"), ("the mean images", "png", b"\x89PNG"),
    ("the weights", "svg", b"<?xml"),
])
def test_panels_are_exported_as_pictures(
    robot: Robot, tmp_path: Path, panel: str, ending: str, start: bytes,
) -> None:
    robot.draw(SEVEN)
    path = tmp_path / f"out.{ending}"
    robot.menu("File", "Export", panel, f"Save as {ending.upper()} …")
    robot.choose_file(path)
    assert path.read_bytes().startswith(start)
    assert path.stat().st_size > 1000


def table(robot: Robot, tmp_path: Path, panel: str) -> list[dict[str, str]]:
    path = tmp_path / "out.csv"
    robot.menu("File", "Export", panel, "Save as CSV …")
    robot.choose_file(path)
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def test_the_numbers_behind_every_panel_are_exported(robot: Robot, tmp_path: Path) -> None:
    robot.draw(SEVEN)
    robot.train()
    losses = table(robot, tmp_path, "the loss curve")
    assert [float(row["loss"]) for row in losses] == list(robot.session.training.progress.losses)
    accuracies = table(robot, tmp_path, "the accuracy curve")
    assert len(accuracies) == 20
    distances = {(row["distance"], row["digit"]): float(row["value"])
                 for row in table(robot, tmp_path, "the distances")}
    image = robot.session.drawing_predictions.normalised.image / 255
    means = robot.digit_set.means
    assert distances["L1", "3"] == pytest.approx(np.abs(image - means[0]).mean(), abs=1e-12)
    assert distances["RMSE", "7"] == pytest.approx(
        np.sqrt(np.square(image - means[1]).mean()), abs=1e-12
    )
    weights = table(robot, tmp_path, "the weights")
    column = next(name for name in weights[0] if name not in ("row", "column"))
    np.testing.assert_allclose([float(row[column]) for row in weights],
                               robot.model.weights.ravel(), rtol=1e-7)
    means_table = table(robot, tmp_path, "the mean images")
    assert len(means_table) == 784


def test_an_export_that_cannot_be_written_is_named(robot: Robot, tmp_path: Path) -> None:
    for ending in ("png", "svg", "csv"):
        (tmp_path / f"folder.{ending}").mkdir()
        for path in (tmp_path / "missing" / f"x.{ending}", tmp_path / f"folder.{ending}"):
            robot.menu("File", "Export", "the loss curve", f"Save as {ending.upper()} …")
            robot.choose_file(path)
            assert str(path) in robot.message()
        assert list((tmp_path / f"folder.{ending}").iterdir()) == []


@pytest.mark.parametrize("ending", ["png", "svg", "csv"])
def test_an_export_without_room_leaves_the_old_one(
    robot: Robot, tmp_path: Path, ending: str,
) -> None:
    path = tmp_path / "out" / f"x.{ending}"
    path.parent.mkdir()
    path.write_text("kept")
    robot.menu("File", "Export", "the distances", f"Save as {ending.upper()} …")
    with full_disk():
        robot.choose_file(path)
    assert str(path) in robot.message()
    assert path.read_text() == "kept" and list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("ending", ["png", "svg", "csv"])
def test_an_export_goes_through_a_link(robot: Robot, tmp_path: Path, ending: str) -> None:
    path, link = tmp_path / "there", tmp_path / f"x.{ending}"
    path.write_text("old")
    link.symlink_to(path)
    robot.menu("File", "Export", "the distances", f"Save as {ending.upper()} …")
    robot.choose_file(link)
    assert link.is_symlink() and path.stat().st_size > 10
