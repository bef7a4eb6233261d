"""What a field for a number takes, what it says to the rest, and where its next step leads."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from engine.bounds import Bounds, WholeBounds
from engine.text import written
from gui.widgets.fields.typed_number import Unreadable, read_number

translate = QCoreApplication.translate

_QUOTED = 24
"""Characters of a refused text that are quoted."""


class Refused(ValueError):
    """Its text says in the user's language why, and what can be used."""


def number_within(text: str, bounds: Bounds) -> float:
    """The number typed, an int where the bounds are whole. Raises Refused."""
    quoted = text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
    try:
        number = read_number(text)
    except Unreadable as found:
        raise _refused(_why_unreadable(quoted, found.readings), bounds) from None
    is_whole = isinstance(bounds, WholeBounds)
    if is_whole and number != number.to_integral_value():
        why = translate("numbers", "“{text}” is not a whole number.")
    elif number > Decimal(bounds.high):
        why = translate("numbers", "“{text}” is too large.")
    else:
        value = int(max(number, Decimal(-1))) if is_whole else float(number)
        if bounds.holds(value) and bool(value) == bool(number):
            return value
        why = translate("numbers", "“{text}” is too small.")
    raise _refused(why.format(text=quoted), bounds)


def _refused(why: str, bounds: Bounds) -> Refused:
    return Refused(f"{why} {_allowed(bounds)}")


def _why_unreadable(text: str, readings: tuple[str, ...]) -> str:
    if len(readings) == 2:
        return translate(
            "numbers", "“{text}” can mean {first} or {second}: write the one you mean."
        ).format(text=text, first=readings[0], second=readings[1])
    if readings:
        return translate(
            "numbers", "Write {number}, without thousands separators."
        ).format(number=readings[0])
    return (translate("numbers", "“{text}” is not a number.").format(text=text) if text
            else translate("numbers", "There is no number here."))


def _allowed(bounds: Bounds) -> str:
    if isinstance(bounds, WholeBounds):
        return translate("numbers", "Give a whole number from {low} to {high}.").format(
            low=written(bounds.low, "d"), high=written(bounds.high, "d"))
    words = (translate("numbers", "Give a number from {low} to {high}, or the same with a minus.")
             if bounds.either_sign else translate("numbers", "Give a number from {low} to {high}."))
    return words.format(low=written(bounds.low, "g"), high=written(bounds.high, "g"))


def stepped(value: float, steps: int, bounds: Bounds) -> float:
    """So many steps up, or down where it is below 0; no farther than the bounds.

    A step is 1 of whole numbers, else a tenth of the leading digit's place, exact in decimal: from
    0.5 to 0.51.
    """
    for _ in range(abs(steps)):
        value = _next(value, 1 if steps > 0 else -1, bounds)
    return value


def _next(value: float, way: int, bounds: Bounds) -> float:
    if isinstance(bounds, WholeBounds):
        return min(max(int(value) + way, bounds.low), bounds.high)
    number = Decimal(repr(float(value)))
    place = number.adjusted() if number else 0
    if way * number < 0 and abs(number) == Decimal(1).scaleb(place):
        place -= 1  # from 1 down to 0.99, as from there up to 1
    if bounds.holds(0.0):
        place = max(place, -1)  # else 0 would never be reached
    after = float(number + way * Decimal(1).scaleb(place - 1))
    if bounds.holds(after):
        return after
    if bounds.either_sign and abs(after) < bounds.low:
        return value  # and not over 0 to the other sign
    return bounds.high if way > 0 else bounds.least
