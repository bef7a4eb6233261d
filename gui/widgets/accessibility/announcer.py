"""Says something to a screen reader, at once."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


class Announcer(QObject):
    """Of a widget; the same is not said twice in a row."""

    announced = Signal(str)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._last = ""

    def say(self, text: str, interrupts: bool = False) -> None:
        """interrupts: it is the answer to a key, and what was being said is out of date."""
        if text == self._last:
            return
        self._last = text
        if not text:
            return
        event = QAccessibleAnnouncementEvent(self._widget, text)
        if interrupts:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
        self.announced.emit(text)
