"""How a training run is to go, and what may be turned while it goes."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from engine.bounds import Bounds, RealBounds, WholeBounds
from engine.drawings.variants import Variants

Loss = Literal["cross_entropy", "mnist_loss"]
"""cross_entropy: mean of -log p(label). mnist_loss: where(target==1, 1-p, p).mean(), as in the
chapter."""

Start = Literal["zeros", "random", "baseline"]
"""Where the parameters begin: all 0, seeded standard normal numbers, or the RMSE baseline's own."""

DeviceName = Literal["auto", "cpu", "cuda"]

SEED = WholeBounds(0, 2**31 - 1)

LEARNING_RATE = RealBounds(1e-300, 1e300)
"""All that float64 can hold, but for its ragged ends. What is too high shows itself in the run."""

BOUNDS: Mapping[str, Bounds] = {
    "epochs": WholeBounds(1, 100_000), "batch_size": WholeBounds(1, 1_000_000),
    "learning_rate": LEARNING_RATE, "seed": SEED,
}
"""Of every field of a Recipe that is a number."""

WEIGHT_OF_DRAWINGS = WholeBounds(1, 1000)
"""As how many images each of the user's own counts."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything a run depends on besides its data: the same recipe gives the same numbers.

    epochs: times every image is seen. batch_size: images a step. learning_rate: the factor of the
    gradient. variants: what every batch is made of, where they are in use. Raises InputError for a
    number outside BOUNDS.
    """

    epochs: int = 20
    batch_size: int = 256
    learning_rate: float = 0.5
    loss: Loss = "cross_entropy"
    start: Start = "zeros"
    seed: int = 0
    device: DeviceName = "auto"
    variants: Variants = field(default_factory=Variants)

    def __post_init__(self) -> None:
        for name, bounds in BOUNDS.items():
            bounds.check(name.replace("_", " "), getattr(self, name))

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
