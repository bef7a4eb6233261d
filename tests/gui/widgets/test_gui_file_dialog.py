"""Where the file dialogs begin."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog
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
