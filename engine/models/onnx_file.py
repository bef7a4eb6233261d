"""A linear model as an ONNX file, for other programs to run. This one does not read them back.

The numbers of the fields are those of github.com/onnx/onnx/blob/main/onnx/onnx.proto.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.drawings.drawing import SIDE
from engine.models.linear import PIXELS, LinearModel
from engine.models.protobuf import Value, message
from engine.whole_files import write_whole

OPSET, IR_VERSION = 13, 8
"""Of the operators, and of the file: what runtimes since 2021 read."""

INPUT, LOGITS, PROBABILITIES = "pixels", "logits", "probabilities"

Shape = Literal["rows", "pictures"]
"""Of the input: (n, 784), or (n, 1, 28, 28) as networks for pictures take them."""

_FLOAT, _INT = 1, 2  # TensorProto.FLOAT, AttributeProto.INT


def write_onnx(path: Path, model: LinearModel, shape: Shape = "rows") -> None:
    """Write a whole file, or leave the one that was there. Raises InputError naming the file."""
    write_whole(path, onnx_bytes(model, shape))


def onnx_bytes(model: LinearModel, shape: Shape = "rows") -> bytes:
    """The model as ONNX; the same model gives the same bytes.

    Input "pixels": float32, byte/255, (n, 784) or (n, 1, 28, 28). Outputs: "logits" (n, outputs),
    of two digits one; "probabilities" (n, digits), in the order of the digits, which the file's
    metadata name.
    """
    digits = ",".join(map(str, model.digits))
    return message(
        (1, IR_VERSION), (2, "three-or-seven"), (6, _doc(model, shape)), (7, _graph(model, shape)),
        (8, message((2, OPSET))), (14, message((1, "digits"), (2, digits))),
    )


def _doc(model: LinearModel, shape: Shape) -> str:
    digits = ", ".join(map(str, model.digits))
    size = f"(n, {PIXELS})" if shape == "rows" else f"(n, 1, {SIDE}, {SIDE})"
    logits = (
        f"one logit, whose sigmoid is the probability of {model.digits[0]}"
        if len(model.digits) == 2 else "a logit for each digit, whose softmax they are"
    )
    return (
        f"A linear model that tells the digits {digits} apart. {INPUT}: float32 {size}, each "
        "28×28 picture row by row from the upper left corner, 0 for paper and 1 for ink, the digit "
        "20 pixels on its longest side and its centre of mass at the middle of pixel (14, 14), as "
        f"MNIST's are. {LOGITS}: {logits}. {PROBABILITIES}: (n, {len(model.digits)}), of the "
        f"digits {digits} in this order."
    )


def _graph(model: LinearModel, shape: Shape) -> bytes:
    outputs = len(model.parameters)
    nodes, rows = [], INPUT
    if shape == "pictures":
        nodes.append(_node("Flatten", (INPUT,), "rows", axis=1))
        rows = "rows"
    nodes.append(_node("Gemm", (rows, "weights", "bias"), LOGITS))
    if outputs == 1:  # 1 - p would round away what is left of a p near 1
        nodes += [
            _node("Neg", (LOGITS,), "negative"),
            _node("Concat", (LOGITS, "negative"), "both", axis=1),
            _node("Sigmoid", ("both",), PROBABILITIES),
        ]
    else:
        nodes.append(_node("Softmax", (LOGITS,), PROBABILITIES, axis=1))
    weights = model.parameters[:, :PIXELS].T
    inner = (PIXELS,) if shape == "rows" else (1, SIDE, SIDE)
    return message(
        *((1, node) for node in nodes), (2, "linear_model"),
        (5, _tensor("weights", weights)), (5, _tensor("bias", model.bias)),
        (11, _described(INPUT, inner)), (12, _described(LOGITS, (outputs,))),
        (12, _described(PROBABILITIES, (len(model.digits),))),
    )


def _node(operator: str, inputs: Iterable[str], output: str, **attributes: int) -> bytes:
    fields: list[tuple[int, Value]] = [(1, each) for each in inputs]
    fields += [(2, output), (3, f"{operator.lower()}_{output}"), (4, operator)]
    for name, value in attributes.items():
        fields.append((5, message((1, name), (3, value), (20, _INT))))
    return message(*fields)


def _tensor(name: str, values: NDArray[np.float32]) -> bytes:
    content = np.ascontiguousarray(values, "<f4").tobytes()
    return message(*((1, size) for size in values.shape), (2, _FLOAT), (8, name), (9, content))


def _described(name: str, inner: tuple[int, ...]) -> bytes:
    """(n, …) float32, n whatever it is."""
    sizes = [message((2, "n")), *(message((1, size)) for size in inner)]
    shape = message(*((1, size) for size in sizes))
    return message((1, name), (2, message((1, message((1, _FLOAT), (2, shape))))))
