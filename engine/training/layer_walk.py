"""A batch followed through a model's layers and back, with PyTorch's own autograd beside it."""

from collections.abc import Callable, Mapping

import numpy as np
import torch
from torch import Tensor

from engine.models.layer_by_layer import LayerByLayer
from engine.models.parameters import Array, Parameters
from engine.training.layer_record import LayerArray, LayersBack
from engine.training.losses import torch_losses
from engine.training.recipe import Loss

_SLOPES: dict[tuple[Loss, bool], str] = {
    ("cross_entropy", True): "(sigmoid(logits) - t) / {n}",
    ("cross_entropy", False): "(softmax(logits) - t) / {n}",
    ("mnist_loss", True): "(1 - 2*t) * p * (1 - p) / {n}",
    ("mnist_loss", False): "p_label * (p - t) / {n}",
}
"""What the loss makes of two digits' one logit, and of one for each digit."""


def layers_forward(
    layers: LayerByLayer, parameters: Mapping[str, Tensor], pixels: Tensor, given: Array
) -> tuple[LayerArray, ...]:
    """X and what each layer makes of it. given: (n, 784) the pixels in 0..1."""
    found = layers.forward(parameters, pixels)
    shaped = given.reshape(len(given), *layers.pixel_shape)
    return (LayerArray("x", "", shaped), *(
        LayerArray(symbol, formula, _numbers(found[symbol]))
        for symbol, formula in layers.forward_formulas.items()
    ))


def layers_back(
    layers: LayerByLayer, parameters: Mapping[str, Tensor], pixels: Tensor, targets: Tensor,
    slope: Tensor, loss: Loss, gradient: Parameters, forward: tuple[LayerArray, ...],
    whole: Callable[[Mapping[str, Tensor]], Parameters],
) -> LayersBack:
    """slope: (n, outputs) of each image's own loss. gradient: of the mean, which the step takes.

    whole: of a gradient as the Arithmetic has it. Called in inference mode, as training is.
    """
    mean_slope = slope / len(pixels)
    by_hand = {"dlogits": mean_slope, **layers.backward(
        parameters, layers.forward(parameters, pixels), mean_slope
    )}
    values = {symbol: _numbers(each) for symbol, each in by_hand.items()}
    autograd = _by_autograd(layers, parameters, pixels, targets, loss, whole)
    names = layers.named(gradient)
    values |= {f"d{symbol}": each for symbol, each in names.items()}
    first = _SLOPES[loss, slope.shape[1] == 1].format(n=len(pixels))
    formulas = {"dlogits": first, **layers.backward_formulas}
    return LayersBack(
        tuple(LayerArray(symbol, formula, values[symbol], autograd[symbol])
              for symbol, formula in formulas.items()),
        frozenset(names), {**{each.symbol: each.values for each in forward}, **values},
        layers.factors,
    )


def _by_autograd(
    layers: LayerByLayer, parameters: Mapping[str, Tensor], pixels: Tensor, targets: Tensor,
    loss: Loss, whole: Callable[[Mapping[str, Tensor]], Parameters],
) -> dict[str, Array]:
    """The same derivatives, of which PyTorch is told nothing but the way forwards and the loss."""
    with torch.inference_mode(False), torch.enable_grad():
        known = {name: each.clone().requires_grad_() for name, each in parameters.items()}
        forward = layers.forward(known, pixels.clone())
        mean = torch_losses(forward["logits"], targets.clone(), loss).mean()
        wanted = [*known.values(), *forward.values()]
        found = torch.autograd.grad(mean, wanted)
    by_parameter = whole(dict(zip(known, found, strict=False)))
    return {
        **{f"d{symbol}": each for symbol, each in layers.named(by_parameter).items()},
        **{f"d{symbol}": _numbers(each)
           for symbol, each in zip(forward, found[len(known):], strict=True)},
    }


def _numbers(tensor: Tensor) -> Array:
    return np.array(tensor.cpu().numpy())
