"""The map beside a trained model: logit against margin, with the training and with ten digits."""

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from measures.map_points import (
    corner,
    distances_by_hand,
    logits_by_hand,
    lonely_point,
    middle_of,
    star_of,
)
from measures.present import present
from robot.window_robot import Robot

from gui.explore.map.view import MapView
from gui.widgets.plots.corner_labels import CornerKey

# the second view


@pytest.fixture
def view(robot: Robot) -> MapView:
    return robot.view("Map")


def test_untrained_it_says_so_and_counts_nothing(robot: Robot, view: MapView) -> None:
    robot.click(view.controls.kinds["models"])
    robot.draw(SEVEN)
    robot.catch_up()
    assert "is not trained yet" in view.hint.text()
    assert not view.plot.x.any()
    assert corner(view, "upper right") == "both predict 3"
    assert view.card.text("model predicts") == "nothing yet"
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
        ("upper right", linear & baseline, "both predict 3"),
        ("upper left", ~linear & baseline, "only the baseline predicts 3"),
        ("lower right", linear & ~baseline, "only the model predicts 3"),
    ):
        right, wrong = (where & three).sum(), (where & ~three).sum()
        assert corner(view, name) == f"{words}\ncorrect {right:,}, wrong {wrong:,}"
    sevens = ~linear & ~baseline
    assert corner(view, "lower left") == (
        f"both predict 7\ncorrect {(sevens & ~three).sum():,}, wrong {(sevens & three).sum():,}")
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
    assert corner(view, "upper right").startswith("both predict 3\ncorrect ")
    timeline = robot.session.training.timeline
    images = robot.digit_set.data.valid.images
    for step in (7, 0):
        timeline.go(step)
        robot.catch_up()
        np.testing.assert_allclose(view.plot.x, logits_by_hand(robot, images)[:, 0], atol=1e-4)
    assert "is not trained yet" in view.hint.text()
    timeline.go_to_newest()
    robot.catch_up()
    assert "is not trained yet" not in view.hint.text()


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
