"""The small convolutional network's exported code, run: the same figures, from every start."""

from dataclasses import replace

import pytest
from material.cnn_material import CNN, trained
from material.code_material import Reader, epochs_as_shown, notebook_sources, script_sources
from material.engine_material import mnist

import resources
from engine.code.digits import CodeRun, DigitCode, digit_cells
from engine.models.architecture import Start
from engine.training.optimizing.kind import OptimizerName
from engine.training.recipe import Recipe

SHORT = replace(CNN, batch_size=512)


def same(reader: Reader, recipe: Recipe, notebook: bool = False) -> None:
    steps, image = trained(recipe), mnist().valid.images[5]
    code = DigitCode(
        (3, 7), image, "normalised", recipe.start, recipe.seed, (CodeRun(recipe),), (), "cnn"
    )
    cells = digit_cells(code, resources.MNIST)
    printed = reader.run((notebook_sources if notebook else script_sources)(cells))
    chances = steps[-1].model.predict(image).scores
    expected = epochs_as_shown(steps) + [
        f"probability of a {digit}: {chance:z.4f}"
        for digit, chance in zip((3, 7), chances, strict=True)
    ]
    lines = printed.splitlines()
    assert [each for each in lines if each.startswith(("epoch", "probability"))] == expected


@pytest.mark.parametrize(("optimizer", "rate", "start"), [
    ("sgd", 0.3, "kaiming"), ("nesterov", 0.05, "pytorch"), ("adam", 0.003, "glorot"),
    ("sgd", 0.01, "random"), ("sgd", 0.3, "zeros"),
])
def test_it_prints_the_same(
    reader: Reader, optimizer: OptimizerName, rate: float, start: Start
) -> None:
    recipe = replace(SHORT, optimizer=optimizer, learning_rate=rate, start=start)
    same(reader, replace(recipe, weight_decay=0.001 * (start == "glorot")))


def test_so_does_the_notebook(reader: Reader) -> None:
    recipe = replace(SHORT, learning_rate=0.3, schedule="one_cycle", epochs=2)
    same(reader, recipe, notebook=True)
