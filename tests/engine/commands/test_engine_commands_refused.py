"""`python -m engine`: how it says what a person did wrong."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from material.commands_material import command, make_sample, write_strokes
from material.engine_material import SEVEN
from PIL import Image

from engine.drawings.drawing import Drawing
from engine.drawings.stroke_file import LabelledDrawing, write_drawings
from engine.models.linear import linear_model
from engine.models.weights_file import write_weights


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def strokes(tmp_path: Path) -> Path:
    return write_strokes(tmp_path / "mine.jsonl")


def _good_weights(folder: Path, digits: tuple[int, ...] = (3, 7)) -> Path:
    path = folder / "mine.safetensors"
    rows = 1 if len(digits) == 2 else len(digits)
    write_weights(path, linear_model(digits, np.zeros((rows, 785), np.float32)))
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


def test_dark_ink_on_light_paper_is_asked_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    for path in make_sample(tmp_path).rglob("*.png"):
        with Image.open(path) as image:
            dark = Image.fromarray(255 - np.asarray(image))
        if path.parent.name == "3":
            dark.save(path)
    words = ["train", "--data", tmp_path, "--digits", "3,7", "--epochs", 1, "--json"]
    assert command(*words) == 2
    # 7 of 20 in train and 10 of 20 in valid are a 3
    assert capsys.readouterr().err.strip() == (
        f"{tmp_path}: of 40 images, 17 look like dark ink on light paper; the models expect light "
        "ink on black. Say --invert yes or --invert no."
    )
    found = []
    for answer in ("yes", "no"):
        assert command(*words, "--invert", answer) == 0
        found.append(capsys.readouterr().out)
    assert found[0] != found[1]
