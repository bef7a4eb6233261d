"""The small convolutional network in the window: it has no weight for each pixel to be shown."""

from dataclasses import replace
from pathlib import Path

import pytest
from material.strokes import SEVEN
from measures.present import present
from robot.window_robot import Robot

from gui.explore.by_hand.view import ByHandView
from gui.explore.catalogue import entries
from gui.model.files.project import ProjectOpening, save_project


@pytest.fixture
def trained(robot: Robot) -> Robot:
    training = robot.session.training
    robot.draw(SEVEN)
    robot.pace(None)
    training.set_recipe(replace(
        training.recipe, model="cnn", start="kaiming", epochs=1, seed=3, device="cpu",
        optimizer="adam", learning_rate=0.003,
    ))
    robot.train()
    return robot


def test_it_is_trained_and_predicts_the_drawing(trained: Robot) -> None:
    training = trained.session.training
    assert present(training.accuracy) > 0.98
    prediction = present(trained.session.predictions.trained)
    assert prediction == present(training.model).predict(trained.session.predictions.image)
    assert trained.prediction("linear") == str(prediction.digit) == "7"
    assert trained.window.linear.title.text() == "Convolutional network"


def test_every_view_opens_with_it(trained: Robot) -> None:
    for entry in entries():
        view = trained.window.show_view(entry.key)
        trained.catch_up()
        assert view.is_seen


def test_the_seven_steps_are_taken_on_it(trained: Robot) -> None:
    view = trained.view("Seven steps by hand")
    assert isinstance(view, ByHandView)
    for _ in range(5):
        trained.click(view.next)
        trained.catch_up()
    assert trained.session.training.by_hand.stepped is not None
    assert not view.step.isVisible() and not view.output.isVisible()
    assert view.arithmetic.text().startswith("In this model no weight belongs to a single pixel")


def test_a_project_keeps_it(trained: Robot, tmp_path: Path) -> None:
    session = trained.session
    parameters = present(session.training.model).parameters
    save_project(tmp_path / "a.threeseven", session)
    session.training.set_recipe(replace(session.training.recipe, model="linear", start="zeros"))
    ProjectOpening(session).open(tmp_path / "a.threeseven")
    trained.wait_until(lambda: session.training.knows_something)  # it may be read beside the window
    assert present(session.training.model).parameters == parameters
