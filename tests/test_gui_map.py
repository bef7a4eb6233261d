"""The map: where the points lie, who decides, the star, pointing, choosing, following training."""

from typing import Any

import numpy as np
import pytest
from present import present
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from strokes import SEVEN, THREE
from window_robot import Robot

from gui.explore.catalogue import entries
from gui.explore.map.axis_ranges import of_distances, of_logits, of_margins, steps_up
from gui.explore.map.view import MapView
from gui.model.session import Session
from gui.widgets import theme
from gui.widgets.plots.corner_labels import CornerKey

ZIGZAG = ([(5 + 18 * (index % 2), 5 + 2 * index) for index in range(10)],)
WHAT = next(entry.what for entry in entries() if entry.key == "map")


@pytest.fixture
def view(robot: Robot) -> MapView:
    return robot.view("Map")


def middle_of(view: MapView, point: int) -> QPoint:
    return view.plot.place_of(point).toPoint()


def places_of(view: MapView) -> np.ndarray:
    """(n, 2), where in the plot's widget each point is painted."""
    places = (view.plot.place_of(point) for point in range(len(view.plot.x)))
    return np.array([(place.x(), place.y()) for place in places])


def lonely_point(view: MapView) -> int:
    """The point that is farthest from its neighbours, so that the pointer can mean it only."""
    places = places_of(view)
    apart = np.abs(places[:, None] - places[None]).max(axis=2)
    np.fill_diagonal(apart, np.inf)
    return int(apart.min(axis=1).argmax())


def distances_by_hand(robot: Robot, image: np.ndarray) -> list[float]:
    return [float(np.abs(image / 255 - mean).mean()) for mean in robot.digit_set.means]


def logits_by_hand(robot: Robot, images: np.ndarray) -> np.ndarray:
    model = robot.model
    weights = model.weights.reshape(len(model.weights), 784).astype(np.float64)
    return images.reshape(len(images), 784) / 255 @ weights.T + model.bias


def corner(view: MapView, name: CornerKey) -> str:
    return view.plot.corner_labels.labels[name].text()


def star_of(view: MapView) -> Any:
    return view.plot.scatter.star


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
    assert corner(view, "upper left") == f"nearer to 3\nright {right:,}, wrong {wrong:,}"
    right, wrong = (~three & (labels == 7)).sum(), (~three & (labels == 3)).sum()
    assert corner(view, "lower right") == f"nearer to 7\nright {right:,}, wrong {wrong:,}"
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
    assert view.plot.scatter.note == "unlike both"
    robot.session.sketch.clear()
    robot.catch_up()
    assert box.viewRange() == before


# pointing and choosing

