"""Veils over what a stop does not need: it can be used all the same."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QWidget

from gui.card import Card
from gui.path.stop import Control

if TYPE_CHECKING:
    from gui.window import MainWindow

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

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.veils: dict[Control, list[Veil]] = {}

    def keep_bright(self, uses: Collection[Control]) -> None:
        """Only these; a part of the recipe alone leaves the rest of the recipe dim."""
        self.clear()
        fields = self._fields()
        parts = self._parts()
        if "recipe" in uses or any(name in uses for name in fields):
            del parts["recipe"]
            if "recipe" not in uses:
                parts |= fields
        for name, widgets in parts.items():
            if name not in uses:
                self.veils[name] = [Veil(widget) for widget in widgets]

    def clear(self) -> None:
        """All of it is bright again."""
        for veils in self.veils.values():
            for veil in veils:
                veil.lift()
        self.veils = {}

    def _parts(self) -> dict[Control, tuple[QWidget, ...]]:
        window = self._window
        drawing, training, lab = window.drawing, window.training, window.lab
        return {
            "canvas": (drawing.canvas,), "tools": (drawing.tools,), "forms": (drawing.forms,),
            "baseline": (window.similarity,), "linear": (window.linear,),
            "transport": (training.transport, window.explore.transport),
            "pace": (training.pace,), "recipe": (training.recipe,),
            "curves": (training.loss, training.accuracy),
            "collection": (window.collection,), "views": (window.explore.area,),
            "lab_problem": (lab.problems, lab.examples), "lab_form": (lab.form,),
            "lab_transport": (lab.transport,), "lab_data": (lab.data,),
            "lab_landscape": (lab.landscape,), "lab_loss": (lab.loss,), "lab_panels": (lab.tabs,),
        }

    def _fields(self) -> dict[Control, tuple[QWidget, ...]]:
        recipe = self._window.training.recipe
        return {
            "rate": (recipe.rate, recipe.rate_slider), "epochs": (recipe.epochs,),
            "batch_size": (recipe.batch_size,), "loss": (recipe.loss,), "start": (recipe.start,),
            "seed": (recipe.seed,), "device": (recipe.device,),
        }
