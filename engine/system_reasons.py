"""Why the operating system refuses a file, in words that can be translated."""

import errno
import sqlite3

from engine.errors import brief
from engine.text import Text

_REASONS = {
    errno.ENOENT: Text("there is no such file or folder"),
    errno.ENOTDIR: Text("there is no such file or folder"),
    errno.EEXIST: Text("a file stands where a folder should be"),
    errno.EACCES: Text("permission is denied"),
    errno.EPERM: Text("permission is denied"),
    errno.EISDIR: Text("it is a folder"),
    errno.EINVAL: Text("it is not an ordinary file"),
    errno.ENXIO: Text("it is not an ordinary file"),
    errno.ENOSPC: Text("the disk is full"),
    errno.EDQUOT: Text("the disk is full"),
    errno.EFBIG: Text("the disk is full"),
    errno.EROFS: Text("the disk is read-only"),
    errno.ENAMETOOLONG: Text("the name is too long"),
    errno.ELOOP: Text("the link leads in a circle"),
    errno.EIO: Text("the disk does not respond properly"),
    errno.EBUSY: Text("another program is using it"),
}
_OF_DATABASES = {
    sqlite3.SQLITE_BUSY: _REASONS[errno.EBUSY],
    sqlite3.SQLITE_LOCKED: _REASONS[errno.EBUSY],
    sqlite3.SQLITE_PERM: _REASONS[errno.EACCES],
    sqlite3.SQLITE_READONLY: _REASONS[errno.EACCES],
    sqlite3.SQLITE_FULL: _REASONS[errno.ENOSPC],
    sqlite3.SQLITE_IOERR: _REASONS[errno.EIO],
    sqlite3.SQLITE_CANTOPEN: Text("the file or one beside it cannot be opened"),
    sqlite3.SQLITE_CORRUPT: Text("the file is damaged"),
    sqlite3.SQLITE_NOTADB: Text("the file is damaged"),
}
_NO_NAME = Text("the name has characters that a file name cannot have")


def reason(error: Exception) -> Text | str:
    """In a few words. ValueError is what Python says of a name that no file can have."""
    if isinstance(error, ValueError):
        return _NO_NAME
    if isinstance(error, sqlite3.Error):
        of_kind = getattr(error, "sqlite_errorcode", 0) & 0xFF  # what is above is detail
        return _OF_DATABASES.get(of_kind) or _within(error)
    if isinstance(error, OSError) and error.errno in _REASONS:
        return _REASONS[error.errno]
    return _within(getattr(error, "strerror", None) or error)


def _within(said: object) -> str:
    """As a part of a sentence, whose full stop follows."""
    return brief(said).rstrip(".")
