"""Where the file dialogs begin."""

from pathlib import Path

import pytest
from material.strokes import SEVEN
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog, QLineEdit
from robot.window_robot import Robot


def test_a_file_dialog_does_not_begin_where_the_program_was_started(
    robot: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("Open drawings …", "Save project as …"):
        robot.menu("File", name)
        dialog = robot.dialog(QFileDialog)
        assert dialog.directory() != QDir.current(), name
        dialog.done(0)
        robot.settle()


def test_a_file_dialog_begins_where_a_path_was_typed_before(robot: Robot, tmp_path: Path) -> None:
    folder = tmp_path / "class 2B"
    folder.mkdir()
    robot.draw(SEVEN)
    robot.menu("File", "Save the drawing as a picture …")
    dialog = robot.dialog(QFileDialog)
    assert Path(dialog.directory().absolutePath()) != folder
    dialog.findChildren(QLineEdit)[0].setText(str(folder / "seven.svg"))
    with robot.wait_for(dialog.fileSelected):
        dialog.accept()
    robot.settle()
    assert (folder / "seven.svg").exists()
    for name in ("Open drawings …", "Save project as …"):
        robot.menu("File", name)
        dialog = robot.dialog(QFileDialog)
        assert Path(dialog.directory().absolutePath()) == folder, name
        dialog.done(0)
        robot.settle()
