"""Ctrl+V on the Data page opens what was copied as data: an image, a file, a table, a text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from robot.window_robot import Robot

from gui.data.page import DataPage
from gui.dialogs.photo_dialog import PhotoDialog


@pytest.fixture
def page(robot: Robot) -> Iterator[DataPage]:
    robot.window.pages.turn_to("data")
    yield robot.window.data
    QGuiApplication.clipboard().clear()


def copy(data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)


def text_data(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def image_data() -> QMimeData:
    image = QImage(6, 4, QImage.Format.Format_RGB888)
    image.fill(QColor(10, 20, 30))
    data = QMimeData()
    data.setImageData(image)
    return data


def press_paste(robot: Robot) -> None:
    QTest.keyClick(robot.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def paste(robot: Robot, page: DataPage, data: QMimeData) -> None:
    copy(data)
    with robot.wait_for(page.work.opened):
        press_paste(robot)
    robot.settle()


def kind(page: DataPage) -> str:
    assert page.work.source is not None
    return page.work.source.kind


def raw(page: DataPage) -> list[object]:
    assert page.work.source is not None
    found: list[object] = page.work.source.parts[0].raw.tolist()
    return found


def test_an_image(robot: Robot, page: DataPage) -> None:
    paste(robot, page, image_data())
    assert kind(page) == "image" and raw(page) == [[[10, 20, 30]] * 6] * 4
    assert not robot.has_dialog(PhotoDialog)


@pytest.mark.parametrize("text", ["a,b\n1,2\n3,4\n", "a\tb\r\n1\t2\r\n3\t4", "1;2\n3;4"])
def test_the_cells_of_a_table(robot: Robot, page: DataPage, text: str) -> None:
    paste(robot, page, text_data(text))
    assert kind(page) == "table" and raw(page) == [[1, 2], [3, 4]]
    assert page.file.name.text() == "Pasted table.csv"


def test_a_spreadsheet_gives_its_cells_and_not_their_picture(robot: Robot, page: DataPage) -> None:
    data = image_data()
    data.setText("a\tb\n1\t2\n3\t4\n")
    paste(robot, page, data)
    assert kind(page) == "table"


def test_a_text(robot: Robot, page: DataPage) -> None:
    text = "Yes, I said, and went.\nNo, she said, and stayed where she was until evening."
    paste(robot, page, text_data(text))
    assert kind(page) == "text"
    assert "".join(chr(int(str(each))) for each in raw(page)) == text
    paste(robot, page, text_data("가나다"))
    assert len(raw(page)) == 3


def test_a_file(robot: Robot, page: DataPage, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n1,2\n3,4\n")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.csv"))])
    paste(robot, page, data)
    assert kind(page) == "table" and page.file.name.text() == "a.csv"


def test_nothing_is_said(robot: Robot, page: DataPage) -> None:
    QGuiApplication.clipboard().clear()
    press_paste(robot)
    robot.wait_until(lambda: robot.has_dialog(QMessageBox))
    assert robot.message().startswith("There is nothing to paste here.")


def test_in_a_field_it_pastes_there(robot: Robot, page: DataPage) -> None:
    paste(robot, page, image_data())
    copy(text_data("x.float()"))
    page.steps.typed.setFocus()
    QTest.keyClick(page.steps.typed, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.steps.typed.text() == "x.float()" and kind(page) == "image"


def test_elsewhere_it_is_the_canvas_that_gets_it(robot: Robot, page: DataPage) -> None:
    robot.window.pages.turn_to("draw")
    image = QImage(40, 40, QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    for row in range(10, 30):
        image.setPixelColor(20, row, QColor("black"))
    data = QMimeData()
    data.setImageData(image)
    copy(data)
    press_paste(robot)
    robot.wait_until(lambda: robot.has_dialog(PhotoDialog))
    assert page.work.source is None
