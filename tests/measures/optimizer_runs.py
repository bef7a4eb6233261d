"""Real runs of the linear model with any optimizer, in plain torch: only the step is ours."""

from functools import cache

import torch
from material.engine_material import mnist
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from engine.training.optimizing.kind import (
    OptimizerName,
    OptimizerSettings,
    OptimizerState,
    Tensors,
)
from engine.training.optimizing.roster import optimizer_of
from engine.training.schedule import factor


@cache
def _tensors(digits: tuple[int, ...]) -> tuple[Tensor, Tensor]:
    """(n, 784) pixels from 0 to 1, and (n,) the index of each label."""
    data = mnist(digits).train
    images = torch.tensor(data.images).reshape(len(data.images), -1).float() / 255
    return images, torch.searchsorted(torch.tensor(digits), torch.tensor(data.labels).long())


@cache
def losses_of(
    name: OptimizerName, rate: float, batch_size: int, steps: int, digits: tuple[int, ...] = (3, 7),
    one_cycle: bool = False, seed: int = 0,
) -> list[float]:
    """Of each step from zeros on, by cross-entropy."""
    images, targets = _tensors(digits)
    rows = 1 if len(digits) == 2 else len(digits)
    parameters: Tensors = {"weights": torch.zeros(rows, 784), "bias": torch.zeros(rows)}
    optimizer, state = optimizer_of(OptimizerSettings(name)), OptimizerState()
    order, losses = torch.Generator().manual_seed(seed), list[float]()
    while True:
        for batch in torch.split(torch.randperm(len(images), generator=order), batch_size):
            if len(losses) == steps:
                return losses
            free = {key: each.clone().requires_grad_() for key, each in parameters.items()}
            logits = images[batch] @ free["weights"].T + free["bias"]
            loss = (
                binary_cross_entropy_with_logits(logits[:, 0], targets[batch].float())
                if rows == 1 else cross_entropy(logits, targets[batch])
            )
            gradient = dict(zip(free, torch.autograd.grad(loss, list(free.values())), strict=True))
            losses.append(loss.item())
            part = factor("one_cycle" if one_cycle else "constant", len(losses), steps)
            parameters, state = optimizer.step(parameters, gradient, state, rate * part)
