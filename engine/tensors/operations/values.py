"""Steps that change numbers: another type, a division, mean and standard deviation."""

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.utils.weak import WeakTensorKeyDictionary

from engine.tensors.operations.operation import (
    Axes,
    Element,
    Elementwise,
    Origin,
    Typed,
    Values,
    exact,
    normalised,
    number,
)


@dataclass(frozen=True, slots=True)
class Convert(Elementwise):
    """Every number as another type: float32 to compute with, int64 to count classes by."""

    to: str = "float"
    key = "convert"

    def apply(self, before: Values) -> Values:
        return tuple(each.to(_TYPES[self.to]) for each in before)

    def code(self) -> str:
        return f"x = x.{self.to}()"

    def by_hand(self, before: Values, element: Element) -> str:
        return ""


_TYPES = {"float": torch.float32, "long": torch.int64, "byte": torch.uint8, "double": torch.float64}


@dataclass(frozen=True, slots=True)
class Divide(Elementwise):
    """Every number divided by one: bytes become 0 … 1 over 255."""

    by: float
    key = "divide"

    def apply(self, before: Values) -> Values:
        return tuple(each / self.by for each in before)

    def code(self) -> str:
        return f"x = x / {exact(self.by)}"

    def by_hand(self, before: Values, element: Element) -> str:
        return f"{number(before[element.part][element.index])} / {exact(self.by)}"


_KNOWN: Any = WeakTensorKeyDictionary()
"""By tensor and dims: an element pointed at does not wait for the sums over all of a volume."""


def spread_of(tensor: Tensor, dims: tuple[int, ...], mean: Tensor) -> Tensor:
    """The standard deviation (n − 1) along `dims`, kept as of size 1; mean: likewise.

    Of a single number it is 0 over 0, nan, which torch gives with a warning on the console.
    """
    if tensor.numel() == mean.numel() and tensor.is_floating_point():
        return torch.full_like(mean, torch.nan)
    return tensor.std(dim=dims, keepdim=True)


@dataclass(frozen=True, slots=True)
class Normalise(Elementwise):
    """Minus the mean, over the standard deviation (n − 1), each channel or column by itself.

    dims: the dimensions over which the mean is taken; those that are left out keep their own.
    """

    dims: tuple[int, ...]
    key = "normalise"

    def apply(self, before: Values) -> Values:
        return tuple((each - mean) / spread for each in before for mean, spread in [self.of(each)])

    def of(self, tensor: Tensor) -> tuple[Tensor, Tensor]:
        """The mean and the standard deviation, of size 1 along `dims`; kept for the next asker."""
        known: dict[tuple[int, ...], tuple[Tensor, Tensor]] = _KNOWN.setdefault(tensor, {})
        if self.dims not in known:
            mean = tensor.mean(dim=self.dims, keepdim=True)
            known[self.dims] = mean, spread_of(tensor, self.dims, mean)
        return known[self.dims]

    def code(self) -> str:
        dims = f"dim={self.dims if len(self.dims) > 1 else self.dims[0]}, keepdim=True"
        return f"mean = x.mean({dims})\nstd = x.std({dims})\nx = (x - mean) / std"

    def typed(self) -> str:
        return f"normalize({', '.join(map(str, self.dims))})"

    def by_hand(self, before: Values, element: Element) -> str:
        tensor = before[element.part]
        mean, spread = self.of(tensor)
        at = tuple(0 if axis in self.dims else each for axis, each in enumerate(element.index))
        return normalised(tensor[element.index], mean[at], spread[at])


@dataclass(frozen=True, slots=True)
class Mean(Typed):
    """The mean over a dimension, which is gone afterwards."""

    dim: int
    key = "mean"

    def apply(self, before: Values) -> Values:
        return tuple(each.mean(dim=self.dim) for each in before)

    def axes(self, before: Axes) -> Axes:
        return before[: self.dim] + before[self.dim + 1 :]

    def code(self) -> str:
        return f"x = x.mean(dim={self.dim})"

    def origin(self, before: Values, after: Values, element: Element) -> Origin:
        count = before[element.part].shape[self.dim]
        some = sorted({0, min(1, count - 1), count - 1})
        return Origin(tuple(self._at(element, each) for each in some), count)

    def _at(self, element: Element, each: int) -> Element:
        index = element.index
        return Element(element.part, (*index[: self.dim], each, *index[self.dim :]))

    def goes_to(self, before: Values, after: Values, element: Element) -> tuple[Element, ...]:
        index = element.index
        return (Element(element.part, index[: self.dim] + index[self.dim + 1 :]),)

    def by_hand(self, before: Values, element: Element) -> str:
        values = before[element.part].movedim(self.dim, -1)[element.index]
        return f"{number(values.sum())} / {len(values)}"
