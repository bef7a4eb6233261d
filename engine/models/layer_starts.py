"""Where a network's layers begin: by the rules that PyTorch has in nn.init."""

import math
from collections.abc import Mapping

import numpy as np
import torch
from torch import Tensor, nn

from engine.models.architecture import Start
from engine.models.parameters import Array


def layers(shapes: tuple[tuple[int, int], ...], start: Start, seed: int) -> list[Array]:
    """Weights and biases of each layer, (units, inputs + 1) float32. shapes: (units, inputs) each.

    random: all from a normal distribution of mean 0 and standard deviation 1, as init_params of
    chapter 4 of "Deep Learning for Coders with fastai & PyTorch". pytorch: as nn.Linear begins,
    uniform within ±1/√inputs. kaiming: normal, of variance 2/inputs (He et al., 2015). glorot:
    uniform within ±√(6/(inputs + units)) (Glorot and Bengio, 2010). The latter two have biases 0.
    """
    generator = torch.Generator().manual_seed(seed)
    return [_layer(units, inputs, start, generator) for units, inputs in shapes]


def tensors(shapes: Mapping[str, tuple[int, ...]], start: Start, seed: int) -> dict[str, Array]:
    """The same of weights and biases in arrays of their own: a weight, then its bias (outputs,).

    A weight's shape is (outputs, inputs), or of a convolution (maps out, maps in, height, width):
    each of its outputs is a sum of maps in · height · width inputs.
    """
    generator = torch.Generator().manual_seed(seed)
    found: dict[str, Array] = {}
    names = list(shapes)
    for weight, bias in zip(names[::2], names[1::2], strict=True):
        begun = _weight_and_bias(shapes[weight], start, generator)
        found |= {weight: begun[0].numpy(), bias: begun[1].numpy()}
    return found


def _layer(units: int, inputs: int, start: Start, generator: torch.Generator) -> Array:
    if start == "random":
        drawn: Array = torch.randn(units, inputs + 1, generator=generator).numpy()
        return drawn
    weight, bias = _weight_and_bias((units, inputs), start, generator)
    return np.column_stack([weight.numpy(), bias.numpy()])


def _weight_and_bias(
    shape: tuple[int, ...], start: Start, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    weight, bias = torch.zeros(shape), torch.zeros(shape[0])
    inputs = math.prod(shape[1:])
    if start == "random":
        weight.normal_(generator=generator)
        bias.normal_(generator=generator)
    elif start == "pytorch":
        nn.init.kaiming_uniform_(weight, a=math.sqrt(5), generator=generator)
        nn.init.uniform_(bias, -1 / math.sqrt(inputs), 1 / math.sqrt(inputs), generator=generator)
    elif start == "kaiming":
        nn.init.kaiming_normal_(weight, nonlinearity="relu", generator=generator)
    elif start == "glorot":
        nn.init.xavier_uniform_(weight, generator=generator)
    return weight, bias
