"""Feature maps of a kind of model that the window does not know, of other layers than the CNN's."""

from collections.abc import Iterator

import numpy as np
import pytest
from material import two_convolutions
from material.strokes import SEVEN
from material.two_convolutions import MAPS, Two
from measures.tolerances import gamma, within
from PySide6.QtTest import QTest
from robot.window_robot import Robot

from gui.widgets.numbers import signed


@pytest.fixture(autouse=True)
def two() -> Iterator[None]:
    with two_convolutions.registered():
        yield


@pytest.fixture
def shown(robot: Robot) -> Robot:
    """First the program's own convolutional network, then the other one."""
    robot.draw(SEVEN)
    robot.session.training.set_recipe(robot.session.training.recipe.with_model("cnn"))
    view = robot.view("Feature maps")
    robot.catch_up()
    robot.click(view.layers.buttons[1])
    robot.catch_up()
    QTest.mouseMove(view.maps, view.maps.square((20, 2, 2)).center().toPoint())
    digits = robot.session.digits
    start = Two().start(digits, robot.digit_set.data.train, "random", 3)
    robot.session.training.start_from(Two().model(digits, start))
    robot.catch_up()
    return robot


def test_its_layers_are_offered_and_the_cell_is_the_sum_that_is_shown(shown: Robot) -> None:
    view = shown.view("Feature maps")
    assert [button.text() for button in view.layers.buttons] == [
        "Layer 1: 3 maps, 14 × 14", "Layer 2: 5 maps, 7 × 7"]
    assert view.layers.layer == 0 and len(view.maps.tiles) == MAPS[0]
    assert len(view.kernels.tiles) == MAPS[0]
    shown.click(view.layers.buttons[1])
    shown.catch_up()
    QTest.mouseMove(view.maps, view.maps.square((4, 2, 3)).center().toPoint())
    assert view.field.text() == "Receptive field:\n10 × 10 pixels"
    rows = [float(row[-1]) for row in view.exports[1].table()[1][: 27 + 2]]
    *terms, bias, total = rows  # of three maps nine places each
    assert within(sum(terms) + bias, total, gamma(64) * (np.abs(terms).sum() + abs(bias)))
    _, cells = view.exports[0].table()
    value = next(float(row[3]) for row in cells if tuple(row[:3]) == (5, 2, 3))
    assert within(value, max(total, 0.0), gamma(64) * np.abs(terms).sum())
    assert view.cell.text() == f"Map 5, row 2, column 3 = {signed(value)}"


def test_what_it_has_not_is_said(shown: Robot) -> None:
    units, walk = shown.view("Hidden units"), shown.view("The walk")
    shown.catch_up()
    assert units.pages.sentence == (
        "This model has feature maps instead of hidden units: a kernel computes one number at "
        "each position. Open “Feature maps” to see them.")
    assert walk.pages.sentence == (
        "Two convolutions: this program cannot show what happens inside this kind of model. See "
        "“What if” and “Move it” instead: they query the model directly.")
