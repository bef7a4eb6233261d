"""Widgets that have no place yet: they belong to a page already, and go with it."""

from PySide6.QtWidgets import QWidget


def keep_aside(page: QWidget, *widgets: QWidget) -> None:
    """Give them the page for a parent, unseen until they are put somewhere in it.

    What has no parent goes with no window: a widget that holds itself, as by a method that a part
    of it was handed, would stay for ever once its window is gone.
    """
    for widget in widgets:
        widget.setParent(page)
        widget.hide()
