"""The chapter's loop on two digits, with the labels as a column and with unsqueeze forgotten."""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from engine.data.datasets import Dataset, Split

_EPOCHS, _BATCH, _RATE = 5, 256, 1.0


@dataclass(frozen=True, slots=True)
class ValidationResult:
    """loss, accuracy: of the validation images, as the chapter computes them from its tensors."""

    loss: float
    accuracy: float


def train_and_validate(
    data: Split, unsqueezed: bool, goes_on: Callable[[], bool]
) -> ValidationResult:
    """Train as the chapter does, as long as goes_on says so.

    unsqueezed: whether the labels are (n, 1), as the predictions are.
    """
    torch.set_num_threads(1)  # as engine.training.loop
    generator = torch.Generator().manual_seed(0)
    lowest = int(data.train.labels.min())
    (inputs, targets), (valid_inputs, valid_targets) = (
        _tensors(each, lowest, unsqueezed) for each in (data.train, data.valid))
    weights = torch.randn(28 * 28, 1, generator=generator).requires_grad_()
    bias = torch.randn(1, generator=generator).requires_grad_()
    for _ in range(_EPOCHS):
        for batch in torch.split(torch.randperm(len(inputs), generator=generator), _BATCH):
            if not goes_on():
                break
            mnist_loss(inputs[batch] @ weights + bias, targets[batch]).backward()  # type: ignore[no-untyped-call]
            for each in (weights, bias):
                assert each.grad is not None
                each.data -= _RATE * each.grad
                each.grad.zero_()
    with torch.no_grad():
        predictions = valid_inputs @ weights + bias
        return ValidationResult(float(mnist_loss(predictions, valid_targets)),
                                float(batch_accuracy(predictions, valid_targets)))


def mnist_loss(predictions: Tensor, targets: Tensor) -> Tensor:
    """As in the chapter; tensors of other shapes broadcast, and nothing is said of it."""
    predictions = predictions.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()


def batch_accuracy(predictions: Tensor, targets: Tensor) -> Tensor:
    """As in the chapter; it broadcasts likewise."""
    return ((predictions.sigmoid() > 0.5) == targets).float().mean()


def _tensors(data: Dataset, lowest: int, unsqueezed: bool) -> tuple[Tensor, Tensor]:
    """The lower digit is 1, as the chapter's 3."""
    inputs = torch.tensor(data.images).float().view(-1, 28 * 28) / 255
    targets = torch.tensor(data.labels == lowest).int()
    return inputs, targets.unsqueeze(1) if unsqueezed else targets
