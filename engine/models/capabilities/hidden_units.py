"""A model of hidden units: whatever it is, it is a network, and says which."""

from typing import Protocol, runtime_checkable

from engine.models.networks.model import Network
from engine.models.trained import TrainedModel


@runtime_checkable
class HiddenUnits(Protocol):
    """So its units can be shown one by one, and with ReLU the places at which they switch."""

    def as_network(self) -> Network:
        """Its outputs are this model's at every image, within float32's rounding."""


def network_in(model: TrainedModel | None) -> Network | None:
    """The network that a model is; None for one without hidden units, or none."""
    return model.as_network() if isinstance(model, HiddenUnits) else None