def test_pointing_at_a_point_shows_its_image_and_what_is_said_of_it(
    robot: Robot, view: MapView
) -> None:
    robot.train()
    robot.draw(SEVEN)
    robot.catch_up()
    assert view.card.title.text() == "Your drawing"
    point = lonely_point(view)
    robot.hover(view.plot.viewport(), middle_of(view, point))
    valid = robot.digit_set.data.valid
    image, label = valid.images[point], valid.labels[point]
    assert view.card.title.text() == f"Validation image {point}, a {label}"
    np.testing.assert_array_equal(view.card.picture.values, image / 255)
    to_three, to_seven = distances_by_hand(robot, image)
    assert view.card.text("L1 to mean 3") == f"{to_three:.4f}"
    assert view.card.text("L1 to mean 7") == f"{to_seven:.4f}"
    assert view.card.text("margin").replace("−", "-") == f"{to_seven - to_three:.4f}"
    assert view.card.text("baseline says") == ("3" if to_three < to_seven else "7")
    logit = float(logits_by_hand(robot, image[None])[0, 0])
    assert view.card.text("logit").replace("−", "-") == f"{logit:.4f}"
    assert view.card.text("linear model says") == ("3" if logit > 0 else "7")
    robot.hover(view.plot.viewport(), QPoint(view.plot.width() // 2, 12))
    assert view.card.title.text() == "Your drawing"


def test_a_click_puts_the_image_on_the_canvas_and_it_is_marked(
    robot: Robot, view: MapView
) -> None:
    point = lonely_point(view)
    robot.press_at(view.plot.viewport(), middle_of(view, point))
    dataset_image = present(robot.session.sketch.content.dataset_image)
    valid = robot.digit_set.data.valid
    np.testing.assert_array_equal(dataset_image.image, valid.images[point])
    assert dataset_image.label == valid.labels[point]
    assert view.plot.scatter.chosen == point
    assert star_of(view) == pytest.approx((view.plot.x[point], view.plot.y[point]))
    robot.session.show_image("valid", 77)
    robot.catch_up()
    assert view.plot.scatter.chosen == 77
    robot.session.show_image("train", 77)
    robot.catch_up()
    assert view.plot.scatter.chosen is None


def test_a_click_beside_the_points_does_nothing(robot: Robot, view: MapView) -> None:
    robot.press_at(view.plot.viewport(), QPoint(view.plot.width() // 2, 12))
    assert robot.session.sketch.content.is_blank


def test_the_keys_go_from_point_to_point(robot: Robot, view: MapView) -> None:
    view.plot.setFocus()
    robot.key(Qt.Key.Key_Right)
    first = view.plot.scatter.pointed
    robot.key(Qt.Key.Key_Right)
    order = np.argsort(view.plot.x, kind="stable").tolist()
    assert order.index(view.plot.scatter.pointed) == order.index(first) + 1
    robot.key(Qt.Key.Key_Up)
    robot.key(Qt.Key.Key_Return)
    np.testing.assert_array_equal(
        present(robot.session.sketch.content.dataset_image).image,
        robot.digit_set.data.valid.images[view.plot.scatter.pointed],
    )


# the second view

def test_untrained_it_says_so_and_counts_nothing(robot: Robot, view: MapView) -> None:
    robot.click(view.controls.kinds["models"])
    robot.draw(SEVEN)
    robot.catch_up()
    assert "learned nothing yet" in view.hint.text()
    assert not view.plot.x.any()
    assert corner(view, "upper right") == "both say 3"
    assert view.card.text("linear model says") == "nothing yet"
    assert star_of(view)[0] == 0


def test_logit_against_margin_and_who_is_right(robot: Robot, view: MapView) -> None:
    robot.click(view.controls.kinds["models"])
    robot.draw(THREE)
    robot.train()
    robot.catch_up()
    valid = robot.digit_set.data.valid
    logits = logits_by_hand(robot, valid.images)[:, 0]
    np.testing.assert_allclose(view.plot.x, logits, atol=1e-4)
    apart = [distances_by_hand(robot, image) for image in valid.images]
    margins = np.array([seven - three for three, seven in apart])
    np.testing.assert_allclose(view.plot.y, margins, atol=1e-12)
    linear, baseline, three = logits >= 0, margins >= 0, valid.labels == 3
    name: CornerKey
    for name, where, words in (
        ("upper right", linear & baseline, "both say 3"),
        ("upper left", ~linear & baseline, "only the baseline says 3"),
        ("lower right", linear & ~baseline, "only the linear model says 3"),
    ):
        right, wrong = (where & three).sum(), (where & ~three).sum()
        assert corner(view, name) == f"{words}\nright {right:,}, wrong {wrong:,}"
    sevens = ~linear & ~baseline
    assert corner(view, "lower left") == (
        f"both say 7\nright {(sevens & ~three).sum():,}, wrong {(sevens & three).sum():,}")
    predictions = robot.session.predictions
    scores = present(predictions.l1).scores
    assert star_of(view) == pytest.approx((present(predictions.logits)[0], scores[1] - scores[0]))


def test_points_move_with_the_training_and_back_in_time(robot: Robot, view: MapView) -> None:
    robot.click(view.controls.kinds["models"])
    seen: set[float] = set()
    robot.session.training.stepped.connect(lambda: seen.add(float(np.abs(view.plot.x).max())))
    robot.train_without_end(100)
    robot.wait_until(lambda: len(seen) > 5)
    assert robot.session.training.is_in_full_flow
    robot.click(robot.window.explore.transport.stop)
    robot.catch_up()
    assert corner(view, "upper right").startswith("both say 3\nright ")
    timeline = robot.session.training.timeline
    images = robot.digit_set.data.valid.images
    for step in (7, 0):
        timeline.go(step)
        robot.catch_up()
        np.testing.assert_allclose(view.plot.x, logits_by_hand(robot, images)[:, 0], atol=1e-4)
    assert "learned nothing yet" in view.hint.text()
    timeline.go_to_newest()
    robot.catch_up()
    assert "learned nothing yet" not in view.hint.text()


def test_nothing_is_worked_out_twice(robot: Robot, view: MapView) -> None:
    across, up = view.plot.x, view.plot.y
    robot.draw(SEVEN)
    robot.catch_up()
    assert view.plot.x is across and view.plot.y is up


# ten digits, no digit set

def test_ten_digits_of_which_two_are_chosen(robot: Robot, view: MapView) -> None:
    robot.draw(SEVEN)
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    robot.catch_up()
    scores = present(robot.session.predictions.l1).scores
    assert view.controls.pair == tuple(sorted(np.argsort(scores)[:2]))
    labels = robot.digit_set.data.valid.labels
    for box, digit in zip(view.controls.boxes, (4, 9), strict=True):
        box.setCurrentIndex(box.findData(digit))
        box.activated.emit(box.currentIndex())
    robot.catch_up()
    indices = np.flatnonzero((labels == 4) | (labels == 9))
    assert len(view.plot.x) == len(indices)
    image = robot.digit_set.data.valid.images[indices[9]]
    apart = distances_by_hand(robot, image)
    assert (view.plot.x[9], view.plot.y[9]) == pytest.approx((apart[4], apart[9]), abs=1e-12)
    first = view.controls.boxes[0]
    first.setCurrentIndex(first.findData(9))  # the same as the other: they change places
    first.activated.emit(first.currentIndex())
    assert view.controls.pair == (9, 4)
    robot.window.training.recipe.epochs.setValue(1)
    robot.session.training.train()
    robot.wait_for_steps(3)
    robot.session.training.trainer.stop()
    robot.click(view.controls.kinds["models"])
    robot.catch_up()
    logits = logits_by_hand(robot, image[None])[0]
    assert view.plot.x[9] == pytest.approx(logits[9] - logits[4], abs=1e-4)
    assert corner(view, "upper right").startswith("both prefer 9")
    point = lonely_point(view)
    robot.press_at(view.plot.viewport(), middle_of(view, point))
    np.testing.assert_array_equal(
        present(robot.session.sketch.content.dataset_image).image,
        robot.digit_set.data.valid.images[indices[point]])


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
            robot.window.choose_colours(colours)
            robot.catch_up()
            painted = view.plot.grab().toImage().pixelColor(middle_of(view, point))
            assert painted == theme.digit_colour(digits, label)
    finally:
        robot.window.choose_colours("light")


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
