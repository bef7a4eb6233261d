"""An epoch of each kind of network, against the loop that every PyTorch user writes."""

import statistics
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from time import perf_counter

import torch
from torch import nn

from engine.drawings.drawing import PIXELS, SIDE
from engine.models.convolutional.shapes import CHANNELS, FEATURES
from engine.training.recipe import Recipe

from .shared.epochs import PAIR, TEN, mnist, time_fit
from .shared.plain_loop import plain_loop
from .shared.rows import Row, at_least, median_ratio, to_json, turns

REPETITIONS = 5
SECONDS = 15

Make = Callable[[int], nn.Module]


def hidden(units: int) -> Make:
    """With one hidden layer."""
    return lambda outputs: nn.Sequential(
        nn.Linear(PIXELS, units), nn.ReLU(), nn.Linear(units, outputs))


def convolutional(outputs: int) -> nn.Module:
    model, before = nn.Sequential(), 1
    for channels in CHANNELS:
        model.extend([nn.Conv2d(before, channels, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)])
        before = channels
    model.extend([nn.Flatten(), nn.Linear(FEATURES, outputs)])
    return model


def measure() -> list[Row]:
    torch.set_num_threads(1)
    recipe = Recipe(device="cpu")
    return [
        _row("784-30-1", PAIR, recipe.with_model("mlp:30:relu"), 12, 2.0, hidden(30)),
        _row("784-128-10", TEN, recipe.with_model("mlp:128:relu"), 2, 1.0, hidden(128)),
        _row("CNN", PAIR, Recipe(learning_rate=0.1, device="cpu").with_model("cnn"), 1, 1.0,
             convolutional, (1, SIDE, SIDE)),
    ]


def _row(
    name: str, digits: tuple[int, ...], recipe: Recipe, epochs: int, limit: float, make: Make,
    shape: tuple[int, ...] = (PIXELS,),
) -> Row:
    """limit: how many times quicker than the plain loop."""
    data, recipe = mnist(digits), replace(recipe, epochs=epochs + 1)
    ours, plain, accuracies = [], [], []
    for _ in turns(REPETITIONS + 1, SECONDS):  # the first warms up and is left out
        ours.append(time_fit(data, recipe, digits).epoch)
        marks, found = [perf_counter()], 0.0
        for found in plain_loop(data, recipe, digits, make, shape):  # noqa: B007
            marks.append(perf_counter())
        accuracies.append(found)
        plain.append(statistics.median([1000 * (b - a) for a, b in pairwise(marks)][1:]))
    return at_least(
        f"plain loop vs epoch, {name}",
        f"an epoch of the plain PyTorch loop (nn.Sequential) over one of ours, "
        f"{len(digits)} digits, one thread",
        median_ratio(plain[1:], ours[1:]), limit, epoch_ms=statistics.median(ours[1:]),
        plain_ms=statistics.median(plain[1:]), plain_accuracy=statistics.median(accuracies),
    )


if __name__ == "__main__":
    print(to_json(measure()))
