"""Of many drawings the window reads none itself: not to train, not to show what came of it."""

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from material.image_files_material import CSV, FOLDER, IDX, export
from measures.present import present
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from robot.held_workers import workers_held
from robot.window_robot import Robot

from engine.data.datasets import Dataset
from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.stroke_file import LabelledDrawing, read_drawings
from engine.errors import InputError
from engine.library.images import dataset_of
from engine.library.library import Entry, Library
from engine.library.opening import open_library
from engine.looks import Look, nobody_looks
from engine.project.project_file import read_project
from gui.model.drawings import stored_drawings
from gui.window import LIBRARY, MainWindow

COUNT = 1200
LEARNED = 840
"""Of them; the others are held out."""

PAGES = 3 * 64
"""Drawings that the gallery reads of what is seen of it."""


class LibraryReads:
    """How many drawings, or their images, the window's thread has read, and another one."""

    def __init__(self) -> None:
        self._window = threading.get_ident()
        self.strokes = self.images = self.beside = 0
        self.repeated: list[bool] = []  # whether by the window's thread
        self.fails = False

    def dataset_of(
        self, library: Library, entries: Sequence[Entry], form: str, look: Look = nobody_looks
    ) -> Dataset:
        if self.fails:
            raise InputError("The drawings cannot be read.")
        if threading.get_ident() == self._window:
            self.images += len(entries)
        else:
            self.beside += len(entries)
        return dataset_of(library, entries, form, look)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> LibraryReads:
    found, window, read = LibraryReads(), threading.get_ident(), Library.drawings

    def drawings(library: Library, ids: Sequence[int]) -> dict[int, LabelledDrawing]:
        if threading.get_ident() == window:
            found.strokes += len(ids)
        return read(library, ids)

    repeated = Dataset.repeated

    def repeat(data: Dataset, times: int) -> Dataset:
        found.repeated.append(threading.get_ident() == window)
        return repeated(data, times)

    monkeypatch.setattr(Dataset, "repeated", repeat)
    monkeypatch.setattr(stored_drawings, "dataset_of", found.dataset_of)
    monkeypatch.setattr(Library, "drawings", drawings)
    return found


@pytest.fixture
def many(qtbot: QtBot, tmp_path: Path, reads: LibraryReads) -> Iterator[Robot]:
    library = open_library(tmp_path / LIBRARY)
    library.add([
        LabelledDrawing(Drawing((Stroke((Point(5, 5), Point(20, 5 + at / 120))),)), 3 + at % 2 * 4)
        for at in range(COUNT)
    ], library.make_collection("My hand"), "many.jsonl")
    library.close()
    window = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    robot.open()
    reads.strokes = 0
    yield robot
    robot.abandon()


def fine_tune(robot: Robot) -> None:
    robot.pace(None)
    training = robot.session.training
    with robot.wait_for(training.ended):
        robot.click(robot.mine.retrain.fine_tune)
    robot.catch_up()


def train_on_both(robot: Robot) -> None:
    training = robot.session.training
    training.choose_data("both", False)
    training.set_data(weight=2)
    robot.train()
    robot.catch_up()


def seven_steps(robot: Robot) -> None:
    robot.session.training.choose_data("mine", False)
    view = robot.view("Seven steps by hand")
    robot.click(view.next)
    robot.catch_up()
    assert robot.session.training.by_hand.last is not None


@pytest.mark.parametrize("act", [fine_tune, train_on_both, seven_steps])
def test_a_run_begins_once_the_drawings_have_been_read_beside_the_window(
    many: Robot, reads: LibraryReads, act: Callable[[Robot], None]
) -> None:
    act(many)
    training = many.session.training
    (record,) = training.runs.records or (present(training.runs.find(training.runs.current)),)
    both = record.settings.source == "both"
    assert record.settings.images == (
        len(many.digit_set.data.train) + 2 * LEARNED if both else LEARNED)
    assert len(record.settings.mine) == LEARNED and reads.repeated == both * [False]
    assert reads.images == 0 and reads.beside >= LEARNED and reads.strokes <= PAGES


def test_while_they_are_read_it_is_said_and_stop_calls_it_off(many: Robot) -> None:
    training = many.session.training
    training.fine_tune()  # what is found comes with a turn of the event loop, and not before
    assert training.is_waiting and not training.trainer.is_running
    assert not many.train_button.isEnabled() and many.transport.stop.isEnabled()
    assert many.said().startswith("Reading your drawings.")
    many.click(many.transport.stop)
    many.catch_up()
    assert not training.is_waiting and training.runs.records == ()
    assert many.train_button.isEnabled() and many.train_button.text() == "Train"
    fine_tune(many)
    assert len(training.runs.records) == 1


def test_what_cannot_be_read_is_said_and_nothing_waits(many: Robot, reads: LibraryReads) -> None:
    reads.fails = True
    many.click(many.mine.retrain.fine_tune)
    many.catch_up()
    assert many.said() == "The drawings cannot be read."
    assert not many.session.training.is_waiting and many.train_button.isEnabled()


@pytest.mark.parametrize("entry", ["Save drawings as a file …", "Save project as …"])
def test_a_file_of_them_is_written_beside_the_window(
    many: Robot, reads: LibraryReads, tmp_path: Path, entry: str
) -> None:
    path = tmp_path / "saved"
    path.write_text("the file that was there")
    for is_called_off in (True, False):
        many.menu("File", entry)
        writing = many.window.files.writing
        if is_called_off:
            writing.begun.connect(writing.cancel, Qt.ConnectionType.SingleShotConnection)
        with many.wait_for(writing.ended), workers_held():
            many.choose_file(path)
        many.catch_up()
        assert (path.read_bytes() == b"the file that was there") is is_called_off
    assert many.said() == f"Saved: {path}" and reads.strokes <= PAGES
    found = (read_drawings(path) if path.read_bytes()[:1] == b"{"
             else read_project(path).collections["My hand"])
    assert [each.label for each in found] == list(many.session.collection.drawings.labels)


@pytest.mark.parametrize("what", [FOLDER, IDX, CSV])
def test_images_of_them_are_made_beside_the_window(
    many: Robot, reads: LibraryReads, tmp_path: Path, what: str
) -> None:
    export(many, what, tmp_path / "images")
    assert f"Images of 28×28 pixels, fitted like MNIST: {COUNT:,}" in many.said()
    assert (f"Held out, in the folder valid: {COUNT - LEARNED}" in many.said()) is (what == FOLDER)
    assert reads.images == 0 and reads.beside == COUNT and reads.strokes <= PAGES


def test_views_of_ones_own_drawings_read_none_themselves(many: Robot, reads: LibraryReads) -> None:
    many.train()
    many.catch_up()
    assert many.mine.retrain.cells["mine_after"].text() != "–"
    many.view("My handwriting and MNIST")
    many.catch_up()
    many.view("All models")
    many.catch_up()
    view = many.view("Is 99 % ninety-nine?")
    many.choose(view.of, "my drawings")
    many.catch_up()
    assert view.plot.isVisible()
    many.session.training.choose_data("mine", False)
    code = many.view("Code")
    many.catch_up()
    many.wait_until(lambda: "my_images = unpack(" in code.panel.text.toPlainText())
    assert f"({LEARNED}, 28, 28)" in code.panel.text.toPlainText()
    assert reads.images == 0 and reads.beside and reads.strokes <= PAGES
