"""A network is chosen, trained and explained: at one drawing it is a linear model."""

from dataclasses import replace

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from measures.present import present
from robot.hints_bar import accept
from robot.window_robot import Robot

from engine.models.networks.model import Network
from gui.model.classifiers import model_title
from gui.widgets.numbers import signed
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
    _, *own = fields.fields
    assert len(own) == 3 and not any(each.isVisible() for each in own)
    choose_network(robot)
    assert all(each.isVisible() for each in own)
    recipe = robot.session.training.recipe
    assert (recipe.model, recipe.start) == ("mlp:30:relu", "pytorch")
    starts = robot.window.training.recipe.start
    assert [starts.itemData(index) for index in range(starts.count())] == [
        "pytorch", "kaiming", "glorot", "random", "zeros"]


def test_its_layers_are_set_where_it_is_chosen(robot: Robot) -> None:
    choose_network(robot)
    fields = robot.window.training.recipe.model.of_family["mlp"]
    fields.numbers["units"].setValue(12)
    assert robot.session.training.recipe.model == "mlp:12:relu"
    fields.numbers["more_units"].setValue(5)
    assert robot.session.training.recipe.model == "mlp:12,5:relu"
    robot.choose(fields.choices["activation"], "tanh")
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


@pytest.mark.parametrize(("model", "why"), [
    ("cnn", "all feature maps are identical and add nothing"),
    ("mlp:30:sigmoid", "all 30 hidden units get the same gradient"),
    ("mlp:8,4:tanh", "all hidden units are identical and add nothing"),
])
def test_from_zeros_every_kind_of_network_says_why(robot: Robot, model: str, why: str) -> None:
    robot.draw(THREE)
    training = robot.session.training
    recipe = training.recipe.with_model(model)
    training.set_recipe(replace(recipe, start="zeros", batch_size=2048))
    robot.take_steps(2)
    robot.wait_until(lambda: why in robot.window.notices.text.text())
    accept(robot)
    assert training.recipe.start != "zeros" and training.progress.is_untouched


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
