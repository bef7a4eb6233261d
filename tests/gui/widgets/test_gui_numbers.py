"""Numbers are never rounded to something that they are not."""

import inspect
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.widgets import numbers
from gui.widgets.numbers import change, percentage, probability, short, signed

ROOT = Path(__file__).parents[3]

WRITERS = [each for name, each in inspect.getmembers(numbers, inspect.isfunction)
           if not name.startswith("_")]


@pytest.mark.parametrize("write", WRITERS)
@given(st.floats(-1, 1) | st.floats(-1e-3, 1e-3) | st.just(-0.0))
def test_nothing_is_written_as_minus_nothing(write: Callable[..., str], value: float) -> None:
    more = {"places": 1} if "places" in inspect.signature(write).parameters else {}
    for text in (write(value, **more), write(-abs(value) * 1e-8, **more)):
        if text[0] in "-−":
            assert any(figure in text for figure in "123456789"), text


def test_a_change_has_a_sign() -> None:
    assert [change(value, 1) for value in (1.25, -1.26, 0.0, -0.01)] == [
        "+1.2", "−1.3", "+0.0", "+0.0"]


def test_ordinary_numbers() -> None:
    assert probability(0.25) == "0.2500"
    assert percentage(0.982336) == "98.23%"
    assert signed(-6.43231) == "−6.4323"


@given(st.floats(1e-12, 1 - 1e-12))
def test_only_certainty_is_written_as_certainty(value: float) -> None:
    assert probability(value) not in ("0.0000", "1.0000")
    assert percentage(value) != "100.00%"


def test_certainty() -> None:
    assert (probability(0.0), probability(1.0)) == ("0.0000", "1.0000")
    assert percentage(1.0) == "100.00%"
    assert (probability(1e-6), probability(1 - 1e-6)) == ("<0.0001", ">0.9999")
    assert (percentage(0.99996), percentage(0.9999)) == (">99.99%", "99.99%")


def test_a_probability_that_lies_halfway_is_rounded_up_as_a_reader_does() -> None:
    halves = [probability(odd / 32) for odd in (1, 3, 25, 31)]
    assert halves == ["0.0313", "0.0938", "0.7813", "0.9688"]
    shares = [percentage(odd / 32) for odd in (1, 3, 25, 31)]
    assert shares == ["3.13%", "9.38%", "78.13%", "96.88%"]


def test_short_numbers() -> None:
    assert [short(value) for value in (0.0, 1.5, -0.00123456, 123456.7, 2.5e-9, -3.21e8)] == [
        "0", "1.50", "−0.00123", "123,457", "2.50·10⁻⁹", "−3.21·10⁸"]
    assert (short(0.02, 1), short(20.0, 1), short(-0.0)) == ("0.02", "20", "0")
    assert short(float("inf")) == "inf"


def test_no_number_on_screen_is_formatted_in_a_way_that_can_write_minus_nothing() -> None:
    """The z of a format (PEP 682) turns what rounds to −0 into 0; no format goes without."""
    risky = re.compile(r"\{[^{}\n]*:\+?,?\.(\d+|\{\w+\})[fe%]\}")
    sources = [path for room in ("gui", "engine") for path in (ROOT / room).rglob("*.py")
               if (ROOT / "engine" / "code") not in path.parents]  # that is PyTorch to be read
    assert len(sources) > 200
    found = [f"{path}: {match[0]}" for path in sources
             for match in risky.finditer(path.read_text(encoding="utf-8"))]
    assert found == []
