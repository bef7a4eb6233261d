"""A run in the lab that diverges: it is named in words, and a button puts it right."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from robot.lab_tabs import more, suggestions, take, wait_for_end
from robot.window_robot import Robot

from engine.lab.recipe import LabRecipe


@pytest.mark.parametrize(("index", "label", "change"), (
    (0, "Smaller rate 0.0001", {"learning_rate": 1e-4}),
    (1, "Scale the inputs × 0.1", {"scale": 0.1}),
))
def test_a_run_that_diverges_is_named_and_put_right(
    robot: Robot, index: int, label: str, change: dict[str, Any],
) -> None:
    robot.window.pages.turn_to("lab")
    recipe = LabRecipe(steps=30)
    take(robot, recipe, 30)
    said = robot.said()
    assert "Divergence" in said and "step 11" in said and "step 23" in said
    assert "2 / h = 0.00034" in said and "5,883" in said
    robot.window.resize(1024, 640)
    robot.catch_up()
    text = robot.window.notices.text
    assert text.heightForWidth(text.width()) <= text.height()  # all of it is seen
    assert suggestions(robot)[index] == label and len(suggestions(robot)) == 2
    robot.click(robot.window.notices.suggestions[index])
    lab = robot.session.lab
    assert lab.recipe == replace(recipe, **change)
    wait_for_end(robot)
    assert lab.progress.steps == 30
    assert lab.progress.loss(30) < lab.progress.loss(1)
    assert "Divergence" not in robot.said() and suggestions(robot) == []


def test_of_the_lab_is_spoken_only_where_it_is_seen(robot: Robot) -> None:
    robot.window.pages.turn_to("lab")
    take(robot, LabRecipe(steps=30), 30)
    for page in ("path", "draw", "explore"):
        robot.window.pages.turn_to(page)
        assert "Divergence" not in robot.said() and suggestions(robot) == []
    robot.window.pages.turn_to("lab")
    assert "Divergence" in robot.said() and len(suggestions(robot)) == 2


def test_one_notice_is_written_anew_as_the_run_goes_on(robot: Robot) -> None:
    robot.window.pages.turn_to("lab")
    take(robot, LabRecipe(), 4)
    assert "Divergence" not in robot.said()
    more(robot, 1)
    assert "At step 5 the loss is 2.171e+17" in robot.said()
    more(robot, 6)
    assert "step 11 is beyond" in robot.said() and "nan" not in robot.said()
    more(robot, 12)
    assert "nan" in robot.said()
    robot.click(robot.window.notices.close_button)
    more(robot, 3)
    assert "Divergence" not in robot.said()  # closed is closed, for this run
    take(robot, LabRecipe(learning_rate=2e-2), 12)
    assert "Divergence" in robot.said()
    robot.session.lab.reset()
    assert "Divergence" not in robot.said()


def test_what_only_grows_is_taken_back_when_the_rate_is_turned(robot: Robot) -> None:
    robot.window.pages.turn_to("lab")
    take(robot, LabRecipe(), 6)
    lab = robot.session.lab
    assert "Divergence" in robot.said()
    lab.set_recipe(replace(lab.recipe, learning_rate=1e-4))
    assert "Divergence" not in robot.said()
    more(robot, 20)
    assert "Divergence" not in robot.said()


def test_other_problems_get_what_helps_them(robot: Robot) -> None:
    robot.window.pages.turn_to("lab")
    for recipe, words, labels in (
        (LabRecipe(zero=False, learning_rate=1e-3), "overshoots",
         ["Zero the gradients", "Smaller rate 0.0001"]),
        (LabRecipe(problem="number", expression="x**4", learning_rate=0.1), "overshoots",
         ["Smaller rate 0.01"]),
        (LabRecipe(problem="number", expression="x**3", start=(-1.0,), learning_rate=0.5),
         "has no minimum", ["Use x**2 instead"]),
        (LabRecipe(problem="number", expression="log(x)", learning_rate=1.0), "not a number",
         ["Smaller rate 0.01"]),
        (LabRecipe(problem="scores"), "overshoots",
         ["Smaller rate 1e-05", "Scale the inputs × 0.01"]),
    ):
        take(robot, recipe, 40)
        assert words in robot.said()
        assert suggestions(robot) == labels
        robot.click(robot.window.notices.suggestions[0])
        wait_for_end(robot)
        assert robot.session.lab.progress.steps == recipe.steps
        if "Zero the gradients" not in labels:  # there the rate is too high as well
            assert words not in robot.said()


@pytest.mark.parametrize(("function", "start", "words"), (
    ("exp(x)", 100.0, "already beyond the range of float32 at the start (inf)"),
    ("x**2", 1e20, "already beyond the range of float32 at the start (inf)"),
    ("-exp(x)", 100.0, "already beyond the range of float32 at the start (−inf)"),
    ("log(x)", -1.0, "not a number (nan) at the start"),
))
def test_no_step_is_blamed_for_a_start_far_off(
    robot: Robot, function: str, start: float, words: str,
) -> None:
    robot.window.pages.turn_to("lab")
    take(robot, LabRecipe("number", expression=function, start=(start,)), 5)
    assert robot.said() == f"The loss is {words}" + (
        ": the function has no value there in float32. Choose another start."
        if "nan" in words else ". Choose another start.")
    assert suggestions(robot) == []


def test_a_loss_that_comes_back_from_nan_is_not_said_to_be_lost(robot: Robot) -> None:
    robot.window.pages.turn_to("lab")
    take(robot, LabRecipe("number", expression="log(x)", start=(1.0,), gradient="by_hand"), 300)
    losses = robot.session.lab.progress.losses
    assert np.isfinite(losses[np.isnan(losses).argmax():]).any()  # nan, and later a number
    assert "the loss is not a number (nan)" in robot.said()
    assert "nothing comes back" not in robot.said()
