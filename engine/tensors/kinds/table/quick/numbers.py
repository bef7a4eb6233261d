"""Cells of numbers, read by numpy."""

import io
from collections.abc import Sequence

import numpy as np

from engine.tensors.kinds.table.gathered import Floats
from engine.tensors.kinds.table.options import Decimal

_NONZERO, _BETWEEN = b"123456789", b" \t\n\v\f\r\x1c\x1d\x1e\x1f,;|^~:"
_CLASSES = bytes(1 if each in _NONZERO else 0 for each in range(256))
_REST = bytes(each for each in range(256) if each not in _NONZERO + _BETWEEN)


def numbers_of(text: str, delimiter: str | None, decimal: Decimal, shape: tuple[int, int],
               columns: Sequence[int] | None = None) -> Floats | None:
    """shape: the rows and columns that there have to be. delimiter: None is any blanks.

    columns: those that are read, all if it is None. None where one is no number, or not finite.
    """
    quote = '"' if '"' in text else None
    if decimal == ",":
        text = text.replace(",", ".")
    try:
        found: Floats = np.loadtxt(io.StringIO(text), np.float32, comments=None, ndmin=2,
                                   delimiter=delimiter, usecols=columns, quotechar=quote)
    except ValueError:
        return None
    return found if found.shape == shape and np.isfinite(found).all() else None


def may_be_rounded(text: str, numbers: Floats) -> bool:
    """Whether one that was read as 0 may be another one, too near 0 for float32.

    text: in which these numbers stand. Of one without an exponent and without so many zeros
    behind its point the least is 1e-9.
    """
    return not numbers.all() and (
        "e" in text or "E" in text or ("." in text and ".000000000" in text))


def all_zeros_are_zero(text: str, numbers: Floats) -> bool:
    """Whether as many of the text's cells have a figure from 1 to 9 as there are numbers other
    than 0: a cell without any is 0.

    text: in which these numbers stand, and nothing else.
    """
    if not text.isascii():
        return False
    figures = np.frombuffer(text.encode("ascii").translate(_CLASSES, _REST), np.bool_)
    begins = int((figures[1:] > figures[:-1]).sum()) + bool(len(figures) and figures[0])
    return begins == np.count_nonzero(numbers)
