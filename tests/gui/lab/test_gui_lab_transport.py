"""The lab's steps: taken, paused, taken back, gone to, by its buttons and by keys."""

import numpy as np
import pytest
from material.strokes import SEVEN
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from robot.lab_page import engine, losses, pace
from robot.window_robot import Robot

from engine.lab.recipe import LabRecipe
from engine.lab.record import LabStep
from gui.lab.examples import examples
from gui.widgets.numbers import in_full


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
    assert transport.run.text() == "Continue"  # as on the first page
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
        assert "100,000 steps, the maximum" in button.toolTip() and "Reset" in button.toolTip()
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
    assert "viewing step 5 of 100" in page.transport.where.text()
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
    assert "You are viewing step 14 of 100" in robot.said()
    robot.key(Qt.Key.Key_End, Qt.KeyboardModifier.AltModifier)
    assert lab.is_newest


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
