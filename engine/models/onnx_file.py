"""A trained model as an ONNX file, for other programs to run. This one does not read them back.

The numbers of the fields are those of github.com/onnx/onnx/blob/main/onnx/onnx.proto.
"""

from dataclasses import replace
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.drawings.drawing import PIXELS, SIDE
from engine.models.architecture import Node
from engine.models.protobuf import Value, message
from engine.models.roster import architecture_of
from engine.models.trained import TrainedModel
from engine.whole_files import write_whole

OPSET, IR_VERSION = 13, 8
"""Of the operators, and of the file: what runtimes since 2021 read."""

INPUT, LOGITS, PROBABILITIES = "pixels", "logits", "probabilities"

_ROWS = "rows"  # what the graph of an architecture begins with

Shape = Literal["rows", "pictures"]
"""Of the input: (n, 784), or (n, 1, 28, 28) as networks for pictures take them."""

_FLOAT, _INT64 = 1, 7  # of TensorProto
_INT, _INTS = 2, 7  # of AttributeProto


def write_onnx(path: Path, model: TrainedModel, shape: Shape = "rows") -> None:
    """Write a whole file, or leave the one that was there. Raises InputError naming the file."""
    write_whole(path, onnx_bytes(model, shape))


def onnx_bytes(model: TrainedModel, shape: Shape = "rows") -> bytes:
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


def _doc(model: TrainedModel, shape: Shape) -> str:
    digits = ", ".join(map(str, model.digits))
    size = f"(n, {PIXELS})" if shape == "rows" else f"(n, 1, {SIDE}, {SIDE})"
    logits = (
        f"one logit, whose sigmoid is the probability of {model.digits[0]}"
        if len(model.digits) == 2 else "a logit for each digit, whose softmax they are"
    )
    return (
        f"A {architecture_of(model.key).name.say()} that tells the digits {digits} apart. "
        f"{INPUT}: float32 {size}, each "
        "28×28 picture row by row from the upper left corner, 0 for paper and 1 for ink, the digit "
        "20 pixels on its longest side and its centre of mass at the middle of pixel (14, 14), as "
        f"MNIST's are. {LOGITS}: {logits}. {PROBABILITIES}: (n, {len(model.digits)}), of the "
        f"digits {digits} in this order."
    )


def _graph(model: TrainedModel, shape: Shape) -> bytes:
    graph = architecture_of(model.key).graph(model.parameters)
    outputs = 1 if len(model.digits) == 2 else len(model.digits)
    if shape == "pictures":
        nodes = [Node("Flatten", (INPUT,), _ROWS, {"axis": 1}), *graph.nodes]
    else:
        nodes = [
            replace(each, inputs=tuple(INPUT if name == _ROWS else name for name in each.inputs))
            for each in graph.nodes
        ]
    if outputs == 1:  # 1 - p would round away what is left of a p near 1
        nodes += [
            Node("Neg", (LOGITS,), "negative"),
            Node("Concat", (LOGITS, "negative"), "both", {"axis": 1}),
            Node("Sigmoid", ("both",), PROBABILITIES),
        ]
    else:
        nodes.append(Node("Softmax", (LOGITS,), PROBABILITIES, {"axis": 1}))
    inner = (PIXELS,) if shape == "rows" else (1, SIDE, SIDE)
    return message(
        *((1, _node(each)) for each in nodes), (2, architecture_of(model.key).name.say()),
        *((5, _tensor(name, each)) for name, each in graph.arrays.items()),
        (11, _described(INPUT, inner)), (12, _described(LOGITS, (outputs,))),
        (12, _described(PROBABILITIES, (len(model.digits),))),
    )


def _node(node: Node) -> bytes:
    name = f"{node.operator.lower()}_{node.output}"
    fields: list[tuple[int, Value]] = [(1, each) for each in node.inputs]
    fields += [(2, node.output), (3, name), (4, node.operator)]
    for attribute, value in node.attributes.items():
        if isinstance(value, int):
            content = message((1, attribute), (3, value), (20, _INT))
        else:
            content = message((1, attribute), *((8, each) for each in value), (20, _INTS))
        fields.append((5, content))
    return message(*fields)


def _tensor(name: str, values: NDArray[np.float32] | NDArray[np.int64]) -> bytes:
    kind, stored = (_INT64, "<i8") if values.dtype == np.int64 else (_FLOAT, "<f4")
    content = np.ascontiguousarray(values, stored).tobytes()
    return message(*((1, size) for size in values.shape), (2, kind), (8, name), (9, content))


def _described(name: str, inner: tuple[int, ...]) -> bytes:
    """(n, …) float32, n whatever it is."""
    sizes = [message((2, "n")), *(message((1, size)) for size in inner)]
    shape = message(*((1, size) for size in sizes))
    return message((1, name), (2, message((1, message((1, _FLOAT), (2, shape))))))
