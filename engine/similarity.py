"""The pixel-similarity baseline: which mean image is a drawing nearest to?"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.classifiers import Floats, Images, Verdict
from engine.datasets import Dataset
from engine.drawing import SIDE
from engine.errors import InputError

Metric = Literal["l1", "rmse"]

_AT_ONCE = 512


@dataclass(frozen=True, slots=True, eq=False)
class Similarity:
    """Nearest mean image, by one of two distances between an image x and a mean m of 784 pixels.

    l1: mean |x - m|. rmse: sqrt(mean (x - m)²). Source: "Deep Learning for Coders with fastai &
    PyTorch", chapter 4. means: (digits, 28, 28), pixels in 0..1.
    """

    digits: tuple[int, ...]
    means: Floats
    metric: Metric = "l1"

    def scores(self, images: Images) -> Floats:
        """(n, digits) distances, 0..1."""
        distances = np.empty((len(images), len(self.digits)))
        for first in range(0, len(images), _AT_ONCE):
            pixels = images[first : first + _AT_ONCE] / 255
            for column, mean in enumerate(self.means):
                terms = differences(pixels, mean, self.metric).mean(axis=(1, 2))
                distances[first : first + _AT_ONCE, column] = terms
        return distances if self.metric == "l1" else np.sqrt(distances)

    def answers(self, images: Images) -> NDArray[np.uint8]:
        digits: NDArray[np.uint8] = np.array(self.digits, np.uint8)
        answers: NDArray[np.uint8] = digits[self.scores(images).argmin(axis=1)]
        return answers

    def judge(self, image: Images) -> Verdict:
        distances = self.scores(image[None])[0]
        nearest = np.flatnonzero(distances == distances.min())
        return Verdict(
            self.digits,
            tuple(distances.tolist()),
            self.digits[nearest[0]] if len(nearest) == 1 else None,
        )


def differences(pixels: Floats, means: Floats, metric: Metric) -> Floats:
    """How far each pixel x lies from a mean image's m: |x - m| for l1, (x - m)² for rmse.

    pixels, means: 0..1, of shapes that go with each other.
    """
    off = pixels - means
    return np.abs(off) if metric == "l1" else np.square(off)


def mean_images(data: Dataset, digits: tuple[int, ...]) -> Floats:
    """(digits, 28, 28) the mean image of each digit. Raises InputError where a digit has none."""
    means = np.empty((len(digits), SIDE, SIDE))
    for row, digit in enumerate(digits):
        images = data.images[data.labels == digit]
        if not len(images):
            raise InputError("There is no image of a {digit} to take the mean of.", digit=digit)
        means[row] = images.sum(axis=0, dtype=np.int64) / (len(images) * 255)
    return means
