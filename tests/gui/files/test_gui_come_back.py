"""A window that is closed is there again at the next start, and one can begin anew."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
from material.strokes import SEVEN, THREE
from measures.present import present
from robot.code_view import choose, open_code, until_it_says
from robot.window_robot import OpenWindow, Robot


def test_drawing_and_model_are_there_again_and_it_is_said(open_window: OpenWindow) -> None:
    first = open_window()
    first.draw(SEVEN)
    first.take_steps(5)
    drawing, parameters = first.session.sketch.drawing, first.model.parameters
    first.window.close()
    second = open_window()
    assert second.session.sketch.drawing == drawing
    np.testing.assert_array_equal(second.model.parameters, parameters)
    assert second.said() == ("Drawing and model (5 steps) are as you left them. "
                             "New steps count from 0.")
    for words in _steps_said(second):
        assert words.startswith("step 0 · trained before")
    loss = second.window.training.loss
    loss.describe()
    assert "trained before" in loss.accessibleDescription(), "the curve does not come back"
    second.take_steps(3)
    loss.describe()
    assert "trained before" not in loss.accessibleDescription()
    assert all(words.startswith("step 3") for words in _steps_said(second))
    second.window.close()
    assert "(8 steps)" in open_window().said(), "the steps of before count, too"


def _steps_said(robot: Robot) -> tuple[str, str]:
    """On the first page, and on Explore's."""
    robot.settle()
    first = robot.window.training.counters.text()
    robot.window.pages.turn_to("explore")
    robot.settle()
    second = robot.window.explore.where.text()
    robot.window.pages.turn_to("draw")
    robot.settle()
    return first, second


def test_the_optimizer_goes_on_with_what_it_remembers(open_window: OpenWindow) -> None:
    first = open_window()
    training = first.session.training
    training.set_recipe(replace(training.recipe.with_optimizer("adam"), device="cpu"))
    first.take_steps(5)
    memory = present(training.timeline.memory)
    first.window.close()
    second = open_window()
    assert second.session.training.timeline.memory == memory
    second.take_steps(2)
    assert float(present(second.session.training.timeline.memory)["count"]) == 7
    view = open_code(second)
    choose(second, view, 1)
    until_it_says(second, view, "there the optimizer goes on with what it remembered")


def test_one_can_begin_anew(open_window: OpenWindow, tmp_path: Path) -> None:
    robot = open_window()
    robot.add(SEVEN, 7)
    robot.draw(SEVEN)
    robot.take_steps(5)
    robot.window.close()
    robot = open_window()
    (button,) = [each for each in robot.window.notices.suggestions if each.isVisible()]
    assert button.text() == "Begin anew"
    robot.click(button)
    assert robot.session.sketch.drawing.is_blank
    assert not robot.session.training.knows_something
    assert len(robot.session.collection.drawings) == 1, "the user's drawings stay"
    robot.menu("Edit", "Undo")
    assert not robot.session.sketch.drawing.is_blank
    robot.take_steps(2)
    robot.menu("File", "Begin anew")
    assert robot.session.sketch.drawing.is_blank
    robot.window.close()
    assert not list((tmp_path / "sessions").iterdir())
    assert "①" in open_window().said()


def test_a_drawing_alone_is_there_again(open_window: OpenWindow) -> None:
    first = open_window()
    first.draw(THREE)
    drawing = first.session.sketch.drawing
    first.window.close()
    second = open_window()
    assert second.session.sketch.drawing == drawing
    assert second.said() == "Your drawing is as you left it."


def test_only_the_last_window_closed_is_kept(open_window: OpenWindow, tmp_path: Path) -> None:
    first, second = open_window(), open_window()
    first.draw(THREE)
    second.draw(SEVEN)
    drawing = second.session.sketch.drawing
    first.window.close()
    second.window.close()
    assert len(list((tmp_path / "sessions").iterdir())) == 1
    assert open_window().session.sketch.drawing == drawing


def test_nothing_is_kept_where_that_is_set(open_window: OpenWindow, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"come_back": False}))
    first = open_window()
    first.draw(SEVEN)
    first.take_steps(2)
    first.window.close()
    assert not list((tmp_path / "sessions").glob("*"))
    assert open_window().session.sketch.drawing.is_blank
