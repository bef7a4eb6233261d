"""What a file gave: its raw values, and where in the file each of them stands."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from torch import Tensor

from engine.tensors.elements import Index
from engine.text import Text

Kind = Literal["image", "volume", "table", "series", "text"]

KINDS: tuple[Kind, ...] = ("image", "volume", "table", "series", "text")


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was found out of the file, such as its encoding, and what that means."""

    name: Text
    value: Text


@dataclass(frozen=True, slots=True)
class Part:
    """One file's raw values, of a few where several are read into a batch.

    axes: what each dimension counts, a key of engine.tensors.axes.AXES each. most: the greatest
    value that can be there, where the file says another than its type.
    """

    name: str
    raw: Tensor
    axes: tuple[str, ...]
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The raw values of a file or a few.

    place(part, index): where in the file the value stands, in words. code: the lines of Python that
    read the same into `x` (or into the list `xs` where there are several parts), PyTorch and what
    reads the file alone. The file's path is in it as {path!r}, or as {paths!r}.
    """

    kind: Kind
    title: str
    parts: tuple[Part, ...]
    place: Callable[[int, Index], Text]
    code: str
    found: tuple[Found, ...] = ()
