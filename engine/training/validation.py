"""The validation images of a run on its device, and how many a model gets right."""

from collections.abc import Mapping

import torch
from torch import Tensor

from engine.models.architecture import Arithmetic
from engine.models.logits import likeliest
from engine.models.parameters import Array
from engine.training.digit_tables import DigitTables

AT_ONCE = {"cpu": 256, "cuda": 1 << 14}
"""Images whose pixels are float32 at once: so many stay in a CPU's cache, and bytes take a quarter
of the time to read. A GPU has more to do at once."""


class Validation:
    """Images stay bytes until they are judged, some at a time.

    start: the model's parameters, of which those stay that the arithmetic leaves out.
    """

    def __init__(
        self, kind: str, tables: DigitTables, arithmetic: Arithmetic, start: Mapping[str, Array]
    ) -> None:
        size = AT_ONCE[kind]
        self._arithmetic = arithmetic
        self._images = torch.split(torch.from_numpy(tables.valid).to(kind), size)
        self._beyond = torch.split(arithmetic.beyond(start, tables.valid_rest), size)
        self._indices = torch.from_numpy(tables.valid_indices).to(kind)
        self._pixels = torch.empty_like(self._images[0], dtype=torch.float32)

    def accuracy(self, parameters: Mapping[str, Tensor]) -> float:
        """The fraction that the parameters get right.

        The largest float32 output's digit is the prediction, of equal ones the first digit: what is
        nearly a tie may count otherwise than the model's `predicted_labels`, which is slower.
        """
        outputs = torch.cat([
            self._arithmetic.layers(
                parameters, self._pixels[: len(images)].copy_(images), beyond
            )[-1]
            for images, beyond in zip(self._images, self._beyond, strict=True)
        ])
        return int((likeliest(outputs) == self._indices).sum()) / len(self._indices)
