"""Libraries of drawings: a good one, spoilt ones, and what is made of them."""

import os
import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.stroke_file import LabelledDrawing
from engine.library.images import images_of
from engine.library.opening import open_library

from .spoil import nasty

PAGE = 4096

_ONE = LabelledDrawing(Drawing((Stroke((Point(4.0, 4.0), Point(20.0, 22.0))),)), 3)


def library(folder: Path) -> bytes:
    """A good one, of a few pages a table."""
    path = folder / "seed.sqlite3"
    found = open_library(path)
    for name, count in (("mine", 40), ("class 2B", 8)):
        drawings = [_drawing(number) for number in range(count)]
        ids = found.add(drawings, found.make_collection(name), "canvas")
        images_of(found, ids[:6], "normalised")
    found.close()  # its log of changes goes into the file
    content = path.read_bytes()
    path.unlink()
    return content


def _drawing(number: int) -> LabelledDrawing:
    points = tuple(Point(3.0 + (number * step) % 22, 3.0 + step, 0.5 + step / 40)
                   for step in range(1, 18))
    return LabelledDrawing(Drawing((Stroke(points),)), number % 10)


def read_library(path: Path) -> Sequence[LabelledDrawing]:
    """Open it, read all of it, add to it; as the window does.

    Raises InputError with what is said of a file that is not as it should be; AssertionError where
    one that could not be read was changed, and not laid aside.
    """
    before = path.read_bytes()
    try:
        found = open_library(path)
        try:
            drawings = []
            for each in found.collections():
                ids = [entry.id for entry in found.entries(each.id)]
                there = found.drawings(ids)
                drawings += list(there.values())
                for form in ("raw", "normalised"):
                    assert images_of(found, ids[:8], form).keys() >= set(ids[:8]) & there.keys()
            found.add([_ONE], found.make_collection("mine"), "canvas")
            found.seen()
        finally:
            found.close()
        if found.why_not_kept is None:
            return drawings
        aside = [each.read_bytes() for each in path.parent.glob(f"{path.stem}-damaged-*")]
        assert before in aside if found.is_kept else path.read_bytes() == before
        raise found.why_not_kept
    finally:
        for beside in path.parent.iterdir():
            if beside != path:
                beside.unlink()


def by_pages(content: bytes, luck: random.Random) -> bytes:
    """Pages of zeros, of noise, of another one; the last ones missing; other numbers in front."""
    pages = [content[at : at + PAGE] for at in range(0, len(content), PAGE)]
    for _ in range(luck.choice((1, 1, 2, 4))):
        at = luck.randrange(len(pages))
        what = luck.randrange(6)
        if what == 0:
            pages[at] = bytes(PAGE)
        elif what == 1:
            pages[at] = luck.randbytes(PAGE)
        elif what == 2:
            pages[at] = luck.choice(pages)
        elif what == 3 and at:
            del pages[at:]
        elif what == 4:  # the page's own head: its kind, where its cells are
            start = 100 if at == 0 else 0
            pages[at] = _with(pages[at], start + luck.randrange(12), luck.randbytes(2))
        else:  # the file's head: size of a page, versions, free pages, schema, text's coding
            pages[0] = _with(pages[0], luck.randrange(16, 100), luck.choice(
                (b"\0", b"\xff", b"\1\0", b"\0\0\0\2", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff")))
    return b"".join(pages)


def _with(page: bytes, at: int, content: bytes) -> bytes:
    return page[:at] + content + page[at + len(content):]


_STATEMENTS = (
    "UPDATE drawings SET {column} = ? WHERE id = {id}",
    "UPDATE drawings SET {column} = ?",
    "UPDATE collections SET name = ? WHERE id = 1",
    "UPDATE images SET bytes = ? WHERE drawing = {id}",
    "UPDATE images SET bytes = CAST(zeroblob(784) AS TEXT)",
    "UPDATE images SET bytes = printf('%.784c', 'x')",
    "UPDATE images SET drawing = drawing + 100",
    "UPDATE drawings SET id = 9223372036854775807 WHERE id = {id}",
    "UPDATE drawings SET id = -id",
    "DELETE FROM collections",
    "DROP TABLE {table}", "DROP INDEX drawings_shown", "ALTER TABLE {table} RENAME TO other",
    "CREATE TRIGGER t AFTER INSERT ON drawings BEGIN DELETE FROM drawings; END",
    "CREATE TRIGGER t BEFORE INSERT ON drawings BEGIN SELECT RAISE(ABORT, 'no'); END",
    "CREATE VIEW v AS SELECT * FROM drawings",
    "ALTER TABLE drawings ADD COLUMN more TEXT DEFAULT 'x'",
    "PRAGMA user_version = {version}", "PRAGMA application_id = {version}",
)


def by_rows(content: bytes, luck: random.Random) -> bytes:
    """Whole as a database, and something else in it than a library has."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as spoilt:
        spoilt.deserialize(_with(content, 18, b"\1\1"))  # no log beside it: it is in memory
        spoilt.execute("PRAGMA writable_schema = ON")
        spoilt.execute("PRAGMA ignore_check_constraints = ON")
        for _ in range(luck.choice((1, 1, 2, 4))):
            statement = luck.choice(_STATEMENTS).format(
                column=luck.choice(("strokes", "strokes", "label", "pen_width", "made", "removed",
                                    "collection", "essence", "source")),
                id=luck.randrange(1, 49), table=luck.choice(("drawings", "collections", "images")),
                version=luck.choice((-1, 0, 2, 10, 2**31 - 1)))
            with suppress(sqlite3.Error, OverflowError, UnicodeEncodeError):
                spoilt.execute(statement, (_value(luck),) if "?" in statement else ())
        return _with(spoilt.serialize(), 18, luck.choice((b"\1\1", b"\2\2")))


def _value(luck: random.Random) -> Any:
    value = nasty(luck)
    if isinstance(value, dict | list) or luck.random() < 0.3:
        return luck.choice((
            f'{{"strokes": {value}}}', f'{{"strokes": [[[1, 2]]], "times": {value}}}', str(value),
            f'{{"strokes": [[[{value}, 2]]]}}', os.fsencode(str(value)[:50].encode(
                "utf-8", "replace").decode()), "[" * 5000, '{"strokes": [' + "[[1,2]]," * 9 + "]}"))
    return value
