"""Rows that a threshold catches, and how good a prediction it is of other rows."""

import math
from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor

from engine.tensors.operations.operation import exact

Sign = Literal["<", "<=", ">", ">="]


@dataclass(frozen=True, slots=True)
class Condition:
    """What holds of a row or does not: its number in a column against a value."""

    column: int
    sign: Sign
    value: float

    def holds(self, rows: Tensor) -> Tensor:
        """(n,) of bool. rows: (n, columns)."""
        numbers = rows[:, self.column]
        if self.sign == "<":
            return numbers < self.value
        if self.sign == "<=":
            return numbers <= self.value
        return numbers > self.value if self.sign == ">" else numbers >= self.value

    def code(self) -> str:
        """As PyTorch, of x."""
        return f"x[:, {self.column}] {self.sign} {exact(self.value)}"


@dataclass(frozen=True, slots=True)
class Caught:
    """Of rows: predicted by one condition, actual by another, matches by both."""

    predicted: int
    actual: int
    matches: int

    @property
    def precision(self) -> float:
        """Of those predicted the share that is actual; nan where none is predicted."""
        return self.matches / self.predicted if self.predicted else math.nan

    @property
    def recall(self) -> float:
        """Of those actual the share that is predicted; nan where none is actual."""
        return self.matches / self.actual if self.actual else math.nan


def caught(rows: Tensor, predicted: Condition, actual: Condition) -> Caught:
    """rows: (n, columns)."""
    one, other = predicted.holds(rows), actual.holds(rows)
    return Caught(int(one.sum()), int(other.sum()), int(torch.logical_and(one, other).sum()))


def caught_code(predicted: Condition, actual: Condition) -> str:
    """The same in PyTorch, of x."""
    return (
        f"predicted = {predicted.code()}\nactual = {actual.code()}\n"
        "matches = (predicted & actual).sum().item()\n"
        "print(predicted.sum().item(), actual.sum().item(), matches)\n"
        "print(matches / predicted.sum().item(), matches / actual.sum().item())"
    )


@dataclass(frozen=True, slots=True)
class Group:
    """Rows whose target lies from low (not of it) up to high (of it); means: of each column, (k,).

    means is nan where there is no row.
    """

    low: float
    high: float
    count: int
    means: tuple[float, ...]


def groups(data: Tensor, target: Tensor, low: float, high: float) -> tuple[Group, Group, Group]:
    """Bad, mid and good: target <= low, between, and >= high.

    data: (n, k). target: (n,).
    """
    masks = (target <= low, (target > low) & (target < high), target >= high)
    bounds = ((-math.inf, low), (low, high), (high, math.inf))
    return tuple(  # type: ignore[return-value]
        Group(*bound, int(mask.sum()), tuple(data[mask].mean(dim=0).tolist()))
        for bound, mask in zip(bounds, masks, strict=True)
    )
