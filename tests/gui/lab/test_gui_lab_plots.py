"""The lab's pictures: valley, contours, arrow and curves are what the numbers say."""

from typing import Any

import numpy as np
import pytest
from robot.lab_page import losses
from robot.window_robot import Robot

from engine.lab.recipe import LabRecipe
from gui.lab.examples import examples


def test_scaled_inputs_converge_and_the_valley_is_rounder(robot: Robot) -> None:
    page = robot.open_lab()
    assert "condition number: 33,599 (inputs × 0.1: 357)" in page.landscape.curvature.text()
    assert "rates below 0.0003399" in page.landscape.curvature.text()
    narrow = widths_of_the_valley(page.landscape.plot)
    robot.click(page.form.scale_buttons[0.1])
    robot.type_in(page.form.steps, "5000")
    robot.run_lab()
    assert losses(robot)[499::500] == pytest.approx(
        [7.860115, 3.828538, 3.092191, 2.957698, 2.933134, 2.928648, 2.92783, 2.92768, 2.927651,
         2.927648], rel=2e-6)
    assert robot.session.lab.parameters == pytest.approx((5.3671, -17.3012), abs=5e-5)
    assert "condition number: 357 (inputs × 1: 33,599)" in page.landscape.curvature.text()
    assert "(0.1·t)" in page.problems.formulas.text()
    wide = widths_of_the_valley(page.landscape.plot)
    assert wide[1] / wide[0] < 0.2 * narrow[1] / narrow[0]
    assert not page.landscape.plot.arrow.isVisible()  # there is no way down any more


def widths_of_the_valley(plot: Any) -> tuple[float, float]:
    """The least and greatest radius of the innermost contour."""
    x, y = plot.contours.getData()
    end = int(np.flatnonzero(np.isnan(x))[0])
    lowest = plot.lowest.data["x"][0], plot.lowest.data["y"][0]
    away = np.hypot(x[:end] - lowest[0], y[:end] - lowest[1])
    return float(away.min()), float(away.max())


def test_the_arrow_points_straight_down_and_the_contours_are_true(robot: Robot) -> None:
    page = robot.open_lab()
    page.take(LabRecipe(scale=0.1))
    robot.catch_up()
    plot = page.landscape.plot
    t, c = (np.array(each, np.float64) for each in (
        robot.session.lab.problem.columns[0], robot.session.lab.problem.targets))
    t *= 0.1

    def loss(w: float, b: float) -> float:
        return float(((w * t + b - c) ** 2).mean())

    x, y = plot.contours.getData()
    heights = np.array([loss(*place) for place in zip(x, y, strict=True)])
    parts = [part[np.isfinite(part)]
             for part in np.split(heights, np.flatnonzero(np.isnan(x)))]
    levels = [part for part in parts if len(part)]
    assert len(levels) > 3
    for level in levels:
        assert level == pytest.approx(np.full(len(level), level.mean()), rel=1e-6)
        assert level.mean() == pytest.approx(float(f"{level.mean():.2g}"), rel=1e-6)
    box = plot.getViewBox()
    across, up = box.viewRange()
    error = t * 1.0 - c
    down = -2 * np.array([(error * t).mean() * box.width() / (across[1] - across[0]),
                          error.mean() * box.height() / (up[1] - up[0])])
    tip = np.array([plot.arrow.pos().x() - 1, plot.arrow.pos().y()])
    tip *= [box.width() / (across[1] - across[0]), box.height() / (up[1] - up[0])]
    assert tip / np.hypot(*tip) == pytest.approx(down / np.hypot(*down), abs=1e-6)
    units = (across[1] - across[0]) / box.width(), (up[1] - up[0]) / box.height()
    assert units[0] == pytest.approx(units[1], rel=0.02)


def test_two_of_the_parameters_are_chosen_and_the_wheel_looks_closer(robot: Robot) -> None:
    page = robot.open_lab()
    robot.click(page.problems.buttons["scores"])
    robot.run_lab()
    view = page.landscape
    assert [view.axes.itemText(index) for index in range(view.axes.count())] == [
        "w1 × w2", "w1 × w3", "w1 × b", "w2 × w3", "w2 × b", "w3 × b"]
    view.axes.setCurrentIndex(4)
    view.axes.activated.emit(4)
    robot.catch_up()
    lab = robot.session.lab
    assert view.plot.here.data["x"][0] == pytest.approx(lab.parameters[1])
    assert view.plot.here.data["y"][0] == pytest.approx(lab.parameters[3])
    assert view.plot.getAxis("bottom").labelText == "w2"
    names, heights = view.plot.table()
    assert names == ("w2", "b", "loss") and len(heights) == 41 * 41
    w1, _, w3, _ = lab.parameters
    for w2, b, loss in heights[::97]:
        predictions = np.array([w1, w2, w3]) @ np.array(lab.problem.columns, np.float64) + b
        errors = predictions - np.array(lab.problem.targets, np.float64)
        assert loss == pytest.approx(float((errors**2).mean()), rel=1e-9)
    before = view.plot.getViewBox().viewRange()
    view.plot.getViewBox().scaleBy((0.5, 0.5))
    view.plot.getViewBox().sigRangeChangedManually.emit([True, True])
    closer = view.plot.getViewBox().viewRange()
    page.transport.step.click()
    robot.wait_for_lab()
    assert view.plot.getViewBox().viewRange() == closer != before
    robot.click(view.fit)
    robot.catch_up()
    assert view.plot.getViewBox().viewRange() == before


def test_a_split_has_two_curves_and_its_points_look_different(robot: Robot) -> None:
    page = robot.open_lab()
    page.take(examples()[4].recipe)
    robot.run_lab()
    progress = robot.session.lab.progress
    assert progress.validation[[0, 1, 2, 499, 2999]] == pytest.approx(
        [40.0765, 25.6802, 29.0447, 9.6569, 2.1248], abs=1e-4)
    assert "validation 2.1248" in page.transport.where.text()
    shown = page.loss.plot.validation.getData()[1]
    assert (shown.max(), shown.min()) == pytest.approx((40.0765, 2.1248), abs=1e-3)
    assert page.data.plot.validation.data["x"].tolist() == pytest.approx([55.9, 35.7], rel=1e-6)
    assert len(page.data.plot.training.data) == 9


def test_the_arrow_points_down_however_steep_it_is_and_rests_where_there_is_no_room(
    robot: Robot,
) -> None:
    robot.open_lab()
    plot = robot.window.lab.landscape.plot
    (left, right), (bottom, top) = plot.spans()
    path = np.array([[(left + right) / 2, (bottom + top) / 2]])
    plot.show_path(path, np.array([0.0, 1.7e308]))
    assert plot.arrow.isVisible() and plot.arrow.pos().y() < path[0, 1]
    assert plot.arrow.pos().x() == path[0, 0]
    plot.getViewBox().resize(0, 100)
    plot.show_path(path, np.array([1.0, 1.0]))
    assert not plot.arrow.isVisible()
