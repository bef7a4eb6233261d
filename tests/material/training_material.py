"""Short runs on little data, and the same sums by torch's autograd in float64."""

from collections.abc import Sequence

import numpy as np
import torch
from measures import tolerances
from measures.matrices import matrix_of
from measures.present import present
from torch.nn import functional

from engine.data.datasets import Dataset, Split
from engine.models.trained import TrainedModel
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Controls, Loss, Recipe
from engine.training.record import Step

LOSSES = ("cross_entropy", "mnist_loss")
CPU = Recipe(epochs=2, batch_size=16, learning_rate=0.5, device="cpu")


def run(
    data: Split, recipe: Recipe = CPU, digits: tuple[int, ...] = (3, 7), stride: int = 1,
    model: TrainedModel | None = None,
) -> list[Step]:
    model = model or initialise(digits, data.train, recipe)
    return list(fit(DigitTraining(model, data, recipe), Controls(recipe.learning_rate, stride)))


def by_torch(
    parameters: np.ndarray, data: Dataset, digits: tuple[int, ...], loss: Loss,
) -> tuple[float, np.ndarray]:
    """The loss on all of `data` and its gradient, by autograd in float64 from the definitions."""
    pixels = torch.tensor(data.images.reshape(len(data), -1) / 255)
    labels = torch.tensor([digits.index(label) for label in data.labels])
    unknown = torch.tensor(parameters, dtype=torch.float64, requires_grad=True)
    logits = pixels @ unknown[:, :-1].T + unknown[:, -1]
    if len(digits) == 2:
        targets = (labels == 0).double()
        if loss == "cross_entropy":
            value = functional.binary_cross_entropy_with_logits(logits[:, 0], targets)
        else:
            chances = logits[:, 0].sigmoid()
            value = torch.where(targets == 1, 1 - chances, chances).mean()
    elif loss == "cross_entropy":
        value = functional.cross_entropy(logits, labels)
    else:
        value = (1 - logits.softmax(1)[torch.arange(len(labels)), labels]).mean()
    value.backward()  # type: ignore[no-untyped-call]  # a library without types
    return value.item(), present(unknown.grad).numpy()


def of_loss(images: np.ndarray, parameters: np.ndarray, loss: float) -> float:
    """How far the mean loss of these images may be off in float32."""
    off = tolerances.of_logits(images, parameters)
    return float(tolerances.of_terms(off, loss * len(images)).mean())


def same_parameters(one: Sequence[Step], other: Sequence[Step]) -> bool:
    """Whether two runs come to the same parameters and accuracies, to the last bit."""
    return len(one) == len(other) and all(
        a.accuracy == b.accuracy and a.number == b.number
        and matrix_of(a).tobytes() == matrix_of(b).tobytes()
        for a, b in zip(one, other, strict=True)
    )


def same_numbers(one: Sequence[Step], other: Sequence[Step]) -> bool:
    """Whether two runs are equal to the last bit."""
    return same_parameters(one, other) and all(
        a.loss == b.loss for a, b in zip(one, other, strict=True)
    )
