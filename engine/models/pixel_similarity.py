"""The pixel-similarity baseline: which mean image is a drawing nearest to?"""

from dataclasses import dataclass
from typing import ClassVar, Literal

import numpy as np
from numpy.typing import NDArray

from engine.data.datasets import Dataset
from engine.drawings.drawing import PIXELS, SIDE
from engine.errors import InputError
from engine.models import classifier as classifiers
from engine.models.classifier import Floats, Images, Prediction

Metric = Literal["l1", "rmse"]
METRICS: tuple[Metric, ...] = ("l1", "rmse")

_AT_ONCE = 512

ROUNDING = PIXELS * float(np.finfo(np.float64).eps)
"""How far apart two equal distances can come out. Each is a mean of 784 terms up to 1, each right
to a few units of float64 and their sum to 784 times half its epsilon, whatever the order (Higham,
"Accuracy and Stability of Numerical Algorithms", section 4.2); the root of a mean of squares is
right to half of that. Two such errors make an epsilon a pixel: 1.7e-13, of distances about 0.1."""


@dataclass(frozen=True, slots=True, eq=False)
class Similarity:
    """Nearest mean image, by one of two distances between an image x and a mean m of 784 pixels.

    l1: mean |x - m|. rmse: sqrt(mean (x - m)²). Source: "Deep Learning for Coders with fastai &
    PyTorch", chapter 4. means: (digits, 28, 28), pixels in 0..1.
    """

    digits: tuple[int, ...]
    means: Floats
    metric: Metric = "l1"

    better: ClassVar[Literal["low"]] = "low"

    @property
    def key(self) -> str:
        return self.metric

    def scores(self, images: Images) -> Floats:
        """(n, digits) distances, 0..1."""
        distances = np.empty((len(images), len(self.digits)))
        at_once = max(1, _AT_ONCE // len(self.digits))
        for first in range(0, len(images), at_once):
            off = images[first : first + at_once, None] / 255 - self.means
            distances[first : first + at_once] = _distances(off, self.metric)
        return distances

    def predicted_labels(self, images: Images) -> NDArray[np.uint8]:
        return classifiers.predicted_labels(self.digits, nearest(self.scores(images)))

    def predict(self, image: Images) -> Prediction:
        return self.predict_all(image[None])[0]

    def predict_all(self, images: Images) -> list[Prediction]:
        return _predictions(self.digits, self.scores(images))


def predictions_by_metric(
    digits: tuple[int, ...], means: Floats, images: Images
) -> dict[Metric, list[Prediction]]:
    """The `predict_all` of each metric on a few images, of which what all need is made once."""
    off, count = images[:, None] / 255 - means, len(images)
    found = _predictions(digits, np.concatenate([_distances(off, each) for each in METRICS]))
    return {metric: found[row * count : (row + 1) * count] for row, metric in enumerate(METRICS)}


def _predictions(digits: tuple[int, ...], distances: Floats) -> list[Prediction]:
    return classifiers.predictions(digits, distances, nearest(distances))


def nearest(distances: Floats) -> NDArray[np.bool_]:
    """(n, digits) which mean images are nearest, from (n, digits) distances."""
    return classifiers.leaders(distances, "low", ROUNDING)


def differences(pixels: Floats, means: Floats, metric: Metric) -> Floats:
    """How far each pixel x lies from a mean image's m: |x - m| for l1, (x - m)² for rmse.

    pixels, means: 0..1, of shapes that go with each other.
    """
    return _terms(pixels - means, metric)


def _terms(off: Floats, metric: Metric) -> Floats:
    return np.abs(off) if metric == "l1" else np.square(off)


def _distances(off: Floats, metric: Metric) -> Floats:
    """(n, digits) the distances. off: (n, digits, 28, 28) x - m."""
    means: Floats = np.add.reduce(_terms(off, metric), axis=(2, 3)) / PIXELS
    return means if metric == "l1" else np.sqrt(means)


def mean_images(data: Dataset, digits: tuple[int, ...]) -> Floats:
    """(digits, 28, 28) the mean image of each digit. Raises InputError where a digit has none."""
    means = np.empty((len(digits), SIDE, SIDE))
    for row, digit in enumerate(digits):
        images = data.images[data.labels == digit]
        if not len(images):
            raise InputError("There is no image of a {digit} to take the mean of.", digit=digit)
        means[row] = images.sum(axis=0, dtype=np.int64) / (len(images) * 255)
    return means
