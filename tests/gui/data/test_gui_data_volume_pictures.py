"""A scan on the Data page: three cuts, the cross through them, the range of Hounsfield units."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from measures.present import present
from measures.redone import comes_out, numbers_in
from picture_scenes.data_pictures import click, read, step
from PIL import Image as Pillow
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from robot.window_hands import send_move
from robot.window_robot import Robot
from sample_files.dicom_slices import folder_of, layer, slice_file
from sample_files.tensor_images import written

import resources
from engine.tensors.kinds.volume.reader import VolumeOptions
from engine.tensors.operations.operation import Element
from gui.data.page import DataPage
from gui.data.volume.panel import VolumePanel
from gui.data.volume.picture import VolumePicture


@pytest.fixture
def page(robot: Robot) -> DataPage:
    robot.window.pages.turn_to("data")
    return robot.window.data


def volume_of(page: DataPage) -> VolumePicture:
    assert isinstance(page.picture, VolumePicture)
    return page.picture


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


def test_a_step_between_slices_is_what_their_positions_differ(
    robot: Robot, page: DataPage, tmp_path: Path
) -> None:
    read(robot, page, "volume", folder_of(tmp_path / "scan", [
        0.8333 * number - 3.14159 for number in range(9)]))
    page.tabs.setCurrentIndex(2)
    panel = page.tabs.currentWidget()
    assert isinstance(panel, VolumePanel)
    at, steps = ([present(panel.table.item(row, column)).text() for row in range(9)]
                 for column in (2, 3))
    for (before, after), apart in zip(pairwise(at), steps[1:], strict=True):
        assert comes_out(numbers_in(after)[0] - numbers_in(before)[0], numbers_in(apart)[0])


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
    read(robot, page, "image", written(tmp_path / "a.png", Pillow.new("RGB", (3, 2), "red")))
    before = page.work.element
    send_move(planes, place.toPoint() + QPoint(8, 8), Qt.MouseButton.LeftButton)  # which raised
    QTest.mouseRelease(planes, Qt.MouseButton.LeftButton, pos=place.toPoint())
    robot.settle()
    assert page.work.element == before


@pytest.mark.parametrize("numbers", [
    (np.nan, np.nan), (0, np.nan), (np.inf, 1), (-np.inf, np.inf), (-3e38, 3e38), (0, 0),
], ids=str)
def test_a_scan_of_odd_numbers_is_shown(
    robot: Robot, page: DataPage, tmp_path: Path, numbers: tuple[float, float],
) -> None:
    pages = [Pillow.fromarray(np.full((4, 5), each, np.float32)) for each in numbers]
    path = written(tmp_path / "a.tif", pages[0], save_all=True, append_images=pages[1:])
    read(robot, page, "volume", path)
    robot.settle()
    assert page.work.source is not None and volume_of(page).planes.planes
    for number in range(len(page.work.steps)):
        step(robot, page, number)
        assert volume_of(page).planes.planes
