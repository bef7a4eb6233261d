"""A problem of the lab: its numbers, its model and its loss, without torch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from engine.lab.recipe import ProblemKey

if TYPE_CHECKING:
    from engine.lab.expression_node import Expression

Loss = Literal["mse", "rmse", "value", "bce"]
"""mse: mean((prediction - target)²). rmse: its square root. value: the function itself. bce: binary
cross-entropy of targets 0 and 1, the predictions being logits: mean(log(1 + eᶻ) - target · z)."""

Column = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """What is to be found: the parameters with the least loss.

    names: of the k parameters. columns: the inputs, each (n,), not yet scaled; none for a single
    number. targets: (n,). start: k numbers. training, validation: the indices of the examples that
    are learned from and those kept apart. expression: the single number's function, or the curve
    that a line is bent to; else None.
    """

    key: ProblemKey
    names: tuple[str, ...]
    columns: tuple[Column, ...]
    targets: Column
    loss: Loss
    start: tuple[float, ...]
    training: tuple[int, ...]
    validation: tuple[int, ...]
    expression: Expression | None = None

    def predict(self, parameters: Sequence[Any], columns: Sequence[Any], functions: Any) -> Any:
        """The model's output, in the tutorials' order of operations.

        parameters: k numbers or arrays. columns: the inputs, scaled, of a shape that goes with
        them. functions: numpy or torch, whichever these are of.
        """
        if self.key == "temperature":
            (w, b), (t,) = parameters, columns
            return w * t + b
        if self.key == "speed":
            (a, b, c), (t,) = parameters, columns
            return a * t**2 + b * t + c
        if self.key == "scores":
            w1, w2, w3, b = parameters
            x1, x2, x3 = columns
            return x1 * w1 + x2 * w2 + x3 * w3 + b
        if self.key == "table":
            *weights, b = parameters
            prediction = b
            for w, x in zip(weights, columns, strict=True):
                prediction = prediction + w * x
            return prediction
        if self.key == "bend":
            (b, w, *hinges), (x,) = parameters, columns
            prediction = b + w * x
            for a, k in zip(hinges[::2], hinges[1::2], strict=True):
                prediction = prediction + a * _relu(x - k, functions)
            return prediction
        assert self.expression is not None
        return self.expression.value(parameters[0], functions)

    def loss_of(self, predictions: Any, targets: Any, functions: Any) -> Any:
        """(…) the loss, over the last axis of the predictions; a single number's is itself.

        predictions: (…, n). targets: (n,). functions: numpy or torch, whichever these are of.
        """
        if self.loss == "value":
            return predictions
        if self.loss == "bce":
            return _cross_entropy(predictions, targets, functions)
        squares = (predictions - targets) ** 2
        # as the tutorials write it, where it can be: torch's graph of it is there to be seen
        mean = squares.mean() if squares.ndim == 1 else squares.mean(-1)
        return functions.sqrt(mean) if self.loss == "rmse" else mean

    def errors(self, predictions: Any, targets: Any, functions: Any) -> Any:
        """(n,) prediction - target; of logits, probability - target."""
        guessed = sigmoid(predictions, functions) if self.loss == "bce" else predictions
        return guessed - targets

    @property
    def is_linear(self) -> bool:
        """Whether the prediction is, in its parameters: its squared errors are a bowl then."""
        return self.key in ("temperature", "speed", "scores") or (
            self.key == "table" and self.loss == "mse")

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """Two parameters each, whose landscape is worth a look."""
        count = len(self.names)
        if self.key == "table" and count > 2:
            return () if self.loss == "bce" else tuple(
                (each, count - 1) for each in range(count - 1)
            ) + tuple((each, each + 1) for each in range(count - 2))
        if self.key != "bend":
            return tuple(combinations(range(count), 2))
        hinges = range(2, count, 2)
        return (
            *((each, each + 1) for each in hinges),
            *((each, each + 2) for each in hinges[:-1]),
            *((each + 1, each + 3) for each in hinges[:-1]), (0, 1),
        )

    def factors(
        self, parameters: Sequence[Any], columns: Sequence[Any], functions: Any
    ) -> tuple[Any, ...]:
        """The derivative of the prediction by each parameter: k arrays, or numbers for all of n.

        parameters, columns, functions: as predict has them. Not for a single number.
        """
        if self.key == "bend":
            (x,) = columns
            found: list[Any] = [1.0, x]
            for a, k in zip(parameters[2::2], parameters[3::2], strict=True):
                found += [_relu(x - k, functions), -a * (x > k)]
            return tuple(found)
        if self.key == "temperature":
            return columns[0], 1.0
        if self.key == "speed":
            return columns[0] ** 2, columns[0], 1.0
        return *columns, 1.0


def sigmoid(logits: Any, functions: Any) -> Any:
    """1 / (1 + e⁻ᶻ): the probability that a logit stands for."""
    if functions is not np:
        return functions.sigmoid(logits)
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(logits)))


def _cross_entropy(logits: Any, targets: Any, functions: Any) -> Any:
    if functions is np:
        return (np.logaddexp(0.0, logits) - targets * logits).mean(-1)
    return functions.nn.functional.binary_cross_entropy_with_logits(
        logits, targets.expand_as(logits))


def _relu(values: Any, functions: Any) -> Any:
    """max(values, 0); at 0 its derivative is 0, as torch has it."""
    return np.maximum(values, 0.0) if functions is np else functions.relu(values)
