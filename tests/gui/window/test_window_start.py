"""The start, in a process of its own: what the first paint waits for, and what comes after it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import start_child

import engine


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, start_child.__file__, str(tmp_path_factory.mktemp("new user"))],
        cwd=Path(engine.__file__).parents[1], capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONPATH": f".{os.pathsep}tests", "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def test_the_first_paint_waits_for_no_large_library(start: dict[str, Any]) -> None:
    assert start["loaded"] == []


def test_drawing_works_from_the_first_paint_on(start: dict[str, Any]) -> None:
    assert start["ink"] and start["predicted"] == "7"


def test_nothing_jumps_when_the_plots_come(start: dict[str, Any]) -> None:
    assert start["before"] == start["after"]
    assert len(start["before"]) > 15


def test_what_makes_classes_of_qt_is_imported_on_the_windows_thread(start: dict[str, Any]) -> None:
    assert start["beside"] == []


def test_what_nobody_has_is_freed_on_the_windows_thread(start: dict[str, Any]) -> None:
    assert start["collected"] == ["MainThread"]
