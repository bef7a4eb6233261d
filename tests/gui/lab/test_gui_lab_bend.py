"""The line that ReLUs bend: dragged, added to, trained, seen, kept and written out."""

import json
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from robot.lab_page import engine, pace
from robot.window_robot import Robot

import resources
from engine.errors import InputError
from engine.lab.surface import Slice
from gui.course.stops.lab_fields import lab_recipe
from gui.course.stops.stop_reader import read_stop
from gui.lab.page import LabPage
from gui.lab.plots.bend_plot import BendPlot
from gui.lab.plots.contours import contour
from gui.widgets.numbers import four
from gui.window import MainWindow


def opened(robot: Robot) -> tuple[LabPage, BendPlot]:
    page = robot.open_lab()
    robot.click(page.problems.buttons["bend"])
    robot.catch_up()
    plot = page.data.plot
    assert isinstance(plot, BendPlot)
    return page, plot


def at(plot: BendPlot, x: float, y: float) -> QPoint:
    place: QPoint = plot.mapFromScene(plot.getViewBox().mapViewToScene(QPointF(x, y)))
    return place


def drag(
    robot: Robot, plot: BendPlot, one: tuple[float, float], other: tuple[float, float]
) -> None:
    port, (start, end) = plot.viewport(), (at(plot, *one), at(plot, *other))
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    robot.catch_up()


def error(robot: Robot) -> float:
    lab = robot.session.lab
    b, w, *hinges = lab.parameters
    x = np.linspace(0, 2 * math.pi, 1001)
    line = b + w * x
    for a, k in zip(hinges[::2], hinges[1::2], strict=True):
        line = line + a * np.maximum(x - k, 0)
    return float(np.sqrt(np.mean((line - np.sin(x)) ** 2)))


def test_relus_are_added_and_trained_until_the_line_is_a_sine(robot: Robot) -> None:
    page, _ = opened(robot)
    lab, found = robot.session.lab, []
    robot.type_in(page.form.steps, "200")
    robot.run_lab()
    found.append(error(robot))
    for count in range(2, 9):
        before = error(robot)
        robot.click(page.form.hinges.more)
        assert lab.recipe.hinges == count and error(robot) == pytest.approx(before)
        assert lab.progress.steps == 0
        robot.run_lab()
        found.append(error(robot))
    assert found[0] > 0.3 and found[-1] < 0.05
    robot.click(page.form.hinges.less)
    assert lab.recipe.hinges == 7 and len(lab.parameters) == 16
    robot.type_in(page.form.hinges.count, "20")
    assert not page.form.hinges.more.isEnabled()


def test_a_corner_is_dragged_to_where_the_pointer_is(robot: Robot) -> None:
    _, plot = opened(robot)
    lab = robot.session.lab
    robot.run_lab()
    steps, old = lab.progress.steps, lab.parameters
    middle = next(each for each in plot.handles.points() if 0.1 < each.pos().x() < 6)
    x, y = middle.pos().x(), middle.pos().y()
    drag(robot, plot, (x, y), (2.0, 1.2))
    assert steps > 0 and lab.progress.steps == 0
    new = lab.parameters
    pixel = 2 * 6.6 / plot.getViewBox().width()
    assert new[3] == pytest.approx(2.0, abs=pixel)
    assert new[0] + new[1] * new[3] == pytest.approx(1.2, abs=0.1)
    assert new[0] == pytest.approx(old[0], abs=1e-5)  # the left end stays
    assert lab.recipe.start == new
    drag(robot, plot, (0.0, new[0]), (0.0, new[0] + 0.5))
    assert lab.parameters[0] == pytest.approx(new[0] + 0.5, abs=0.1)
    drag(robot, plot, (1.0, 1e3), (2.0, 0.0))  # where no corner is
    assert lab.recipe.hinges == 1
    robot.run_lab()
    assert lab.progress.steps == steps


def test_what_is_said_of_it_is_true(robot: Robot) -> None:
    page, plot = opened(robot)
    page.take(replace(robot.session.lab.recipe, hinges=3, steps=60))
    robot.run_lab()
    lab = robot.session.lab
    steps = engine(lab.recipe)
    assert lab.parameters == steps[-1].parameters
    b, w, *hinges = lab.parameters
    x = lab.problem.columns[0].astype(np.float64)
    line = b + w * x + sum(
        a * np.maximum(x - k, 0) for a, k in zip(hinges[::2], hinges[1::2], strict=True))
    off = math.sqrt(float(np.mean((line - np.sin(x)) ** 2)))
    assert f"= {four(off)}" in plot.caption.text()
    assert "(8 parameters)" in page.transport.parameters.text()
    a, k = lab.parameters[2:4]
    assert plot.text_at(k, b + w * k) == f"bends at k1 = {four(k)} by a1 = {four(a)}"


