"""A connection to the database: it is asked, or written into, whole or not at all."""

import gc
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.system_reasons import reason


class Database:
    """path: None where it is in memory only. why_not_kept: what is wrong where it is not as it
    should be: in memory, not to be written, or mended.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path | None = None,
        why_not_kept: InputError | None = None, may_write: bool = True,
    ) -> None:
        self._connection = connection
        connection.text_factory = readable
        self.path, self.why_not_kept, self.may_write = path, why_not_kept, may_write

    @property
    def is_kept(self) -> bool:
        """Whether what is added lasts."""
        return self.path is not None and self.may_write

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def seen(self) -> int:
        """Another number whenever somebody else has written into the database."""
        return int(self._ask("PRAGMA data_version")[0][0])

    def _ask(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(statement, tuple(values)).fetchall()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise self.failed(error) from error

    def _ask_many(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Likewise, of a hundred thousand rows."""
        with without_collector():
            return self._ask(statement, values)

    @contextmanager
    def _writing(self) -> Iterator[Callable[..., sqlite3.Cursor]]:
        """All that is written inside, or nothing of it."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection.execute
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise self.failed(error) from error

    def failed(self, error: Exception) -> InputError:
        """What a person is told of an error of the database's."""
        return InputError(
            "Your drawings cannot be kept in {path}: {reason}. Save them as a file in another "
            "place.", path=self.path or "memory", reason=reason(error),
        )


@contextmanager
def without_collector() -> Iterator[None]:
    """Many records are made, and all are kept: Python's collector would look through everything
    there is at each few hundred of them, which takes longer than to make them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def readable(content: bytes) -> str:
    """Of a damaged row what can be read: one that cannot would keep all others from being read."""
    return content.decode(errors="replace")
