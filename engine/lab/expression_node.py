"""A node of a function's tree: what each of them can do, and the two that have no parts."""

import math
from dataclasses import dataclass
from typing import Any

from engine.errors import InputError


class Expression:
    """A node of the tree. `str` writes it as Python, with the brackets it needs and no others."""

    level = 4
    """How tightly it binds: 1 sums, 2 products, 3 powers, 4 what stands alone."""

    def value(self, x: Any, functions: Any) -> Any:
        """The number at x. functions: where sin, exp, … are: torch or numpy, whichever x is of."""
        raise NotImplementedError

    def derivative(self) -> "Expression":
        """The derivative by the variable, by the rules of sum, product, quotient and chain."""
        raise NotImplementedError

    def terms(self) -> tuple["Expression", ...]:
        """What is added up, at the outermost."""
        return (self,)

    @property
    def is_whole(self) -> bool:
        """Whether it has a number at every x: no root, logarithm or division by what may be 0."""
        return True

    def within(self, level: int) -> str:
        """Written as a part of something that binds so tightly."""
        return str(self) if self.level >= level else f"({self})"

    def opposite(self) -> "Expression | None":
        """The same without its minus sign, or None where it has none."""
        return None


@dataclass(frozen=True, slots=True)
class Number(Expression):
    """Raises InputError where it is not finite."""

    number: float

    def __post_init__(self) -> None:
        if not math.isfinite(self.number):
            raise InputError("A number in the function is too large. Change it.")

    @property
    def level(self) -> int:  # type: ignore[override]
        return 2 if self.number < 0 else 4

    def __str__(self) -> str:
        return repr(self.number).removesuffix(".0")

    def opposite(self) -> Expression | None:
        return Number(-self.number) if self.number < 0 else None

    def value(self, x: Any, functions: Any) -> Any:
        return self.number

    def derivative(self) -> Expression:
        return Number(0.0)


@dataclass(frozen=True, slots=True)
class Variable(Expression):
    """The letter."""

    name: str

    def __str__(self) -> str:
        return self.name

    def value(self, x: Any, functions: Any) -> Any:
        return x

    def derivative(self) -> Expression:
        return Number(1.0)
