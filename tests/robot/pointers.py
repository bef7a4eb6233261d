"""Pens, fingers and a mouse on the window's canvas, as Qt tells of them. Places: pixels of 28."""

from collections.abc import Sequence

import pytest
from material.strokes import Path2D
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from robot.window_robot import Robot

NONE, LEFT, RIGHT = (
    Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton,
)


class Pointer:
    """What lands, moves and is lifted."""

    def land(self, x: float, y: float) -> None:
        raise NotImplementedError

    def move(self, x: float, y: float) -> None:
        raise NotImplementedError

    def lift(self) -> None:
        raise NotImplementedError

    def draw(self, path: Sequence[tuple[float, float]]) -> None:
        self.land(*path[0])
        for place in path[1:]:
            self.move(*place)
        self.lift()


class Mouse(Pointer):
    """One button of the mouse."""

    def __init__(self, pointers: "Pointers", button: Qt.MouseButton = LEFT) -> None:
        self.pointers, self.button, self.at = pointers, button, (0.0, 0.0)

    def send(
        self, kind: QEvent.Type, button: Qt.MouseButton, at: tuple[float, float],
        source: Qt.MouseEventSource = Qt.MouseEventSource.MouseEventNotSynthesized,
        device: QPointingDevice | None = None,
    ) -> None:
        canvas, self.at = self.pointers.robot.canvas, at
        place = canvas.to_widget(*at)
        window = QPointF(canvas.window().mapFromGlobal(canvas.mapToGlobal(place)))
        event = QMouseEvent(
            kind, place, window, canvas.mapToGlobal(place), button, self.pointers.buttons,
            Qt.KeyboardModifier.NoModifier, source,
            device=device or QPointingDevice.primaryPointingDevice(),
        )
        event.setTimestamp(self.pointers.ms)
        QApplication.sendEvent(canvas, event)

    def land(self, x: float, y: float) -> None:
        self.pointers.buttons |= self.button
        self.send(QEvent.Type.MouseButtonPress, self.button, (x, y))

    def move(self, x: float, y: float) -> None:
        self.send(QEvent.Type.MouseMove, NONE, (x, y))

    def lift(self) -> None:
        self.let_go()
        self.send(QEvent.Type.MouseButtonRelease, self.button, self.at)

    def let_go(self) -> None:
        """Lift without anybody being told."""
        self.pointers.buttons &= ~self.button


class Pen(Pointer):
    """A pen or the eraser end of one; on the tablet, its tip is the left button."""

    def __init__(
        self, pointers: "Pointers", number: int = 1,
        end: QPointingDevice.PointerType = QPointingDevice.PointerType.Pen,
    ) -> None:
        self.pointers, self.at, self.buttons, self.pressure = pointers, (0.0, 0.0), NONE, 1.0
        self.device = QPointingDevice(
            "pen", 700 + number, QInputDevice.DeviceType.Stylus, end,
            QInputDevice.Capability.Position | QInputDevice.Capability.Pressure, 1, 3,
        )

    def send(
        self, kind: QEvent.Type, button: Qt.MouseButton, at: tuple[float, float],
    ) -> None:
        canvas, self.at = self.pointers.robot.canvas, at
        place = canvas.to_widget(*at)
        application = QApplication.instance()
        assert application is not None
        hears = application if kind == QEvent.Type.TabletLeaveProximity else canvas
        event = QTabletEvent(
            kind, self.device, place, canvas.mapToGlobal(place), self.pressure, 0, 0, 0, 0, 0,
            Qt.KeyboardModifier.NoModifier, button, self.buttons,
        )
        event.setTimestamp(self.pointers.ms)
        QApplication.sendEvent(hears, event)

    def land(self, x: float, y: float) -> None:
        self.press(LEFT, x, y)

    def move(self, x: float, y: float) -> None:
        self.send(QEvent.Type.TabletMove, NONE, (x, y))

    def lift(self) -> None:
        self.pressure = 0.0
        self.let_go(LEFT)

    def press(self, button: Qt.MouseButton, x: float, y: float, pressure: float = 1.0) -> None:
        self.buttons |= button
        self.pressure = pressure
        self.send(QEvent.Type.TabletPress, button, (x, y))

    def let_go(self, button: Qt.MouseButton) -> None:
        self.buttons &= ~button
        self.send(QEvent.Type.TabletRelease, button, self.at)

    def leave(self) -> None:
        """Out of the tablet's reach; the system does not always say before that it was lifted."""
        self.buttons = NONE
        self.send(QEvent.Type.TabletLeaveProximity, NONE, self.at)


