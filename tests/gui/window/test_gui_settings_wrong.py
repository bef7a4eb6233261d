"""Whatever a field of the settings is, the window starts, with the default for that field."""

import base64
import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot

from gui.settings import Settings, read_settings
from gui.window import MainWindow

NASTY: dict[str, Any] = {
    "null": None, "a list": [], "an object": {}, "a text": "x", "half of a character": "\ud800",
    "a huge number": 10**400, "not a number": float("nan"), "nested": [[{"a": [None]}]],
    "digits twice": [3, 3, 7], "no number": True, "a long text": "x" * 200_000, "minus": -7,
    "letters": ["\ud800"] * 3, "many": ["map"] * 500,
}
NAMES = [each.name for each in fields(Settings)]


@pytest.mark.parametrize("value", NASTY.values(), ids=NASTY)
@pytest.mark.parametrize("name", NAMES)
def test_a_field_that_is_wrong_is_the_default_and_the_others_are_kept(
    tmp_path: Path, name: str, value: object,
) -> None:
    path = tmp_path / "settings.json"
    other = ("pen_width", 3.5) if name != "pen_width" else ("weight_of_mine", 7)
    path.write_text(json.dumps({name: value, other[0]: other[1]}))
    settings = read_settings(path)
    assert getattr(settings, other[0]) == other[1]
    found, usual = getattr(settings, name), getattr(Settings(), name)
    allowed = (usual, value, tuple(value) if isinstance(value, list) else usual, "\ufffd",
               ("\ufffd",) * 3)
    assert type(found) is type(usual) and found in allowed


@pytest.mark.parametrize("inner", ["epochs", "learning_rate", "loss", "seed", "device", "start",
                                   "optimizer", "momentum", "beta2", "weight_decay", "schedule",
                                   "model"])
@pytest.mark.parametrize("value", NASTY.values(), ids=NASTY)
def test_a_recipes_wrong_part_costs_that_part(tmp_path: Path, inner: str, value: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"recipe": {inner: value, "batch_size": 64}}))
    recipe = read_settings(path).recipe
    assert recipe.batch_size == 64
    assert getattr(recipe, inner) == getattr(Settings().recipe, inner)


def _start(qtbot: QtBot, path: Path) -> None:
    window = MainWindow(path)
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    robot.open()
    assert robot.session.digit_set is not None
    robot.abandon()


@pytest.mark.parametrize("value", ["\ud800", [3, 3, 7], {"expression": []}, 10**400],
                         ids=["half of a character", "a list", "an object", "a huge number"])
def test_the_window_starts_with_every_field_wrong(
    qtbot: QtBot, tmp_path: Path, value: object,
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({name: value for name in NAMES}))
    _start(qtbot, path)


def test_the_window_starts_with_layouts_that_are_noise(qtbot: QtBot, tmp_path: Path) -> None:
    noise = base64.b64encode(bytes(range(256)) * 4).decode()
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({
        "geometry": noise, "desk": noise, "cards": noise, "rows": noise, "docks": noise,
        "lab_layout": [noise] * 3, "lab_tab": "<h1>", "views": ["map", "map", "none", "why"],
        "page": "lab", "pace": 99, "lab_pace": 99,
    }))
    _start(qtbot, path)
