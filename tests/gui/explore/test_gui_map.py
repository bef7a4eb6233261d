"""The map untrained: where the points lie, who decides, the star, the colours."""

import numpy as np
import pytest
from material.strokes import SEVEN
from measures.map_points import corner, distances_by_hand, middle_of, places_of, star_of
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot

from gui.explore.catalogue import entries
from gui.explore.map.axis_ranges import of_distances, of_logits, of_margins, steps_up
from gui.explore.map.view import MapView
from gui.model.session import Session
from gui.widgets import theme

ZIGZAG = ([(5 + 18 * (index % 2), 5 + 2 * index) for index in range(10)],)
WHAT = next(entry.what for entry in entries() if entry.key == "map")


@pytest.fixture
def view(robot: Robot) -> MapView:
    return robot.view("Map")


# the first view


def test_every_image_lies_at_its_distances_to_the_two_means(robot: Robot, view: MapView) -> None:
    valid = robot.digit_set.data.valid
    assert len(view.plot.x) == len(valid) == 2038
    for index in (0, 1000, 2037):
        place = view.plot.x[index], view.plot.y[index]
        assert place == pytest.approx(distances_by_hand(robot, valid.images[index]), abs=1e-12)


def test_one_scale_on_both_axes_so_that_the_diagonal_decides(robot: Robot, view: MapView) -> None:
    across, up = view.plot.getViewBox().viewPixelSize()
    assert across == pytest.approx(up, rel=1e-6)
    robot.window.resize(1100, 700)
    robot.catch_up()
    across, up = view.plot.getViewBox().viewPixelSize()
    assert across == pytest.approx(up, rel=1e-6)


def test_the_two_sides_of_the_diagonal_are_named_and_counted(robot: Robot, view: MapView) -> None:
    labels = robot.digit_set.data.valid.labels
    three = view.plot.y >= view.plot.x
    right, wrong = (three & (labels == 3)).sum(), (three & (labels == 7)).sum()
    assert corner(view, "upper left") == f"closer to 3\ncorrect {right:,}, wrong {wrong:,}"
    right, wrong = (~three & (labels == 7)).sum(), (~three & (labels == 3)).sum()
    assert corner(view, "lower right") == f"closer to 7\ncorrect {right:,}, wrong {wrong:,}"
    right = (three == (labels == 3)).mean()
    assert right == pytest.approx(robot.digit_set.baseline_accuracy)


def test_the_other_distance_moves_the_points(robot: Robot, view: MapView) -> None:
    robot.click(view.controls.by.buttons["rmse"])
    digit_set = robot.digit_set
    image = digit_set.data.valid.images[5]
    expected = [np.sqrt(np.square(image / 255 - mean).mean()) for mean in digit_set.means]
    assert (view.plot.x[5], view.plot.y[5]) == pytest.approx(expected, abs=1e-12)
    assert view.plot.getAxis("bottom").labelText == "RMSE distance to mean 3"


# the star


def test_the_drawing_is_a_star_that_moves_while_it_is_drawn(robot: Robot, view: MapView) -> None:
    assert star_of(view) is None
    robot.press(*SEVEN[0][0])
    seen = []
    for x, y in SEVEN[0][1::6]:
        robot.drag(x, y)
        robot.catch_up()
        seen.append(star_of(view))
        assert seen[-1] == pytest.approx(
            distances_by_hand(robot, robot.session.predictions.image), abs=1e-12)
    robot.release(*SEVEN[0][-1])
    assert len(set(seen)) >= 3  # a level line is the same drawing, however long
    robot.session.sketch.clear()
    robot.catch_up()
    assert star_of(view) is None


def test_a_star_beyond_the_points_is_still_shown(robot: Robot, view: MapView) -> None:
    box = view.plot.getViewBox()
    before = box.viewRange()
    robot.draw(SEVEN)
    robot.catch_up()
    assert box.viewRange() == before
    robot.session.sketch.clear()
    robot.draw(ZIGZAG)
    robot.catch_up()
    (left, right), (bottom, top) = box.viewRange()
    x, y = star_of(view)
    assert left < x < right and bottom < y < top
    assert x > view.plot.x.max() and y > view.plot.y.max()
    assert view.plot.scatter.note == "looks like neither"
    robot.session.sketch.clear()
    robot.catch_up()
    assert box.viewRange() == before


# ten digits, no digit set


def test_without_digits_it_waits(qtbot: QtBot) -> None:
    session = Session()
    view = MapView(session, WHAT)
    qtbot.addWidget(view)
    view.show()
    session.refresh_queue.finish()
    assert view.hint.text() == "Loading the digits …"
    for kind in ("models", "distances"):
        view.controls.choose(kind)
    view.close()
    session.shutdown()


def test_it_follows_the_colours(robot: Robot, view: MapView) -> None:
    nearer_to_three = view.plot.y >= view.plot.x
    wrong = np.flatnonzero(  # painted opaque
        nearer_to_three != (robot.digit_set.data.valid.labels == 3))
    places = places_of(view)
    apart = np.abs(places[wrong][:, None] - places[None]).max(axis=2)
    point = int(wrong[np.sort(apart, axis=1)[:, 1].argmax()])  # the loneliest of them
    digits, label = (3, 7), int(robot.digit_set.data.valid.labels[point])
    try:
        for colours in ("light", "dark"):
            robot.window.appearance.choose_colours(colours)
            robot.catch_up()
            painted = view.plot.grab().toImage().pixelColor(middle_of(view, point))
            assert painted == theme.digit_colour(digits, label)
    finally:
        robot.window.appearance.choose_colours("light")


# ranges


def test_ranges_change_seldom() -> None:
    assert [steps_up(value) for value in (0.011, 0.9, 1, 2.5, 4, 12, 30.5)] == [
        0.02, 1, 1, 3, 5, 20, 50]
    points = np.array([-4.0, 3.0])
    assert of_logits(points, None, now=5) == 5
    assert of_logits(points, 8.0, now=5) == 10
    assert of_logits(points, None, now=20) == 20  # it does not shrink at once
    assert of_logits(points / 1000, None, now=5) == 5
    assert of_logits(points, None, now=1e4) == 5
    assert of_logits(points * 0, None, now=20) == 20
    assert of_logits(np.array([np.inf, 2.0, np.nan]), None, now=5) == 5
    assert of_margins(np.array([-0.083, 0.08]), None) == pytest.approx(0.085)
    assert of_margins(np.array([-0.083, 0.08]), 0.12) == pytest.approx(0.2)
    assert of_distances(np.array([0.11, 0.2]), np.array([0.08, 0.21]), None) == pytest.approx(
        (0.08, 0.22))
    assert of_distances(np.array([0.11]), np.array([0.2]), (0.05, 0.3)) == pytest.approx(
        (0.04, 0.3))
