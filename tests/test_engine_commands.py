"""`python -m engine`: what it prints, and how it says what a person did wrong."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from engine_material import SEVEN, THREE, made_up, mnist, recorded_drawings, stroke
from PIL import Image
from tolerances import unclear, within

import resources
from engine.commands import main
from engine.drawings.drawing import Drawing
from engine.drawings.stroke_file import LabelledDrawing, write_drawings
from engine.models.classifier import accuracy
from engine.models.linear import LinearModel
from engine.models.weights_file import read_weights, write_weights

CLASSIFIERS = ("similarity_l1", "similarity_rmse", "linear")


def command(*arguments: object) -> int:
    return main([str(word) for word in arguments], resources.MNIST, resources.PUBLISHED_FIGURES)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small folder laid out like MNIST_SAMPLE, of 3, 5 and 7; in valid there is no 5."""
    folder = tmp_path_factory.mktemp("sample")
    for part, digits in (("train", (3, 5, 7)), ("valid", (3, 7))):
        data = made_up(digits, 20, seed=0)
        for index, (image, label) in enumerate(zip(data.images, data.labels, strict=True)):
            path = folder / part / str(label) / f"{index}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.fromarray(image).save(path)
    return folder


@pytest.fixture
def strokes(tmp_path: Path) -> Path:
    """Two threes, a seven, and a nine that nobody asks for."""
    path = tmp_path / "mine.jsonl"
    nine = LabelledDrawing(Drawing((stroke((10, 10), (15, 20)),)), 9)
    three, seven = LabelledDrawing(THREE, 3), LabelledDrawing(SEVEN, 7)
    write_drawings(path, [three, nine, seven, three])
    return path


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
    nearly_tied = unclear(valid.images, model.parameters)  # float32 counts them, or does not
    assert within(last["accuracy"], accuracy(model, valid), nearly_tied / len(valid))
    assert last["accuracy"] > 0.96
    assert err == ""


def test_training_in_words(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    assert command("train", "--epochs", 3, "--data", sample, "--device", "cpu") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [["epoch", str(n)] for n in (1, 2, 3)]
    assert all("loss" in line and "accuracy" in line for line in lines)


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
    write_weights(path, LinearModel((3, 7), always_3))
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
    assert (result["agree"], result["total"], len(result["rows"])) == (51, 51, 51)
    assert all(row["agrees"] for row in result["rows"])


# What a person did wrong.


def _good_weights(folder: Path, digits: tuple[int, ...] = (3, 7)) -> Path:
    path = folder / "mine.safetensors"
    rows = 1 if len(digits) == 2 else len(digits)
    write_weights(path, LinearModel(digits, np.zeros((rows, 785), np.float32)))
    return path


def _file(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text)
    return folder / name


def _drawing_of_9(folder: Path) -> Path:
    write_drawings(folder / "nine.jsonl", [LabelledDrawing(SEVEN, 9)])
    return folder / "nine.jsonl"


def _blank_three(folder: Path) -> Path:
    write_drawings(folder / "blank.jsonl", [LabelledDrawing(Drawing(), 3)])
    return folder / "blank.jsonl"


TRAIN = {
    "no such data": lambda at: ["--data", at / "nowhere"],
    "data without these digits": lambda at: ["--digits", "1,3"],
    "no epochs": lambda at: ["--epochs", 0],
    "no batch": lambda at: ["--batch-size", 0],
    "a negative seed": lambda at: ["--seed", -1],
    "learning rate 0": lambda at: ["--learning-rate", 0],
    "learning rate nan": lambda at: ["--learning-rate", "nan"],
    "a diverging learning rate": lambda at: ["--learning-rate", 1e39, "--batch-size", 2],
    "a hugely diverging learning rate": lambda at: ["--learning-rate", 1e300, "--batch-size", 2],
    "nowhere to save": lambda at: ["--save", at / "nowhere" / "mine.safetensors"],
    "saving into a file": lambda at: ["--save", _file(at, "a file", "") / "mine.safetensors"],
    "saving over a folder": lambda at: ["--save", at],
}

EVALUATE = {
    "no such drawings": lambda at: ["--strokes", at / "nowhere.jsonl"],
    "a folder of drawings": lambda at: ["--strokes", at],
    "a broken drawing": lambda at: ["--strokes", _file(at, "broken.jsonl", '{"label": 3}')],
    "an empty file": lambda at: ["--strokes", _file(at, "empty.jsonl", "")],
    "drawings of other digits": lambda at: ["--strokes", _drawing_of_9(at)],
    "only a blank drawing": lambda at: ["--strokes", _blank_three(at)],
    "no such weights": lambda at: ["--weights", at / "nowhere.safetensors"],
    "weights that are none": lambda at: ["--weights", _file(at, "mine.safetensors", "no")],
    "weights of other digits": lambda at: ["--weights", _good_weights(at, (1, 3, 7))],
    "weights with the digits exchanged": lambda at: ["--weights", _good_weights(at, (7, 3))],
    "no epochs to train": lambda at: ["--epochs", 0],
}


def _one_line_about_it(status: int, capsys: pytest.CaptureFixture[str]) -> str:
    out, err = capsys.readouterr()
    assert status == 2
    assert out.count("Traceback") + err.count("Traceback") == 0
    assert len(err.splitlines()) == 1, err
    return err


@pytest.mark.parametrize("wrong", TRAIN.values(), ids=TRAIN.keys())
def test_training_says_in_one_line_what_is_wrong(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, sample: Path,
    wrong: Callable[[Path], tuple[list[object], str]],
) -> None:
    arguments = ["train", "--device", "cpu", "--epochs", 1, "--data", sample, *wrong(tmp_path)]
    _one_line_about_it(command(*arguments), capsys)


@pytest.mark.parametrize("wrong", EVALUATE.values(), ids=EVALUATE.keys())
def test_evaluation_says_in_one_line_what_is_wrong(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, sample: Path, strokes: Path,
    wrong: Callable[[Path], tuple[list[object], str]],
) -> None:
    _one_line_about_it(
        command("evaluate", "--device", "cpu", "--epochs", 1, "--data", sample,
                "--strokes", strokes, *wrong(tmp_path)),
        capsys,
    )


def test_digits_without_images_to_validate_on_are_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path,
) -> None:
    for part in ("train/3", "train/5", "train/9", "valid/3"):
        (tmp_path / part).mkdir(parents=True)
        Image.new("L", (28, 28), 9).save(tmp_path / part / "1.png")
    error = _one_line_about_it(
        command("train", "--data", tmp_path, "--digits", "5,9", "--epochs", 1), capsys
    )
    assert str(tmp_path) in error


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine without an NVIDIA GPU")
def test_a_note_about_the_device_goes_to_stderr(
    capsys: pytest.CaptureFixture[str], sample: Path,
) -> None:
    assert command("train", "--data", sample, "--epochs", 1, "--device", "cuda") == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["draw"], ["train", "--digits", "3"], ["train", "--digits", "3,3"],
        ["train", "--digits", "3,x"], ["train", "--digits", "3,12"], ["train", "--epochs", "few"],
        ["train", "--loss", "hinge"], ["train", "--device", "tpu"], ["evaluate"],
    ],
    ids=str,
)
def test_a_wrong_command_line_says_how_it_is_used(
    capsys: pytest.CaptureFixture[str], arguments: list[str],
) -> None:
    with pytest.raises(SystemExit) as caught:
        command(*arguments)
    assert caught.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("usage:") and "error:" in err.splitlines()[-1]
