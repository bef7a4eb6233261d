"""The figures of chapter 4's digits: counts, distances to the mean images, accuracies."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.data.dataset_files import read_mnist
from engine.data.datasets import Dataset
from engine.figures.record import DigitsExperiment, Finding, Value
from engine.models.classifier import accuracy
from engine.models.pixel_similarity import Metric, Similarity, mean_images
from engine.training.recipe import DeviceName

SAMPLE = 15
"""The chapter's sample three, counted among the training threes sorted by file name as text."""

MATRIX = DigitsExperiment("confusion")


def digit_findings(mnist: Path, device: DeviceName) -> dict[str, Callable[[], Finding]]:
    """How to compute each figure of the group, by its id. The images are read at the first."""
    digits = _Digits(mnist)

    def of_sample(value: Callable[[], Value]) -> Callable[[], Finding]:
        return lambda: Finding(value(), digits.sample_shown)

    def of_matrix(value: Callable[[], Value]) -> Callable[[], Finding]:
        return lambda: Finding(value(), MATRIX)

    def of_stack(digit: int, value: Callable[[], Value]) -> Callable[[], Finding]:
        return lambda: Finding(value(), DigitsExperiment("shapes", digit))

    def score(metric: Metric, index: int) -> Callable[[], Finding]:
        return of_sample(lambda: digits.by(metric).predict(digits.sample).scores[index])

    return {
        "digits.train.threes": of_stack(3, lambda: digits.shape("train", 3)),
        "digits.train.sevens": of_stack(7, lambda: digits.shape("train", 7)),
        "digits.valid.threes": of_stack(3, lambda: digits.shape("valid", 3)),
        "digits.valid.sevens": of_stack(7, lambda: digits.shape("valid", 7)),
        "digits.rank": of_stack(3, lambda: digits.images("train", 3).ndim),
        "digits.sample.l1.mean3": score("l1", 0),
        "digits.sample.rmse.mean3": score("rmse", 0),
        "digits.sample.l1.mean7": score("l1", 1),
        "digits.sample.rmse.mean7": score("rmse", 1),
        "digits.torch.l1_loss": lambda: digits.torch_loss("l1", device),
        "digits.torch.mse_loss": lambda: digits.torch_loss("rmse", device),
        "digits.valid.l1.contains": digits.occurring,
        "digits.is_3.sample": of_sample(lambda: digits.by("l1").predict(digits.sample).digit == 3),
        "digits.accuracy.threes": of_matrix(lambda: digits.right(3)),
        "digits.accuracy.sevens": of_matrix(lambda: digits.right(7)),
        "digits.accuracy.mean": of_matrix(lambda: (digits.right(3) + digits.right(7)) / 2),
    }


class _Digits:
    """MNIST's threes and sevens, their mean images, and the chapter's sample."""

    def __init__(self, mnist: Path) -> None:
        self._mnist = mnist

    @cached_property
    def _whole(self) -> dict[str, Dataset]:
        split = read_mnist(self._mnist, tuple(range(10)))
        return {"train": split.train, "valid": split.valid}

    @cached_property
    def _parts(self) -> dict[str, Dataset]:
        return {part: data.only((3, 7)) for part, data in self._whole.items()}

    @cached_property
    def _means(self) -> NDArray[np.float64]:
        return mean_images(self._parts["train"], (3, 7))

    @cached_property
    def _sample_index(self) -> int:
        """Where the sample is among the training images of 3 and 7."""
        threes = np.flatnonzero(self._parts["train"].labels == 3)
        return int(threes[_by_file_name(self._whole["train"].labels)[SAMPLE]])

    @property
    def sample(self) -> NDArray[np.uint8]:
        pixels: NDArray[np.uint8] = self._parts["train"].images[self._sample_index]
        return pixels

    @property
    def sample_shown(self) -> DigitsExperiment:
        return DigitsExperiment(image=self._sample_index)

    def images(self, part: str, digit: int) -> NDArray[np.uint8]:
        data = self._parts[part]
        chosen: NDArray[np.uint8] = data.images[data.labels == digit]
        return chosen

    def shape(self, part: str, digit: int) -> Value:
        return list(self.images(part, digit).shape)

    def by(self, metric: Metric) -> Similarity:
        return Similarity((3, 7), self._means, metric)

    def right(self, digit: int) -> float:
        """The L1 baseline's accuracy on the validation images of one digit."""
        images = self.images("valid", digit)
        return accuracy(self.by("l1"), Dataset(images, np.full(len(images), digit, np.uint8)))

    def torch_loss(self, metric: Metric, asked: DeviceName) -> Finding:
        """The sample's distance to the mean seven, as torch has it."""
        import torch  # it takes seconds to load
        from torch.nn import functional

        from engine.training import devices

        def loss(device: devices.Device) -> float:
            pixels, mean = (
                torch.tensor(each, device=device.kind)
                for each in (self.sample / 255, self._means[1])
            )
            found = (functional.l1_loss(pixels, mean) if metric == "l1"
                     else functional.mse_loss(pixels, mean).sqrt())
            return found.item()

        value, device = devices.on_device(asked, loss)
        return Finding(value, self.sample_shown, device.name)

    def occurring(self) -> Finding:
        """The L1 distance of every validation three to the mean three."""
        distances = self.by("l1").scores(self.images("valid", 3))[:, 0]
        indices = np.flatnonzero(self._parts["valid"].labels == 3)
        return Finding(
            distances.tolist(), DigitsExperiment("shapes", 3, "valid"),
            images=tuple(indices.tolist()),
        )


def _by_file_name(labels: NDArray[np.uint8]) -> list[int]:
    """The indices of the threes among themselves, sorted by the name of their PNG in MNIST_SAMPLE.

    The name is the image's index in MNIST's training file, as text: 10, 10000, 10011, …
    labels: (60000,) of that whole file.
    """
    names = [str(index) for index in np.flatnonzero(labels == 3)]
    return sorted(range(len(names)), key=names.__getitem__)
