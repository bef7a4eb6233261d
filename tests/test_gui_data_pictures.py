"""Images and scans on the Data page: seen at every step, pointed at, and led back to the file."""

from pathlib import Path

import numpy as np
import pytest
from dicom_slices import layer, slice_file
from numpy.typing import NDArray
from PIL import Image as Pillow
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from tensor_images import ramp, written
from window_hands import send_move
from window_robot import Robot

import resources
from engine.tensors.kinds.volume.reader import VolumeOptions
from engine.tensors.operations.operation import Element
from engine.tensors.source import Kind
from gui.data.image.panel import ImagePanel
from gui.data.image.picture import ImagePicture
from gui.data.page import DataPage
from gui.data.volume.panel import VolumePanel
from gui.data.volume.picture import VolumePicture
from gui.widgets.pictures.planes import Planes


@pytest.fixture
def page(robot: Robot) -> DataPage:
    robot.window.pages.turn_to("data")
    return robot.window.data


def read(robot: Robot, page: DataPage, kind: Kind, *paths: Path, options: object = None) -> None:
    with robot.wait_for(page.work.opened):
        page.open(kind, paths, options)
    robot.settle()


def step(robot: Robot, page: DataPage, number: int) -> None:
    page.work.look_at(number)
    robot.settle()


def image_of(page: DataPage) -> ImagePicture:
    assert isinstance(page.picture, ImagePicture)
    return page.picture


def volume_of(page: DataPage) -> VolumePicture:
    assert isinstance(page.picture, VolumePicture)
    return page.picture


def click(planes: Planes, plane: int, row: int, column: int) -> None:
    place = planes.pixel_of(plane, (row, column)).center().toPoint()
    QTest.mouseClick(planes, Qt.MouseButton.LeftButton, pos=place)


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


def test_three_cuts_go_through_the_voxel_that_is_looked_at(robot: Robot, page: DataPage) -> None:
    robot.click(page.file.kinds["volume"])
    robot.wait_until(lambda: page.work.source is not None and not page.work.is_running)
    robot.settle()
    planes = volume_of(page).planes
    assert planes.marks == ((32, 32), (12, 32), (12, 32))  # its middle
    click(planes, 0, 44, 41)
    assert page.work.element == Element(0, (0, 0, 12, 44, 41))
    assert planes.marks == ((44, 41), (12, 41), (12, 44))
    click(planes, 1, 15, 41)  # the higher slices are further up
    assert page.work.element == Element(0, (0, 0, 15, 44, 41))
    assert [each.title for each in planes.planes] == [
        "axial: slice 15", "coronal: row 44", "sagittal: column 41"]
    raw = page.work.steps[0].values[0]
    assert f"slice 15 at 26.25 mm (value {raw[15, 44, 41]})" in page.element.place.text()
    higher, lower = (planes.pixel_of(1, (each, 0)).top() for each in (20, 10))
    assert higher < lower


def test_the_cross_moves_by_keys_and_through_the_slices(robot: Robot, page: DataPage) -> None:
    read(robot, page, "volume", resources.PHANTOM)
    planes = volume_of(page).planes
    QTest.keyClick(planes, Qt.Key.Key_PageUp)
    assert page.work.element == Element(0, (0, 0, 13, 32, 32))
    QTest.keyClick(planes, Qt.Key.Key_Left)
    assert page.work.element == Element(0, (0, 0, 13, 32, 31))
    QTest.keyClick(planes, Qt.Key.Key_Space)  # the coronal cut
    QTest.keyClick(planes, Qt.Key.Key_Up)
    assert page.work.element == Element(0, (0, 0, 14, 32, 31))


def test_the_cross_is_dragged(robot: Robot, page: DataPage) -> None:
    read(robot, page, "volume", resources.PHANTOM)
    planes = volume_of(page).planes
    QTest.mousePress(planes, Qt.MouseButton.LeftButton,
                     pos=planes.pixel_of(0, (20, 20)).center().toPoint())
    send_move(planes, planes.pixel_of(0, (25, 30)).center().toPoint(), Qt.MouseButton.LeftButton)
    far = planes.place_of(0).bottomRight() + QPointF(3, 3)
    assert page.work.element == Element(0, (0, 0, 12, 25, 30))
    send_move(planes, far.toPoint(), Qt.MouseButton.LeftButton)
    assert page.work.element == Element(0, (0, 0, 12, 63, 63))


