"""The hidden units of a network that was trained: what they add, and what is without them."""

import numpy as np
import pytest
from material.strokes import THREE
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from robot.window_robot import Robot

from engine.explain.units import unit_shares, without_units
from engine.models.networks.model import Network
from gui.explore.units.view import UnitsView
from gui.widgets.numbers import signed
from gui.widgets.pictures.mosaic import Tile


@pytest.fixture
def trained(robot: Robot) -> Robot:
    robot.draw(THREE)
    robot.pace(None)
    robot.window.training.recipe.epochs.setValue(2)
    robot.choose(robot.window.training.recipe.model.choice, "mlp")
    robot.train()
    return robot


def network(robot: Robot) -> Network:
    model = robot.session.training.model
    assert isinstance(model, Network)
    return model


@pytest.fixture
def units(trained: Robot) -> UnitsView:
    view = trained.view("Hidden units")
    trained.catch_up()
    return view


def test_what_the_units_add_and_the_bias_are_the_logit(trained: Robot, units: UnitsView) -> None:
    model, image = network(trained), trained.session.predictions.image
    shares, logit = unit_shares(model, image, 0), float(model.outputs(image[None])[0, 0])
    assert float(shares.outputs[0]) == pytest.approx(logit, abs=1e-9)
    assert units.sum.text().endswith(f"logit: {signed(logit)}")
    _, rows = units.exports[0].table()
    assert len(rows) == 30
    added = sum(float(row[2]) for row in rows)
    assert added + float(model.parameters["output"][0, -1]) == pytest.approx(logit, abs=1e-9)
    strengths = [abs(float(shares.shares[0, unit])) for unit in map(_unit, units.tiles.tiles)]
    assert strengths == sorted(strengths, reverse=True)


def _unit(tile: Tile) -> int:
    """From "Unit 7: …"."""
    return int(tile.tip.split(":")[0].removeprefix("Unit ")) - 1


def test_a_unit_is_switched_off_in_the_view_and_nowhere_else(
    trained: Robot, units: UnitsView
) -> None:
    model, image = network(trained), trained.session.predictions.image
    shares = unit_shares(model, image, 0)
    first = _unit(units.tiles.tiles[0])
    place = QPointF(units.tiles.place(0).center()).toPoint()
    QTest.mouseClick(units.tiles, Qt.MouseButton.LeftButton, pos=place)
    trained.catch_up()
    images = trained.digit_set.data.valid.images
    values = [float(unit_shares(model, each, 0).activations[first]) for each in images]
    best = sorted(range(len(values)), key=lambda index: -values[index])[:12]
    shown = [values[int(np.flatnonzero((images == tile.image).all(axis=(1, 2)))[0])]
             for tile in units.exciting.tiles.tiles]
    assert shown == pytest.approx([values[index] for index in best], rel=1e-4)
    logit = float(shares.outputs[0] - shares.shares[0, first])
    assert f"logit {signed(logit)}" in units.without.text()
    assert network(trained).parameters == model.parameters
    trained.click(units.all_on)
    trained.catch_up()
    assert units.without.text().startswith("Click a unit")


def test_it_is_many_linear_models_on_the_validation_images(
    trained: Robot, units: UnitsView
) -> None:
    model, images = network(trained), trained.digit_set.data.valid.images
    pixels = np.column_stack([images.reshape(-1, 784) / 255, np.ones(len(images))])
    on = pixels @ model.parameters["hidden1"].T.astype(float) > 0
    expected = len({row.tobytes() for row in on})
    said = int(units.patterns.text().split()[2].replace(",", ""))
    assert said == pytest.approx(expected, abs=2)  # a sum of 0 but for rounding
    assert 300 < said <= len(images)
    assert f"on the {len(images):,} validation images" in units.patterns.text()
    trained.session.training.timeline.go(3)
    trained.catch_up()
    assert int(units.patterns.text().split()[2].replace(",", "")) != said


def test_a_linear_model_has_no_units_and_says_what_to_do(robot: Robot) -> None:
    robot.draw(THREE)
    view = robot.view("Hidden units")
    robot.catch_up()
    assert "no hidden units" in view.pages.sentence and "Network" in view.pages.sentence


def test_a_convolutional_network_has_maps_instead_and_says_where(robot: Robot) -> None:
    robot.draw(THREE)
    robot.choose(robot.window.training.recipe.model.choice, "cnn")
    view = robot.view("Hidden units")
    robot.catch_up()
    assert "feature maps instead of hidden units" in view.pages.sentence
    for name in ("Feature maps", "The walk"):
        assert f"“{name}”" in view.pages.sentence
        robot.view(name)


def test_of_two_layers_the_units_of_both_make_the_linear_models(trained: Robot) -> None:
    trained.window.training.recipe.model.of_family["mlp"].numbers["more_units"].setValue(6)
    trained.take_steps(3)
    view = trained.view("Hidden units")
    trained.catch_up()
    model, images = network(trained), trained.digit_set.data.valid.images
    below, on = images.reshape(-1, 784) / 255, []
    for layer in (each.astype(float) for each in model.layers[:-1]):
        below = np.maximum(below @ layer[:, :-1].T + layer[:, -1], 0)
        on.append(below > 0)
    expected = len({row.tobytes() for row in np.concatenate(on, axis=1)})
    said = int(view.patterns.text().split()[2].replace(",", ""))
    assert said == pytest.approx(expected, abs=2)  # a sum of 0 but for rounding
    assert len({row.tobytes() for row in on[0]}) < expected


def test_the_units_of_either_of_two_layers_sum_to_the_logit(trained: Robot) -> None:
    """Those of the last one are shown first; another layer has its own that are switched off."""
    trained.window.training.recipe.model.of_family["mlp"].numbers["more_units"].setValue(6)
    trained.take_steps(3)
    view = trained.view("Hidden units")
    trained.catch_up()
    model, image = network(trained), trained.session.predictions.image
    choice, logit = view.choices.layers, float(model.outputs(image[None])[0, 0])
    assert [choice.itemText(at) for at in range(2)] == ["hidden layer 1", "hidden layer 2"]
    for layer in (1, 0):
        if layer == 0:
            trained.choose(choice, 0)
            trained.catch_up()
        shares = unit_shares(model, image, layer)
        assert choice.currentData() == layer and len(view.tiles.tiles) == model.hidden[layer]
        assert view.sum.text().endswith(f"logit: {signed(logit)}")
        _, rows = view.exports[0].table()
        assert [float(row[2]) for row in rows] == shares.shares[0].tolist()
        first = _unit(view.tiles.tiles[0])
        place = QPointF(view.tiles.place(0).center()).toPoint()
        QTest.mouseClick(view.tiles, Qt.MouseButton.LeftButton, pos=place)
        trained.catch_up()
        without = without_units(model, frozenset({first}), layer).outputs(image[None])[0, 0]
        assert f"With one unit off: logit {signed(float(without))}" in view.without.text()
    trained.window.training.recipe.model.of_family["mlp"].numbers["more_units"].setValue(0)
    trained.take_steps(1)
    trained.catch_up()
    assert not choice.isVisible() and view.without.text().startswith("Click a unit")


def test_of_many_units_it_is_said_that_not_all_are_shown(trained: Robot) -> None:
    trained.window.training.recipe.model.of_family["mlp"].numbers["units"].setValue(200)
    trained.take_steps(1)
    view = trained.view("Hidden units")
    trained.catch_up()
    assert len(view.tiles.tiles) == 128
    assert "The 128 units that add or subtract most are shown, of 200." in view.without.text()
