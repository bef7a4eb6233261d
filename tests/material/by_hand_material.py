"""A run one stage at a time."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from engine.data.datasets import Split
from engine.training.digit_training import initialise
from engine.training.recipe import Controls, Loss, Recipe
from engine.training.seven_steps import by_hand
from engine.training.seven_steps_record import (
    Stage,
)

LOSSES: tuple[Loss, ...] = ("cross_entropy", "mnist_loss")
CPU = Recipe(epochs=3, batch_size=16, learning_rate=0.5, start="random", device="cpu")
OneStage = TypeVar("OneStage")


def begin(
    data: Split, recipe: Recipe = CPU, digits: tuple[int, ...] = (3, 7),
    controls: Controls | None = None,
) -> Iterator[Any]:
    return by_hand(initialise(digits, data.train, recipe), data, recipe, controls)


def of_kind(stages: Iterable[Stage], kind: type[OneStage]) -> list[OneStage]:
    return [stage for stage in stages if isinstance(stage, kind)]
