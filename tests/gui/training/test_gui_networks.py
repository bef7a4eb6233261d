"""A network is chosen, trained and explained: at one drawing it is a linear model."""

from dataclasses import replace

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from measures.present import present
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from robot.hints_bar import accept
from robot.window_robot import Robot

from engine.explain.units import unit_shares
from engine.models.networks.model import Network
from gui.explore.units.view import UnitsView
from gui.model.classifiers import model_title
from gui.widgets.numbers import signed
from gui.widgets.pictures.mosaic import Tile
from gui.widgets.plain import Label


def choose_network(robot: Robot) -> None:
    robot.choose(robot.window.training.recipe.model.choice, "mlp")


@pytest.fixture
def trained(robot: Robot) -> Robot:
    robot.draw(THREE)
    robot.pace(None)
    robot.window.training.recipe.epochs.setValue(2)
    choose_network(robot)
    robot.train()
    return robot


def network(robot: Robot) -> Network:
    model = robot.session.training.model
    assert isinstance(model, Network)
    return model


def test_the_first_page_opens_with_a_linear_model_and_none_of_a_networks_fields(
    robot: Robot,
) -> None:
    fields = robot.window.training.recipe.model
    assert fields.choice.currentData() == "linear"
    assert not any(each.isVisible() for each in (*fields.numbers, fields.activation))
    choose_network(robot)
    assert all(each.isVisible() for each in (*fields.numbers, fields.activation))
    recipe = robot.session.training.recipe
    assert (recipe.model, recipe.start) == ("mlp:30:relu", "pytorch")
    starts = robot.window.training.recipe.start
    assert [starts.itemData(index) for index in range(starts.count())] == [
        "pytorch", "kaiming", "glorot", "random", "zeros"]


def test_its_layers_are_set_where_it_is_chosen(robot: Robot) -> None:
    choose_network(robot)
    fields = robot.window.training.recipe.model
    fields.units.setValue(12)
    assert robot.session.training.recipe.model == "mlp:12:relu"
    fields.more_units.setValue(5)
    assert robot.session.training.recipe.model == "mlp:12,5:relu"
    robot.choose(fields.activation, "tanh")
    assert network(robot).key == "mlp:12,5:tanh"
    assert robot.window.linear.title.text() == model_title("mlp:12,5:tanh")


def test_its_weights_at_the_drawing_sum_to_the_logit_that_is_shown(trained: Robot) -> None:
    _names, rows = trained.window.linear.exports[0].table()
    weights = np.array([row[2] for row in rows]).reshape(28, 28)
    image, model = trained.session.predictions.image, network(trained)
    bias = float(present(model.linear_at(image)).bias[0])
    total = float((weights * (image / 255)).sum()) + bias
    assert f"logit {signed(total)} (including bias {signed(bias)}" in "\n".join(
        each.text() for each in trained.window.linear.findChildren(Label))


def test_they_change_as_one_draws_on(trained: Robot) -> None:
    before = trained.window.linear.exports[0].table()[1]
    trained.draw(SEVEN)
    assert trained.window.linear.exports[0].table()[1] != before


def test_pixel_by_pixel_shows_the_linear_model_that_it_is_here(trained: Robot) -> None:
    view = trained.view("Pixel by pixel")
    trained.catch_up()
    title = view.board.linear.title.text()
    assert "784-30" in title and "for this drawing" in title
    logit = float(network(trained).logits(trained.session.predictions.image[None])[0, 0])
    assert f"= logit {signed(logit)}" in [line.text for line in view.board.linear.lines[0]]


def test_change_its_mind_is_verified_and_not_called_the_fewest(trained: Robot) -> None:
    view = trained.view("Flip the prediction")
    trained.catch_up()
    assert "at most" in view.trained.headline.text
    rows = view.trained.rows()
    image = trained.session.predictions.image.copy()
    for _, _, row, column, before, after in rows:
        assert image[int(row), int(column)] == before
        image[int(row), int(column)] = after
    assert present(trained.session.predictions.trained).digit == 3
    assert network(trained).predict(image).digit == 7


@pytest.fixture
def units(trained: Robot) -> UnitsView:
    view = trained.view("Hidden units")
    trained.catch_up()
    return view


def test_what_the_units_add_and_the_bias_are_the_logit(trained: Robot, units: UnitsView) -> None:
    model, image = network(trained), trained.session.predictions.image
    shares, logit = unit_shares(model, image), float(model.outputs(image[None])[0, 0])
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
    shares = unit_shares(model, image)
    first = _unit(units.tiles.tiles[0])
    place = QPointF(units.tiles.place(0).center()).toPoint()
    QTest.mouseClick(units.tiles, Qt.MouseButton.LeftButton, pos=place)
    trained.catch_up()
    images = trained.digit_set.data.valid.images
    values = [float(unit_shares(model, each).activations[first]) for each in images]
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
    trained.window.training.recipe.model.more_units.setValue(6)
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


def test_from_zeros_it_is_told_why_nothing_is_learned(robot: Robot) -> None:
    robot.draw(THREE)
    robot.pace(None)
    choose_network(robot)
    training = robot.session.training
    training.set_recipe(replace(training.recipe, start="zeros", epochs=4))
    robot.train()
    assert "Starting from zeros" in robot.window.notices.text.text()
    accept(robot)
    assert training.recipe.start == "pytorch" and training.progress.is_untouched


def test_a_rate_that_kills_every_unit_is_told_as_that(robot: Robot) -> None:
    robot.draw(THREE)
    robot.pace(None)
    choose_network(robot)
    training = robot.session.training
    training.set_recipe(replace(training.recipe, learning_rate=5.0, epochs=8))
    robot.train()
    assert "of 30 hidden units are dead" in robot.window.notices.text.text()
    dead = int(robot.window.notices.text.text().split()[0])
    assert 24 <= dead <= 30
    view = robot.view("Hidden units")
    robot.catch_up()
    assert f"Dead: {dead} of 30 units" in view.dead.text()  # the same images


def test_starting_from_the_baseline_goes_back_to_a_linear_model(trained: Robot) -> None:
    trained.session.training.start_from_baseline()
    recipe = trained.session.training.recipe
    assert (recipe.model, recipe.start) == ("linear", "baseline")
    assert trained.window.training.recipe.model.choice.currentData() == "linear"
