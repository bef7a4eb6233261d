"""The letters of a name are put together, whatever they come in; the window's own need not be."""

import unicodedata

import pytest
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from engine.data.class_names import DIGITS, ClassNames
from gui.draw.prediction_display import PredictionDisplay
from gui.widgets.plain import Label

IN_PARTS = unicodedata.normalize("NFD", "한글")
"""As the names of a Mac's folders are."""


@pytest.mark.parametrize("which", ["headline", "detail"])
def test_a_name_is_as_wide_as_in_any_other_label(qtbot: QtBot, which: str) -> None:
    display = PredictionDisplay()
    qtbot.addWidget(display)
    for names in (ClassNames((IN_PARTS, "b")), DIGITS, ClassNames((IN_PARTS, "b"))):
        display.show_prediction((0, 1), 0, IN_PARTS, IN_PARTS, names)
    label = {"headline": display.headline, "detail": display.detail}[which].label
    usual = Label()
    qtbot.addWidget(usual)
    font = usual.font()
    font.setBold(label.font().bold())
    assert QFontMetricsF(label.font()).horizontalAdvance(IN_PARTS) == pytest.approx(
        QFontMetricsF(font).horizontalAdvance(IN_PARTS), abs=0.1)


def test_figures_are_as_wide_as_ever(qtbot: QtBot) -> None:
    display = PredictionDisplay()
    qtbot.addWidget(display)
    display.show_prediction((3, 7), 3, "99.87%", "0.0123", DIGITS)
    usual = QFontMetricsF(Label().font()).horizontalAdvance("0.0123")
    shown = QFontMetricsF(display.detail.label.font()).horizontalAdvance("0.0123")
    assert shown == pytest.approx(usual, abs=0.1)
