"""Quotation marks around cells, taken off."""

import numpy as np
from numpy.typing import NDArray

from engine.tensors.kinds.table.kept_rows import CELL
from engine.tensors.kinds.table.quick.letters import Letters, letters_of, text_of

_QUOTE, _END = ord('"'), ord("\n")


def are_around_cells(text: str, separator: str) -> bool:
    """Whether each mark is the first or the last of a cell, unless a separator is within one."""
    letters = letters_of(text)
    at = np.flatnonzero(letters == _QUOTE)
    return len(at) % 2 == 0 and _stand_at_ends(letters, at, separator)


def without_quotes(text: str, separator: str) -> tuple[str, str] | None:
    """The same lines, and what stands between the cells: CELL where a separator is in one of them.

    None where they may be others than they seem: where a mark stands within a cell, or a cell goes
    on in the next line.
    """
    if separator == " " or CELL in text:
        return None
    letters = letters_of(text)
    marks = letters == _QUOTE
    at = np.flatnonzero(marks)
    if len(at) % 2 or not _stand_at_ends(letters, at, separator):
        return None
    is_inside = np.bitwise_xor.accumulate(marks.view(np.uint8)).view(np.bool_)
    if (is_inside & (letters == _END)).any():
        return None
    between = letters == ord(separator)
    if not (is_inside & between).any():
        return text.replace('"', ""), separator
    changed = letters.copy()
    np.copyto(changed, ord(CELL), where=between & ~is_inside)
    return text_of(changed).replace('"', ""), CELL


def _stand_at_ends(letters: Letters, at: NDArray[np.intp], separator: str) -> bool:
    """Whether every mark that opens comes first in its cell, and every one that closes last."""
    before, after = at[::2] - 1, at[1::2] + 1
    first = letters[np.maximum(before, 0)]
    last = letters[np.minimum(after, len(letters) - 1)]
    is_first = (before < 0) | (first == ord(separator)) | (first == _END)
    is_last = (after == len(letters)) | (last == ord(separator)) | (last == _END)
    return bool(is_first.all() and is_last.all())
