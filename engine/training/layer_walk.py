"""A batch followed through a model's layers and back, with PyTorch's own autograd beside it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.looks import Look, nobody_looks
from engine.models.architecture import Arithmetic
from engine.models.layer_by_layer import LayerByLayer
from engine.models.parameters import Array, Parameters
from engine.training.batch_machine import whole_of
from engine.training.layer_record import LayerArray, LayersBack
from engine.training.losses import torch_losses, torch_slopes
from engine.training.recipe import Loss

_SLOPES: dict[tuple[Loss, bool], str] = {
    ("cross_entropy", True): "(sigmoid(logits) - t) / {n}",
    ("cross_entropy", False): "(softmax(logits) - t) / {n}",
    ("mnist_loss", True): "(1 - 2*t) * p * (1 - p) / {n}",
    ("mnist_loss", False): "p_label * (p - t) / {n}",
}
"""What the loss makes of two digits' one logit, and of one for each digit."""


@dataclass(frozen=True, slots=True, eq=False)
class FollowedBatch:
    """The batch of a step, as `engine.training.layer_record.FollowedLayers`; all on the CPU.

    parameters, pixels, targets: as the arithmetic has them. images: (n, 784) bytes. start: shaped
    as the whole parameters.
    """

    arithmetic: Arithmetic
    layers: LayerByLayer
    parameters: Mapping[str, Tensor]
    pixels: Tensor
    targets: Tensor
    images: NDArray[np.uint8]
    loss: Loss
    start: Parameters

    def forward(self) -> tuple[LayerArray, ...]:
        with torch.inference_mode():
            found = self.layers.forward(self.parameters, self.pixels)
        given = self.images.astype(np.float32) / np.float32(255)
        return (LayerArray("x", "", given.reshape(len(given), *self.layers.pixel_shape)), *(
            LayerArray(symbol, formula, _numbers(found[symbol]))
            for symbol, formula in self.layers.forward_formulas.items()
        ))

    def back(
        self, forward: tuple[LayerArray, ...], gradient: Parameters, look: Look = nobody_looks
    ) -> LayersBack:
        layers, size = self.layers, len(self.pixels)
        with torch.inference_mode():
            found = layers.forward(self.parameters, self.pixels)
            look()
            slope = torch_slopes(found["logits"], self.targets, self.loss) / size
            by_hand = {"dlogits": slope, **layers.backward(self.parameters, found, slope)}
        look()
        values = {symbol: _numbers(each) for symbol, each in by_hand.items()}
        autograd = self._by_autograd()
        look()
        names = layers.named(gradient)
        values |= {f"d{symbol}": each for symbol, each in names.items()}
        first = _SLOPES[self.loss, slope.shape[1] == 1].format(n=size)
        return LayersBack(
            tuple(LayerArray(symbol, formula, values[symbol], autograd[symbol])
                  for symbol, formula in {"dlogits": first, **layers.backward_formulas}.items()),
            frozenset(names), {**{each.symbol: each.values for each in forward}, **values},
            layers.factors,
        )

    def _by_autograd(self) -> dict[str, Array]:
        """The same derivatives, by PyTorch told of nothing but the way forwards and the loss."""
        layers = self.layers
        with torch.inference_mode(False), torch.enable_grad():
            known = {name: each.clone().requires_grad_() for name, each in self.parameters.items()}
            forward = layers.forward(known, self.pixels.clone())
            mean = torch_losses(forward["logits"], self.targets.clone(), self.loss).mean()
            found = torch.autograd.grad(mean, [*known.values(), *forward.values()])
        by_parameter = whole_of(
            self.arithmetic, dict(zip(known, found, strict=False)), self.start
        )
        return {
            **{f"d{symbol}": each for symbol, each in layers.named(by_parameter).items()},
            **{f"d{symbol}": _numbers(each)
               for symbol, each in zip(forward, found[len(known):], strict=True)},
        }


def _numbers(tensor: Tensor) -> Array:
    return np.array(tensor.cpu().numpy())
