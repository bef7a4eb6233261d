"""From raw values to a tensor, step by step, each step looked at: shape, stride, type, bytes."""

from dataclasses import dataclass
from itertools import pairwise

from engine.tensors.elements import offset_of, shares_storage
from engine.tensors.operations.operation import Axes, Element, Operation, TooLarge, Values
from engine.tensors.refusals import Refusal, refusal
from engine.tensors.remarks import remark
from engine.tensors.source import Source
from engine.text import Text


@dataclass(frozen=True, slots=True)
class TensorStep:
    """What there is after a step; `operation` is None for the raw values.

    values is empty where the step was refused, or one before it. is_view: no number was copied.
    remark: that it is done, and makes no sense.
    """

    operation: Operation | None
    values: Values
    axes: Axes
    is_view: bool
    refusal: Refusal | None = None
    remark: Text | None = None

    @property
    def is_done(self) -> bool:
        return bool(self.values)


def run(source: Source, operations: tuple[Operation, ...]) -> tuple[TensorStep, ...]:
    """The raw values and every step after them. After a refused step nothing is done."""
    axes = source.parts[0].axes
    steps = [TensorStep(None, tuple(each.raw for each in source.parts), axes, is_view=False)]
    for operation in operations:
        steps.append(_step(operation, source, steps))
    return tuple(steps)


def _step(operation: Operation, source: Source, before: list[TensorStep]) -> TensorStep:
    last = before[-1]
    if not last.is_done:
        return TensorStep(operation, (), (), is_view=False)
    try:
        after = operation.apply(last.values)
        axes = operation.axes(last.axes)
    except (TooLarge, RuntimeError, IndexError, TypeError, ValueError) as error:
        return TensorStep(operation, (), (), is_view=False, refusal=refusal(error))
    return TensorStep(
        operation, after, axes, shares_storage(last.values[0], after[0]),
        remark=remark(operation, last.values, after, last.axes, lambda element: trace(
            source, tuple(before), len(before) - 1, element)[1][0]),
    )


@dataclass(frozen=True, slots=True)
class Crossing:
    """An element on its way through one step: where it stands there, and its value.

    by_hand: the sum that the step made it by; empty where it was only moved, and for raw values.
    count: of how many elements of the step before it was made.
    """

    step: int
    element: Element
    offset: int
    value: float
    by_hand: str
    count: int


def trace(source: Source, steps: tuple[TensorStep, ...], at: int, element: Element
          ) -> tuple[tuple[Crossing, ...], tuple[Text, ...]]:
    """The way of an element back to the file: itself first, the raw values last, and their places.

    Where it was made of many, the first two and the last are followed.
    """
    crossings: list[Crossing] = []
    elements: tuple[Element, ...] = (element,)
    for number in range(at, -1, -1):
        step = steps[number]
        before = steps[number - 1].values if number else ()
        further: list[Element] = []
        for each in elements:
            count, hand = 1, ""
            if step.operation is not None:
                origin = step.operation.origin(before, step.values, each)
                further += [one for one in origin.elements if one not in further]
                count, hand = origin.count, step.operation.by_hand(before, each)
            tensor = step.values[each.part]
            crossings.append(Crossing(
                number, each, offset_of(tensor, each.index), float(tensor[each.index]), hand, count,
            ))
        if number:
            elements = tuple(further[:3])
    return tuple(crossings), tuple(source.place(each.part, each.index) for each in elements)


def follow(steps: tuple[TensorStep, ...], to: int, element: Element) -> tuple[Element, ...]:
    """Where a raw value stands after the step `to`; nowhere where it was left out."""
    elements: tuple[Element, ...] = (element,)
    for before, after in pairwise(steps[: to + 1]):
        assert after.operation is not None
        found: list[Element] = []
        for each in elements:
            found += after.operation.goes_to(before.values, after.values, each)
        elements = tuple(found)
    return elements
