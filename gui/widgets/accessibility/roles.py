"""What a widget that paints itself is to a screen reader: without a word it is a filler."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QScrollArea, QTabWidget, QWidget

Kind = TypeVar("Kind", bound=type[QWidget])
_ROLES: dict[type[QWidget], QAccessible.Role] = dict.fromkeys(
    (QScrollArea, QTabWidget), QAccessible.Role.Grouping)
"""These two are Qt's own: they can have the focus, and a name, and no role."""


def told_as(role: QAccessible.Role) -> Callable[[Kind], Kind]:
    """Widgets of this class, and of those made of it, have this role."""
    def note(kind: Kind) -> Kind:
        _ROLES[kind] = role
        return kind

    return note


def tell_roles() -> None:
    """To whoever listens. There has to be an application: Qt asks first what was installed last."""
    QAccessible.installFactory(_interface)


def _interface(name: str, told: QObject) -> QAccessibleInterface | None:
    """Qt's own for a widget, but for the role. None: Qt knows the widget itself."""
    if not isinstance(told, QWidget):
        return None
    role = next((_ROLES[each] for each in type(told).__mro__ if each in _ROLES), None)
    return None if role is None else QAccessibleWidget(told, role)
