"""A library of an older version: brought to today's, after a copy of it has been made.

There is one version only, so a step to the next one is made up here.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from material.engine_material import OWN_DRAWINGS

from engine.drawings.stroke_file import LabelledDrawing, read_drawings
from engine.library import schema
from engine.library.library import Library
from engine.library.opening import open_library

NEW_COLUMN = "ALTER TABLE drawings ADD COLUMN note TEXT NOT NULL DEFAULT '';"
IMPOSSIBLE = NEW_COLUMN + "CREATE UNIQUE INDEX one_each ON drawings (label);"  # there are several


def some_drawings() -> list[LabelledDrawing]:
    return read_drawings(OWN_DRAWINGS / "ten_digits.jsonl")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Of a library that today's program made."""
    path = tmp_path / "drawings.sqlite3"
    library = open_library(path)
    library.add([*some_drawings(), *some_drawings()], library.make_collection("mine"), "canvas")
    library.close()
    return path


def next_version(monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, step))


def copy_of(path: Path) -> Path:
    return path.with_name("drawings-version-1.sqlite3")


def in_file(path: Path) -> tuple[int, int]:
    """The version, and how many drawings there are."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file:
        assert file.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        (version,), (count,) = (file.execute(question).fetchone() for question in (
            "PRAGMA user_version", "SELECT count(*) FROM drawings"))
    return version, count


def drawings(library: Library) -> list[LabelledDrawing]:
    (mine,) = library.collections()
    ids = [entry.id for entry in library.entries(mine.id)]
    found = library.drawings(ids)
    return [found[number] for number in ids]


def test_an_older_library_is_copied_first_and_keeps_its_drawings(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    next_version(monkeypatch, NEW_COLUMN)
    library = open_library(path)
    assert library.is_kept and drawings(library) == [*some_drawings(), *some_drawings()]
    library.close()
    assert in_file(path) == (2, 2 * len(some_drawings()))
    assert in_file(copy_of(path)) == (1, 2 * len(some_drawings()))


def test_what_fails_half_way_leaves_the_old_file_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    next_version(monkeypatch, IMPOSSIBLE)
    library = open_library(path)
    assert not library.is_kept and "in memory only" in str(library.why_not_kept)
    library.close()
    assert in_file(path) == in_file(copy_of(path)) == (1, 2 * len(some_drawings()))


@pytest.mark.parametrize("left", [b"", b"SQLite format 3\0 and no more"])
def test_a_copy_that_was_broken_off_is_made_anew(
    path: Path, monkeypatch: pytest.MonkeyPatch, left: bytes
) -> None:
    draft = path.with_name(f".{copy_of(path).name}.part")
    draft.write_bytes(left)
    next_version(monkeypatch, NEW_COLUMN)
    open_library(path).close()
    assert in_file(copy_of(path)) == (1, 2 * len(some_drawings()))
    assert not draft.exists()


def test_a_copy_of_that_version_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy_of(path).write_bytes(b"made before")
    next_version(monkeypatch, NEW_COLUMN)
    open_library(path).close()
    assert copy_of(path).read_bytes() == b"made before"


def test_where_no_copy_can_be_made_nothing_is_changed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The draft cannot be made where a folder has its name."""
    draft = path.with_name(f".{copy_of(path).name}.part")
    draft.mkdir()
    next_version(monkeypatch, NEW_COLUMN)
    library = open_library(path)
    assert not library.is_kept
    library.close()
    assert in_file(path) == (1, 2 * len(some_drawings())) and not copy_of(path).exists()
