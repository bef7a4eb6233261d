"""Which dimensions of a step are the depth, the rows and the columns of a scan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor

Voxel = tuple[int, int, int]
"""Slice, row and column."""

_NAMES = ("depth", "height", "width")


@dataclass(frozen=True, slots=True)
class Cuts:
    """The places of the three in an index of `count` dimensions, of which the others are of one."""

    count: int
    places: tuple[int, int, int]

    def index(self, voxel: Voxel) -> tuple[int, ...]:
        """The element's."""
        found = [0] * self.count
        for place, value in zip(self.places, voxel, strict=True):
            found[place] = value
        return tuple(found)

    def voxel(self, index: tuple[int, ...]) -> Voxel:
        """Of an element."""
        depth, row, column = (index[each] for each in self.places)
        return depth, row, column

    def volume(self, tensor: Tensor) -> Tensor:
        """(depth, height, width), without a copy."""
        others = [each for each in range(self.count) if each not in self.places]
        found = tensor.permute(*others, *self.places)
        return found[(0,) * len(others)]


def cuts_of(axes: tuple[str, ...], shape: tuple[int, ...]) -> Cuts | None:
    """None where a step's numbers are no volume any more."""
    if any(axes.count(name) != 1 for name in _NAMES) or 0 in shape:
        return None
    depth, height, width = (axes.index(name) for name in _NAMES)
    others = set(range(len(axes))) - {depth, height, width}
    if any(shape[each] != 1 for each in others):
        return None
    return Cuts(len(axes), (depth, height, width))
