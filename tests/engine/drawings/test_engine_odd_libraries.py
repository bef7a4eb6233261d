"""A table: library files that somebody else has changed, and what comes of the drawings."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from material.engine_material import OWN_DRAWINGS

from engine.drawings.stroke_file import read_drawings
from engine.library.library import Library
from engine.library.opening import open_library

DRAWINGS = read_drawings(OWN_DRAWINGS / "ten_digits.jsonl")[:10]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "drawings.sqlite3"
    library = open_library(path)
    library.add(DRAWINGS, library.make_collection("mine"), "canvas")
    library.close()
    return path


def _changed(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)


def _count(library: Library) -> int:
    return sum(len(library.drawings([entry.id for entry in library.entries(each.id)]))
               for each in library.collections())


_ROW = "1, 1, 1, '', '', 2.5, '{\"strokes\": [[[1, 1]]]}', x'00', NULL"
SET_ASIDE: dict[str, tuple[tuple[str, ...], int]] = {
    # what was done, and how many of the ten drawings are there afterwards
    "a trigger that refuses": ((
        "CREATE TRIGGER t BEFORE INSERT ON drawings BEGIN SELECT RAISE(ABORT, 'no'); END",), 10),
    "a trigger that deletes": ((
        "CREATE TRIGGER t AFTER INSERT ON drawings BEGIN DELETE FROM drawings; END",), 10),
    "a trigger on the collections": ((
        "CREATE TRIGGER t AFTER UPDATE ON collections BEGIN DELETE FROM drawings; END",), 10),
    "a view": (("CREATE VIEW v AS SELECT * FROM drawings",), 10),
    "an index that refuses": (
        ("CREATE UNIQUE INDEX t ON drawings (source, id % 10)",), 10),
    "a column": (("ALTER TABLE drawings ADD COLUMN more TEXT",), 10),
    "a view that never ends for a table": ((
        "ALTER TABLE drawings RENAME TO others",
        "CREATE VIEW drawings AS WITH RECURSIVE r (id, collection, label, made, source, pen_width, "
        f"strokes, essence, removed) AS (SELECT {_ROW} UNION ALL SELECT id + 1, 1, 1, '', '', 2.5, "
        "strokes, x'00', NULL FROM r) SELECT * FROM r"), 0),
    "no collections": (("PRAGMA foreign_keys = OFF", "DELETE FROM collections"), 10),
    "a drawing of no collection": ((
        "PRAGMA foreign_keys = OFF", "UPDATE drawings SET collection = 99 WHERE id = 3"), 10),
}


@pytest.mark.parametrize(("statements", "count"), SET_ASIDE.values(), ids=SET_ASIDE)
def test_what_would_act_by_itself_is_set_aside_and_the_drawings_taken_over(
    path: Path, statements: tuple[str, ...], count: int,
) -> None:
    _changed(path, *statements)
    library = open_library(path)
    with closing(library):
        assert library.is_kept and "was damaged" in str(library.why_not_kept)
        assert len(list(path.parent.glob("drawings-damaged-*.sqlite3"))) == 1
        assert _count(library) == count
        library.add(DRAWINGS[:1], library.make_collection("mine"), "canvas")
        assert _count(library) == count + 1


def _strokes(text: str) -> str:
    return f"UPDATE drawings SET strokes = {text} WHERE id = 3"


READ: dict[str, tuple[str, int]] = {
    "strokes with a NUL": (_strokes("CAST(x'7b00' AS TEXT)"), 9),
    "strokes in bytes": (_strokes("x'ff00'"), 9),
    "strokes of nan": (_strokes("'{\"strokes\": [[[NaN, 1]]]}'"), 9),
    "strokes of 400 figures": (_strokes(f"'{{\"strokes\": [[[1{'0' * 400}, 1]]]}}'"), 9),
    "strokes of 5000 figures": (_strokes(f"'{{\"strokes\": [[[1{'0' * 5000}, 1]]]}}'"), 9),
    "strokes of brackets": (_strokes(f"'{'[' * 10**5}'"), 9),
    "strokes of null": (_strokes("'null'"), 9),
    "half a letter beside the strokes": (
        _strokes("'{\"strokes\": [[[1, 1]]], \"x\": \"\\ud800\"}'"), 10),
    "a pen of text": ("UPDATE drawings SET pen_width = 'x' WHERE id = 3", 9),
    "an infinite pen": ("UPDATE drawings SET pen_width = 9e999 WHERE id = 3", 9),
    "times that are none": (
        "UPDATE drawings SET made = 'never', source = CAST(x'00ff' AS TEXT)", 10),
    "a name in bytes": ("UPDATE collections SET name = x'ff'", 10),
    "a name that is no UTF-8": ("UPDATE collections SET name = CAST(x'eda080' AS TEXT)", 10),
    "a name of a million letters": ("UPDATE collections SET name = hex(zeroblob(500000))", 10),
    "a table of somebody else": ("CREATE TABLE bookmarks (address)", 10),
}


@pytest.mark.parametrize(("statement", "count"), READ.values(), ids=READ)
def test_a_row_that_is_wrong_costs_that_row(path: Path, statement: str, count: int) -> None:
    _changed(path, statement)
    library = open_library(path)
    with closing(library):
        assert library.why_not_kept is None and _count(library) == count
        assert all(isinstance(each.name, str) for each in library.collections())
        library.add(DRAWINGS[:1], library.make_collection("another"), "canvas")
        assert _count(library) == count + 1


def _wal_is_a_folder(path: Path) -> Path:
    path.with_name(path.name + "-wal").mkdir()
    return path


def _wal_is_a_link(path: Path) -> Path:
    path.with_name("precious").write_bytes(b"precious")
    path.with_name(path.name + "-wal").symlink_to(path.with_name("precious"))
    return path


PLACES: dict[str, tuple[Callable[[Path], Path], str]] = {
    "a name with NUL": (lambda path: path.with_name("a\0b"), "characters that a file name cannot"),
    "a long name": (lambda path: path.with_name("x" * 300), "the name is too long"),
    "below a file": (lambda path: path / "drawings", "a file stands where a folder should be"),
    "a log that is a folder": (_wal_is_a_folder, "one beside it cannot be opened"),
    "a log that is a link": (_wal_is_a_link, "one beside it cannot be opened"),
}


@pytest.mark.parametrize(("make", "words"), PLACES.values(), ids=PLACES)
def test_a_place_where_no_library_can_be_is_said_in_our_own_words(
    path: Path, make: Callable[[Path], Path], words: str,
) -> None:
    library = open_library(make(path))
    with closing(library):
        assert not library.is_kept and words in str(library.why_not_kept)
        library.add(DRAWINGS[:1], library.make_collection("mine"), "canvas")
    precious = path.with_name("precious")
    assert not precious.exists() or precious.read_bytes() == b"precious"
