"""The linear model as a kind of model: how it begins, is trained, saved and written out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from engine.data.datasets import Dataset
from engine.drawings.drawing import PIXELS, SIDE
from engine.models.architecture import Graph, ModelCode, Node, Start, WeightPicture
from engine.models.linear import KEY, WEIGHTS, LinearModel, from_means
from engine.models.logits import outputs
from engine.models.parameters import Array, Parameters
from engine.models.pixel_similarity import mean_images
from engine.text import Text

if TYPE_CHECKING:
    from engine.models.linear_arithmetic import LinearArithmetic
    from engine.models.pixel_columns import PixelColumns


class Linear:
    """One weight a pixel and a bias for each output."""

    key = KEY
    name = Text("linear model")
    short = Text("linear")
    is_additive = is_linear_at_each_image = True
    starts: tuple[Start, ...] = ("zeros", "random", "baseline")

    def tensors(self, digits: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
        return {"weights": (outputs(digits), SIDE, SIDE), "bias": (outputs(digits),)}

    def stored(self, parameters: Parameters) -> dict[str, Array]:
        matrix = parameters[WEIGHTS]
        return {"weights": matrix[:, :PIXELS].reshape(-1, SIDE, SIDE), "bias": matrix[:, PIXELS]}

    def restored(self, tensors: Mapping[str, Array]) -> Parameters:
        weights = tensors["weights"].reshape(-1, PIXELS)
        return Parameters({WEIGHTS: np.column_stack([weights, tensors["bias"]])})

    def graph(self, parameters: Parameters) -> Graph:
        matrix = parameters[WEIGHTS]
        return Graph(
            (Node("Gemm", ("rows", "weights", "bias"), "logits"),),
            {"weights": matrix[:, :PIXELS].T, "bias": matrix[:, PIXELS]},
        )

    def start(
        self, digits: tuple[int, ...], train: Dataset, start: Start, seed: int
    ) -> Parameters:
        if start == "baseline":
            return from_means(digits, mean_images(train, digits)).parameters
        shape = (outputs(digits), PIXELS + 1)
        if start == "random":
            import torch  # it takes seconds to load

            generator = torch.Generator().manual_seed(seed)
            return Parameters({WEIGHTS: torch.randn(shape, generator=generator).numpy()})
        return Parameters({WEIGHTS: np.zeros(shape, np.float32)})

    def model(self, digits: tuple[int, ...], parameters: Parameters) -> LinearModel:
        return LinearModel(digits, parameters)

    def arithmetic(self, columns: PixelColumns) -> LinearArithmetic:
        from engine.models.linear_arithmetic import LinearArithmetic  # with torch

        return LinearArithmetic(columns)

    def pictures(self, digits: tuple[int, ...]) -> tuple[WeightPicture, ...]:
        return tuple(
            WeightPicture(WEIGHTS, row, Text("weights of {digit}", digit=digit))
            for row, digit in enumerate(digits[: outputs(digits)])
        )

    def code(self, digits: tuple[int, ...], start: Start, seed: int) -> ModelCode | None:
        return None  # it has its own: engine/code/digit_steps.py
