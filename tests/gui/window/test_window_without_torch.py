"""The program where PyTorch is not installed: all but the training."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import engine
from gui.explore.catalogue import entries

ROOT = Path(engine.__file__).parents[1]
CHILD = Path(__file__).parents[2] / "without_torch_child.py"
TRAINS = {"by_hand", "rate_finder", "how_much_data", "overfitting", "my_hand"}
"""Views that do nothing but train."""

NEEDED = "Training needs PyTorch"


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, CHILD, tmp_path_factory.mktemp("data")], cwd=ROOT,
        capture_output=True, text=True, check=False, timeout=300,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANGUAGE": "en", "LC_ALL": "C.UTF-8",
             "PYTHONPATH": os.pathsep.join((str(ROOT), str(CHILD.parent)))},
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_drawing_is_predicted_and_shipped_weights_are_opened(seen: dict[str, Any]) -> None:
    assert (seen["baseline"], seen["trained"]) == ("7", "7")
    assert seen["uncaught"] == [] and not seen["torch"]


def test_train_is_disabled_and_says_what_to_type(seen: dict[str, Any]) -> None:
    enabled, text, tip = seen["train"]
    assert not enabled and text == "Train"
    assert NEEDED in tip and f'"{sys.executable}" -m pip install torch' in tip
    assert "Trained models" in seen["card"]


def test_it_is_told_once_and_is_no_error(seen: dict[str, Any]) -> None:
    told = [is_error for text, is_error in seen["noticed"] if NEEDED in text]
    assert told == [False]


def test_every_view_shows_something_and_those_that_train_say_why_not(seen: dict[str, Any]) -> None:
    opened, untrained = seen["views"], seen["untrained views"]
    assert opened.keys() == {entry.key for entry in entries()}
    assert {key for key, text in opened.items() if NEEDED in text} == TRAINS
    assert {key for key, text in untrained.items() if NEEDED in text} >= TRAINS
    assert not [key for key, text in untrained.items() if "oading" in text or "loaded" in text]


def test_lab_and_data_page_say_it_in_a_sentence(seen: dict[str, Any]) -> None:
    enabled, tip, line = seen["lab"]
    assert not enabled and NEEDED in tip and NEEDED in line
    assert NEEDED in seen["data"]


@pytest.mark.parametrize("command", [["train"], ["find-rate"], ["figures"]])
def test_a_command_says_it_in_a_sentence(command: list[str]) -> None:
    start = ("import sys; sys.path[:0] = [sys.argv.pop(1)]; from without_torch_child import NoTorch"
             "; sys.meta_path.insert(0, NoTorch()); import resources; from engine.commands import "
             "main; sys.exit(main(sys.argv[1:], resources.MNIST, resources.PUBLISHED_FIGURES))")
    done = subprocess.run(
        [sys.executable, "-c", start, CHILD.parent, *command], cwd=ROOT, capture_output=True,
        text=True, check=False, timeout=300,
    )
    assert done.returncode == 2 and done.stderr.startswith(NEEDED), done.stderr
    assert "Traceback" not in done.stderr


def test_the_demonstration_says_it_and_ends(tmp_path: Path) -> None:
    start = ("import sys; sys.path[:0] = [sys.argv.pop(1)]; from without_torch_child import NoTorch"
             "; sys.meta_path.insert(0, NoTorch()); from gui.__main__ import main"
             "; sys.exit(main(sys.argv[1:]))")
    done = subprocess.run(
        [sys.executable, "-c", start, CHILD.parent, "--demo", tmp_path], cwd=ROOT,
        capture_output=True, text=True, check=False, timeout=300,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 2 and NEEDED in done.stderr
    assert "Traceback" not in done.stderr
