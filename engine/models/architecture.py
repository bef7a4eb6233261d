"""What is known of a kind of model: how it begins, how it is run, trained, saved and written out.

A new kind is one class with these, in files of its own, and an entry in `engine.models.roster`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from engine.bounds import WholeBounds
from engine.data.datasets import Dataset
from engine.models.parameters import Array, Parameters
from engine.models.trained import TrainedModel
from engine.text import Text

if TYPE_CHECKING:
    from torch import Tensor

    from engine.models.pixel_columns import PixelColumns

Start = Literal["zeros", "random", "baseline", "pytorch", "kaiming", "glorot"]
"""Where the parameters begin: all 0, seeded random numbers, the RMSE baseline's own, or random
numbers by a rule for layers: see engine.models.layer_starts."""


@dataclass(frozen=True, slots=True)
class WeightPicture:
    """Some parameters that can be seen as a picture: one a pixel, and a bias the last.

    array, row: which row of which array of the parameters, (785,). whose: what it belongs to.
    """

    array: str
    row: int
    whose: Text


@dataclass(frozen=True, slots=True)
class Node:
    """An operator of ONNX. attributes: whole numbers, or some of them."""

    operator: str
    inputs: tuple[str, ...]
    output: str
    attributes: Mapping[str, int | tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """Operators in their order, and the arrays that they name."""

    nodes: tuple[Node, ...]
    arrays: Mapping[str, Array | NDArray[np.int64]]


@dataclass(frozen=True, slots=True)
class ModelCode:
    """The model in plain PyTorch, for a learner to read.

    start: lines that make `start`, a dictionary of float32 numpy arrays, by a generator of `seed`.
    model: lines that define `outputs(parameters, pixels)`, of torch tensors: pixels (n, 785), in
    0..1 and the last always 1, to (n, outputs). about: what they do, in words.
    """

    about: tuple[Text, ...]
    start: str
    model: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What models of a family differ in. label, tip: on the screen, beside its field.

    values: a whole number within these bounds, or one of several words, and how it is called.
    """

    label: Text
    tip: tuple[Text, ...]
    values: WholeBounds | Mapping[str, Text]


class Arithmetic(Protocol):
    """A model's own sums on a device, in float32 and without their record for autograd.

    Pixels come as bytes in float32: those that some training image inks, a 255 for the bias, zeros.
    """

    def load(self, parameters: Mapping[str, Array]) -> dict[str, Tensor]:
        """Onto the device, in the form that the sums are done in."""

    def unload(self, arrays: Mapping[str, Array], rest: Mapping[str, Array]) -> dict[str, Array]:
        """The whole again, (steps, …) each; what no training image has ink for is as in rest."""

    def beyond(self, parameters: Mapping[str, Array], pixels: NDArray[np.uint8]) -> Tensor:
        """What the other pixels, (n, 784 - inked), add to the first sums: it never changes."""

    def layers(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, beyond: Tensor | None = None
    ) -> Sequence[Tensor]:
        """What each layer gives, of which the last is the outputs, (n, outputs)."""

    def gradient(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, layers: Sequence[Tensor],
        slope: Tensor,
    ) -> dict[str, Tensor]:
        """Of the mean loss by each parameter.

        layers: of these parameters and pixels. slope: (n, outputs), of each image's own loss.
        """

    def descended(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, layers: Sequence[Tensor],
        slope: Tensor, rate: float,
    ) -> dict[str, Tensor] | None:
        """Parameters - rate · gradient in fewer operations, where the model has such ones."""


class Architecture(Protocol):
    """One kind of model, whatever its digits and parameters."""

    @property
    def key(self) -> str:
        """By which files, recipes and commands name it: "linear"."""

    @property
    def name(self) -> Text:
        """As people call it."""

    @property
    def short(self) -> Text:
        """The same in a word or two."""

    @property
    def starts(self) -> tuple[Start, ...]:
        """Where its models can begin; the first is the usual."""

    @property
    def is_additive(self) -> bool:
        """Whether its models are `Additive`, and its pictures all that they know."""

    @property
    def is_linear_at_each_image(self) -> bool:
        """Whether `linear_at` of its models gives one at every image."""

    def tensors(self, digits: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
        """The shapes of what is in its file of weights, by name."""

    def stored(self, parameters: Parameters) -> dict[str, Array]:
        """The parameters as its file has them."""

    def restored(self, tensors: Mapping[str, Array]) -> Parameters:
        """And back, to the bit."""

    def graph(self, parameters: Parameters) -> Graph:
        """Its sums for an ONNX file: from "rows", (n, 784) pixels in 0..1, to "logits"."""

    def start(
        self, digits: tuple[int, ...], train: Dataset, start: Start, seed: int
    ) -> Parameters:
        """Step 1. start: one of `starts`."""

    def model(self, digits: tuple[int, ...], parameters: Parameters) -> TrainedModel:
        """The model with these parameters. Raises ValueError where they do not go together."""

    def arithmetic(self, columns: PixelColumns) -> Arithmetic:
        """For training."""

    def pictures(self, digits: tuple[int, ...]) -> tuple[WeightPicture, ...]:
        """Its weights that are one a pixel."""

    def code(self, digits: tuple[int, ...], start: Start, seed: int) -> ModelCode | None:
        """Its plain PyTorch; None for the one that engine/code writes out without autograd."""


@runtime_checkable
class Adjustable(Protocol):
    """An architecture of a family in which something can be set: it has fields beside Train."""

    @property
    def settings(self) -> Mapping[str, Setting]:
        """By their names, in the order of the fields."""

    @property
    def set_to(self) -> Mapping[str, int | str]:
        """The value of each."""

    def with_settings(self, values: Mapping[str, int | str]) -> Architecture:
        """The one of the family that is set so."""
