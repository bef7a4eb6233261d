"""A library that cannot be opened as it should: what was there stays, and it is said."""

import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from material.engine_material import OWN_DRAWINGS

from engine.drawings.stroke_file import LabelledDrawing, read_drawings
from engine.errors import InputError
from engine.library.library import Library
from engine.library.opening import open_library
from engine.library.schema import newest


def some_drawings() -> list[LabelledDrawing]:
    return read_drawings(OWN_DRAWINGS / "ten_digits.jsonl")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Of a library with drawings."""
    path = tmp_path / "drawings.sqlite3"
    library = open_library(path)
    library.add(some_drawings(), library.make_collection("mine"), "canvas")
    library.close()
    return path


def all_drawings(library: Library) -> list[LabelledDrawing]:
    ids = [entry.id for each in library.collections() for entry in library.entries(each.id)]
    found = library.drawings(ids)
    return [found[number] for number in ids if number in found]


def why(library: Library) -> InputError:
    assert library.why_not_kept is not None
    return library.why_not_kept


def test_a_newer_file_is_looked_at_and_not_written(path: Path) -> None:
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(f"PRAGMA user_version = {newest() + 1}")
    before = path.read_bytes()
    library = open_library(path)
    assert "newer version" in str(why(library)) and not library.is_kept
    assert all_drawings(library) == some_drawings()
    library.add(some_drawings()[:1], library.make_collection("mine"), "canvas")
    library.close()
    assert path.read_bytes() == before


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "drawings.sqlite3"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (address)")
        other.commit()
    before = path.read_bytes()
    library = open_library(path)
    assert "another program" in str(why(library)) and not library.is_kept
    library.add(some_drawings()[:1], library.make_collection("mine"), "canvas")
    library.close()
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"no database at all", bytes(5000), b"SQLite format 3\0" * 99])
def test_what_is_no_database_is_set_aside_and_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "drawings.sqlite3"
    path.write_bytes(content)
    library = open_library(path)
    assert library.is_kept and "damaged" in str(why(library))
    library.close()
    (aside,) = tmp_path.glob("drawings-damaged-*.sqlite3")
    assert aside.read_bytes() == content and aside.name in str(why(library))
    assert open_library(path).why_not_kept is None


@pytest.mark.parametrize("seed", range(8))
def test_of_a_damaged_file_all_that_can_be_read_is_taken_over(path: Path, seed: int) -> None:
    content, randomly = bytearray(path.read_bytes()), random.Random(seed)
    page = randomly.randrange(len(content) // 4096 // 2, len(content) // 4096) * 4096
    content[page : page + 4096] = randomly.randbytes(4096)
    path.write_bytes(content)
    library = open_library(path)
    kept = all_drawings(library)
    if library.why_not_kept is not None:
        (aside,) = path.parent.glob("drawings-damaged-*.sqlite3")
        assert aside.read_bytes() == content
    assert all(each in some_drawings() for each in kept)
    assert len(kept) >= len(some_drawings()) // 2
    library.close()


def test_bytes_changed_anywhere_cost_nothing_that_can_be_read(path: Path, tmp_path: Path) -> None:
    good, randomly = path.read_bytes(), random.Random(5)
    spoilt = tmp_path / "spoilt" / "drawings.sqlite3"
    spoilt.parent.mkdir()
    for _ in range(60):
        content = bytearray(good)
        for _ in range(randomly.randint(1, 20)):
            content[randomly.randrange(len(content))] = randomly.randrange(256)
        if randomly.random() < 0.2:
            del content[randomly.randrange(len(content)) :]
        for old in spoilt.parent.iterdir():
            old.unlink()
        spoilt.write_bytes(content)
        library = open_library(spoilt)
        for each in all_drawings(library):
            assert 0 <= each.label <= 9
        library.add(some_drawings()[:1], library.make_collection("mine"), "canvas")
        library.close()


def test_a_folder_in_its_place_is_said_and_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "drawings.sqlite3").mkdir()
    library = open_library(tmp_path / "drawings.sqlite3")
    assert "not an ordinary file" in str(why(library)) and not library.is_kept
    library.add(some_drawings()[:1], library.make_collection("mine"), "canvas")
    library.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_in_its_place_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "drawings.sqlite3")
    library = open_library(tmp_path / "drawings.sqlite3")
    assert "not an ordinary file" in str(why(library))
    library.close()


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    library = open_library(tmp_path / "data" / "drawings.sqlite3")
    assert "cannot be kept" in str(why(library)) and not library.is_kept
    library.close()


def test_a_locked_database_is_said_and_the_program_goes_on(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as holding:
        holding.execute("PRAGMA locking_mode = EXCLUSIVE")
        holding.execute("BEGIN EXCLUSIVE")
        library = open_library(path)
        assert "another program is using it" in str(why(library)) and not library.is_kept
        library.close()
        holding.execute("ROLLBACK")


def _changed(path: Path, *statements: str) -> bytes:
    """The file's content after these, which SQLite would not let a program do by accident."""
    with closing(sqlite3.connect(path, isolation_level=None)) as spoilt:
        spoilt.execute("PRAGMA journal_mode = DELETE")
        spoilt.execute("PRAGMA writable_schema = ON")
        for statement in statements:
            spoilt.execute(statement)
    return path.read_bytes()


@pytest.mark.parametrize("statement", [
    "PRAGMA user_version = 0", "PRAGMA user_version = -1", "DROP INDEX drawings_shown",
    "UPDATE sqlite_master SET sql = 'CREATE INDEX', name = CAST(x'dc20' AS TEXT) "
    "WHERE name = 'drawings_shown'",
])
def test_a_library_that_is_not_as_it_was_made_is_set_aside_to_the_byte(
    path: Path, statement: str,
) -> None:
    content = _changed(path, statement)
    library = open_library(path)
    assert library.is_kept and "damaged" in str(why(library))
    (aside,) = path.parent.glob("drawings-damaged-*.sqlite3")
    assert aside.read_bytes() == content
    if "sql = " not in statement:  # else nothing can be read of it
        assert all_drawings(library) == some_drawings()
    library.close()


def test_an_image_that_is_kept_as_a_text_is_worked_out_again(path: Path) -> None:
    _changed(path, "INSERT INTO images SELECT id, 'raw', 'r', printf('%.784c', 'x') FROM drawings")
    library = open_library(path)
    ids = [entry.id for each in library.collections() for entry in library.entries(each.id)]
    assert ids and library.images(ids, "raw", "r") == {}
    library.close()
