"""Why backward() wants a single number: torch's own refusal, and the sum that mends it."""

from dataclasses import dataclass

import torch


@dataclass(frozen=True, slots=True)
class VectorBackward:
    """What torch says of backward() on x² of several numbers, and what it gives for their sum.

    inputs, squares, gradient: a number each. error: what torch raised. total: the squares' sum.
    """

    inputs: tuple[float, ...]
    squares: tuple[float, ...]
    error: str
    total: float
    gradient: tuple[float, ...]


def backward_on_vector(inputs: tuple[float, ...] = (3.0, 4.0, 10.0)) -> VectorBackward:
    """Try it. There have to be two numbers or more: of a single one torch takes the gradient."""
    at = torch.tensor(inputs, requires_grad=True)
    squares = at**2
    error = ""
    try:
        squares.backward()  # type: ignore[no-untyped-call]
    except RuntimeError as refusal:
        error = str(refusal)
    total = (at**2).sum()
    total.backward()  # type: ignore[no-untyped-call]
    assert at.grad is not None
    return VectorBackward(
        inputs, tuple(squares.tolist()), error, total.item(), tuple(at.grad.tolist())
    )
