"""A text's letters as an array, for numpy to look for some of them."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

Letters = NDArray[np.uint8] | NDArray[np.uint32]


def letters_of(text: str) -> Letters:
    """A number a letter: a byte if all are ASCII."""
    if text.isascii():
        return np.frombuffer(text.encode("ascii"), np.uint8)
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def text_of(letters: Letters) -> str:
    """What `letters_of` was given."""
    if letters.dtype == np.uint8:
        return str(letters.tobytes(), "ascii")
    return str(letters.tobytes(), "utf-32-le", "surrogatepass")


def are_blank(letters: Letters) -> NDArray[np.bool_]:
    """Which of them str.strip takes away."""
    is_wide = letters.dtype != np.uint8
    found: NDArray[np.bool_] = _blanks()[
        np.minimum(letters, _LAST_BLANK + 1) if is_wide else letters]
    return found


_LAST_BLANK = 0x3000


@cache
def _blanks() -> NDArray[np.bool_]:
    return np.array([chr(each).isspace() for each in range(_LAST_BLANK + 2)])
