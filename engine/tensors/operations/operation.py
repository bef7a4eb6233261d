"""A step between raw values and a tensor: what it does, its PyTorch, what its elements are from."""

from dataclasses import dataclass
from typing import Protocol

from torch import Tensor

from engine.tensors.elements import Index, index_at, offset_of, shares_storage
from engine.text import written

Values = tuple[Tensor, ...]
"""What a step is given and gives: one tensor, or one a file as long as they are not joined."""

Axes = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Element:
    """One element: of which tensor, and its index there."""

    part: int
    index: Index


@dataclass(frozen=True, slots=True)
class Origin:
    """What an element was made of: how many elements, and the first two and the last of these."""

    elements: tuple[Element, ...]
    count: int

    @classmethod
    def of(cls, *elements: Element) -> "Origin":
        return cls(elements, len(elements))


LARGEST = 2**29
"""Bytes of a tensor that a step may make. A learner's laptop has a few times as many."""


class TooLarge(Exception):
    """A step would make a tensor that the computer may not have the memory for."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.size = size
        """Bytes."""


def check_size(elements: int, bytes_each: int = 4) -> None:
    """Raise TooLarge before so many are made."""
    if elements * bytes_each > LARGEST:
        raise TooLarge(elements * bytes_each)


class Operation(Protocol):
    """A step. Frozen, compared by value.

    Every method is handed the tensors before, those of `apply` also the tensors after. `apply`
    raises what torch raises, for that is what there is to be learned from.
    """

    @property
    def key(self) -> str:
        """What kind of step: a key for its name and its explanation."""

    def apply(self, before: Values) -> Values: ...

    def axes(self, before: Axes) -> Axes:
        """What each dimension counts afterwards."""

    def code(self) -> str:
        """Lines of PyTorch that turn x into the next x (or xs, where `joins`, into x)."""

    def typed(self) -> str:
        """The same as one line that engine.tensors.typed takes."""

    def origin(self, before: Values, after: Values, element: Element) -> Origin:
        """What an element after the step was made of, before it."""

    def goes_to(self, before: Values, after: Values, element: Element) -> tuple[Element, ...]:
        """The elements after the step that the one before it became; none if it was left out."""

    def by_hand(self, before: Values, element: Element) -> str:
        """The sum that gives the element's value, in numbers; empty where it is only moved.

        element: after the step.
        """


class Typed:
    """A step whose PyTorch is one line, which can be typed as it is."""

    def code(self) -> str:
        """As in Operation."""
        raise NotImplementedError

    def typed(self) -> str:
        return self.code().removeprefix("x = ")


class Moves(Typed):
    """A step that changes no number: what is a view is followed through the storage."""

    def origin(self, before: Values, after: Values, element: Element) -> Origin:
        one, other = before[element.part], after[element.part]
        if not shares_storage(one, other):
            return Origin.of(element)
        index = index_at(one, offset_of(other, element.index))
        return Origin.of() if index is None else Origin.of(Element(element.part, index))

    def goes_to(self, before: Values, after: Values, element: Element) -> tuple[Element, ...]:
        one, other = before[element.part], after[element.part]
        if not shares_storage(one, other):
            return (element,)
        index = index_at(other, offset_of(one, element.index))
        return () if index is None else (Element(element.part, index),)

    def by_hand(self, before: Values, element: Element) -> str:
        return ""


class Elementwise(Typed):
    """A step that makes each element out of the one at the same index."""

    def axes(self, before: Axes) -> Axes:
        return before

    def origin(self, before: Values, after: Values, element: Element) -> Origin:
        return Origin.of(element)

    def goes_to(self, before: Values, after: Values, element: Element) -> tuple[Element, ...]:
        return (element,)


def number(value: Tensor) -> str:
    """A number as a sum by hand has it: seven significant figures, what float32 holds."""
    return written(value.item(), ".7g")


def normalised(value: Tensor, mean: Tensor, spread: Tensor) -> str:
    """The sum by hand of what is normalized."""
    less = number(mean)
    less = f"({less})" if less.startswith("−") else less
    return f"({number(value)} − {less}) / {number(spread)}"


def exact(value: float) -> str:
    """A number as code has it: read again it is the same one."""
    return str(int(value)) if float(value).is_integer() and abs(value) < 2**53 else repr(
        float(value))
