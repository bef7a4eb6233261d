"""Checks of what a stranger's file says: each takes a value and its place, and gives it back."""

import re
from collections.abc import Callable, Collection
from typing import Any

from engine.bounds import Bounds, WholeBounds

Check = Callable[[Any, str], Any]
"""(value, place) -> the value as it is used. Raises Wrong."""


class Wrong(ValueError):
    """place: where in the file, as title.en or choices[2]. wanted: what would be right there."""

    def __init__(self, place: str, wanted: str) -> None:
        super().__init__(f"{place}: {wanted}")
        self.place = place
        self.wanted = wanted


def text(most: int, like: str = r"[^\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]+") -> Check:
    """1 to `most` characters that match a pattern as a whole; half a pair is none."""
    pattern = re.compile(like)

    def check(value: Any, place: str) -> str:
        if type(value) is not str or len(value) > most or not pattern.fullmatch(value):
            raise Wrong(place, f"a text of 1 to {most} characters")
        return value

    return check


NAME = text(40, r"[a-z][a-z0-9_-]*")
"""What things are called inside a stop; it can name no file and no attribute."""


def whole(low: int, high: int) -> Check:
    """A whole number in these bounds."""
    def check(value: Any, place: str) -> int:
        if type(value) is not int or not low <= value <= high:
            raise Wrong(place, f"a whole number from {low} to {high}")
        return value

    return check


def number(low: float, high: float) -> Check:
    """A finite number in these bounds."""
    def check(value: Any, place: str) -> float:
        if type(value) not in (int, float) or not low <= value <= high:
            raise Wrong(place, f"a number from {low:g} to {high:g}")
        return float(value)

    return check


def within(bounds: Bounds) -> Check:
    """A number that a setting may have."""
    if isinstance(bounds, WholeBounds):
        return whole(bounds.low, bounds.high)
    upper = number(bounds.low, bounds.high)
    return either(upper, number(-bounds.high, -bounds.low)) if bounds.either_sign else upper


def flag(value: Any, place: str) -> bool:
    """Is it true or false?"""
    if type(value) is not bool:
        raise Wrong(place, "true or false")
    return value


def one_of(allowed: Collection[str]) -> Check:
    """One of these words."""
    def check(value: Any, place: str) -> str:
        if type(value) is not str or value not in allowed:
            raise Wrong(place, "one of " + ", ".join(sorted(allowed)))
        return value

    return check


def either(*checks: Check) -> Check:
    """The first of these that fits."""
    def check(value: Any, place: str) -> Any:
        wanted = []
        for each in checks:
            try:
                return each(value, place)
            except Wrong as wrong:
                wanted.append(wrong.wanted)
        raise Wrong(place, " or ".join(wanted))

    return check


def nothing(value: Any, place: str) -> None:
    """Is it null?"""
    if value is not None:
        raise Wrong(place, "null")


def several(of: Check, low: int, high: int) -> Check:
    """A list of so many, as a tuple."""
    def check(value: Any, place: str) -> tuple[Any, ...]:
        if type(value) is not list or not low <= len(value) <= high:
            raise Wrong(place, f"a list of {low} to {high}")
        return tuple(of(each, f"{place}[{at}]") for at, each in enumerate(value))

    return check


def record(needed: dict[str, Check], optional: dict[str, Check] | None = None,
           make: Callable[..., Any] = dict) -> Check:
    """An object with these keys and no others, given to `make` by name.

    Where null is not a value of its own, an optional key that has it counts as absent.
    """
    known = needed | (optional or {})

    def check(value: Any, place: str) -> Any:
        if type(value) is not dict:
            raise Wrong(place, "an object with " + ", ".join(known))
        for key in value:
            if key not in known:
                raise Wrong(place, "only the keys " + ", ".join(known))
        for key in needed:
            if key not in value:
                raise Wrong(place, f"the key {key} too")
        below = f"{place}." if place else ""
        return make(**{
            key: known[key](each, below + key) for key, each in value.items()
            if each is not None or key in needed or _can_be_null(known[key])
        })

    return check


def _can_be_null(check: Check) -> bool:
    try:
        check(None, "")
    except Wrong:
        return False
    return True
