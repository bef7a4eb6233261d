"""Sums done again from what is written, as a reader does them."""

import random
import re
from decimal import Decimal

from material.strokes import Path2D

_NUMBER = re.compile(r"[−-]?\d[\d,]*(?:\.\d+)?(?:e[+-]\d+)?")


def numbers_in(text: str) -> list[Decimal]:
    """Every number of a text, in order."""
    return [Decimal(each.replace("−", "-").replace(",", "")) for each in _NUMBER.findall(text)]


def comes_out(redone: Decimal, shown: Decimal) -> bool:
    """Whether what was worked out is, rounded as what is shown is, what is shown: a half up."""
    exponent = shown.as_tuple().exponent
    assert isinstance(exponent, int)
    half = Decimal(5).scaleb(exponent - 1)
    return redone * shown >= 0 and -half <= abs(redone) - abs(shown) < half


def scribble(chance: random.Random) -> tuple[Path2D, ...]:
    """A few straight strokes anywhere on the canvas."""
    def place() -> tuple[float, float]:
        return chance.uniform(3, 25), chance.uniform(3, 25)

    return tuple([place() for _ in range(chance.randint(2, 5))] for _ in range(2))


def is_written(text: str, value: float) -> bool:
    """Whether the last number of a text is this one, with four decimals or more."""
    shown = numbers_in(text)[-1]
    exponent = shown.as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent <= -4 and abs(float(shown) - value) <= 0.5 * 10.0**exponent + 1e-9
