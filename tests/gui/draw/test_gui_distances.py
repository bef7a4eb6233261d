"""The bars of the distances can be told apart and read, of two digits and of all ten."""

from collections import Counter

import numpy as np
import pytest
from material.strokes import SEVEN
from PySide6.QtCore import QPointF
from robot.window_robot import Robot


def read_down(robot: Robot, share: float) -> Counter[str]:
    """How many pixels high the place is at which each distance is read, at a share of the width."""
    plot = robot.window.similarity.distances
    box = plot.getViewBox()
    place = box.sceneBoundingRect()
    x = place.left() + share * place.width()
    said: Counter[str] = Counter()
    for y in range(round(place.top()), round(place.bottom())):
        point = box.mapSceneToView(QPointF(x, y))
        said[plot.text_at(point.x(), point.y()).partition(":")[0]] += 1
    return said


def test_why_so_much_is_a_1_among_ten_digits_is_said_where_it_is(robot: Robot) -> None:
    """Of validation images, too, by L1: 1 in a third of the answers and two thirds of mistakes."""
    robot.session.set_form("raw")
    robot.draw(SEVEN)
    card = robot.window.similarity
    assert "least ink" not in card.prediction.toolTip()  # there are only two
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    robot.catch_up()
    assert robot.prediction("similarity") == "1"
    ink = robot.digit_set.means.sum(axis=(1, 2))
    assert ink.argmin() == 1
    assert (f"The mean 1 has the least ink: {ink[1]:.1f} pixels' worth, the others "
            f"{np.sort(ink)[1]:.1f} and more.") in " ".join(card.prediction.toolTip().split())
    images, labels = robot.digit_set.data.valid.images / 255, robot.digit_set.data.valid.labels
    said = np.array([np.abs(images - mean).mean(axis=(1, 2)) for mean in robot.digit_set.means])
    answers = said.argmin(axis=0)
    assert 0.3 < (answers == 1).mean() < 0.35
    assert 0.63 < (answers[answers != labels] == 1).mean() < 0.67  # as the lesson says
    robot.session.set_form("normalised")
    assert robot.prediction("similarity") == "7"
    assert "least ink" not in card.prediction.toolTip()


@pytest.mark.parametrize("height", [740, 800])
def test_no_number_lies_over_the_next_among_ten_digits(robot: Robot, height: int) -> None:
    robot.window.resize(1280, height)
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    robot.draw(SEVEN)
    robot.catch_up()
    high = robot.window.fontMetrics().ascent()
    for metric, share in (("L1", 0.2), ("RMSE", 0.7)):
        said = read_down(robot, share)
        assert set(said) == {f"{metric} to mean {digit}" for digit in range(10)}
        assert min(said.values()) >= high, said


def test_of_two_digits_one_group_is_under_the_other(robot: Robot) -> None:
    robot.draw(SEVEN)
    assert list(read_down(robot, 0.2)) == [
        f"{metric} to mean {digit}" for metric in ("L1", "RMSE") for digit in (3, 7)]
