"""The line that ReLUs bend, by keyboard: squares chosen and moved, and told to a screen reader."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from robot.window_robot import Robot

from gui.lab.plots.bend_plot import BendPlot
from gui.widgets import theme
from gui.widgets.numbers import four

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def plot(robot: Robot) -> BendPlot:
    page = robot.open_lab()
    robot.click(page.problems.buttons["bend"])
    robot.click(page.form.hinges.more)
    robot.catch_up()
    found = page.data.plot
    assert isinstance(found, BendPlot)
    found.setFocus(Qt.FocusReason.TabFocusReason)
    robot.settle()
    return found


def places(plot: BendPlot) -> list[tuple[float, float]]:
    return [(each.pos().x(), each.pos().y()) for each in plot.handles.points()]


def full(plot: BendPlot) -> list[int]:
    accent = QColor(theme.current().accent)
    return [index for index, each in enumerate(plot.handles.points())
            if each.brush().color() == accent]


def test_space_goes_through_the_squares_and_says_which(robot: Robot, plot: BendPlot) -> None:
    heard: list[str] = []
    plot.announcer.announced.connect(heard.append)
    assert plot.hasFocus() and plot.accessibleName() and len(places(plot)) == 4
    for expected in (1, 2, 3, 0):
        robot.key(Qt.Key.Key_Space)
        assert full(plot) == [expected]
        x, y = places(plot)[expected]
        assert heard[-1].startswith(
            f"Square {expected + 1} of 4: input {four(x)}, line {four(y)}")
        assert ("bends at k" in heard[-1]) == (expected in (1, 2))
        assert heard[-1] in plot.accessibleDescription()
    robot.key(Qt.Key.Key_Space, SHIFT)
    assert full(plot) == [3]
    robot.window.lab.transport.run.setFocus()
    robot.settle()
    assert full(plot) == []


def test_the_arrow_keys_move_the_square_and_leave_its_neighbours(
    robot: Robot, plot: BendPlot,
) -> None:
    robot.click(robot.window.lab.transport.step)
    robot.wait_for_lab()
    robot.catch_up()
    assert robot.session.lab.progress.steps == 1
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    lab, before = robot.session.lab, places(plot)
    robot.key(Qt.Key.Key_Space)
    for key, (across, up) in {Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1),
                              Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Down: (0, -1)}.items():
        old, (wide, high) = places(plot), np.ptp(plot.getViewBox().viewRange(), axis=1)
        robot.key(key)
        robot.catch_up()
        assert lab.progress.steps == 0 and lab.recipe.start == lab.parameters
        new = places(plot)
        assert new[1] == pytest.approx(
            (old[1][0] + 0.01 * wide * across, old[1][1] + 0.01 * high * up), abs=1e-4)
        assert [new[at] for at in (0, 2, 3)] == [
            pytest.approx(old[at], abs=1e-4) for at in (0, 2, 3)]
    old, high = places(plot), np.ptp(plot.getViewBox().viewRange()[1])
    robot.key(Qt.Key.Key_Up, SHIFT)
    robot.catch_up()
    assert places(plot)[1][1] - old[1][1] == pytest.approx(0.001 * high, abs=1e-4)
    assert len(places(plot)) == len(before)


def test_no_key_takes_a_square_past_another(robot: Robot, plot: BendPlot) -> None:
    robot.key(Qt.Key.Key_Space)
    for _ in range(60):
        robot.key(Qt.Key.Key_Right)
    robot.catch_up()
    row = places(plot)
    assert [each[0] for each in row] == sorted(each[0] for each in row)
    assert np.isfinite(robot.session.lab.parameters).all()
    for _ in range(2):
        robot.key(Qt.Key.Key_Space)  # to the right end, which moves up and down only
    robot.key(Qt.Key.Key_Left)
    robot.catch_up()
    assert places(plot)[3] == pytest.approx(row[3], abs=1e-4)


def test_keys_mean_nothing_where_there_is_no_square(robot: Robot, plot: BendPlot) -> None:
    lab = robot.session.lab
    before = lab.parameters
    robot.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    robot.key(Qt.Key.Key_X)
    assert lab.parameters == before
    place = places(plot)[1]
    assert plot.text_at(*place).startswith("bends at k")
