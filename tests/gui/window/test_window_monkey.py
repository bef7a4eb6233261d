"""Random use, and long use, of the real window: `make soak` does more of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="/tmp and HOME are POSIX's")


def _of_its_own(*arguments: str) -> str:
    """In a process of its own: it has the application, its warnings and its hooks to itself."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments, "--any-memory"], cwd=ROOT, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT),
             "LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == 0, done.stdout[-6000:]
    return done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's heaps")
def test_all_threads_share_one_heap(tmp_path: Path) -> None:
    """What one of several heaps has free it keeps."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "heaps_child.py"), str(tmp_path)], text=True,
        capture_output=True, check=True, cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
    )
    assert done.stdout.split() == ["1"]


def test_whatever_a_user_does_nothing_breaks_and_nothing_is_left() -> None:
    said = _of_its_own("tests.monkey", "--events", "600", "--seed", "2")
    assert "600 events of seed 2" in said


def test_the_same_lesson_again_leaves_nothing() -> None:
    assert "| 4 |" in _of_its_own("tests.monkey.soak", "--cycles", "4")
