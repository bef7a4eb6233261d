"""Who does a sum again with the numbers written gets the number written."""

import operator
import random
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from measures.redone import comes_out, numbers_in

from engine.models.classifier import Prediction
from gui.widgets.numbers import probability, short, signed
from gui.widgets.sums import (
    Result,
    agreeing,
    changed,
    come_out,
    decimals,
    figures,
    gap,
    places_apart,
    read,
    told_apart,
    total,
)

SIZES = st.floats(-30, 30)


def number(text: str) -> Decimal:
    (found,) = numbers_in(text)
    return found


def test_the_newcomers_sum() -> None:
    """Each rounded alone it was −5.3943 − 0.8273 = −6.2215."""
    total_of, bias = -5.394276, -0.827258
    parts, (logit,) = come_out((total_of, bias), (Result(decimals(total_of + bias), total),))
    assert logit == "−6.2215"
    assert parts == ["−5.39428", "−0.82726"]


def test_four_decimals_stay_where_they_do() -> None:
    assert come_out((1.25, -0.5), (Result(decimals(0.75), total),)) == (
        ["1.2500", "−0.5000"], ["0.7500"])


@given(st.lists(SIZES, min_size=2, max_size=6))
def test_any_sum_comes_out(parts: list[float]) -> None:
    texts, (shown,) = come_out(parts, (Result(decimals(sum(parts)), total),))
    assert comes_out(sum(map(number, texts), Decimal(0)), number(shown))
    for part, text in zip(parts, texts, strict=True):
        assert comes_out(Decimal(part), number(text)) or abs(Decimal(part) - number(text)) < 1e-4


def test_nearly_all_results_are_written_as_elsewhere_and_the_parts_briefly() -> None:
    chance, longest = random.Random(1), list[int]()
    for _ in range(3000):
        parts = chance.uniform(-9, 9), chance.uniform(-1, 1)
        texts, (shown,) = come_out(parts, (Result(decimals(sum(parts)), total),))
        assert shown == signed(sum(parts))
        longest.append(len(texts[0].partition(".")[2]))
    assert 0.7 < longest.count(4) / 3000 < 0.8
    assert longest.count(4) + longest.count(5) > 0.95 * 3000


def test_what_only_float32_adds_up_to_has_fewer_decimals() -> None:
    parts, (shown,) = come_out((1000.25, 0.5), (Result(decimals(1000.7512), total),))
    assert (parts, shown) == (["1000.2500", "0.5000"], "1000.75")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_no_finite_numbers_are_written_as_ever(value: float) -> None:
    assert come_out((value, 1.0), (Result(decimals(value), total),)) == (
        [signed(value), "1.0000"], [signed(value)])


@given(st.floats(0, 1), st.floats(0, 1), st.floats(-2, 2))
def test_several_results_of_the_same_parts(pixel: float, mean: float, weight: float) -> None:
    (one, other, factor), (off, term) = come_out((pixel, mean, weight), (
        Result(decimals(abs(pixel - mean)), lambda pixel, mean, _: abs(pixel - mean)),
        Result(decimals(pixel * weight), lambda pixel, _, weight: pixel * weight)))
    assert comes_out(abs(number(one) - number(other)), number(off))
    assert comes_out(number(one) * number(factor), number(term))


@given(st.floats(0, 60))
@example(0.28)  # 1 / 1.28 is 0.78125
def test_a_probability_near_its_end_is_a_bound(power: float) -> None:
    (text,), (shown,) = come_out(
        (power,), (Result((probability(1 / (1 + power)),), lambda power: 1 / (1 + power)),), short)
    assert shown == probability(1 / (1 + power))
    if shown[0] not in "<>":
        assert comes_out(1 / (1 + read(text)), number(shown))


@given(st.floats(0.1, 2), st.floats(1e-12, 1e-3))
def test_a_small_change_can_be_subtracted_again(before: float, change: float) -> None:
    after = before + change
    (first, second), (shown,) = changed(before, after)
    if after - before > 1e-11:
        assert comes_out(read(second) - read(first), read(shown))


@given(st.floats(-1e5, 1e5), st.floats(-1e5, 1e5))
def test_figures_come_out_even_where_nothing_is_left(one: float, other: float) -> None:
    texts, (shown,) = come_out(
        (one, other), (Result(figures(one - other), operator.sub),),
        lambda value, count: f"{value:z.{count}g}", range(6, 17))
    assert comes_out(read(texts[0]) - read(texts[1]), read(shown))


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_gap_is_the_difference_of_the_distances_as_they_are_shown(
    one: float, other: float
) -> None:
    near, far = sorted((one, other))
    nearest = None if one == other else 3 if one < other else 7
    between = gap(Prediction((3, 7), (one, other), nearest))
    shown = number(f"{far:.4f}") - number(f"{near:.4f}")
    if near != far and not shown:
        assert between == "<0.0001"
    else:
        assert number(between) == shown
        assert abs(float(shown) - (far - near)) <= 0.0001 + 1e-12


def test_a_gap_is_that_of_the_two_nearest() -> None:
    assert gap(Prediction((3, 7, 9), (0.29763, 0.19217, 0.5), 7)) == "0.1054"
    assert gap(Prediction((3, 7), (0.25, 0.25), None)) == "0.0000"
    assert gap(Prediction((3, 7), (0.25, 0.25 + 1e-16), None)) == "0.0000"


def test_a_winner_does_not_look_like_the_others() -> None:
    assert told_apart((0.11053, 0.11047, 0.3), 1, "{:.4f}".format) == [
        "0.11053", "0.11047", "0.3000"]
    assert told_apart((0.11053, 0.11047), None, "{:.4f}".format) == ["0.1105", "0.1105"]
    assert told_apart((0.25, 0.25), 0, "{:.4f}".format) == ["0.2500", "0.2500"]
    assert told_apart((0.50001, 0.49999), 0, probability) == ["0.50001", "0.49999"]
    assert told_apart((0.7, 0.3), 0, probability) == ["0.7000", "0.3000"]
    assert places_apart(0.1105, 0.1105000001) == 10


@given(st.floats(-1e3, 1e3))
def test_what_is_summed_in_float32_has_as_many_figures_as_agree(value: float) -> None:
    near = value * (1 + 1e-8)
    shown = read(agreeing(value, near))
    assert comes_out(Decimal(near), shown)
    assert float(shown) == pytest.approx(value, rel=1e-4, abs=1e-9)
