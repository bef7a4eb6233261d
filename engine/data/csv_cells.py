"""Cells of a table of labelled images: one as a number, and those of whole blocks of lines."""

import io
import math
import re
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import brief

_WHOLE = re.compile(r"0*([0-9]{1,3})(?:\.0*)?")
_NUMBER = re.compile(r"[+-]?[0-9]{0,20}(?:[.,][0-9]{0,40})?(?:[eE][+-]?[0-9]{1,3})?")


def bare(cell: str) -> str:
    """Without the spaces and quotes that some programs put around it."""
    return cell.strip().strip('"\'').strip()


def number_of(text: str) -> float | None:
    """None for what is no finite number."""
    whole = _WHOLE.fullmatch(text)
    if whole:
        return float(whole[1])
    if not _NUMBER.fullmatch(text) or not any(each.isdigit() for each in text):
        return None
    try:
        value = float(text.replace(",", "."))
    except ValueError:  # an exponent of nothing
        return None
    return value if math.isfinite(value) else None


def shown(cell: str) -> str:
    """Of bytes that are no text anything may be in it."""
    return "".join(each if each.isprintable() else "\ufffd" for each in brief(cell, 40))


def bytes_of(block: str, separator: str | None, columns: int) -> NDArray[np.uint8] | None:
    """(lines, columns), where every cell is a whole number from 0 to 255, written plainly.

    block: lines without the end of the last. separator: None is one space. None for all else.
    """
    if not block.isascii():
        return None
    letters = np.frombuffer(block.encode("ascii") + b"\n", np.uint8)
    figures = letters - np.uint8(ord("0"))  # over 9: no figure
    ends = np.flatnonzero(figures > 9)
    if len(ends) % columns:
        return None
    between = letters[ends].reshape(-1, columns)
    if (between[:, -1] != ord("\n")).any() or (between[:, :-1] != ord(separator or " ")).any():
        return None
    lengths = np.diff(ends, prepend=-1) - 1
    if lengths.min() < 1 or lengths.max() > 3:
        return None
    values = figures[ends - 1].astype(np.uint16)
    some = np.flatnonzero(lengths > 1)
    values[some] += 10 * figures[ends[some] - 2].astype(np.uint16)
    some = some[lengths[some] > 2]
    values[some] += 100 * figures[ends[some] - 3].astype(np.uint16)
    return values.astype(np.uint8).reshape(-1, columns) if values.max() <= 255 else None


def numbers_of(block: str, separator: str | None, columns: int) -> NDArray[np.float64] | None:
    """(lines, columns), where every cell is a number. block, separator: as for `bytes_of`."""
    if not block.isascii() or not block.strip():  # numpy would warn of what has nothing in it
        return None
    if separator != ",":
        block = block.replace(",", ".")
    try:
        found = np.loadtxt(io.StringIO(block), delimiter=separator, comments=None, ndmin=2)
    except ValueError:
        return None
    return found if found.shape == (block.count("\n") + 1, columns) else None


def are_labels(values: NDArray[Any]) -> bool:
    """Whether the different values of a column can be labels, of which one needs two."""
    return len(values) > 1 and bool(np.isin(values, range(10)).all())


def are_whole(values: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which of them have nothing behind their point."""
    found: NDArray[np.bool_] = values == np.rint(values)
    return found


def as_bytes(shares: NDArray[np.float64]) -> NDArray[np.uint8]:
    """From 0 to 1: of white."""
    found: NDArray[np.uint8] = np.rint(shares.astype(np.float32) * np.float32(255)).astype(np.uint8)
    return found
