"""The first page's plots: they come once the window is painted, and nobody waits for them."""

from collections.abc import Callable, Iterator
from threading import Event

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer

from gui.draw.similarity_card import SimilarityCard
from gui.draw.trained_card import TrainedCard
from gui.draw.training_panel import TrainingPanel
from gui.model.loading.dataset_loader import Loading
from gui.widgets.export import Exportable

LATEST = 250
"""Milliseconds after the first paint at which their modules are imported, digits or no digits."""

LONGEST = 2.0
"""Seconds that torch waits for them at most."""

_AT_ONCE = 40
"""Of Qt's classes, 5 ms."""


def _imports() -> Iterator[None]:
    """What the plots need, and pyqtgraph with it, in pieces between which the window lives.

    On the window's thread: Qt's classes become Python's when each is first asked for, pyqtgraph
    asks for all of them, and PySide looks for them without Python's lock whenever an event comes
    in. Beside the window it crashed one start in forty on a busy computer.
    """
    for module in (QtCore, QtGui, QtWidgets):
        for place, name in enumerate(dir(module)):
            getattr(module, name)
            if place % _AT_ONCE == 0:
                yield
    import pyqtgraph  # noqa: F401

    yield
    import gui.draw.distance_plot
    import gui.widgets.plots.training_curves  # noqa: F401


class FirstPagePlots(QObject):
    """Makes the plots of these cards. suggest: has a menu for what can be exported.

    In that menu the first page's stand first: they are made before others are offered.
    """

    def __init__(
        self, parent: QObject, cards: tuple[SimilarityCard, TrainedCard, TrainingPanel],
        suggest: Callable[[tuple[Exportable, ...]], None],
    ) -> None:
        super().__init__(parent)
        self._cards, self._suggest = cards, suggest
        self._are_made = False
        self._is_over = Event()  # they are made, or will not be any more
        self._imports = _imports()
        self._soon = QTimer(self, singleShot=True, interval=LATEST)
        self._soon.timeout.connect(self._import)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)

    def begin(self, loading: Loading) -> None:
        """The window is painted: import what the plots need, then make them.

        The digits go first, for with them the baseline predicts, and torch last: what is imported
        beside something else is the slower for it, and so is that.
        """
        loading.before_torch = self.wait
        loading.digit_set_loaded.connect(self._import)
        self._soon.start()

    def _import(self) -> None:
        self._soon.stop()
        if not self._are_made:
            self._turn.start()

    def _go_on(self) -> None:
        try:
            next(self._imports)
        except StopIteration:
            self.make()

    def make(self) -> None:
        """Make them now, if they are not made yet."""
        if self._are_made:
            return
        self._are_made = True
        self._turn.stop()
        try:
            for card in self._cards:
                self._suggest(card.exports)
        finally:
            self._is_over.set()

    def offer(self, exports: tuple[Exportable, ...]) -> None:
        """What another page or a view exports."""
        self.make()
        self._suggest(exports)

    def wait(self) -> None:
        """On another thread: return once they are made, for the first import of torch keeps Python
        to itself for 0.2 s.
        """
        self._is_over.wait(LONGEST)

    def stop(self) -> None:
        """The window is closed: nothing more is imported."""
        self._soon.stop()
        self._turn.stop()
        self._are_made = True
        self._is_over.set()
