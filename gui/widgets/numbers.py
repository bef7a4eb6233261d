"""Numbers as the window writes them: never rounded to something that they are not, and no −0.

The z of a format makes the zero that a small negative number is rounded to a plain 0 (PEP 682).
"""

import math

from engine.text import written as _written

_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def exact(value: float) -> str:
    """The shortest text that is read back as the same number, as Python writes it; 2, not 2.0."""
    return str(value) if isinstance(value, int) else repr(float(value) + 0.0).removesuffix(".0")


def probability(value: float) -> str:
    """0..1 with four decimals; what only rounds to 0 or 1 is written as near it."""
    if 0 < value < 0.00005:
        return "<0.0001"
    if 0.99995 <= value < 1:
        return ">0.9999"
    return f"{_up(value):z.4f}"


def percentage(value: float) -> str:
    """0..1 as a percentage with two decimals; what only rounds to 100 % is written as near it."""
    return ">99.99%" if 0.99995 <= value < 1 else f"{_up(value):z.2%}"


def _up(share: float) -> float:
    """A little more where it lies halfway between two of four decimals, as only odd 32nds do: a
    reader rounds it up, and a format to even.
    """
    return share + 1e-6 if share * 32 % 2 == 1 else share


def signed(value: float, places: int = 4) -> str:
    """So many decimals, with a true minus sign."""
    return f"{value:z.{places}f}".replace("-", "−")


def change(value: float, places: int) -> str:
    """So many decimals, with a plus or a true minus sign before them."""
    return f"{value:+z.{places}f}".replace("-", "−")


def in_full(value: float) -> str:
    """Every digit that a float32 holds: with fewer the sum that is shown would not come out."""
    return _written(value, "z.9g")


def six_figures(value: float) -> str:
    """For tables of many numbers."""
    return _written(value, "z.6g")


def seven_figures(value: float) -> str:
    """What float32 holds."""
    return _written(value, "z.7g")


def four_figures(value: float) -> str:
    """For tables of even more."""
    return _written(value, "z.4g")


def brief(value: float) -> str:
    """Three figures."""
    return _written(value, "z.3g")


def short(value: float, digits: int = 3) -> str:
    """Some significant digits, written out as long as that is short; with a true minus sign."""
    if value == 0 or not math.isfinite(value):
        text = f"{value:zg}"
    elif 1e-6 <= abs(value) < 1e6:
        places = max(digits - 1 - math.floor(math.log10(abs(value))), 0)
        text = f"{value:z,.{places}f}"
    else:
        mantissa, power = f"{value:z.{digits - 1}e}".split("e")
        text = f"{mantissa}·10{str(int(power)).translate(_RAISED)}"
    return text.replace("-", "−")


def four(value: float) -> str:
    """Four significant digits."""
    return short(value, 4)
