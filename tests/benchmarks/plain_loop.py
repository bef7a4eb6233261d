"""The loop every PyTorch user writes, as the yardstick: nothing clever, nothing silly."""

from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.data.datasets import Dataset, Split
from engine.drawings.drawing import PIXELS
from engine.training.recipe import Recipe


def prepare(data: Dataset, first: int) -> tuple[Tensor, Tensor]:
    """(n, 784) float32 pixels in 0..1, and (n, 1) float32 targets: 1 for the digit `first`."""
    images = torch.tensor(data.images).float().div(255).reshape(-1, PIXELS)
    answers: NDArray[np.bool_] = data.labels == first
    return images, torch.tensor(answers).float()[:, None]


def plain_loop(data: Split, recipe: Recipe, first: int = 3) -> Iterator[float]:
    """Train a linear model on two digits; yields the validation accuracy after each epoch."""
    torch.manual_seed(recipe.seed)
    images, targets = prepare(data.train, first)
    valid_images, valid_targets = prepare(data.valid, first)
    model = nn.Linear(PIXELS, 1)
    loss_function = nn.BCEWithLogitsLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=recipe.learning_rate)
    for _ in range(recipe.epochs):
        for index in torch.split(torch.randperm(len(images)), recipe.batch_size):
            loss = loss_function(model(images[index]), targets[index])
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
        with torch.no_grad():
            right = (model(valid_images) > 0).float() == valid_targets
            yield right.float().mean().item()
