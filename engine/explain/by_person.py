"""How well a model does on each person's drawings, and on whose it does worst."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from engine.data.datasets import Dataset
from engine.looks import Look, nobody_looks
from engine.models.classifier import Classifier, labels_in_parts

FEW = 20
"""Drawings under which one more or less changes an accuracy by over 5 points."""


@dataclass(frozen=True, slots=True, eq=False)
class Person:
    """Somebody's labelled drawings as images. key: the person's own, whatever the name is."""

    key: int
    name: str
    drawings: Dataset


@dataclass(frozen=True, slots=True)
class Count:
    """correct: of so many drawings, how many were predicted as their label."""

    correct: int
    drawings: int

    @property
    def accuracy(self) -> float | None:
        """0..1, or None without drawings."""
        return self.correct / self.drawings if self.drawings else None

    def __add__(self, other: "Count") -> "Count":
        return Count(self.correct + other.correct, self.drawings + other.drawings)


@dataclass(frozen=True, slots=True)
class Worst:
    """places: of the persons with the lowest accuracy, several where they tie, none where nobody
    has a drawing. all_equal: the others do no better, for there is none. few: whether any of them
    has under FEW drawings.
    """

    places: tuple[int, ...]
    all_equal: bool
    few: bool


def count(classifier: Classifier, drawings: Dataset, look: Look = nobody_looks) -> Count:
    """A tie is counted as the classifier's `predicted_labels` decides it."""
    return Count(len(drawings) - len(wrong(classifier, drawings, look)), len(drawings))


def wrong(
    classifier: Classifier, drawings: Dataset, look: Look = nobody_looks
) -> NDArray[np.intp]:
    """(k,) the places of the drawings not predicted as their label, in increasing order."""
    found: NDArray[np.intp] = np.flatnonzero(
        labels_in_parts(classifier, drawings.images, look) != drawings.labels
    )
    return found


def worst(counts: Sequence[Count]) -> Worst:
    """Whose accuracy is the lowest. Fractions are compared exactly: 1 of 3 ties with 2 of 6."""
    shares = {place: Fraction(each.correct, each.drawings)
              for place, each in enumerate(counts) if each.drawings}
    if not shares:
        return Worst((), False, False)
    lowest = min(shares.values())
    places = tuple(place for place, share in shares.items() if share == lowest)
    return Worst(places, len(places) == len(shares),
                 any(counts[place].drawings < FEW for place in places))
