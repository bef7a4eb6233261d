"""The lab's page: every problem through its own controls, against what the engine gives."""

import math
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QSplitter
from pytestqt.qtbot import QtBot
from strokes import SEVEN
from window_robot import Robot

from engine.lab.recipe import LabRecipe, ProblemKey
from engine.lab.record import LabStep
from engine.lab.training import LabTraining
from engine.training.loop import fit
from gui.lab.examples import FIRST, examples
from gui.lab.page import LabPage
from gui.model.training.paces import PACES
from gui.settings import Settings, read_settings
from gui.widgets.numbers import in_full
from gui.window import MainWindow


def engine(recipe: LabRecipe) -> list[LabStep]:
    return list(fit(LabTraining(recipe)))


def losses(robot: Robot) -> list[float]:
    return list(robot.session.lab.progress.losses.tolist())


def pace(robot: Robot, steps_per_second: float | None) -> None:
    robot.window.lab.transport.pace.setValue(PACES.index(steps_per_second))


@pytest.mark.parametrize("key", ["temperature", "speed", "scores", "number"])
def test_each_problem_runs_and_shows_the_engines_numbers(robot: Robot, key: ProblemKey) -> None:
    page = robot.open_lab()
    robot.click(page.problems.buttons[key])
    robot.type_in(page.form.steps, "7")
    robot.run_lab()
    steps = engine(replace(FIRST[key], steps=7))
    assert losses(robot) == [step.loss for step in steps]
    assert page.transport.where.text() == f"step 7 of 7 · its loss {in_full(steps[-1].loss)}"
    said = page.transport.parameters.text()
    for name, value in zip(robot.session.lab.problem.names, steps[-1].parameters, strict=True):
        assert f"{name} = {in_full(value)}" in said
    assert page.loss.plot.training.getData()[1].tolist() == pytest.approx(losses(robot))
    assert [row[1] for row in page.loss.plot.table()[1]] == losses(robot)


def test_the_published_divergence_is_seen_named_and_put_right(robot: Robot) -> None:
    page = robot.open_lab()
    plot = page.loss.plot
    pace(robot, None)
    robot.run_lab()
    assert losses(robot)[:3] == pytest.approx([1763.884766, 5802484.5, 19408029696.0], rel=1e-6)
    assert plot.caption.text() == "inf at step 11, nan at step 23"
    assert [plot.marks[word].value() for word in ("inf", "nan")] == [11, 23]
    assert all(mark.isVisible() for mark in plot.marks.values())
    assert "nan" in page.transport.where.text()
    for view in (page.data.plot, page.landscape.plot, plot):
        assert np.isfinite(view.getViewBox().viewRange()).all()
    assert "no finite numbers" in page.data.plot.caption.text()
    assert "out of sight: w = nan" in page.landscape.plot.caption.text()
    assert "step 11" in robot.said() and "step 23" in robot.said()

    robot.click(next(each for each in robot.window.notices.suggestions if "0.1" in each.text()))
    robot.wait_for_lab()
    assert robot.session.lab.recipe.scale == 0.1
    assert losses(robot)[-1] == pytest.approx(22.148710, rel=2e-6)
    assert plot.caption.text() == ""
    assert not any(mark.isVisible() for mark in plot.marks.values())


def test_scaled_inputs_converge_and_the_valley_is_rounder(robot: Robot) -> None:
    page = robot.open_lab()
    assert "curvature: 33,599 (inputs × 0.1: 357)" in page.landscape.curvature.text()
    assert "rate below 0.0003399" in page.landscape.curvature.text()
    narrow = widths_of_the_valley(page.landscape.plot)
    robot.click(page.form.scale_buttons[0.1])
    robot.type_in(page.form.steps, "5000")
    robot.run_lab()
    assert losses(robot)[499::500] == pytest.approx(
        [7.860115, 3.828538, 3.092191, 2.957698, 2.933134, 2.928648, 2.92783, 2.92768, 2.927651,
         2.927648], rel=2e-6)
    assert robot.session.lab.parameters == pytest.approx((5.3671, -17.3012), abs=5e-5)
    assert "curvature: 357 (inputs × 1: 33,599)" in page.landscape.curvature.text()
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


