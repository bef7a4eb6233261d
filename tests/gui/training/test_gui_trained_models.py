"""The models that come with the program: opened from the menu, offered where a linear one ends."""

import pytest
from material.strokes import SEVEN, THREE
from material.walk_material import logits, model_of, shown
from measures.present import present
from robot.hints_bar import accept, suggestion
from robot.window_robot import Robot

from engine.models.convolutional.model import SmallCnn
from engine.models.networks.model import Network
from gui.widgets.numbers import signed

TEN = tuple(range(10))


def open_model(robot: Robot, entry: str) -> None:
    with robot.wait_for(robot.session.training.was_reset):
        robot.menu("File", "Trained models", entry)
    robot.settle()


@pytest.mark.parametrize(("entry", "kind"), [
    ("Convolutional network, ten digits", SmallCnn),
    ("Network with two hidden layers, ten digits", Network),
])
def test_one_click_and_it_reads_ten_digits(robot: Robot, entry: str, kind: type) -> None:
    robot.draw(THREE)
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("File", "Trained models", entry)
    robot.settle()
    assert robot.session.digits == TEN
    training = robot.session.training
    assert isinstance(training.model, kind) and training.knows_something
    assert robot.train_button.text() == "Train more"
    assert "The trained model is open" in robot.said()
    assert present(robot.session.predictions.trained).digit == 3
    robot.session.sketch.clear()
    robot.draw(SEVEN)
    assert present(robot.session.predictions.trained).digit == 7
    robot.catch_up()
    assert present(training.accuracy) > 0.98
    choice = robot.window.training.recipe.model.choice
    assert choice.currentData() == training.recipe.model.partition(":")[0]


def test_with_the_ten_digits_there_it_is_opened_at_once(robot: Robot) -> None:
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load(TEN)
    open_model(robot, "Convolutional network, ten digits")
    assert isinstance(robot.session.training.model, SmallCnn)


def test_it_is_trained_on_from_there(robot: Robot) -> None:
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("File", "Trained models", "Network with two hidden layers, ten digits")
    robot.settle()
    training = robot.session.training
    before = present(training.model).parameters
    robot.window.training.recipe.epochs.setValue(1)
    robot.pace(None)
    robot.train()
    assert present(training.model).key == "mlp:256,64:relu"
    assert present(training.timeline.newest).parameters != before


def test_units_and_walk_of_the_network_lead_to_its_own_logits(robot: Robot) -> None:
    robot.draw(THREE)
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("File", "Trained models", "Network with two hidden layers, ten digits")
    robot.settle()
    units = robot.view("Hidden units")
    robot.catch_up()
    model, image = model_of(robot), robot.session.predictions.image
    logit = float(model.outputs(image[None])[0, 3])
    for place, count in ((1, 64), (0, 128)):  # of 256 units the 128 that add or subtract most
        robot.choose(units.choices.layers, place)
        robot.catch_up()
        assert len(units.tiles.tiles) == count
        assert units.sum.text().endswith(f"logit: {signed(logit)}")
    walk = robot.view("The walk")
    robot.catch_up()
    found = shown(walk)
    assert found.outputs[0] == pytest.approx(logits(robot, image / 255), abs=1e-9)
    change = found.outputs[-1] - found.outputs[0]
    assert found.contributions.sum(axis=(1, 2)) == pytest.approx(change, abs=1e-9)
    assert len({kink.layer for kink in found.kinks}) == 2


def test_where_a_linear_model_ends_a_network_is_offered(robot: Robot) -> None:
    robot.draw(THREE)
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load(TEN)
    robot.window.training.recipe.epochs.setValue(1)
    robot.pace(None)
    robot.train()
    assert "the linear model predicts" in robot.window.notices.text.text()
    assert suggestion(robot) == "Train a network"
    accept(robot)
    assert robot.session.training.recipe.model == "mlp:30:relu"
    assert robot.session.training.trainer.is_running
    assert "the linear model predicts" not in robot.window.notices.text.text()


def test_on_3_and_7_nothing_is_offered(robot: Robot) -> None:
    robot.draw(THREE)
    robot.window.training.recipe.epochs.setValue(1)
    robot.pace(None)
    robot.train()
    assert suggestion(robot) == ""
