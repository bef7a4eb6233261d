"""What the engine's tests share: MNIST read once, two drawings, small made-up data sets."""

from functools import cache
from pathlib import Path

import numpy as np
import pytest

import resources
from engine.data.dataset_files import read_mnist
from engine.data.datasets import Dataset, Split
from engine.drawings.drawing import Drawing, Point, Stroke

TEN = tuple(range(10))

OWN_DRAWINGS = Path(__file__).parents[1] / "drawings"
"""Drawings that record_drawings.py made: forty threes and sevens, and four of each digit."""

_BESIDE = Path(__file__).parents[3] / "shared"
"""What lies beside the checkout where the tests are to have more than the project ships."""

PEN_DIGITS = _BESIDE / "strokes" / "pen_digits.jsonl"
"""Real pen digits, forty of each, that are not part of the project: what holds of our own drawings
is asked of these, too, where they are."""

TUTORIAL_FILES, TUTORIAL_FIGURES = _BESIDE / "tutorial-data", _BESIDE / "tensor_figures.json"
"""The files of the notes on data as tensors, and the figures printed there; no part of the project
either."""

needs_tutorial_files = pytest.mark.skipif(
    not TUTORIAL_FILES.is_dir(), reason=f"{TUTORIAL_FILES} is not on this machine"
)


def recorded_drawings(own: str) -> pytest.MarkDecorator:
    """Run a test on some of our own drawings, and on the pen digits."""
    skip = pytest.mark.skipif(
        not PEN_DIGITS.is_file(), reason=f"{PEN_DIGITS} is not on this machine"
    )
    return pytest.mark.parametrize("path", [
        pytest.param(OWN_DRAWINGS / own, id="own"),
        pytest.param(PEN_DIGITS, id="pen digits", marks=skip),
    ])


@cache
def mnist(digits: tuple[int, ...] = (3, 7)) -> Split:
    """The bundled MNIST, read once and write-protected: the engine may not change its input."""
    return frozen(read_mnist(resources.MNIST, digits))


def frozen(split: Split) -> Split:
    for data in (split.train, split.valid):
        data.images.setflags(write=False)
        data.labels.setflags(write=False)
    return split


def stroke(*points: tuple[float, ...]) -> Stroke:
    return Stroke(tuple(Point(*point) for point in points))


SEVEN = Drawing((stroke((8, 7), (20, 7), (14, 23)), stroke((11, 15), (19, 15))))
THREE = Drawing((
    stroke((9, 7), (14, 5), (18, 8), (17, 12), (13, 14), (18, 16), (19, 20), (14, 23), (9, 21)),
))


def made_up(digits: tuple[int, ...], count: int, seed: int) -> Dataset:
    """Images of noise in which each digit has a different bright row; the border stays blank."""
    random = np.random.default_rng(seed)
    labels = np.array([digits[index % len(digits)] for index in range(count)], np.uint8)
    images = np.zeros((count, 28, 28), np.uint8)
    images[:, 4:24, 4:24] = random.integers(0, 120, (count, 20, 20))
    images[np.arange(count), 6 + labels, 5:23] = random.integers(130, 256, (count, 18))
    return Dataset(images, labels)


def made_up_split(digits: tuple[int, ...], count: int = 60, seed: int = 0) -> Split:
    return frozen(Split(made_up(digits, count, seed), made_up(digits, count // 2, seed + 1)))
