"""What follows from a recipe: how long a run is, and how the next one shuffles."""

from dataclasses import replace

import pytest
from material.engine_material import made_up_split

from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Recipe


@pytest.mark.parametrize(("images", "batch_size", "batches"), [
    (12_396, 256, 49), (256, 256, 1), (257, 256, 2), (1, 256, 1), (10, 1, 10), (10, 3, 4),
])
def test_an_epoch_ends_with_the_last_image(images: int, batch_size: int, batches: int) -> None:
    recipe = Recipe(epochs=3, batch_size=batch_size)
    assert recipe.batches(images) == batches
    assert recipe.steps(images) == 3 * batches
    assert recipe.seen(1, batches, images) == images
    assert recipe.seen(3, 1, images) == 2 * images + min(batch_size, images)


@pytest.mark.parametrize("batch_size", [1, 7, 60, 100])
def test_a_run_is_as_long_as_its_recipe_says(batch_size: int) -> None:
    data = made_up_split((3, 7))
    recipe = Recipe(epochs=2, batch_size=batch_size, device="cpu")
    steps = list(fit(DigitTraining(initialise((3, 7), data.train, recipe), data, recipe)))
    assert len(steps) == recipe.steps(len(data.train))
    assert [step.images for step in steps if step.accuracy is not None] == [60, 120]


def test_a_run_that_goes_on_has_another_seed_and_nothing_else() -> None:
    recipe = Recipe(epochs=3, learning_rate=0.1, seed=5)
    assert recipe.continued(0) == recipe
    assert [recipe.continued(turn).seed for turn in (1, 2, 10)] == [6, 7, 15]
    assert replace(recipe.continued(4), seed=5) == recipe


def test_after_the_last_seed_comes_the_first() -> None:
    last = Recipe(seed=2**31 - 1)
    assert (last.continued(1).seed, last.continued(2).seed) == (0, 1)
