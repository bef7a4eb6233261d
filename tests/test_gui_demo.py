"""`--demo`: the demonstration, without a display."""

import json
import os
import subprocess
import sys
from pathlib import Path

from window_hands import LONGEST

ROOT = Path(__file__).parents[1]


def demonstration(folder: Path) -> "subprocess.CompletedProcess[str]":
    """What the demonstration says, on a machine without a display."""
    environment = {key: value for key, value in os.environ.items()
                   if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    environment["HOME"] = str(folder.parent)
    return subprocess.run(
        [sys.executable, "-m", "gui", "--demo", str(folder)], cwd=ROOT,
        env=environment, capture_output=True, text=True, timeout=LONGEST / 1000, check=False,
    )


def test_a_demonstration_whose_pictures_cannot_be_written_says_so_and_ends(tmp_path: Path) -> None:
    for digit in (3, 7):
        (tmp_path / "demo" / f"{digit}-before.png").mkdir(parents=True)
    done = demonstration(tmp_path / "demo")
    assert (done.returncode, done.stdout) == (2, "")
    assert "-before.png cannot be written: it is a folder." in done.stderr
    assert "Traceback" not in done.stderr


def test_the_demonstration_needs_no_display(tmp_path: Path) -> None:
    done = demonstration(tmp_path / "demo")
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    for digit in (3, 7):
        for when in ("before", "during", "after"):
            assert (tmp_path / "demo" / f"{digit}-{when}.png").stat().st_size > 20_000
        (last,) = [line for line in lines if line["drawn"] == digit and line["when"] == "after"
                   and line["form"] == "normalised" and line["classifier"] == "linear"]
        assert last["verdict"] == digit
        (first,) = [line for line in lines if line["drawn"] == digit
                    and line["when"] == "before" and line["form"] == "normalised"
                    and line["classifier"] == "linear"]
        assert first["verdict"] is None
