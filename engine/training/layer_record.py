"""What a batch becomes on its way through a model's layers and back: each array, by its symbol."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from engine.models.layer_by_layer import Factors, Index
from engine.models.parameters import Array


@dataclass(frozen=True, slots=True, eq=False)
class LayerArray:
    """One array. symbol: "z1", "dW1", as `engine.models.layer_by_layer` has them.

    formula: how it came of others, in PyTorch's notation; "" for what is given. values: (n, …), of
    a parameter's gradient the parameter's shape. by_autograd: the same by PyTorch's own autograd,
    None on the way forwards.
    """

    symbol: str
    formula: str
    values: Array
    by_autograd: Array | None = None

    @property
    def difference(self) -> float:
        """The largest between any of the values and autograd's; not a number where one is none."""
        if self.by_autograd is None:
            return float("nan")
        with np.errstate(invalid="ignore", over="ignore"):
            return float(np.abs(self.values.astype(np.float64) - self.by_autograd).max(initial=0))

    @property
    def largest(self) -> Index:
        """Where the value of the largest size is."""
        sizes = np.nan_to_num(np.abs(self.values), nan=0.0, posinf=np.inf)
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
