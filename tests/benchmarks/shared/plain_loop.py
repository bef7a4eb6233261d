"""The loop every PyTorch user writes, as the yardstick: nothing clever, nothing silly."""

from collections.abc import Callable, Iterator

import torch
from torch import Tensor, nn

from engine.data.datasets import Dataset, Split, label_indices
from engine.drawings.drawing import PIXELS
from engine.training.recipe import Recipe

from .epochs import PAIR

_AT_ONCE = 2048
"""Images that are validated at once: more of a convolutional network's maps than a cache holds."""


def prepare(data: Dataset, digits: tuple[int, ...] = PAIR) -> tuple[Tensor, Tensor]:
    """(n, 784) float32 pixels in 0..1; and of two digits (n, 1) float32 targets, 1 for the first,
    of more (n,) each label's place among them.
    """
    images = torch.tensor(data.images).float().div(255).reshape(-1, PIXELS)
    known = torch.tensor(label_indices(data.labels, digits))
    return images, (known == 0).float()[:, None] if len(digits) == 2 else known


def linear(outputs: int) -> nn.Module:
    return nn.Linear(PIXELS, outputs)


def plain_loop(
    data: Split, recipe: Recipe, digits: tuple[int, ...] = PAIR,
    make: Callable[[int], nn.Module] = linear, shape: tuple[int, ...] = (PIXELS,),
) -> Iterator[float]:
    """Train a model; yields the validation accuracy after each epoch.

    make: the model of so many outputs. shape: in which it is given an image.
    """
    torch.manual_seed(recipe.seed)
    is_pair = len(digits) == 2
    images, targets = prepare(data.train, digits)
    valid_images, valid_targets = prepare(data.valid, digits)
    images, valid_images = images.view(-1, *shape), valid_images.view(-1, *shape)
    model = make(1 if is_pair else len(digits))
    loss_function = nn.BCEWithLogitsLoss() if is_pair else nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=recipe.learning_rate)
    for _ in range(recipe.epochs):
        for index in torch.split(torch.randperm(len(images)), recipe.batch_size):
            loss = loss_function(model(images[index]), targets[index])
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
        with torch.no_grad():
            found = torch.cat([model(part) for part in torch.split(valid_images, _AT_ONCE)])
            right = (found > 0).float() == valid_targets if is_pair else (
                found.argmax(1) == valid_targets)
            yield right.float().mean().item()
