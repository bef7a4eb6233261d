"""A number as people type it, wherever they come from: read for what it says, or not at all.

The same text is the same number on every computer, whatever its language. A dot, a comma and the
Arabic ٫ before the last digits are decimal signs; digits may be of any script; a power of ten may
be written 1e-3, 1E−3, 1·10⁻³, 1 × 10^-3 or 10⁻³.

Thousands are never set apart: 1,000 and 1.000 are 1 in one country and 1000 in another, so neither
is taken; nor are 1 000 and 1'000, so that one rule is enough. Of what has one dot and three digits
behind it only that is such a text which ends in 0: 1.125 is what this window writes itself, and so
is 1.000·10⁻⁷.
"""

import re
import unicodedata
from decimal import Decimal

LONGEST = 60
"""Characters; a longer text is no number."""

_SIGNS = str.maketrans({
    "−": "-", "–": "-", "‐": "-", "‑": "-", "‒": "-", "﹣": "-", "－": "-", "＋": "+", "﹢": "+",
    "．": ".", "，": ",", "ｅ": "e", "Ｅ": "e", "＊": "*", "＾": "^",
})
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_RAISED = re.compile("10([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)")

_TIMES = " *[·⋅∙×xX*] *"
_NUMBER = re.compile(
    rf"(?P<sign>[+-]?) *(?:(?:(?P<mantissa>[\d.,٫٬'’_ ]+?)(?:{_TIMES})|)10(?:\^|\*\*)"
    r"(?P<power>[+-]?\d+)|(?P<plain>[\d.,٫٬'’_ ]+?)(?:(?:[eE]|أس|اس)(?P<exponent>[+-]?\d+))?)"
)
_DECIMAL = re.compile(r"\d+[.,٫]?\d*|[.,٫]\d+")
_TWO_WAYS = re.compile(r"[1-9]\d{0,2}(?:,\d{3}|\.\d{2}0)")
_GROUPED = re.compile(
    r"([1-9]\d{0,2}(?:(?P<mark>[.,٬'’_ ])\d{3})(?:(?P=mark)\d{3})*)(?:(?!(?P=mark))[.,٫](\d+))?"
)
_FARTHEST = 9999  # a power of ten that is beyond every float


class Unreadable(ValueError):
    """readings: what the text may mean, as that is to be typed: two, one, or none."""

    def __init__(self, *readings: str) -> None:
        super().__init__(" / ".join(readings))
        self.readings = readings


def read_number(text: str) -> Decimal:
    """The number that a text is, exactly. Raises Unreadable."""
    if len(text) > LONGEST:
        raise Unreadable
    match = _NUMBER.fullmatch(_plain(text))
    if match is None:
        raise Unreadable
    power = match["power"] or match["exponent"] or "0"
    tail = f"e{int(power)}" if int(power) else ""
    try:
        mantissa = _mantissa(match["mantissa"] or match["plain"] or "1", bool(tail))
    except Unreadable as found:
        sign = match["sign"].replace("+", "")
        raise Unreadable(*(f"{sign}{each}{tail}" for each in found.readings)) from None
    exponent = max(-_FARTHEST, min(int(power), _FARTHEST))
    return Decimal(f"{match['sign']}{mantissa}e{exponent}")


def _plain(text: str) -> str:
    """The same in ASCII, but for what has no sign of its own there; without marks of direction."""
    seen = "".join(each for each in text if unicodedata.category(each) != "Cf").strip()
    seen = _RAISED.sub(lambda found: "10^" + found[1].translate(_LOWERED), seen.translate(_SIGNS))
    return "".join(
        str(unicodedata.decimal(each)) if each.isdecimal() else " " if each.isspace() else each
        for each in seen
    )


def _mantissa(text: str, has_power: bool) -> str:
    """Digits with a dot among them or none. Raises Unreadable with what they may mean."""
    if _TWO_WAYS.fullmatch(text) and not (has_power and "." in text):
        whole, part = re.split("[.,]", text)
        raise Unreadable(f"{whole}.{part}".rstrip("0").rstrip("."), whole + part)
    if _DECIMAL.fullmatch(text):
        return re.sub("[,٫]", ".", text)
    grouped = _GROUPED.fullmatch(text)
    if grouped is None:
        raise Unreadable
    whole = re.sub(r"\D", "", grouped[1])
    raise Unreadable(whole if grouped[3] is None else f"{whole}.{grouped[3]}")
