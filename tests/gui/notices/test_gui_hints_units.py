"""What keeps a network from learning is named as what it is: rate, weight decay, or its start."""

from dataclasses import replace

import pytest
from material.strokes import THREE
from measures.present import present
from robot.hints_bar import accept, suggestion
from robot.window_robot import Robot

from engine.training.recipe import Recipe


def train(robot: Robot, recipe: Recipe) -> str:
    """What is said in the end."""
    robot.session.training.set_recipe(replace(recipe, device="cpu"))
    robot.train()
    said: str = robot.window.notices.text.text()
    return said


@pytest.fixture
def drawn(robot: Robot) -> Robot:
    robot.draw(THREE)
    robot.pace(None)
    return robot


DEADLY = replace(Recipe(epochs=6).with_model("mlp:30:relu"), learning_rate=5.0)


def test_a_rate_that_kills_gives_way_to_the_optimizers_own(drawn: Robot) -> None:
    """SGD's usual rate is ten times Nesterov's."""
    said = train(drawn, replace(DEADLY, optimizer="nesterov"))
    assert "hidden units are dead" in said and "A learning rate of 5 is too high" in said
    assert suggestion(drawn) == "Reset with rate 0.05"
    accept(drawn)
    assert drawn.session.training.recipe.learning_rate == 0.05


def test_the_rate_that_killed_them_is_named_and_not_the_one_turned_to(drawn: Robot) -> None:
    assert "A learning rate of 5 is too high" in train(drawn, DEADLY)
    assert "A learning rate of 5 is too high" in train(drawn, replace(DEADLY, learning_rate=0.1))
    assert suggestion(drawn) == "Reset with rate 0.5"


def test_of_units_that_were_dead_before_no_rate_is_said(drawn: Robot) -> None:
    training = drawn.session.training
    train(drawn, DEADLY)
    training.start_from(present(training.model))
    said = train(drawn, replace(DEADLY, learning_rate=0.1))
    assert "They were dead before the first step" in said and "rate" not in said
    accept(drawn)
    assert training.progress.is_untouched and not training.progress.given


@pytest.mark.parametrize(("model", "decay", "optimizer"), [
    ("linear", 1.0, "sgd"), ("linear", 10.0, "sgd"), ("mlp:30:relu", 2.0, "sgd"),
    ("mlp:30:relu", 3.0, "adam"), ("mlp:8:sigmoid", 1.0, "momentum"),
])
def test_what_weight_decay_does_is_not_put_down_to_the_rate(
    drawn: Robot, model: str, decay: float, optimizer: str
) -> None:
    usual = Recipe(epochs=4).with_model(model).with_optimizer(optimizer)
    said = train(drawn, replace(usual, weight_decay=decay))
    assert said.startswith(f"The weight decay {decay:g} is too high")
    assert suggestion(drawn) == "Reset without weight decay"
    accept(drawn)
    recipe = drawn.session.training.recipe
    assert recipe.weight_decay == 0 and recipe.learning_rate == usual.learning_rate
    assert drawn.session.training.progress.is_untouched
    assert train(drawn, recipe) != said and suggestion(drawn) == ""
