"""Whether a window has room for all its words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)
from robot.tab_walk import called

from gui.widgets.plain import Label

_ROUNDING = 1  # pixel


def cut(part: QWidget) -> list[str]:
    """What has more words than room. What is scrolled out of sight is not cut."""
    found = []
    for each in part.findChildren(QWidget):
        if each.isVisible() and not each.visibleRegion().isEmpty():
            needed, room = _needed_and_room(each)
            if needed > room + _ROUNDING:
                found.append(f"{called(each)} needs {needed} of {room}")
    return found


def _needed_and_room(widget: QWidget) -> tuple[int, int]:
    """Pixels: down for words that are broken into lines, else across."""
    if isinstance(widget, Label) and widget.text():
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()), widget.height()
        return widget.sizeHint().width(), widget.width()
    if isinstance(widget, QComboBox):
        return _of_combo_box(widget)
    if isinstance(widget, QToolButton) and _shows_icon_alone(widget):
        return 0, 0
    if isinstance(widget, QAbstractButton) and widget.text():
        words = widget.text().replace("&", "")
        return widget.fontMetrics().horizontalAdvance(words), widget.width()
    return 0, 0


def _of_combo_box(box: QComboBox) -> tuple[int, int]:
    """Of what is chosen, without the arrow beside it."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    style = QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField
    return (box.fontMetrics().horizontalAdvance(box.currentText()),
            box.style().subControlRect(*style, box).width())


def _shows_icon_alone(button: QToolButton) -> bool:
    return (button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
            and not button.icon().isNull())
