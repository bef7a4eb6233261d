"""How many of each person's drawings are predicted as their label: counted beside the window."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, SignalInstance

from engine.explain.by_person import Count, Person, count, wrong
from engine.looks import Look, nobody_looks
from engine.models.classifier import Classifier, labels_in_parts
from engine.models.pixel_similarity import METRICS, Metric, Similarity
from engine.models.trained import TrainedModel
from gui.model.training.background_measures import BackgroundMeasures, Same, multiplications

_BASELINES, _MODEL, _MISTAKEN = "baselines", "model", "mistaken"

MOST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Mistaken:
    """count: of one person's drawings. shown: place and prediction of the first of them."""

    count: int
    shown: tuple[tuple[int, int], ...]


class PeopleCounts:
    """Each is None while it is being counted; `found`: one more is known.

    While the model that is looked at is counted, what is known of the one before it stays: it may
    be another at every frame.
    """

    def __init__(self, parent: QObject) -> None:
        self._measures = BackgroundMeasures(parent)
        self.found: SignalInstance = self._measures.found

    @property
    def is_working(self) -> bool:
        return self._measures.is_running

    def of_baseline(
        self, persons: tuple[Person, ...], baselines: dict[Metric, Similarity]
    ) -> dict[tuple[int, Metric], Count] | None:
        """By person and metric. Training does not change them."""
        if not baselines:
            return None
        of = Same(persons), Same(baselines["l1"].means)
        images, digits = _images(persons), len(baselines["l1"].digits)
        found: dict[tuple[int, Metric], Count] | None = self._measures.ask(
            _BASELINES, of, images * 784 * digits * len(METRICS), lambda look: {
                (person.key, metric): count(each, person.drawings, look or nobody_looks)
                for metric, each in baselines.items() for person in persons
            },
        )
        return found

    def of_model(
        self, persons: tuple[Person, ...], model: TrainedModel | None
    ) -> dict[int, Count] | None:
        """By person."""
        if model is None:
            self._measures.forget(_MODEL)
            return None
        found: dict[int, Count] | None = self._measures.ask(
            _MODEL, (Same(persons), Same(model.parameters), model.digits),
            multiplications(model, _images(persons)), lambda look: {
                each.key: count(model, each.drawings, look or nobody_looks) for each in persons
            },
        )
        latest = self._measures.latest(_MODEL)
        if found is None and latest is not None and latest[0][::2] == (
                Same(persons), model.digits):
            found = latest[1]
        return found

    def mistaken(self, person: Person, model: Classifier) -> Mistaken | None:
        which: tuple[Any, ...] = (
            (model.metric, Same(model.means)) if isinstance(model, Similarity)
            else (Same(model.parameters),) if isinstance(model, TrainedModel) else (Same(model),))
        sums = len(person.drawings) * 784 * len(model.digits) + multiplications(
            model, len(person.drawings))
        found: Mistaken | None = self._measures.ask(
            _MISTAKEN, (Same(person.drawings), *which), sums,
            lambda look: _mistaken(person, model, look or nobody_looks),
        )
        return found

    def forget(self) -> None:
        """Nobody looks."""
        for slot in (_BASELINES, _MODEL, _MISTAKEN):
            self._measures.forget(slot)


def _images(persons: tuple[Person, ...]) -> int:
    return sum(len(each.drawings) for each in persons)


def _mistaken(person: Person, model: Classifier, look: Look) -> Mistaken:
    places = wrong(model, person.drawings, look)
    some = places[:MOST_SHOWN]
    labels = labels_in_parts(model, person.drawings.images[some], look)
    return Mistaken(len(places), tuple(
        (int(place), int(label)) for place, label in zip(some, labels, strict=True)))
