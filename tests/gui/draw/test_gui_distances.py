"""The bars of the distances can be told apart and read, of two digits and of all ten."""

from collections import Counter

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
