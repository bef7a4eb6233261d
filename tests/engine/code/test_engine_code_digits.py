"""The exported code, run alone in a fresh process, prints what the window shows, to the digit."""

import itertools
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from material.code_material import (
    Reader,
    begin,
    epochs_as_shown,
    notebook_sources,
    of_epochs,
    plain,
    script_sources,
    small_mnist,
    train,
)
from material.engine_material import SEVEN, TEN, mnist
from measures.matrices import matrix_of
from measures.tolerances import ELEMENTARY, as_written, gamma, unclear, within

import resources
from engine.code.digits import CodeRun, DigitCode, TrainingImages, digit_cells
from engine.code.script import as_script, write_script
from engine.data.dataset_files import read_mnist
from engine.data.datasets import Dataset, Split
from engine.drawings.raster import normalised
from engine.errors import InputError
from engine.models.classifier import accuracy
from engine.models.linear import linear_model
from engine.models.pixel_similarity import Similarity, mean_images
from engine.models.trained import TrainedModel
from engine.training.digit_training import DigitTraining
from engine.training.loop import fit
from engine.training.recipe import Controls, Loss, Recipe, Start
from engine.training.record import Diverged

IMAGE = normalised(SEVEN)
BLANK = np.zeros((28, 28), np.uint8)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_mnist(tmp_path_factory.mktemp("mnist"), 900, 400)


def as_shown(code: DigitCode, data: Split, model: TrainedModel, epochs: list[str]) -> list[str]:
    """Everything that the window says of a drawing and a run, but for autograd's line."""
    lines = [f"{len(data.train)} images to learn from, {len(data.valid)} to be judged on"]
    means = mean_images(data.train, code.digits)
    models = [Similarity(code.digits, means, metric) for metric in ("l1", "rmse")]
    for name, baseline in zip(("L1", "RMSE"), models, strict=True):
        lines.append(f"baseline by {name}: accuracy {accuracy(baseline, data.valid):.4f}")
    if code.drawing.any():
        for name, baseline in zip(("L1", "RMSE"), models, strict=True):
            for digit, far in zip(code.digits, baseline.predict(code.drawing).scores, strict=True):
                lines.append(f"{name} from the drawing to the mean {digit}: {far:.4f}")
    lines += epochs
    if code.drawing.any():
        if len(code.digits) == 2:
            logit = model.logits(code.drawing[None])[0, 0]
            lines.append(f"logit of the drawing {logit:z.4f}")
        for digit, chance in zip(code.digits, model.predict(code.drawing).scores, strict=True):
            lines.append(f"probability of a {digit}: {chance:.4f}")
    return lines


def without_autograd(printed: str) -> list[str]:
    lines = printed.splitlines()
    (check,) = [line for line in lines if line.startswith("gradient by autograd")]
    # The mean of 256 slopes × pixels, both at most 1, in one order and another.
    assert float(check.split()[-1]) < 2 * gamma(256 + 4 * ELEMENTARY)
    return [line for line in lines if line != check]


def test_the_first_run_of_the_window_as_script_and_as_notebook(reader: Reader) -> None:
    data, recipe = mnist(), Recipe()
    code = plain((3, 7), recipe, IMAGE)
    cells = digit_cells(code, resources.MNIST)
    steps = train(begin((3, 7), data, recipe), data, recipe)
    expected = as_shown(code, data, steps[-1].model, epochs_as_shown(steps))
    assert len(expected) == 1 + 2 + 4 + 20 + 3
    printed = reader.run(script_sources(cells))
    assert without_autograd(printed) == expected
    assert reader.run(notebook_sources(cells), "--f=/run/kernel.json") == printed  # as Jupyter does


def test_a_sweep_of_recipes(reader: Reader, small: Path) -> None:
    """Also where the learning rate is far too high and every rounding error grows."""
    losses: tuple[Loss, ...] = ("cross_entropy", "mnist_loss")
    starts: tuple[Start, ...] = ("zeros", "random", "baseline")
    sweep = itertools.product(
        ((3, 7), (8, 1), (0, 4, 9), TEN), losses, starts,
        ((1, 0.02), (7, 3.0), (64, 0.5), (5000, 300.0)),
    )
    for number, (digits, loss, start, (batch_size, rate)) in enumerate(sweep):
        recipe = Recipe(epochs=1 + number % 3, batch_size=batch_size, learning_rate=rate,
                        loss=loss, start=start, seed=number * 7919)
        code = plain(digits, recipe, IMAGE if number % 2 else BLANK)
        data = read_mnist(small, digits)
        steps = train(begin(digits, data, recipe), data, recipe)
        printed = reader.run(script_sources(digit_cells(code, resources.MNIST)), str(small))
        expected = as_shown(code, data, steps[-1].model, epochs_as_shown(steps))
        assert without_autograd(printed) == expected, recipe


def my_drawings() -> Dataset:
    images = np.stack([IMAGE, np.roll(IMAGE, 3, axis=1), IMAGE.T, np.roll(IMAGE, -2, axis=0)])
    return Dataset(images, np.array([7, 7, 3, 7], np.uint8))


