"""What the tests of the small convolutional network share."""

from dataclasses import replace
from functools import cache
from itertools import islice

import numpy as np
import torch
from material.engine_material import mnist
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from engine.models.architecture import Start
from engine.models.convolutional.model import SmallCnn
from engine.models.convolutional.shapes import CHANNELS, LINEAR_BIAS
from engine.models.parameters import Parameters
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.optimizing.kind import OptimizerName
from engine.training.recipe import Controls, Recipe
from engine.training.record import Step
from engine.training.seven_steps import by_hand
from engine.training.seven_steps_record import Derived

CNN = Recipe(epochs=1, batch_size=64, start="kaiming", seed=3, device="cpu", model="cnn")
RATES: dict[OptimizerName, float] = {"sgd": 0.3, "momentum": 0.05, "nesterov": 0.05, "adam": 0.003}
STARTS: tuple[Start, ...] = ("kaiming", "pytorch", "glorot", "random", "zeros")


@cache
def model_of(digits: tuple[int, ...], start: Start = "pytorch") -> SmallCnn:
    model = initialise(digits, mnist(digits).train, replace(CNN, start=start))
    assert isinstance(model, SmallCnn)
    return model


def trained(recipe: Recipe, steps: int | None = None) -> list[Step]:
    data = mnist()
    start = initialise((3, 7), data.train, recipe)
    task = DigitTraining(start, data, recipe)
    return list(islice(fit(task, Controls(recipe.learning_rate, 16)), steps))


def as_module(model: SmallCnn) -> nn.Module:
    """What a learner would write, in float64."""
    module, before = nn.Sequential(), 1
    for number, channels in enumerate(CHANNELS, 1):
        module.add_module(f"conv{number}", nn.Conv2d(before, channels, 3, padding=1))
        module.add_module(f"relu{number}", nn.ReLU())
        module.add_module(f"pool{number}", nn.MaxPool2d(2))
        before = channels
    module.add_module("flatten", nn.Flatten())
    module.add_module("linear", nn.Linear(before * 9, len(model.parameters[LINEAR_BIAS])))
    module.load_state_dict({name: torch.tensor(each) for name, each in model.parameters.items()})
    return module.double()


def pictures(images: NDArray[np.uint8]) -> Tensor:
    return torch.tensor(images[:, None] / 255)


def loss(outputs: Tensor, labels: NDArray[np.uint8], digits: tuple[int, ...]) -> Tensor:
    indices = torch.tensor([digits.index(label) for label in labels.tolist()])
    if len(digits) == 2:
        return functional.binary_cross_entropy_with_logits(outputs[:, 0], 1.0 - indices.double())
    return functional.cross_entropy(outputs, indices)


def derived(model: SmallCnn, digits: tuple[int, ...], batch: int) -> tuple[Parameters, list[int]]:
    """The gradient of a first batch, and its images."""
    recipe = replace(CNN, batch_size=batch)
    chosen: list[int] = []
    for stage in by_hand(model, mnist(digits), recipe):
        if hasattr(stage, "indices"):
            chosen = stage.indices.tolist()
        if isinstance(stage, Derived):
            return stage.gradient, chosen
    raise AssertionError("no gradient")
