"""The first page's plots: they come once the window is painted, and nobody waits for them."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, QTimer

from gui.draw.similarity_card import SimilarityCard
from gui.draw.trained_card import TrainedCard
from gui.draw.training_panel import TrainingPanel
from gui.model.loading.dataset_loader import Loading
from gui.model.worker import Worker
from gui.widgets.export import Exportable

LATEST = 250
"""Milliseconds after the first paint at which their modules are imported, digits or no digits."""

LONGEST = 2.0
"""Seconds that torch waits for them at most."""


class _Importer(Worker):
    """Imports the plots' modules, and pyqtgraph with them, which takes as long as the window."""

    def work(self) -> None:
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
        self._importer = _Importer(self)
        self._importer.finished.connect(self.make)  # where an import that failed fails aloud
        self._soon = QTimer(self, singleShot=True, interval=LATEST)
        self._soon.timeout.connect(self._import)

    def begin(self, loading: Loading) -> None:
        """The window is painted: import beside it what the plots need, then make them.

        The digits go first, for with them the baseline predicts, and torch last: what is imported
        beside something else is the slower for it, and so is that.
        """
        loading.before_torch = self.wait
        loading.digit_set_loaded.connect(self._import)
        self._soon.start()

    def _import(self) -> None:
        self._soon.stop()
        if not self._are_made and not self._importer.isRunning():
            self._importer.start()

    def make(self) -> None:
        """Make them now, if they are not made yet."""
        if self._are_made:
            return
        self._are_made = True
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
        """The window is closed: wait for the import, and begin none."""
        self._soon.stop()
        self._are_made = True
        self._is_over.set()
        self._importer.wait()
