"""What is remembered of a stop that was visited."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gui.course.stops.conditions import MeasuredValue

MOST = 200
"""Stops that are remembered at most, and measurements of one, and characters of a text."""

_NOT_FINITE = {"∞": math.inf, "−∞": -math.inf, "NaN": math.nan}
"""JSON has no such numbers: they are remembered by their texts."""

Kept = tuple[str, float | str | None, str]
"""A measurement's name, its value and its text."""


@dataclass(frozen=True, slots=True)
class Mark:
    """choice: what the learner predicted. right: what came true, None where no choice did.
    measured: what the experiment measured; () where an older version remembered the stop.
    """

    choice: int
    right: int | None
    measured: tuple[Kept, ...] = ()

    @property
    def held(self) -> bool:
        """Whether the prediction came true."""
        return self.choice == self.right

    @property
    def measured_values(self) -> dict[str, MeasuredValue]:
        """As they were measured."""
        return {
            name: MeasuredValue(_NOT_FINITE.get(text) if value is None else value, text)
            for name, value, text in self.measured
        }


def mark_of(choice: int, right: int | None, measured: Mapping[str, MeasuredValue]) -> Mark:
    """What to remember of a stop."""
    return Mark(choice, right, tuple(
        (name, each.value if _is_written(each.value) else None, each.text)
        for name, each in measured.items()
    ))


def _is_written(value: float | str | None) -> bool:
    return not isinstance(value, float) or math.isfinite(value)


def marks_of(stored: Any) -> dict[str, Mark]:
    """From settings. Raises TypeError or ValueError for anything but marks."""
    if type(stored) is not dict or len(stored) > MOST:
        raise TypeError("not the marks of stops")
    if any(len(name) > MOST for name in stored):
        raise ValueError("not the name of a stop")
    return {name: _mark(value) for name, value in stored.items()}


def _mark(value: Any) -> Mark:
    choice, right = value["choice"], value["right"]
    if type(choice) is not int or type(right) not in (int, type(None)):
        raise TypeError(f"{value!r} is not a mark")
    if not 0 <= choice <= 9 or (right is not None and not 0 <= right <= 9):
        raise ValueError(f"{value!r} is not a mark")
    return Mark(choice, right, _measured(value.get("measured", [])))


def _measured(stored: Any) -> tuple[Kept, ...]:
    if type(stored) is not list or len(stored) > MOST:
        raise TypeError("not what was measured")
    found = []
    for name, value, text in stored:
        if type(value) is int:
            value = float(value)
        if type(value) not in (float, str, type(None)) or any(
            type(each) is not str or len(each) > MOST
            for each in (name, text, value if isinstance(value, str) else "")
        ):
            raise TypeError("not what was measured")
        found.append((name, value, text))
    return tuple(found)
