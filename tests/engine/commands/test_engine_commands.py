"""`python -m engine`: what it prints."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from material.commands_material import command, make_sample, write_strokes
from material.engine_material import SEVEN, THREE, mnist, recorded_drawings
from measures.matrices import matrix_of
from measures.tolerances import unclear, within

import resources
from engine.drawings.drawing import Drawing
from engine.drawings.stroke_file import LabelledDrawing, write_drawings
from engine.models.classifier import accuracy
from engine.models.linear import linear_model
from engine.models.weights_file import read_weights, write_weights

CLASSIFIERS = ("similarity_l1", "similarity_rmse", "linear")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def strokes(tmp_path: Path) -> Path:
    return write_strokes(tmp_path / "mine.jsonl")


def test_training_tells_each_epoch_and_saves_the_model_it_told_of(
    capsys: pytest.CaptureFixture[str], tmp_path: Path,
) -> None:
    path = tmp_path / "mine.safetensors"
    assert command("train", "--json", "--epochs", 2, "--device", "cpu", "--save", path) == 0
    out, err = capsys.readouterr()
    first, last = map(json.loads, out.splitlines())
    assert (first["epoch"], last["epoch"]) == (1, 2)
    assert 0 < last["loss"] < first["loss"]
    valid, model = mnist().valid, read_weights(path)
    nearly_tied = unclear(valid.images, matrix_of(model))  # float32 counts them, or does not
    assert within(last["accuracy"], accuracy(model, valid), nearly_tied / len(valid))
    assert last["accuracy"] > 0.96
    assert err == ""


def test_training_in_words(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    assert command("train", "--epochs", 3, "--data", sample, "--device", "cpu") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [["epoch", str(n)] for n in (1, 2, 3)]
    assert all("loss" in line and "accuracy" in line for line in lines)


def test_on_a_terminal_a_bar_goes_on_and_is_taken_away(
    capsys: pytest.CaptureFixture[str], sample: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert command("train", "--epochs", 2, "--data", sample, "--device", "cpu") == 0
    out, err = capsys.readouterr()
    shown = [each for each in err.split("\r\x1b[2K") if each]
    assert [each[:38] for each in shown] == [
        f"[{'#' * 15}{'.' * 15}]  50% "[:38], f"[{'#' * 30}] 100% "[:38]]
    assert all(each.endswith(" images/s") for each in shown)
    assert err.endswith("\r\x1b[2K") and "epoch   2" in out


def test_the_same_command_prints_the_same(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    for seed in (4, 4, 5):
        command("train", "--json", "--data", sample, "--start", "random", "--seed", seed,
                "--batch-size", 3, "--epochs", 1, "--loss", "mnist_loss", "--device", "cpu")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == lines[1] != lines[2]


def test_evaluation_with_a_model_from_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, strokes: Path,
) -> None:
    # A model that says 3 to everything is right on two of the three drawings.
    always_3, path = np.zeros((1, 785), np.float32), tmp_path / "mine.safetensors"
    always_3[0, -1] = 1
    write_weights(path, linear_model((3, 7), always_3))
    assert command("evaluate", "--json", "--strokes", strokes, "--weights", path) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["n"] == 3
    assert tuple(result["classifiers"]) == CLASSIFIERS
    assert result["classifiers"]["linear"] == pytest.approx({"raw": 2 / 3, "normalised": 2 / 3})


def test_evaluation_in_words_trains_a_model_first(
    capsys: pytest.CaptureFixture[str], strokes: Path, sample: Path,
) -> None:
    assert command("evaluate", "--strokes", strokes, "--data", sample, "--epochs", 1) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split() == ["3", "drawings", "raw", "normalised"]
    assert [row.split()[0] for row in rows] == list(CLASSIFIERS)


def test_evaluation_counts_the_drawings_it_predicted(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, sample: Path,
) -> None:
    """One half of three drawings is none that anybody can count."""
    path = tmp_path / "mine.jsonl"
    blank, three = LabelledDrawing(Drawing(), 3), LabelledDrawing(THREE, 3)
    write_drawings(path, [blank, three, LabelledDrawing(SEVEN, 7)])
    command("evaluate", "--json", "--strokes", path, "--data", sample, "--epochs", 1)
    assert json.loads(capsys.readouterr().out)["n"] == 2


@recorded_drawings("threes_and_sevens.jsonl")
def test_drawings_are_read_once_they_are_normalised(
    capsys: pytest.CaptureFixture[str], path: Path,
) -> None:
    assert command("evaluate", "--json", "--strokes", path, "--device", "cpu") == 0
    result = json.loads(capsys.readouterr().out)
    assert result["n"] == 80
    linear, l1 = result["classifiers"]["linear"], result["classifiers"]["similarity_l1"]
    assert linear["normalised"] >= 0.95
    assert l1["normalised"] >= 0.93
    assert linear["raw"] < linear["normalised"]


def test_the_published_figures_agree() -> None:
    """In a process of its own, as a person starts it."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "engine", "figures", "--json"],
        cwd=Path(resources.__file__).parents[1], capture_output=True, text=True, check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    result = json.loads(done.stdout)
    assert (result["agree"], result["total"], len(result["rows"])) == (67, 67, 67)
    assert result["lacking"] == 14  # on data as tensors, whose files are not shipped
    assert all(row["agrees"] for row in result["rows"])
