"""What takes long is worked out beside the window; what is quick, at once."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.looks import Look
from engine.models.classifier import Classifier
from engine.models.trained import TrainedModel
from gui.model.worker import Worker, WorkerOwner

QUICK = 250_000_000
"""Multiplications that the window waits for: some 20 ms on an old laptop."""

IMAGE = 15_000
"""As many multiplications an image's 784 bytes cost, whatever the model: a µs or two."""

Work = Callable[[Look | None], Any]
"""Given what to call now and then where it takes long: it raises when nobody wants it any more."""


class Same:
    """Equal to what holds the same object, however much another is like it."""

    def __init__(self, it: object) -> None:
        self._it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other._it is self._it

    def __hash__(self) -> int:
        return id(self._it)


class _Worker(Worker):
    """`result` is what the work gave, once it `is_done`. is_left: nobody wants it any more."""

    result: Any = None
    is_done = is_left = False

    def __init__(self, slot: str, of: tuple[Any, ...], work: Work) -> None:
        super().__init__()
        self.slot, self.of, self._do = slot, of, work

    def work(self) -> None:
        self.result = self._do(self.look)
        self.is_done = True


class BackgroundMeasures(WorkerOwner):
    """Of each thing to work out, a slot, what was asked for last. `found`: one more is known.

    Of what is asked for while another is being worked out only the newest is worked out next, so
    a run whose model is another at every frame is measured as often as there is time for; and what
    was begun is ended, or a pen that moves on and on would see nothing.
    """

    found = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: dict[str, tuple[tuple[Any, ...], Any]] = {}
        self._wanted: dict[str, tuple[tuple[Any, ...], Work]] = {}
        self._failed: dict[str, tuple[tuple[Any, ...], Exception]] = {}
        self._working: _Worker | None = None
        self._is_shut_down = False

    def ask(self, slot: str, of: tuple[Any, ...], sums: int | None, work: Work) -> Any:
        """What the work gives; None while it is being worked out.

        of: whatever it depends on. sums: multiplications that it takes, see `multiplications`;
        None for what always takes long.
        """
        known = self.latest(slot)
        if known is not None and known[0] == of:
            self._wanted.pop(slot, None)
            return known[1]
        if sums is not None and sums <= QUICK:
            self._wanted.pop(slot, None)
            self._known[slot] = of, work(None)
            return self._known[slot][1]
        if not (self.failure(slot, of) or self._works_on(slot, of) or self._is_shut_down):
            self._wanted[slot] = of, work
            self._go_on()
        return None

    def latest(self, slot: str) -> tuple[tuple[Any, ...], Any] | None:
        """What was found last, and of what, be it what was asked for last or not."""
        return self._known.get(slot)

    def is_of(self, slot: str, of: tuple[Any, ...]) -> bool:
        """Whether what was found last is of this."""
        known = self.latest(slot)
        return known is not None and known[0] == of

    def failure(self, slot: str, of: tuple[Any, ...]) -> Exception | None:
        """Why this could not be worked out, if it was tried."""
        failed = self._failed.get(slot)
        return failed[1] if failed is not None and failed[0] == of else None

    def is_working_on(self, slot: str) -> bool:
        """Whether something is being worked out there, or will be."""
        working = self._working
        return slot in self._wanted or (working is not None and working.slot == slot)

    def leave(self, slot: str) -> None:
        """Work out nothing there for now; what was found stays."""
        self._wanted.pop(slot, None)
        if self._working is not None and self._working.slot == slot:
            self._working.is_left = True
            self._working.requestInterruption()  # it ends when it looks, and nobody waits

    def drop(self, slot: str) -> None:
        """Hold no longer what was found there."""
        self._known.pop(slot, None)

    def forget(self, slot: str) -> None:
        """There is nothing to work out."""
        self.leave(slot)
        self.drop(slot)
        self._failed.pop(slot, None)

    def stop(self) -> None:
        if self._working is not None and self.is_running:
            self._working.is_left = True
        super().stop()

    def shutdown(self) -> None:
        """Nothing more is worked out, whoever asks for it."""
        self._is_shut_down = True
        self._wanted.clear()
        self.stop()

    def _works_on(self, slot: str, of: tuple[Any, ...]) -> bool:
        working = self._working
        return (working is not None and (working.slot, working.of) == (slot, of)
                and not working.is_left)

    def _go_on(self) -> None:
        if self._working is None and self._wanted:
            slot = next(iter(self._wanted))
            of, work = self._wanted.pop(slot)
            self._working = _Worker(slot, of, work)
            self._begin(self._working)

    def _on_end(self) -> None:
        worker, self._working = self._working, None
        assert worker is not None
        if worker.error is not None and not worker.is_left:
            self._failed[worker.slot] = worker.of, worker.error
        elif worker.is_done and not worker.is_left:
            self._known[worker.slot] = worker.of, worker.result
        self._go_on()
        if not worker.is_left:
            self.found.emit()


def multiplications(model: Classifier, images: int) -> int:
    """That a model takes for so many images, about, with what it costs to make numbers of them."""
    return (model.multiplications + IMAGE) * images if isinstance(model, TrainedModel) else 0
