"""What a batch becomes on its way through a model's layers and back: each array, by its symbol."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from engine.looks import Look
from engine.models.layer_by_layer import Factors, Index
from engine.models.parameters import Array, Parameters


@dataclass(frozen=True, slots=True, eq=False)
class LayerArray:
    """One array. symbol: "z1", "dW1", as `engine.models.layer_by_layer` has them.

    formula: how it came of others, in PyTorch's notation; "" for what is given. values: (n, …), of
    a parameter's gradient the parameter's shape. by_autograd: the same by PyTorch's own autograd,
    None on the way forwards. difference: the largest between any of the values and autograd's; not
    a number where one is none. largest: where the value of the largest size is.
    """

    symbol: str
    formula: str
    values: Array
    by_autograd: Array | None = None
    difference: float = field(init=False)
    largest: Index = field(init=False)

    def __post_init__(self) -> None:
        """At once, where it is made: of millions of values it takes a while."""
        object.__setattr__(self, "difference", _difference(self.values, self.by_autograd))
        object.__setattr__(self, "largest", _largest(self.values))


def _difference(values: Array, others: Array | None) -> float:
    if others is None:
        return float("nan")
    with np.errstate(invalid="ignore", over="ignore"):
        return float(np.abs(values.astype(np.float64) - others).max(initial=0))


def _largest(values: Array) -> Index:
    sizes = np.nan_to_num(np.abs(values), nan=0.0, posinf=np.inf)
    return tuple(int(each) for each in np.unravel_index(sizes.argmax(), sizes.shape))


@dataclass(frozen=True, slots=True, eq=False)
class LayersBack:
    """The way back: dlogits first, the first layer's parameters last.

    parameters: the symbols of those that the gradient is by, "W1".
    """

    arrays: tuple[LayerArray, ...]
    parameters: frozenset[str]
    values: Mapping[str, Array]
    _factors: Callable[[str, Index, Mapping[str, Array]], Factors]

    def factors(self, symbol: str, index: Index) -> Factors:
        """The products whose sum is the gradient by one parameter. symbol: "W1"."""
        return self._factors(symbol, index, self.values)


class FollowedLayers(Protocol):
    """A batch that can be followed through the model's layers, whenever somebody wants to see it.

    What the layers give takes a hundred times the batch's room: it is not kept here, but worked out
    anew each time, to the same numbers.
    """

    def forward(self) -> tuple[LayerArray, ...]:
        """X and what each layer makes of it."""

    def back(
        self, forward: tuple[LayerArray, ...], gradient: Parameters, look: Look
    ) -> LayersBack:
        """The way back. gradient: the step's. look: is called now and then, and may raise."""
