"""Reading a loss curve: is the training going wrong?"""

import math
from collections.abc import Sequence

from engine.recipe import Loss

WINDOW = 20
"""Steps whose losses are averaged before anything is said of them."""


def guessing_loss(loss: Loss, digits: int) -> float:
    """The loss of giving every digit the same probability: ln k, or for mnist_loss 1 - 1/k."""
    return math.log(digits) if loss == "cross_entropy" else 1 - 1 / digits


def is_diverging(losses: Sequence[float], loss: Loss, digits: int) -> bool:
    """Whether the newest losses are far above both where the run began and guessing.

    losses: of every step so far, in order. Far is half as much again, over WINDOW steps.
    """
    if len(losses) < WINDOW + 1:
        return False
    recent = sum(losses[-WINDOW:]) / WINDOW
    return not recent <= 1.5 * max(guessing_loss(loss, digits), losses[0])
