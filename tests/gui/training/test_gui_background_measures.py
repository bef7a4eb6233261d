"""What a convolutional network makes of all images takes a second: the window does not wait."""

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from measures.present import present
from robot.window_robot import Robot

from engine.models.classifier import accuracy
from gui.model.training import images_soon

_OPENED = "Convolutional network, ten digits"


@pytest.fixture
def opened(robot: Robot) -> Robot:
    """The shipped network has been opened, and nothing of it been Computing."""
    robot.draw(THREE)
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("File", "Trained models", _OPENED)
    robot.settle()
    return robot


def test_its_accuracy_comes_once_it_is_there(opened: Robot) -> None:
    cell = opened.window.collection.retrain.cells["mnist_after"]
    assert opened.session.training.is_measuring and cell.text() == "–"
    opened.catch_up()
    valid = opened.digit_set.data.valid
    share = accuracy(present(opened.session.training.model), valid)
    assert present(opened.session.training.accuracy) == share
    assert cell.text() == f"{share:.2%}"


def test_a_view_says_that_it_is_being_worked_out_and_then_shows_it(opened: Robot) -> None:
    view = opened.window.show_view("mistakes")
    opened.show_what_there_is()
    said = view.what.text()
    assert "Computing the predictions for 10,000 images" in said
    view = opened.view("Mistakes")
    assert "Computing" not in view.what.text()
    model, valid = present(opened.session.training.model), opened.digit_set.data.valid
    wrong = int((model.predicted_labels(valid.images) != valid.labels).sum())
    assert view.count.text().startswith(f"{wrong:,} of 10,000 wrong")


@pytest.mark.parametrize("key", ["map", "sigmoid", "confusion", "mistakes", "reliability"])
def test_a_view_of_the_validation_images_waits_for_nothing(opened: Robot, key: str) -> None:
    view = opened.window.show_view(key)
    opened.show_what_there_is()
    assert opened.session.training.is_measuring
    opened.catch_up()
    assert "Computing" not in view.what.text()


def test_another_step_is_shown_under_its_own_number_until_then(opened: Robot) -> None:
    training = opened.session.training
    view = opened.view("Mistakes")
    opened.click(opened.window.pages.buttons["draw"])
    for steps in (1, 2):
        opened.click(opened.transport.step)
        opened.wait_for_steps(steps)
    opened.catch_up()
    view = opened.view("Mistakes")
    training.timeline.go(0)
    opened.show_what_there_is()
    assert view.what.text().startswith("Showing step 2. Computing the predictions of step 0")
    assert training.predictions_step == 2
    opened.catch_up()
    assert training.predictions_step == 0 and "Showing" not in view.what.text()
    predictions = present(training.validation_predictions())
    model, images = present(training.model), opened.digit_set.data.valid.images[:200]
    assert np.array_equal(predictions.predicted_labels[:200], model.predicted_labels(images))


def test_the_accuracy_before_a_run_comes_too_when_the_run_began_at_once(opened: Robot) -> None:
    training = opened.session.training
    given = present(training.model)
    opened.click(opened.transport.step)
    opened.wait_until(lambda: training.steps == 1)
    opened.catch_up()
    comparison = training.comparison
    assert comparison.mnist_before == accuracy(given, opened.digit_set.data.valid)
    assert present(comparison.mnist_after) > 0.9


def test_the_window_closes_while_it_is_worked_out(opened: Robot) -> None:
    assert opened.session.training.is_measuring
    opened.window.close()
    assert not opened.session.training.is_measuring


def test_the_images_of_many_drawings_are_read_beside_the_window(
    robot: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.session.training.set_data(held_out=0)  # each drawing is learned from
    robot.train()
    for _ in range(2):
        robot.add(SEVEN, 7)
        robot.add(THREE, 3)
    robot.catch_up()
    at_once = present(robot.session.training.comparison.learned_after)
    monkeypatch.setattr(images_soon, "MANY", 1)
    cell = robot.window.collection.retrain.cells["learned_after"]
    for strokes, wrong in ((SEVEN, 3), (THREE, 7)):
        robot.session.sketch.clear()
        robot.draw(strokes)
        robot.session.collection.add(robot.session.sketch.drawing, wrong)
    # what the thread finds arrives with the next turn of the event loop, and not before
    assert robot.session.training.is_measuring and cell.text() == "–"
    robot.catch_up()
    assert not robot.session.training.is_measuring
    model, learned = robot.model, present(robot.session.training.images_learned())
    assert len(learned) == len(robot.session.training.drawing_parts.learned)
    assert cell.text() == f"{accuracy(model, learned):.2%}"
    assert accuracy(model, learned) != at_once
    assert robot.window.collection.retrain.progress.isHidden()
