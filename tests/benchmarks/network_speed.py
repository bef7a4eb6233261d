"""An epoch of a network with a hidden layer, against the loop that every PyTorch user writes."""

import statistics
from collections.abc import Iterator
from itertools import pairwise
from time import perf_counter

import torch
from torch import nn

from engine.data.datasets import Split, label_indices
from engine.drawings.drawing import PIXELS
from engine.training.recipe import Recipe

from .epochs import PAIR, TEN, mnist, time_fit
from .rows import Row, at_least, median_ratio, to_json

REPETITIONS = 5

CASES = ((PAIR, 30, 12, 2.0), (TEN, 128, 2, 1.0))
"""Digits, hidden units, epochs, and how many times quicker than the plain loop."""


def measure() -> list[Row]:
    torch.set_num_threads(1)
    return [_row(*case) for case in CASES]


def _row(digits: tuple[int, ...], units: int, epochs: int, limit: float) -> Row:
    data = mnist(digits)
    recipe = Recipe(epochs=epochs + 1, device="cpu").with_model(f"mlp:{units}:relu")
    ours, plain, accuracies = [], [], []
    for _ in range(REPETITIONS + 1):  # the first warms up and is left out
        ours.append(time_fit(data, recipe, digits).epoch)
        marks, found = [perf_counter()], 0.0
        for found in plain_network_loop(data, recipe, digits, units):  # noqa: B007
            marks.append(perf_counter())
        accuracies.append(found)
        plain.append(statistics.median([1000 * (b - a) for a, b in pairwise(marks)][1:]))
    outputs = 1 if len(digits) == 2 else len(digits)
    return at_least(
        f"plain loop vs epoch, 784-{units}-{outputs}",
        f"an epoch of the plain PyTorch loop (nn.Sequential) over one of ours, "
        f"{len(digits)} digits, one thread",
        median_ratio(plain[1:], ours[1:]), limit, epoch_ms=statistics.median(ours[1:]),
        plain_ms=statistics.median(plain[1:]), plain_accuracy=statistics.median(accuracies),
    )


def plain_network_loop(
    data: Split, recipe: Recipe, digits: tuple[int, ...], units: int
) -> Iterator[float]:
    """Train it; yields the validation accuracy after each epoch."""
    torch.manual_seed(recipe.seed)
    pair = len(digits) == 2
    tensors = []
    for part in (data.train, data.valid):
        known = torch.tensor(label_indices(part.labels, digits))
        tensors += [torch.tensor(part.images).float().div(255).reshape(-1, PIXELS),
                    (known == 0).float()[:, None] if pair else known]
    images, targets, valid_images, valid_targets = tensors
    model = nn.Sequential(
        nn.Linear(PIXELS, units), nn.ReLU(), nn.Linear(units, 1 if pair else len(digits))
    )
    loss_function = nn.BCEWithLogitsLoss() if pair else nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=recipe.learning_rate)
    for _ in range(recipe.epochs):
        for index in torch.split(torch.randperm(len(images)), recipe.batch_size):
            loss = loss_function(model(images[index]), targets[index])
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
        with torch.no_grad():
            found = model(valid_images)
            right = (found > 0).float() == valid_targets if pair else found.argmax(1) == (
                valid_targets)
            yield right.float().mean().item()


if __name__ == "__main__":
    print(to_json(measure()))
