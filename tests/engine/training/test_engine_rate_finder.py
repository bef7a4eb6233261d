"""The learning-rate finder's pass: a run of fit with a growing rate, and where the loss is low."""

from dataclasses import replace

import numpy as np
import pytest
from material.engine_material import made_up_split
from rate_kinds import some

from engine.experiments.rate_finder import (
    FEWEST,
    HIGHEST,
    LOWEST,
    MOST,
    Tried,
    find_rate,
    rates_for,
    smoothed,
    valley_of,
)
from engine.models.roster import architecture_of
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.optimizing.roster import kind_of, kinds
from engine.training.recipe import Controls, Recipe


def recipe_of(model: str, optimizer: str = "sgd", **changes: object) -> Recipe:
    recipe = Recipe(model=model, optimizer=optimizer, start=architecture_of(model).starts[0],
                    learning_rate=kind_of(optimizer).rate, device="cpu")
    return replace(recipe, **changes)  # type: ignore[arg-type]


def test_it_is_fit_with_another_rate_at_each_step() -> None:
    data = some((3, 7), 600, 100)
    recipe = recipe_of("mlp:30:relu", batch_size=50, learning_rate=7.0, schedule="one_cycle")
    tried = tuple(find_rate((3, 7), data, data.train, recipe))
    rates = rates_for(recipe, 600)
    run = replace(recipe, epochs=100, schedule="constant")
    controls = Controls(float(rates[0]))
    losses = []
    steps = fit(DigitTraining(initialise((3, 7), data.train, run), data, run), controls)
    for rate in rates[: len(tried) + 1]:
        controls.learning_rate = float(rate)
        step = next(steps)
        assert step.learning_rate == rate
        losses.append(step.loss)
    assert [each.rate for each in tried] == rates[: len(tried)].tolist()
    assert [each.loss for each in tried] == losses[1:]  # of the batch after the step


@pytest.mark.parametrize(("images", "batch_size", "steps"), [
    (12396, 256, FEWEST), (120000, 256, 469), (12396, 1, MOST), (12396, 100_000, FEWEST),
])
def test_its_steps_and_rates(images: int, batch_size: int, steps: int) -> None:
    rates = rates_for(recipe_of("linear", batch_size=batch_size), images)
    assert len(rates) == steps
    assert rates[0] == pytest.approx(0.5 * LOWEST) and rates[-1] == pytest.approx(0.5 * HIGHEST)
    assert rates[1:] / rates[:-1] == pytest.approx(rates[1] / rates[0])


@pytest.mark.parametrize("optimizer", [each.key for each in kinds()])
@pytest.mark.parametrize("model", ["linear", "mlp:8:tanh", "cnn"])
def test_it_runs_for_every_model_and_optimizer(model: str, optimizer: str) -> None:
    data = made_up_split((0, 4, 9), 30)
    recipe = recipe_of(model, optimizer, batch_size=10)
    tried = tuple(find_rate((0, 4, 9), data, data.train, recipe))
    assert valley_of(tried) is not None
    assert tried[-1].done <= 1 and np.isfinite([each.loss for each in tried]).all()


def test_it_can_be_stopped_at_any_step() -> None:
    data = made_up_split((3, 7))
    asked: list[int] = []

    def goes_on() -> bool:
        asked.append(1)
        return len(asked) < 12

    tried = tuple(find_rate((3, 7), data, data.train, recipe_of("linear"), goes_on))
    assert len(tried) == 11 and len(asked) == 12  # the twelfth's batch tells of the eleventh step


def test_where_nothing_is_learned_nothing_is_valley_of() -> None:
    data = some((3, 7), 3000, 100)
    zeros = recipe_of("mlp:30:relu", start="zeros")
    assert valley_of(tuple(find_rate((3, 7), data, data.train, zeros))) is None
    assert valley_of([]) is None


@pytest.mark.parametrize("seed", range(5))
def test_the_noise_of_batches_is_no_fall(seed: int) -> None:
    noise = np.random.default_rng(seed).normal(1.0, 0.3, 240)
    assert valley_of([Tried(1.06**i, x, 1.0) for i, x in enumerate(noise)]) is None


def test_the_rule_by_hand() -> None:
    """2 until a rate of 1, straight down to 1 at 100, level until 10,000, then straight up.

    It is low, at most 1.1, from 10^1.8 to 10^4.1; 0.45 of the way is 10^2.835.
    """
    places = np.arange(-2, 5, 0.02)
    losses = np.interp(places, [-2, 0, 2, 4, 5], [2, 2, 1, 1, 2])
    found = valley_of([Tried(10.0**x, y, 1.0) for x, y in zip(places, losses, strict=True)])
    assert found is not None and (found.start, found.lowest) == pytest.approx((2, 1))
    assert np.log10([found.first, found.last]) == pytest.approx([1.8, 4.1], abs=0.03)
    assert np.log10(found.inside) == pytest.approx(1.8 + 2.3 * 0.45, abs=0.03)
    assert float(f"{found.inside:.1e}") == found.inside


def test_a_loss_that_only_falls_has_a_valley_to_the_last_rate() -> None:
    losses = [*[1.0] * 50, *np.linspace(1, 0, 50)]
    found = valley_of([Tried(1.1**i, x, 1.0) for i, x in enumerate(losses)])
    assert found is not None and found.last == 1.1**99


def test_smoothing_is_the_mean_of_as_many_before_as_after() -> None:
    losses = np.arange(30.0) ** 2
    found = smoothed(losses)
    assert found[0] == losses[:6].mean() and found[-1] == losses[-6:].mean()
    assert found[10] == pytest.approx(losses[5:16].mean())
