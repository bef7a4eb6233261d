"""The optimizer among the settings: its own fields alone, and a rate that suits it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot

from engine.training.optimizing.kind import OptimizerName
from engine.training.optimizing.roster import kind_of, kinds
from engine.training.recipe import Recipe
from gui.draw.recipe_editor import RecipeEditor
from gui.window import MainWindow

NAMES = tuple(each.key for each in kinds())


def form_of(robot: Robot) -> RecipeEditor:
    return robot.window.training.recipe


def seen(robot: Robot) -> set[str]:
    """Which of the fields that are not of every optimizer, or folded away, can be seen."""
    form = form_of(robot)
    fields: dict[str, QWidget] = {**form.optimizer.numbers, "schedule": form.schedule,
                                  "device": form.device}
    return {name for name, field in fields.items() if field.isVisible()}


def choose(robot: Robot, name: OptimizerName) -> None:
    robot.choose(form_of(robot).optimizer.choice, name)


def test_at_first_only_the_optimizer_is_seen(robot: Robot) -> None:
    assert seen(robot) == set()
    assert form_of(robot).optimizer.choice.currentText() == "SGD"
    robot.click(form_of(robot).optimizer.more)
    assert seen(robot) == {"weight_decay", "schedule", "device"}
    robot.click(form_of(robot).optimizer.more)
    assert seen(robot) == set()


@pytest.mark.parametrize("name", NAMES)
def test_an_optimizer_brings_its_own_settings(robot: Robot, name: OptimizerName) -> None:
    choose(robot, "adam")
    choose(robot, name)
    assert robot.session.training.recipe.optimizer == name
    assert seen(robot) == {*kind_of(name).settings, "weight_decay", "schedule", "device"}
    robot.click(form_of(robot).optimizer.more)
    assert seen(robot) == set()


def test_the_usual_rate_follows_and_it_is_said(robot: Robot) -> None:
    rate = form_of(robot).rate
    choose(robot, "adam")
    assert rate.value() == robot.session.training.recipe.learning_rate == kind_of("adam").rate
    assert robot.said() == ("Adam: the learning rate is now 0.01, the usual value; 0.5 was "
                            "usual with SGD.")
    choose(robot, "momentum")
    assert rate.value() == 0.05
    choose(robot, "sgd")
    assert rate.value() == 0.5


def test_a_rate_of_ones_own_stays_and_it_is_said(robot: Robot) -> None:
    form_of(robot).rate.setValue(0.3)
    choose(robot, "adam")
    assert form_of(robot).rate.value() == robot.session.training.recipe.learning_rate == 0.3
    assert robot.said() == ("Adam: the learning rate stays 0.3, as you set it; 0.01 is usual.")


def test_the_same_optimizer_again_changes_nothing(robot: Robot) -> None:
    choose(robot, "adam")
    form_of(robot).rate.setValue(0.5)
    before = robot.session.training.recipe
    choose(robot, "adam")
    assert robot.session.training.recipe == before


def test_each_field_sends_its_setting_and_no_other(robot: Robot) -> None:
    form, training = form_of(robot), robot.session.training
    wanted = training.recipe
    for optimizer, name, value in (
        ("momentum", "momentum", 0.75), ("adam", "beta1", 0.5), ("adam", "beta2", 0.25),
        ("sgd", "weight_decay", 0.001),
    ):
        choose(robot, optimizer)
        form.optimizer.numbers[name].setValue(value)
        wanted = replace(wanted, **{name: value})  # type: ignore[arg-type]
    robot.choose(form.schedule, "one_cycle")
    assert training.recipe == replace(wanted, schedule="one_cycle")


def test_what_is_unusual_is_never_folded_away_by_itself(robot: Robot) -> None:
    training = robot.session.training
    training.set_recipe(Recipe(weight_decay=0.01))
    assert seen(robot) == {"weight_decay", "schedule", "device"}
    assert form_of(robot).optimizer.numbers["weight_decay"].value() == 0.01
    training.set_recipe(Recipe(optimizer="nesterov", momentum=0.5))
    assert seen(robot) == {"momentum", "weight_decay", "schedule", "device"}
    assert form_of(robot).optimizer.numbers["momentum"].value() == 0.5
    assert form_of(robot).optimizer.choice.currentText() == "Nesterov"


def test_while_a_run_goes_on_they_are_locked(robot: Robot) -> None:
    choose(robot, "adam")
    form = form_of(robot)
    fields = [form.optimizer.choice, form.schedule, *form.optimizer.numbers.values()]
    robot.train_without_end(10)
    assert not any(field.isEnabled() for field in fields)
    assert form.rate.isEnabled() and form.optimizer.more.isEnabled()
    robot.click(robot.window.training.stop)
    assert all(field.isEnabled() for field in fields)


def test_the_tooltip_teaches_with_the_rates_that_are_taken(robot: Robot) -> None:
    tip = form_of(robot).optimizer.choice.toolTip().replace("\n", " ")
    assert "SGD 0.5, momentum 0.05, Nesterov 0.05, Adam 0.01" in tip
    assert all(field.toolTip() and field.accessibleName()
               for field in form_of(robot).optimizer.numbers.values())


def test_the_window_remembers_it(robot: Robot, qtbot: QtBot, tmp_path: Path) -> None:
    choose(robot, "adam")
    form_of(robot).optimizer.numbers["beta1"].setValue(0.8)
    robot.choose(form_of(robot).schedule, "one_cycle")
    recipe = robot.session.training.recipe
    robot.window.close()
    again = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(again)
    other = Robot(again, qtbot)
    other.open()
    assert other.session.training.recipe == recipe == Recipe(
        learning_rate=0.01, optimizer="adam", beta1=0.8, schedule="one_cycle")
    assert seen(other) == {"beta1", "beta2", "weight_decay", "schedule", "device"}
    other.abandon()
