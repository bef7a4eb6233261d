"""A model that can be followed layer by layer, forwards and backwards: not every one can."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from engine.models.parameters import Array

if TYPE_CHECKING:
    from torch import Tensor

Index = tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Factors:
    """One parameter's gradient as a sum of products: of each image, or of each image's places.

    left, right: (n,) or (n, places) each. names: of one of each, with i for the image; the right
    one's is "" where it is 1 throughout.
    """

    names: tuple[str, str]
    left: Array
    right: Array


class LayerByLayer(Protocol):
    """What a model's layers work out, by the symbols that its formulas have for them.

    "x" are the pixels in 0..1, "z1" the first layer's sums, "a1" what its activation makes of them,
    "logits" the last sums. A "d" before a symbol is the derivative of the loss by it: "dz1", "dW1".
    Parameters and pixels come as the model's Arithmetic has them; the numbers are its own.
    """

    @property
    def pixel_shape(self) -> tuple[int, ...]:
        """Of an image's x: (784,)."""

    @property
    def most_images(self) -> int:
        """With more in a batch it would hold too much."""

    @property
    def forward_formulas(self) -> Mapping[str, str]:
        """In PyTorch's notation, in their order, from the first layer's to the logits'."""

    @property
    def backward_formulas(self) -> Mapping[str, str]:
        """In their order, from that after dlogits to the first layer's parameters'."""

    def forward(self, parameters: Mapping[str, Tensor], pixels: Tensor) -> dict[str, Tensor]:
        """By operations through which autograd can go back, and in none's place."""

    def backward(
        self, parameters: Mapping[str, Tensor], forward: Mapping[str, Tensor], slope: Tensor
    ) -> dict[str, Tensor]:
        """The derivatives by what forward gives, by the chain rule. slope: dlogits."""

    def named(self, parameters: Mapping[str, Array]) -> dict[str, Array]:
        """The whole parameters, or anything of their shapes, as the formulas' W1, b1 and so on."""

    def factors(self, symbol: str, index: Index, values: Mapping[str, Array]) -> Factors:
        """Of the gradient by one parameter. symbol: "W1". values: x, what the two above give, and
        dlogits.
        """


@runtime_checkable
class Layered(Protocol):
    """An Arithmetic that can tell what its layers do."""

    @property
    def layer_by_layer(self) -> LayerByLayer: ...
