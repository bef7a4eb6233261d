"""The lab's Gradient tab: what it shows of three ways to a gradient can be redone by hand."""

import math
import re

import numpy as np
import pytest
from measures.present import present
from robot.lab_tabs import C, T, loss, number, tab, take, texts
from robot.window_robot import Robot

from engine.lab.recipe import LabRecipe
from gui.lab.panels.autograd import graph_lines


def test_the_three_gradients_can_be_redone(robot: Robot) -> None:
    take(robot, LabRecipe())
    panel = tab(robot, "Gradient")
    rows = texts(panel.summary)
    assert rows[0] == ["", "by differences", "by hand", "by autograd"]
    for name, row in zip(("w", "b"), rows[1:], strict=True):
        right = {"w": 2 * ((T - C) * T).mean(), "b": 2 * (T - C).mean()}[name]
        assert row[0] == name
        assert number(row[1]) == pytest.approx(right, abs=0.02)
        assert number(row[2]) == pytest.approx(right, rel=1e-6)
        assert number(row[3]) == pytest.approx(right, rel=1e-6)
    lines = panel.difference.sums.text().split("\n")
    assert lines[0::2] == ["w: (L(w + δ) − L(w − δ)) / 2δ", "b: (L(b + δ) − L(b − δ)) / 2δ"]
    for line, nudged in zip(lines[1::2], ((0.1, 0), (0, 0.1)), strict=True):
        above, below, width, slope, off = map(number, present(re.search(
            r"= \((\S+) − (\S+)\) / (\S+) = (\S+), off by (\S+)$", line)).groups())
        assert above == pytest.approx(loss(1 + nudged[0], nudged[1]), rel=1e-6)
        assert below == pytest.approx(loss(1 - nudged[0], -nudged[1]), rel=1e-6)
        assert width == 0.2
        assert slope == pytest.approx((above - below) / width, rel=1e-6)
        assert off < 0.02


def test_the_table_by_hand_sums_up_to_the_gradient_shown(robot: Robot) -> None:
    take(robot, LabRecipe(scale=0.1))
    panel = tab(robot, "Gradient")
    heads, *rows, sums = texts(panel.by_hand.cells)
    assert heads == ["t", "prediction", "target", "error", "2·error/n", "w: × t", "b: × 1"]
    shown = np.array([[number(cell) for cell in row] for row in rows])
    assert shown[:, 0] == pytest.approx(T * 0.1, rel=1e-5)
    assert shown[:, 1] == pytest.approx(T * 0.1, rel=1e-5)  # w is 1 and b is 0
    assert shown[:, 3] == pytest.approx(shown[:, 1] - C, abs=1e-4)
    assert shown[:, 4] == pytest.approx(2 * shown[:, 3] / 11, abs=1e-5)
    assert shown[:, 5] == pytest.approx(shown[:, 4] * shown[:, 0], abs=1e-4)
    assert [number(cell) for cell in sums[-2:]] == pytest.approx(
        shown[:, 5:].sum(axis=0).tolist(), abs=1e-4)
    assert texts(panel.summary)[1][2].startswith(sums[-2][:6])


def test_delta_can_be_turned_until_it_goes_wrong_and_be_taken_over(robot: Robot) -> None:
    take(robot, LabRecipe(), 2)
    panel = tab(robot, "Gradient")
    lab, field = robot.session.lab, panel.difference.field
    before = texts(panel.summary)[1]
    field.box.setValue(1e-7)
    robot.catch_up()
    after = texts(panel.summary)[1]
    assert after[1] != before[1] and after[2:] == before[2:]
    assert number(after[1]) == 0  # w is far above 1e-7 · 2²⁴, so that w + δ is w
    assert lab.recipe.delta == 0.1 and lab.progress.steps == 2  # it was only tried
    field.box.setValue(0.05)
    robot.catch_up()
    robot.click(panel.difference.take)
    assert (lab.recipe.delta, lab.recipe.gradient) == (0.05, "difference")
    robot.wait_until(lambda: lab.progress.steps == lab.recipe.steps)
    robot.catch_up()
    assert not panel.difference.take.isEnabled()


def test_the_slider_goes_over_eight_decades(robot: Robot) -> None:
    panel = tab(robot, "Gradient")
    field = panel.difference.field
    for value, delta in ((field.slider.minimum(), 1e-7), (field.slider.maximum(), 10.0)):
        field.slider.setValue(value)
        robot.catch_up()
        assert field.value() == pytest.approx(delta)
    field.box.setValue(0.001)
    assert field.slider.value() == -60


def test_errors_over_delta_bend_on_the_right_unless_the_loss_is_a_parabola(robot: Robot) -> None:
    take(robot, LabRecipe(problem="number", expression="sin(x)", start=(1.0,)))
    panel = tab(robot, "Gradient")
    names, rows = panel.difference.plot.table()
    assert names == ("delta", "error x")
    wide = [row for row in rows if row[0] >= 0.3]
    assert len(wide) > 3
    for delta, error in wide:  # (sin(x + d) - sin(x - d)) / 2d = cos x · sin d / d
        assert error == pytest.approx(abs(math.cos(1) * (1 - math.sin(delta) / delta)), rel=1e-2)
    assert "bends in between" in panel.difference.prediction.text()
    assert rows[0][1] > 100 * min(error for _, error in rows)
    take(robot, LabRecipe(problem="number", expression="x**2"))
    assert "parabola" in panel.difference.prediction.text()
    assert panel.difference.plot.table()[1][-1][1] == 0


def test_a_typed_functions_terms_are_differentiated_one_by_one(robot: Robot) -> None:
    take(robot, LabRecipe(problem="number", expression="2*w**2 + sin(w) + 5", start=(2.0,)))
    panel = tab(robot, "Gradient")
    heads, *rows, sums = texts(panel.by_hand.cells)
    assert heads == ["term", "derivative", "here"]
    assert [row[:2] for row in rows] == [
        ["2 * w**2", "4 * w"], ["sin(w)", "cos(w)"], ["5", "0"]]
    assert [number(row[2]) for row in rows] == pytest.approx([8, math.cos(2), 0], rel=1e-5)
    assert number(sums[2]) == pytest.approx(8 + math.cos(2), rel=1e-5)


def test_the_graph_is_torchs_own(robot: Robot) -> None:
    take(robot, LabRecipe())
    panel = tab(robot, "Gradient")
    assert panel.autograd.graph.text().split("\n") == [
        "MeanBackward0 ← PowBackward0 ← SubBackward0 ← AddBackward0",
        "  ← MulBackward0 ← UnbindBackward0 ← AccumulateGrad",
        "  ← UnbindBackward0 ↑",
    ]
    take(robot, LabRecipe(problem="speed"))
    assert panel.autograd.graph.text().startswith("SqrtBackward0 ← MeanBackward0 ← ")
    assert graph_lines(()) == []


def test_the_gradient_is_that_of_the_step_looked_at(robot: Robot) -> None:
    take(robot, LabRecipe(scale=0.1), 20)
    panel = tab(robot, "Gradient")
    lab = robot.session.lab
    lab.go(7)
    robot.catch_up()
    assert panel.what.text().startswith("After step 7: w = ")
    w, b = lab.parameters
    assert number(texts(panel.summary)[2][2]) == pytest.approx(
        2 * (w * 0.1 * T + b - C).mean(), abs=1e-4)
    assert number(panel.what.text().rsplit("loss ", 1)[1]) == pytest.approx(
        loss(w, b, 0.1), rel=1e-5)
    names, rows = panel.table()
    assert names[0] == "parameter" and [row[0] for row in rows] == ["w", "b"]
