"""The code as the book writes it, run alone in a fresh process: the figures are the program's."""

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
    script_sources,
    small_mnist,
    train,
)
from material.engine_material import SEVEN, TEN, mnist
from measures.present import present
from measures.tolerances import ELEMENTARY, as_written, gamma

import resources
from engine.code.book.book import book_cells, missing
from engine.code.digits import CodeRun, DigitCode, TrainingImages
from engine.code.script import as_script
from engine.data.dataset_files import read_mnist
from engine.data.datasets import Dataset, Split
from engine.drawings.raster import normalised
from engine.models.classifier import accuracy
from engine.models.pixel_similarity import Similarity, mean_images
from engine.models.trained import TrainedModel
from engine.training.recipe import Recipe
from engine.training.record import Step

IMAGE = normalised(SEVEN)
LINEAR = Recipe(epochs=3, batch_size=64, device="cpu")
NETWORK = replace(LINEAR, model="mlp:30:relu", start="pytorch", learning_rate=0.1)
MOMENTUM = replace(LINEAR.with_optimizer("momentum"), start="random")
ADAM = NETWORK.with_optimizer("adam")
NESTEROV = replace(
    LINEAR.with_optimizer("nesterov"), weight_decay=0.001, schedule="one_cycle", epochs=4
)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_mnist(tmp_path_factory.mktemp("mnist"), 1500, 700)


def code_of(
    digits: tuple[int, ...], recipe: Recipe, start: TrainedModel | None = None
) -> DigitCode:
    return DigitCode(digits, IMAGE, "normalised", start or recipe.start, recipe.seed,
                     (CodeRun(recipe),), (), recipe.model)


def figures(lines: list[str]) -> np.ndarray:
    """(lines, 2) loss and accuracy."""
    return np.array([
        (float(line.split("loss ")[1].split(",")[0]), float(line.split()[-1])) for line in lines
    ])


def check(printed: str, steps: list[Step], valid: Dataset) -> None:
    """What the code says of itself: a loss's last digit, an accuracy by two images, at most."""
    found, expected = of_epochs(printed), epochs_as_shown(steps)
    assert [line.split(":")[0] for line in found] == [line.split(":")[0] for line in expected]
    off = np.abs(figures(found) - figures(expected)).max(axis=0)
    assert off[0] < 1.01e-4
    assert off[1] <= 2 / len(valid) + 2 * as_written(4)
    chances = steps[-1].model.predict(IMAGE).scores
    told = [float(line.split()[-1]) for line in printed.splitlines() if "probability" in line]
    np.testing.assert_allclose(told, chances, atol=1.51e-4)


def test_the_book_s_own_recipe_as_script_and_as_notebook(reader: Reader) -> None:
    data = mnist()
    recipe = replace(NETWORK, batch_size=256, loss="mnist_loss", seed=3)
    steps = train(begin((3, 7), data, recipe), data, recipe)
    cells = book_cells(code_of((3, 7), recipe), resources.MNIST)
    printed = reader.run(script_sources(cells))
    assert reader.run(notebook_sources(cells), "--f=/run/kernel.json") == printed
    check(printed, steps, data.valid)
    lines = printed.splitlines()
    assert lines[0] == "12396 images to learn from, 2038 to be judged on"
    means = mean_images(data.train, (3, 7))
    for name, baseline in (("L1", Similarity((3, 7), means, "l1")),
                           ("RMSE", Similarity((3, 7), means, "rmse"))):
        assert f"baseline by {name}: accuracy {accuracy(baseline, data.valid):.4f}" in lines
        for digit, far in zip((3, 7), baseline.predict(IMAGE).scores, strict=True):
            assert f"{name} from the drawing to the mean {digit}: {far:.4f}" in lines
    assert "is_3: accuracy 0.9168 on the 3s, 0.9854 on the 7s; their mean 0.9511" in lines
    assert "a batch: images (2038, 784), targets (2038, 1)" in lines
    assert "parameters: 23581" in lines
    (apart,) = [line for line in lines if line.startswith("function and nn.Sequential")]
    logits = np.abs(steps[-1].model.sizes(data.valid.images)).max()
    assert float(apart.split()[-1]) <= 2 * gamma(784 + 30 + ELEMENTARY) * logits


