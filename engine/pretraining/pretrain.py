"""The training itself: plain PyTorch with Adam, one cycle of the learning rate, variants."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from engine.data.augmentation import augmented
from engine.data.datasets import Dataset
from engine.drawings.variants import Variants
from engine.models.trained import TrainedModel
from engine.pretraining.networks import CNN_FILE, NETWORK_FILE, Kind
from engine.pretraining.ways_of_writing import other_ways


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything a run depends on besides its images: on one computer it gives the same bytes.

    learning_rate: the highest of the cycle. decay: AdamW's. share: of the sevens and ones, how many
    are drawn on. variants: light ones; heavier did worse on images that were held out.
    """

    epochs: int = 12
    batch_size: int = 128
    learning_rate: float = 0.01
    decay: float = 1e-4
    share: float = 0.25
    seed: int = 0
    variants: Variants = field(default_factory=lambda: Variants(
        shift=0.5, turn=8, size=10, slant=25, thickness=0.7, elastic=1, in_use=True
    ))


PLANS = {CNN_FILE: Plan(), NETWORK_FILE: Plan(epochs=30, batch_size=256)}
"""Of the files that are shipped."""


def pretrained(
    kind: Kind, data: Dataset, plan: Plan, told: Callable[[int, float], None]
) -> TrainedModel:
    """A model trained on one thread. told: of each epoch, from 1, and its mean loss."""
    torch.set_num_threads(1)  # the order in which numbers are added decides on the bytes
    with torch.random.fork_rng():
        torch.manual_seed(plan.seed)
        network = kind.make().to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # torch's stub lacks it
    order, random = np.random.default_rng([plan.seed, 1]), np.random.default_rng([plan.seed, 2])
    optimizer = torch.optim.AdamW(
        network.parameters(), plan.learning_rate, weight_decay=plan.decay
    )
    batches = -(-len(data) // plan.batch_size)
    rates = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, plan.learning_rate, pct_start=0.25,
        total_steps=max(8, plan.epochs * batches),  # of fewer, in a trial, it can make no cycle
    )
    for epoch in range(plan.epochs):
        shuffled, total = order.permutation(len(data)), 0.0
        for batch in range(batches):
            chosen = shuffled[batch * plan.batch_size : (batch + 1) * plan.batch_size]
            labels = data.labels[chosen]
            images = augmented(
                other_ways(data.images[chosen], labels, plan.share, random), plan.variants,
                plan.seed, epoch * batches + batch,
            )
            total += _step(network, optimizer, images, labels) * len(chosen)
            rates.step()
        told(epoch + 1, total / len(data))
    return kind.model(network.eval())


def _step(
    network: nn.Sequential, optimizer: torch.optim.Optimizer,
    images: np.ndarray[tuple[int, ...], np.dtype[np.uint8]],
    labels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]],
) -> float:
    """The loss before it."""
    pixels = torch.from_numpy(images)[:, :, :, None].permute(0, 3, 1, 2).float().div_(255)
    loss = functional.cross_entropy(network(pixels), torch.from_numpy(labels).long())
    optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]  # a library without types
    optimizer.step()
    return float(loss.detach())
