"""The learning-rate finder's short runs, and that the rate that it suggests trains well."""

import json
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from material.commands_material import command, make_sample
from material.engine_material import TEN, made_up_split
from measures.present import present
from rate_kinds import accuracy_with, some

from engine.experiments.rate_finder import Valley, find_rate, in_two_figures, rate_range, valley_of
from engine.experiments.rate_trials import (
    APART,
    LAST_PART,
    LONGEST,
    Trial,
    next_place,
    steps_of_a_trial,
    suggested,
    try_rates,
)
from engine.models.classifier import accuracy
from engine.models.roster import architecture_of
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.optimizing.roster import kind_of
from engine.training.recipe import Recipe

GRID = (0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
"""Of the optimizer's usual rate."""


def recipe_of(model: str, optimizer: str = "sgd", **changes: object) -> Recipe:
    recipe = Recipe(model=model, optimizer=optimizer, start=architecture_of(model).starts[0],
                    learning_rate=kind_of(optimizer).rate, device="cpu")
    return replace(recipe, **changes)  # type: ignore[arg-type]


_KINDS: dict[str, tuple[str, tuple[int, ...], int, dict[str, object]]] = {
    "linear, 3 and 7": ("linear", (3, 7), 12396, {"batch_size": 256, "epochs": 5}),
    "linear, ten digits": ("linear", TEN, 3000, {"epochs": 4}),
    "network": ("mlp:30:relu", (8, 9), 3000, {"epochs": 3}),
    "network, mnist_loss": (
        "mlp:30:sigmoid", (1, 7, 9), 3000,
        {"loss": "mnist_loss", "start": "glorot", "epochs": 4}),
    "CNN": ("cnn", (3, 5), 2000, {"epochs": 2}),
}


@pytest.mark.parametrize(("kind", "optimizer"), [
    (kind, optimizer) for kind in _KINDS for optimizer in ("sgd", "momentum", "nesterov", "adam")
    if kind != "CNN" or optimizer != "nesterov"  # it takes as long as all others
])
def test_its_rate_trains_almost_as_well_as_the_best_of_a_grid(kind: str, optimizer: str) -> None:
    """Not over half a point below it, on an average of the seeds: single runs differ by as much."""
    model, digits, images, changes = _KINDS[kind]
    recipe = recipe_of(model, optimizer, **{"batch_size": 64, **changes})
    data = some(digits, images, 2000)
    found, best = [], []
    for seed in (0,) if model == "cnn" else (0, 1):
        run = replace(recipe, seed=seed)
        rate = present(suggested(digits, data, data.train, run)[1]).rate
        found.append(accuracy_with(rate, digits, data, run))
        best.append([accuracy_with(part * recipe.learning_rate, digits, data, run)
                     for part in GRID])
    assert np.mean(found) >= np.mean(best, 0).max() - 0.005


def test_a_rate_that_only_a_warmed_up_network_bears_is_not_suggested() -> None:
    """The pass does bear it: its loss is low there; a run that begins with it is at a loss."""
    data = some((0, 2, 3, 5), 2000, 1000)
    recipe = recipe_of("mlp:30:relu", epochs=4, batch_size=64)
    valley = present(valley_of(tuple(find_rate((0, 2, 3, 5), data, data.train, recipe))))
    found = present(suggested((0, 2, 3, 5), data, data.train, recipe)[1])
    assert accuracy_with(4 * valley.last, (0, 2, 3, 5), data, recipe) < 0.9
    assert accuracy_with(found.rate, (0, 2, 3, 5), data, recipe) > 0.93


def test_a_trial_is_a_run_from_the_start_at_its_rate() -> None:
    data = some((3, 7), 1000, 200)
    recipe = recipe_of("mlp:30:relu", batch_size=50, epochs=2, seed=3, schedule="one_cycle")
    valley = Valley(0.3, 0.1, 1.0, 0.7, 0.1)
    steps = steps_of_a_trial(recipe, 1000)
    assert steps == 40
    for trial in try_rates((3, 7), data, data.train, recipe, valley):
        run = replace(recipe, schedule="constant", learning_rate=trial.rate)
        taken = list(fit(DigitTraining(initialise((3, 7), data.train, run), data, run)))
        last = [step.loss for step in taken][-round(LAST_PART * steps):]
        assert trial.loss == pytest.approx(sum(last) / len(last), rel=1e-12)
        assert trial.accuracy == accuracy(taken[-1].model, data.valid)


def test_a_long_run_is_tried_in_part_and_what_diverges_is_told() -> None:
    data = made_up_split((3, 7))
    recipe = recipe_of("mlp:8:none", batch_size=10, epochs=1000, loss="mnist_loss")
    assert steps_of_a_trial(recipe, len(data.train)) == LONGEST
    high = Recipe(model="mlp:8:none", start="pytorch", batch_size=10, epochs=20, device="cpu")
    trials = tuple(try_rates((3, 7), data, data.train, high, Valley(50.0, 50.0, 50.0, 1.0, 1.0)))
    assert trials[0] == Trial(50.0, math.inf, 0.0)
    assert trials[1].rate == in_two_figures(50.0 / APART) and trials[-1].accuracy > 0


@pytest.mark.parametrize(("accuracies", "following"), [
    ({0: 0.9}, -1),  # below first
    ({0: 0.9, -1: 0.8}, 1), ({0: 0.9, -1: 0.95}, -2), ({0: 0.9, -1: 0.8, 1: 0.95}, 2),
    ({0: 0.9, -1: 0.8, 1: 0.85}, None), ({0: 0.9, -1: 0.95, -2: 0.97}, None),  # the end of rates
    ({0: 0.0, -1: 0.0}, -2),  # where all diverged it goes down
])
def test_it_goes_on_to_the_better_side_until_it_is_better_no_more(
    accuracies: dict[int, float], following: int | None
) -> None:
    trials = {place: Trial(3.0**place, 0.5, right) for place, right in accuracies.items()}
    assert next_place(trials, range(-2, 3)) == following


def test_no_rate_is_tried_beyond_those_of_the_pass() -> None:
    data = made_up_split((3, 7))
    recipe = recipe_of("linear", batch_size=10, epochs=1)
    low, high = rate_range("sgd")
    for inside in (low, high):
        valley = Valley(inside, inside, inside, 1.0, 0.5)
        for trial in try_rates((3, 7), data, data.train, recipe, valley):
            assert low <= trial.rate <= high


def test_what_is_suggested_is_the_trial_with_the_highest_accuracy() -> None:
    data = some((4, 9), 1000, 500)
    recipe = recipe_of("linear", batch_size=50, epochs=3)
    tried, found = suggested((4, 9), data, data.train, recipe)
    found = present(found)
    assert found.valley == valley_of(tried) and found.steps == 60
    best = max(found.trials, key=lambda each: each.accuracy)
    assert (found.rate, found.accuracy) == (best.rate, best.accuracy)
    assert found.trials[0].rate == present(found.valley).inside


def test_trials_can_be_stopped_at_any_moment() -> None:
    data = made_up_split((3, 7))
    parts: list[float] = []

    def goes_on(part: float) -> bool:
        parts.append(part)
        return len(parts) < 9

    recipe = recipe_of("linear", batch_size=10, epochs=2)
    valley = Valley(0.5, 0.5, 0.5, 1.0, 0.5)
    assert len(list(try_rates((3, 7), data, data.train, recipe, valley, goes_on))) <= 1
    assert len(parts) == 9 and parts == sorted(parts) and parts[0] > 0 and parts[-1] < 1


def test_where_nothing_is_learned_nothing_is_suggested() -> None:
    data = some((3, 7), 3000, 100)
    zeros = recipe_of("mlp:30:relu", start="zeros")
    tried, found = suggested((3, 7), data, data.train, zeros)
    assert len(tried) > 100 and found is None


def test_from_a_good_start_short_runs_decide_though_no_fall_can_be_seen() -> None:
    """With batches of 16 the loss of the baseline goes up and down by more than it falls."""
    data = some(TEN, 3000, 2000)
    recipe = recipe_of("linear", start="baseline", batch_size=16, epochs=1)
    tried, found = suggested(TEN, data, data.train, recipe)
    assert valley_of(tried) is None
    found = present(found)
    assert found.valley is None and found.trials[0].rate == recipe.learning_rate
    assert found.accuracy > accuracy(initialise(TEN, data.train, recipe), data.valid)


def test_the_command_says_what_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sample = make_sample(tmp_path)
    settings = ("find-rate", "--data", sample, "--device", "cpu", "--batch-size", 8)
    assert command(*settings, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["from"] <= found["learning_rate"] <= found["to"] and len(found["tried"]) > 50
    assert command(*settings) == 0
    assert found["learning_rate"] in [rate for rate, _, _ in found["trials"]]
    assert f"learning rate {found['learning_rate']:g}" in capsys.readouterr().out
    assert command(*settings, "--model", "mlp", "--start", "zeros") == 2
    assert "No rate trains better" in capsys.readouterr().err
