"""Every run of this session: with what it was trained, and the curve it is a part of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from engine.training.progress import SMOOTHED_OVER, Progress
from engine.training.recipe import Recipe
from gui.model.drawings.stored_drawings import StoredDrawings
from gui.model.facts import Facts
from gui.model.predictions import ImageForm
from gui.model.training.comparison import Source

_UNLISTED = 0
"""Stands for a run that is listed no more; those that are have numbers from 1 on."""


@dataclass(frozen=True, slots=True)
class RunSettings:
    """What a run is made with: all that its numbers depend on, but the weights that it begins with.

    origin: where the images are from. images: how many it learns from. recipe: as the user had set
    it. turn: the how-manieth run of its curve it is, from 0; it shuffles with the seed of
    recipe.continued(turn). mine: the drawings learned from, which are read when they are asked for,
    in which form, and whether each digit counted equally. held_out: per cent of the user's that
    were not learned from.
    """

    digits: tuple[int, ...]
    origin: str
    images: int
    recipe: Recipe
    source: Source
    weight: int
    turn: int
    mine: StoredDrawings = field(default_factory=StoredDrawings)
    form: ImageForm = "normalised"
    balanced: bool = False
    held_out: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class RunRecord:
    """One run, from Train to its end.

    number: from 1, its own for good. first, last: the steps of the curve that are its own, last
    None while it goes on. after: the number of the run whose weights it began with, if any.
    """

    number: int
    name: str
    settings: RunSettings
    first: int
    progress: Progress
    last: int | None = None
    after: int | None = None

    @property
    def end(self) -> int:
        """Its last step so far."""
        return self.progress.steps if self.last is None else self.last

    @property
    def steps(self) -> int:
        return self.end - self.first + 1

    @property
    def epoch_seconds(self) -> float | None:
        """How long an epoch takes, by its own steps; None of a run that was taken by hand."""
        busy = self.progress.busy.get(self.first - 1)
        if busy is None or not self.steps:
            return None
        return busy / self.steps * self.settings.recipe.batches(self.settings.images)

    @property
    def loss(self) -> float:
        """The mean loss of its own last steps, SMOOTHED_OVER of them or fewer."""
        own = self.progress.losses[max(self.first - 1, self.end - SMOOTHED_OVER) : self.end]
        return sum(own) / len(own)

    @property
    def accuracy(self) -> float | None:
        """On the validation images, at the end of its last whole epoch."""
        own = [value for step, value in self.progress.accuracies if self.first <= step <= self.end]
        return own[-1] if own else None


@dataclass(frozen=True, slots=True, eq=False)
class RunList:
    """Runs laid aside. count: how many there have been; the next has a number of its own.

    learned: by a run's number, what the drawings consist of that its weights have learned from.
    """

    records: tuple[RunRecord, ...] = ()
    count: int = 0
    learned: Mapping[int, frozenset[bytes]] = field(default_factory=dict)


class Runs(QObject):
    """The runs in the order they were made. One without a step leaves no trace."""

    changed = Signal()

    def __init__(self, parent: QObject, facts: Facts) -> None:
        super().__init__(parent)
        self._facts = facts
        self._records: tuple[RunRecord, ...] = ()
        self._count = 0
        self._current: int | None = None
        self._learned: dict[int, frozenset[bytes]] = {}

    @property
    def records(self) -> tuple[RunRecord, ...]:
        return self._records

    @property
    def current(self) -> int | None:
        """The number of the run whose weights training goes on from."""
        return self._current

    def of(self, digits: tuple[int, ...], origin: str) -> tuple[RunRecord, ...]:
        """The runs on the same images that have taken a step."""
        return tuple(each for each in self._records if each.steps > 0
                     and (each.settings.digits, each.settings.origin) == (digits, origin))

    def find(self, number: int | None) -> RunRecord | None:
        return next((each for each in self._records if each.number == number), None)

    def at(self, progress: Progress, step: int) -> int | None:
        """The number of the run that a step of a curve belongs to."""
        return next((each.number for each in self._records
                     if each.progress is progress and each.first <= step <= each.end), None)

    def before(self, record: RunRecord) -> RunRecord | None:
        """The run made before this one on the same images."""
        same = self.of(record.settings.digits, record.settings.origin)
        earlier = [each for each in same if each.number < record.number]
        return earlier[-1] if earlier else None

    def learned_by(self, number: int | None) -> frozenset[bytes]:
        """What the drawings consist of that a run, and those that it went on from, learned from."""
        return frozenset() if number is None else self._learned.get(number, frozenset())

    def begin(
        self, name: str, settings: RunSettings, progress: Progress, learned: Iterable[bytes] = ()
    ) -> None:
        """A run begins on this curve. name: with {number} for its number. learned: what the
        drawings consist of that it learns from.
        """
        before, own = self.learned_by(self._current), frozenset(learned)
        self._count += 1
        self._learned[self._count] = before if own <= before else own | before
        record = RunRecord(self._count, name.format(number=self._count), settings,
                           progress.steps + 1, progress, after=self._current)
        self._current = self._count
        self._become((*self._records, record))

    def end(self) -> None:
        """The run that goes on is over."""
        records = [
            replace(each, last=each.progress.steps) if each.last is None else each
            for each in self._records
        ]
        for each in records:
            if each.steps == 0 and each.number == self._current:
                self._current = each.after  # nothing came of it
        self._become(tuple(each for each in records if each.steps > 0))

    def go_on_from(self, number: int | None) -> None:
        """Training goes on from this run's weights, or from none's."""
        self._current = number
        self._facts.tell(self.changed)

    def unlisted(self) -> int:
        """In place of a number, for weights of a run that is listed no more: whatever the present
        ones have learned from counts as seen, be it more than those have.
        """
        self._learned[_UNLISTED] = self.learned_by(self._current)
        return _UNLISTED

    def reopen(self, record: RunRecord) -> None:
        """A run that was put aside goes on, with the number and the name that it had."""
        others = [each for each in self._records if each.number != record.number]
        self._current = record.number
        self._become(tuple(sorted([*others, record], key=lambda each: each.number)))

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
        if number != self._current and self.find(number) is None:
            self._learned.pop(number, None)

    def lay_aside(self) -> RunList:
        """All there are, as they can be taken up again; here nothing changes."""
        return RunList(self._records, self._count, dict(self._learned))

    def take_up(self, runs: RunList) -> None:
        """These are the runs now; none may be going on, and it is none of theirs that goes on.

        Whose weights those in the window are `go_on_from` says.
        """
        self._count, self._learned, self._current = runs.count, dict(runs.learned), None
        self._become(runs.records)

    def _become(self, records: tuple[RunRecord, ...]) -> None:
        self._records = records
        self._facts.tell(self.changed)
