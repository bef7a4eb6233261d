"""Blocks of lines that are nothing but numbers, read by numpy; quotation marks are taken off."""

import io
import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.tensors.kinds.table.gathered import Floats
from engine.tensors.kinds.table.layout import Layout

CELL = "\x1f"
"""Stands between the cells of a row that is kept as it was written."""

_TINY = re.compile(r"e-0*(?:[3-9]\d|\d{3})|\.0{9}0*[1-9]", re.IGNORECASE)
"""What a number has that float32 rounds to 0: of one without it the least is 1e-29 · 1e-9."""

_QUOTE, _END = (np.uint8(ord(each)) for each in '"\n')


def quickly(text: str, layout: Layout) -> Floats | None:
    """(rows, columns) by numpy, or None where it takes a closer look.

    text: as without_quotes gives it where there were any: CELL may stand between the cells.
    """
    expected = text.count("\n") + 1, layout.width
    delimiter = CELL if CELL in text else layout.separator
    if layout.decimal == ",":
        if "." in text or delimiter == ",":
            return None
        text = text.replace(",", ".")
    try:
        found: Floats = np.loadtxt(
            io.StringIO(text), np.float32, comments=None, ndmin=2,
            delimiter=None if delimiter == " " else delimiter,
        )
    except ValueError:
        return None
    if not found.all() and _TINY.search(text):
        return None  # one of them may be rounded to 0
    return found if found.shape == expected and np.isfinite(found).all() else None


def without_quotes(text: str, separator: str) -> str | None:
    """The same lines, CELL between the cells; None where they may be others than they seem.

    That is where a mark stands within a cell, or a cell goes on in the next line.
    """
    if separator == " " or CELL in text or not text.isascii():
        return None
    letters = np.frombuffer(text.encode("ascii"), np.uint8)
    marks = letters == _QUOTE
    opened = np.cumsum(marks, dtype=np.int32) & 1  # after each letter
    if opened[-1]:
        return None
    ends = letters == _END
    if (ends & (opened == 1)).any() or not _stand_at_ends(letters, marks, opened, separator):
        return None
    between = (letters == ord(separator)) & (opened == 0)
    changed = np.where(between, np.uint8(ord(CELL)), letters)[~marks]
    return str(changed.tobytes(), "ascii")


def _stand_at_ends(letters: NDArray[np.uint8], marks: NDArray[np.bool_],
                   opened: NDArray[np.int32], separator: str) -> bool:
    """Whether every mark that opens comes first in its cell, and every one that closes last."""
    borders = (letters == ord(separator)) | (letters == _END)
    at = np.flatnonzero(marks)
    opens = opened[at] == 1
    before, after = at[opens] - 1, at[~opens] + 1
    is_first = (before < 0) | borders[np.maximum(before, 0)]
    is_last = (after == len(letters)) | borders[np.minimum(after, len(letters) - 1)]
    return bool(is_first.all() and is_last.all())


def joined(cells: Sequence[str]) -> str:
    """A row as it is kept; a cell that has the sign itself shows what Unicode has for it: ␟."""
    return CELL.join(each.replace(CELL, "␟") for each in cells)


def kept(text: str, layout: Layout) -> list[str]:
    """Its lines, CELL between the cells."""
    lines = text.split("\n")
    if layout.separator == " ":
        return [CELL.join(line.split()) for line in lines]
    return lines if CELL in text else [line.replace(layout.separator, CELL) for line in lines]
