"""Steps on some of the columns, the last dimension, the others left as they are."""

from dataclasses import dataclass

from torch import Tensor

from engine.tensors.operations.operation import Element, Elementwise, Values, normalised
from engine.tensors.operations.values import spread_of


@dataclass(frozen=True, slots=True)
class NormaliseColumns(Elementwise):
    """Minus the mean, over the standard deviation (n − 1), each of these columns by itself.

    columns: indices in the last dimension. The mean is over all of the others.
    """

    columns: tuple[int, ...]
    key = "normalise_columns"

    def apply(self, before: Values) -> Values:
        return tuple(self._of(each) for each in before)

    def _of(self, tensor: Tensor) -> Tensor:
        mean, spread = self.of(tensor)
        after = tensor.clone()
        after[..., list(self.columns)] = (tensor[..., list(self.columns)] - mean) / spread
        return after

    def of(self, tensor: Tensor) -> tuple[Tensor, Tensor]:
        """The mean and the standard deviation of each of the columns."""
        part = tensor[..., list(self.columns)].flatten(0, -2)
        mean = part.mean(dim=0, keepdim=True)
        return mean[0], spread_of(part, (0,), mean)[0]

    def code(self) -> str:
        return (
            f"columns = {list(self.columns)}\n"
            "part = x[..., columns].flatten(0, -2)\n"
            "x = x.clone()\n"
            "x[..., columns] = (x[..., columns] - part.mean(0)) / part.std(0)"
        )

    def typed(self) -> str:
        return f"normalize_columns({', '.join(map(str, self.columns))})"

    def by_hand(self, before: Values, element: Element) -> str:
        tensor = before[element.part]
        if element.index[-1] not in self.columns:
            return ""
        mean, spread = self.of(tensor)
        at = self.columns.index(element.index[-1])
        return normalised(tensor[element.index], mean[at], spread[at])
