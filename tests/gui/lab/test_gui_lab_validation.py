"""The lab's Validation tab: a split is offered, and both losses are measured."""

import numpy as np
import pytest
from robot.lab_tabs import C, T, number, tab, take, texts
from robot.window_robot import Robot

from engine.lab.recipe import LabRecipe


def test_without_a_split_one_is_offered(robot: Robot) -> None:
    take(robot, LabRecipe(scale=0.1))
    panel = tab(robot, "Validation")
    assert not panel.area.isVisible()
    assert "is unknown" in panel.nothing.text()
    robot.click(panel.split)
    robot.catch_up()
    lab = robot.session.lab
    assert lab.recipe.splitting == "tutorial"
    assert panel.area.isVisible() and not panel.split.isVisible()
    assert [row[0] for row in texts(panel.examples)[1:]] == ["1", "0"]
    take(robot, LabRecipe(problem="speed"))
    robot.click(panel.split)
    assert lab.recipe.splitting == "seeded"  # type: ignore[comparison-overlap]  # it changed
    take(robot, LabRecipe(problem="number"))
    assert not panel.split.isVisible()
    assert "no samples" in panel.nothing.text()


def test_both_losses_are_those_of_the_step_looked_at(robot: Robot) -> None:
    take(robot, LabRecipe(scale=0.1, splitting="tutorial"), 30)
    panel = tab(robot, "Validation")
    lab = robot.session.lab
    lab.go(10)
    robot.catch_up()
    (w, b), errors = lab.parameters, []
    for index, row in zip((1, 0), texts(panel.examples)[1:], strict=True):
        t, target, prediction, error = map(number, row[1:])
        assert (t, target) == (pytest.approx(0.1 * T[index], rel=1e-5), C[index])  # type: ignore[comparison-overlap]  # approx
        assert prediction == pytest.approx(w * t + b, rel=1e-4)
        assert error == pytest.approx(prediction - target, abs=1e-3)
        errors.append(w * 0.1 * T[index] + b - C[index])
    _, training, validation = texts(panel.losses)
    assert (training[1], validation[1]) == ("9", "2")
    assert number(validation[2]) == pytest.approx(np.mean(np.square(errors)), rel=1e-5)
    kept = list(lab.problem.training)
    assert number(training[2]) == pytest.approx(
        float(((w * 0.1 * T + b - C)[kept] ** 2).mean()), rel=1e-5)
    assert panel.table()[1][0][0] == 1


def test_what_is_recorded_for_validation_is_measured(robot: Robot) -> None:
    take(robot, LabRecipe(splitting="tutorial"))
    panel = tab(robot, "Validation")
    rows = texts(panel.recorded.sizes)
    assert rows[2][1:] == ["7", "16", "700", "808"]  # worked out in the engine's tests
    assert rows[3][1:] == ["0", "0", "0", "0"]
    names, growth = panel.recorded.plot.table()
    assert names[:2] == ("losses summed", "nodes")
    assert [row[1] for row in growth] == [7 * n for n in range(1, 101)]
    take(robot, LabRecipe(problem="speed", splitting="seeded"))
    again = texts(panel.recorded.sizes)
    assert again[2][1] == "10" and again[3][1:] == ["0", "0", "0", "0"]
