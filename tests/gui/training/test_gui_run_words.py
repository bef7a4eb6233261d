"""The facts of a run: of the optimizer only what is not plain SGD at a constant rate."""

from array import array
from dataclasses import replace

import pytest
from robot.window_robot import Robot

import resources
from engine.training.progress import Progress
from engine.training.recipe import Recipe
from engine.training.schedule import factor
from gui.explore.runs.words import compared, differences, recipe_facts
from gui.model.training.runs import RunRecord, RunSettings


def record(recipe: Recipe, number: int = 1) -> RunRecord:
    progress = Progress()
    progress.losses.extend([0.5, 0.4])
    progress.rates.extend([recipe.learning_rate] * 2)
    settings = RunSettings((3, 7), str(resources.MNIST), 100, recipe, "mnist", 1, 0)
    return RunRecord(number, f"Run {number}", settings, 1, progress, 2)


OF_THE_OPTIMIZER = ("optimizer", "weight decay", "schedule")


def said(recipe: Recipe) -> dict[str, str]:
    facts = recipe_facts(record(recipe))
    return {name: facts[name] for name in OF_THE_OPTIMIZER if name in facts}


def test_of_plain_sgd_nothing_is_said() -> None:
    assert said(Recipe()) == said(Recipe(momentum=0.5, beta1=0.1, beta2=0.2)) == {}


@pytest.mark.parametrize(("recipe", "words"), [
    (Recipe(optimizer="momentum"), {"optimizer": "momentum 0.9"}),
    (Recipe(optimizer="nesterov", momentum=0.75), {"optimizer": "Nesterov 0.75"}),
    (Recipe(optimizer="adam", beta1=0.8), {"optimizer": "Adam, β₁ 0.8, β₂ 0.999"}),
    (Recipe(weight_decay=1e-4), {"weight decay": "0.0001"}),
    (Recipe(schedule="one_cycle"), {"schedule": "one-cycle"}),
])
def test_what_is_not_is_named(recipe: Recipe, words: dict[str, str]) -> None:
    assert said(recipe) == words


def test_the_rate_of_one_cycle_is_its_highest() -> None:
    one = record(Recipe(schedule="one_cycle", learning_rate=0.25))
    one.progress.rates[:] = array("d", [0.01, 1e-6])
    assert recipe_facts(one)["learning rate"] == "at most 0.25"


def test_what_is_not_said_of_the_other_run_is_known_all_the_same() -> None:
    plain, adam = record(Recipe()), record(Recipe(optimizer="adam", weight_decay=0.5), 2)
    assert differences(adam, plain) == ("optimizer Adam, β₁ 0.9, β₂ 0.999 instead of SGD, "
                                        "weight decay 0.5 instead of 0")
    assert differences(plain, adam) == ("optimizer SGD instead of Adam, β₁ 0.9, β₂ 0.999, "
                                        "weight decay 0 instead of 0.5")
    once = record(replace(Recipe(), schedule="one_cycle"), 3)
    assert differences(once, plain) == ("learning rate at most 0.5 instead of 0.5, schedule "
                                        "one-cycle instead of constant")


def test_side_by_side_the_optimizer_stands_with_the_settings_and_plain_sgd_is_named() -> None:
    plain, adam = record(Recipe()), record(Recipe(optimizer="adam", learning_rate=0.01), 2)
    found = compared([plain, adam])
    assert list(found)[:3] == ["model", "learning rate", "optimizer"]
    assert found["optimizer"] == ("SGD", "Adam, β₁ 0.9, β₂ 0.999")
    assert list(found)[-3:] == ["steps", "mean loss", "accuracy on MNIST"]
    assert not {"weight decay", "schedule"} & set(found)
    assert "optimizer" not in compared([plain, plain])


def test_pointing_at_a_one_cycle_run_says_the_rate_of_that_step(robot: Robot) -> None:
    plot = robot.view("Runs").plot
    one = record(Recipe(schedule="one_cycle", learning_rate=0.25))
    rates = [0.25 * factor("one_cycle", step, 100) for step in range(1, 101)]
    one.progress.losses[:] = array("d", [0.5] * 100)
    one.progress.smoothed.extend([0.5] * 100)
    one.progress.rates[:] = array("d", rates)
    one = replace(one, last=100)
    plot.show_runs([one], [])
    robot.settle()
    assert plot.text_at(30, 0.5) == "Run 1: the first run · learning rate 0.25 at step 30"
    assert plot.text_at(60.2, 0.5).endswith(f"· learning rate {rates[59]:.3g} at step 60")
    plot.show_runs([replace(one, settings=replace(one.settings, recipe=Recipe()))], [])
    assert plot.text_at(30, 0.5) == "Run 1: the first run"