@pytest.mark.parametrize(("digits", "recipe"), [
    ((3, 7), LINEAR),
    ((8, 1), replace(LINEAR, loss="mnist_loss", start="random", learning_rate=1.0)),
    ((3, 7), replace(LINEAR, start="baseline")),
    ((3, 7), replace(LINEAR, batch_size=5000, schedule="one_cycle", epochs=1, learning_rate=0.01)),
    ((3, 7), MOMENTUM),
    ((3, 7), NESTEROV),
    (TEN, LINEAR),
    (TEN, replace(LINEAR, loss="mnist_loss", start="baseline")),
    ((9, 4, 0), replace(LINEAR.with_optimizer("adam"), start="random")),
    ((3, 7), replace(NETWORK, start="zeros")),
    ((8, 1), replace(NETWORK, start="random", seed=5)),
    (TEN, replace(NETWORK, start="kaiming", model="mlp:20,10:tanh")),
    ((3, 7), replace(NETWORK, start="glorot", model="mlp:20:sigmoid", learning_rate=0.5)),
    ((3, 7), replace(NETWORK, model="mlp:8,4:none")),
    (TEN, ADAM),
    ((0, 4, 9), replace(NETWORK, loss="mnist_loss", schedule="one_cycle")),
])
def test_every_kind_of_recipe(
    reader: Reader, small: Path, digits: tuple[int, ...], recipe: Recipe
) -> None:
    data = read_mnist(small, digits)
    steps = train(begin(digits, data, recipe), data, recipe)
    code = code_of(digits, recipe)
    assert missing(code) is None
    printed = reader.run(script_sources(book_cells(code, resources.MNIST)), str(small))
    check(printed, steps, data.valid)


@pytest.mark.parametrize("recipe", [LINEAR, replace(NETWORK, model="mlp:20,10:relu")])
def test_weights_that_were_opened(reader: Reader, small: Path, recipe: Recipe) -> None:
    data = read_mnist(small, (3, 7))
    opened = train(begin((3, 7), data, recipe), data, recipe)[-1].model
    again = replace(recipe, seed=9, epochs=1)
    steps = train(opened, data, again)
    check(reader.run(script_sources(book_cells(code_of((3, 7), again, opened), small))),
          steps, data.valid)


def test_a_curve_of_two_runs_and_one_s_own_drawings(reader: Reader, small: Path) -> None:
    data = read_mnist(small, (3, 7))
    mine = Dataset(np.stack([IMAGE, np.roll(IMAGE, 3, axis=1), IMAGE.T]),
                   np.array([7, 7, 3], np.uint8))
    first = replace(LINEAR, epochs=1, start="random", seed=4)
    second = replace(MOMENTUM, epochs=2, seed=5, loss="mnist_loss")
    before = train(begin((3, 7), data, first), data, first)
    both = Split(data.train + mine.balanced().repeated(30), data.valid)
    after = train(before[-1].model, both, second)
    code = DigitCode((3, 7), IMAGE, "normalised", "random", 4, (
        CodeRun(first), CodeRun(second, TrainingImages(mine, weight=30, balanced=True)),
    ))
    steps = before + [
        replace(step, epoch=step.epoch + 1, number=step.number + len(before)) for step in after
    ]
    check(reader.run(script_sources(book_cells(code, small))), steps, data.valid)


def test_without_a_step_the_start_predicts(reader: Reader, small: Path) -> None:
    model = begin((3, 7), read_mnist(small, (3, 7)), NETWORK)
    code = replace(code_of((3, 7), NETWORK, model), runs=())
    printed = reader.run(script_sources(book_cells(code, small)))
    assert not of_epochs(printed)
    for digit, chance in zip((3, 7), model.predict(IMAGE).scores, strict=True):
        assert f"probability of a {digit}: {chance:.4f}" in printed


def test_what_the_book_has_no_word_for_is_said() -> None:
    def why(code: DigitCode) -> str:
        return present(missing(code)).say()

    plain = code_of((3, 7), LINEAR)
    assert why(replace(plain, model="cnn")) == (
        "Chapter 4 of the book does not contain this model: convolutional network.")
    for run in (CodeRun(LINEAR, stop=7), CodeRun(LINEAR, changes=((3, 0.1),)),
                CodeRun(LINEAR, carries_on=True)):
        assert why(replace(plain, runs=(run,))).startswith("A run of this curve was stopped")


@pytest.mark.parametrize("recipe", [NETWORK, NESTEROV])
def test_it_is_to_be_read(recipe: Recipe) -> None:
    """No module of ours, no line that runs out of sight, nothing that no run needs."""
    text = as_script(book_cells(code_of((3, 7), recipe), resources.MNIST))
    imported = {line.split()[1].split(".")[0] for line in text.splitlines()
                if line.startswith(("import ", "from "))}
    assert imported == {"gzip", "sys", "pathlib", "numpy", "torch"}
    rows = [line for line in text.splitlines() if not line.startswith(("    [", "DATA ="))]
    assert max(map(len, rows)) <= 100
    assert ("class BasicOptim" in text) == (recipe is NETWORK)
    assert ("schedule" in text) == (recipe is NESTEROV)
    assert ("F.relu(res)" in text) == (recipe is NETWORK)