def test_a_range_of_hounsfield_units_shows_the_same_at_every_step(
    robot: Robot, page: DataPage
) -> None:
    read(robot, page, "volume", resources.PHANTOM)
    picture = volume_of(page)
    picture.range.setCurrentIndex(1)  # brain: 0 to 80
    assert "(0 to 80 Hounsfield units)" in picture.note.text()
    shown = []
    for number in (0, 4):
        step(robot, page, number)
        image = picture.planes.planes[0].image
        shown.append([QColor(image.pixel(column, 32)).red() for column in range(64)])
    assert shown[0] == pytest.approx(shown[1], abs=1)
    assert shown[0][32] == round(35 / 80 * 255)  # brain
    assert (shown[0][0], max(shown[0])) == (0, 255)  # air and bone


def test_voxels_that_are_no_cubes_are_drawn_as_they_are(robot: Robot, page: DataPage) -> None:
    read(robot, page, "volume", resources.PHANTOM)
    planes = volume_of(page).planes
    axial, coronal = planes.place_of(0), planes.place_of(1)
    assert axial.height() == pytest.approx(axial.width())
    assert coronal.height() / coronal.width() == pytest.approx(24 * 7.5 / (64 * 3.5))


def test_the_slices_can_be_chosen_from_their_list(robot: Robot, page: DataPage) -> None:
    read(robot, page, "volume", resources.PHANTOM)
    page.tabs.setCurrentIndex(2)
    panel = page.tabs.currentWidget()
    assert isinstance(panel, VolumePanel)
    assert panel.table.currentRow() == 12
    panel.table.setCurrentCell(3, 0)
    assert page.work.element == Element(0, (0, 0, 3, 32, 32))
    _, rows = panel.plot.table()
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    assert [row[2] for row in rows] != sorted(row[2] for row in rows)


def test_another_series_of_the_folder_can_be_chosen(robot: Robot, page: DataPage, tmp_path: Path
                                                    ) -> None:
    for number in range(3):
        slice_file(tmp_path / f"a{number}", layer(number), number, SeriesDescription="long")
    for number in range(2):
        slice_file(tmp_path / f"b{number}", layer(9), number, series="9", SeriesDescription="short")
    read(robot, page, "volume", tmp_path)
    page.tabs.setCurrentIndex(2)
    panel = page.tabs.currentWidget()
    assert isinstance(panel, VolumePanel)
    assert page.work.steps[0].values[0].shape[0] == 3
    with robot.wait_for(page.work.opened):
        panel.series.setCurrentIndex(1)
        panel.series.activated.emit(1)
    assert page.work.steps[0].values[0].shape[0] == 2
    assert "“short”" in panel.series.currentText()
    assert page.work.files is not None and page.work.files.options == VolumeOptions(series=2)


def test_a_scan_that_cannot_be_read_leaves_the_one_before(robot: Robot, page: DataPage,
                                                          tmp_path: Path) -> None:
    read(robot, page, "volume", resources.PHANTOM)
    (tmp_path / "empty").mkdir()
    with robot.wait_for(page.work.failed):
        page.open("volume", (tmp_path / "empty",))
    assert "is empty" in robot.message()
    assert page.file.name.text() == "Head phantom"


def test_a_drag_that_goes_on_in_a_scan_points_at_nothing_of_the_photo_in_its_place(
    robot: Robot, page: DataPage, tmp_path: Path
) -> None:
    with robot.wait_for(page.work.opened):
        robot.click(page.file.kinds["volume"])
    robot.settle()
    planes = volume_of(page).planes
    place = planes.pixel_of(0, (44, 41)).center()
    QTest.mousePress(planes, Qt.MouseButton.LeftButton, pos=place.toPoint())
    read(robot, page, "image", photo(tmp_path, COLORS))
    before = page.work.element
    send_move(planes, place.toPoint() + QPoint(8, 8), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(planes, Qt.MouseButton.LeftButton, pos=place.toPoint())
    robot.settle()
    assert page.work.element == before
