"""What a run in the lab tells of each of its steps."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LabStep:
    """One step, after it was taken; nothing in it need be finite.

    number: from 1. loss: on the training part, before the step. learning_rate: the step's.
    gradient: the one used, a number for each parameter, at the parameters before the step.
    parameters: after the step. validation_loss: at the same parameters as loss, or None without a
    split. device: its name. note: something the user should know of the device, or empty.
    """

    number: int
    loss: float
    learning_rate: float
    gradient: tuple[float, ...]
    parameters: tuple[float, ...]
    validation_loss: float | None
    device: str
    note: str = ""
