"""A file of many drawings comes into the library beside the window, and can be called off."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from material.strokes import SEVEN, THREE
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QProgressDialog
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot
from sample_files.full_disk import full_disk

from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.stroke_file import LabelledDrawing, read_drawings, write_drawings
from engine.library import many_drawings
from engine.library.many_drawings import Part, add_in_parts
from gui.model.drawings import drawings_keeper
from gui.model.notices import Notice
from gui.window import LIBRARY, MainWindow

COUNT, AT_ONCE = 50, 20
LONGEST = 600  # seconds


def drawings() -> list[LabelledDrawing]:
    return [LabelledDrawing(Drawing((Stroke((Point(5, 5), Point(20, 6 + index / 10))),)), 7)
            for index in range(COUNT)]


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As if fifty were many."""
    monkeypatch.setattr(drawings_keeper, "MANY", 10)
    monkeypatch.setattr(many_drawings, "AT_ONCE", AT_ONCE)
    path = tmp_path / "class.jsonl"
    write_drawings(path, drawings())
    return path


class PausedBatch:
    """Holds the thread once the first part is on the disk, until it may go on or is called off."""

    def __init__(self) -> None:
        self.is_reached, self.goes_on = threading.Event(), threading.Event()

    def parts(self, *arguments: object) -> Iterator[Part]:
        for part in add_in_parts(*arguments):  # type: ignore[arg-type]
            self.is_reached.set()
            while not (self.goes_on.is_set() or QThread.currentThread().isInterruptionRequested()):
                QThread.yieldCurrentThread()
            yield part


@pytest.fixture
def paused(monkeypatch: pytest.MonkeyPatch) -> PausedBatch:
    paused = PausedBatch()
    monkeypatch.setattr(drawings_keeper, "add_in_parts", paused.parts)
    return paused


def on_disk(folder: Path) -> int:
    with closing(sqlite3.connect(f"file:{folder / LIBRARY}?mode=ro", uri=True)) as there:
        return int(there.execute(
            "SELECT count(*) FROM drawings WHERE removed IS NULL"
        ).fetchone()[0])


def begin(robot: Robot, path: Path) -> None:
    robot.menu("File", "Open drawings …")
    robot.choose_file(path)


def shown(robot: Robot) -> int:
    return robot.mine.thumbnails.count()


def test_all_are_on_the_disk_before_one_is_seen_and_one_undo_takes_them_back(
    robot: Robot, large: Path, tmp_path: Path
) -> None:
    robot.add(THREE, 3)
    seen: list[tuple[int, int]] = []
    collection = robot.session.collection
    collection.changed.connect(lambda: seen.append((shown(robot), on_disk(tmp_path))))
    with robot.wait_for(collection.taken):
        begin(robot, large)
    robot.settle()
    assert seen == [(COUNT + 1, COUNT + 1)]
    assert list(collection.drawings)[1:] == read_drawings(large)
    assert robot.said() == f"Drawings opened: {COUNT}. There before: 1."
    assert robot.window.recent.menu.actions() == []  # it is filled when it is opened
    robot.window.recent.menu.aboutToShow.emit()
    assert "class.jsonl" in robot.window.recent.menu.actions()[0].text()
    robot.choose_in(robot.mine.which.menu, "Undo the last change")
    assert shown(robot) == on_disk(tmp_path) == 1


def test_those_that_are_there_already_are_left_out(robot: Robot, large: Path) -> None:
    for said in (f"Drawings opened: {COUNT}. There before: 0.",
                 f"All {COUNT} drawings of this file are already here."):
        with robot.wait_for(robot.session.collection.taken):
            begin(robot, large)
        assert robot.said() == said
    assert shown(robot) == COUNT


