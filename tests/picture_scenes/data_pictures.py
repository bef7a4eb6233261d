"""What the tests of the Data page's pictures do again and again."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from robot.window_robot import Robot

from engine.tensors.source import Kind
from gui.data.page import DataPage
from gui.widgets.pictures.planes import Planes


def read(robot: Robot, page: DataPage, kind: Kind, *paths: Path, options: object = None) -> None:
    with robot.wait_for(page.work.opened):
        page.open(kind, paths, options)
    robot.settle()


def step(robot: Robot, page: DataPage, number: int) -> None:
    page.work.look_at(number)
    robot.settle()


def click(planes: Planes, plane: int, row: int, column: int) -> None:
    place = planes.pixel_of(plane, (row, column)).center().toPoint()
    QTest.mouseClick(planes, Qt.MouseButton.LeftButton, pos=place)