def test_a_curve_of_several_runs(reader: Reader, small: Path) -> None:
    """Stopped, gone on with other settings and the user's drawings, the rate turned on the way."""
    data, mine = read_mnist(small, (3, 7)), my_drawings()
    first = Recipe(epochs=4, batch_size=64, start="random", seed=5, device="cpu")
    plans = (
        CodeRun(first, changes=((3, 0.125), (4, 2.0)), stop=7),
        CodeRun(replace(first, loss="mnist_loss", seed=6, epochs=2),
                TrainingImages(mine, weight=30, balanced=True)),
        CodeRun(replace(first, seed=7, epochs=3, batch_size=2), TrainingImages(mine, mnist=False)),
    )
    model, lines, before, epochs = begin((3, 7), data, first), [], 0, 0
    for plan in plans:
        training_images = plan.training_images
        train_on = data.train
        if training_images.mine is not None:
            chosen = (
                training_images.mine.balanced()
                if training_images.balanced
                else training_images.mine
            )
            train_on = (
                data.train + chosen.repeated(training_images.weight)
                if training_images.mnist
                else chosen
            )
        controls = Controls(plan.recipe.learning_rate)
        split = Split(train_on, data.valid)
        for step in fit(DigitTraining(model, split, plan.recipe), controls):
            last = step
            controls.learning_rate = dict(plan.changes).get(step.number, controls.learning_rate)
            if step.number == plan.stop:
                break
            if step.accuracy is not None:
                lines.append((epochs + step.epoch, before + step.number, step))
        if plan.stop:
            lines.append((epochs + last.epoch, before + last.number, last))
        before, epochs, model = before + last.number, epochs + last.epoch, last.model
    code = DigitCode((3, 7), IMAGE, "normalised", "random", 5, plans)
    printed = reader.run(script_sources(digit_cells(code, small)))
    assert len(lines) == 3 + 2 + 3
    for line, (epoch, number, step) in zip(of_epochs(printed), lines, strict=True):
        words, told = line.rsplit(maxsplit=1)
        assert words == f"epoch {epoch}, step {number}: loss {step.loss:.4f}, accuracy"
        if step.accuracy is not None:
            assert told == f"{step.accuracy:.4f}"
        else:  # stopped: the code counts in float32 all the same
            share = unclear(data.valid.images, matrix_of(step)) / len(data.valid)
            assert within(float(told), accuracy(step.model, data.valid), as_written(4) + share)
    chance = model.predict(IMAGE).scores[0]
    assert f"probability of a 3: {chance:.4f}" in printed


def test_weights_that_were_opened_are_written_into_the_code(
    reader: Reader, small: Path
) -> None:
    data = read_mnist(small, (3, 7))
    numbers = np.random.default_rng(0).normal(size=(1, 785)).astype(np.float32)
    model = linear_model((3, 7), numbers)
    untrained = DigitCode((3, 7), IMAGE, "raw", model, 0, ())
    recipe = Recipe(epochs=2)
    trained = replace(untrained, runs=(CodeRun(recipe),))
    printed = reader.run(script_sources(digit_cells(untrained, small)))
    assert without_autograd(printed) == as_shown(untrained, data, model, [])
    steps = train(model, data, recipe)
    printed = reader.run(script_sources(digit_cells(trained, small)))
    assert of_epochs(printed) == epochs_as_shown(steps)


def test_a_run_that_diverges_says_so_where_it_does(reader: Reader, small: Path) -> None:
    data, recipe = read_mnist(small, (3, 7)), Recipe(batch_size=16, learning_rate=1e38)
    with pytest.raises(Diverged) as raised:
        train(begin((3, 7), data, recipe), data, recipe)
    printed = reader.run(script_sources(digit_cells(plain((3, 7), recipe), small)))
    assert str(raised.value) in printed.splitlines()


def test_the_file_alone_takes_the_folder_as_its_argument(tmp_path: Path, small: Path) -> None:
    path, recipe = tmp_path / "three or seven.py", Recipe(epochs=1)
    write_script(path, digit_cells(plain((3, 7), recipe), tmp_path / "moved away"))

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, "-I", str(path), *arguments], cwd=tmp_path,
                              capture_output=True, text=True, check=False)

    lost = run()
    assert lost.returncode == 1
    assert lost.stderr.startswith("MNIST's files") and "first argument" in lost.stderr
    data = read_mnist(small, (3, 7))
    assert of_epochs(run(str(small)).stdout) == epochs_as_shown(
        train(begin((3, 7), data, recipe), data, recipe)
    )


def test_the_code_is_to_be_read() -> None:
    """No module of ours, no line that runs out of sight, nothing left of a template."""
    text = as_script(digit_cells(plain(TEN, Recipe(), IMAGE), resources.MNIST))
    imported = [line.split()[1] for line in text.splitlines()
                if line.startswith(("import ", "from "))]
    assert set(imported) <= {"gzip", "math", "sys", "pathlib", "numpy", "torch"}
    rows = [line for line in text.splitlines() if not line.startswith(("    [", "DATA ="))]
    assert max(map(len, rows)) <= 100
    assert "@" not in text.replace(" @ ", "")
    assert "EPOCHS = 20" in text and "LEARNING_RATE = 0.5" in text


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        write_script(tmp_path / "nowhere" / "code.py", ())
