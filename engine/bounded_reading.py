"""Reading of files that somebody else has chosen: a device or a pipe would never end."""

import errno
import stat
from pathlib import Path


def read_at_most(path: Path, most: int) -> bytes | None:
    """What is in a file, or None where that is more than so many bytes. Raises OSError."""
    size = file_size(path)
    if size > most:
        return None
    with path.open("rb") as file:
        content = file.read(size + 1)  # Python sets aside as much as it is asked to read
        if len(content) > size:  # it has grown
            content += file.read(most + 1 - len(content))
    return content if len(content) <= most else None


def file_size(path: Path) -> int:
    """Bytes. Raises OSError for what is not there, and for what is no file on a disk."""
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, "Is a directory", str(path))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "Not a regular file", str(path))
    return found.st_size
