"""What a lesson covers: no key goes there, and neither tooltip nor screen reader tells of it."""

from measures.present import present
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from robot.course_learner import Learner
from robot.visible_texts import heard_texts
from robot.window_robot import Robot

_TABS = 60


def reached(robot: Robot, place: QWidget) -> list[QWidget]:
    """What Tab reaches in a part of the window."""
    found = []
    for _ in range(_TABS):
        robot.key(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is not None and (focus is place or place.isAncestorOf(focus)):
            found.append(focus)
    return found


def test_no_key_goes_under_a_cover_and_all_is_reached_afterwards(
    robot: Robot, learner: Learner,
) -> None:
    learner.enter("data-loader")
    code = present(robot.window.views.shown("code"))
    assert len(robot.window.guide.covering.covers) == 1
    assert not reached(robot, code) and not code.isEnabled()
    learner.predict(1)
    learner.run()
    assert code.isEnabled() and reached(robot, code)


def test_a_covered_plot_says_nothing_and_says_it_again_afterwards(
    robot: Robot, learner: Learner,
) -> None:
    tip = robot.window.training.accuracy.toolTip()
    assert "0.9514" in tip
    learner.enter("baseline")
    assert not [text for text in heard_texts(robot.window, learner.stop_panel)
                if "0.9514" in text]
    learner.close()
    assert robot.window.training.accuracy.toolTip() == tip
    assert robot.window.training.accuracy.isEnabled()
