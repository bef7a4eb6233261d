"""Steps that put a number in the place of those that cannot be used."""

from dataclasses import dataclass

import torch

from engine.tensors.operations.operation import Element, Elementwise, Values, number


@dataclass(frozen=True, slots=True)
class Below(Elementwise):
    """Every number from `limit` on becomes 0, so that one-hot has a place for each."""

    limit: int
    key = "below"

    def apply(self, before: Values) -> Values:
        return tuple(torch.where(each < self.limit, each, 0) for each in before)

    def code(self) -> str:
        return f"x = torch.where(x < {self.limit}, x, 0)"

    def by_hand(self, before: Values, element: Element) -> str:
        value = before[element.part][element.index]
        sign = "<" if value.item() < self.limit else "≥"
        return f"{number(value)} {sign} {self.limit}"
