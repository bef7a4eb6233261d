"""What flips a network: of a large one it is found beside the window, and nothing is promised."""

from dataclasses import replace

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from measures.present import present
from robot.held_workers import workers_held
from robot.window_robot import Robot

from gui.explore.flip.view import FlipView


@pytest.fixture
def large(robot: Robot) -> Robot:
    robot.draw(THREE)
    training = robot.session.training
    training.set_recipe(replace(training.recipe.with_model("mlp:300:relu"), epochs=1))
    return robot


def flipped(robot: Robot, view: FlipView) -> None:
    """The pixels of the table turn the prediction of the model itself over."""
    model = present(robot.session.training.model)
    image = robot.session.predictions.image.copy()
    before = model.predict(image).digit
    rows = view.trained.rows()
    for _, _, row, column, old, new in rows:
        assert image[int(row), int(column)] == old
        image[int(row), int(column)] = new
    assert rows and model.predict(image).digit not in (before, None)


def test_of_a_large_network_it_is_found_beside_the_window(large: Robot) -> None:
    large.train()
    view = large.window.show_view("flip")
    assert isinstance(view, FlipView)
    with large.wait_for(view.background.found), workers_held():
        large.show_what_there_is()
        assert view.trained.pages.sentence == "Searching …"
    large.catch_up()
    assert "at most" in view.trained.headline.text and view.trained.attempt.isEnabled()
    flipped(large, view)
    shown = np.array(view.trained.picture.values)
    large.session.sketch.clear()
    large.draw(SEVEN)
    with large.wait_for(view.background.found), workers_held():
        large.show_what_there_is()
        assert view.trained.headline.text == "Searching …"
        assert np.array_equal(present(view.trained.picture.values), shown)
        assert not view.trained.attempt.isEnabled()
    large.catch_up()
    assert view.trained.headline.text.startswith("7 → 3 with at most")
    flipped(large, view)


def test_while_a_large_network_trains_it_rests(large: Robot) -> None:
    large.train_without_end(5)
    view = large.view("Flip the prediction")
    large.wait_for_steps(1)
    large.wait_until(lambda: view.trained.pages.sentence.startswith("At the next pause"))
    with large.wait_for(view.background.found):
        large.click(large.transport.stop)
    large.catch_up()
    flipped(large, view)


def test_where_nothing_is_found_it_is_not_said_that_there_is_nothing(robot: Robot) -> None:
    robot.draw(THREE)
    training = robot.session.training
    training.set_recipe(replace(training.recipe.with_model("mlp:30:relu"), learning_rate=5.0,
                                epochs=2))
    robot.train()
    view = robot.view("Flip the prediction")
    robot.catch_up()
    assert view.trained.pages.sentence.startswith("No pixels were found")
    assert "does not prove" in view.trained.pages.sentence
