"""What Qt's events say of a pointer: whose they are, whether it is down, and when that was."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointerEvent, QTabletEvent

_LEFT = Qt.MouseButton.LeftButton
_DRAW_THEMSELVES = (
    QInputDevice.DeviceType.TouchScreen, QInputDevice.DeviceType.Stylus,
    QInputDevice.DeviceType.Airbrush,
)


def is_copy(event: QMouseEvent) -> bool:
    """Whether Qt or the system made a mouse's event of what a pen or a finger did."""
    return (event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
            or event.deviceType() in _DRAW_THEMSELVES)


def touches(event: QTabletEvent) -> bool:
    """Whether the pen is on the tablet.

    Its tip is the left button. A tablet may tell of the barrel's button instead of the tip, but
    also of that button in the air: then nothing presses.
    """
    if event.type() == QEvent.Type.TabletRelease and event.button() == _LEFT:
        return False
    if event.buttons() & _LEFT:
        return True
    return event.buttons() != Qt.MouseButton.NoButton and event.pressure() > 0


def comes_down(event: QTabletEvent) -> bool:
    """Whether the pen lands, whatever was heard of it before."""
    return event.type() == QEvent.Type.TabletPress and (
        event.button() == _LEFT or event.buttons() == event.button()
    )


def time_of(event: QPointerEvent) -> float | None:
    """In seconds, by the clock that Qt has for all devices; None where an event has none."""
    return event.timestamp() / 1000 or None
