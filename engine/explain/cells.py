"""A cell of a convolutional network's feature maps: the pixels it sees, and the sum that it is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.drawings.drawing import SIDE
from engine.models.capabilities.feature_maps import FeatureMaps, LayerMaps
from engine.models.classifier import Floats


@dataclass(frozen=True, slots=True)
class Cell:
    """One number of a layer's maps once they are pooled. layer, number: from 0, as row, column."""

    layer: int
    number: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Field:
    """Pixels of the image: rows from top to before bottom, columns from left to before right."""

    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True, slots=True, eq=False)
class CellSum:
    """How a cell comes about.

    sums: (4,), of the four places that are pooled: above left and right, below left and right.
    largest: which of them goes on; the rest is that one's. places: (9, 2) row and column in the
    maps before, row by row; those over an edge are blank. values, weights: (9, maps before).
    """

    sums: Floats
    largest: int
    places: tuple[tuple[int, int], ...]
    values: Floats
    weights: Floats
    bias: float

    @property
    def terms(self) -> Floats:
        """(9, maps before). Their sum and the bias are the largest of the sums."""
        found: Floats = self.values * self.weights
        return found

    @property
    def total(self) -> float:
        return float(self.sums[self.largest])

    @property
    def value(self) -> float:
        """What ReLU makes of it: the cell."""
        return max(self.total, 0.0)


def receptive_field(cell: Cell) -> Field:
    """The pixels that a cell can depend on, whatever the weights.

    A cell is the largest of two rows of sums, each over three rows before: 2r − 1 … 2r + 2.
    """
    top, bottom, left, right = cell.row, cell.row, cell.column, cell.column
    for depth in range(cell.layer, -1, -1):
        side = SIDE // 2**depth
        top, left = max(2 * top - 1, 0), max(2 * left - 1, 0)
        bottom, right = min(2 * bottom + 2, side - 1), min(2 * right + 2, side - 1)
    return Field(top, bottom + 1, left, right + 1)


def cell_sum(model: FeatureMaps, layers: Sequence[LayerMaps], cell: Cell) -> CellSum:
    """layers: the model's `maps_of` an image."""
    layer = layers[cell.layer]
    largest = int(layer.largest[cell.row, cell.column, cell.number])
    row, column = 2 * cell.row, 2 * cell.column
    sums = layer.sums[row : row + 2, column : column + 2, cell.number].reshape(4)
    row, column = row + largest // 2, column + largest % 2
    around = np.pad(layer.given, ((1, 1), (1, 1), (0, 0)))[row : row + 3, column : column + 3]
    weight = model.kernels[cell.layer][cell.number].astype(np.float64)
    return CellSum(
        sums, largest,
        tuple((row + down, column + right) for down in (-1, 0, 1) for right in (-1, 0, 1)),
        around.reshape(9, -1), weight.transpose(1, 2, 0).reshape(9, -1),
        float(model.biases[cell.layer][cell.number]),
    )


def kernels(model: FeatureMaps) -> Floats:
    """(maps, 3, 3) the weights of the first layer's maps, whose only map before is the image."""
    return model.kernels[0][:, 0].astype(np.float64)
