"""Opening a library, whatever state its file is in: the program can always be used.

A file that may not be written is looked at; one that is damaged is set aside, never overwritten,
and what can be read of it is taken over; where nothing can be kept, drawings are in memory.
"""

import errno
import os
import sqlite3
import stat
from contextlib import closing, suppress
from datetime import UTC, datetime
from os.path import exists, isfile
from pathlib import Path

from engine.errors import InputError
from engine.library.library import Library
from engine.library.rescue import copy_rows
from engine.library.schema import Foreign, Newer, migrate, newest, version_of
from engine.system_reasons import reason

PATIENCE = 2.0
"""Seconds that a command waits for another program that is writing into the database."""

_CHECKED_WHOLE = 64 * 2**20  # bytes: a file of this size is read through in a tenth of a second

_TABLES_OF = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"

_WHAT_ACTS = """
SELECT 1 FROM sqlite_master WHERE type IN ('trigger', 'view')
OR (type = 'index' AND sql IS NOT NULL AND tbl_name IN ('drawings', 'collections', 'images')
    AND name NOT IN ('drawings_shown', 'drawings_alike'))
"""
"""What does or refuses something of its own where a drawing is added: no library has any."""

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def in_memory(why: InputError | None = None) -> Library:
    """A library that lasts as long as it is open."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    migrate(connection)
    return Library(connection, None, why)


def open_library(path: Path) -> Library:
    """The library of a file, made where there is none.

    Its `why_not_kept` says in which way it is not as it should be.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _refuse_what_is_no_file(path)
        return _writable(path)
    except (Newer, Foreign, OSError, sqlite3.Error, ValueError, InputError) as error:
        return _otherwise(path, error)


def beside(library: Library) -> Library:
    """The same database opened once more, for another thread; it has a file. Raises InputError."""
    assert library.path is not None
    try:
        connection = _connect(library.path, "rw")
        connection.execute("PRAGMA synchronous = FULL")
    except sqlite3.Error as error:
        raise library.failed(error) from error
    return Library(connection, library.path)


def _refuse_what_is_no_file(path: Path) -> None:
    with suppress(FileNotFoundError):
        if not stat.S_ISREG(path.stat().st_mode):
            raise OSError(errno.EINVAL, "it is not a regular file")


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=PATIENCE,
        isolation_level=None,
    )
    for setting in ("trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = ON",
                    "secure_delete = ON"):
        connection.execute(f"PRAGMA {setting}")
    return connection


def _writable(path: Path) -> Library:
    connection = _connect(path, "rwc")
    try:
        version = version_of(connection)
        if version < 0 or (version == 0 and connection.execute(_TABLES_OF).fetchone()):
            raise _damage("its version is not that of a library")
        if path.stat().st_size <= _CHECKED_WHOLE:
            _check(connection)
        if version == newest():
            _check_tables(connection)  # before anything is written into the file
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        if version != newest():
            if version:
                _back_up(connection, path, version)
            migrate(connection)
        library = Library(connection, path)
        library.forget_removed()
    except BaseException:
        connection.close()
        raise
    return library


def _check_tables(connection: sqlite3.Connection) -> None:
    """They are as this version makes them: a damaged one may be read as another table."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        migrate(new)
        wanted = set(new.execute(_TABLES_OF))
    found = set(connection.execute(_TABLES_OF))
    more = connection.execute(_WHAT_ACTS).fetchone()
    if not wanted <= found or more is not None:
        raise _damage("the tables are not those of a library")


def _damage(what: str) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(what)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def _check(connection: sqlite3.Connection) -> None:
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise _damage(found)
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise _damage("a drawing is in no collection")  # and would be shown in none


def _back_up(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Beside the file, before its tables are changed; an earlier copy of that version stays."""
    copy = path.with_name(f"{path.stem}-version-{version}{path.suffix}")
    if not exists(copy):
        draft = path.with_name(f".{copy.name}.part")  # a copy that is there is whole
        draft.unlink(missing_ok=True)
        with closing(sqlite3.connect(draft)) as target:
            connection.backup(target)
        os.replace(draft, copy)


def _otherwise(path: Path, error: Exception) -> Library:
    # Python cannot decode what SQLite says of names in a damaged file.
    if (getattr(error, "sqlite_errorcode", None) in _DAMAGED
            or isinstance(error, UnicodeDecodeError)):
        return _rescued(path)
    if isinstance(error, Newer):
        return _looked_at(path, InputError(
            "{path} was written by a newer version of this program. Its drawings can be viewed; "
            "to add drawings, update the program.", path=path,
        ))
    if isinstance(error, Foreign):
        return in_memory(InputError(
            "{path} is the database of another program. Your drawings are kept in memory only: "
            "save them as a file, or choose another folder.", path=path,
        ))
    why = error.fields.get("reason", error) if isinstance(error, InputError) else reason(error)
    return _looked_at(path, InputError(
        "Your drawings cannot be kept in {path}: {reason}. They are in memory only: save them as "
        "a file in another place before you close the window.", path=path, reason=why,
    ))


def _looked_at(path: Path, why: InputError) -> Library:
    """What is there, without writing; what is added then is in memory beside it."""
    memory = in_memory(why)
    if not isfile(path):
        return memory
    with suppress(sqlite3.Error, UnicodeDecodeError, OSError, InputError):
        connection = _connect(path, "ro")
        with closing(connection):
            copy_rows(connection, memory)
    return memory


def _rescued(path: Path) -> Library:
    """A new library with what can be read of a damaged one, which is set aside."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}-damaged-{stamp}-{os.getpid()}{path.suffix}")
    try:
        os.rename(path, aside)
        for ending in ("-wal", "-shm"):
            with suppress(FileNotFoundError):
                os.rename(f"{path}{ending}", f"{aside}{ending}")
        library = _writable(path)
    except (OSError, sqlite3.Error, InputError) as error:
        return _otherwise(path, OSError(0, str(reason(error))))
    found = 0
    with suppress(sqlite3.Error, UnicodeDecodeError, OSError, InputError), \
            closing(_connect(aside, "ro")) as damaged:
        found = copy_rows(damaged, library)
    library.why_not_kept = InputError(
        "{path} was damaged. {found} drawings could be read and are here; the damaged file is kept "
        "as {aside}.", path=path, found=found, aside=aside.name,
    )
    return library
