"""The seven steps by hand with every optimizer: what it remembers, and sums that come out."""

import math
import re
from dataclasses import replace

import numpy as np
import pytest
from material.strokes import SEVEN
from measures.present import present
from robot.window_robot import Robot

from engine.training.recipe import Recipe
from engine.training.schedule import factor
from gui.explore.by_hand.view import ByHandView

PIXELS = [(12, 14), (14, 12), (6, 9), (20, 17), (0, 0), (10, 20)]
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

RECIPES = [
    Recipe().with_optimizer(name) for name in ("sgd", "momentum", "nesterov", "adam")
]
RECIPES += [replace(each, weight_decay=0.03, schedule="one_cycle") for each in RECIPES]
AT_0 = [replace(RECIPES[1], momentum=0.0), replace(RECIPES[6], momentum=0.0)]
"""What these remember is nothing: they are plain SGD."""
RECIPES += AT_0


def name_of(recipe: Recipe) -> str:
    return f"{recipe.optimizer}-{recipe.momentum}-{recipe.schedule}"


@pytest.fixture
def view(robot: Robot) -> ByHandView:
    robot.draw(SEVEN)
    return robot.view("Seven steps by hand")


def begin(robot: Robot, recipe: Recipe) -> None:
    robot.session.training.set_recipe(recipe)
    robot.session.training.reset()


def steps(robot: Robot, view: ByHandView, times: int) -> None:
    for _ in range(times):
        robot.click(view.whole)
    robot.catch_up()


def pointed_at(robot: Robot, view: ByHandView, pixel: tuple[int, int]) -> list[str]:
    """The lines of sums, without the place."""
    robot.session.pointing.point(pixel)
    text = view.arithmetic.text()
    place = f"row {pixel[0]}, column {pixel[1]}: "
    assert text.startswith(place)
    return text.removeprefix(place).splitlines()


def redone(expression: str) -> float:
    """What somebody gets who does the sum that is written."""
    plain = expression.replace("−", "-").replace("×", "*").replace("√", "sqrt")
    plain = re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda found: "**" + found[0].translate(RAISED), plain)
    return float(eval(plain, {"sqrt": math.sqrt}))


def check(line: str) -> float:
    """That the sum comes out in every digit that is printed; the number that it comes to."""
    *names, expression, result = line.split(" = ")
    if expression in names or expression == "g":
        return redone(result)
    shown, mantissa = redone(result), result.split("e")[0]
    places = len(mantissa.partition(".")[2])
    unit = 10.0**-places * 10.0 ** int(result.split("e")[1] if "e" in result else 0)
    assert abs(redone(expression) - shown) <= unit / 2 * (1 + 1e-9), line
    return shown


@pytest.mark.parametrize("recipe", RECIPES, ids=name_of)
def test_who_does_the_sum_again_gets_what_is_shown(
    robot: Robot, view: ByHandView, recipe: Recipe
) -> None:
    begin(robot, recipe)
    near = 0
    for _ in range(3):
        steps(robot, view, 1)
        for row, column in PIXELS:
            lines = pointed_at(robot, view, (row, column))
            results = [check(line) for line in lines]
            after = float(present(view.pictures["after"].values)[row, column])
            assert results[-1] == pytest.approx(after, rel=1e-3, abs=1e-7)
            near += results[-1] == pytest.approx(after, rel=1e-5)
    assert near > 9  # in most places five figures and more


@pytest.mark.parametrize("recipe", RECIPES, ids=name_of)
def test_what_is_shown_is_worked_out_anew(robot: Robot, view: ByHandView, recipe: Recipe) -> None:
    """In float64 from the gradients that the view shows, by the formulas of the papers."""
    begin(robot, recipe)
    velocity = mean = square = np.zeros((28, 28))
    total = recipe.steps(len(robot.digit_set.data.train))
    for number in (1, 2, 3):
        steps(robot, view, 1)
        shown = {name: each.values for name, each in view.pictures.items()
                 if each.values is not None}
        slope = shown["gradient"] + recipe.weight_decay * shown["before"]
        rate = recipe.learning_rate * factor(recipe.schedule, number, total)
        if recipe.optimizer in ("momentum", "nesterov") and recipe not in AT_0:
            if number > 1:
                np.testing.assert_allclose(shown["left"], velocity, rtol=1e-5, atol=1e-9)
            velocity = 0.9 * velocity + slope
            np.testing.assert_allclose(shown["right"], velocity, rtol=1e-5, atol=1e-9)
            slope = slope + 0.9 * velocity if recipe.optimizer == "nesterov" else velocity
        elif recipe.optimizer == "adam":
            mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
            corrected = mean / (1 - 0.9**number), np.sqrt(square / (1 - 0.999**number))
            np.testing.assert_allclose(shown["left"], corrected[0], rtol=1e-5, atol=1e-8)
            np.testing.assert_allclose(shown["right"], corrected[1], rtol=1e-5, atol=1e-8)
            slope = corrected[0] / (corrected[1] + 1e-8)
        np.testing.assert_allclose(shown["update"], rate * slope, rtol=1e-4, atol=1e-8)


