"""A large file of drawings is read beside the window: it can be followed, and called off."""

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QProgressDialog
from robot.window_robot import Robot

from engine.drawings.stroke_file import read_drawings
from gui.model.drawings import drawings_reader

LINE = '{"label": 7, "strokes": [[[0, 0], [1, 0.5]]]}\n'


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As if ten lines were many."""
    path = tmp_path / "mine.jsonl"
    lines = [LINE.replace("0.5", f"0.{index + 1}") for index in range(10)]
    path.write_text("".join(lines))
    monkeypatch.setattr(drawings_reader, "QUICK", 10)
    return path


def test_its_drawings_are_there_when_it_has_been_read(robot: Robot, large: Path) -> None:
    with robot.wait_for(robot.session.loading.drawings.ended):
        robot.menu("File", "Open drawings …")
        robot.choose_file(large)
    robot.settle()
    assert len(robot.session.collection.drawings) == 10
    assert "10" in robot.window.notices.text.text()
    assert not robot.has_dialog(QProgressDialog)


def test_what_is_wrong_with_it_is_said(robot: Robot, large: Path) -> None:
    large.write_text(LINE * 3 + "{\n")
    with robot.wait_for(robot.session.loading.drawings.ended):
        robot.menu("File", "Open drawings …")
        robot.choose_file(large)
    robot.settle()
    assert "line 4" in robot.dialog(QMessageBox).text()
    robot.dialog(QMessageBox).close()
    assert not robot.session.collection.drawings


def test_it_can_be_called_off(
    robot: Robot, large: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(path: Path, told: object) -> object:
        begun.set()
        go_on.wait(60)
        return read_drawings(path, told)  # type: ignore[arg-type]

    monkeypatch.setattr(drawings_reader, "read_drawings", slow)
    reader = robot.session.loading.drawings
    robot.menu("File", "Open drawings …")
    robot.choose_file(large)
    assert begun.wait(60) and reader.is_reading
    threading.Timer(0.05, go_on.set).start()
    reader.cancel()  # waits for the next line
    robot.settle()
    assert not reader.is_reading and not robot.session.collection.drawings


def test_the_window_closes_while_one_is_read(robot: Robot, large: Path) -> None:
    robot.session.loading.drawings.begin(large)
    robot.window.close()
    assert not robot.session.loading.drawings.is_reading
