"""Where a network's layers begin: by the rules that PyTorch has in nn.init."""

import math

import numpy as np
import torch
from torch import nn

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


def _layer(units: int, inputs: int, start: Start, generator: torch.Generator) -> Array:
    if start == "random":
        drawn: Array = torch.randn(units, inputs + 1, generator=generator).numpy()
        return drawn
    weight, bias = torch.zeros(units, inputs), torch.zeros(units)
    if start == "pytorch":
        nn.init.kaiming_uniform_(weight, a=math.sqrt(5), generator=generator)
        nn.init.uniform_(bias, -1 / math.sqrt(inputs), 1 / math.sqrt(inputs), generator=generator)
    elif start == "kaiming":
        nn.init.kaiming_normal_(weight, nonlinearity="relu", generator=generator)
    elif start == "glorot":
        nn.init.xavier_uniform_(weight, generator=generator)
    return np.column_stack([weight.numpy(), bias.numpy()])


CODE = {
    "zeros": "    return np.zeros((units, inputs + 1), np.float32)",
    "random": "    return torch.randn(units, inputs + 1, generator=generator).numpy()",
    "pytorch": """\
    weight, bias = torch.zeros(units, inputs), torch.zeros(units)  # and as nn.Linear begins:
    torch.nn.init.kaiming_uniform_(weight, a=math.sqrt(5), generator=generator)
    torch.nn.init.uniform_(bias, -1 / math.sqrt(inputs), 1 / math.sqrt(inputs), generator=generator)
    return np.column_stack([weight.numpy(), bias.numpy()])""",
    "kaiming": """\
    weight = torch.zeros(units, inputs)
    torch.nn.init.kaiming_normal_(weight, nonlinearity="relu", generator=generator)
    return np.column_stack([weight.numpy(), np.zeros(units, np.float32)])""",
    "glorot": """\
    weight = torch.zeros(units, inputs)
    torch.nn.init.xavier_uniform_(weight, generator=generator)
    return np.column_stack([weight.numpy(), np.zeros(units, np.float32)])""",
}
"""The body of `layer(units, inputs)` in the code that learners are shown, by the start."""
