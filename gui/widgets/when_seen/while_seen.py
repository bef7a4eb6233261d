"""What nobody sees is not brought up to date at every move: it is once somebody sees it again."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class WhileSeen(QObject):
    """Does the work that keeps a widget up to date: at once while it is on the page shown.

    Else it is done once when the widget is shown, or when what it shows is exported, however often
    it was asked for. A widget that is to be read while hidden is not to be kept by one of these.
    """

    def __init__(self, widget: QWidget, work: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget, self._work = widget, work
        self._is_due = False
        widget.installEventFilter(self)

    def ask(self) -> None:
        """Something that the widget shows is another now."""
        self._is_due = True
        if self._widget.isVisible():
            self.catch_up()

    def catch_up(self) -> None:
        """Do what is due, be the widget seen or not."""
        if self._is_due:
            self._is_due = False
            self._work()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self.catch_up()
        return False
