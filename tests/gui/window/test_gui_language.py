"""Another language is chosen, and the window speaks it at once, with all that was on it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from material.strokes import SEVEN, THREE
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QAbstractButton,
    QFileDialog,
    QFileSystemModel,
    QGroupBox,
    QLabel,
    QWidget,
)
from robot.languages import Open, choose, opened, system

from gui.model.pages import Page
from gui.settings import read_settings
from gui.widgets.plain import Label

__all__ = ["opened", "system"]  # fixtures

PAGES: tuple[Page, ...] = ("explore", "lab", "data", "path", "draw")


def words(window: QWidget) -> list[str]:
    """Everything that is written on it, and in its tooltips."""
    said = [action.text() for action in window.actions()]
    for each in window.findChildren(QWidget):
        said += [each.toolTip(), each.accessibleName(), each.accessibleDescription()]
        if isinstance(each, Label | QAbstractButton):
            said.append(each.text())
        elif isinstance(each, QGroupBox):
            said.append(each.title())
    return sorted(filter(None, said))


def test_everything_is_there_in_the_other_language(opened: Open, tmp_path: Path) -> None:
    windows, robot = opened()
    robot.add(SEVEN, 7)
    robot.draw(THREE)
    robot.take_steps(5)
    robot.take_steps(3)
    robot.window.show_view("timeline")
    before = robot.session
    model, drawing = before.training.model, before.sketch.drawing
    steps, runs = before.training.progress.steps, len(before.training.runs.records)
    assert model is not None and steps > 0

    korean = choose(windows, robot, "View", "Language", "한국어")
    assert any(each.text() == "보기(&V)" for each in korean.window.menuBar().actions())
    after = korean.session
    assert after.sketch.drawing == drawing
    assert after.training.model is not None
    assert after.training.model.parameters == model.parameters
    assert after.training.progress.steps == steps
    assert len(after.training.runs.records) == runs
    assert korean.window.pages.page == "explore"
    assert korean.window.views.shown("timeline") is not None
    assert [each.label for each in after.collection.drawings] == [7]
    assert json.loads((tmp_path / "settings.json").read_text())["language"] == "ko"

    korean.menu("편집(E)", "되돌리기")
    korean.menu("편집(E)", "되돌리기")
    assert not len(after.collection.drawings)  # what was done can still be undone
    korean.menu("편집(E)", "되돌리기")
    assert after.sketch.drawing.is_blank
    english = choose(windows, korean, "보기(V)", "언어(G)", "English")
    assert any(each.text() == "&View" for each in english.window.menuBar().actions())
    assert english.session.sketch.drawing.is_blank
    assert english.session.training.progress.steps == steps


def test_the_first_window_fits_the_screen(opened: Open) -> None:
    windows, _ = opened()
    assert windows.window.height() < windows.window.screen().availableSize().height()


def test_no_word_stays_behind(opened: Open) -> None:
    windows, robot = opened()
    korean = choose(windows, robot, "View", "Language", "한국어")
    for page in PAGES:
        korean.window.pages.turn_to(page)
    come_to = words(korean.window)
    korean.abandon()
    _, anew = opened()  # Korean from the start
    for page in PAGES:
        anew.window.pages.turn_to(page)
    assert come_to == words(anew.window)


def test_the_language_is_that_of_the_next_start(opened: Open, tmp_path: Path) -> None:
    windows, robot = opened()
    korean = choose(windows, robot, "View", "Language", "한국어")
    korean.abandon()
    assert read_settings(tmp_path / "settings.json").language == "ko"
    QLocale.setDefault(QLocale("en_US"))  # as the system has it for a new process
    windows, again = opened()
    english = choose(windows, again, "보기(V)", "언어(G)", "시스템 언어(T)")
    assert any(each.text() == "&View" for each in english.window.menuBar().actions())


@pytest.mark.parametrize("mode", [QFileDialog.AcceptMode.AcceptOpen,
                                  QFileDialog.AcceptMode.AcceptSave])
def test_no_word_of_qts_own_dialog_is_left_out(
    opened: Open, mode: QFileDialog.AcceptMode
) -> None:
    windows, robot = opened()
    korean = choose(windows, robot, "View", "Language", "한국어")
    dialog = QFileDialog(korean.window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    dialog.show()
    said = [each.text() for each in dialog.findChildren(QLabel)]
    said += [each.text() for each in dialog.findChildren(QAbstractButton)]
    for model in dialog.findChildren(QFileSystemModel):
        said.append(model.type(model.index(dialog.directory().path())))
    assert "폴더" in said
    english = [text for text in said if re.search("[A-Za-z]{2}", text)]
    assert not english and any("형식" in text for text in said)
    dialog.close()


@pytest.mark.parametrize("language", ["fr", "", "KO", 3, None])
def test_a_language_that_there_is_not_is_passed_over(tmp_path: Path, language: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"language": language}))
    assert read_settings(path).language == "system"
