"""A function of one variable as a tree: what has parts, and how parts are put together."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.errors import InputError
from engine.lab.expression_node import Expression, Number


@dataclass(frozen=True, slots=True)
class Sum(Expression):
    """left + right; a difference is the sum with what has a minus sign."""

    left: Expression
    right: Expression
    level = 1

    def __str__(self) -> str:
        opposite = self.right.opposite()
        if opposite is not None:
            return f"{self.left} - {opposite.within(2)}"
        return f"{self.left} + {self.right.within(2)}"  # a + (b + c) rounds otherwise

    def value(self, x: Any, functions: Any) -> Any:
        return self.left.value(x, functions) + self.right.value(x, functions)

    @property
    def is_whole(self) -> bool:
        return self.left.is_whole and self.right.is_whole

    def derivative(self) -> Expression:
        return add(self.left.derivative(), self.right.derivative())

    def terms(self) -> tuple[Expression, ...]:
        return (*self.left.terms(), *self.right.terms())


@dataclass(frozen=True, slots=True)
class Product(Expression):
    """left · right; (uv)' = u'v + uv'."""

    left: Expression
    right: Expression
    level = 2

    def __str__(self) -> str:
        if self.left == Number(-1.0):
            return f"-{self.right.within(2)}"
        return f"{self.left.within(2)} * {self.right.within(3)}"

    def opposite(self) -> Expression | None:
        left = self.left.opposite()
        return multiply(left, self.right) if left is not None else None

    def value(self, x: Any, functions: Any) -> Any:
        return self.left.value(x, functions) * self.right.value(x, functions)

    @property
    def is_whole(self) -> bool:
        return self.left.is_whole and self.right.is_whole

    def derivative(self) -> Expression:
        return add(
            _term(self.left.derivative(), self.right),
            _term(self.right.derivative(), self.left, swap=True),
        )


@dataclass(frozen=True, slots=True)
class Quotient(Expression):
    """left / right; (u/v)' = (u'v - uv') / v²."""

    left: Expression
    right: Expression
    level = 2

    def __str__(self) -> str:
        return f"{self.left.within(2)} / {self.right.within(3)}"

    def value(self, x: Any, functions: Any) -> Any:
        return self.left.value(x, functions) / self.right.value(x, functions)

    @property
    def is_whole(self) -> bool:
        return self.left.is_whole and isinstance(self.right, Number)

    def derivative(self) -> Expression:
        if isinstance(self.right, Number):
            return divide(self.left.derivative(), self.right)
        above = add(
            _term(self.left.derivative(), self.right),
            multiply(Number(-1.0), _term(self.right.derivative(), self.left, swap=True)),
        )
        return divide(above, power(self.right, 2.0))


@dataclass(frozen=True, slots=True)
class Power(Expression):
    """base to a constant exponent; (uⁿ)' = n uⁿ⁻¹ u'."""

    base: Expression
    exponent: float
    level = 3

    def __str__(self) -> str:
        return f"{self.base.within(4)}**{Number(self.exponent)}"

    def value(self, x: Any, functions: Any) -> Any:
        exponent = int(self.exponent) if self.exponent.is_integer() else self.exponent
        return self.base.value(x, functions) ** exponent

    @property
    def is_whole(self) -> bool:
        return self.base.is_whole and self.exponent > 0 and self.exponent.is_integer()

    def derivative(self) -> Expression:
        outer = multiply(Number(self.exponent), power(self.base, self.exponent - 1))
        return multiply(outer, self.base.derivative())


@dataclass(frozen=True, slots=True)
class Call(Expression):
    """A function of FUNCTIONS, or sign, of an argument; f(u)' = f'(u) u'."""

    name: str
    argument: Expression

    def __str__(self) -> str:
        return f"{self.name}({self.argument})"

    def value(self, x: Any, functions: Any) -> Any:
        return getattr(functions, self.name)(self.argument.value(x, functions))

    @property
    def is_whole(self) -> bool:
        return self.argument.is_whole and self.name not in ("log", "sqrt", "tan")

    def derivative(self) -> Expression:
        inner = self.argument
        rules: dict[str, Callable[[], Expression]] = {
            "sin": lambda: call("cos", inner),
            "cos": lambda: multiply(Number(-1.0), call("sin", inner)),
            "tan": lambda: add(Number(1.0), power(self, 2.0)),
            "tanh": lambda: add(Number(1.0), multiply(Number(-1.0), power(self, 2.0))),
            "exp": lambda: self,
            "log": lambda: divide(Number(1.0), inner),
            "sqrt": lambda: divide(Number(1.0), multiply(Number(2.0), self)),
            "abs": lambda: call("sign", inner),
            "sign": lambda: Number(0.0),
        }
        return multiply(rules[self.name](), inner.derivative())


def add(left: Expression, right: Expression) -> Expression:
    """Left + right, without zeros."""
    if isinstance(left, Number) and isinstance(right, Number):
        return Number(left.number + right.number)
    if left == Number(0.0):
        return right
    return left if right == Number(0.0) else Sum(left, right)


def multiply(left: Expression, right: Expression) -> Expression:
    """Left · right, without ones; 0 · right is 0 only where right is a number everywhere."""
    if isinstance(left, Number) and isinstance(right, Number):
        return Number(left.number * right.number)
    for zero, other in ((left, right), (right, left)):
        if zero == Number(0.0) and other.is_whole:
            return Number(0.0)
    if left == Number(1.0):
        return right
    if right == Number(1.0):
        return left
    if isinstance(left, Number) and isinstance(right, Product) and isinstance(right.left, Number):
        return multiply(Number(left.number * right.left.number), right.right)
    return Product(left, right)


def _term(slope: Expression, other: Expression, swap: bool = False) -> Expression:
    """Slope · other, a term of a rule in which `other` keeps its place where it has no number."""
    if slope == Number(0.0):
        return slope
    return multiply(other, slope) if swap else multiply(slope, other)


def divide(left: Expression, right: Expression) -> Expression:
    """Left / right. Raises InputError for a division by 0."""
    if isinstance(right, Number) and right.number == 0:
        raise InputError("The function divides by 0. Change it.")
    if isinstance(left, Number) and isinstance(right, Number):
        return Number(left.number / right.number)
    return left if right == Number(1.0) else Quotient(left, right)


def power(base: Expression, exponent: float) -> Expression:
    """Base to the power of exponent. Raises InputError where that is not a number."""
    if exponent == 0:
        return Number(1.0)
    if exponent == 1:
        return base
    if isinstance(base, Number):
        try:
            number = base.number ** exponent
        except (OverflowError, ZeroDivisionError):
            number = math.inf
        if isinstance(number, complex):
            raise InputError("{text} is not a number. Change it.", text=Power(base, exponent))
        return Number(number)
    return Power(base, exponent)


def call(name: str, argument: Expression) -> Expression:
    """name(argument). Raises InputError where that is not a number."""
    if isinstance(argument, Number):
        with np.errstate(all="ignore"):
            number = float(getattr(np, name)(argument.number))
        if math.isnan(number):
            raise InputError("{text} is not a number. Change it.", text=Call(name, argument))
        return Number(number)
    return Call(name, argument)
