"""The lab's tabs: beside each other where there is room, and what they say of a run not begun."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea
from robot.lab_tabs import tab, take
from robot.window_robot import Robot

from engine.lab.recipe import LabRecipe
from gui.lab.data_and_loss import LossView
from gui.widgets.plots.plot import Plot


def test_the_three_ways_stand_beside_each_other_where_there_is_room(robot: Robot) -> None:
    panel = tab(robot, "Gradient")
    take(robot, LabRecipe(scale=0.1, steps=3), 3)
    parts = panel.difference, panel.by_hand, panel.autograd

    def places() -> list[QPoint]:
        robot.catch_up()
        return [part.mapTo(panel, QPoint()) for part in parts]

    robot.window.resize(900, 800)
    assert len({place.x() for place in places()}) == 1
    robot.window.resize(5000, 800)
    assert len({place.y() for place in places()}) == 1
    assert sorted(place.x() for place in places()) == [place.x() for place in places()]
    robot.window.resize(900, 800)
    assert sorted(place.y() for place in places()) == [place.y() for place in places()]


def test_the_code_of_a_run_waits_for_its_first_step(robot: Robot) -> None:
    panel = tab(robot, "Code").panel
    robot.choose(panel.of, "run")
    robot.wait_until(lambda: panel.note.text() == "No steps yet.")
    take(robot, LabRecipe(scale=0.1, steps=3), 2)
    robot.wait_until(lambda: "to step 3" in panel.note.text())


def test_what_is_held_out_as_a_table(robot: Robot) -> None:
    panel = tab(robot, "Validation")
    take(robot, LabRecipe(scale=0.1, steps=3, splitting="tutorial"), 3)
    held_out, _ = panel.exports
    names, rows = held_out.table()
    assert names == ("index", "input 1", "target", "prediction", "error")
    w, b = robot.session.lab.parameters
    for _, reading, target, prediction, error in np.array(rows, float).tolist():
        assert prediction == pytest.approx(w * reading + b, rel=1e-5)
        assert error == pytest.approx(prediction - target, rel=1e-5)
    assert len(rows) == 2


@pytest.mark.parametrize("height", [560, 640])
@pytest.mark.parametrize("is_log", [False, True])
def test_a_caption_lies_on_no_number_of_the_axis(
    robot: Robot, height: int, is_log: bool
) -> None:
    robot.window.resize(1024, height)
    lab = robot.open_lab()
    take(robot, LabRecipe(steps=60), 40)
    (loss,) = [each for each in lab.views if isinstance(each, LossView)]
    loss.log.setChecked(is_log)
    robot.catch_up()
    shown = [each for each in lab.findChildren(Plot) if each.isVisible()]
    assert len(shown) >= 3
    said = 0
    for plot in shown:
        axis = plot.getAxis("left")
        top = axis.geometry().top()
        caption = plot.caption.geometry()
        said += plot.caption.isVisible()
        is_free = caption.left() >= axis.width() or caption.bottom() < top - 4
        assert is_free or plot.caption.isHidden(), plot.caption.text()
    assert said >= 2


def test_the_table_of_the_three_ways_needs_no_scroll_bar_on_a_small_screen(robot: Robot) -> None:
    robot.window.resize(1024, 640)
    panel = tab(robot, "Gradient")
    take(robot, LabRecipe(scale=0.1, steps=60), 40)
    (area,) = [each for each in panel.findChildren(QScrollArea)
               if each.isAncestorOf(panel.summary) and panel.isAncestorOf(each)]
    assert area.horizontalScrollBar().maximum() == 0
