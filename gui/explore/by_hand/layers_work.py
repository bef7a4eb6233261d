"""What the layers make of the batch of now: worked out while somebody looks, beside the window."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, SignalInstance

from engine.looks import Look, nobody_looks
from engine.training.layer_record import FollowedLayers, LayerArray, LayersBack
from engine.training.seven_steps_record import Derived, Predicted
from gui.model.training.background_measures import BackgroundMeasures, Same

_SLOT = "layers"
_OFTEN = 8
"""How many times as much as a prediction it takes: forwards, back, and by autograd once more."""


@dataclass(frozen=True, slots=True, eq=False)
class BatchLayers:
    """back: None before step 4."""

    forward: tuple[LayerArray, ...]
    back: LayersBack | None


class LayersWork:
    """The arrays, up to 85 MB, are held as long as they are seen. found: others are there."""

    def __init__(self, parent: QObject) -> None:
        self._measures = BackgroundMeasures(parent)
        self.found: SignalInstance = self._measures.found

    @property
    def is_working(self) -> bool:
        return self._measures.is_working_on(_SLOT)

    def of(
        self, predicted: Predicted | None, derived: Derived | None, multiplications: int
    ) -> BatchLayers | None:
        """None where there are none, or not yet. multiplications: of a prediction of the batch."""
        layers = None if predicted is None else predicted.layers
        if layers is None:
            self.forget()
            return None
        found: BatchLayers | None = self._measures.ask(
            _SLOT, (Same(predicted), Same(derived)), _OFTEN * multiplications,
            lambda look: _followed(layers, derived, look or nobody_looks),
        )
        latest = self._measures.latest(_SLOT)
        if found is None and latest is not None and latest[0][0] != Same(predicted):
            self._measures.drop(_SLOT)  # of another batch
        elif found is None and latest is not None:
            found = latest[1]  # the way forwards, while the way back is being worked out
        return found

    def forget(self) -> None:
        """Nobody looks."""
        self._measures.forget(_SLOT)


def _followed(layers: FollowedLayers, derived: Derived | None, look: Look) -> BatchLayers:
    forward = layers.forward()
    look()
    return BatchLayers(
        forward, None if derived is None else layers.back(forward, derived.gradient, look)
    )
