"""Images come in to train on, in the formats that people have."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from material.image_files_material import CSV, DATA, FOLDER, IDX, contents, export, load, rendered
from material.own_drawings import add_own
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QProgressDialog, QPushButton
from robot.window_robot import Robot

from engine.data import image_sets
from engine.data.dataset_files import write_idx
from engine.data.image_sets import ImageSet, ImageSource, read_images
from engine.data.mnist_csv import write_csv
from engine.data.png_folders import write_labelled_folder
from gui.explore.runs.words import result_facts


def _folder(place: Path) -> Path:
    write_labelled_folder(place / "images", DATA)
    return place / "images"


def _idx(place: Path) -> Path:
    write_idx(place / "x.gz", place / "y", DATA)
    return place / "x.gz"


def _csv(place: Path) -> Path:
    write_csv(place / "a.csv", DATA)
    return place / "a.csv"


FORMATS = pytest.mark.parametrize(("entry", "make"), [
    ("Images from a folder …", _folder), ("Images from a file (IDX, CSV) …", _idx),
    ("Images from a file (IDX, CSV) …", _csv),
])


@FORMATS
def test_images_of_any_format_become_the_training_set(
    robot: Robot, tmp_path: Path, entry: str, make: Callable[[Path], Path],
) -> None:
    add_own(robot, {3: 2})
    path = make(tmp_path)
    load(robot, entry, path)
    data = robot.digit_set.data
    assert robot.session.digits == (3, 7, 8)
    assert contents(data.train + data.valid) == contents(DATA)
    assert robot.said() == (
        f"{path.name}: 48 training images and 12 validation images, 20 % of each digit held out. "
        "They have no strokes, so they are not added to your drawings."
    )
    assert len(robot.session.collection.drawings) == 2
    assert not robot.has_dialog(QProgressDialog)
    robot.train()
    assert robot.session.training.progress.steps > 0


@pytest.mark.parametrize("what", [FOLDER, IDX, CSV])
def test_what_the_window_has_written_it_reads(robot: Robot, tmp_path: Path, what: str) -> None:
    drawn = add_own(robot, {3: 10, 7: 10})
    export(robot, what, tmp_path / "mine")
    entry = "folder …" if what == FOLDER else "file (IDX, CSV) …"
    load(robot, f"Images from a {entry}", tmp_path / "mine")
    data = robot.digit_set.data
    assert contents(data.train + data.valid) == contents(rendered(drawn, "normalised"))
    if what == FOLDER:
        assert "14 training images, 6 validation images" in robot.said()


def test_labels_that_are_not_beside_the_images_are_asked_for(robot: Robot, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    images, labels = tmp_path / "images", tmp_path / "elsewhere" / "labels"
    write_idx(images, labels, DATA)
    before = robot.digit_set
    robot.menu("Digits", "Images from a file (IDX, CSV) …")
    robot.choose_file(images)
    robot.wait_until(lambda: robot.has_dialog(QFileDialog))
    assert "images" in robot.dialog(QFileDialog).windowTitle()
    assert robot.session.digit_set is before and not robot.session.loading.is_loading
    with robot.wait_for(robot.session.digit_set_changed):
        robot.choose_file(labels)
    assert robot.session.digits == (3, 7, 8)
    assert robot.digit_set.source == ImageSource(images, labels)


@pytest.mark.parametrize("name", ["labels", "x.csv", "x.gz", "missing.csv"])
def test_what_cannot_be_read_is_named_and_the_digits_stay(
    robot: Robot, tmp_path: Path, name: str
) -> None:
    write_idx(tmp_path / "images", tmp_path / "labels", DATA)
    (tmp_path / "images").unlink()
    (tmp_path / "x.csv").write_text("label,pixel0\n3,0\n")
    (tmp_path / "x.gz").write_bytes(b"\x1f\x8b\x08\0")
    robot.menu("Digits", "Images from a file (IDX, CSV) …")
    robot.choose_file(tmp_path / name)
    robot.wait_until(lambda: robot.has_dialog(QMessageBox))
    assert str(tmp_path / name) in robot.message()
    assert robot.session.digits == (3, 7) and not robot.session.loading.is_loading
    robot.train()


@FORMATS
def test_reading_shows_how_far_it_is_and_can_be_cancelled(
    robot: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, entry: str,
    make: Callable[[Path], Path],
) -> None:
    never = threading.Event()

    def slowly(
        source: ImageSource, report: Callable[[int, int], None], is_cancelled: Callable[[], bool]
    ) -> ImageSet:
        report(1, 4)
        while not is_cancelled():  # as if there were always more
            never.wait(0.01)
        return read_images(source, report, is_cancelled)

    monkeypatch.setattr(image_sets, "read_images", slowly)
    before = robot.digit_set
    robot.menu("Digits", entry)
    robot.choose_file(make(tmp_path))
    robot.wait_until(lambda: robot.has_dialog(QProgressDialog))
    dialog = robot.dialog(QProgressDialog)
    robot.wait_until(lambda: dialog.value() == 25)
    with robot.wait_for(robot.session.loading.cancelled):
        robot.click(dialog.findChildren(QPushButton)[0])
    assert not robot.has_dialog(QProgressDialog) and not robot.session.loading.is_loading
    assert robot.digit_set is before
    robot.train()


def test_the_window_closes_while_images_are_read(robot: Robot, tmp_path: Path) -> None:
    robot.session.load_images(_csv(tmp_path))
    robot.window.close()
    assert not robot.session.loading.is_loading


def _idx_without_ending(place: Path) -> Path:
    write_idx(place / "x", place / "y", DATA)
    return place / "x"


@pytest.mark.parametrize("make", [_folder, _idx, _idx_without_ending, _csv])
def test_images_are_dropped_onto_the_window(
    robot: Robot, tmp_path: Path, make: Callable[[Path], Path],
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(make(tmp_path)))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    with robot.wait_for(robot.session.digit_set_changed):
        for event in (QDragEnterEvent(QPoint(50, 50), copy, data, left, none),
                      QDropEvent(QPointF(50, 50), copy, data, left, none)):
            QApplication.sendEvent(robot.window, event)
    assert robot.session.digits == (3, 7, 8)


def test_images_of_ones_own_are_never_called_mnist(robot: Robot, tmp_path: Path) -> None:
    folder = tmp_path / "class 2B"
    write_labelled_folder(folder, DATA)
    load(robot, "Images from a &folder …".replace("&", ""), folder)
    panel = robot.mine.retrain
    assert panel.source.itemText(panel.source.findData("mnist")) == "class 2B"
    assert panel.names["mnist"].text() == "accuracy on class 2B"
    robot.window.training.recipe.epochs.setValue(1)
    robot.pace(None)
    robot.train()
    record = robot.session.training.runs.records[0]
    assert "accuracy on class 2B" in result_facts(record)
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load((3, 7))
    robot.settle()
    assert panel.names["mnist"].text() == "accuracy on MNIST"
