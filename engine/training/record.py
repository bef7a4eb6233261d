"""What training tells of itself: its steps, and why it could not go on."""

from dataclasses import dataclass
from typing import NamedTuple

from engine.models.parameters import Parameters
from engine.models.roster import architecture_of
from engine.models.trained import TrainedModel


@dataclass(slots=True, eq=False)
class Step:
    """One step of a run, after it was taken. Nobody changes it; it is not frozen, for thousands a
    second are made, and a frozen one takes five times as long to make.

    number: from 1. epoch: from 1, the epoch it belongs to. loss: of this step's batch, before the
    step. images: how many the run has seen. model_key: of the architecture. parameters: after the
    step. memory: what the optimizer remembers after it (see engine.training.optimizing.memory),
    None for nothing.
    accuracy: on the validation images, 0..1, at an epoch's last step, else None. note: something
    the user should know (the device was given up), or empty.
    """

    number: int
    epoch: int
    loss: float
    learning_rate: float
    images: int
    digits: tuple[int, ...]
    model_key: str
    parameters: Parameters
    device: str
    memory: Parameters | None = None
    accuracy: float | None = None
    note: str = ""

    @property
    def model(self) -> TrainedModel:
        return architecture_of(self.model_key).model(self.digits, self.parameters)


class StepOutcome(NamedTuple):
    """What came of one step on a device. loss, memory, parameters: as Step's.

    is_finite: whether loss and parameters are numbers, and none infinite.
    """

    loss: float
    memory: Parameters | None
    is_finite: bool
    parameters: Parameters


class Diverged(Exception):
    """The loss or the weights stopped being finite numbers; the steps before are good."""

    def __init__(self, number: int, learning_rate: float) -> None:
        super().__init__(
            f"At step {number} the loss was no longer a finite number: "
            f"the learning rate {learning_rate:g} is too high."
        )
        self.number = number
        self.learning_rate = learning_rate
