"""Labelled drawings that last: what was added is on the disk when the command returns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import NamedTuple

from engine.drawings.drawing import Drawing
from engine.drawings.stroke_file import LabelledDrawing
from engine.errors import InputError
from engine.library.database import Database, without_collector
from engine.library.stored_strokes import Row, drawing_of, essence_of, row_of

DELETED_FOR = timedelta(days=1)
"""How long what was deleted can still be brought back by a window that is open."""

LONGEST_NAME = 60
"""Letters of a collection's name."""

_AT_ONCE = 500  # placeholders in one statement
_MANY = 5000


@dataclass(frozen=True, slots=True)
class CollectionInfo:
    """drawings: how many are in it."""

    id: int
    name: str
    drawings: int


class Entry(NamedTuple):
    """A drawing by its number, which stays its own, and its label."""

    id: int
    label: int


_entry = partial(tuple.__new__, Entry)  # a hundred thousand of them are made at the start


class Library(Database):
    """One database, opened by `engine.library.opening.open_library`.

    Commands that write raise InputError, and have changed nothing then.
    """

    # collections

    def collections(self) -> tuple[CollectionInfo, ...]:
        """In the order in which they were made; those without a drawing, too."""
        return tuple(CollectionInfo(*row) for row in self._ask(
            "SELECT id, CAST(name AS TEXT), (SELECT count(*) FROM drawings "
            "WHERE collection = collections.id AND removed IS NULL) FROM collections ORDER BY id"
        ))

    def make_collection(self, name: str) -> int:
        """Its id; that of the collection that has the name already, if there is one."""
        name = name.strip()[:LONGEST_NAME]
        with self._writing() as write:
            write("INSERT OR IGNORE INTO collections (name) VALUES (?)", (name,))
        return int(self._ask("SELECT id FROM collections WHERE name = ?", (name,))[0][0])

    def rename(self, collection: int, name: str) -> None:
        """Raises InputError where another has that name."""
        name = name.strip()[:LONGEST_NAME]
        if self._ask("SELECT 1 FROM collections WHERE name = ? AND id != ?", (name, collection)):
            raise InputError("There is already a collection called {name}. Choose another name.",
                             name=name)
        with self._writing() as write:
            write("UPDATE collections SET name = ? WHERE id = ?", (name, collection))

    def move(self, ids: Sequence[int], collection: int) -> None:
        """Put drawings into another collection."""
        self._set(ids, "collection", collection)

    def drop_collection(self, collection: int) -> None:
        """Forget an empty collection; one with drawings stays."""
        with self._writing() as write:
            write("DELETE FROM collections WHERE id = ? AND NOT EXISTS "
                  "(SELECT 1 FROM drawings WHERE collection = ?)", (collection, collection))

    # drawings

    def entries(self, collection: int) -> tuple[Entry, ...]:
        """All in a collection, in the order they were added."""
        with without_collector():
            return tuple(map(_entry, self._ask(
                "SELECT id, label FROM drawings WHERE collection = ? AND removed IS NULL "
                "AND typeof(label) = 'integer' AND label BETWEEN 0 AND 9 ORDER BY id",
                (collection,),
            )))

    def essences(self, ids: Sequence[int]) -> dict[int, bytes]:
        """What each consists of: the same bytes for the same strokes, but for a file's rounding.

        Of many ids, those of others come, too.
        """
        if len(ids) > _MANY:  # an index has them all: a tenth of the time
            return dict(self._ask_many(
                "SELECT id, CAST(essence AS BLOB) FROM drawings WHERE essence IS NOT NULL "
                "AND collection IN (SELECT id FROM collections)"
            ))
        found: dict[int, bytes] = {}
        for some in _parts(ids):
            found.update(self._ask(
                "SELECT id, CAST(essence AS BLOB) FROM drawings "
                f"WHERE essence IS NOT NULL AND id IN ({_holes(some)})", some,
            ))
        return found

    def drawings(self, ids: Sequence[int]) -> dict[int, LabelledDrawing]:
        """By their ids; what cannot be read is not among them."""
        found: dict[int, LabelledDrawing] = {}
        for some in _parts(ids):
            for row in self._ask(
                f"SELECT id, label, strokes, pen_width FROM drawings WHERE id IN ({_holes(some)})",
                some,
            ):
                try:
                    found[row[0]] = LabelledDrawing(drawing_of(row[2], row[3]), row[1])
                except ValueError:
                    continue
        return found

    def add(
        self, drawings: Sequence[LabelledDrawing], collection: int, source: str
    ) -> tuple[int, ...]:
        """Add all or none; their ids. source: "canvas", or a file's name."""
        return self.add_rows([row_of(each) for each in drawings], collection, source)

    def add_rows(self, rows: Sequence[Row], collection: int, source: str) -> tuple[int, ...]:
        """Likewise, of drawings as the database has them."""
        made = _now()
        with self._writing() as write:
            return tuple(write(
                "INSERT INTO drawings (collection, made, source, label, pen_width, strokes, "
                "essence) VALUES (?, ?, ?, ?, ?, ?, ?)", (collection, made, source, *each),
            ).lastrowid or 0 for each in rows)

    def known(self, collection: int) -> frozenset[tuple[bytes, int]]:
        """What each drawing of a collection consists of, with its label."""
        return frozenset(self._ask(
            "SELECT CAST(essence AS BLOB), label FROM drawings WHERE collection = ? "
            "AND removed IS NULL AND essence IS NOT NULL", (collection,),
        ))

    def has(self, drawing: LabelledDrawing, collection: int) -> bool:
        """Whether there is such a drawing with this label, but for a file's rounding."""
        return bool(self._ask(
            "SELECT 1 FROM drawings WHERE collection = ? AND essence = ? AND label = ? "
            "AND removed IS NULL", (collection, essence_of(drawing.drawing), drawing.label),
        ))

    def ids_of(self, drawing: Drawing, collection: int) -> frozenset[int]:
        """Those of the same strokes but for a file's rounding, whatever their labels."""
        return frozenset(number for number, in self._ask(
            "SELECT id FROM drawings WHERE collection = ? AND essence = ? AND removed IS NULL",
            (collection, essence_of(drawing)),
        ))

    def relabel(self, ids: Sequence[int], labels: Sequence[int]) -> None:
        with self._writing() as write:
            for number, label in zip(ids, labels, strict=True):
                write("UPDATE drawings SET label = ? WHERE id = ?", (label, number))

    def remove(self, ids: Sequence[int]) -> None:
        """Delete; `restore` undoes it for DELETED_FOR."""
        self._set(ids, "removed", _now())

    def restore(self, ids: Sequence[int]) -> None:
        self._set(ids, "removed", None)

    def forget_removed(self) -> None:
        """Delete for good what was deleted longer than DELETED_FOR ago."""
        with self._writing() as write:
            write("DELETE FROM drawings WHERE id IN (SELECT id FROM drawings WHERE removed < ? "
                  "AND collection IN (SELECT id FROM collections))", (_now(-DELETED_FOR),))

    # their images, which are worked out once

    def images(self, ids: Sequence[int], form: str, renderer: str) -> dict[int, bytes]:
        """Of those that were kept of this form and renderer, 784 bytes each."""
        found: dict[int, bytes] = {}
        for some in _parts(ids):
            found.update(self._ask(
                f"SELECT drawing, bytes FROM images WHERE form = ? AND renderer = ? "
                f"AND typeof(bytes) = 'blob' AND length(bytes) = 784 "
                f"AND drawing IN ({_holes(some)})", (form, renderer, *some),
            ))
        return found

    def keep_images(self, images: dict[int, bytes], form: str, renderer: str) -> None:
        with self._writing() as write:
            for number, content in images.items():
                write("INSERT OR REPLACE INTO images (drawing, form, renderer, bytes) "
                      "SELECT id, ?, ?, ? FROM drawings WHERE id = ?",
                      (form, renderer, content, number))

    def _set(self, ids: Sequence[int], column: str, value: object) -> None:
        with self._writing() as write:
            for some in _parts(ids):
                write(f"UPDATE drawings SET {column} = ? WHERE id IN ({_holes(some)})",
                      (value, *some))


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for first in range(0, len(ids), _AT_ONCE):
        yield ids[first : first + _AT_ONCE]


def _holes(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))


def _now(shift: timedelta = timedelta(0)) -> str:
    return (datetime.now(UTC) + shift).isoformat(timespec="milliseconds")
