"""What a cell of a table is: a number, a date, a text, nothing, or a number that is ambiguous."""

import re
from datetime import datetime
from typing import Literal

from engine.tensors.kinds.table.options import Decimal

CellKind = Literal["number", "date", "missing", "unclear", "text"]
"""unclear: with signs between the thousands, or with the other decimal sign."""

_NUMBER = {
    ".": re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?", re.ASCII),
    ",": re.compile(r"[+-]?(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d{1,4})?", re.ASCII),
}
_GROUPED = re.compile(
    r"[+-]?\d{1,3}(?:([,.' \u00a0\u202f’])\d{3})(?:\1\d{3})*(?:[.,]\d*)?|[+-]?\d+[.,]\d*", re.ASCII
)
_DATE = re.compile(
    r"\d{4}([-/.])(0?[1-9]|1[0-2])\1(0?[1-9]|[12]\d|3[01])"
    r"(?:[ T]+(\d{1,2})(?::(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?"
    r"(?: ?(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?))?)?", re.ASCII,
)
"""With the hour or without; of 5 PM it is not said that it is 17, so that is none."""
MISSING = frozenset({
    "", "na", "n/a", "<na>", "nan", "nat", "null", "\\n", "none", "?", "-", "--", ".", "nil",
    "missing", "결측", "해당없음", "자료없음", "(blank)", "–", "—", "−", "..", "...", "…", "+nan",
    "-nan", "nan(ind)", "-nan(ind)", "1.#ind", "-1.#ind", "1.#qnan", "#n/a n/a",
    "#n/a", "#div/0!", "#value!", "#ref!", "#name?", "#num!", "#null!",
})
"""In small letters."""


def kind_of(cell: str, decimal: Decimal) -> CellKind:
    """Of a cell without spaces around it."""
    if _NUMBER[decimal].fullmatch(cell):
        return "number"
    if cell.lower() in MISSING:
        return "missing"
    if _DATE.fullmatch(cell):
        return "date"
    return "unclear" if _GROUPED.fullmatch(cell) else "text"


def number_of(cell: str, decimal: Decimal) -> float:
    """Raises ValueError where it is none."""
    if not _NUMBER[decimal].fullmatch(cell):
        raise ValueError
    return float(cell if decimal == "." else cell.replace(",", "."))


def is_rounded_to_zero(cell: str, value: float) -> bool:
    """Whether a number that was read as 0 is another one, too near 0."""
    return value == 0 and bool(re.search("[1-9]", re.split("[eE]", cell)[0]))


def is_missing(cell: str) -> bool:
    """Whether nothing stands there, or what programs write for it."""
    return cell.lower() in MISSING


def has_decimal_comma(cells: list[str]) -> bool | None:
    """Whether numbers are written 0,27; None where 1,234 might be either, and nothing tells.

    cells: some of a file.
    """
    commas = [cell for cell in cells if re.fullmatch(r"[+-]?\d*,\d+(?:[eE][+-]?\d+)?", cell)]
    if not commas or any(re.fullmatch(r"[+-]?\d*\.\d+", cell) for cell in cells):
        return False
    if all(re.fullmatch(r"[+-]?[1-9]\d{0,2},\d{3}", cell) for cell in commas):
        return None
    return True


def zone_of(cell: str) -> str:
    """What is written after a time for its zone, Z or +09:00; nothing where nothing is."""
    found = re.search(r"(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)$", cell) if ":" in cell else None
    return found[0] if found else ""


def time_of(cell: str) -> datetime:
    """Of a date such as 2011-01-31, or 2011-01-31 05:00, to the second, in the file's own zone.

    Raises ValueError where there is no such day or hour.
    """
    found = _DATE.fullmatch(cell)
    if not found:
        raise ValueError
    hour, minute, second = (int(each or 0) for each in found.groups()[3:])
    return datetime(int(cell[:4]), int(found[2]), int(found[3]), hour, minute, second)
