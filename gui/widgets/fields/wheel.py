"""The fields that the wheel can turn: only those with the focus, or a page that is scrolled past
them would change them.

Every combo box and slider of the window is one of these, which ruff sees to (TID251), and every
number a NumberField. An event filter for all of the application would do it, too, but would be
asked of every event there is.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSlider, QWidget  # noqa: TID251

from gui.widgets.accessibility.announcer import Announcer
from gui.widgets.accessibility.focus_ring import paint_ring
from gui.widgets.plain import Label


class ComboBox(QComboBox):
    """Heeds the wheel while it has the focus, which the wheel does not give it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def showEvent(self, event: QShowEvent) -> None:
        """On Linux Qt tells a screen reader what is chosen as the name, and the label beside it.

        Where there is none to be seen, there has to be one all the same.
        """
        super().showEvent(event)
        name, parent = self.accessibleName(), self.parentWidget()
        if name and parent and not any(each.buddy() is self for each in parent.findChildren(Label)):
            label = Label(name, parent)
            label.hide()
            label.setBuddy(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_ring(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Slider(QSlider):
    """Lies; heeds the wheel while it has the focus, which the wheel does not give it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.announcer = Announcer(self)

    def speak(self, words: Callable[[], str]) -> None:
        """Say this to a screen reader while keys move it: its own number is only a place."""
        self.valueChanged.connect(lambda _: self._say(words))

    def _say(self, words: Callable[[], str]) -> None:
        if self.hasFocus():
            self.announcer.say(words(), interrupts=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_ring(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
