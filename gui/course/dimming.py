"""Veils over what a stop does not need: it can be used all the same."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QWidget

from gui.course.stops.stop import Control
from gui.widgets.card import Card

Parts = Mapping[Control, Callable[[], tuple[QWidget, ...]]]
"""What finds the widgets of each part of the window."""

_FIELDS: frozenset[Control] = frozenset({
    "rate", "epochs", "batch_size", "loss", "start", "seed", "device", "model", "optimizer",
    "schedule",
})
"""Parts of the recipe."""

_THICKNESS = 0.62
_FOLLOWED = frozenset({
    QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide,
    QEvent.Type.ChildAdded, QEvent.Type.ZOrderChange,
})


class Veil(QWidget):
    """Lies over a widget wherever that goes; the mouse goes through it.

    It is a sibling, so that it is in no picture that is exported of the widget; a splitter would
    make a pane of it, so there it is a child.
    """

    def __init__(self, over: QWidget) -> None:
        parent = over.parentWidget()
        self._inside = parent is None or isinstance(parent, QSplitter)
        super().__init__(over if self._inside else parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._over = over
        card = over.parentWidget()
        while card is not None and not isinstance(card, Card):
            card = card.parentWidget()
        self._on_card = card is not None
        over.installEventFilter(self)
        self._cover()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._cover()
        return False

    def _cover(self) -> None:
        self.setGeometry(self._over.rect() if self._inside else self._over.geometry())
        self.setVisible(not self._over.isHidden())
        self.raise_()

    def lift(self) -> None:
        """Take it away."""
        self._over.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(_THICKNESS)
        palette = self.palette()
        painter.fillRect(self.rect(), palette.base() if self._on_card else palette.window())


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
