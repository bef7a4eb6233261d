"""Before and after: how well the model does on MNIST and on the user's drawings."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from engine.data.datasets import Dataset, Split
from engine.errors import InputError

Source = Literal["mnist", "mine", "both"]
"""What to train on: MNIST's images, the user's drawings, or both."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Accuracies, 0..1, of the model before a run and now; None where there is none.

    mine: on the drawings that are held out. learned: on those that may be learned from.
    """

    mnist_before: float | None = None
    mine_before: float | None = None
    learned_before: float | None = None
    mnist_after: float | None = None
    mine_after: float | None = None
    learned_after: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class RunData:
    """What a run is to learn from; `training_data` says how. mine: None where it is only MNIST.

    The images themselves may be many times those that there are: who needs them makes them, not on
    the window's thread.
    """

    mnist: Split
    mine: Dataset | None
    source: Source
    weight: int
    balanced: bool

    @property
    def images(self) -> int:
        """How many it learns from."""
        mine = 0
        if self.mine is not None:
            counts = np.unique(self.mine.labels, return_counts=True)[1]
            mine = len(counts) * int(counts.max()) if self.balanced else len(self.mine)
        return mine if self.source == "mine" else len(self.mnist.train) + self.weight * mine

    def split(self) -> Split:
        if self.mine is None:
            return self.mnist
        return training_data(self.mnist, self.mine, self.source, self.weight, self.balanced)


def training_data(
    mnist: Split, mine: Dataset, source: Source, weight: int, balanced: bool = False
) -> Split:
    """What a run learns from; it is always validated on MNIST's validation images.

    mine: of the user's those that are learned from, without what is held out. weight: as how many
    images each of them counts beside MNIST's. balanced: whether those of rarer digits count more,
    so that each digit of them counts equally. Raises InputError where the user's are wanted and
    there are none.
    """
    if source == "mnist":
        return mnist
    check_there_are_any(mine)
    if balanced:
        mine = mine.balanced()
    train = mine if source == "mine" else mnist.train + mine.repeated(weight)
    return Split(train, mnist.valid)


def check_there_are_any(mine: Dataset) -> None:
    """Raises InputError for no drawings."""
    if not len(mine):
        raise InputError(
            "You have no drawings to train on. Draw a digit and add it first."
        )
