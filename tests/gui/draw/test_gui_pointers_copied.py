"""What Qt or the system tells once more, as if a mouse had done it, and fingers elsewhere."""

from collections.abc import Callable

import pytest
from material.strokes import Path2D
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from robot.pointers import LEFT, NONE, Finger, Mouse, Pointer, Pointers

STROKE: Path2D = [(5, 5), (15, 5)]


@pytest.mark.parametrize("kind", ["pen", "finger"])
@pytest.mark.parametrize("source", [
    Qt.MouseEventSource.MouseEventSynthesizedBySystem,
    Qt.MouseEventSource.MouseEventSynthesizedByQt,
    Qt.MouseEventSource.MouseEventSynthesizedByApplication,
])
def test_a_mouse_made_of_a_pen_or_a_finger_draws_nothing(
    pointers: Pointers, kind: str, source: Qt.MouseEventSource,
) -> None:
    pointer, mouse = pointers.pointer(kind), Mouse(pointers)
    _told_twice(pointers, pointer, lambda event, button, at: mouse.send(event, button, at, source))


@pytest.mark.parametrize("device", [
    QInputDevice.DeviceType.TouchScreen, QInputDevice.DeviceType.Stylus,
    QInputDevice.DeviceType.Airbrush,
])
def test_a_mouse_that_is_no_mouse_draws_nothing(
    pointers: Pointers, device: QInputDevice.DeviceType,
) -> None:
    no_mouse = QPointingDevice(
        "no mouse", 900, device, QPointingDevice.PointerType.Generic,
        QInputDevice.Capability.Position, 1, 1,
    )
    mouse = Mouse(pointers)
    _told_twice(pointers, pointers.pointer("pen"), lambda event, button, at: mouse.send(
        event, button, at, device=no_mouse
    ))


def _told_twice(
    pointers: Pointers, pointer: Pointer,
    tell: Callable[[QEvent.Type, Qt.MouseButton, tuple[float, float]], None],
) -> None:
    """The copies come after the stroke, as of a tap, and during it."""
    kinds = QEvent.Type
    for copies_come_after in (False, True):
        pointer.land(*STROKE[0])
        pointer.move(*STROKE[1])
        if copies_come_after:
            pointer.lift()
        pointers.buttons = LEFT
        tell(kinds.MouseButtonPress, LEFT, STROKE[0])
        tell(kinds.MouseMove, NONE, (10, 20))
        pointers.buttons = NONE
        tell(kinds.MouseButtonRelease, LEFT, (10, 20))
        if not copies_come_after:
            pointer.lift()
    pointers.holds(STROKE, STROKE)
    pointers.undoes([STROKE], [])


def test_fingers_on_a_touch_pad_draw_nothing(pointers: Pointers) -> None:
    pointers.screen = QTest.createTouchDevice(QInputDevice.DeviceType.TouchPad)
    Finger(pointers).draw(STROKE)
    pointers.holds()
