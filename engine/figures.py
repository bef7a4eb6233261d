"""The figures that the tutorials print, computed anew from the data."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.classifiers import accuracy
from engine.dataset_files import read_mnist
from engine.datasets import Dataset, Split
from engine.errors import InputError
from engine.similarity import Similarity, mean_images

Value = bool | int | float | str | list["Value"]

SAMPLE = 15
"""The chapter's sample three, counted among the training threes sorted by file name as text."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One published figure beside the one computed here."""

    id: str
    what: str
    source: str
    published: Value
    computed: Value
    agrees: bool


def digit_figures(published: Path, mnist: Path) -> list[Figure]:
    """Every figure of group `digits.*`. Raises InputError where a file cannot be read."""
    try:
        entries = json.loads(published.read_text(encoding="utf-8"))["figures"]
    except (OSError, ValueError, KeyError) as error:
        raise InputError(
            "{path} cannot be read: {reason}. Reinstall the program.", path=published, reason=error
        ) from error
    mnist_whole = read_mnist(mnist, tuple(range(10)))
    computed = _digits(mnist_whole.only((3, 7)), mnist_whole.train.labels)
    return [
        _compare(entry, computed[entry["id"]]())
        for entry in entries
        if entry["id"].startswith("digits.")
    ]


def _compare(entry: dict[str, Value], computed: Value) -> Figure:
    expected, tolerance = entry["expected"], entry.get("tolerance", 0)
    assert isinstance(tolerance, int | float)
    if str(entry["id"]).endswith(".contains"):
        computed = _nearest(expected, computed)
    return Figure(
        str(entry["id"]), str(entry["what"]), str(entry["source"]), expected, computed,
        _equal(expected, computed, tolerance),
    )


def _equal(expected: Value, computed: Value, tolerance: float) -> bool:
    if isinstance(expected, list) or isinstance(computed, list):
        return (
            isinstance(expected, list) and isinstance(computed, list)
            and len(expected) == len(computed)
            and all(_equal(*pair, tolerance) for pair in zip(expected, computed, strict=True))
        )
    if isinstance(expected, bool | str) or isinstance(computed, bool | str):
        return expected == computed
    return abs(expected - computed) <= tolerance * (1 + 1e-9)


def _nearest(expected: Value, computed: Value) -> Value:
    """For each value expected the nearest of those computed, each of them taken once."""
    assert isinstance(expected, list) and isinstance(computed, list)
    left = [float(value) for value in computed if isinstance(value, float)]
    chosen: list[Value] = []
    for value in expected:
        assert isinstance(value, float)
        nearest = min(left, key=lambda other: abs(other - value))
        left.remove(nearest)
        chosen.append(nearest)
    return chosen


def _digits(split: Split, labels: NDArray[np.uint8]) -> dict[str, Callable[[], Value]]:
    """How to compute each figure of the group, by its id. labels: MNIST's whole training file's."""
    train = {digit: split.train.images[split.train.labels == digit] for digit in (3, 7)}
    valid = {digit: split.valid.images[split.valid.labels == digit] for digit in (3, 7)}
    means = mean_images(split.train, (3, 7))
    l1, rmse = Similarity((3, 7), means, "l1"), Similarity((3, 7), means, "rmse")
    sample = train[3][_by_file_name(labels)[SAMPLE]]

    def right(digit: int) -> float:
        images = valid[digit]
        return accuracy(l1, Dataset(images, np.full(len(images), digit, np.uint8)))

    def torch_loss(name: str) -> float:
        import torch
        from torch.nn import functional

        pixels, mean = torch.tensor(sample / 255), torch.tensor(means[1])
        if name == "l1":
            return float(functional.l1_loss(pixels, mean))
        return float(functional.mse_loss(pixels, mean).sqrt())

    def occurring() -> Value:
        return [float(distance) for distance in l1.scores(valid[3])[:, 0]]

    return {
        "digits.train.threes": lambda: list(train[3].shape),
        "digits.train.sevens": lambda: list(train[7].shape),
        "digits.valid.threes": lambda: list(valid[3].shape),
        "digits.valid.sevens": lambda: list(valid[7].shape),
        "digits.rank": lambda: train[3].ndim,
        "digits.sample.l1.mean3": lambda: l1.judge(sample).scores[0],
        "digits.sample.rmse.mean3": lambda: rmse.judge(sample).scores[0],
        "digits.sample.l1.mean7": lambda: l1.judge(sample).scores[1],
        "digits.sample.rmse.mean7": lambda: rmse.judge(sample).scores[1],
        "digits.torch.l1_loss": lambda: torch_loss("l1"),
        "digits.torch.mse_loss": lambda: torch_loss("mse"),
        "digits.valid.l1.contains": occurring,
        "digits.is_3.sample": lambda: l1.judge(sample).digit == 3,
        "digits.accuracy.threes": lambda: right(3),
        "digits.accuracy.sevens": lambda: right(7),
        "digits.accuracy.mean": lambda: (right(3) + right(7)) / 2,
    }


def _by_file_name(labels: NDArray[np.uint8]) -> list[int]:
    """The places of the threes among themselves, sorted by the name of their PNG in MNIST_SAMPLE.

    The name is the image's index in MNIST's training file, as text: 10, 10000, 10011, …
    labels: (60000,) of that whole file.
    """
    names = [str(index) for index in np.flatnonzero(labels == 3)]
    return sorted(range(len(names)), key=names.__getitem__)
