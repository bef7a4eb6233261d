"""`--demo`: the demonstration, without a display."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from robot.window_hands import LONGEST

from engine import __version__

ROOT = Path(__file__).parents[3]


def run_program(
    home: Path, *arguments: str, display: str | None = None
) -> "subprocess.CompletedProcess[str]":
    """What the program says on a machine without a display, or with one of that name."""
    environment = {key: value for key, value in os.environ.items()
                   if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    environment["HOME"] = str(home)
    if display is not None:
        environment["DISPLAY"] = display
    return subprocess.run(
        [sys.executable, "-m", "gui", *arguments], cwd=ROOT,
        env=environment, capture_output=True, text=True, timeout=LONGEST / 1000, check=False,
    )


def demonstration(folder: Path) -> "subprocess.CompletedProcess[str]":
    return run_program(folder.parent, "--demo", str(folder))


def test_a_demonstration_whose_pictures_cannot_be_written_says_so_and_ends(tmp_path: Path) -> None:
    for digit in (3, 7):
        (tmp_path / "demo" / f"{digit}-before.png").mkdir(parents=True)
    done = demonstration(tmp_path / "demo")
    assert (done.returncode, done.stdout) == (2, "")
    assert "-before.png cannot be written: it is a folder." in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "demo").write_text("a file")
    done = demonstration(tmp_path / "demo" / "here")
    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot be made: " in done.stderr and "Choose another place." in done.stderr
    assert "Traceback" not in done.stderr


def test_a_window_without_a_display_says_what_can_be_done(tmp_path: Path) -> None:
    done = run_program(tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("There is no display") and "--demo" in done.stderr


@pytest.mark.parametrize("name", [":32767", "localhost:59000", "nonsense"])
def test_a_display_that_does_not_answer_is_named(tmp_path: Path, name: str) -> None:
    done = run_program(tmp_path, display=name)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"The display {name} does not answer") and "--demo" in done.stderr


def test_with_a_display_that_does_not_answer_the_demonstration_runs(tmp_path: Path) -> None:
    done = run_program(tmp_path, "--demo", str(tmp_path / "demo"), display=":32767")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "demo" / "7-after.png").is_file()


def test_the_version_is_told(tmp_path: Path) -> None:
    done = run_program(tmp_path, "--version")
    assert (done.returncode, done.stdout) == (0, f"three-or-seven {__version__}\n")


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
