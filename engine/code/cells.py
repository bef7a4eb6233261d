"""A piece of the code that is shown, and how data is written into it."""

import zlib
from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache
from textwrap import wrap
from typing import Any

from numpy.typing import NDArray

from engine.text import Text


@dataclass(frozen=True, slots=True)
class Cell:
    """One thought: a title, a few paragraphs on it, which may be none, and its code.

    Cells are run in their order in one namespace; the code needs torch, numpy and the standard
    library alone.
    """

    title: Text
    text: tuple[Text, ...]
    code: str


def packed(numbers: NDArray[Any]) -> str:
    """The array's bytes as text in lines of 96 letters; `UNPACK` is the way back."""
    return _packed(numbers.tobytes())


@lru_cache(maxsize=16)
def _packed(data: bytes) -> str:
    return "\n".join(wrap(b64encode(zlib.compress(data, 9)).decode(), 96))


UNPACK = '''\
def unpack(text, kind, shape):
    """An array out of its bytes, compressed and written as letters."""
    return np.frombuffer(zlib.decompress(base64.b64decode(text)), kind).reshape(shape)
'''
