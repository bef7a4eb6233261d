"""Functions typed into the lab: walked down, refused in words, and no plot breaks."""

import math

import numpy as np
import pytest
from PySide6.QtCore import Qt
from robot.lab_page import losses, pace
from robot.window_robot import Robot

HOSTILE = {
    "__import__('os')": "cannot contain", "x.real": "cannot contain", "open(x)": "cannot use",
    "(" * 40 + "x" + ")" * 39: "nested", "x + " * 40 + "x": "characters", "x**999": "power 999",
    "((((x": "bracket", "x + y": "two letters", "9**9**9**9": "power",
}


def test_hostile_functions_are_refused_in_words_and_the_old_one_stays(robot: Robot) -> None:
    page = robot.open_lab()
    robot.click(page.problems.buttons["number"])
    field = page.form.function
    for typed, said in HOSTILE.items():
        robot.type_in(field.box, typed)
        assert said in field.complaint and "still uses x**2" in field.complaint, typed
        assert field.box.text() == typed  # it can be corrected
        assert robot.session.lab.recipe.expression == "x**2"
    robot.run_lab()
    assert losses(robot)[0] == 9.0
    robot.type_in(field.box, "x**2")
    assert field.complaint == ""


def test_what_is_refused_while_it_runs_stops_and_starts_nothing(robot: Robot) -> None:
    page = robot.open_lab()
    robot.click(page.problems.buttons["number"])
    lab, field = robot.session.lab, page.form.function
    pace(robot, 5)
    robot.click(page.transport.run)
    robot.wait_until(lambda: lab.progress.steps > 0)
    progress = lab.progress
    for typed in ("", "π", "x!", "2^-x", "2ˣ", "1,000x", "|2|x|-1|", "sin x/2", "엑스", ")("):
        field.box.setFocus()
        field.box.setText(typed)  # Qt's tests can type no other letters than ASCII's
        robot.key(Qt.Key.Key_Return)
        assert field.complaint and field.box.text() == typed, typed
        assert lab.is_in_flow and lab.progress is progress, typed
    robot.click(page.transport.stop)
    robot.type_in(field.box, "cos 3x")
    assert not field.complaint and lab.recipe.expression == "cos 3x"
    assert not lab.is_in_flow and lab.progress.steps == 0


def test_a_typed_function_is_walked_down(robot: Robot) -> None:
    page = robot.open_lab()
    robot.click(page.problems.buttons["number"])
    robot.type_in(page.form.function.box, "cos(v) + v**2")
    assert page.form.function.complaint == ""
    robot.type_in(page.form.start.boxes[0], "2")
    robot.run_lab()
    assert page.form.start.labels[0].text() == "v"
    v = 2.0
    assert len(losses(robot)) == robot.session.lab.recipe.steps > 10
    for loss in losses(robot):
        assert loss == pytest.approx(math.cos(v) + v**2, rel=1e-5)
        v -= 0.1 * (2 * v - math.sin(v))
    assert robot.session.lab.parameters[0] == pytest.approx(v, rel=1e-4)
    plot = page.data.plot
    ends = [each.tolist() for each in plot.tangent.getData()]
    slope = (ends[1][1] - ends[1][0]) / (ends[0][1] - ends[0][0])
    assert slope == pytest.approx(2 * v - math.sin(v), rel=1e-4)
    assert page.landscape.derivative.table()[1][-1] == pytest.approx((v, 2 * v - math.sin(v)))


def test_no_function_breaks_a_plot(robot: Robot) -> None:
    page = robot.open_lab()
    robot.click(page.problems.buttons["number"])
    page.loss.log.setChecked(True)
    page.form.rate.edited.emit(1.0)
    for function in ("log(x)", "-x**2", "exp(exp(x))", "1/x", "abs(x)", "x**3", "sqrt(x)"):
        robot.type_in(page.form.function.box, function)
        robot.run_lab()
        for plot in (page.data.plot, page.landscape.derivative, page.loss.plot):
            (left, right), (bottom, top) = plot.getViewBox().viewRange()
            assert left < right and bottom < top, function
            assert np.isfinite([left, right, bottom, top]).all(), function


def test_no_function_breaks_a_plot_from_far_off(robot: Robot) -> None:
    page = robot.open_lab()
    robot.click(page.problems.buttons["number"])
    robot.type_in(page.form.start.boxes[0], "1e9")
    for function in ("1e300*x**2", "1e300*x**2 + 1", "x**9*1e200", "-1e300*x**3", "exp(x)"):
        robot.type_in(page.form.function.box, function)
        assert robot.session.lab.recipe.expression == function
        robot.click(page.transport.step)
        robot.wait_for_lab()
        for plot in (page.data.plot, page.landscape.derivative, page.loss.plot):
            assert np.isfinite(plot.getViewBox().viewRange()).all(), function
