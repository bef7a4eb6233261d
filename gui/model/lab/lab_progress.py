"""Every step of a run in the lab: what the curves, the path and the table are drawn from."""

from array import array
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.lab.record import LabStep

Floats = NDArray[np.float64]


class LabProgress:
    """start: the k parameters before the first step. All of the steps are kept, as numbers."""

    def __init__(self, start: tuple[float, ...]) -> None:
        self.width = len(start)
        self.device = ""
        self._losses, self._validation, self._rates = array("d"), array("d"), array("d")
        self._gradients, self._parameters = array("d"), array("d", start)

    @property
    def steps(self) -> int:
        return len(self._losses)

    def add(self, steps: Sequence[LabStep]) -> None:
        for step in steps:
            self._losses.append(step.loss)
            held_out = step.validation_loss
            self._validation.append(float("nan") if held_out is None else held_out)
            self._rates.append(step.learning_rate)
            self._gradients.extend(step.gradient)
            self._parameters.extend(step.parameters)
        self.device = steps[-1].device

    @property
    def losses(self) -> Floats:
        """(steps,) each before its step, on the training part."""
        return np.array(self._losses)

    @property
    def validation(self) -> Floats:
        """(steps,) likewise on the validation part; nan without a split."""
        return np.array(self._validation)

    @property
    def rates(self) -> Floats:
        """(steps,) each step's learning rate."""
        return np.array(self._rates)

    @property
    def path(self) -> Floats:
        """(steps + 1, k) the parameters at the start and after each step."""
        return np.array(self._parameters).reshape(-1, self.width)

    def parameters(self, step: int) -> tuple[float, ...]:
        """After a step; 0 is the start."""
        return tuple(self._parameters[step * self.width : (step + 1) * self.width])

    def loss(self, step: int) -> float:
        """Before a step, from 1 on."""
        return self._losses[step - 1]

    def validation_loss(self, step: int) -> float:
        """Before a step, from 1 on; nan without a split."""
        return self._validation[step - 1]

    def rate(self, step: int) -> float:
        """The learning rate of a step, from 1 on."""
        return self._rates[step - 1]

    def gradient(self, step: int) -> tuple[float, ...]:
        """The one that a step used, from 1 on."""
        return tuple(self._gradients[(step - 1) * self.width : step * self.width])
