"""What each of the seven steps tells of itself when they are taken one at a time.

Every record knows its place among the seven: `stage`, 1 to 7.
"""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from engine.models.classifier import Floats
from engine.models.parameters import Parameters
from engine.training.layer_record import FollowedLayers
from engine.training.record import Step


@dataclass(frozen=True, slots=True, eq=False)
class Initialised:
    """Step 1. parameters: what the run starts from. device: its name. note: as Step's, something
    the user should know of the device, or empty.
    """

    stage: ClassVar[int] = 1
    parameters: Parameters
    device: str
    note: str


@dataclass(frozen=True, slots=True, eq=False)
class Predicted:
    """Step 2: a batch of `size` images, and what the model makes of it.

    number: of the step it belongs to, from 1. epoch, batch: from 1, of `batches` in an epoch.
    indices: (size,) the images' indices in data.train. images: (size, 28, 28). labels: (size,).
    targets: (size, outputs), 1 for the image's digit; two digits share one, 1 for the first.
    outputs: (size, outputs), the logits, of two digits the first one's. probabilities: (size,
    digits), from these in float64; not numbers where an output is beyond float32. layers: by which
    it can be followed; None where it cannot. followed_up_to: so many images in a
    batch, 0 of a model whose layers are not followed at all.
    """

    stage: ClassVar[int] = 2
    number: int
    epoch: int
    batch: int
    batches: int
    indices: NDArray[np.int64]
    images: NDArray[np.uint8]
    labels: NDArray[np.uint8]
    targets: NDArray[np.float32]
    outputs: NDArray[np.float32]
    probabilities: Floats
    layers: FollowedLayers | None = None
    followed_up_to: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Lost:
    """Step 3. terms: (size,) each image's own loss. loss: their mean, `fit`'s."""

    stage: ClassVar[int] = 3
    terms: NDArray[np.float32]
    loss: float


@dataclass(frozen=True, slots=True, eq=False)
class Derived:
    """Step 4. gradient: of the loss by each parameter, as they are named and shaped.

    It is 0 at pixels that no training image inks.
    """

    stage: ClassVar[int] = 4
    gradient: Parameters


@dataclass(frozen=True, slots=True, eq=False)
class Stepped:
    """Step 5. step: what `fit` yields. before: the parameters.

    update: what was subtracted from each, of plain SGD learning rate × gradient. before - update is
    step.parameters but for the rounding of float32: these come of operations that multiply, add up
    and subtract at once. remembered: what the optimizer knew of the steps before, None for nothing;
    what it knows now is step.memory.
    """

    stage: ClassVar[int] = 5
    step: Step
    before: Parameters
    update: Parameters
    remembered: Parameters | None = None


@dataclass(frozen=True, slots=True)
class Repeated:
    """Step 6. epoch, batch: from 1, which one comes next; both None when all epochs are done."""

    stage: ClassVar[int] = 6
    epoch: int | None
    batch: int | None

    @property
    def done(self) -> bool:
        return self.epoch is None


@dataclass(frozen=True, slots=True)
class Finished:
    """Step 7. steps: how many the run took."""

    stage: ClassVar[int] = 7
    steps: int


Stage = Initialised | Predicted | Lost | Derived | Stepped | Repeated | Finished
