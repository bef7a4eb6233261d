"""A kind of model that the window does not know: its own fields, and all that shows its units."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from material import small_network
from material.small_network import HIDDEN, OUTPUT, UNITS
from material.strokes import THREE
from material.walk_material import shown
from measures.present import present
from measures.tolerances import gamma, within
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from robot.window_robot import Robot

from engine.explain.units import some_of
from engine.models.parameters import Parameters
from gui.widgets.numbers import signed
from gui.widgets.plain import Label

Floats = NDArray[np.float64]


@pytest.fixture(autouse=True)
def small() -> Iterator[None]:
    with small_network.registered():
        yield


@pytest.fixture
def trained(robot: Robot) -> Robot:
    training = robot.session.training
    robot.draw(THREE)
    robot.pace(None)
    training.set_recipe(replace(
        training.recipe.with_optimizer("adam").with_model(small_network.KEY), epochs=1, seed=3,
        device="cpu", learning_rate=0.005,
    ))
    robot.train()
    return robot


def layers(robot: Robot) -> tuple[Floats, Floats]:
    parameters = present(robot.session.training.model).parameters
    return parameters[HIDDEN].astype(np.float64), parameters[OUTPUT].astype(np.float64)


def units_at(robot: Robot, pixels: NDArray[np.floating]) -> Floats:
    """(…, 4) by hand, of (…, 784) pixels in 0..1."""
    hidden, _ = layers(robot)
    found: Floats = np.maximum(pixels @ hidden[:, :784].T + hidden[:, 784], 0)
    return found


def logit_at(robot: Robot, pixels: NDArray[np.floating]) -> tuple[float, float]:
    """By hand, and how far float32 may be from it."""
    _, output = layers(robot)
    terms = units_at(robot, pixels.ravel()) * output[0, :UNITS]
    size = float(np.abs(terms).sum() + abs(output[0, UNITS]))
    return float(terms.sum() + output[0, UNITS]), gamma(800) * size


def with_a_dead_unit(robot: Robot) -> int:
    """Kill the unit that adds most; the number that it has on the screen."""
    training = robot.session.training
    model = present(training.model)
    _, output = layers(robot)
    pixels = robot.session.predictions.image.ravel() / 255
    unit = int(np.abs(units_at(robot, pixels) * output[0, :UNITS]).argmax())
    hidden = model.parameters[HIDDEN].copy()
    hidden[unit] = -1  # no sum of pixels is over 0
    training.start_from(small_network.SmallNetwork(
        model.digits, Parameters({**model.parameters, HIDDEN: hidden})))
    robot.catch_up()
    return unit + 1


def test_what_its_units_add_and_the_bias_are_its_logit(trained: Robot) -> None:
    view = trained.view("Hidden units")
    trained.catch_up()
    image = trained.session.predictions.image
    units, (_, output) = units_at(trained, image.ravel() / 255), layers(trained)
    logit, off = logit_at(trained, image / 255)
    assert (units > 0).sum() > 1  # so that it says something
    names, rows = view.exports[0].table()
    assert names == ("unit", "activation", "adds to 3") and len(rows) == UNITS
    assert within([row[1] for row in rows], units, gamma(800) * (1 + units))
    assert within([row[2] for row in rows], units * output[0, :UNITS], off)
    assert within(sum(float(row[2]) for row in rows) + output[0, UNITS], logit, off)
    model = present(trained.session.training.model)
    assert within(float(model.outputs(image[None])[0, 0]), logit, off)
    assert f"{int((units > 0).sum())} of 4 units are on" in view.sum.text()
    assert view.sum.text().endswith(f"logit: {signed(logit)}")
    valid = trained.digit_set.data.valid.images.reshape(-1, 784) / 255
    patterns = len(np.unique(units_at(trained, valid) > 0, axis=0))
    assert f"{patterns} patterns of units on and off" in view.patterns.text()


def test_a_unit_of_it_is_switched_off_in_the_view(trained: Robot) -> None:
    view = trained.view("Hidden units")
    trained.catch_up()
    image = trained.session.predictions.image
    _, rows = view.exports[0].table()
    most = max(rows, key=lambda row: abs(float(row[2])))
    center = view.tiles.place(0).center()  # the one that adds most comes first
    QTest.mouseClick(view.tiles, Qt.MouseButton.LeftButton, pos=center)
    trained.catch_up()
    without = logit_at(trained, image / 255)[0] - float(most[2])
    assert f"With one unit off: logit {signed(without)}" in view.without.text()
    model = present(trained.session.training.model)
    assert model.outputs(image[None])[0, 0] == pytest.approx(without + float(most[2]), abs=1e-4)
    assert "on these validation images" in view.exciting.line.text()
    valid = trained.digit_set.data.valid.images.reshape(-1, 784) / 255
    largest = np.sort(units_at(trained, valid)[:, int(most[0]) - 1])[:-13:-1]
    shown_ones = np.stack([tile.image.ravel() / 255 for tile in view.exciting.tiles.tiles])
    assert units_at(trained, shown_ones)[:, int(most[0]) - 1] == pytest.approx(largest, rel=1e-4)


def test_its_dead_units_are_counted_and_called_dead(trained: Robot) -> None:
    number = with_a_dead_unit(trained)
    view = trained.view("Hidden units")
    trained.wait_until(lambda: not trained.session.dead_units.is_running)
    trained.catch_up()
    images = some_of(trained.digit_set.data.train.images).reshape(-1, 784) / 255
    dead = int((units_at(trained, images).max(axis=0) == 0).sum())
    assert dead >= 1 and f"Dead: {dead} of 4 units" in view.dead.text()
    captions = {tile.tip.split(":")[0]: tile.caption for tile in view.tiles.tiles}
    assert captions[f"Unit {number}"] == "dead"
    trained.take_steps(3)
    trained.wait_until(lambda: len(view.dead_along.table()[1]) > 1)
    assert {row[2] for row in view.dead_along.table()[1]} == {UNITS}


def test_the_walk_through_it_bends_where_its_units_switch(trained: Robot) -> None:
    view = trained.view("The walk")
    trained.catch_up()
    walk, image = shown(view), trained.session.predictions.image
    start, end = image.ravel() / 255, trained.digit_set.means[1].ravel()
    for at in (*walk.places, *np.linspace(0, 1, 33)):
        logit, off = logit_at(trained, (1 - at) * start + at * end)
        assert within(walk.outputs_at(float(at))[0], logit, 2 * off)
    change = logit_at(trained, end)[0] - logit_at(trained, start)[0]
    values = present(view.board.contributions.values)
    assert within(float(values.sum()), change, gamma(800) * np.abs(values).sum())
    assert f"together {signed(float(values.sum()))}" in view.board.sum.text()
    ends = units_at(trained, np.stack([start, end])) > 0
    switched = set(np.flatnonzero(ends[0] != ends[1]).tolist())
    assert switched and {kink.unit for kink in walk.kinks} == switched  # one cannot switch twice
    said = [str(row[-1]) for row in view.board.plot.table()[1]]
    for kink in walk.kinks:
        assert f"unit {kink.unit + 1} turns {'on' if kink.goes_on else 'off'}" in ", ".join(said)


def test_its_units_are_watched_too(robot: Robot) -> None:
    training = robot.session.training
    training.set_recipe(replace(
        training.recipe.with_model(small_network.KEY), start="zeros", epochs=3, device="cpu"))
    robot.train()
    robot.wait_until(lambda: "all hidden units are identical and add nothing"
                     in robot.window.notices.text.text())


def test_what_can_be_set_in_it_has_its_fields_beside_train(trained: Robot) -> None:
    fields = trained.window.training.recipe.model
    own = fields.of_family[small_network.KEY]
    assert own.numbers["units"].isVisible() and own.numbers["units"].value() == UNITS
    assert "How many." in own.numbers["units"].toolTip()
    assert any(label.text() == "Small units" and label.isVisible()
               for label in trained.window.training.recipe.findChildren(Label))
    own.numbers["units"].setValue(6)
    assert trained.session.training.recipe.model == "small:6"
    trained.train()
    assert present(trained.session.training.model).parameters[HIDDEN].shape == (6, 785)
    trained.choose(fields.choice, "mlp")
    assert not own.numbers["units"].isVisible()
    assert fields.of_family["mlp"].numbers["units"].isVisible()
    trained.choose(fields.choice, "linear")
    assert not any(each.isVisible() for each in fields.fields[1:])