class Finger(Pointer):
    """One of the fingers on the touch screen, or the palm."""

    def __init__(self, pointers: "Pointers", number: int = 0) -> None:
        self.pointers, self.number, self.at = pointers, number, (0.0, 0.0)

    def land(self, x: float, y: float) -> None:
        self.at = x, y
        self.pointers.touch(pressed=[self])

    def move(self, x: float, y: float) -> None:
        self.at = x, y
        self.pointers.touch(moved=[self])

    def lift(self) -> None:
        self.pointers.touch(released=[self])


class Pointers:
    """The window with a mouse, pens and a touch screen, of which each event tells the state."""

    def __init__(self, robot: Robot) -> None:
        self.robot = robot
        self.buttons = NONE
        self.ms = 0
        """The clock of mouse and pen; 0 where a system tells no times."""
        self.down: list[Finger] = []
        self.screen = QTest.createTouchDevice()

    def touch(
        self, pressed: Sequence[Finger] = (), moved: Sequence[Finger] = (),
        released: Sequence[Finger] = (),
    ) -> None:
        """What all fingers do in one moment."""
        canvas = self.robot.canvas
        sequence = QTest.touchEvent(canvas, self.screen)
        for finger in (*self.down, *pressed):
            place = self.robot.place(*finger.at)
            if finger in pressed:
                sequence.press(finger.number, place, canvas)
            elif finger in moved:
                sequence.move(finger.number, place, canvas)
            elif finger in released:
                sequence.release(finger.number, place, canvas)
            else:
                sequence.stationary(finger.number)
        self.down = [each for each in (*self.down, *pressed) if each not in released]
        sequence.commit()

    def cancel_touch(self) -> None:
        """The system has taken the touch for itself."""
        self.down = []
        QApplication.sendEvent(
            self.robot.canvas, QTouchEvent(QEvent.Type.TouchCancel, self.screen)
        )

    def pair(self, one: str, other: str) -> tuple[Pointer, Pointer]:
        """Two pointers, by the names of KINDS."""
        second: dict[str, Pointer] = {
            "pen": Pen(self, 2), "finger": Finger(self, 1),
            "mouse": Mouse(self, RIGHT if one == "mouse" else LEFT),
        }
        return self.pointer(one), second[other]

    def pointer(self, kind: str) -> Pointer:
        first: dict[str, Pointer] = {
            "pen": Pen(self), "finger": Finger(self), "mouse": Mouse(self),
        }
        return first[kind]

    # what came of it

    def strokes(self) -> list[Path2D]:
        """What is on the canvas."""
        self.robot.settle()
        return [[(point.x, point.y) for point in stroke.points]
                for stroke in self.robot.session.sketch.drawing.strokes]

    def holds(self, *paths: Sequence[tuple[float, float]]) -> None:
        """Fail unless the canvas holds these strokes and no others."""
        found = self.strokes()
        assert len(found) == len(paths), found
        for stroke, path in zip(found, paths, strict=True):
            assert len(stroke) == len(path), (stroke, path)
            for place, expected in zip(stroke, path, strict=True):
                assert place == pytest.approx(expected, abs=0.1)  # a finger is on whole pixels

    def undoes(self, *states: Sequence[Sequence[tuple[float, float]]]) -> None:
        """Fail unless undo goes back to these drawings one after another, and no further."""
        undo = self.robot.window.drawing.undo
        self.robot.settle()
        for paths in states:
            assert undo.isEnabled()
            undo.trigger()
            self.holds(*paths)
        assert not undo.isEnabled()


KINDS = ("pen", "finger", "mouse")
