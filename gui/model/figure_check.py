"""The check of the published figures, beside the window: a thread computes, rows arrive."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

import resources
from engine.errors import InputError
from engine.training.recipe import DeviceName
from gui.model.worker import Worker, WorkerOwner

if TYPE_CHECKING:
    from engine.figures.record import Figure, Published

log = logging.getLogger(__name__)

_STRIDE = 32
"""Steps after which the thread rests for a millisecond, so that the window gets its turn."""


class _Worker(Worker):
    """Computes the rows; `found` carries each. `error` says why it could not go on.

    published, tensors: the lists; None is not to compute it. data: the tutorial's files.
    """

    found = Signal(object)  # a Figure: its module is not wanted at every start

    def __init__(
        self, published: Path | None, tensors: Path | None, data: Path | None, device: DeviceName
    ) -> None:
        super().__init__()
        self._published, self._tensors, self._data = published, tensors, data
        self._device: DeviceName = device
        self._asked = 0

    def work(self) -> None:
        from engine.figures.check import check  # it computes with torch: seconds to load
        from engine.figures.tensors import check_tensors

        if self._published is not None:
            for figure in check(self._published, resources.MNIST, self._device, self._goes_on):
                self.found.emit(figure)
        if self._tensors is not None:
            for figure in check_tensors(
                    self._tensors, self._data, resources.WHITE_WINE, self._goes_on,
                    resources.BIKE_SHARING):
                self.found.emit(figure)

    def _goes_on(self) -> bool:
        self._asked += 1
        if self._asked % _STRIDE == 0:
            self.msleep(1)
        return self.goes_on()


class FigureCheck(WorkerOwner):
    """What is published, and what has been computed of it. One check at a time."""

    started = Signal()
    found = Signal(object)  # a Figure: its module is not wanted at every start
    ended = Signal()

    def __init__(self, parent: QObject, file: Path = resources.PUBLISHED_FIGURES) -> None:
        super().__init__(parent)
        self.file = file
        self.tensors: Path | None = resources.TENSOR_FIGURES
        self.published: tuple[Published, ...] = ()
        self.figures: dict[str, Figure] = {}
        self._data: Path | None = None
        self._device: DeviceName = "cpu"

    @property
    def is_complete(self) -> bool:
        return bool(self.published) and len(self.figures) == len(self.published)

    @property
    def agreeing(self) -> int:
        """Figures so far that agree."""
        return sum(figure.agrees for figure in self.figures.values())

    @property
    def lacking(self) -> int:
        """Figures so far whose file is not there."""
        return sum(bool(figure.lacks) for figure in self.figures.values())

    @property
    def of_tensors(self) -> int:
        """How many of those published are on data as tensors."""
        return sum(bool(entry.data) for entry in self.published)

    def start(self, device: DeviceName = "cpu") -> None:
        """Begin anew."""
        self.stop()
        self._device = device
        self.figures, self.error = {}, None
        try:
            from engine.figures.published import read_published  # as above

            self.published = read_published(self.file)
            if self.tensors is not None:
                self.published += read_published(self.tensors)
        except InputError as error:
            self.published = ()
            self._fail(error)
            self.started.emit()
            self.ended.emit()
            return
        self._work(_Worker(self.file, self.tensors, self._data, device))

    def use_data(self, folder: Path) -> None:
        """The tutorial's files are there: compute the figures on data as tensors anew.

        The others stay; where they were not all there, all begin anew.
        """
        self._data = folder
        if self.is_running or not self.is_complete:
            self.start(self._device)
            return
        self.error = None
        ours = {entry.id for entry in self.published if entry.data}
        self.figures = {key: each for key, each in self.figures.items() if key not in ours}
        self._work(_Worker(None, self.tensors, folder, "cpu"))

    def _work(self, worker: _Worker) -> None:
        self._begin(worker, (worker.found, self._on_found))
        self.started.emit()

    def _on_found(self, figure: Figure) -> None:
        self.figures[figure.id] = figure
        self.found.emit(figure)

    def _on_end(self) -> None:
        self.ended.emit()

    def _fail(self, error: Exception) -> None:
        log.error("the figures could not be checked", exc_info=error)
        self.error = error
