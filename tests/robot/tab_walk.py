"""Who goes through a window with the Tab key alone, and what can be met on the way."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QDockWidget,
    QFrame,
    QScrollArea,
    QTabWidget,
    QWidget,
)
from robot.window_robot import Robot

_ONLY_INSIDE = (QScrollArea, QTabWidget)  # who holds controls, and is none
_WHOLE = (QAbstractScrollArea, QAbstractSpinBox)  # whose parts are none
_LONGEST_WAY = 500


def called(widget: QWidget) -> str:
    """For messages: what it is, its name, where it is."""
    place = rect_of(widget)
    name = widget.accessibleName() or widget.property("text") or ""
    return f"{type(widget).__name__} “{name}” at {place.x()}, {place.y()}"


def rect_of(widget: QWidget) -> QRect:
    """In its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def walk(robot: Robot, forward: bool = True) -> Iterator[QWidget]:
    """Press Tab until a control is met for the second time; each has the focus when it is told."""
    met: list[QWidget] = []
    for _ in range(_LONGEST_WAY):
        robot.key(Qt.Key.Key_Tab if forward else Qt.Key.Key_Backtab)
        now = QApplication.focusWidget()
        assert now is not None, "the focus is lost"
        if now in met:
            assert now is met[0], f"Tab goes round without {called(met[0])}, from {called(now)}"
            return
        met.append(now)
        yield now
    raise AssertionError("Tab never comes round")


def controls(window: QWidget) -> set[QWidget]:
    """All that Tab has to come to: what can be used and seen, if need be by scrolling."""
    return {each for each in window.findChildren(QWidget)
            if each.isVisible() and each.isEnabled() and each.window() is window
            and each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not isinstance(each, _ONLY_INSIDE)
            and not isinstance(each.parentWidget(), _WHOLE) and not _is_behind_a_tab(each)
            and not (isinstance(each, QAbstractButton) and each.group() and not each.isChecked())}


def _is_behind_a_tab(widget: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None and not isinstance(above, QDockWidget):
        above = above.parentWidget()
    return above is not None and above.visibleRegion().isEmpty()


def has_ring(robot: Robot, widget: QWidget) -> bool:
    """Whether it is seen that it has the focus; it has it afterwards."""
    with_it = _picture(robot, widget)
    widget.clearFocus()
    without = _picture(robot, widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    robot.settle()
    return with_it != without


def _picture(robot: Robot, widget: QWidget) -> QImage:
    robot.settle()
    return robot.window.grab(rect_of(widget).adjusted(-3, -3, 3, 3)).toImage()


def part_of(widget: QWidget) -> QWidget:
    """The card, the dock or the window in which it stands."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QDockWidget) or (
            isinstance(above, QFrame) and above.objectName() == "card"
        ):
            return above
        above = above.parentWidget()
    return widget.window()


def goes_back(one: QWidget, next_one: QWidget) -> bool:
    """Whether who reads on from the one to the next has to look up and to the left."""
    here, there = rect_of(one), rect_of(next_one)
    return there.bottom() < here.top() and there.left() < here.right()


def press_space(robot: Robot, widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(widget, Qt.Key.Key_Space)
    robot.settle()
