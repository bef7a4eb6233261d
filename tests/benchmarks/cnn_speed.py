"""An epoch of the small convolutional network, against the loop that every PyTorch user writes."""

import statistics
from collections.abc import Iterator
from itertools import pairwise
from time import perf_counter

import numpy as np
import torch
from torch import nn

from engine.data.datasets import Split
from engine.drawings.drawing import SIDE
from engine.models.cnn import CHANNELS, FEATURES
from engine.training.recipe import Recipe

from .epochs import PAIR, mnist, time_fit
from .plain_loop import prepare
from .rows import Row, at_least, median_ratio, to_json

REPETITIONS = 5
EPOCHS = 2


def measure() -> list[Row]:
    torch.set_num_threads(1)
    recipe = Recipe(epochs=EPOCHS + 1, learning_rate=0.1, device="cpu", model="cnn",
                    start="kaiming")
    ours, plain, accuracies = [], [], []
    for _ in range(REPETITIONS):
        ours.append(time_fit(mnist(PAIR), recipe).epoch)
        marks, found = [perf_counter()], 0.0
        for found in plain_cnn_loop(mnist(PAIR), recipe):  # noqa: B007
            marks.append(perf_counter())
        accuracies.append(found)
        plain.append(statistics.median([1000 * (b - a) for a, b in pairwise(marks)][1:]))
    return [at_least(
        "plain loop vs epoch, CNN",
        "an epoch of the plain PyTorch loop (nn.Sequential) over one of ours, one thread",
        median_ratio(plain, ours), 1.0, epoch_ms=statistics.median(ours),
        plain_ms=statistics.median(plain), plain_accuracy=statistics.median(accuracies),
    )]


def plain_cnn_loop(data: Split, recipe: Recipe, first: int = 3) -> Iterator[float]:
    """Train it on two digits; yields the validation accuracy after each epoch."""
    torch.manual_seed(recipe.seed)
    images, targets = prepare(data.train, first)
    valid_images, valid_targets = prepare(data.valid, first)
    images, valid_images = (each.view(-1, 1, SIDE, SIDE) for each in (images, valid_images))
    model, before = nn.Sequential(), 1
    for channels in CHANNELS:
        model.extend([nn.Conv2d(before, channels, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)])
        before = channels
    model.extend([nn.Flatten(), nn.Linear(FEATURES, 1)])
    loss_function = nn.BCEWithLogitsLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=recipe.learning_rate)
    for _ in range(recipe.epochs):
        for index in torch.split(torch.randperm(len(images)), recipe.batch_size):
            loss = loss_function(model(images[index]), targets[index])
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
        with torch.no_grad():
            right = [
                ((model(part) > 0).float() == known).float().numpy()
                for part, known in zip(
                    torch.split(valid_images, 500), torch.split(valid_targets, 500), strict=True
                )
            ]
        yield float(np.concatenate(right).mean())


if __name__ == "__main__":
    print(to_json(measure()))
