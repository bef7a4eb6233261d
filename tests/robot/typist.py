"""A person at the canvas whose fingers never leave the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from robot.window_robot import Robot

Key = Qt.Key


class Typist:
    """Whose fingers never leave the keyboard."""

    def __init__(self, robot: Robot) -> None:
        self.robot = robot
        self.heard: list[str] = []
        robot.canvas.announcer.announced.connect(self.heard.append)
        robot.canvas.setFocus(Qt.FocusReason.TabFocusReason)

    def types(
        self, key: Key, times: int = 1,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        for _ in range(times):
            QTest.keyClick(self.robot.canvas, key, modifier)
        self.robot.settle()

    def draws_a_seven(self) -> None:
        self.types(Key.Key_Home, 6)
        self.types(Key.Key_Space)
        self.types(Key.Key_Right, 10)
        self.types(Key.Key_End, 6)
        self.types(Key.Key_Down, 8)
        self.types(Key.Key_Space)