def test_a_step_ten_a_run_a_pause_and_back_to_the_start(robot: Robot) -> None:
    page, lab = robot.open_lab(), robot.session.lab
    transport = page.transport
    pace(robot, None)
    robot.click(transport.step)
    robot.wait_for_lab()
    assert lab.progress.steps == 1
    robot.click(transport.ten)
    robot.wait_for_lab()
    assert lab.progress.steps == 11
    assert not transport.stop.isEnabled()
    robot.type_in(page.form.steps, "100000")  # there is time to pause in
    pace(robot, 20)
    robot.click(transport.run)
    assert transport.run.text() == "Pause"
    assert not transport.step.isEnabled()
    robot.wait_until(lambda: lab.progress.steps >= 13)
    robot.click(transport.run)
    assert transport.run.text() == "Run"
    robot.click(transport.run)
    robot.click(transport.stop)
    assert not lab.is_in_flow
    robot.click(transport.reset)
    robot.type_in(page.form.steps, "100")
    pace(robot, 1)
    robot.click(transport.run)
    robot.wait_until(lambda: lab.progress.steps >= 1)
    robot.click(transport.run)
    robot.click(transport.to_end)  # whatever the pace
    robot.wait_for_lab()
    assert lab.progress.steps == 100
    assert losses(robot)[:30] == pytest.approx(
        [step.loss for step in engine(LabRecipe())][:30], nan_ok=True)
    robot.click(transport.reset)
    robot.catch_up()
    assert lab.progress.steps == 0
    assert transport.where.text() == "step 0 of 100"
    assert transport.parameters.text() == "start: w = 1 · b = 0"
    assert len(page.loss.plot.training.getData()[0]) == 0


def test_a_run_that_can_have_no_more_steps_says_so(robot: Robot) -> None:
    page, lab = robot.open_lab(), robot.session.lab
    transport = page.transport
    buttons = (transport.run, transport.step, transport.ten, transport.to_end)
    tips = [button.toolTip() for button in buttons]
    lab.progress.add([LabStep(number, 1.0, 0.01, (0.0, 0.0), (1.0, 0.0), None, "CPU")
                      for number in range(1, 100_001)])
    lab.flow_changed.emit()
    for button in buttons:
        assert not button.isEnabled()
        assert "100,000 steps, the most" in button.toolTip() and "Reset" in button.toolTip()
    robot.key(Qt.Key.Key_F5)
    assert not lab.is_in_flow
    robot.click(transport.reset)
    assert all(button.isEnabled() for button in buttons)
    assert [button.toolTip() for button in buttons] == tips


def test_the_rate_is_turned_while_steps_are_taken(robot: Robot) -> None:
    page, lab = robot.open_lab(), robot.session.lab
    pace(robot, 1)
    robot.type_in(page.form.rate.box, "1e-4")
    assert lab.recipe.learning_rate == 1e-4
    robot.click(page.transport.run)
    robot.wait_until(lambda: lab.progress.steps >= 1)
    assert lab.is_in_flow
    page.form.rate.slider.setValue(-500)
    pace(robot, None)
    robot.wait_for_lab()
    rates = lab.progress.rates
    assert rates[0] == 1e-4 and rates[-1] == 1e-5
    assert len(rates) == 100 and not np.any(np.diff(rates) > 0)
    assert page.form.rate.box.text() == "1e-05"


def test_dragging_along_the_curve_and_the_keys_go_back_in_time(robot: Robot) -> None:
    page, lab = robot.open_lab(), robot.session.lab
    page.take(examples()[1].recipe)
    robot.run_lab()
    plot = page.loss.plot
    box = plot.getViewBox()

    def place(step: int) -> QPoint:
        at = box.mapViewToScene(QPoint(step, 0))
        at.setY(box.sceneBoundingRect().center().y())
        return QPoint(plot.mapFromScene(at))

    QTest.mousePress(plot.viewport(), Qt.MouseButton.LeftButton, pos=place(60))
    robot.drag_over(plot.viewport(), place(5))
    QTest.mouseRelease(plot.viewport(), Qt.MouseButton.LeftButton, pos=place(5))
    robot.catch_up()
    assert lab.at == 5
    steps = engine(examples()[1].recipe)
    assert "looking at step 5; 100 are taken" in page.transport.where.text()
    assert in_full(steps[4].parameters[0]) in page.transport.parameters.text()
    w, b = steps[4].parameters
    t = robot.session.lab.problem.columns[0]
    assert page.data.plot.predictions == pytest.approx((w * t + b).tolist(), rel=1e-6)
    assert page.landscape.plot.here.data["x"][0] == pytest.approx(w)
    assert len(page.landscape.plot.path.getData()[0]) == 6
    robot.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert lab.at == 4
    robot.key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    assert lab.at == 14
    assert "You look at step 14 of 100" in robot.said()
    robot.key(Qt.Key.Key_End, Qt.KeyboardModifier.AltModifier)
    assert lab.is_newest


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


