"""Images of dark ink on light paper: both forms are shown, and the person chooses."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from material.image_files_material import DATA, contents
from measures.matrices import matrix_of
from PIL import Image
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPushButton,
)
from robot.window_robot import Robot
from safetensors.numpy import save_file

from engine.data.dataset_files import write_idx
from engine.data.datasets import Dataset
from engine.data.mnist_csv import write_csv
from engine.data.png_folders import write_labelled_folder
from engine.drawings.scan import scan
from gui.dialogs.invert_dialog import InvertDialog
from gui.dialogs.photo_dialog import PhotoDialog

DARK = np.arange(len(DATA)) % 2 == 0
MIXED = Dataset(np.where(DARK[:, None, None], 255 - DATA.images, DATA.images), DATA.labels)


def _folder(path: Path) -> None:
    write_labelled_folder(path, MIXED)


def _csv(path: Path) -> None:
    write_csv(path, MIXED)


def _idx(path: Path) -> None:
    write_idx(path, path.with_name("labels"), MIXED)


def _asked(robot: Robot, path: Path, make: Callable[[Path], None]) -> InvertDialog:
    make(path)
    robot.session.load_images(path)
    robot.wait_until(lambda: robot.has_dialog(InvertDialog))
    return robot.dialog(InvertDialog)


def _button(dialog: QDialog, words: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton)
                if each.text().replace("&", "") == words)


@pytest.mark.parametrize("make", [_folder, _csv, _idx])
@pytest.mark.parametrize(("words", "expected"), [
    ("Invert them", DATA), ("Leave them as they are", MIXED),
])
def test_the_person_sees_both_and_chooses(
    robot: Robot, tmp_path: Path, make: Callable[[Path], None], words: str, expected: Dataset,
) -> None:
    before = robot.digit_set
    dialog = _asked(robot, tmp_path / "class 2B", make)
    assert robot.digit_set is before
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("class 2B: 30 of 60 images look like dark ink" in text for text in texts)
    pictures = {label.accessibleName(): label.pixmap().toImage()
                for label in dialog.findChildren(QLabel) if not label.pixmap().isNull()}
    corners = {name: picture.pixelColor(6, 6).lightness() for name, picture in pictures.items()}
    assert corners == {"as in the file": 255, "inverted": 0}
    with robot.wait_for(robot.session.digit_set_changed):
        robot.click(_button(dialog, words))
    data = robot.digit_set.data
    assert contents(data.train + data.valid) == contents(expected)
    assert robot.digit_set.source is not None
    assert robot.digit_set.source.invert is (words == "Invert them")


def test_to_cancel_leaves_the_images_that_were_there(robot: Robot, tmp_path: Path) -> None:
    before = robot.digit_set
    dialog = _asked(robot, tmp_path / "a", _csv)
    robot.click(dialog.findChildren(QDialogButtonBox)[0].button(
        QDialogButtonBox.StandardButton.Cancel))
    assert robot.digit_set is before and not robot.session.loading.is_loading
    robot.train()


def test_images_without_ink_are_counted(robot: Robot, tmp_path: Path) -> None:
    images = DATA.images.copy()
    images[5], images[7] = 0, 255
    write_csv(tmp_path / "a.csv", Dataset(images, DATA.labels))
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load_images(tmp_path / "a.csv")
    robot.settle()
    assert "Without any ink, and kept all the same: 2." in robot.said()


def test_weights_of_a_plain_layer_are_opened_and_what_was_assumed_is_said(
    robot: Robot, tmp_path: Path,
) -> None:
    path = tmp_path / "my.safetensors"
    weight = np.linspace(-1, 1, 784, dtype=np.float32)[None]
    save_file({"0.weight": weight, "0.bias": np.array([0.5], np.float32)}, path)
    robot.menu("File", "Open weights …")
    robot.choose_file(path)
    robot.settle()
    matrix = matrix_of(robot.model)
    np.testing.assert_array_equal(matrix[0], [*weight[0].tolist(), 0.5])
    assert "a positive logit is taken for 3, a negative one for 7" in robot.said()
    assert not robot.has_dialog(QMessageBox)


def test_of_a_photo_the_person_says_which_is_the_ink(robot: Robot, tmp_path: Path) -> None:
    page = np.full((100, 100), 255, np.uint8)
    page[20:80, 45:55] = 0
    page[0:10] = page[90:] = 0  # two black bars, as of a scanner's lid: too little to be the paper
    Image.fromarray(page).save(tmp_path / "a.png")
    robot.session.sketch.clear()
    robot.window.files.photos.open(tmp_path / "a.png")
    dialog = robot.dialog(PhotoDialog)
    box = dialog.findChildren(QCheckBox)[0]
    assert not box.isChecked()
    assert np.array_equal(dialog.found.image, scan(page).image)
    robot.click(box)
    assert np.array_equal(dialog.found.image, scan(page, is_light=True).image)
    shown = {label.accessibleName() for label in dialog.findChildren(QLabel)}
    assert "without shadows, inverted" in shown
    dialog.accept()
    robot.settle()
    there = robot.session.sketch.content.dataset_image
    assert there is not None
    np.testing.assert_array_equal(there.image, scan(page, is_light=True).image)
    assert not np.array_equal(there.image, scan(page).image)


def test_where_no_ink_is_found_the_other_way_nothing_can_be_put_down(
    robot: Robot, tmp_path: Path,
) -> None:
    page = np.full((200, 200), 60, np.uint8)  # a dim photo
    page[90:110, 60:140] = 30
    Image.fromarray(page).save(tmp_path / "a.png")
    robot.window.files.photos.open(tmp_path / "a.png")
    dialog = robot.dialog(PhotoDialog)
    put, box = _button(dialog, "Put it on the canvas"), dialog.findChildren(QCheckBox)[0]

    def refusals() -> list[str]:
        return [label.text() for label in dialog.findChildren(QLabel) if "No ink" in label.text()]

    assert put.isEnabled() and not refusals()
    robot.click(box)
    assert not put.isEnabled() and len(refusals()) == 1
    robot.click(box)
    assert put.isEnabled() and not refusals()
