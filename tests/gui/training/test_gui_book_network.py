"""The book's network in one click: what it sets, and that the first page shows it."""

import pytest
from robot.window_robot import Robot

from engine.training.recipe import Recipe

_ENTRY = "784-30-1, as in the book"
_BOOK = Recipe(epochs=40, batch_size=256, learning_rate=0.1, loss="mnist_loss", start="pytorch",
               optimizer="sgd", model="mlp:30:relu")


def shown(robot: Robot) -> tuple[object, ...]:
    fields = robot.window.training.recipe
    own = fields.model.of_family["mlp"]
    return (fields.model.choice.currentData(), own.numbers["units"].value(),
            own.numbers["more_units"].value(), own.choices["activation"].currentData(),
            fields.rate.value(), fields.epochs.value(), fields.start.currentData())


def check(robot: Robot) -> None:
    training = robot.session.training
    assert training.recipe == _BOOK and robot.session.digits == (3, 7)
    assert shown(robot) == ("mlp", 30, 0, "relu", 0.1, 40, "pytorch")
    assert training.model is not None and training.model.key == "mlp:30:relu"
    assert training.progress.is_untouched
    assert robot.window.notices.text.text().startswith("Set as in the book: digits 3 and 7")


def test_one_click_sets_all_that_the_book_has(robot: Robot) -> None:
    robot.menu("Training", _ENTRY)
    robot.settle()
    check(robot)


def test_what_was_trained_by_other_settings_begins_anew(robot: Robot) -> None:
    robot.choose(robot.window.training.recipe.model.choice, "mlp")
    robot.take_steps(2)
    robot.session.training.choose_data("both", True)
    robot.menu("Training", _ENTRY)
    robot.settle()
    check(robot)
    assert robot.session.training.source == "mnist"


@pytest.mark.parametrize("digits", [(1, 4), tuple(range(10))])
def test_three_and_seven_are_loaded_first(robot: Robot, digits: tuple[int, ...]) -> None:
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load(digits)
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Training", _ENTRY)
    robot.settle()
    check(robot)
