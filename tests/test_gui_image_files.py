"""Drawings go out as images in the formats that people have, and images come in to train on."""

import csv
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from engine_material import made_up
from full_disk import full_disk
from own_drawings import add_own
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QProgressDialog, QPushButton
from window_robot import Robot

from engine.data.dataset_files import read_idx, write_idx
from engine.data.datasets import Dataset
from engine.data.image_folders import read_folder, read_labelled_folder
from engine.data.image_sets import ImageSet, ImageSource, read_images
from engine.data.mnist_csv import read_csv, write_csv
from engine.data.png_folders import write_labelled_folder
from engine.drawings.drawing import Drawing
from engine.drawings.raster import normalised, raw
from engine.drawings.stroke_file import LabelledDrawing
from engine.errors import brief
from gui.explore.runs.words import result_facts
from gui.model import dataset_loader
from gui.model.predictions import ImageForm

FOLDER, IDX, CSV = "Folder of PNG …", "IDX, as MNIST comes in …", "MNIST as CSV …"
DATA = made_up((3, 7, 8), 60, seed=1)


def export(robot: Robot, what: str, path: Path) -> None:
    robot.menu("File", "Save drawings as images", what)
    with robot.wait_for(robot.session.image_export.ended):
        robot.choose_file(path)
    robot.settle()


def load(robot: Robot, entry: str, path: Path) -> None:
    robot.menu("Digits", entry)
    with robot.wait_for(robot.session.digit_set_changed):
        robot.choose_file(path)
    robot.settle()


def contents(data: Dataset) -> list[bytes]:
    return sorted(bytes([label]) + image.tobytes()
                  for image, label in zip(data.images, data.labels.tolist(), strict=True))


def same(one: Dataset, other: Dataset) -> bool:
    return np.array_equal(one.images, other.images) and np.array_equal(one.labels, other.labels)


def rendered(drawings: list[LabelledDrawing], form: str) -> Dataset:
    """Worked out from the strokes, each on its own."""
    make = raw if form == "raw" else normalised
    return Dataset(np.stack([make(each.drawing) for each in drawings]),
                   np.array([each.label for each in drawings], np.uint8))


# drawings go out


@pytest.mark.parametrize("form", ["raw", "normalised"])
def test_drawings_are_written_in_every_format_in_the_form_that_the_window_shows(
    robot: Robot, tmp_path: Path, form: ImageForm,
) -> None:
    drawn = add_own(robot, {3: 5, 7: 4})
    robot.session.collection.take(tmp_path, [LabelledDrawing(Drawing(), 3)])
    robot.click(robot.window.drawing.forms.buttons[form])
    wanted = rendered(drawn, form)
    name = "as drawn" if form == "raw" else "normalised"
    export(robot, CSV, tmp_path / "a.csv")
    assert same(read_csv(tmp_path / "a.csv"), wanted)
    assert robot.said() == (
        f"Saved: {brief(tmp_path / 'a.csv', 80)}. Images of 28×28 pixels, {name}: 9. "
        "Left out, for they are blank: 1."
    )
    export(robot, IDX, tmp_path / "my-images-idx3-ubyte")
    pair = tmp_path / "my-images-idx3-ubyte", tmp_path / "my-labels-idx1-ubyte"
    assert same(read_idx(*pair), wanted)
    assert pair[1].name in robot.said()
    robot.session.training.set_data(held_out=0)
    export(robot, FOLDER, tmp_path / "folder")
    assert contents(read_labelled_folder(tmp_path / "folder")) == contents(wanted)
    assert "9" in robot.said() and "Left out, for they are blank: 1" in robot.said()
    assert not robot.has_dialog(QProgressDialog)


def test_those_held_out_are_in_valid(robot: Robot, tmp_path: Path) -> None:
    add_own(robot, {3: 10, 7: 10})
    robot.session.training.set_data(held_out=30)
    parts = robot.session.collection.parts((3, 7), 30)
    export(robot, FOLDER, tmp_path / "sample")
    split = read_folder(tmp_path / "sample")
    assert contents(split.train) == contents(rendered(list(parts.learned), "normalised"))
    assert contents(split.valid) == contents(rendered(list(parts.held_out), "normalised"))
    assert len(split.valid) == 6 and "held out: 6" in robot.said()


def test_a_csv_is_a_table_for_any_spreadsheet(robot: Robot, tmp_path: Path) -> None:
    add_own(robot, {3: 2})
    export(robot, CSV, tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(newline="", encoding="cp949") as file:  # Korean Windows
        names, *rows = csv.reader(file)
    assert (names[0], names[-1], len(names)) == ("label", "pixel783", 785)
    assert [row[0] for row in rows] == ["3", "3"]


def test_what_cannot_be_written_is_named_and_the_old_one_stays(
    robot: Robot, tmp_path: Path
) -> None:
    add_own(robot, {3: 3, 7: 3})
    (tmp_path / "a.csv").write_text("kept")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "note").write_text("kept")
    (tmp_path / "b-labels").write_text("kept")
    with full_disk():
        export(robot, CSV, tmp_path / "a.csv")
    assert "a.csv cannot be written" in robot.message()
    export(robot, FOLDER, tmp_path / "full")
    assert "not empty" in robot.message()
    export(robot, IDX, tmp_path / "b")
    assert "b-labels is there already" in robot.message()
    for name in ("a.csv", "full/note", "b-labels"):
        assert (tmp_path / name).read_text() == "kept"
    assert not (tmp_path / "b").exists() and not list(tmp_path.rglob("*.part"))
    write_idx(tmp_path / "b", tmp_path / "b-labels", DATA)
    export(robot, IDX, tmp_path / "b")  # the dialog has asked whether the pair may be replaced
    assert len(read_idx(tmp_path / "b", tmp_path / "b-labels")) == 6


def test_without_a_drawing_there_is_nothing_to_write(robot: Robot, tmp_path: Path) -> None:
    robot.menu("File", "Save drawings as images", CSV)
    robot.choose_file(tmp_path / "a.csv")
    assert "no drawings yet" in robot.message()
    robot.session.collection.take(tmp_path, [LabelledDrawing(Drawing(), 3)])
    export(robot, CSV, tmp_path / "a.csv")
    assert "any ink" in robot.message()
    assert not (tmp_path / "a.csv").exists()


def test_writing_can_be_cancelled_and_leaves_nothing(robot: Robot, tmp_path: Path) -> None:
    add_own(robot, {3: 10, 7: 10})
    exporting = robot.session.image_export
    for moment in (exporting.begun, None):
        robot.menu("File", "Save drawings as images", FOLDER)
        with robot.wait_for(exporting.ended):
            if moment is not None:
                moment.connect(exporting.cancel, Qt.ConnectionType.SingleShotConnection)
            robot.choose_file(tmp_path / "folder")
            exporting.cancel()
        assert not list(tmp_path.glob("folder")) and not list(tmp_path.glob("*.part"))
    robot.menu("File", "Save drawings as images", FOLDER)
    robot.choose_file(tmp_path / "folder")
    robot.window.close()
    assert not exporting.is_going_on


# images come in


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
        f"{path.name}: 48 images to train on, and 12 kept apart from them to validate, 20 % of "
        "each digit's. They have no strokes, so they are not among your drawings."
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
        assert "14 images to train on, 6 to validate" in robot.said()


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

    monkeypatch.setattr(dataset_loader, "read_images", slowly)
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