def test_two_of_its_parameters_are_the_landscape_and_the_others_stay(robot: Robot) -> None:
    page, _ = opened(robot)
    page.take(replace(robot.session.lab.recipe, hinges=3, steps=60))
    robot.run_lab()
    view, lab = page.landscape, robot.session.lab
    view.axes.setCurrentIndex(view.axes.findText("a2 × k2"))
    view.axes.activated.emit(view.axes.currentIndex())
    robot.catch_up()
    assert "Only a2 and k2 change" in view.curvature.text() and "6 other" in view.curvature.text()
    names, rows = view.plot.table()
    assert names == ("a2", "k2", "loss")
    x, (b, w, a1, k1, _, _, a3, k3) = lab.problem.columns[0].astype(np.float64), lab.parameters
    for a2, k2, loss in np.array(rows, np.float64)[::97]:
        line = b + w * x + a1 * np.maximum(x - k1, 0) + a2 * np.maximum(x - k2, 0)
        line = line + a3 * np.maximum(x - k3, 0)
        assert loss == pytest.approx(np.mean((line - lab.problem.targets) ** 2), rel=1e-9)
    across, up = view.plot.contours.getData()
    seen = np.isfinite(across)
    of = Slice(lab.problem, lab.recipe, np.array(lab.parameters), (4, 5))
    heights = of(np.column_stack([across[seen], up[seen]]))
    span = np.ptp([row[2] for row in rows])
    rounded = np.array([float(f"{height:.1g}") for height in heights])
    assert seen.sum() > 100
    assert np.median(np.abs(heights - rounded)) < 0.01 * span
    assert not view.same_units.isVisible() and view.fit.isVisible()
    assert view.plot.arrow.isVisible()
    tip, here = view.plot.arrow.pos(), np.array(lab.parameters[4:6])
    toward = here + 1e-4 * (np.array([tip.x(), tip.y()]) - here)
    assert of(toward[None])[0] < of(here[None])[0]  # it goes down that way


def test_a_contour_of_a_slope_is_a_straight_line() -> None:
    x, y = np.linspace(0, 4, 9), np.linspace(0, 3, 7)
    heights = x + 2 * y[:, None]
    points = contour(x, y, heights, 3.3)
    points = points[np.isfinite(points).all(axis=1)]
    assert len(points) > 10
    assert points[:, 0] + 2 * points[:, 1] == pytest.approx(np.full(len(points), 3.3))
    assert len(contour(x, y, heights, 99.0)) == 0
    heights[3, 3] = np.nan
    assert len(contour(x, y, heights, 3.3)) < 1.5 * len(points)


def test_every_panel_has_something_to_show(robot: Robot) -> None:
    page, _ = opened(robot)
    page.take(replace(robot.session.lab.recipe, hinges=3, steps=30, splitting="seeded"))
    robot.run_lab()
    for index in range(page.tabs.count()):
        page.tabs.setCurrentIndex(index)
        robot.catch_up()
    gradients = page.views[3]
    assert "gradient of all 8 parameters" in gradients.what.text()
    names, rows = gradients.exports[0].table()
    assert [row[0] for row in rows] == list(robot.session.lab.problem.names)
    assert len(names) == 7 and np.isfinite(np.array([row[1:] for row in rows], float)).all()
    _, held_out = page.views[5].exports[0].table()
    assert len(held_out) == 12 and page.data.plot.validation.data["x"].size == 12


@pytest.mark.parametrize("typed", ["1/x", "log(x)", "x + y"])
def test_a_curve_that_is_refused_stops_nothing(robot: Robot, typed: str) -> None:
    page, _ = opened(robot)
    robot.run_lab()
    lab = robot.session.lab
    progress, steps = lab.progress, lab.progress.steps
    robot.type_in(page.form.function.box, typed)
    assert page.form.function.complaint and lab.recipe.expression == "sin(x)"
    assert lab.progress is progress and progress.steps == steps
    robot.type_in(page.form.function.box, "x**2/10 - 1")
    assert not page.form.function.complaint and lab.progress.steps == 0
    robot.run_lab()
    assert lab.problem.targets == pytest.approx(lab.problem.columns[0]**2 / 10 - 1, rel=1e-5)


def test_a_curve_that_is_refused_while_steps_are_taken_does_not_stop_them(robot: Robot) -> None:
    page, _ = opened(robot)
    lab = robot.session.lab
    pace(robot, 5)
    robot.click(page.transport.run)
    robot.wait_until(lambda: lab.progress.steps > 0)
    robot.type_in(page.form.function.box, "1/x")
    assert page.form.function.complaint and lab.is_in_flow and lab.progress.steps > 0
    robot.click(page.transport.stop)
    steps = lab.progress.steps
    robot.click(page.form.hinges.more)  # nor is anything begun
    assert steps and not lab.is_in_flow


def test_it_is_there_again_after_a_restart(robot: Robot, qtbot: QtBot, tmp_path: Path) -> None:
    page, plot = opened(robot)
    robot.click(page.form.hinges.more)
    robot.catch_up()
    corner, before = plot.handles.points()[1].pos(), robot.session.lab.recipe.start
    drag(robot, plot, (corner.x(), corner.y()), (1.0, 0.9))
    recipe = robot.session.lab.recipe
    assert recipe.hinges == 2 and recipe.start not in (None, before)
    robot.abandon()
    window = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(window)
    again = Robot(window, qtbot)
    again.open()
    again.open_lab()
    again.wait_until(lambda: again.session.lab.is_ready)
    assert again.session.lab.recipe == recipe
    assert again.session.lab.parameters == recipe.start


def test_a_stop_file_keeps_it(tmp_path: Path) -> None:
    stop = json.loads(next(resources.COURSE.glob("*learning-rate.json")).read_text("utf-8"))
    start = [0.25, -0.5, 1.0, 1.5, -2.0, 4.5]
    stop["presets"]["lab"] = {"problem": "bend", "expression": "sin(x)", "hinges": 2,
                              "start": start}
    path = tmp_path / "stop.json"
    path.write_text(json.dumps(stop), encoding="utf-8")
    recipe = lab_recipe(read_stop(path, ()).presets.lab)
    assert (recipe.problem, recipe.hinges, recipe.start) == ("bend", 2, tuple(start))
    for wrong in ({"hinges": 3}, {"hinges": 21}, {"start": start[:4]}):
        changed = {**stop, "presets": {**stop["presets"], "lab": stop["presets"]["lab"] | wrong}}
        path.write_text(json.dumps(changed), encoding="utf-8")
        with pytest.raises(InputError):
            read_stop(path, ())
