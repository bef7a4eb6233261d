"""What a model makes of many images: known at once where that is quick, else worked out beside."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.models.classifier import Classifier
from engine.models.trained import TrainedModel
from gui.model.worker import Worker, WorkerOwner

QUICK = 250_000_000
"""Multiplications that the window waits for: some 20 ms on an old laptop."""

Work = Callable[[], Any]


class Same:
    """Equal to what holds the same object, however much another is like it."""

    def __init__(self, it: object) -> None:
        self._it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other._it is self._it

    def __hash__(self) -> int:
        return id(self._it)


class _Worker(Worker):
    """`result` is what the work gave, once it has finished without an error."""

    result: Any = None

    def __init__(self, slot: str, of: tuple[Any, ...], work: Work) -> None:
        super().__init__()
        self.slot, self.of, self._do = slot, of, work

    def work(self) -> None:
        self.result = self._do()


class BackgroundMeasures(WorkerOwner):
    """Of each thing to measure, a slot, what was asked for last. `found`: one more is known.

    Of what is asked for while another is being worked out only the newest is worked out next, so
    a run whose model is another at every frame is measured as often as there is time for.
    """

    found = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: dict[str, tuple[tuple[Any, ...], Any]] = {}
        self._wanted: dict[str, tuple[tuple[Any, ...], Work]] = {}
        self._failed: dict[str, tuple[Any, ...]] = {}
        self._working: _Worker | None = None
        self._is_shut_down = False

    def ask(self, slot: str, of: tuple[Any, ...], sums: int, work: Work) -> Any:
        """What the work gives; None while it is being worked out.

        of: whatever it depends on. sums: multiplications that it takes, see `multiplications`.
        """
        known = self.latest(slot)
        if known is not None and known[0] == of:
            self._wanted.pop(slot, None)
            return known[1]
        if sums <= QUICK:
            self._wanted.pop(slot, None)
            self._known[slot] = of, work()
            return self._known[slot][1]
        if self._failed.get(slot) != of and not self._works_on(slot, of):
            self._wanted[slot] = of, work
            self._go_on()
        return None

    def latest(self, slot: str) -> tuple[tuple[Any, ...], Any] | None:
        """What was found last, and of what, be it what was asked for last or not."""
        return self._known.get(slot)

    def forget(self, slot: str) -> None:
        """There is nothing to measure."""
        self._known.pop(slot, None)
        self._wanted.pop(slot, None)

    def shutdown(self) -> None:
        """Nothing more is worked out, whoever asks for it."""
        self._is_shut_down = True
        self.stop()

    def _works_on(self, slot: str, of: tuple[Any, ...]) -> bool:
        working = self._working
        return working is not None and (working.slot, working.of) == (slot, of)

    def _go_on(self) -> None:
        if self._working is None and self._wanted and not self._is_shut_down:
            slot = next(iter(self._wanted))
            of, work = self._wanted.pop(slot)
            self._working = _Worker(slot, of, work)
            self._begin(self._working)

    def _on_end(self) -> None:
        worker, self._working = self._working, None
        assert worker is not None
        if worker.error is None:
            self._known[worker.slot] = worker.of, worker.result
        else:
            self._failed[worker.slot] = worker.of
        self._go_on()
        self.found.emit()


def multiplications(model: Classifier, images: int) -> int:
    """That a model takes for so many images, about."""
    return model.multiplications * images if isinstance(model, TrainedModel) else 0
