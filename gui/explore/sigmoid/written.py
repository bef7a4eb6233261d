"""Logits, powers and probabilities as they are written: each comes out of the ones before it."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from gui.widgets.numbers import probability, short, signed
from gui.widgets.sums import Result, come_out, read, total

_PLACES = range(4, 13)
_FIGURES = range(4, 10)
"""Of the sum of the powers: as many as the shares take."""


def sigmoid_texts(logit: float, power: float, chance: float) -> tuple[str, str, str]:
    """z, e⁻ᶻ and 1 / (1 + e⁻ᶻ): z with four decimals, as everywhere else, if any power that is
    rounded comes of it and leads to the probability.

    power: e⁻ᶻ. chance: the probability; its text is as everywhere else.
    """
    chance_text = probability(chance)
    of_power = Result((chance_text,), lambda power: 1 / (1 + power))
    for places in _PLACES:
        z = signed(logit, places)
        for figures in (4, 3, 5, 6, 7, 8, 9):
            power_text = short(power, figures)
            of_z = Result((power_text,), lambda z: (-z).exp())
            if of_z.comes_out(power_text, [read(z)]) and of_power.comes_out(
                    chance_text, [read(power_text)]):
                return z, power_text, chance_text
    return signed(logit), short(power, 4), chance_text


class SoftmaxTexts(NamedTuple):
    """A text a digit; total: of the powers' sum."""

    logits: list[str]
    powers: list[str]
    total: str
    shares: list[str]


def softmax_texts(
    logits: Sequence[float], powers: Sequence[float], shares: Sequence[float]
) -> SoftmaxTexts:
    """powers: e to each logit, float64. shares: each power's part of their sum, in 0..1."""
    written = [probability(share) for share in shares]
    whole = float(sum(powers))
    for figures in _FIGURES:
        sum_text = short(whole, figures)
        results = [Result((sum_text,), total), *(
            Result((text,), _part(index, read(sum_text))) for index, text in enumerate(written)
        )]
        power_texts, _ = come_out(powers, results, short)
        numbers = [read(text) for text in power_texts]
        if _come_out(results, numbers):
            break
    for index, power in enumerate(powers):  # what is small adds little: four figures of it do
        brief = short(power, _FIGURES[0])
        briefer = [*numbers[:index], read(brief), *numbers[index + 1 :]]
        if _come_out(results, briefer):
            power_texts[index], numbers = brief, briefer
    z_texts = [
        come_out((z,), (Result((text,), Decimal.exp),))[0][0]
        for z, text in zip(logits, power_texts, strict=True)
    ]
    return SoftmaxTexts(z_texts, power_texts, sum_text, written)


def _come_out(results: Sequence[Result], numbers: Sequence[Decimal]) -> bool:
    return all(each.comes_out(each.texts[0], numbers) for each in results)


def _part(index: int, whole: Decimal) -> Callable[..., Decimal]:
    return lambda *powers: powers[index] / whole
