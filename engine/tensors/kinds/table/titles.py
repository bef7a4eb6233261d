"""Lines above a table that are no part of it: its title, a note of whoever made it."""

import csv
from collections import Counter
from collections.abc import Sequence

from engine.tensors.kinds.table.cells import kind_of
from engine.tensors.kinds.table.options import Separator
from engine.tensors.kinds.table.records import records_of

_MOST = 20
"""Lines."""

_LOOKED_AT = 200

_MOSTLY = 0.8
"""The share of the lines that have as many cells as the table is wide."""


def lines_above(lines: Sequence[str], separator: Separator) -> int:
    """How many: texts with fewer cells than nearly all lines have, and blank lines among them; or
    one text with nothing but separators after it, over a line of names.
    """
    rows = [_cells(line, separator) for line in lines[:_LOOKED_AT]]
    widths = Counter(len(row) for row in rows if any(row))
    (width, times), = widths.most_common(1) or [(0, 0)]
    if width < 2 or times < 2 or times < _MOSTLY * sum(widths.values()) - _MOST:
        return 0
    last = 0
    if any(line.count('"') % 2 for line in lines[:_MOST]):
        return 0  # a cell goes on in the next line
    for number, row in enumerate(rows[:_MOST]):
        if not any(row):
            continue
        if not _is_title(row, width, rows[number + 1 :]):
            break
        last = number + 1
    rest = Counter(len(row) for row in rows[last:] if any(row))
    return last if rest[width] >= max(2, _MOSTLY * sum(rest.values())) else 0


def _is_title(row: list[str], width: int, further: Sequence[list[str]]) -> bool:
    if row[0].startswith("#") and len(row) != width:
        return True
    kinds = [kind_of(cell, ".") for cell in row]
    if "number" in kinds or "date" in kinds:
        return False
    if len(row) < width:
        return len(row) == 1  # of two cells it may name columns
    names = next((each for each in further if any(each)), [])
    return width > 2 and bool(row[0]) and not any(row[1:]) and len(names) == width and all(
        kind_of(cell, ".") == "text" for cell in names)


def _cells(line: str, separator: Separator) -> list[str]:
    try:
        return next(records_of([line], separator), [])
    except csv.Error:
        return line.split(separator)
