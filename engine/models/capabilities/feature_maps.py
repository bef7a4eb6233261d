"""A model of feature maps: what its kernels make of an image, layer by layer."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from engine.models.classifier import Floats, Images
from engine.models.parameters import Array


@dataclass(frozen=True, slots=True, eq=False)
class LayerMaps:
    """What a layer makes of one image.

    given: (side, side, maps in). sums: (side, side, maps out), with the bias. largest: which of
    each square of four sums it goes on with, as `largest_of_four`. maps: (side / 2, side / 2, maps
    out), those sums where they are over 0, and else 0.
    """

    given: Floats
    sums: Floats
    largest: NDArray[np.intp]
    maps: Floats


@runtime_checkable
class FeatureMaps(Protocol):
    """Convolutions 3×3 with ReLU, one after the other, each pooled to half its side.

    The first one's only map before is the image.
    """

    @property
    def kernels(self) -> tuple[Array, ...]:
        """Of each layer (maps, maps before, 3, 3)."""

    @property
    def biases(self) -> tuple[Array, ...]:
        """Of each layer (maps,)."""

    def maps_of(self, image: Images) -> tuple[LayerMaps, ...]:
        """Of each layer, for a (28, 28) image, in float64."""
