"""Neighbours: the eight nearest training images by brute force, their vote, choosing one."""

from collections import Counter

import numpy as np
import pytest
from material.strokes import SEVEN, THREE, Path2D, arc, line
from measures.present import present
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot

from engine.models.pixel_similarity import Metric
from gui.explore.catalogue import entries
from gui.explore.neighbours import NeighboursView
from gui.model.session import Session

NINE = ([*arc(13, 10, 4, 4, 0, 360), *line(17, 10, 16, 22)],)
WHAT = next(entry.what for entry in entries() if entry.key == "neighbours")


@pytest.fixture
def view(robot: Robot) -> NeighboursView:
    return robot.view("Neighbors")


def by_brute_force(robot: Robot, metric: Metric) -> list[tuple[int, float]]:
    """Places and distances of the eight nearest training images, the nearest first."""
    train = robot.digit_set.data.train.images.reshape(-1, 784).astype(np.int64)
    off = np.abs(train - robot.session.predictions.image.reshape(784).astype(np.int64))
    if metric == "l1":
        distances = off.sum(axis=1) / 784 / 255
    else:
        distances = np.sqrt(np.square(off).sum(axis=1) / 784) / 255
    order = np.argsort(distances, kind="stable")[:8]
    return [(int(index), float(distances[index])) for index in order]


def check_tiles(robot: Robot, view: NeighboursView, metric: Metric) -> list[int]:
    """The labels of the eight."""
    train = robot.digit_set.data.train
    nearest = by_brute_force(robot, metric)
    assert len(view.tiles.tiles) == 8
    for tile, (index, distance) in zip(view.tiles.tiles, nearest, strict=True):
        np.testing.assert_array_equal(tile.image, train.images[index])
        assert tile.caption == f"label {train.labels[index]}\n{distance:.4f}"
    return [int(train.labels[index]) for index, _ in nearest]


@pytest.mark.parametrize(("strokes", "digit"), [(SEVEN, 7), (THREE, 3)])
def test_the_eight_nearest_by_both_distances_and_their_vote(
    robot: Robot, view: NeighboursView, strokes: tuple[Path2D, ...], digit: int
) -> None:
    robot.draw(strokes)
    robot.catch_up()
    labels = check_tiles(robot, view, "l1")
    assert view.vote.text() == f"{Counter(labels)[digit]} of 8 have the label {digit}"
    robot.click(view.by.buttons["rmse"])
    robot.catch_up()
    labels = check_tiles(robot, view, "rmse")
    assert view.vote.text() == f"{Counter(labels)[digit]} of 8 have the label {digit}"


def test_they_follow_the_pen_and_the_form(robot: Robot, view: NeighboursView) -> None:
    robot.press(*SEVEN[0][0])
    seen = set()
    for x, y in SEVEN[0][4::6]:
        robot.drag(x, y)
        robot.catch_up()
        check_tiles(robot, view, "l1")
        seen.add(view.tiles.tiles[0].caption)
    robot.release(*SEVEN[0][-1])
    assert len(seen) >= 3
    robot.session.set_form("raw")
    robot.catch_up()
    check_tiles(robot, view, "l1")


def test_a_tie_decides_nothing(robot: Robot, view: NeighboursView) -> None:
    robot.session.show_image("valid", 114)
    robot.catch_up()
    assert Counter(check_tiles(robot, view, "l1")) == {3: 4, 7: 4}
    assert view.vote.text() == "A tie between 3, 7: 4 of 8 each"


def test_a_click_or_a_key_puts_one_on_the_canvas_which_then_finds_itself(
    robot: Robot, view: NeighboursView
) -> None:
    robot.draw(SEVEN)
    robot.catch_up()
    (index, _) = by_brute_force(robot, "l1")[2]
    robot.press_at(view.tiles, view.tiles.place(2).center())
    train = robot.digit_set.data.train
    np.testing.assert_array_equal(
        present(robot.session.sketch.content.dataset_image).image, train.images[index]
    )
    first = view.tiles.tiles[0]
    np.testing.assert_array_equal(first.image, train.images[index])
    assert first.caption == f"label {train.labels[index]}\n0.0000"
    assert "the image on the canvas" in first.tip
    assert f"Training image {by_brute_force(robot, 'l1')[1][0]}," in view.tiles.tiles[1].tip
    view.tiles.setFocus()
    second = by_brute_force(robot, "l1")[1][0]
    for _ in range(2):
        robot.key(Qt.Key.Key_Left)
    robot.key(Qt.Key.Key_Right)
    robot.key(Qt.Key.Key_Return)
    np.testing.assert_array_equal(
        present(robot.session.sketch.content.dataset_image).image, train.images[second]
    )


def test_what_it_teaches_is_always_there_and_a_blank_canvas_has_no_neighbours(
    robot: Robot, view: NeighboursView
) -> None:
    assert view.vote.text() == "Draw something"
    assert "12,396 training images" in view.digit_set.text()
    robot.draw(SEVEN)
    robot.catch_up()
    assert view.tiles.tiles
    robot.session.sketch.clear()
    robot.catch_up()
    assert not view.tiles.tiles
    assert view.vote.text() == "Draw something"


def test_ten_digits(robot: Robot, view: NeighboursView) -> None:
    robot.draw(NINE)
    robot.catch_up()
    assert 9 not in check_tiles(robot, view, "l1")
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    robot.catch_up()
    labels = check_tiles(robot, view, "l1")
    assert "60,000 training images" in view.digit_set.text()
    assert view.vote.text() == f"{labels.count(9)} of 8 have the label 9"


def test_without_digits_it_waits(qtbot: QtBot) -> None:
    session = Session()
    view = NeighboursView(session, WHAT)
    qtbot.addWidget(view)
    view.show()
    session.refresh_queue.finish()
    assert view.vote.text() == "Loading the digits …"
    view.close()
    session.shutdown()
