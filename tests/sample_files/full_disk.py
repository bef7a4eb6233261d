"""Disks without room, and disks that take nothing, for tests of what is written."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def full_disk(room: int = 8) -> Iterator[None]:
    """Meanwhile this process can write so many bytes of a file: the system refuses the rest."""
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A file system of its own in a new folder, with next to no room."""
    folder.mkdir()
    options = f"size={kilobytes}k"
    if not _done("mount", "-t", "tmpfs", "-o", options, "none", str(folder)):
        pytest.skip("only root may mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def read_only(disk: Path) -> Iterator[None]:
    """Meanwhile a small disk takes nothing, from nobody."""
    assert _done("mount", "-o", "remount,ro", str(disk))
    try:
        yield
    finally:
        assert _done("mount", "-o", "remount,rw", str(disk))


def fill(disk: Path) -> Path:
    """Put a file there that leaves no room for another byte."""
    path = disk / "the rest"
    with path.open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError:
            return path
    raise AssertionError("it has no end")


def _done(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:  # another system has no such command
        return False
