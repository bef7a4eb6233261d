"""Every run of this session: with what it was trained, and the curve it is a part of."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from engine.linear import LinearModel
from engine.recipe import Recipe
from gui.comparison import Source
from gui.progress import Progress


@dataclass(frozen=True, slots=True, eq=False)
class RunRecord:
    """One run, from Train to its end.

    number: from 1, its own for good. recipe: as the user had set it. turn: the how-manieth run of
    its curve it is, from 0; it shuffles with the seed recipe.seed + turn. first, last: the steps of
    the curve that are its own, last None while it goes on. after: the run that it went on from.
    balanced: whether each digit of the user's drawings counted equally.
    """

    number: int
    name: str
    digits: tuple[int, ...]
    images: int
    recipe: Recipe
    source: Source
    weight: int
    turn: int
    first: int
    progress: Progress
    after: int | None = None
    last: int | None = None
    balanced: bool = False

    @property
    def end(self) -> int:
        """Its last step so far."""
        return self.progress.steps if self.last is None else self.last

    @property
    def steps(self) -> int:
        return self.end - self.first + 1

    @property
    def loss(self) -> float:
        """The smoothed loss at its last step."""
        return self.progress.smoothed[self.end - 1]

    @property
    def accuracy(self) -> float | None:
        """On the validation images, at the end of its last whole epoch."""
        own = [value for step, value in self.progress.accuracies if self.first <= step <= self.end]
        return own[-1] if own else None

    @property
    def model(self) -> LinearModel:
        """Its weights at the end."""
        assert self.progress.history is not None
        return self.progress.history.model(self.end)


class Runs(QObject):
    """The runs in the order they were made. One without a step leaves no trace."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._records: tuple[RunRecord, ...] = ()
        self._count = 0
        self.current: int | None = None  # the run whose weights training goes on from

    @property
    def records(self) -> tuple[RunRecord, ...]:
        return self._records

    def of(self, digits: tuple[int, ...]) -> tuple[RunRecord, ...]:
        """The runs that told these digits apart."""
        return tuple(each for each in self._records if each.digits == digits)

    def find(self, number: int | None) -> RunRecord | None:
        return next((each for each in self._records if each.number == number), None)

    def before(self, record: RunRecord) -> RunRecord | None:
        """The run made before this one with the same digits."""
        earlier = [each for each in self.of(record.digits) if each.number < record.number]
        return earlier[-1] if earlier else None

    def begin(
        self, name: str, progress: Progress, digits: tuple[int, ...], images: int, recipe: Recipe,
        source: Source, weight: int, turn: int, balanced: bool = False,
    ) -> None:
        """A run begins on this curve. name: with {number} for its number."""
        self._count += 1
        record = RunRecord(
            self._count, name.format(number=self._count), digits, images, recipe, source, weight,
            turn, progress.steps + 1, progress, self.current, balanced=balanced,
        )
        self.current = self._count
        self._become((*self._records, record))

    def end(self) -> None:
        """The run that goes on is over."""
        records = [
            replace(each, last=each.progress.steps) if each.last is None else each
            for each in self._records
        ]
        self._become(tuple(each for each in records if each.steps > 0))

    def rename(self, number: int, name: str) -> None:
        """An empty name changes nothing."""
        if name.strip():
            self._become(tuple(
                replace(each, name=name.strip()) if each.number == number else each
                for each in self._records
            ))

    def delete(self, number: int) -> None:
        """Take a run off the list; the one that goes on stays."""
        self._become(tuple(
            each for each in self._records if each.number != number or each.last is None
        ))

    def _become(self, records: tuple[RunRecord, ...]) -> None:
        self._records = records
        self.changed.emit()
