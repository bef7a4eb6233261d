"""Why backward() wants a single number, and what it does when it is called again and again."""

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
    """Try it. Of a single number torch takes the gradient, and error is empty."""
    at = torch.tensor(inputs, requires_grad=True)
    squares = at**2
    error = ""
    try:
        squares.backward()  # type: ignore[no-untyped-call]
    except RuntimeError as refusal:
        error = str(refusal)
    at.grad = None  # where there was a single number, this would come on top
    total = (at**2).sum()
    total.backward()  # type: ignore[no-untyped-call]
    assert at.grad is not None
    return VectorBackward(
        inputs, tuple(squares.tolist()), error, total.item(), tuple(at.grad.tolist())
    )


class AddingUp:
    """A tensor whose gradient nobody zeroes: every backward() adds to what is there."""

    def __init__(self, inputs: tuple[float, ...]) -> None:
        self._at = torch.tensor(inputs, requires_grad=True)
        self.times = 0

    @property
    def gradient(self) -> tuple[float, ...] | None:
        """What .grad holds; None before the first backward(), and after zero()."""
        return None if self._at.grad is None else tuple(self._at.grad.tolist())

    def backward(self) -> None:
        """Once more (x²).sum().backward()."""
        (self._at**2).sum().backward()  # type: ignore[no-untyped-call]
        self.times += 1

    def zero(self) -> None:
        """As an optimiser's zero_grad() does."""
        self._at.grad, self.times = None, 0
