"""The lab's Vector tab: backward on a vector, and gradients that add up."""

import numpy as np
import pytest
from PySide6.QtTest import QTest
from robot.lab_tabs import C, T, tab, take
from robot.window_robot import Robot

from engine.lab.recipe import LabRecipe


def test_a_vector_is_refused_and_its_sum_is_not(robot: Robot) -> None:
    panel = tab(robot, "Vector")
    shown = panel.code.plain().split("\n")
    assert shown == [
        "y = x**2 → [9, 16, 100]",
        "y.backward() → RuntimeError: grad can be implicitly created only for scalar outputs",
        "y.sum() → 125",
        "y.sum().backward() → x.grad = [6, 8, 20]",
    ]
    panel.field.setText("1, -2.5")
    robot.catch_up()
    assert "[1, 6.25]" in panel.code.plain() and "[2, -5]" in panel.code.plain()
    panel.field.setText("7")
    robot.catch_up()
    assert "Error" not in panel.code.plain()
    assert panel.code.plain().count("x.grad = [14]") == 2


def test_numbers_that_cannot_be_used_are_told_and_nothing_is_lost(robot: Robot) -> None:
    panel = tab(robot, "Vector")
    before = panel.code.plain()
    for text in ("", "a", "1,,2", "nan", "inf, 1", "1e9", "1 2", ",", "1,2,3,4,5,6,7,8,9",
                 "__import__('os')", "9" * 300):
        panel.field.clear()
        QTest.keyClicks(panel.field, text)
        robot.settle()
        assert panel.complaint.isVisible() and "as in 3, 4" in panel.complaint.text()
    panel.field.setText("3, 4, 10")
    robot.catch_up()
    assert not panel.complaint.isVisible() and panel.code.plain() == before


def test_gradients_add_up_until_zero_is_pressed(robot: Robot) -> None:
    panel = tab(robot, "Vector")
    part = panel.adding_up
    assert part.code.plain().endswith("x.grad → None")
    assert not part.zero.isEnabled()
    for times, held in ((1, "[6, 8, 20]"), (2, "[12, 16, 40]"), (3, "[18, 24, 60]")):
        part.again.click()
        assert part.code.plain().split("\n") == [
            f"(x**2).sum().backward() → × {times}", f"x.grad → {held}"]
    part.zero.click()
    assert part.code.plain().endswith("x.grad → None")
    part.again.click()
    panel.field.setText("1, 2")
    robot.catch_up()
    assert part.code.plain().endswith("x.grad → None")  # another tensor


def test_the_switch_shows_it_in_a_run(robot: Robot) -> None:
    take(robot, LabRecipe(scale=0.1, steps=30))
    panel = tab(robot, "Vector")
    lab = robot.session.lab
    panel.adding_up.switch.click()
    robot.wait_until(lambda: lab.progress.steps == 30)
    robot.catch_up()
    assert not lab.recipe.zero
    assert "are not zeroed now" in panel.adding_up.now.text()
    path = lab.progress.path
    gradients = [2 * np.array([((w * 0.1 * T + b - C) * 0.1 * T).mean(),
                               (w * 0.1 * T + b - C).mean()]) for w, b in path[:5]]
    assert lab.progress.gradient(5) == pytest.approx(np.sum(gradients, axis=0), rel=1e-3)
    panel.adding_up.switch.click()
    assert lab.recipe.zero
