"""An architecture that chapter 4 of the book has a form for: linear layers one after the other."""

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from engine.models.networks.activations import Activation
from engine.models.parameters import Array, Parameters


@runtime_checkable
class Sequential(Protocol):
    """Its models are nn.Sequential(nn.Linear, activation, …, nn.Linear), and begin by the rules of
    engine.models.layer_starts.
    """

    @property
    def hidden(self) -> tuple[int, ...]:
        """How many units each hidden layer has."""

    @property
    def activation(self) -> Activation:
        """Between two layers."""

    def stored(self, parameters: Parameters) -> Mapping[str, Array]:
        """The state_dict of that module."""
