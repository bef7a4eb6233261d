"""Steps that arrange: they make views where that can be, and no number changes."""

from dataclasses import dataclass

import torch

from engine.tensors.operations.operation import Axes, Element, Moves, Origin, Values


@dataclass(frozen=True, slots=True)
class Permute(Moves):
    """The dimensions in another order: same storage, other strides."""

    order: tuple[int, ...]
    key = "permute"

    def apply(self, before: Values) -> Values:
        return tuple(each.permute(self.order) for each in before)

    def axes(self, before: Axes) -> Axes:
        return tuple(before[each] for each in self.order)

    def code(self) -> str:
        return f"x = x.permute({', '.join(map(str, self.order))})"


@dataclass(frozen=True, slots=True)
class Transpose(Moves):
    """Two dimensions exchanged: same storage, two strides exchanged."""

    first: int
    second: int
    key = "transpose"

    def apply(self, before: Values) -> Values:
        return tuple(each.transpose(self.first, self.second) for each in before)

    def axes(self, before: Axes) -> Axes:
        names = list(before)
        names[self.first], names[self.second] = names[self.second], names[self.first]
        return tuple(names)

    def code(self) -> str:
        return f"x = x.transpose({self.first}, {self.second})"


@dataclass(frozen=True, slots=True)
class Unsqueeze(Moves):
    """A dimension of one element more."""

    dim: int
    name: str = "one"
    key = "unsqueeze"

    def apply(self, before: Values) -> Values:
        return tuple(each.unsqueeze(self.dim) for each in before)

    def axes(self, before: Axes) -> Axes:
        return (*before[: self.dim], self.name, *before[self.dim :])

    def code(self) -> str:
        return f"x = x.unsqueeze({self.dim})"


@dataclass(frozen=True, slots=True)
class View(Moves):
    """The same numbers, in the same order, counted in another way. names: what is counted then."""

    shape: tuple[int, ...]
    names: tuple[str, ...]
    key = "view"

    def apply(self, before: Values) -> Values:
        return tuple(each.view(self.shape) for each in before)

    def axes(self, before: Axes) -> Axes:
        return self.names

    def code(self) -> str:
        return f"x = x.view({', '.join(map(str, self.shape))})"


@dataclass(frozen=True, slots=True)
class Reshape(View):
    """As View, or by a copy where that cannot be."""

    key = "reshape"

    def apply(self, before: Values) -> Values:
        return tuple(each.reshape(self.shape) for each in before)

    def code(self) -> str:
        return f"x = x.reshape({', '.join(map(str, self.shape))})"

    def origin(self, before: Values, after: Values, element: Element) -> Origin:
        """The element that has the same number when both are counted row by row."""
        place = _rank_of(after[element.part].shape, element.index)
        return Origin.of(Element(element.part, _index_of(before[element.part].shape, place)))

    def goes_to(self, before: Values, after: Values, element: Element) -> tuple[Element, ...]:
        place = _rank_of(before[element.part].shape, element.index)
        return (Element(element.part, _index_of(after[element.part].shape, place)),)


@dataclass(frozen=True, slots=True)
class Contiguous(Moves):
    """A copy whose storage has the elements in the order of their indices, if they are not yet."""

    key = "contiguous"

    def apply(self, before: Values) -> Values:
        return tuple(each.contiguous() for each in before)

    def axes(self, before: Axes) -> Axes:
        return before

    def code(self) -> str:
        return "x = x.contiguous()"


@dataclass(frozen=True, slots=True)
class Narrow(Moves):
    """Some of a dimension: from `start`, and before `stop`."""

    dim: int
    start: int
    stop: int
    key = "narrow"

    def apply(self, before: Values) -> Values:
        return tuple(each[self._at()] for each in before)

    def _at(self) -> tuple[slice, ...]:
        return (*[slice(None)] * self.dim, slice(self.start, self.stop))

    def axes(self, before: Axes) -> Axes:
        return before

    def code(self) -> str:
        return f"x = x[{':, ' * self.dim}{self.start or ''}:{self.stop}]"


@dataclass(frozen=True, slots=True)
class Stack:
    """All tensors in one, along a new first dimension: a copy, for which all are of one size."""

    name: str = "image"
    key = "stack"

    def apply(self, before: Values) -> Values:
        return (torch.stack(before),)

    def axes(self, before: Axes) -> Axes:
        return (self.name, *before)

    def code(self) -> str:
        return "x = torch.stack(xs)"

    def typed(self) -> str:
        return "torch.stack(xs)"

    def origin(self, before: Values, after: Values, element: Element) -> Origin:
        part, *index = element.index
        return Origin.of(Element(part, tuple(index)))

    def goes_to(self, before: Values, after: Values, element: Element) -> tuple[Element, ...]:
        return (Element(0, (element.part, *element.index)),)

    def by_hand(self, before: Values, element: Element) -> str:
        return ""


def _rank_of(shape: tuple[int, ...], index: tuple[int, ...]) -> int:
    """The number of an element when all are counted row by row."""
    rank = 0
    for size, each in zip(shape, index, strict=True):
        rank = rank * size + each
    return rank


def _index_of(shape: tuple[int, ...], rank: int) -> tuple[int, ...]:
    index = []
    for size in reversed(shape):
        rank, each = divmod(rank, size)
        index.append(each)
    return tuple(reversed(index))
