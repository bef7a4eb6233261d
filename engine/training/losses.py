"""The losses of the digits and their slopes: for numpy, and for torch beside it.

An image's loss is -log p(label) by cross_entropy and 1 - p(label) by mnist_loss (`Loss`); a
model's is the mean of its images'. Two digits have the logits z and 0: what a model has of them is
z alone, its one output (`of_each_digit`). With t = 1 for the label's digit and 0 for the others,
the slope by each logit is p - t by cross_entropy and p(label) (p - t) by mnist_loss, of two digits
p (1 - p) in all, with the sign of p - t.

The numpy pair is asked about models that are there already, in the precision of the logits. The
torch pair trains: what it does for a step is little, and its bits are the run's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.models.classifier import Floats
from engine.models.logits import probabilities
from engine.training.recipe import Loss

if TYPE_CHECKING:
    from torch import Tensor


def losses(logits: NDArray[Any], indices: NDArray[np.intp], loss: Loss) -> NDArray[Any]:
    """(n,) each image's own, 0 or more. logits: (n, digits) or (n, outputs), float32 or float64.

    indices: (n,) of each label among the digits. -log p(label) = log Σ e^z - z(label), of two
    digits log(1 + e^-m) with the margin m, the label's logit less the other one: in neither form
    does a power overflow.
    """
    terms: NDArray[Any]
    if logits.shape[1] < 3:
        margins = logits[:, 0] if logits.shape[1] == 1 else logits[:, 0] - logits[:, 1]
        margins = np.where(indices == 0, margins, -margins)
        terms = np.log1p(np.exp(-np.abs(margins))) + np.maximum(-margins, 0)
    else:
        columns = np.ascontiguousarray(logits.T)  # sums over few long rows are quick
        highest = columns.max(axis=0)
        labelled = columns[indices, np.arange(columns.shape[1])]
        terms = np.log(np.exp(columns - highest).sum(axis=0)) + (highest - labelled)
    return -np.expm1(-terms) if loss == "mnist_loss" else terms


def slopes(logits: Floats, indices: NDArray[np.intp], loss: Loss) -> Floats:
    """The derivative of each image's own loss by each of its logits: (n, digits) or (n, outputs),
    as they are given.
    """
    chances = probabilities(logits)
    rows = np.arange(len(chances))
    found = chances.copy()
    found[rows, indices] -= 1
    if loss == "mnist_loss":
        found *= chances[rows, indices][:, None]
    return found[:, : logits.shape[1]]


def torch_losses(outputs: Tensor, targets: Tensor, loss: Loss) -> Tensor:
    """(n,) as `losses`, of (n, outputs). targets: (n, outputs), t of each output's digit.

    Raises ValueError for outputs that are not one for each target: of two digits there is one.
    """
    _check(outputs, targets)
    if outputs.shape[1] == 1:
        if loss == "cross_entropy":
            import torch  # whoever has a Tensor has loaded it

            return (torch.nn.functional.softplus(outputs) - outputs * targets)[:, 0]
        chances = outputs.sigmoid()
        return (1 - chances).where(targets == 1, chances)[:, 0]
    if loss == "cross_entropy":
        return -(outputs.log_softmax(1) * targets).sum(1)
    return 1 - (outputs.softmax(1) * targets).sum(1)


def torch_slopes(outputs: Tensor, targets: Tensor, loss: Loss) -> Tensor:
    """(n, outputs) as `slopes`. targets: (n, outputs), t of each output's digit.

    Raises ValueError as `torch_losses`.
    """
    _check(outputs, targets)
    single = outputs.shape[1] == 1
    chances = outputs.sigmoid() if single else outputs.softmax(1)
    if loss == "cross_entropy":
        return chances.sub_(targets)
    if single:
        return (1 - 2 * targets) * chances * (1 - chances)
    return (chances * targets).sum(1, keepdim=True) * (chances - targets)


def _check(outputs: Tensor, targets: Tensor) -> None:
    if outputs.shape != targets.shape:  # torch would stretch one over the other, without a word
        raise ValueError(
            f"a model's outputs are {tuple(outputs.shape)}, its targets {tuple(targets.shape)}: "
            "see engine.models.logits for how many outputs a model of these digits has"
        )
