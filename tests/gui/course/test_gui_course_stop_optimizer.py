"""Stops of the course with an optimizer: read, written, set in the window, kept bright."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from robot.course_learner import Learner
from robot.window_robot import Robot
from sample_files.course_files import FILES, VIEWS

from engine.drawings.variants import Variants
from engine.errors import InputError
from engine.training.recipe import Recipe
from gui.course.stops.commands import UseRecipe
from gui.course.stops.stop_reader import read_stop
from gui.course.stops.stop_writer import write_stop

FIELDS = {"optimizer": "adam", "learning_rate": 0.01, "beta1": 0.8, "beta2": 0.99,
          "weight_decay": 0.001, "schedule": "one_cycle"}


def a_stop(folder: Path, recipe: dict[str, Any], uses: tuple[str, ...] = ("optimizer",)) -> Path:
    """One of the course's, with this in its presets, and a change of it first of all."""
    stop = json.loads(FILES[3].read_text(encoding="utf-8"))
    stop["presets"]["recipe"] = recipe
    stop["experiment"].insert(0, {"do": "recipe", "fields": {"optimizer": "nesterov",
                                                             "momentum": 0.5}})
    stop["uses"] = list(uses)
    path = folder / "stop.json"
    path.write_text(json.dumps(stop), encoding="utf-8")
    return path


def test_a_stop_may_name_an_optimizer_and_is_written_so(tmp_path: Path) -> None:
    stop = read_stop(a_stop(tmp_path, FIELDS), VIEWS)
    wanted = Recipe(learning_rate=0.01, optimizer="adam", beta1=0.8, beta2=0.99,
                    weight_decay=0.001, schedule="one_cycle")
    assert stop.presets.recipe == wanted
    assert stop.experiment[0] == UseRecipe({"optimizer": "nesterov", "momentum": 0.5})
    again = tmp_path / "again.json"
    write_stop(again, stop, VIEWS)
    assert json.loads(again.read_text(encoding="utf-8"))["presets"]["recipe"] == FIELDS
    assert read_stop(again, VIEWS) == stop


def test_plain_sgd_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "plain.json"
    stop = read_stop(a_stop(tmp_path, {"epochs": 2}), VIEWS)
    assert stop.presets.recipe == Recipe(epochs=2)
    write_stop(path, stop, VIEWS)
    assert json.loads(path.read_text(encoding="utf-8"))["presets"]["recipe"] == {"epochs": 2}


def test_a_stop_may_name_variants_and_is_written_so(tmp_path: Path) -> None:
    given = {"epochs": 2, "variants": {"turn": 20, "elastic": 0, "in_use": True}}
    stop = read_stop(a_stop(tmp_path, given), VIEWS)
    wanted = Variants(turn=20, elastic=0, in_use=True)
    assert stop.presets.recipe == Recipe(epochs=2, variants=wanted)
    changed = replace(stop, experiment=(UseRecipe({"variants": wanted}), *stop.experiment))
    again = tmp_path / "again.json"
    write_stop(again, changed, VIEWS)
    written = json.loads(again.read_text(encoding="utf-8"))
    assert written["presets"]["recipe"] == given
    assert written["experiment"][0]["fields"] == {"variants": given["variants"]}
    assert read_stop(again, VIEWS) == changed


@pytest.mark.parametrize("wrong", [
    [], {"turn": 46}, {"turn": "20"}, {"in_use": 1}, {"bend": 1},
])
def test_a_strangers_variants_are_refused_with_their_place(tmp_path: Path, wrong: object) -> None:
    with pytest.raises(InputError, match=r"presets\.recipe\.variants"):
        read_stop(a_stop(tmp_path, {"variants": wrong}), VIEWS)


@pytest.mark.parametrize(("name", "wrong"), [
    ("optimizer", "rmsprop"), ("optimizer", ["adam"]), ("schedule", "cosine"), ("momentum", 1.5),
    ("beta1", 1.0), ("beta2", "0.9"), ("weight_decay", -1), ("epsilon", 1e-8),
])
def test_a_strangers_optimizer_is_refused_with_its_place(
    tmp_path: Path, name: str, wrong: object,
) -> None:
    with pytest.raises(InputError, match=r"presets\.recipe"):
        read_stop(a_stop(tmp_path, {name: wrong}), VIEWS)


def test_a_stop_has_its_own_and_gives_the_users_back(robot: Robot, learner: Learner) -> None:
    robot.choose(robot.window.training.recipe.optimizer.choice, "adam")
    learner.enter("baseline")
    assert robot.session.training.recipe.optimizer == "sgd"  # the stop's own
    learner.close()
    assert robot.session.training.recipe == replace(
        Recipe(), optimizer="adam", learning_rate=0.01)  # the user's again


def test_the_optimizer_alone_can_be_kept_bright(robot: Robot) -> None:
    dimming = robot.window.guide.dimming
    dimming.keep_bright(("optimizer", "canvas"))
    assert not {"optimizer", "recipe"} & set(dimming.veils)
    assert {"schedule", "epochs", "rate"} <= set(dimming.veils)
    dimming.keep_bright(("rate", "canvas"))
    veils, fields = dimming.veils["optimizer"], robot.window.training.recipe.optimizer
    assert [veil.isVisible() for veil in veils] == [field.isVisible() for field in fields.fields]
    robot.choose(fields.choice, "momentum")  # it works, and what it shows is dim as well
    assert fields.numbers["momentum"].isVisible()
    assert [veil.isVisible() for veil in veils] == [field.isVisible() for field in fields.fields]
    dimming.clear()
