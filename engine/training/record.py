"""What training tells of itself: its steps, and why it could not go on."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.models.linear import LinearModel


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One step of a run, after it was taken.

    number: from 1. epoch: from 1, the epoch it belongs to. loss: of this step's batch, before the
    step. images: how many the run has seen. parameters: (outputs, 785) after the step. accuracy:
    on the validation images, 0..1, at an epoch's last step, else None. note: something the user
    should know (the device was given up), or empty.
    """

    number: int
    epoch: int
    loss: float
    learning_rate: float
    images: int
    digits: tuple[int, ...]
    parameters: NDArray[np.float32]
    device: str
    accuracy: float | None = None
    note: str = ""

    @property
    def model(self) -> LinearModel:
        return LinearModel(self.digits, self.parameters)


class Diverged(Exception):
    """The loss or the weights stopped being finite numbers; the steps before are good."""

    def __init__(self, number: int, learning_rate: float) -> None:
        super().__init__(
            f"At step {number} the loss was no longer a finite number: "
            f"the learning rate {learning_rate:g} is too high."
        )
        self.number = number
        self.learning_rate = learning_rate
