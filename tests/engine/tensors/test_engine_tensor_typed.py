"""Steps that are typed."""

from itertools import product

import pytest

from engine.errors import InputError
from engine.tensors.operations.arranging import (
    Contiguous,
    Narrow,
    Permute,
    Stack,
    Transpose,
    Unsqueeze,
    View,
)
from engine.tensors.operations.columns import NormaliseColumns
from engine.tensors.operations.one_hot import OneHot, OneHotColumn
from engine.tensors.operations.operation import Operation
from engine.tensors.operations.replacing import Below
from engine.tensors.operations.values import Convert, Divide, Mean, Normalise
from engine.tensors.typed import operation_of


@pytest.mark.parametrize(("line", "expected"), [
    ("x.permute(2, 0, 1)", Permute((2, 0, 1))), ("x = x.permute((2,0,1))", Permute((2, 0, 1))),
    ("x.transpose(1, 2)", Transpose(1, 2)), ("x[:3]", Narrow(0, 0, 3)),
    ("x[:, 1:4]", Narrow(1, 1, 4)), ("x / 255", Divide(255)), ("x.float()", Convert("float")),
    ("x.view(-1, 24, 17)", View((-1, 24, 17), ("unknown", "unknown", "channel"))),
    ("x.mean(dim=0)", Mean(0)), ("torch.stack(xs)", Stack()),
    ("normalize(0, 1)", Normalise((0, 1))),
    ("normalize_columns(0, 2)", NormaliseColumns((0, 2))),
    ("torch.where(x < 128, x, 0)", Below(128)), ("one_hot(10)", OneHot(10)),
    ("x.contiguous()", Contiguous()),
    ("x.unsqueeze(0)", Unsqueeze(0)), ("x.unsqueeze(-1)", Unsqueeze(3)), ("x.mean(-1)", Mean(2)),
    ("x.permute(-1, 0, 1)", Permute((2, 0, 1))), ("x.transpose(-1, -2)", Transpose(2, 1)),
    ("normalize(-3, -2)", Normalise((0, 1))),
])
def test_a_step_can_be_typed(line: str, expected: Operation) -> None:
    assert operation_of(line, ("height", "width", "channel")) == expected


@pytest.mark.parametrize(("line", "axes"), [
    ("normalize_columns(-1)", ("row", "column")), ("one_hot_column(-1, 3)", ("row", "column")),
    ("x.mean(-1)", ()), ("normalize(-1)", ()),
])
def test_what_counts_from_an_end_that_is_not_known_is_refused(
    line: str, axes: tuple[str, ...]
) -> None:
    with pytest.raises(InputError, match="Count from the first"):
        operation_of(line, axes)


@pytest.mark.parametrize("operation", [
    Permute((2, 0, 1)), Transpose(0, 1), Unsqueeze(1), Narrow(1, 1, 2), Contiguous(), Stack(),
    Convert("long"), Divide(255), Mean(1), Normalise((0, 2)), OneHot(24), OneHot(24, 1, False),
    OneHotColumn(9, 4, 1), OneHotColumn(9, 4),
])
def test_what_is_in_the_list_can_be_typed_again(operation: Operation) -> None:
    assert operation_of(operation.typed(), ("height", "width", "channel")) == operation


@pytest.mark.parametrize("line", [
    "", "x", "x.numpy()", "y.float()", "x.float(3)", "x.permute('a')", "x / y", "x[0]", "x[::2]",
    "__import__('os').system('true')", "x.__class__()", "one_hot()", "x.view(1.5)", "(" * 500,
    "x / 10**10", "x.transpose(0)", "torch.where(x > 1, x, 0)", "torch.where(x < 1, x, 3)",
    "normalize()", "torch.where(x < 1)", "one_hot(4, in_place='False')", "one_hot(4, in_place=0)",
])
def test_anything_else_is_refused_with_what_there_is(line: str) -> None:
    with pytest.raises(InputError, match=r"x\.permute"):
        operation_of(line, ("height", "width", "channel"))


NAMES = ("normalize", "normalize_columns", "one_hot", "one_hot_column", "x.permute", "x.view",
         "x.reshape", "x.transpose", "x.unsqueeze", "x.mean", "x.contiguous", "x.float")


@pytest.mark.parametrize("name", NAMES)
def test_whatever_is_taken_for_a_step_can_be_written_and_typed_again(name: str) -> None:
    axes = ("height", "width", "channel")
    for count in range(4):
        for numbers in product((-3, -1, 0, 2, 7), repeat=count):
            try:
                operation = operation_of(f"{name}({', '.join(map(str, numbers))})", axes)
            except InputError:
                continue
            compile(operation.code(), "step", "exec")
            assert operation_of(operation.typed(), axes) == operation
