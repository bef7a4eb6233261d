"""When the canvas has to take pointers for lifted: their next events may be told to others."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent

_LOSE_POINTERS = (
    QEvent.Type.WindowDeactivate, QEvent.Type.WindowBlocked, QEvent.Type.Hide,
    QEvent.Type.UngrabMouse, QEvent.Type.EnabledChange,
)
_FOCUS_TAKEN = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def loses_pointers(event: QEvent) -> bool:
    """Whether what happens afterwards to the mouse, a pen or a finger may be told to others."""
    if isinstance(event, QFocusEvent):
        return event.lostFocus() and event.reason() in _FOCUS_TAKEN
    return event.type() in _LOSE_POINTERS
