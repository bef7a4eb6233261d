"""How the cost of an epoch grows with the images and with the digits."""

import statistics

import numpy as np

from engine.data.datasets import Dataset, Split
from engine.training.recipe import Recipe

from .shared.epochs import TEN, mnist, time_fit
from .shared.rows import Row, at_least, information, to_json

COUNTS = (1_000, 3_000, 10_000, 30_000, 60_000)
SAME_COUNT = 10_000
"""Images in every run of the comparison by digits, so that only the outputs differ."""

REPETITIONS = 3


def measure() -> list[Row]:
    by_count = _by_count()
    line = np.polyfit(COUNTS, by_count, 1)
    fitted = np.polyval(line, COUNTS)
    spread = np.var(by_count)
    straightness = 1 - float(np.mean((np.array(by_count) - fitted) ** 2) / spread)
    by_digits = _by_digits()
    return [
        at_least(
            "cost against images", "r² of a line through the time of an epoch of ten digits",
            straightness, 0.98, "", ms=dict(zip(map(str, COUNTS), by_count, strict=True)),
            us_an_image=1000 * float(line[0]),
        ),
        information(
            "cost against digits",
            f"an epoch of ten digits over one of two, {SAME_COUNT:,} images each",
            by_digits[10] / by_digits[2], "×",
            ms={str(count): time for count, time in by_digits.items()},
        ),
    ]


def _by_count() -> list[float]:
    """Milliseconds an epoch on the first so many images of all ten digits."""
    whole = mnist(TEN)
    times: list[list[float]] = [[] for _ in COUNTS]
    for _ in range(REPETITIONS):
        for index, count in enumerate(COUNTS):
            data = Split(_first(whole.train, count), whole.valid)
            times[index].append(time_fit(data, _recipe(count), TEN).epoch)
    return [statistics.median(each) for each in times]


def _by_digits() -> dict[int, float]:
    """Milliseconds an epoch on the same number of images of the first two, three, … digits."""
    times: dict[int, list[float]] = {count: [] for count in range(2, 11)}
    for _ in range(REPETITIONS):
        for count, each in times.items():
            digits = TEN[:count]
            chosen = mnist(TEN).only(digits)
            data = Split(_first(chosen.train, SAME_COUNT), _first(chosen.valid, 2_000))
            each.append(time_fit(data, _recipe(SAME_COUNT), digits).epoch)
    return {count: statistics.median(each) for count, each in times.items()}


def _first(data: Dataset, count: int) -> Dataset:
    return Dataset(data.images[:count], data.labels[:count])


def _recipe(count: int) -> Recipe:
    """So many epochs that every size is timed for about as long."""
    return Recipe(epochs=max(6, 100_000 // count), device="cpu")


if __name__ == "__main__":
    print(to_json(measure()))
