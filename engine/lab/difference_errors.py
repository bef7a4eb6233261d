"""How wrong a gradient by difference is: too wide a delta bends, too narrow a one rounds."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.lab.expression_node import Expression, Number, Variable
from engine.lab.expression_tree import Power, Product, Quotient, Sum
from engine.lab.gradients import by_autograd, by_difference
from engine.lab.loss import Examples
from engine.lab.problem import Problem


def difference_errors(
    examples: Examples, parameters: tuple[float, ...], deltas: Sequence[float],
    first: int | None = None,
) -> NDArray[np.float64]:
    """(deltas, k) |by difference - by autograd|, both in float32 as a run computes them.

    first: of so many of the parameters only.
    """
    at = torch.tensor(parameters, device=examples.targets.device)
    right = by_autograd(examples, at).double().cpu().numpy()[:first]
    if examples.columns:
        found = _differences(examples, at, deltas, len(right))
    else:
        found = np.array([
            [each.derivative for each in by_difference(examples, at, delta)] for delta in deltas
        ])
    with np.errstate(invalid="ignore"):
        errors: NDArray[np.float64] = np.abs(found - right)
    return errors


def _differences(
    examples: Examples, at: Tensor, deltas: Sequence[float], first: int
) -> NDArray[np.float64]:
    """(deltas, first) as by_difference finds them, to the bit, in a tenth of its time.

    The predictions of all places are sums and products of each number by itself, so they are the
    same worked out together; the means, whose order of additions matters, are taken one by one.
    """
    widths = torch.tensor(deltas, device=at.device)[:, None, None]
    steps = widths * torch.eye(len(at), device=at.device)[:first]  # (deltas, first, k)
    places = torch.stack([at + steps, at - steps])
    with torch.no_grad():
        rows = examples.predict(places.movedim(-1, 0)[..., None]).flatten(0, 2)
        losses = torch.stack([
            examples.problem.loss_of(row, examples.targets, torch) for row in rows
        ]).reshape(places.shape[:-1])
        found = (losses[0] - losses[1]) / (2 * widths[..., 0])
    return np.asarray(found.double().cpu().numpy())


def is_parabola(problem: Problem) -> bool:
    """Whether the loss is one along each parameter: a central difference then does not bend.

    (L(w + d) - L(w - d)) / 2d = L'(w) + L'''(w) d² / 6 + …, and all of L's derivatives from the
    third on are 0.
    """
    if problem.loss != "value":
        return problem.is_linear and problem.loss == "mse"
    assert problem.expression is not None
    degree = _degree(problem.expression)
    return degree is not None and degree <= 2


def _degree(expression: Expression) -> float | None:
    """Of a polynomial; None of what is not written as one."""
    if isinstance(expression, Number):
        return 0
    if isinstance(expression, Variable):
        return 1
    if isinstance(expression, Power):
        inner = _degree(expression.base)
        whole = expression.exponent.is_integer() and expression.exponent > 0
        return inner * expression.exponent if inner is not None and whole else None
    if isinstance(expression, Quotient) and isinstance(expression.right, Number):
        return _degree(expression.left)
    if isinstance(expression, Sum | Product):
        left, right = _degree(expression.left), _degree(expression.right)
        if left is None or right is None:
            return None
        return max(left, right) if isinstance(expression, Sum) else left + right
    return None
