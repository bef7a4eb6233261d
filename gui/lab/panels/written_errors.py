"""Predictions, targets and errors in texts: who subtracts what is written gets what is written."""

import math
from collections.abc import Sequence
from decimal import Decimal

from engine.lab.problem import Problem
from engine.text import written
from gui.widgets.sums import Result, come_out, figures


def by_figures(value: float, count: int) -> str:
    """So many figures."""
    return written(value, f"z.{count}g")


FIGURES = range(6, 10)
"""From what tables have to what float32 holds."""


def written_errors(
    problem: Problem, predictions: Sequence[float], targets: Sequence[float],
    errors: Sequence[float],
) -> tuple[list[str], list[str], list[str]]:
    """In six figures, or as many as the differences need."""
    redone = _of_logit if problem.loss == "bce" else _of_number
    rows = [
        come_out((prediction, target), (Result(figures(error), redone),), by_figures, FIGURES)
        for prediction, target, error in zip(predictions, targets, errors, strict=True)
    ]
    return ([parts[0] for parts, _ in rows], [parts[1] for parts, _ in rows],
            [error for _, (error,) in rows])


def _of_number(prediction: Decimal, target: Decimal) -> Decimal:
    return prediction - target


def _of_logit(logit: Decimal, target: Decimal) -> Decimal:
    return Decimal(1 / (1 + math.exp(-logit))) - target  # Decimal's own takes ten times as long
