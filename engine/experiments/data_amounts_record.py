"""What came of runs on few and on many images."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.models.pixel_similarity import Metric

SIZES = (10, 30, 100, 300, 1000, 3000, 10_000, 30_000)
"""How many images are tried besides all."""

SEEDS = 5
"""How often each is tried, each time with other images and another order of them."""

BASELINE: Metric = "rmse"
"""Pixel similarity among the keys of the models that are trained."""


@dataclass(frozen=True, slots=True)
class Amount:
    """The end of a run. model: its key, or BASELINE. images: different ones that it learned from.

    accuracy: on all validation images, 0..1; None where the run diverged.
    """

    model: str
    images: int
    seed: int
    accuracy: float | None


@dataclass(frozen=True, slots=True)
class AccuracyRange:
    """The accuracies of a model on so many images with each of its seeds, 0..1.

    runs: how many there are; those that diverged are not among them.
    """

    images: int
    low: float
    mean: float
    high: float
    runs: int


def sizes_for(images: int, digits: int) -> tuple[int, ...]:
    """Of so many images: from one of each digit on; the last is all of them."""
    return (*(each for each in SIZES if digits <= each <= images / 2), images)


def accuracy_ranges(found: Iterable[Amount], model: str) -> list[AccuracyRange]:
    """A model's, by the number of images."""
    by_images: dict[int, list[float]] = {}
    for each in found:
        if each.model == model and each.accuracy is not None:
            by_images.setdefault(each.images, []).append(each.accuracy)
    return [
        AccuracyRange(images, min(values), sum(values) / len(values), max(values), len(values))
        for images, values in sorted(by_images.items())
    ]
