"""A linear model in the tensors of a plain torch.nn.Linear, as a learner's own program saves it.

These are a weight, (outputs, 784), and a bias, (outputs,), under any common prefix: weight,
0.weight, linear.weight, module.fc.weight; also weights and bias as the chapter has them, with the
weights as a column, (784, 1), and images of weights, (outputs, 28, 28). A layer without a bias has
one of 0. Of two digits it may have two outputs, of whose logits only the difference counts: this
program's one logit.
"""

import re
from collections.abc import Mapping

import numpy as np

from engine.drawings.drawing import PIXELS
from engine.models.linear import LinearModel, linear_model
from engine.models.tensor_file import NotTensors, Tensor
from engine.text import Text

_NAME = re.compile(r"(?P<prefix>(?:.*\.)?)(?P<part>weights?|bias)")
_MOST_NAMED = 4


def plain_linear(
    tensors: Mapping[str, Tensor], digits: tuple[int, ...] | None
) -> tuple[LinearModel, int]:
    """The model, of ten outputs for the digits 0 to 9; of others for these digits, in their order.
    And how many outputs the layer has.

    digits: None where nobody knows. Raises NotTensors.
    """
    weight, bias = _layer(tensors)
    numbers = weight.numbers()
    if numbers.ndim >= 2 and int(np.prod(numbers.shape[1:])) == PIXELS:
        rows = numbers.reshape(-1, PIXELS)
    elif numbers.ndim == 2 and numbers.shape[0] == PIXELS:
        rows = numbers.T
    else:
        weight.check_shape((1, PIXELS))
        raise AssertionError("another shape has been refused")
    outputs = len(rows)
    if bias is None:
        shift: np.ndarray = np.zeros(outputs)
    else:
        if int(np.prod(bias.shape)) != outputs:
            bias.check_shape((outputs,))
        shift = bias.numbers().reshape(-1)
    known = _digits(outputs, digits)
    with np.errstate(over="ignore", invalid="ignore"):  # what is too large is refused
        matrix = np.column_stack([rows, shift])
        if len(known) == outputs == 2:
            matrix = np.subtract(*matrix.astype(np.float64))[None]
        return linear_model(known, matrix.astype(np.float32)), outputs


def _layer(tensors: Mapping[str, Tensor]) -> tuple[Tensor, Tensor | None]:
    found = {name: _NAME.fullmatch(name) for name in tensors}
    weights = [each for each in found.values() if each and each["part"] != "bias"]
    if len(weights) == 1:
        prefix, name = weights[0]["prefix"], weights[0][0]
        if set(tensors) <= {name, prefix + "bias"}:
            return tensors[name], tensors.get(prefix + "bias")
    named = ", ".join(sorted(tensors)[:_MOST_NAMED]) + (", …" if len(tensors) > _MOST_NAMED else "")
    raise NotTensors(Text(
        "it has the tensors {names}, and not the weight and the bias of one linear layer",
        names=named or "–",
    ))


def _digits(outputs: int, digits: tuple[int, ...] | None) -> tuple[int, ...]:
    if outputs == 10:
        return tuple(range(10))
    if digits is None:
        raise NotTensors(Text("it does not say which digits its weights tell apart"))
    needed = 1 if len(digits) == 2 else len(digits)
    if outputs not in (needed, len(digits)):
        raise NotTensors(Text(
            "it does not say for which digits its outputs are: it has {outputs}, and {digits} need "
            "{needed}", outputs=outputs, digits=", ".join(map(str, digits)), needed=needed,
        ))
    return digits
