"""What a user's hands do: on the canvas, with the pointer anywhere, on the keyboard."""

import random

import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.window import MainWindow
from gui.windows import Windows

from .found import anything

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier

KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace, *(Qt.Key(Qt.Key.Key_0 + digit) for digit in range(10)),
    Qt.Key.Key_P, Qt.Key.Key_E, Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F8,
    Qt.Key.Key_Minus, Qt.Key.Key_Period,
)

_CTRL, _SHIFT, _ALT = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier,
                       Qt.KeyboardModifier.AltModifier)

SHORTCUTS = (
    *((Qt.Key(Qt.Key.Key_1 + page), _CTRL) for page in range(5)),
    *((Qt.Key(Qt.Key.Key_1 + choice), _ALT) for choice in range(4)),
    *((key, _ALT) for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp,
                              Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)),
    *((key, _CTRL) for key in (Qt.Key.Key_Z, Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_V,
                               Qt.Key.Key_C, Qt.Key.Key_A, Qt.Key.Key_D, Qt.Key.Key_O,
                               Qt.Key.Key_S)),
    (Qt.Key.Key_Z, _CTRL | _SHIFT), (Qt.Key.Key_S, _CTRL | _SHIFT), (Qt.Key.Key_O, _CTRL | _SHIFT),
    (Qt.Key.Key_F5, _SHIFT), (Qt.Key.Key_F6, _SHIFT),
)


def _drag(widget: QWidget, place: QPoint, button: Qt.MouseButton) -> None:
    QApplication.sendEvent(widget, QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), widget.mapToGlobal(QPointF(place)),
        Qt.MouseButton.NoButton, button, NONE))


class Hands:
    def __init__(self, windows: Windows) -> None:
        self._windows = windows

    @property
    def _window(self) -> MainWindow:
        return self._windows.window

    def stroke(self, randomly: random.Random) -> str:
        """On the canvas; in one of ten the button is let go elsewhere, or a key comes between."""
        canvas = self._window.drawing.canvas
        if not canvas.isVisible() or QApplication.activeModalWidget() is not None:
            return "no canvas"
        button = RIGHT if randomly.random() < 0.15 else LEFT

        def place() -> QPoint:
            return canvas.to_widget(randomly.uniform(-2, 30), randomly.uniform(-2, 30)).toPoint()

        points = randomly.choice((0, 3, 10, 40))
        QTest.mousePress(canvas, button, pos=place())
        for _ in range(points):
            _drag(canvas, place(), button)
        between = randomly.random()
        if between < 0.05:
            QTest.keyClick(canvas, randomly.choice(KEYS))
        if between < 0.95:
            QTest.mouseRelease(canvas, button, pos=place())
        else:
            QApplication.sendEvent(canvas, QEvent(QEvent.Type.UngrabMouse))
            QTest.mouseRelease(self._window, button)
        return f"{points} points"

    def click_anywhere(self, randomly: random.Random) -> str:
        found = anything(randomly)
        if found is None:
            return "nothing"
        widget, place = found
        button = RIGHT if randomly.random() < 0.15 else LEFT
        if randomly.random() < 0.15:
            QTest.mouseDClick(widget, button, pos=place)
        else:
            QTest.mouseClick(widget, button, pos=place)
        return f"{type(widget).__name__} at {place.x()}, {place.y()} ({button.name})"

    def drag_anywhere(self, randomly: random.Random) -> str:
        """As one scrubs along a curve, or turns a plot over."""
        found = anything(randomly)
        if found is None:
            return "nothing"
        widget, place = found
        button = RIGHT if randomly.random() < 0.1 else LEFT
        QTest.mousePress(widget, button, pos=place)
        for _ in range(randomly.choice((1, 4, 12))):
            place += QPoint(randomly.randint(-40, 40), randomly.randint(-20, 20))
            _drag(widget, place, button)
            QApplication.processEvents()
            if not shiboken6.isValid(widget):  # a menu was dragged along to another language
                return "its window has given way"
        QTest.mouseRelease(widget, button, pos=place)
        return type(widget).__name__

    def hover(self, randomly: random.Random) -> str:
        found = anything(randomly)
        if found is None:
            return "nothing"
        QTest.mouseMove(*found)
        return type(found[0]).__name__

    def wheel(self, randomly: random.Random) -> str:
        found = anything(randomly)
        if found is None:
            return "nothing"
        widget, place = found
        turn = QPoint(0, randomly.choice((-360, -120, -15, 15, 120, 360)))
        QApplication.sendEvent(widget, QWheelEvent(
            QPointF(place), widget.mapToGlobal(QPointF(place)), QPoint(), turn,
            Qt.MouseButton.NoButton, randomly.choice((NONE, NONE, _CTRL)),
            Qt.ScrollPhase.NoScrollPhase, False))
        return f"{type(widget).__name__} by {turn.y()}"

    def key(self, randomly: random.Random) -> str:
        return self._press(randomly.choice(KEYS), NONE)

    def shortcut(self, randomly: random.Random) -> str:
        return self._press(*randomly.choice(SHORTCUTS))

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> str:
        widget = (QApplication.activePopupWidget() or QApplication.focusWidget()
                  or QApplication.activeModalWidget() or self._window)
        QTest.keyClick(widget, key, modifier)
        return f"{modifier.name} {key.name} to {type(widget).__name__}"
