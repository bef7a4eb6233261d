"""The tables of a library, and how those of an older version become today's.

The version is the database's user_version; its application_id says that it is a library at all.
"""

import sqlite3

APPLICATION = 0x336F7237
"""“3or7”, in the header of the file."""

_TABLES = """
CREATE TABLE collections (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
CREATE TABLE drawings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    collection INTEGER NOT NULL REFERENCES collections (id),
    label INTEGER NOT NULL CHECK (label BETWEEN 0 AND 9),
    made TEXT NOT NULL,        -- when it was added: UTC, ISO 8601
    source TEXT NOT NULL,      -- "canvas", or the name of the file that it came from
    pen_width REAL NOT NULL,   -- pixels of 28
    strokes TEXT NOT NULL,     -- JSON, see engine/library/stored_strokes.py
    essence BLOB NOT NULL,     -- of drawings that are the same but for the rounding of a file
    removed TEXT               -- when it was deleted, which can be undone for a while
);
CREATE INDEX drawings_shown ON drawings (collection, removed, id, label);
CREATE INDEX drawings_alike ON drawings (collection, essence);
CREATE TABLE images (          -- worked out from the strokes; may be lost
    drawing INTEGER NOT NULL REFERENCES drawings (id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    renderer TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (drawing, form)
) WITHOUT ROWID;
"""

STEPS: tuple[str, ...] = (_TABLES,)
"""From one version to the next: the first makes version 1 of nothing."""


def newest() -> int:
    """The version that the steps lead to."""
    return len(STEPS)


class Newer(Exception):
    """The database is of a version that this program does not know yet."""


class Foreign(Exception):
    """It is a database of something else."""


def version_of(connection: sqlite3.Connection) -> int:
    """0 for a new, empty database. Raises Newer, Foreign or sqlite3.DatabaseError."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION:
        if application or version or connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            raise Foreign
        return 0
    if version > newest():
        raise Newer
    return version


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables to today's version, all steps or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in STEPS[version_of(connection) :]:
            for statement in filter(str.strip, _without_comments(step).split(";")):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {newest()}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _without_comments(text: str) -> str:
    return "\n".join(line.partition("--")[0] for line in text.splitlines())