def test_called_off_what_was_kept_stays_and_one_undo_takes_it_back(
    robot: Robot, large: Path, paused: PausedBatch, tmp_path: Path
) -> None:
    begin(robot, large)
    assert paused.is_reached.wait(LONGEST)
    robot.wait_until(lambda: robot.has_dialog(QProgressDialog))
    progress = robot.dialog(QProgressDialog)
    assert progress.labelText().startswith("Saving the drawings …")
    progress.canceled.emit()
    robot.settle()
    assert shown(robot) == on_disk(tmp_path) == AT_ONCE
    assert robot.said().startswith(f"Canceled. Drawings saved so far: {AT_ONCE}.")
    assert not robot.has_dialog(QProgressDialog)
    robot.choose_in(robot.mine.which.menu, "Undo the last change")
    assert shown(robot) == on_disk(tmp_path) == 0


def test_this_window_and_another_go_on_adding_meanwhile(
    robot: Robot, large: Path, paused: PausedBatch, tmp_path: Path, qtbot: QtBot
) -> None:
    window = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(window)
    other = Robot(window, qtbot)
    other.open()
    begin(robot, large)
    assert paused.is_reached.wait(LONGEST)
    robot.add(SEVEN, 7)
    other.add(THREE, 3)
    assert shown(robot) == 1
    other.wait_until(lambda: shown(other) == AT_ONCE + 2)
    with robot.wait_for(robot.session.collection.taken):
        paused.goes_on.set()
    assert shown(robot) == on_disk(tmp_path) == COUNT + 2
    other.wait_until(lambda: shown(other) == COUNT + 2)
    collection = robot.session.collection
    collection.undo()  # what came last, while the file was read
    assert shown(robot) == COUNT + 1
    collection.undo()
    assert collection.drawings.labels == (3,)  # the other window's stays
    for labels in ((7,) * COUNT + (3,), (7,) * COUNT + (7, 3)):
        collection.redo()
        assert sorted(collection.drawings.labels) == sorted(labels)
    other.abandon()


def test_what_fails_in_the_middle_is_said_and_what_was_kept_stays(
    robot: Robot, large: Path, paused: PausedBatch, tmp_path: Path
) -> None:
    begin(robot, large)
    assert paused.is_reached.wait(LONGEST)
    with full_disk(), robot.wait_for(robot.session.collection.taken):
        paused.goes_on.set()
    robot.settle()
    assert "cannot be kept" in robot.message()
    assert shown(robot) == on_disk(tmp_path) == AT_ONCE
    assert not robot.has_dialog(QProgressDialog)


def test_the_window_closes_meanwhile_and_what_was_kept_is_there(
    robot: Robot, large: Path, paused: PausedBatch, tmp_path: Path
) -> None:
    begin(robot, large)
    assert paused.is_reached.wait(LONGEST)
    robot.window.close()
    assert on_disk(tmp_path) == AT_ONCE


def test_another_collection_chosen_meanwhile_is_shown_and_its_undo_is_its_own(
    robot: Robot, large: Path, paused: PausedBatch, tmp_path: Path
) -> None:
    begin(robot, large)
    assert paused.is_reached.wait(LONGEST)
    robot.session.collection.choose("class 2B")
    with robot.wait_for(robot.session.collection.taken):
        paused.goes_on.set()
    assert shown(robot) == 0 and not robot.session.collection.can_undo
    robot.session.collection.choose("My hand")
    assert shown(robot) == on_disk(tmp_path) == COUNT


def test_where_nothing_can_be_kept_they_are_in_memory(
    qtbot: QtBot, large: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / LIBRARY).mkdir()
    window = MainWindow(tmp_path / "other" / "settings.json")
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    robot.open()
    taken: list[object] = []
    robot.session.collection.taken.connect(taken.append)
    begin(robot, large)
    assert len(taken) == 1 and shown(robot) == COUNT
    opened = Notice(f"Drawings opened: {COUNT}. There before: 0.", is_good=True)
    assert opened in robot.notices
    robot.session.collection.undo()
    assert shown(robot) == 0
    robot.abandon()