HOSTILE = {
    "__import__('os')": "cannot have", "x.real": "cannot have", "open(x)": "cannot use",
    "(" * 40 + "x" + ")" * 39: "nested", "x + " * 40 + "x": "characters", "x**999": "power 999",
    "((((x": "bracket", "x + y": "two letters", "9**9**9**9": "power",
}


def test_hostile_functions_are_refused_in_words_and_the_old_one_stays(robot: Robot) -> None:
    page = robot.open_lab()
    robot.click(page.problems.buttons["number"])
    field = page.form.function
    for typed, said in HOSTILE.items():
        robot.type_in(field.box, typed)
        assert said in field.wrong.text(), typed
        assert field.box.text() == typed  # it can be corrected
        assert robot.session.lab.recipe.expression == "x**2"
    robot.run_lab()
    assert losses(robot)[0] == 9.0
    robot.type_in(field.box, "x**2")
    assert field.wrong.text() == ""


def test_a_typed_function_is_walked_down(robot: Robot) -> None:
    page = robot.open_lab()
    robot.click(page.problems.buttons["number"])
    robot.type_in(page.form.function.box, "cos(v) + v**2")
    assert page.form.function.wrong.text() == ""
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


def test_only_what_concerns_the_problem_can_be_set(robot: Robot) -> None:
    page = robot.open_lab()
    form = page.form
    assert not form.seed.isEnabled() and not form.delta.isEnabled()
    robot.choose(form.gradient, "difference")
    robot.choose(form.splitting, "seeded")
    assert form.seed.isEnabled() and form.delta.isEnabled()
    places = {key: field.mapTo(form, QPoint()) for key, field in (
        ("steps", form.steps), ("zero", form.zero), ("start", form.start))}
    robot.click(page.problems.buttons["number"])
    assert not (form.scale.isEnabled() or form.splitting.isEnabled() or form.seed.isEnabled())
    assert form.function.isVisible() and not form.table.isVisible()
    robot.click(page.problems.buttons["scores"])
    assert form.table.isVisible() and not form.function.isVisible()
    robot.choose(form.table, "second")
    assert robot.session.lab.problem.columns[2][2] == 80
    assert places == {key: field.mapTo(form, QPoint()) for key, field in (
        ("steps", form.steps), ("zero", form.zero), ("start", form.start))}


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


