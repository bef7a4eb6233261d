"""Many drawings come into a library a part at a time, and can be called off between two parts."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from engine.drawings.stroke_file import LabelledDrawing
from engine.library.library import Library
from engine.library.stored_strokes import row_of

AT_ONCE = 200
"""Drawings that are written at once: some hundredths of a second, in which others wait."""


class Part(NamedTuple):
    """ids: of those that were added, and are on the disk. share: of all that is done, 0..1.

    essences: what each of them consists of.
    """

    ids: tuple[int, ...]
    share: float
    essences: tuple[bytes, ...] = ()


def add_in_parts(
    library: Library, drawings: Sequence[LabelledDrawing], collection: int, source: str
) -> Iterator[Part]:
    """Add those that are not in the collection yet. What a part has brought stays.

    Raises InputError where the library cannot be written.
    """
    known = library.known(collection)
    for first in range(0, len(drawings), AT_ONCE):
        some = drawings[first : first + AT_ONCE]
        rows = [row for row in map(row_of, some) if (row.essence, row.label) not in known]
        ids = library.add_rows(rows, collection, source) if rows else ()
        yield Part(ids, (first + len(some)) / len(drawings), tuple(row.essence for row in rows))
