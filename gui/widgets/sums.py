"""Sums that come out: whoever does them again with the numbers written gets the number written.

Each rounded alone, −5.39428 and −0.82726 were −5.3943 and −0.8273, and their sum −6.2215, which by
hand is −6.2216. So a result is written as it is everywhere else in the window, and what it is made
of with as many decimals as it takes (`come_out`). Where the parts are written in full already, it
is the result that has as many figures as agree (`agreeing`). Only between two distances, which have
four decimals at every move of the pen, the gap is the difference of the two as they are written
(`gap`): it lies within rounding of the true one.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext

from engine.models.classifier import Prediction
from gui.widgets.numbers import in_full, short, signed, six_figures

_DIGITS = 60  # of a sum that is done again: more than the longest texts have
_PLACES = range(4, 13)
_NONE = signed(0.0)
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--", ",")


def read(text: str) -> Decimal:
    """The number that is written so, with as many digits as the text has."""
    return Decimal(text.replace("·10", "e").translate(_LOWERED))


@dataclass(frozen=True, slots=True)
class Result:
    """What parts come to. texts: how it may be written, the best first.

    redone: the sum as a reader does it, from the parts' numbers as they are written.
    """

    texts: Sequence[str]
    redone: Callable[..., Decimal]

    def comes_out(self, text: str, parts: Sequence[Decimal]) -> bool:
        """Whether the sum, rounded as this text is, is this text."""
        try:
            redone = self.redone(*parts)
        except ArithmeticError:
            return False
        if text.startswith("<"):
            return redone < read(text[1:])
        if text.startswith(">"):
            return redone > read(text[1:])
        shown = read(text)
        exponent = shown.as_tuple().exponent
        if not isinstance(exponent, int) or not redone.is_finite():
            return False
        off, half = abs(redone) - abs(shown), Decimal(5).scaleb(exponent - 1)
        if redone * shown < 0:
            return False
        return -half <= off < half  # a reader rounds what lies halfway up


def total(*parts: Decimal) -> Decimal:
    """The plain sum."""
    return sum(parts, Decimal(0))


def decimals(value: float, places: int = 4) -> tuple[str, ...]:
    """A result with so many decimals, or fewer: float32 holds no more of a large one."""
    return tuple(signed(value, each) for each in range(places, -1, -1))


def figures(value: float) -> tuple[str, ...]:
    """A result in six figures or fewer; of one that is nearly 0 so many decimals as are sure."""
    less = (f"{value:z.{each}g}" for each in range(5, 0, -1))
    return (six_figures(value), *(text.replace("-", "−").replace("e−", "e-") for text in less),
            *decimals(value, 12))


def come_out(
    parts: Sequence[float], results: Sequence[Result],
    write: Callable[[float, int], str] = signed, counts: range = _PLACES,
) -> tuple[list[str], list[str]]:
    """The parts and the results as texts that agree.

    write: a part with a count of decimals or figures. counts: from the usual one on; the least is
    taken with which all results come out.
    """
    usual = [write(part, counts[0]) for part in parts], [each.texts[0] for each in results]
    if not all(map(math.isfinite, parts)):
        return usual
    with localcontext(prec=_DIGITS):
        finest = [read(write(part, counts[-1])) for part in parts]
        chosen = [
            next((text for text in each.texts if each.comes_out(text, finest)), None)
            for each in results
        ]
        for count in counts:
            texts = [write(part, count) for part in parts]
            numbers = [read(text) for text in texts]
            if all(text is None or each.comes_out(text, numbers)
                   for each, text in zip(results, chosen, strict=True)):
                break
    return texts, [each.texts[0] if text is None else text
                   for each, text in zip(results, chosen, strict=True)]


def changed(before: float, after: float) -> tuple[list[str], list[str]]:
    """Both with six decimals or more, and the change in three figures or fewer."""
    texts = [short(after - before, count) for count in (3, 2, 1)]
    return come_out((before, after), (Result(texts, lambda before, after: after - before),),
                    counts=range(6, 17))


def agreeing(value: float, redone: float) -> str:
    """As many figures, at most nine, as the sum of what is written agrees with.

    So that the rounding of float32 is not seen, by which the two lie a little apart.
    """
    for count in range(9, 0, -1):
        text = f"{value:z.{count}g}"
        if text == f"{redone:z.{count}g}":
            return text.replace("-", "−").replace("e−", "e-")
    for places in range(20, -1, -1):  # both are nearly 0
        text = f"{value:z.{places}f}"
        if text == f"{redone:z.{places}f}":
            return text.replace("-", "−")
    return in_full(value)


def gap(prediction: Prediction) -> str:
    """How far the two smallest distances lie apart as they are written, with four decimals.

    Of two that only look equal it is not said that they are.
    """
    near, far = sorted(prediction.scores)[:2]
    return _between(far, near) if prediction.digit is None else farther(far, near)


def farther(one: float, other: float) -> str:
    """By how much one distance is the larger of two as they are written, with four decimals; of
    two that only look equal it is not said that they are.
    """
    between = _between(one, other)
    if between == _NONE and one != other:
        return "<0.0001" if one > other else ">−0.0001"
    return between


def _between(one: float, other: float) -> str:
    return signed(round(one, _PLACES[0]) - round(other, _PLACES[0]))


def places_apart(one: float, other: float) -> int:
    """Four decimals, or as many as tell two apart that are not equal."""
    return next((places for places in _PLACES
                 if one == other or f"{one:z.{places}f}" != f"{other:z.{places}f}"), _PLACES[0])


def told_apart(
    values: Sequence[float], winner: int | None, write: Callable[[float], str]
) -> list[str]:
    """As they are written elsewhere, but for those that would look the same as the winner.

    winner: its index; None where none of them is said to have won.
    """
    texts = [write(value) for value in values]
    if winner is None:
        return texts
    best, same = values[winner], texts[winner]
    alike = [index for index, text in enumerate(texts) if text == same]
    places = max(places_apart(best, values[index]) for index in alike)
    if places > _PLACES[0]:
        for index in alike:
            texts[index] = f"{values[index]:z.{places}f}"
    return texts
