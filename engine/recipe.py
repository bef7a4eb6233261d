"""How a training run is to go, and what may be turned while it goes."""

import math
from dataclasses import dataclass, replace
from typing import Literal

from engine.errors import InputError

Loss = Literal["cross_entropy", "mnist_loss"]
"""cross_entropy: mean of -log p(label). mnist_loss: where(target==1, 1-p, p).mean(), as in the
chapter."""

Start = Literal["zeros", "random", "baseline"]
"""Where the parameters begin: all 0, seeded standard normal numbers, or the RMSE baseline's own."""

DeviceName = Literal["auto", "cpu", "cuda"]


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything a run depends on besides its data: the same recipe gives the same numbers.

    epochs: times every image is seen. batch_size: images a step. learning_rate: the factor of the
    gradient, over 0. Raises InputError for a value that cannot be trained with.
    """

    epochs: int = 20
    batch_size: int = 256
    learning_rate: float = 0.5
    loss: Loss = "cross_entropy"
    start: Start = "zeros"
    seed: int = 0
    device: DeviceName = "auto"

    def __post_init__(self) -> None:
        for name, value, low, high in (
            ("epochs", self.epochs, 1, 100_000),
            ("batch size", self.batch_size, 1, 1_000_000),
            ("seed", self.seed, 0, 2**31 - 1),
        ):
            if not low <= value <= high:
                raise InputError(
                    "The {name} is {value}; give a whole number from {low} to {high}.",
                    name=name, value=value, low=low, high=high,
                )
        if not (math.isfinite(self.learning_rate) and self.learning_rate > 0):
            raise InputError(
                "The learning rate is {value}; give a number over 0.", value=self.learning_rate
            )

    def batches(self, images: int) -> int:
        """How many steps an epoch of so many images takes; the last batch may be smaller."""
        return math.ceil(images / self.batch_size)

    def steps(self, images: int) -> int:
        """How many steps a run takes to its end."""
        return self.epochs * self.batches(images)

    def seen(self, epoch: int, batch: int, images: int) -> int:
        """How many images a run has seen after a batch; both count from 1."""
        return (epoch - 1) * images + min(batch * self.batch_size, images)

    def continued(self, turn: int) -> "Recipe":
        """For the run that goes on after `turn` others: its own seed, so new orders of the images.

        It stays a seed, however many runs there were.
        """
        return replace(self, seed=(self.seed + turn) % 2**31)


@dataclass(slots=True)
class Controls:
    """What may be turned from another thread while `fit` runs; it looks before every stride.

    stride: steps computed between two looks. 1 when somebody watches each step; more costs less.
    """

    learning_rate: float
    stride: int = 1
