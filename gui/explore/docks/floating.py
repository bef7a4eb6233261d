"""Views in windows of their own: told apart from the page, and out of the way of the others."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

_APART = QPoint(32, 32)
"""Pixels from where it was docked: exactly there nobody sees that it floats."""


class FloatingDocks(QObject):
    """Those that lie over the window are put aside while it shows another page: they would take
    clicks and keys that are meant for it. One that stands beside the window stays.
    """

    def __init__(self, page: QWidget, area: QMainWindow, docks: Mapping[str, QDockWidget]) -> None:
        super().__init__(page)
        self._page, self._area, self._docks = page, area, docks
        self._aside: set[str] = set()
        self._docked_at: dict[QDockWidget, QPoint] = {}

    def add(self, dock: QDockWidget) -> None:
        dock.topLevelChanged.connect(lambda is_floating: self._on_changed(dock, is_floating))

    def is_open(self, key: str) -> bool:
        """Whether it is seen, or will be when its page is shown."""
        return key in self._aside or not self._docks[key].isHidden()

    def note_place(self, dock: QDockWidget) -> None:
        """It has been moved, or has its size."""
        if not dock.isFloating():
            self._docked_at[dock] = dock.pos()

    def put_aside(self) -> None:
        """Another page is shown."""
        window = self._page.window()
        for key, dock in self._docks.items():
            is_over = dock.frameGeometry().intersects(window.frameGeometry())
            if dock.isFloating() and not dock.isHidden() and is_over:
                self._aside.add(key)
                was_active = dock.isActiveWindow()
                dock.hide()
                if was_active:
                    window.activateWindow()

    def bring_back(self) -> None:
        """The page is shown again."""
        aside, self._aside = self._aside, set()
        for key in aside:
            self._docks[key].show()

    def forget(self, key: str | None = None) -> None:
        """It is shown or closed by other means; None: all are."""
        self._aside.discard(key) if key is not None else self._aside.clear()

    def _on_changed(self, dock: QDockWidget, is_floating: bool) -> None:
        style = dock.style()  # a floating one has another frame
        style.unpolish(dock)
        style.polish(dock)
        if is_floating:
            QTimer.singleShot(0, dock, partial(self._move_apart, dock))

    def _move_apart(self, dock: QDockWidget) -> None:
        docked = self._docked_at.get(dock)
        if docked is None or not dock.isFloating():
            return
        off = dock.pos() - self._area.mapToGlobal(docked)
        if off.manhattanLength() < _APART.manhattanLength() // 2:
            dock.move(dock.pos() + _APART)
