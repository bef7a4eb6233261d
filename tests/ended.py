"""Starting the child that is ended in the middle of its work, for tests and for the long run."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

from engine.library.opening import open_library
from gui.window import LIBRARY

ROOT = Path(__file__).parents[1]


def started(what: str, data: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "ending_child.py"), what, str(data)],
        stdout=subprocess.PIPE, text=True, cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT),
             "LC_ALL": "C.UTF-8"},
    )


def killed_while_adding(data: Path, randomly: random.Random) -> tuple[set[int], set[int]]:
    """The drawings that were acknowledged before `kill -9`, and those that are there after it.

    Raises AssertionError where the database is not whole.
    """
    child = started("add", data)
    assert child.stdout is not None
    told = [child.stdout.readline() for _ in range(randomly.randint(1, 40))]
    os.kill(child.pid, signal.SIGKILL)
    told += child.stdout.readlines()
    child.stdout.close()
    child.wait()
    acknowledged = {int(line) for line in told if line.endswith("\n")}
    library = open_library(data / LIBRARY)
    assert library.why_not_kept is None
    there = {entry.id for each in library.collections() for entry in library.entries(each.id)}
    assert library.drawings(sorted(there)).keys() == there
    library.close()
    return acknowledged, there
