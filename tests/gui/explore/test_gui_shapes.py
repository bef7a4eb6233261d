"""Rank and shape: the chain has the shapes of the real tensors, the distances are real too."""

import csv
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from measures.present import present
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot

from gui.explore.shapes.view import ShapesView
from gui.model.session import Session


@pytest.fixture
def view(robot: Robot) -> ShapesView:
    return robot.view("Rank and shape")


def by_hand(robot: Robot, mean_of: int, against: int) -> tuple[Any, ...]:
    """The chain in numpy, with the shapes after each link; torch broadcasts alike."""
    data = robot.digit_set.data
    stack = data.train.images[data.train.labels == mean_of].astype(float) / 255
    mean = stack.mean(0)
    valid = data.valid.images[data.valid.labels == against].astype(float) / 255
    off = valid - mean
    distances = np.abs(off).mean((-1, -2))
    shapes = [each.shape for each in (stack[0], stack, mean, valid, mean, off, np.abs(off),
                                      distances)]
    return shapes, mean, off, distances


def shapes(view: ShapesView) -> list[tuple[int, ...]]:
    return [tensor.shape for row in view.chain.rows for tensor in row]


def test_the_shapes_and_the_distances_are_those_of_the_data(robot: Robot, view: ShapesView) -> None:
    wanted, mean, off, distances = by_hand(robot, 3, 3)
    assert shapes(view) == wanted
    assert wanted[1] == (6131, 28, 28) and wanted[-1] == (1010,)
    np.testing.assert_allclose(view.distances, distances, rtol=1e-12)
    np.testing.assert_allclose(view.plot.y, distances, rtol=1e-12)
    assert view.chain.rows[1][4].numbers[0] == f"{distances[0]:.4f}"
    assert view.pointed.text.startswith(", ".join(f"{each:.4f}" for each in distances[:3]))
    np.testing.assert_allclose(view.chain.rows[0][2].contents[0], mean, rtol=1e-12)
    np.testing.assert_allclose(view.chain.rows[1][2].contents, off[:4], atol=1e-12)
    notes = [tensor.note for row in view.chain.rows for tensor in row]
    assert notes == ["rank 2", "rank 3", "rank 2", "rank 3", "reused 1,010 times", "rank 3",
                     "rank 3", "rank 1"]


def test_what_broadcasting_saves(robot: Robot, view: ShapesView) -> None:
    mean = np.zeros((28, 28), np.float32)
    copied = np.repeat(mean[None], 1010, axis=0)
    for number in (mean.nbytes, copied.nbytes, copied.nbytes - mean.nbytes):
        assert f"{number:,}" in view.chain.aside


def test_one_mean_against_the_images_of_another_digit(robot: Robot, view: ShapesView) -> None:
    view.choose(7, 3)
    robot.catch_up()
    wanted, _, _, distances = by_hand(robot, 7, 3)
    assert shapes(view) == wanted
    np.testing.assert_allclose(view.distances, distances, rtol=1e-12)
    assert view.chain.rows[0][1].name == "training 7s"
    assert view.chain.rows[1][0].name == "validation 3s"


def test_a_distance_chosen_puts_its_image_on_the_canvas(robot: Robot, view: ShapesView) -> None:
    view.choose(3, 7)
    robot.catch_up()
    valid = robot.digit_set.data.valid
    farthest = int(view.distances.argmax())
    robot.press_at(view.plot.viewport(), view.plot.place_of(farthest).toPoint())
    dataset_image = present(robot.session.sketch.content.dataset_image)
    sevens = valid.images[valid.labels == 7]
    np.testing.assert_array_equal(dataset_image.image, sevens[farthest])
    assert dataset_image.label == 7
    assert view.plot.scatter.chosen == farthest
    index = int(np.flatnonzero(valid.labels == 7)[farthest])
    assert view.pointed.text == (f"[{farthest}] = {view.distances[farthest]:.4f}: "
                                 f"validation image {index}")
    view.plot.setFocus()
    robot.key(Qt.Key.Key_Left)
    robot.key(Qt.Key.Key_Return)
    robot.catch_up()
    np.testing.assert_array_equal(
        present(robot.session.sketch.content.dataset_image).image, sevens[farthest - 1]
    )
    view.choose(3, 3)
    robot.catch_up()
    assert view.plot.scatter.chosen is None


def test_other_digits_are_other_tensors(robot: Robot, view: ShapesView) -> None:
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load((1, 4, 8))
    robot.catch_up()
    assert [view.of_mean.itemText(index) for index in range(3)] == ["1", "4", "8"]
    view.choose(8, 4)
    robot.catch_up()
    wanted, _, _, distances = by_hand(robot, 8, 4)
    assert shapes(view) == wanted
    np.testing.assert_allclose(view.distances, distances, rtol=1e-12)


def test_the_distances_can_be_saved(robot: Robot, view: ShapesView, tmp_path: Path) -> None:
    robot.menu("File", "Export", "the distances to one mean", "Save as CSV …")
    robot.choose_file(tmp_path / "distances.csv")
    with (tmp_path / "distances.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["place", "validation image", "distance"]
    np.testing.assert_allclose([float(row[2]) for row in rows[1:]], view.distances)


def test_without_digits_it_waits(qtbot: QtBot) -> None:
    session = Session()
    view = ShapesView(session, "what")
    qtbot.addWidget(view)
    view.show()
    session.refresh_queue.finish()
    assert "being loaded" in view.pages.sentence
    view.close()
    session.shutdown()
