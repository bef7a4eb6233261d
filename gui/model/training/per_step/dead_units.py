"""Which hidden units are dead, now and after the curve's steps: worked out beside the window."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from engine.explain.units import dead_units, some_of
from engine.models.capabilities.hidden_units import network_in
from engine.models.classifier import Images
from engine.models.networks.model import Network
from engine.models.trained import TrainedModel
from gui.model.training.background_measures import BackgroundMeasures, Same, multiplications
from gui.model.training.per_step.step_measures import StepMeasures
from gui.model.training.training import Training
from gui.model.workspace import Workspace


@dataclass(frozen=True, slots=True, eq=False)
class DeadUnits:
    """On `images` training images, evenly taken, each of these units is 0.

    layers: of each hidden layer (units,) whether the unit is dead.
    """

    layers: tuple[NDArray[np.bool_], ...]
    images: int

    @property
    def dead(self) -> int:
        return int(sum(each.sum() for each in self.layers))

    @property
    def units(self) -> int:
        return sum(map(len, self.layers))


class DeadUnitCounts(StepMeasures):
    """Of networks with ReLU; of other models nothing. `changed`: more is known."""

    def __init__(self, parent: QObject, training: Training, workspace: Workspace) -> None:
        super().__init__(parent, training, workspace)
        self._now = BackgroundMeasures(self)
        self._now.found.connect(self.changed)

    def now(self) -> DeadUnits | None:
        """Of the model looked at; while that is being worked out, of the one before it."""
        model, images = self._training.model, self._images()
        network = _with_relu(model)
        if model is None or images is None or network is None:
            self._now.forget("")
            return None
        known: DeadUnits | None = self._now.ask(
            "", (Same(model.parameters), len(images)), multiplications(model, len(images)),
            lambda _: _of(model, images),
        )
        latest = self._now.latest("")
        if known is None and latest is not None and latest[1].units == sum(network.hidden):
            known = latest[1]
        return known

    def along(self) -> list[tuple[int, DeadUnits]]:
        """Steps, and what was dead after each; those that are missing begin to be worked out."""
        images = self._images()
        if images is None or _with_relu(self._training.model) is None:
            self.forget()
            return []
        return self._along((len(images),), lambda model, _: _of(model, images))

    def forget(self) -> None:
        self._now.forget("")
        super().forget()

    def _images(self) -> Images | None:
        digit_set = self._workspace.digit_set
        return None if digit_set is None else some_of(digit_set.data.train.images)


def _with_relu(model: TrainedModel | None) -> Network | None:
    network = network_in(model)
    return network if network is not None and network.activation == "relu" else None


def _of(model: TrainedModel, images: Images) -> DeadUnits:
    network = network_in(model)
    assert network is not None
    return DeadUnits(dead_units(network, images), len(images))
