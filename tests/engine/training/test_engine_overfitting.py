"""Few images are learned by heart: the validation loss rises; variants of them hold it down."""

from dataclasses import replace

import numpy as np
import pytest
from material.engine_material import mnist

from engine.data.datasets import label_indices
from engine.drawings.variants import Variants
from engine.experiments.overfitting import LOOKS, few, looks, steps_looked_at
from engine.experiments.overfitting_record import Look, lowest
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Recipe
from engine.training.record import Diverged

DIGITS = (3, 7)
RECIPE = Recipe(device="cpu")
STEPS, IMAGES = 300, 200


def watched(model: str, seed: int, varied: bool, steps: int = STEPS) -> list[Look]:
    recipe = replace(RECIPE.with_model(model), seed=seed, variants=Variants(in_use=varied))
    return list(looks(few(mnist(), IMAGES, seed), DIGITS, recipe, steps))


def test_it_is_looked_at_oftener_at_first() -> None:
    steps = sorted(steps_looked_at(1000))
    assert steps[:5] == [1, 2, 3, 4, 5] and steps[-1] == 1000
    assert 0.5 * LOOKS < len(steps) <= LOOKS
    assert (np.diff(np.diff(steps)) >= -1).all()  # further and further apart, but for rounding


def test_what_is_seen_is_the_loss_of_the_images_in_float64() -> None:
    """The run by `fit`, and -log p(label) of each image by hand."""
    recipe = replace(RECIPE.with_model("mlp:30:relu"), seed=3, batch_size=50)
    data = few(mnist(), 120, 3)
    seen = {look.step: look for look in looks(data, DIGITS, recipe, 20)}
    run = replace(recipe, epochs=7)  # of 3 batches, so 21 steps
    start = initialise(DIGITS, data.train, run)
    models = {0: start} | {step.number: step.model
                           for step in fit(DigitTraining(start, data, run))}
    assert max(seen) == 20 and 0 in seen
    for step, look in seen.items():
        for part, loss, right in ((data.train, look.train_loss, look.train_accuracy),
                                  (data.valid, look.valid_loss, look.valid_accuracy)):
            logits = models[step].outputs(part.images)[:, 0]
            margins = np.where(label_indices(part.labels, DIGITS) == 0, logits, -logits)
            assert loss == pytest.approx(np.mean(np.log1p(np.exp(-margins))), rel=1e-4, abs=1e-6)
            assert right == pytest.approx((margins > 0).mean(), abs=0.01)


@pytest.mark.parametrize("model", ["linear", "mlp:30:relu"])
def test_few_images_are_learned_by_heart_and_variants_narrow_the_gap(model: str) -> None:
    """Means of three seeds: of one alone a little may be luck."""
    without, varied = ([watched(model, seed, each) for seed in range(3)]
                       for each in (False, True))
    for seen in without:
        best, last = lowest(seen), seen[-1]
        assert best.step < last.step == STEPS
        assert last.valid_loss > best.valid_loss
        assert last.train_loss < best.train_loss
        assert last.train_accuracy > 0.99
    gap, narrower = (np.mean([seen[-1].gap for seen in each]) for each in (without, varied))
    assert gap > 0.04
    assert narrower < 0.75 * gap


def test_a_network_gains_by_variants() -> None:
    """It has more of what can be learned by heart than a linear model."""
    without, varied = (watched("mlp:30:relu", 0, each)[-1] for each in (False, True))
    assert varied.valid_loss < without.valid_loss - 0.01
    assert varied.train_loss > without.train_loss


def test_the_same_again_and_ended_where_it_is_told_to() -> None:
    recipe = RECIPE.with_model("mlp:30:relu")
    data = few(mnist(), IMAGES, 0)
    some: list[Look] = []
    for look in looks(data, DIGITS, recipe, STEPS, lambda: not some or some[-1].step < 20):
        some.append(look)
    wanted = [step for step in sorted(steps_looked_at(STEPS)) if step <= 20]
    assert [each.step for each in some] == [0, *wanted]
    assert some == list(looks(data, DIGITS, recipe, STEPS))[: len(some)]


def test_a_rate_that_is_too_high_is_told() -> None:
    with pytest.raises(Diverged):
        list(looks(few(mnist(), 20, 0), DIGITS, replace(RECIPE, learning_rate=1e300), 50))


def test_of_many_validation_images_some_are_looked_at() -> None:
    data = few(mnist(), 20, 0)
    assert len(data.train) == 20 and len(data.valid) == len(mnist().valid)
