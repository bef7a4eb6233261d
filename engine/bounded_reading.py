"""Reading of files that somebody else has chosen: a device or a pipe would never end."""

import errno
import gzip
import io
import json
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from engine.errors import InputError
from engine.looks import Look, nobody_looks


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """A file on a disk, to be read. Raises OSError for all else, and waits for nothing.

    What no file can be called is an OSError too. A folder, a pipe, a device or a socket is refused
    before it is opened, and once more when it is open: it may have been exchanged in between.
    """
    try:
        _check(path.stat(), path)
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, flags)
    except ValueError as error:
        raise OSError(errno.ENOENT, os.strerror(errno.ENOENT)) from error
    with open(descriptor, "rb") as file:
        _check(os.fstat(descriptor), path)
        yield file


def _check(found: os.stat_result, path: Path) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, "Is a directory", str(path))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "Not a regular file", str(path))


def read_at_most(path: Path, most: int) -> bytes | None:
    """What is in a file, or None where that is more than so many bytes. Raises OSError."""
    with opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        if size > most:
            return None
        content = file.read(size + 1)  # Python sets aside as much as it is asked to read
        if len(content) > size:  # it has grown, and some have no size
            content += file.read(most + 1 - len(content))
    return content if len(content) <= most else None


class Unpacked:
    """The bytes of a file, unpacked where it is gzip's, no more of them than are asked for."""

    def __init__(self, file: BinaryIO) -> None:
        self.is_packed = is_packed = file.read(2) == b"\x1f\x8b"
        file.seek(0)
        unpacked = gzip.GzipFile(fileobj=file) if is_packed else file
        self._bytes = cast(io.BufferedReader, unpacked)  # which either is to who reads it
        size = os.fstat(file.fileno()).st_size
        self.most = size * MOST_PACKED if is_packed else size
        """More than that cannot be in it."""

    def read(self, count: int) -> bytes:
        """The next ones; fewer at the end. Raises OSError, EOFError or zlib.error."""
        return self._bytes.read(count)

    def decoded(self, encoding: str) -> TextIO:
        """The same as a text in this encoding. Raises as `read` does, and UnicodeDecodeError.

        Lines end in any way. To close it closes the file.
        """
        return io.TextIOWrapper(self._bytes, encoding, "strict")

    def as_text(self) -> TextIO:
        """The same as a text, in UTF-8 or what a byte order mark, or zeros between letters, say.

        What is no text in it becomes U+FFFD; lines end in any way. Raises as `read` does. To close
        it closes the file.
        """
        encoding = json.detect_encoding(self._bytes.peek(4)[:4])
        return io.TextIOWrapper(
            self._bytes, "utf-8-sig" if encoding == "utf-8" else encoding, "replace"
        )


MOST_PACKED = 1032
"""How many times shorter deflate makes a row of equal bytes, and nothing shorter."""


def list_folder(path: Path, most: int, look: Look = nobody_looks) -> list[Path]:
    """What is in a folder, by name as text. Raises InputError where that is more than so many.

    look: is called before each of them. Raises OSError for a folder that may not be read.
    """
    found: list[Path] = []
    for each in path.iterdir():
        look()
        found.append(each)
        if len(found) > most:
            raise InputError(
                "{path} has more than {most} files in it. Choose a smaller folder.",
                path=path, most=most,
            )
    return sorted(found)
