"""Images and scans on the Data page: seen at every step, pointed at, and led back to the file."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from picture_scenes.data_pictures import click, read, step
from PIL import Image as Pillow
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from robot.window_robot import Robot
from sample_files.tensor_images import ramp, written

from engine.tensors.operations.operation import Element
from gui.data.image.panel import ImagePanel
from gui.data.image.picture import ImagePicture
from gui.data.page import DataPage


@pytest.fixture
def page(robot: Robot) -> DataPage:
    robot.window.pages.turn_to("data")
    return robot.window.data


def image_of(page: DataPage) -> ImagePicture:
    assert isinstance(page.picture, ImagePicture)
    return page.picture


def colour(page: DataPage, plane: int, row: int, column: int) -> tuple[int, int, int]:
    """What is painted of a pixel."""
    image = image_of(page).planes.planes[plane].image
    found = QColor(image.pixel(column, row))
    return found.red(), found.green(), found.blue()


def photo(tmp_path: Path, values: NDArray[np.uint8], name: str = "a.png") -> Path:
    return written(tmp_path / name, Pillow.fromarray(values))


COLORS = np.array([[[255, 0, 0], [0, 255, 0], [0, 0, 255]],
                   [[0, 0, 0], [255, 255, 255], [10, 20, 30]]], np.uint8)


def test_a_photo_looks_the_same_whatever_the_order_of_its_dimensions(
    robot: Robot, page: DataPage, tmp_path: Path
) -> None:
    read(robot, page, "image", photo(tmp_path, COLORS))
    for number in range(4):  # raw, channels first, float, / 255
        step(robot, page, number)
        for row in range(2):
            for column in range(3):
                assert colour(page, 0, row, column) == tuple(COLORS[row, column])


def test_normalised_it_is_shown_on_its_own_scale_which_is_said(
    robot: Robot, page: DataPage, tmp_path: Path
) -> None:
    read(robot, page, "image", photo(tmp_path, COLORS))
    values = page.work.steps[-1].values[0]
    low, high = values.min().item(), values.max().item()
    note = image_of(page).note.text()
    assert f"{high:.4g}" in note and f"{-low:.4g}" in note and "least and greatest" in note
    expected = round((values[0, 0, 0].item() - low) / (high - low) * 255)
    assert colour(page, 0, 0, 0)[0] == expected


def test_a_pixel_that_is_clicked_leads_to_its_place_in_the_file(
    robot: Robot, page: DataPage, tmp_path: Path
) -> None:
    read(robot, page, "image", photo(tmp_path, COLORS))
    click(image_of(page).planes, 0, 1, 2)
    assert page.work.element == Element(0, (0, 1, 2))
    assert "pixel row 1, column 2, channel red of a.png (value 10" in page.element.place.text()
    assert image_of(page).planes.marks == ((1, 2),)


def test_the_arrow_keys_go_from_pixel_to_pixel(robot: Robot, page: DataPage, tmp_path: Path
                                               ) -> None:
    read(robot, page, "image", photo(tmp_path, COLORS))
    planes = image_of(page).planes
    QTest.keyClick(planes, Qt.Key.Key_Right)
    QTest.keyClick(planes, Qt.Key.Key_Down)
    assert page.work.element == Element(0, (0, 1, 1))
    QTest.keyClick(planes, Qt.Key.Key_Down)  # there is no lower one
    QTest.keyClick(planes, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert page.work.element == Element(0, (0, 1, 2))


def test_an_index_that_is_typed_is_framed_in_the_picture_of_its_channel(
    robot: Robot, page: DataPage, tmp_path: Path
) -> None:
    read(robot, page, "image", photo(tmp_path, COLORS))
    image_of(page).show_as.setCurrentIndex(1)
    assert [each.title for each in image_of(page).planes.planes] == [
        "channel 0: red", "channel 1: green", "channel 2: blue"]
    robot.type_in(page.element.index, "[2, 0, 1]")
    assert image_of(page).planes.marks == (None, None, (0, 1))
    click(image_of(page).planes, 1, 1, 0)
    assert page.work.element == Element(0, (1, 1, 0))


def test_each_channel_by_itself_is_gray(robot: Robot, page: DataPage, tmp_path: Path) -> None:
    read(robot, page, "image", photo(tmp_path, COLORS))
    image_of(page).show_as.setCurrentIndex(1)
    step(robot, page, 0)
    for channel in range(3):
        assert colour(page, channel, 1, 2) == (COLORS[1, 2, channel],) * 3


def test_a_batch_is_gone_through_image_by_image(robot: Robot, page: DataPage, tmp_path: Path
                                                ) -> None:
    paths = [photo(tmp_path, ramp(2, 3, 3) + 30 * each, f"{each}.png") for each in range(3)]
    read(robot, page, "image", *paths)
    picture = image_of(page)
    assert picture.which.isVisible()
    click(picture.planes, 0, 1, 1)
    QTest.keyClick(picture.planes, Qt.Key.Key_PageUp)
    assert page.work.element == Element(0, (1, 0, 1, 1))
    picture.which.setValue(2)
    assert page.work.element == Element(0, (2, 0, 1, 1))
    assert "of 2.png" in page.element.place.text()
    step(robot, page, 0)  # not stacked yet: three tensors
    assert picture.which.value() == 2
    click(picture.planes, 0, 0, 2)
    assert page.work.element == Element(2, (0, 2, 0))
    assert picture.planes.planes[0].title == "2.png"


def test_what_is_no_picture_any_more_says_so(robot: Robot, page: DataPage, tmp_path: Path) -> None:
    read(robot, page, "image", photo(tmp_path, COLORS))
    robot.type_in(page.steps.typed, "x.mean(1)")
    robot.wait_until(lambda: len(page.work.lines) == 5 and not page.work.is_running)
    step(robot, page, 5)
    assert "no picture any more" in image_of(page).note.text()
    assert image_of(page).planes.planes == ()
    step(robot, page, 4)
    assert len(image_of(page).planes.planes) == 1


def test_the_channels_numbers_before_and_after(robot: Robot, page: DataPage, tmp_path: Path
                                               ) -> None:
    read(robot, page, "image", photo(tmp_path, COLORS))
    page.tabs.setCurrentIndex(2)
    robot.settle()
    panel = page.tabs.currentWidget()
    assert isinstance(panel, ImagePanel)
    red = COLORS[:, :, 0].astype(float)
    line = panel.table.text().split("\n")[1]
    assert line.startswith("channel 0: red")
    assert f"{red.mean():.4g} {red.std(ddof=1):.4g}" in line
    assert line.endswith(" 1")  # the standard deviation of what is normalised
    _, rows = panel.before.table()
    shares = [float(row[3]) for row in rows if row[0] == "channel 0: red"]
    assert sum(shares) == pytest.approx(100)
    step(robot, page, 3)
    assert f"{red.mean() / 255:.4g}" in panel.table.text()


def test_a_channel_of_one_value_says_why_it_is_no_number(
    robot: Robot, page: DataPage, tmp_path: Path
) -> None:
    read(robot, page, "image", photo(tmp_path, np.full((2, 2), 9, np.uint8)))
    page.tabs.setCurrentIndex(2)
    panel = page.tabs.currentWidget()
    assert isinstance(panel, ImagePanel)
    assert "0 / 0" in panel.note.text()


def test_how_a_photo_was_read_can_be_corrected(robot: Robot, page: DataPage, tmp_path: Path
                                               ) -> None:
    path = written(tmp_path / "a.png", Pillow.new("RGBA", (3, 2), (1, 2, 3, 4)))
    read(robot, page, "image", path)
    page.tabs.setCurrentIndex(2)
    panel = page.tabs.currentWidget()
    assert isinstance(panel, ImagePanel)
    with robot.wait_for(page.work.opened):
        robot.click(panel.alpha)
    assert page.work.steps[0].values[0].shape[2] == 3
    assert not panel.alpha.isChecked() and panel.turn.isChecked()


def test_the_drawing_on_the_canvas_becomes_a_tensor(robot: Robot, page: DataPage) -> None:
    robot.window.pages.turn_to("draw")
    robot.draw([[(5, 5), (20, 20)]])
    robot.window.pages.turn_to("data")
    page.file.choose("image")
    with robot.wait_for(page.work.opened):
        robot.click(page.other_pictures.drawing)
    raw = page.work.steps[0].values[0]
    assert raw.shape == (28, 28, 1)
    assert np.array_equal(raw[:, :, 0].numpy(), robot.session.predictions.image)
    assert page.file.name.text() == "Your drawing"


def test_a_blank_canvas_is_none(robot: Robot, page: DataPage) -> None:
    page.file.choose("image")
    robot.click(page.other_pictures.drawing)
    assert "nothing on the canvas" in robot.message()


def test_an_image_is_pasted(robot: Robot, page: DataPage, tmp_path: Path) -> None:
    image = QImage(3, 2, QImage.Format.Format_RGB888)
    image.fill(QColor(10, 20, 30))
    data = QMimeData()
    data.setImageData(image)
    with robot.wait_for(page.work.opened):
        page.other_pictures.take(data)
    assert page.work.steps[0].values[0].tolist() == [[[10, 20, 30]] * 3] * 2
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(photo(tmp_path, COLORS)))])
    with robot.wait_for(page.work.opened):
        page.other_pictures.take(files)
    assert page.file.name.text() == "a.png"
    page.other_pictures.take(QMimeData())
    assert "no image to paste" in robot.message()


@pytest.mark.parametrize(("name", "kind"), [("a.JPG", "image"), ("IM0001", "volume")])
def test_a_folder_is_read_as_what_is_in_it(page: DataPage, tmp_path: Path, name: str, kind: str
                                           ) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / name).touch()
    assert page.kind_of((tmp_path / "folder",)) == kind
