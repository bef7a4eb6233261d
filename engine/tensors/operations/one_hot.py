"""A class as a row of zeros with a single 1."""

from dataclasses import dataclass

import torch

from engine.tensors.operations.operation import (
    Axes,
    Element,
    Origin,
    Values,
    check_size,
)


@dataclass(frozen=True, slots=True)
class OneHot:
    """Every whole number n as `classes` numbers, 0 but for a 1 at n − first.

    in_place: False leaves the underscore of scatter_ away, as is easily done: the new tensor is
    thrown away, and all stays zero.
    """

    classes: int
    first: int = 0
    in_place: bool = True
    key = "one_hot"

    def apply(self, before: Values) -> Values:
        return tuple(self._of(each) for each in before)

    def _of(self, numbers: torch.Tensor) -> torch.Tensor:
        check_size(numbers.numel() * self.classes)
        rows = torch.zeros(*numbers.shape, self.classes)
        where = (numbers - self.first if self.first else numbers).unsqueeze(-1)
        filled = rows.scatter(-1, where, 1.0)
        return filled if self.in_place else rows

    def axes(self, before: Axes) -> Axes:
        return (*before, "class")

    def code(self) -> str:
        where = f"(x - {self.first})" if self.first else "x"
        scatter = "scatter_" if self.in_place else "scatter"
        return (
            f"rows = torch.zeros(*x.shape, {self.classes})\n"
            f"rows.{scatter}(-1, {where}.unsqueeze(-1), 1.0)\nx = rows"
        )

    def typed(self) -> str:
        return f"one_hot({_arguments(self.classes, self.first, self.in_place)})"

    def origin(self, before: Values, after: Values, element: Element) -> Origin:
        return Origin.of(Element(element.part, element.index[:-1]))

    def goes_to(self, before: Values, after: Values, element: Element) -> tuple[Element, ...]:
        if not self.in_place:
            return ()
        value = int(before[element.part][element.index].item()) - self.first
        return (Element(element.part, (*element.index, value)),)

    def by_hand(self, before: Values, element: Element) -> str:
        if not self.in_place:
            return ""
        value = int(before[element.part][element.index[:-1]].item())
        return f"{value}{f' - {self.first}' if self.first else ''} == {element.index[-1]}"


@dataclass(frozen=True, slots=True)
class OneHotColumn:
    """A column of classes as columns of 0 and 1, put at the end of the last dimension.

    column: its index in the last dimension. As OneHot, of its whole numbers.
    """

    column: int
    classes: int
    first: int = 0
    in_place: bool = True
    key = "one_hot_column"

    def apply(self, before: Values) -> Values:
        one_hot = OneHot(self.classes, self.first, self.in_place)
        return tuple(
            torch.cat((each, *one_hot.apply((each[..., self.column].long(),))), dim=-1)
            for each in before
        )

    def axes(self, before: Axes) -> Axes:
        return before

    def code(self) -> str:
        which = f"x[..., {self.column}].long()"
        where = f"({which} - {self.first})" if self.first else which
        scatter = "scatter_" if self.in_place else "scatter"
        return (
            f"rows = torch.zeros(*x.shape[:-1], {self.classes})\n"
            f"rows.{scatter}(-1, {where}.unsqueeze(-1), 1.0)\nx = torch.cat((x, rows), dim=-1)"
        )

    def typed(self) -> str:
        rest = _arguments(self.classes, self.first, self.in_place)
        return f"one_hot_column({self.column}, {rest})"

    def origin(self, before: Values, after: Values, element: Element) -> Origin:
        *index, last = element.index
        is_old = last < before[element.part].shape[-1]
        return Origin.of(Element(element.part, (*index, last if is_old else self.column)))

    def goes_to(self, before: Values, after: Values, element: Element) -> tuple[Element, ...]:
        if element.index[-1] != self.column or not self.in_place:
            return (element,)
        value = int(before[element.part][element.index].item()) - self.first
        new = (*element.index[:-1], before[element.part].shape[-1] + value)
        return (element, Element(element.part, new))

    def by_hand(self, before: Values, element: Element) -> str:
        *index, last = element.index
        old = before[element.part].shape[-1]
        if last < old or not self.in_place:
            return ""
        value = int(before[element.part][(*index, self.column)].item())
        return f"{value}{f' - {self.first}' if self.first else ''} == {last - old}"


def _arguments(classes: int, first: int, in_place: bool) -> str:
    return f"{classes}{f', {first}' if first else ''}{'' if in_place else ', in_place=False'}"
