"""Starting the child that is ended in the middle of its work, for tests and for the long run."""

import json
import os
import random
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from sample_files.saving import KINDS, PROJECT, SETTINGS, VERSIONS, WEIGHTS, version_of

from engine.library.opening import open_library
from engine.models.weights_file import read_weights
from engine.project.project_file import read_project
from gui.window import LIBRARY

ROOT = Path(__file__).parents[2]


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


@dataclass
class Saved:
    """After kills: how many files were looked at, and how many drafts of files lay there."""

    files: int = 0
    drafts: int = 0
    newer: int = 0


def killed_while_saving(data: Path, randomly: random.Random, saved: Saved) -> None:
    """Each file is whole: the one that was acknowledged last, or the one after it.

    Raises AssertionError where one is anything else, or where what a kill left behind keeps the
    next program from saving.
    """
    child = started("save", data)
    assert child.stdout is not None
    told = [child.stdout.readline() for _ in range(randomly.randint(21, 150))]
    for _ in range(randomly.randrange(100_000)):
        pass  # a moment, so that the kill does not come just behind a line
    os.kill(child.pid, signal.SIGKILL)
    told += child.stdout.readlines()
    child.stdout.close()
    child.wait()
    lines = [line.split() for line in told if line.endswith("\n")]
    last = {kind: int(version) for kind, version in lines}
    assert set(last) == set(KINDS), told[-3:]
    there = {
        PROJECT: _version_of_project(data / PROJECT),
        WEIGHTS: version_of(read_weights(data / WEIGHTS)),
        SETTINGS: json.loads((data / SETTINGS).read_bytes())["weight_of_mine"],
    }
    for kind, version in there.items():
        assert version in (last[kind], last[kind] % VERSIONS + 1), (kind, version, last[kind])
        saved.files += 1
        saved.newer += version != last[kind]
    drafts = {each.name for each in data.iterdir()} - {*KINDS, f"{SETTINGS}.lock", "sessions"}
    drafts = {each for each in drafts if not each.startswith(LIBRARY)}
    assert all(each.startswith(".") and each.endswith(".part") for each in drafts), drafts
    saved.drafts = len(drafts)


def _version_of_project(path: Path) -> int:
    project = read_project(path)
    assert project.model is not None
    return version_of(project.model)
