"""The optimizer of a recipe: what goes with each, and how it gets into recipes by file and word."""

import json
from dataclasses import asdict, fields, replace
from pathlib import Path

import pytest
from material.project_material import members, whole_project

from engine.command_options import parser, recipe_of
from engine.commands import main
from engine.errors import InputError
from engine.project.archive import pack
from engine.project.project_file import read_project, write_project
from engine.training.optimizing.kind import OptimizerName, OptimizerSettings
from engine.training.optimizing.roster import kind_of, kinds
from engine.training.recipe import BOUNDS, CHOICES, Recipe
from gui.settings import Settings, read_settings, write_settings

NAMES = tuple(each.key for each in kinds())
UNUSUAL = Recipe(3, 64, 0.02, "mnist_loss", "random", 5, "cpu", "adam", 0.8, 0.85, 0.99, 1e-4,
                 "one_cycle")
NEW = ("optimizer", "momentum", "beta1", "beta2", "weight_decay", "schedule")


def test_every_field_is_a_number_or_a_choice() -> None:
    names = {each.name for each in fields(Recipe)}
    assert BOUNDS.keys() | CHOICES.keys() | {"model", "optimizer", "variants"} == names
    assert all(name in BOUNDS for each in kinds() for name in each.settings)


def test_a_recipe_is_plain_sgd_unless_it_says_otherwise() -> None:
    recipe = Recipe()
    assert recipe.optimizer_settings == OptimizerSettings("sgd", weight_decay=0.0)
    assert recipe.schedule == "constant" and recipe.learning_rate == kind_of("sgd").rate
    assert UNUSUAL.optimizer_settings == OptimizerSettings("adam", 0.8, 0.85, 0.99, 1e-4)


@pytest.mark.parametrize("before", NAMES)
@pytest.mark.parametrize("after", NAMES)
def test_the_usual_rate_follows_the_optimizer_and_no_other_does(
    before: OptimizerName, after: OptimizerName,
) -> None:
    usual = Recipe(optimizer=before, learning_rate=kind_of(before).rate, epochs=7)
    assert usual.with_optimizer(after) == replace(
        usual, optimizer=after, learning_rate=kind_of(after).rate)
    mine = replace(usual, learning_rate=0.123)
    assert mine.with_optimizer(after) == replace(mine, optimizer=after)


# files


def test_settings_come_back(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    write_settings(path, Settings(recipe=UNUSUAL))
    assert read_settings(path).recipe == UNUSUAL


def test_settings_of_before_have_plain_sgd(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    old = {name: value for name, value in asdict(UNUSUAL).items() if name not in NEW}
    path.write_text(json.dumps({"recipe": old}))
    assert read_settings(path).recipe == Recipe(3, 64, 0.02, "mnist_loss", "random", 5, "cpu")


def test_whole_numbers_in_the_settings_are_numbers(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"recipe": {"momentum": 1, "beta1": 0, "weight_decay": 2}}))
    recipe = read_settings(path).recipe
    assert recipe == Recipe(momentum=1.0, beta1=0.0, weight_decay=2.0)
    assert all(type(getattr(recipe, name)) is float for name in ("momentum", "beta1"))


@pytest.mark.parametrize("gone", [NEW, ("schedule",), ("momentum", "beta1")])
def test_projects_of_before_have_what_is_missing_as_plain_sgd_has_it(
    tmp_path: Path, gone: tuple[str, ...],
) -> None:
    path = tmp_path / "a.threeseven"
    write_project(path, replace(whole_project(), recipe=UNUSUAL))
    parts = members(path)
    manifest = json.loads(parts["project.json"])
    assert {name: manifest["recipe"][name] for name in NEW} == {
        name: getattr(UNUSUAL, name) for name in NEW}
    for name in gone:
        del manifest["recipe"][name]
    parts["project.json"] = json.dumps(manifest).encode()
    path.write_bytes(pack(parts))
    assert read_project(path).recipe == replace(
        UNUSUAL, **{name: getattr(Recipe(), name) for name in gone})


@pytest.mark.parametrize(("name", "wrong"), [
    ("optimizer", "rmsprop"), ("schedule", "cosine"), ("momentum", 1.5), ("beta2", 1.0),
])
def test_a_project_with_another_optimizer_is_refused(
    tmp_path: Path, name: str, wrong: object,
) -> None:
    path = tmp_path / "a.threeseven"
    write_project(path, whole_project())
    parts = members(path)
    manifest = json.loads(parts["project.json"])
    manifest["recipe"][name] = wrong
    parts["project.json"] = json.dumps(manifest).encode()
    path.write_bytes(pack(parts))
    with pytest.raises(InputError):
        read_project(path)


# words


def test_the_command_line_takes_every_field() -> None:
    whole = [replace(UNUSUAL, momentum=Recipe().momentum),
             replace(UNUSUAL, optimizer="nesterov", beta1=Recipe().beta1, beta2=Recipe().beta2)]
    for recipe in whole:
        words = [word for each in fields(Recipe)
                 if each.name not in ("model", "variants")
                 and (getattr(recipe, each.name) != each.default)
                 for word in (f"--{each.name.replace('_', '-')}", str(getattr(recipe, each.name)))]
        for command in (["train"], ["evaluate", "--strokes", "x"]):
            assert recipe_of(parser().parse_args([*command, *words])) == recipe
            assert recipe_of(parser().parse_args(command)) == Recipe()


@pytest.mark.parametrize("name", NAMES)
def test_a_setting_that_the_optimizer_has_not_is_refused(
    name: OptimizerName, capsys: pytest.CaptureFixture[str],
) -> None:
    own = kind_of(name).settings
    for setting in ("momentum", "beta1", "beta2"):
        asked = parser().parse_args(["train", "--optimizer", name, f"--{setting}", "0.5"])
        if setting in own:
            assert getattr(recipe_of(asked), setting) == 0.5
            continue
        with pytest.raises(InputError) as refused:
            recipe_of(asked)
        assert str(refused.value).startswith(f"--{setting} is no setting of the optimizer {name}.")


@pytest.mark.parametrize("name", NAMES)
def test_without_a_rate_the_command_line_takes_the_usual_one(name: OptimizerName) -> None:
    found = recipe_of(parser().parse_args(["train", "--optimizer", name]))
    assert found == Recipe(optimizer=name, learning_rate=kind_of(name).rate)
    asked = parser().parse_args(["train", "--optimizer", name, "--learning-rate", "0.5"])
    assert recipe_of(asked).learning_rate == 0.5


@pytest.mark.parametrize("words", [
    ("--momentum", "1.5"), ("--beta1", "1"), ("--beta2", "-0.1"), ("--weight-decay", "nan"),
])
def test_the_command_line_says_what_it_refuses(
    words: tuple[str, str], capsys: pytest.CaptureFixture[str],
) -> None:
    import resources

    status = main(["train", "--epochs", "1", *words], resources.MNIST, resources.PUBLISHED_FIGURES)
    assert status == 2
    said = capsys.readouterr().err
    assert words[0][2:].replace("-", " ") in said and "give a number from 0 to" in said


@pytest.mark.parametrize("words", [("--optimizer", "rmsprop"), ("--schedule", "cosine")])
def test_the_command_line_knows_no_others(
    words: tuple[str, str], capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        parser().parse_args(["train", *words])
    assert "invalid choice" in capsys.readouterr().err