def seen(view: ByHandView) -> list[str]:
    return [each.accessibleName() for each in view.pictures.values() if each.isVisible()]


def test_only_an_optimizer_that_remembers_something_has_pictures_of_it(
    robot: Robot, view: ByHandView
) -> None:
    plain = ["weights before", "gradient", "rate × gradient", "weights after"]
    begin(robot, Recipe())
    steps(robot, view, 1)
    assert seen(view) == plain
    begin(robot, RECIPES[1])
    steps(robot, view, 1)
    assert seen(view) == ["weights before", "gradient", "rate × velocity", "weights after",
                          "velocity before", "velocity after"]
    assert view.pictures["left"].values is None  # nothing yet
    begin(robot, RECIPES[3])
    steps(robot, view, 1)
    assert seen(view) == ["weights before", "gradient", "what is subtracted", "weights after",
                          "mean gradient m", "root mean square r"]
    begin(robot, AT_0[0])
    steps(robot, view, 1)
    assert seen(view) == plain and "velocity" not in view.said.text()
    begin(robot, replace(Recipe(), weight_decay=0.1))
    steps(robot, view, 1)
    assert seen(view) == [each if "×" not in each else "what is subtracted" for each in plain]


def test_before_the_step_the_result_is_open_and_the_rate_is_this_steps(
    robot: Robot, view: ByHandView
) -> None:
    recipe = replace(RECIPES[1], schedule="one_cycle")
    begin(robot, recipe)
    steps(robot, view, 1)
    velocity = present(view.pictures["right"].values).copy()
    for _ in range(4):  # 6; 2 3 4
        robot.click(view.next)
    robot.catch_up()
    np.testing.assert_array_equal(present(view.pictures["left"].values), velocity)
    first, second = pointed_at(robot, view, (12, 14))
    total = recipe.steps(len(robot.digit_set.data.train))
    rate = f"{0.05 * factor('one_cycle', 2, total):.6g}"
    assert first.endswith(" = ?") and second.endswith(f" − {rate} × v = ?")
    robot.click(view.next)
    robot.catch_up()
    assert f"− {rate} × " in pointed_at(robot, view, (12, 14))[1]
    assert f"This step's learning rate is {rate} by one-cycle" in view.said.text()


@pytest.mark.parametrize(("index", "words"), [
    (0, ["weight − learning rate × gradient. The learning rate is 0.5"]),
    (1, ["velocity begins as the gradient. Every weight becomes weight − learning rate × velocity.",
         "becomes 0.9 × velocity + gradient. Every weight becomes weight − learning rate × vel"]),
    (2, ["begins as the gradient. Every weight becomes weight − learning rate × (gradient + 0.9 ×",
         "velocity becomes 0.9 × velocity + gradient."]),
    (3, ["weight − learning rate × m / (r + 1e-8). The learning rate is 0.01"]),
    (4, ["weight − learning rate × (gradient + 0.03 × weight): 0.03 is the weight decay."]),
    (5, ["Weight decay has added 0.03 × weight to the gradient."]),
    (7, ["Weight decay has added 0.03 × weight to the gradient."]),
])
def test_step_5_in_words(robot: Robot, view: ByHandView, index: int, words: list[str]) -> None:
    begin(robot, RECIPES[index])
    for text in words:
        steps(robot, view, 1)
        assert text in view.said.text()


def test_other_settings_leave_the_step_that_is_shown_as_it_was(
    robot: Robot, view: ByHandView
) -> None:
    begin(robot, RECIPES[3])
    steps(robot, view, 2)
    lines = pointed_at(robot, view, (12, 14))
    robot.click(view.stop)
    robot.session.training.set_recipe(Recipe())
    robot.catch_up()
    assert pointed_at(robot, view, (12, 14)) == lines
    assert "mean gradient m" in seen(view)
