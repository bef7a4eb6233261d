"""Hints about the rate, by optimizer and schedule: what suits Adam is not SGD's."""

import pytest
from material.engine_material import TEN
from measures.optimizer_runs import losses_of
from measures.present import present

from engine.training.optimizing.kind import OptimizerName
from engine.training.optimizing.roster import kind_of
from engine.training.progress import Progress
from engine.training.recipe import Recipe
from engine.training.record import Diverged
from engine.training.schedule import factor
from gui.notices.hint_words import diverged, faster, slower
from gui.notices.loss_watch import LossWatch

NAMES: tuple[OptimizerName, ...] = ("sgd", "momentum", "nesterov", "adam")


def watched(losses: list[float], recipe: Recipe, digits: int) -> LossWatch:
    """What is said of them, told in frames of 50; with one_cycle each step has its own rate."""
    watch, progress = LossWatch(), Progress()
    watch.begin(progress, anew=True)
    for step, loss in enumerate(losses, start=1):
        part = factor(recipe.schedule, step, len(losses))
        progress.losses.append(loss)
        progress.rates.append(recipe.learning_rate * part)
        if step % 50 == 0:
            watch.look(progress, recipe, digits)
    return watch


@pytest.mark.parametrize("name", NAMES)
def test_too_high_a_rate_gives_way_to_the_usual_one_then_to_a_tenth(name: OptimizerName) -> None:
    usual = kind_of(name).rate
    assert [slower(rate, name) for rate in (1000 * usual, 1.1 * usual, usual, usual / 10)] == [
        usual, usual, pytest.approx(usual / 10), pytest.approx(usual / 100)]


@pytest.mark.parametrize("name", NAMES)
def test_too_low_a_rate_is_raised_tenfold_but_not_past_the_usual_one(name: OptimizerName) -> None:
    usual = kind_of(name).rate
    assert [faster(rate, name) for rate in (usual / 1000, usual / 2, usual, 3 * usual)] == [
        pytest.approx(usual / 100), usual, pytest.approx(10 * usual), pytest.approx(30 * usual)]
    assert faster(1e300, name) == 1e300 and slower(1e-300, name) == 1e-300


def test_a_rate_of_sgd_with_adam() -> None:
    recipe = Recipe(optimizer="adam", learning_rate=0.5)
    notice = present(watched(losses_of("adam", 0.5, 16, 400, TEN), recipe, 10).notice)
    assert notice.text.startswith("The learning rate 0.5 is too high: ")
    assert notice.text.endswith("The usual rate with Adam is 0.01.")
    assert notice.suggestions[0].suggestion == "slower"
    assert notice.suggestions[0].number == 0.01


def test_the_same_rate_with_sgd() -> None:
    recipe = Recipe(learning_rate=0.5)
    assert watched(losses_of("sgd", 0.5, 256, 400, TEN), recipe, 10).notice is None


def test_too_low_for_momentum() -> None:
    recipe = Recipe(optimizer="momentum", learning_rate=1e-5)
    notice = present(watched(losses_of("momentum", 1e-5, 256, 200), recipe, 2).notice)
    assert "too low" in notice.text
    assert notice.text.endswith("The usual rate with momentum is 0.05.")
    assert (notice.suggestions[0].suggestion, notice.suggestions[0].number) == ("faster", 1e-4)


def test_a_run_that_broke_off_names_the_rate_that_was_set() -> None:
    error = Diverged(7, 123.0)
    constant = diverged(error, 7, Recipe(optimizer="adam", learning_rate=400.0))
    assert "rate 123 " in constant.text and constant.suggestions[0].number == 0.01
    cycle = diverged(error, 7, Recipe(learning_rate=400.0, schedule="one_cycle"))
    assert "rate 400 " in cycle.text and cycle.suggestions[0].number == 0.5


# one-cycle


def test_one_cycle_begins_slowly_and_ends_still_and_nothing_is_said() -> None:
    recipe = Recipe(schedule="one_cycle", learning_rate=0.5)
    assert watched(losses_of("sgd", 0.5, 256, 980, one_cycle=True), recipe, 2).notice is None
    still = [0.6931] * 150 + [0.05] * 6000  # hardly a step at first, none at last
    assert watched(still, recipe, 2).notice is None
    assert present(watched(still, Recipe(), 2).notice).suggestion == "stop"


def test_one_cycle_at_too_high_a_rate_is_told_by_the_rate_that_was_set() -> None:
    recipe = Recipe(schedule="one_cycle", optimizer="adam", learning_rate=3.0)
    losses = losses_of("adam", 3.0, 16, 400, TEN, one_cycle=True)
    notice = present(watched(losses, recipe, 10).notice)
    assert "rate 3 " in notice.text and notice.suggestions[0].number == 0.01