def test_the_keys_act_on_what_the_page_shows(robot: Robot) -> None:
    training, lab = robot.session.training, robot.session.lab
    robot.draw(SEVEN)
    robot.open_lab()
    robot.key(Qt.Key.Key_F6)
    robot.wait_for_lab()
    assert (lab.progress.steps, training.progress.steps) == (1, 0)
    robot.key(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    robot.wait_for_lab()
    assert lab.progress.steps == 11
    robot.key(Qt.Key.Key_7)  # the drawing is on another page
    robot.key(Qt.Key.Key_Delete)
    assert not robot.session.collection.drawings
    assert not robot.session.sketch.content.is_blank
    robot.menu("Training", "Ten steps back")
    assert lab.at == 1
    pace(robot, 1)
    robot.key(Qt.Key.Key_F5)
    assert lab.is_in_flow
    robot.key(Qt.Key.Key_F7)
    assert not lab.is_in_flow
    robot.key(Qt.Key.Key_F8)
    assert lab.progress.steps == 0

    robot.key(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert robot.canvas.isVisible()
    robot.key(Qt.Key.Key_F6)
    robot.wait_for_steps(1)
    assert (lab.progress.steps, training.progress.steps) == (0, 1)
    robot.menu("Training", "One step back")
    assert training.timeline.at == 0
    robot.key(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert robot.window.lab.isVisible() and not robot.canvas.isVisible()


def rows_of(page: LabPage) -> QSplitter:
    """The handle between the pictures above and what is below."""
    (found,) = [splitter for splitter in page.findChildren(QSplitter)
                if splitter.orientation() == Qt.Orientation.Vertical]
    return found


def test_everything_is_remembered(robot: Robot, qtbot: QtBot, tmp_path: Path) -> None:
    page = robot.open_lab()
    page.take(examples()[10].recipe)
    robot.type_in(page.form.rate.box, "0.03")
    page.tabs.setCurrentIndex(page.tabs.count() - 1)
    pace(robot, 200)
    rows_of(page).setSizes([200, 400])
    wanted, layout = robot.session.lab.recipe, page.state()
    robot.abandon()

    again = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(again)
    new = Robot(again, qtbot)
    new.open()
    new.catch_up()
    assert again.pages.page == "lab" and again.lab.isVisible()
    assert new.session.lab.recipe == wanted
    assert again.lab.form.function.box.text() == "2*w**2 + 5"
    assert again.lab.state()[1] == layout[1] != ""
    above, below = rows_of(again.lab).sizes()
    assert below > 1.6 * above
    assert PACES[again.lab.transport.pace.value()] == 200
    new.abandon()


@pytest.mark.parametrize("broken", [
    '{"problem": "rain"}', '{"learning_rate": "much"}', '{"steps": 1.5}', '{"zero": 1}', "[]", "7",
    '{"problem": "number", "expression": "__import__(1)"}', '{"start": "no"}',
    '{"learning_rate": NaN}', '{"learning_rate": true}', '{"scale": true}', '{"delta": "1"}',
    '{"learning_rate": 1' + "0" * 400 + "}", '{"start": [1' + "0" * 400 + ", 0]}",
    '{"start": [1e300, 0]}', '{"start": [true, 0]}', '{"start": "12"}', '{"start": 3}',
])
def test_a_broken_recipe_falls_back(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(f'{{"pen_width": 3, "lab": {broken}}}')
    settings = read_settings(path)
    assert (settings.lab, settings.pen_width) == (Settings().lab, 3.0)


def test_a_start_that_does_not_go_with_its_problem_falls_back(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"lab": {"start": [1, 2, 3, 4]}, "page": "lab"}')
    window = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    robot.open()
    assert robot.session.lab.recipe == LabRecipe()
    assert robot.window.lab.transport.run.isEnabled()
    robot.abandon()


@pytest.mark.parametrize("key", ["temperature", "scores", "number"])
def test_no_letter_is_on_the_page_or_in_the_menus_twice(robot: Robot, key: ProblemKey) -> None:
    page = robot.open_lab()
    robot.click(page.problems.buttons[key])
    menus = [action.text() for action in robot.window.menuBar().actions() if action.isVisible()]
    assert page.tabs.count() > 3
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
        robot.catch_up()
        texts = menus + [
            label.text() for label in robot.window.findChildren(QLabel)
            if label.isVisible() and label.buddy() is not None
        ] + [button.text() for button in robot.window.findChildren(QAbstractButton)
             if button.isVisible()]
        letters = [letter.upper() for text in texts for letter in re.findall(r"&(\w)", text)]
        assert len(letters) > 10
        assert sorted(letters) == sorted(set(letters)), (page.tabs.tabText(tab), texts)


@pytest.mark.parametrize("key", ["temperature", "scores"])
def test_at_1280_by_800_nothing_is_scrolled_and_nothing_moves(
    robot: Robot, key: ProblemKey,
) -> None:
    robot.window.resize(1280, 800)
    page = robot.open_lab()
    places = [view.mapTo(robot.window, QPoint()) for view in (page.data, page.loss, page.tabs)]
    robot.click(page.problems.buttons[key])
    robot.run_lab()
    for area in (robot.window.content.scroll_area, page.column):
        assert area.verticalScrollBar().maximum() == 0, area
        assert area.horizontalScrollBar().maximum() == 0, area
    assert places == [
        view.mapTo(robot.window, QPoint()) for view in (page.data, page.loss, page.tabs)]
