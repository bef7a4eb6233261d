"""Veils over what a stop does not need: it can be used all the same."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.course.overlay import Veil
from gui.course.stops.stop import Control

Parts = Mapping[Control, Callable[[], tuple[QWidget, ...]]]
"""What finds the widgets of each part of the window."""

_FIELDS: frozenset[Control] = frozenset({
    "rate", "epochs", "batch_size", "loss", "start", "seed", "device", "model", "optimizer",
    "schedule",
})
"""Parts of the recipe."""


class Dimming(QObject):
    """Which parts of the window are bright."""

    def __init__(self, parent: QObject, parts: Parts) -> None:
        super().__init__(parent)
        self._parts = parts
        self.veils: dict[Control, list[Veil]] = {}

    def keep_bright(self, uses: Collection[Control]) -> None:
        """Only these; a part of the recipe alone leaves the rest of the recipe dim."""
        self.clear()
        by_field = "recipe" not in uses and any(name in uses for name in _FIELDS)
        elsewhere = frozenset({"recipe"}) if by_field else _FIELDS  # under another name
        for name, widgets in self._parts.items():
            if name not in uses and name not in elsewhere:
                self.veils[name] = [Veil(widget) for widget in widgets()]

    def clear(self) -> None:
        """All of it is bright again."""
        for veils in self.veils.values():
            for veil in veils:
                veil.lift()
        self.veils = {}
