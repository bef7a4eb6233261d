"""Settings laid down for a whole room, and where all settings are: what INSTALL.md says of them."""

import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from pytestqt.qtbot import QtBot
from robot.course_learner import Learner
from robot.window_robot import Robot

from gui.application import MANDATORY_VARIABLE, mandatory_file
from gui.settings import read_settings
from gui.window import MainWindow

ROOT = Path(__file__).parents[3]


def where(*arguments: object, **environment: str) -> dict[str, str]:
    """What `three-or-seven --where` says."""
    done = subprocess.run(
        [sys.executable, "-m", "gui", "--where", *map(str, arguments)], cwd=ROOT,
        capture_output=True, text=True, check=True,
        env={"PATH": os.environ["PATH"], "HOME": "/home/somebody", **environment},
    )
    return {line[:11].strip(): line[11:] for line in done.stdout.splitlines()}


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of Linux")
def test_the_folders_are_those_that_install_md_names(tmp_path: Path) -> None:
    english, korean = (
        (ROOT / name).read_text(encoding="utf-8") for name in ("INSTALL.md", "INSTALL.ko.md"))
    usual = where()
    assert usual == {"settings": "/home/somebody/.config/three-or-seven/settings.json",
                     "drawings": "/home/somebody/.local/share/three-or-seven", "mandatory": "none"}
    for text in (english, korean):
        assert "~/.config/three-or-seven/settings.json" in text
        assert "~/.local/share/three-or-seven" in text and "THREE_OR_SEVEN_DATA" in text
        assert "/etc/xdg/three-or-seven/mandatory.json" in text and MANDATORY_VARIABLE in text
    for elsewhere in (where("--data", tmp_path), where(THREE_OR_SEVEN_DATA=str(tmp_path))):
        assert elsewhere["settings"] == str(tmp_path / "settings.json")
        assert elsewhere["drawings"] == str(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of Linux")
def test_mandatory_settings_are_found_in_the_system_or_by_name(tmp_path: Path) -> None:
    laid_down = tmp_path / "three-or-seven" / "mandatory.json"
    laid_down.parent.mkdir()
    laid_down.write_text("{}", encoding="utf-8")
    assert where(XDG_CONFIG_DIRS=str(tmp_path))["mandatory"] == str(laid_down)
    named = where(XDG_CONFIG_DIRS=str(tmp_path), THREE_OR_SEVEN_MANDATORY="/srv/room.json")
    assert named["mandatory"] == "/srv/room.json"


def test_a_users_own_folder_lays_down_nothing(tmp_path: Path) -> None:
    """Else a pupil's file would stand above the school's."""
    kind = QStandardPaths.StandardLocation.GenericConfigLocation
    mine = Path(QStandardPaths.standardLocations(kind)[0]) / "three-or-seven" / "mandatory.json"
    assert mandatory_file() != mine


def test_what_is_laid_down_stands_at_every_start(qtbot: QtBot, tmp_path: Path) -> None:
    own, laid_down = tmp_path / "settings.json", tmp_path / "mandatory.json"
    laid_down.write_text(json.dumps(
        {"colours": "dark", "page": "path", "hide_answers": True, "recipe": {"epochs": 3}}))
    own.write_text(json.dumps({"colours": "light", "pen_width": 3.5}))
    for _ in range(2):
        window = MainWindow(own, mandatory=laid_down)
        qtbot.addWidget(window)
        robot = Robot(window, qtbot)
        robot.open()
        assert window.settings.colours == "dark" and window.pages.page == "path"
        assert window.session.training.recipe.epochs == 3
        assert window.settings.pen_width == 3.5  # what is not laid down is the user's own
        window.appearance.choose_colours("light")  # for today
        recipe = window.session.training.recipe
        window.session.training.set_recipe(replace(recipe, epochs=7))
        window.close()
        assert json.loads(laid_down.read_text())["colours"] == "dark"
    assert read_settings(own).recipe.epochs == 7


def test_the_word_that_is_laid_down_shows_the_answers(qtbot: QtBot, tmp_path: Path) -> None:
    laid_down = tmp_path / "mandatory.json"
    laid_down.write_text(json.dumps({"hide_answers": True, "hide_word": "gradient"}))
    window = MainWindow(tmp_path / "settings.json", mandatory=laid_down)
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    robot.open()
    learner = Learner(robot)
    learner.open_course()
    assert learner.course.hides_answers
    learner.show_answers("slope")
    assert learner.course.hides_answers
    learner.show_answers("gradient")
    assert not learner.course.hides_answers
    robot.abandon()


@pytest.mark.parametrize("name", ["INSTALL.md", "INSTALL.ko.md"])
def test_the_example_of_install_md_is_taken_whole(name: str, tmp_path: Path) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    example = text.split("```json\n")[1].split("```")[0]
    laid_down = tmp_path / "mandatory.json"
    laid_down.write_text(example, encoding="utf-8")
    settings = asdict(read_settings(tmp_path / "settings.json", laid_down))
    for key, value in json.loads(example).items():
        assert json.loads(json.dumps(settings[key])) == value, key


def test_a_broken_file_keeps_nobody_from_the_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    for content in (None, "{", '{"colours": 3, "page": "path"}'):
        laid_down = tmp_path / "room.json"
        if content is not None:
            laid_down.write_text(content)
        monkeypatch.setenv(MANDATORY_VARIABLE, str(laid_down))
        settings = read_settings(tmp_path / "settings.json", mandatory_file())
        assert settings.colours == "system"
        assert settings.page == ("path" if content and "path" in content else "draw")
