"""A check box is seen in either theme, empty or not."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from gui.widgets import theme


def luminance(colour: QColor) -> float:
    """WCAG 2.2, "relative luminance"."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def frame_and_inside(box: QCheckBox) -> tuple[QColor, QColor]:
    """The left edge of the indicator, and a place inside that no tick covers."""
    image: QImage = box.grab().toImage()
    y = image.height() // 2
    around = QColor(image.pixel(image.width() - 1, 0))
    edge = next(x for x in range(image.width()) if QColor(image.pixel(x, y)) != around)
    return QColor(image.pixel(edge, y)), QColor(image.pixel(edge + 3, y - 4))


@pytest.mark.parametrize("dark", [False, True])
def test_an_empty_box_has_a_frame_and_a_checked_one_is_filled(qtbot: QtBot, dark: bool) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    try:
        theme.apply(application, theme.DARK if dark else theme.LIGHT)
        box = QCheckBox("")
        qtbot.addWidget(box)
        box.setFixedSize(60, 24)
        card = QColor(theme.current().card)
        empty_frame, empty = frame_and_inside(box)
        assert contrast(empty_frame, card) >= 3
        box.setChecked(True)
        _, filled = frame_and_inside(box)
        assert contrast(filled, card) >= 3 and contrast(filled, empty) >= 3
    finally:
        theme.apply(application, theme.LIGHT)
