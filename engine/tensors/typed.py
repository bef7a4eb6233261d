"""A step as somebody types it: one line of PyTorch on x, of the few kinds that there are here."""

import ast

from engine.errors import InputError
from engine.tensors.operations.arranging import (
    Contiguous,
    Narrow,
    Permute,
    Reshape,
    Stack,
    Transpose,
    Unsqueeze,
    View,
)
from engine.tensors.operations.columns import NormaliseColumns
from engine.tensors.operations.one_hot import OneHot, OneHotColumn
from engine.tensors.operations.operation import Axes, Operation
from engine.tensors.operations.replacing import Below
from engine.tensors.operations.values import Convert, Divide, Mean, Normalise

LONGEST = 200
"""Characters of a line."""


def operation_of(line: str, axes: Axes) -> Operation:
    """The step that a line such as `x.permute(2, 0, 1)` stands for; `x = ` may be left out.

    axes: what the dimensions count before it. Nothing that is typed is ever run as Python. Raises
    InputError, which names what there is.
    """
    text = line.strip()
    for begin in ("x =", "x="):
        text = text.removeprefix(begin).strip()
    try:
        if len(text) > LONGEST:
            raise ValueError
        return _of(ast.parse(text, mode="eval").body, axes)
    except _NotFromTheFront as error:
        raise InputError(
            "“{line}” counts from the last dimension or column, and how many there are before this "
            "step is not known here. Count from the first, which is 0.", line=line) from error
    except (SyntaxError, ValueError, KeyError, TypeError, RecursionError, MemoryError) as error:
        raise InputError(
            "“{line}” is no step that is known here. Type one line of PyTorch such as "
            "x.permute(2, 0, 1), x.transpose(0, 1), x.view(-1, 24, 17), x.reshape(4, 6), "
            "x.contiguous(), x.unsqueeze(0), x[:3], x.float(), x.long(), x / 255, x.mean(0), "
            "torch.stack(xs), torch.where(x < 128, x, 0), normalize(0), normalize_columns(0, 1), "
            "one_hot(10) or one_hot_column(9, 4, 1).", line=line,
        ) from error


class _NotFromTheFront(Exception):
    """A number counts from the end, of so many as nobody knows."""


def _of(node: ast.expr, axes: Axes) -> Operation:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div) and _is_x(node.left):
        return Divide(_number(node.right))
    if isinstance(node, ast.Subscript) and _is_x(node.value):
        return _narrow(node.slice)
    if not isinstance(node, ast.Call):
        raise ValueError
    named = {each.arg: each.value for each in node.keywords}
    in_place = named.pop("in_place", None)
    if named.keys() - {"dim"}:
        raise ValueError
    arguments = [*node.args, *named.values()]
    if isinstance(node.func, ast.Attribute):
        if ast.unparse(node) == "torch.stack(xs)":
            return Stack()
        if ast.unparse(node.func) == "torch.where":
            return _below(node.args)
        if not _is_x(node.func.value):
            raise ValueError
        return _method(node.func.attr, _whole_numbers(arguments), axes)
    if not isinstance(node.func, ast.Name):
        raise ValueError
    return _function(
        node.func.id, _whole_numbers(arguments), axes,
        in_place is None or _is_true(in_place),
    )


def _from_the_front(numbers: tuple[int, ...], rank: int, axes: Axes) -> tuple[int, ...]:
    """Dimensions counted from 0: where a step stands in the list may change, and what it means not.

    rank: how many there are, if axes are known.
    """
    if axes or min(numbers, default=0) >= 0:
        return tuple(each + rank if -rank <= each < 0 else each for each in numbers)
    raise _NotFromTheFront


def _function(name: str, numbers: tuple[int, ...], axes: Axes, in_place: bool) -> Operation:
    """One of those that are several lines of PyTorch. How many columns there are is not known."""
    if name == "normalize" and numbers:
        return Normalise(_from_the_front(numbers, len(axes), axes))
    if name in ("normalize_columns", "one_hot_column") and min(numbers[:1], default=0) < 0:
        raise _NotFromTheFront
    if name == "normalize_columns" and numbers and min(numbers) >= 0:
        return NormaliseColumns(numbers)
    if name == "one_hot":
        classes, *first = numbers
        (begin,) = first or (0,)
        return OneHot(classes, begin, in_place)
    if name == "one_hot_column":
        column, classes, *first = numbers
        (begin,) = first or (0,)
        return OneHotColumn(column, classes, begin, in_place)
    raise ValueError


def _method(name: str, numbers: tuple[int, ...], axes: Axes) -> Operation:
    if name in ("permute", "transpose", "mean"):
        numbers = _from_the_front(numbers, len(axes), axes)
    if name == "permute":
        return Permute(numbers)
    if name in ("view", "reshape"):
        return (View if name == "view" else Reshape)(numbers, _names(numbers, axes))
    if name == "transpose":
        return Transpose(*numbers)
    if name == "unsqueeze":
        (dim,) = _from_the_front(numbers, len(axes) + 1, axes)
        return Unsqueeze(dim)
    if name == "mean":
        return Mean(*numbers)
    if numbers:
        raise ValueError
    return Contiguous() if name == "contiguous" else Convert({
        "float": "float", "long": "long", "byte": "byte", "double": "double"}[name])


def _names(shape: tuple[int, ...], axes: Axes) -> Axes:
    """The last dimension is taken to be what it was; nothing is known of the others."""
    return ("unknown",) * (len(shape) - 1) + axes[-1:] if len(shape) > 1 else ("unknown",)


def _below(arguments: list[ast.expr]) -> Operation:
    """torch.where(x < limit, x, 0)"""
    test, then, other = arguments
    if not isinstance(test, ast.Compare) or not _is_x(then) or _number(other) != 0:
        raise ValueError
    (sign,), (limit,) = test.ops, test.comparators
    if not isinstance(sign, ast.Lt) or not _is_x(test.left):
        raise ValueError
    return Below(_whole(limit))


def _narrow(node: ast.expr) -> Operation:
    parts = node.elts if isinstance(node, ast.Tuple) else [node]
    *before, last = parts
    if not isinstance(last, ast.Slice) or last.step is not None or last.upper is None:
        raise ValueError
    for each in before:
        if not isinstance(each, ast.Slice) or each.lower or each.upper or each.step:
            raise ValueError
    start = 0 if last.lower is None else _whole(last.lower)
    return Narrow(len(before), start, _whole(last.upper))


def _is_x(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "x"


def _is_true(node: ast.expr) -> bool:
    value = ast.literal_eval(node)
    if not isinstance(value, bool):
        raise TypeError  # "False" would be true
    return value


def _whole_numbers(nodes: list[ast.expr]) -> tuple[int, ...]:
    if len(nodes) == 1 and isinstance(nodes[0], ast.Tuple | ast.List):
        nodes = nodes[0].elts
    return tuple(_whole(each) for each in nodes)


def _whole(node: ast.expr) -> int:
    value = _number(node)
    if not isinstance(value, int):
        raise TypeError
    return value


def _number(node: ast.expr) -> float:
    value = ast.literal_eval(node)
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 2**31:
        raise TypeError
    return value
