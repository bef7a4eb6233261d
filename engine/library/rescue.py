"""Taking over what can be read of another database, row by row."""

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from engine.drawings.stroke_file import LabelledDrawing
from engine.library.database import readable
from engine.library.library import Library
from engine.library.stored_strokes import drawing_of

_LONGEST_ID = 2**31


def copy_rows(source: sqlite3.Connection, target: Library) -> int:
    """Every drawing that can be read, in its collection; how many they are."""
    source.text_factory = readable
    if _has_views(source):
        return 0
    names = dict(_rows(source, "SELECT id, name FROM collections WHERE id {} LIMIT 1"))
    found: dict[str, list[LabelledDrawing]] = {}
    statement = ("SELECT id, collection, label, strokes, pen_width FROM drawings "
                 "WHERE removed IS NULL AND id {} ORDER BY id LIMIT 1")
    for row in _rows(source, statement):
        with suppress(ValueError, TypeError):
            _, collection, label, strokes, pen_width = row
            if type(label) is int and 0 <= label <= 9 and isinstance(strokes, str):
                name = str(names.get(collection, collection))
                found.setdefault(name, []).append(
                    LabelledDrawing(drawing_of(strokes, pen_width), label)
                )
    for name, drawings in found.items():
        target.add(drawings, target.make_collection(name), "rescued")
    return sum(map(len, found.values()))


def _has_views(source: sqlite3.Connection) -> bool:
    """In the place of its tables: one can go on for ever, and a library has none."""
    with suppress(sqlite3.Error, UnicodeDecodeError):
        return source.execute(
            "SELECT 1 FROM sqlite_master WHERE type = 'view' "
            "AND lower(name) IN ('drawings', 'collections')").fetchone() is not None
    return False


def _rows(source: sqlite3.Connection, statement: str) -> Iterator[tuple[Any, ...]]:
    """One after another by their ids; where a page is broken, on behind it."""
    last, step = -1, 1
    while last < _LONGEST_ID:
        try:
            row = source.execute(statement.format("> ?"), (last,)).fetchone()
        except sqlite3.OperationalError:
            return  # locked, or no such table: more questions would not help
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            last += step  # what cannot be read is passed over, in ever longer steps
            step *= 2
            continue
        if row is None or not isinstance(row[0], int) or row[0] <= last:
            return  # its order is broken, too
        last, step = row[0], 1
        yield row
