"""How a training run is to go, and what may be turned while it goes."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from engine.bounds import Bounds, RealBounds, WholeBounds
from engine.drawings.variants import Variants
from engine.models.architecture import Start as Start  # for who imports a recipe's fields
from engine.models.roster import architecture_of
from engine.training.optimizing.kind import OptimizerKind, OptimizerName, OptimizerSettings
from engine.training.optimizing.roster import SETTINGS, kind_at, kind_of

Loss = Literal["cross_entropy", "mnist_loss"]
"""cross_entropy: mean of -log p(label). mnist_loss: where(target==1, 1-p, p).mean(), as in the
chapter."""

DeviceName = Literal["auto", "cpu", "cuda"]

Schedule = Literal["constant", "one_cycle"]
"""How the learning rate goes along a run: see engine.training.schedule."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "loss": get_args(Loss), "start": get_args(Start), "device": get_args(DeviceName),
    "schedule": get_args(Schedule),
}
"""Of every field of a Recipe that is one of some words."""

SEED = WholeBounds(0, 2**31 - 1)

LEARNING_RATE = RealBounds(1e-300, 1e300)
"""All that float64 can hold, but for its ragged ends. What is too high shows itself in the run."""

BOUNDS: Mapping[str, Bounds] = {
    "epochs": WholeBounds(1, 100_000), "batch_size": WholeBounds(1, 1_000_000),
    "learning_rate": LEARNING_RATE, "seed": SEED,
    **{name: each.bounds for name, each in SETTINGS.items()},
    "weight_decay": RealBounds(0, 1000),
}
"""Of every field of a Recipe that is a number."""

WEIGHT_OF_DRAWINGS = WholeBounds(1, 1000)
"""As how many images each of the user's own counts."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything a run depends on besides its data: the same recipe gives the same numbers.

    epochs: times every image is seen. batch_size: images a step. learning_rate: the factor of the
    gradient, or of what the optimizer makes of it; with one_cycle the highest of the run. momentum
    to weight_decay: as in OptimizerSettings. model: its key in engine.models.roster. variants:
    what every batch is made of, where they are in use. Raises InputError for a number outside
    BOUNDS, for a model and for an optimizer that there is none of.
    """

    epochs: int = 20
    batch_size: int = 256
    learning_rate: float = 0.5
    loss: Loss = "cross_entropy"
    start: Start = "zeros"
    seed: int = 0
    device: DeviceName = "auto"
    optimizer: OptimizerName = "sgd"
    momentum: float = 0.9
    beta1: float = 0.9
    beta2: float = 0.999
    weight_decay: float = 0.0
    schedule: Schedule = "constant"
    model: str = "linear"
    variants: Variants = field(default_factory=Variants)

    def __post_init__(self) -> None:
        for name, bounds in BOUNDS.items():
            bounds.check(name.replace("_", " "), getattr(self, name))
        architecture_of(self.model)
        kind_of(self.optimizer)

    def with_optimizer(self, name: OptimizerName) -> "Recipe":
        """With another optimizer, and with its usual rate where this one's usual rate was set."""
        is_usual = self.learning_rate == kind_of(self.optimizer).rate
        rate = kind_of(name).rate if is_usual else self.learning_rate
        return replace(self, optimizer=name, learning_rate=rate)

    def with_model(self, key: str) -> "Recipe":
        """With another model, and where that cannot start so, or this one's usual start was set,
        with its usual start. Raises InputError for a key of no model.
        """
        before, after = architecture_of(self.model).starts, architecture_of(key).starts
        stays = self.start in after and self.start != before[0]
        return replace(self, model=key, start=self.start if stays else after[0])

    @property
    def optimizer_settings(self) -> OptimizerSettings:
        return OptimizerSettings(
            self.optimizer, self.momentum, self.beta1, self.beta2, self.weight_decay
        )

    @property
    def optimizer_kind(self) -> OptimizerKind:
        """That whose steps are taken: with a momentum of 0 they are plain SGD's."""
        return kind_at(self.optimizer_settings)

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
