"""What there is to know of a kind of optimizer: all that the program needs, in one object."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.text import Text

if TYPE_CHECKING:
    from torch import Tensor

OptimizerName = str
"""How a step is made of a gradient: a key of engine.training.optimizing.roster."""

Tensors = dict[str, "Tensor"]

Floats = NDArray[np.float64]

SUBTRACTED = Text("what is subtracted")

EPSILON = 1e-8
"""Added to what Adam divides by: torch's, and the paper's."""


@dataclass(frozen=True, slots=True)
class OptimizerSettings:
    """What an optimizer has to know besides the learning rate, which may be turned in a run.

    momentum: of momentum and Nesterov, the part of the last step's velocity that is kept. beta1,
    beta2: Adam's, the parts of the means of gradients and of their squares that are kept.
    weight_decay: how much of each parameter is added to its gradient.
    """

    name: OptimizerName = "sgd"
    momentum: float = 0.9
    beta1: float = 0.9
    beta2: float = 0.999
    weight_decay: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class OptimizerState:
    """What an optimizer remembers. count: steps that it has taken.

    tensors: for each parameter NAME of its shape "momentum/NAME", the velocity, or "mean/NAME" and
    "square/NAME", Adam's running means; nothing for plain SGD, and before the first step.
    """

    count: int = 0
    tensors: Mapping[str, Tensor] = field(default_factory=dict)


class Optimizer(Protocol):
    """Changes nothing that it is handed, and holds nothing: all that it remembers is the state."""

    def step(
        self, parameters: Tensors, gradient: Tensors, state: OptimizerState, learning_rate: float
    ) -> tuple[Tensors, OptimizerState]:
        """The parameters after a step, and the state for the next one.

        parameters, gradient: float32, by the same names, of the same shapes.
        """
        ...


@dataclass(frozen=True, slots=True)
class Remembered:
    """A number that is remembered of each parameter, under `kind` in an OptimizerState.

    name: what its picture after a step is called. before: and that before the step; None where
    it is not shown. is_signed: whether it may be below 0.
    """

    kind: str
    name: Text
    before: Text | None = None
    is_signed: bool = True


Gathered = Mapping[str, NDArray[np.float32]]
"""What is remembered of one parameter after a step, by its kind."""


@dataclass(frozen=True, slots=True)
class OptimizerKind:
    """A new one is such an object and a line of engine.training.optimizing.roster.

    name: on the screen; keys are in people's files, and stay. rate: the usual one on the digits.
    settings: the fields of a Recipe that are its own. remembers: the first two are shown.
    make: its steps; imports torch only as it is called. torchs: a call of torch.optim with the
    names of tensors and rate, without weight decay and the last bracket. direction: what the rate
    is multiplied by, in float64, of the gradient with weight decay, what is remembered after the
    step, and the steps taken. lesson: a sentence for the tooltip. rule: what step 5 of the seven
    does, with {named} settings; first_rule: at a run's first step, where it is another. update:
    what the picture of rate × direction is called. shown: what is remembered as it is shown, where
    that is another number. plain_without: a setting of which 0 makes it plain SGD.
    """

    key: str
    name: Text
    rate: float
    settings: tuple[str, ...]
    remembers: tuple[Remembered, ...]
    make: Callable[[OptimizerSettings], Optimizer]
    torchs: Callable[[OptimizerSettings, str, str], str]
    direction: Callable[[OptimizerSettings, Floats, Gathered, float], Floats]
    lesson: Text
    rule: Text
    first_rule: Text | None = None
    update: Text = SUBTRACTED
    shown: Callable[[OptimizerSettings, Gathered, float], Gathered] | None = None
    plain_without: str | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(each.kind for each in self.remembers)
