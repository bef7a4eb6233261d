"""Writing files: whole, or not at all. Everything that the program writes is written here."""

import errno
import os
import re
import shutil
import stat
import sys
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from engine.errors import InputError
from engine.system_reasons import reason

_PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4)
"""Seconds. On Windows a virus scanner, or what keeps a folder the same in two places, may hold a
file for a moment; meanwhile it cannot be replaced."""

_ABANDONED = 3600
"""Seconds after which a draft is one of a writer that was killed: no writing takes so long."""

_DRAFT = re.compile(r"\.([0-9a-f]{8})-[0-9a-f]{16}\.part")


def write_whole(path: Path, content: bytes | str) -> None:
    """Write the file, a text in UTF-8, or leave the one that was there as it was.

    A draft beside it, which nobody else can know the name of, takes its place once it is safe on
    the disk. Of a link the file that it points at is written; a file that was there keeps its mode
    and, where that is allowed, its owner. Drafts of this file that a killed writer left behind long
    ago are cleared away. Raises InputError naming the file.
    """
    write_whole_together({path: content})


def write_whole_together(files: Mapping[Path, bytes | str]) -> None:
    """Write files that belong to each other, or leave all that were there as they were.

    As write_whole, but that none takes its place before the drafts of all are safe on the disk: one
    for which there is no room, or no leave, is found out while every old one is there.
    """
    drafts: list[tuple[Path, Path, Path]] = []  # path as it was given, its file, the draft of it
    try:
        for path, content in files.items():
            with _told_of(path):
                data = content if isinstance(content, bytes) else content.encode()
                place = _behind_link(path)
                drafts.append((path, place, _drafted(place, data)))
        while drafts:
            path, place, draft = drafts[0]
            with _told_of(path):
                _take_its_place(draft, place)
            drafts.pop(0)
            _sync(place.parent)
            with suppress(OSError):  # the folder may be written and not read
                _clear_abandoned(place)
    finally:
        for _, _, draft in drafts:
            with suppress(OSError):
                draft.unlink()


def write_whole_folder(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write a folder that is not there yet, or is empty: all of its files, or nothing.

    files: names inside the folder, with / between the parts, and what is in each. What the iterable
    raises comes through, and nothing is left then. Of a link the folder that it points at is
    written; an empty folder that was there keeps its mode and, where that is allowed, its owner.
    Raises InputError naming the folder.
    """
    with _told_of(folder):
        place = _behind_link(folder)
        draft = place.with_name(f".{os.urandom(8).hex()}.part")
        try:
            if place.exists() and (not place.is_dir() or any(place.iterdir())):
                raise InputError(
                    "{path} already exists and is not empty. Choose a new folder, or an empty one.",
                    path=folder,
                )
            old = place.stat() if place.exists() else None
            _fill(draft, files, old)
            if old is not None:
                place.rmdir()
            draft.rename(place)
            _sync(place.parent)
        finally:
            shutil.rmtree(draft, ignore_errors=True)


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """What goes wrong meanwhile is told of this file or folder, in words."""
    try:
        yield
    except (OSError, ValueError) as error:  # ValueError: letters that no file, or no name, has
        raise InputError(
            "{path} cannot be written: {reason}. Choose another place; nothing is lost.",
            path=path, reason=reason(error),
        ) from error


def _behind_link(path: Path) -> Path:
    return Path(os.path.realpath(path)) if path.is_symlink() else path


def _fill(draft: Path, files: Iterable[tuple[str, bytes]], old: os.stat_result | None) -> None:
    """old: the folder whose place it takes, if any; until then it is only its user's."""
    draft.mkdir(0o700 if old else 0o777)
    folders, written = {draft}, []
    for name, content in files:
        path = draft / name
        if path.parent not in folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            folders.add(path.parent)
        with path.open("xb") as file:
            file.write(content)
        written.append(path)
    if old:
        _make_alike(draft, old)
    if sys.platform != "win32":
        os.sync()  # once: to wait for each of thousands of files takes a minute
        return
    for path in written:
        descriptor = os.open(path, os.O_RDWR | os.O_BINARY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _drafted(path: Path, data: bytes) -> Path:
    """A draft of the file beside it, safe on the disk. Raises OSError, and none is left then."""
    old = _there(path)
    draft = path.with_name(f".{_mark(path)}-{os.urandom(8).hex()}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    # A new file may be read by whom the user's umask lets; a draft of an old one by nobody yet.
    descriptor = os.open(draft, flags, 0o600 if old else 0o666)
    try:
        with open(descriptor, "wb") as file:
            if old:
                _make_alike(descriptor, old)
            file.write(data)
            file.flush()
            os.fsync(descriptor)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    return draft


def _mark(path: Path) -> str:
    """By which a draft is known as one of this file; a name of any length has one."""
    return f"{zlib.crc32(os.fsencode(path.name)):08x}"


def _clear_abandoned(path: Path) -> None:
    mark, long_ago = _mark(path), time.time() - _ABANDONED
    for name in os.listdir(path.parent):
        found = _DRAFT.fullmatch(name)
        if found and found[1] == mark:
            draft = path.with_name(name)
            with suppress(OSError):  # another writer was faster
                there = draft.lstat()
                if stat.S_ISREG(there.st_mode) and there.st_mtime < long_ago:
                    draft.unlink()


def _there(path: Path) -> os.stat_result | None:
    """The file that is to be replaced, if any. Raises OSError for one that may not be."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "Not a regular file")
    if not os.access(path, os.W_OK):  # the folder would let it be replaced all the same
        why = errno.EROFS if _is_read_only(path) else errno.EACCES
        raise OSError(why, os.strerror(why))
    return found


def _is_read_only(path: Path) -> bool:
    """Whether nobody may write on the disk that it is on."""
    return sys.platform != "win32" and bool(os.statvfs(path).f_flag & os.ST_RDONLY)


def _make_alike(draft: int | Path, old: os.stat_result) -> None:
    """Give the draft, a file that is open or a folder, the owner and the mode of the old one.

    The owner where that is allowed.
    """
    if sys.platform == "win32":
        return
    made = os.stat(draft)
    if (made.st_uid, made.st_gid) != (old.st_uid, old.st_gid):
        with suppress(PermissionError):
            os.chown(draft, old.st_uid, old.st_gid)
    mode = old.st_mode & (0o7777 if stat.S_ISDIR(old.st_mode) else 0o777)
    if stat.S_IMODE(made.st_mode) != mode:  # some disks have one mode for all, and refuse others
        os.chmod(draft, mode)


def _take_its_place(draft: Path, path: Path) -> None:
    for pause in _PAUSES:
        try:
            return os.replace(draft, path)
        except PermissionError:
            time.sleep(pause)
    os.replace(draft, path)


def _sync(folder: Path) -> None:
    """Have the folder's new entry on the disk too, where folders can be asked for that."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
