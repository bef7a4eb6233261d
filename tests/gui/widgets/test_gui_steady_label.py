"""A label that is written often is given more room when its text needs it, and only then."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.labels.steady_label import SteadyLabel


class Layouts(QObject):
    """Counts how often a window is asked to lay itself out."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def label(qtbot: QtBot) -> Iterator[SteadyLabel]:
    window = QWidget()
    qtbot.addWidget(window)
    label = SteadyLabel("step 1 · loss 0.6931")
    column = QVBoxLayout(window)
    column.addWidget(label)
    column.addStretch()
    window.resize(400, 200)
    window.show()
    QApplication.processEvents()
    yield label  # while it is shown the window is kept
    window.close()


def shown_whole(label: SteadyLabel) -> bool:
    QApplication.processEvents()
    return label.label.height() >= label.label.sizeHint().height()


def test_a_text_of_more_lines_is_not_cut_off(label: SteadyLabel) -> None:
    label.setText("step 1 · loss 0.6931\n12,396 images a second")
    assert shown_whole(label)


def test_higher_letters_are_not_cut_off(label: SteadyLabel) -> None:
    font = label.label.font()
    font.setPointSizeF(2 * font.pointSizeF())
    label.label.setFont(font)
    label.setText("step 2 · loss 0.5")
    assert shown_whole(label)


def test_a_text_that_fits_lays_nothing_out(label: SteadyLabel) -> None:
    layouts = Layouts()
    label.window().installEventFilter(layouts)
    for step in range(2, 9):
        label.setText(f"step {step} · loss 0.5931")
        assert shown_whole(label)
    assert layouts.count == 0


def test_room_that_is_kept_is_there_before_the_words_are(label: SteadyLabel) -> None:
    longest = "logit −88.8888 (including bias −8.8888)"
    label.setWordWrap(True)
    label.setText("")
    label.keep_room_for(longest)
    label.window().resize(120, 200)
    QApplication.processEvents()
    before = label.geometry()
    assert before.height() >= 2 * label.fontMetrics().height()
    label.setText(longest)
    assert shown_whole(label)
    assert label.geometry() == before
    label.setText("")
    QApplication.processEvents()
    assert label.geometry() == before


def test_more_figures_are_given_another_line(label: SteadyLabel) -> None:
    label.setWordWrap(True)
    label.window().resize(120, 200)
    for text in ("loss 0.5", "loss 0.6", "loss 0.6 of 12345 and 123456 images", "loss 0.7"):
        label.setText(text)
        QApplication.processEvents()
        assert label.label.height() == label.label.heightForWidth(label.width()), text


def test_a_wider_frame_around_the_text_is_given_room(label: SteadyLabel) -> None:
    label.setText("loss 0.5")
    label.label.setStyleSheet("padding: 12px")
    label.setText("loss 0.6")
    assert shown_whole(label)


def test_a_wide_window_and_back_cuts_nothing_off(label: SteadyLabel) -> None:
    label.setWordWrap(True)
    for width, text in (
        (300, "loss 1"), (700, "the loss of the step before this one was 12345.6789 and falls"),
        (300, ""), (300, "the loss of the step before this one was 12345.6780 and falls"),
    ):
        label.window().resize(width, 200)
        QApplication.processEvents()
        label.setText(text or label.text())
        QApplication.processEvents()
        assert label.label.height() >= label.label.heightForWidth(label.width()), (width, text)
