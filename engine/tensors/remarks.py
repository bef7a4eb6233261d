"""What is to be said of a step that torch does, and that makes no sense: a variance of zero, a
scatter of which nothing is kept.
"""

import math
from collections.abc import Callable
from dataclasses import replace

import torch
from torch import Tensor

from engine.tensors.axes import AXES
from engine.tensors.operations.columns import NormaliseColumns
from engine.tensors.operations.one_hot import OneHot, OneHotColumn
from engine.tensors.operations.operation import Axes, Element, Operation, Values, number
from engine.tensors.operations.values import Normalise
from engine.text import Text

Place = Callable[[Element], Text]
"""Where in the file an element before the step is from."""


def remark(operation: Operation, before: Values, after: Values, axes: Axes, place: Place
           ) -> Text | None:
    """Which column or channel was divided by a standard deviation of 0, or that no 1 was written,
    and what to do.
    """
    if isinstance(operation, OneHot | OneHotColumn):
        return None if operation.in_place else Text(
            "scatter without the underscore gives a new tensor, which nothing keeps here: rows "
            "stays as it was made, all 0. scatter_ writes into rows itself: type {line} instead.",
            line=replace(operation, in_place=True).typed(),
        )
    for part, tensor in enumerate(before):
        if isinstance(operation, Normalise):
            found = _same_over(tensor, operation.dims)
        elif isinstance(operation, NormaliseColumns):
            found = [(*[0] * (tensor.dim() - 1), operation.columns[at]) for (at,) in _same_over(
                tensor[..., list(operation.columns)].flatten(0, -2), (0,), kept=(1,))]
        else:
            return None
        if found:
            kept = [axis for axis in range(tensor.dim())
                    if not isinstance(operation, Normalise) or axis not in operation.dims]
            if isinstance(operation, NormaliseColumns):
                kept = [tensor.dim() - 1]
            element = Element(part, found[0])
            return Text(
                "{what}{more} has the same number everywhere, {value} (such as {place}), so its "
                "standard deviation is 0. {outcome} Leave it out: what never changes teaches "
                "nothing.",
                what=_what(axes, kept, found[0]), more=_more(len(found) - 1),
                value=number(tensor[found[0]]), place=place(element),
                outcome=_outcome(after[part][found[0]]),
            )
    return None


def _same_over(tensor: Tensor, dims: tuple[int, ...], kept: tuple[int, ...] | None = None
               ) -> list[tuple[int, ...]]:
    """The first element of each of those that are one number throughout; of `kept` axes only."""
    if not tensor.numel():
        return []
    same = tensor.amax(dim=dims, keepdim=True) == tensor.amin(dim=dims, keepdim=True)
    found = torch.nonzero(same).tolist()
    return [tuple(each if kept is None else [each[axis] for axis in kept]) for each in found]


def _what(axes: Axes, kept: list[int], index: tuple[int, ...]) -> Text:
    if not kept:
        return Text("The whole tensor")
    axis = kept[-1]
    return Text("{axis} {index}", axis=AXES[axes[axis]], index=index[axis])


def _more(others: int) -> Text | str:
    return Text(" (and {count} more)", count=others) if others else ""


def _outcome(value: Tensor) -> Text:
    if math.isnan(value.item()):
        return Text("Number minus mean is 0, too, and 0 / 0 is nan, not a number, in torch: every "
                    "sum with it becomes nan.")
    return Text("torch rounds mean and deviation, and what it gives here, {value}, is rounding "
                "divided by rounding.", value=number(value))
