"""Room for a dock where it was dropped: beside another Qt may leave it a strip of some pixels."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

_LEAST = QSize(280, 160)
"""Pixels for a view that could do with less: most of it would have to be scrolled to."""
_EDGES = 2
"""Pixels of a dock's frame."""
_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
_PASSES = 3
"""Docks that lie in one another are given their room from the one to the next."""


class DockRoom(QObject):
    """Whoever drops a dock, or opens one, finds it with what its view needs, as far as that goes.

    A divider that is moved later stays where it was put. needed: pixels of a dock's view.
    """

    def __init__(self, area: QMainWindow, needed: Callable[[QDockWidget], QSize]) -> None:
        super().__init__(area)
        self._area, self._needed = area, needed
        self._dropped: list[QDockWidget] = []
        self._soon = QTimer(self)  # once all docks have their places
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._make_room)

    def add(self, dock: QDockWidget) -> None:
        dock.dockLocationChanged.connect(lambda _: self._ask(dock))
        dock.topLevelChanged.connect(lambda _: self._ask(dock))

    def leave_as_it_is(self) -> None:
        """The docks stand as they did last time."""
        self._soon.stop()
        self._dropped = []

    def _ask(self, dock: QDockWidget) -> None:
        self._dropped.append(dock)
        self._soon.start()

    def _make_room(self) -> None:
        dropped, self._dropped = self._dropped, []
        for _ in range(_PASSES):
            for dock in dropped:
                if self._is_seen(dock):
                    self._share(dock, _ACROSS)
                    self._share(dock, _DOWN)

    def _is_seen(self, dock: QDockWidget) -> bool:
        """Behind a tab it lies outside."""
        return (not dock.isHidden() and not dock.isFloating()
                and self._area.rect().intersects(dock.geometry()))

    def _share(self, dock: QDockWidget, way: Qt.Orientation) -> None:
        """The room of a row of docks, or a column, where one of them has too little."""
        middle = dock.geometry().center()
        row = [each for each in self._area.findChildren(QDockWidget) if self._is_seen(each)
               and (each.geometry().top() <= middle.y() <= each.geometry().bottom()
                    if way == _ACROSS else
                    each.geometry().left() <= middle.x() <= each.geometry().right())]
        has = [_along(each, way) for each in row]
        needs = [self._needs(each, way) for each in row]
        if len(row) > 1 and any(here < least for here, least in zip(has, needs, strict=True)):
            self._area.resizeDocks(row, shared(has, needs), way)

    def _needs(self, dock: QDockWidget, way: Qt.Orientation) -> int:
        view = self._needed(dock).expandedTo(_LEAST)
        style = dock.style()
        bar = style.pixelMetric(style.PixelMetric.PM_ScrollBarExtent)
        if way == _ACROSS:
            return view.width() + bar + _EDGES
        inside = dock.widget()
        title = dock.height() - (inside.height() if inside is not None else 0)
        return view.height() + title + _EDGES


def shared(has: list[int], needs: list[int]) -> list[int]:
    """Pixels of each, as many together as before: what it needs, and of the rest as it had more.

    Where all needs together are too much, each gets as large a part of its own.
    """
    rest = sum(has) - sum(needs)
    if rest <= 0:
        return [sum(has) * least // sum(needs) for least in needs]
    more = [max(0, here - least) for here, least in zip(has, needs, strict=True)]
    return [least + rest * each // sum(more) for least, each in zip(needs, more, strict=True)]


def _along(widget: QWidget, way: Qt.Orientation) -> int:
    return widget.width() if way == _ACROSS else widget.height()
