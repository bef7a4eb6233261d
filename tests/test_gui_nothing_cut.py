"""No words are cut off, on any page or view, on small screens and large ones, in both languages.

3840×2160 at 200 % is 1920×1080 to the window, with twice the pixels.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from strokes import SEVEN
from tab_walk import called
from window_robot import Robot

import resources
from gui.model.pages import Page
from gui.widgets.plain import Label
from gui.window import MainWindow

SIZES = ((1024, 600), (1366, 768), (1920, 1080))
PAGES: tuple[Page, ...] = ("draw", "explore", "lab", "data", "path")
_ROUNDING = 1  # pixel


@pytest.fixture(params=["en", "ko"])
def speaker(
    request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Robot]:
    """A robot whose window speaks one of the languages."""
    translator = QTranslator()
    if request.param == "ko":
        assert translator.load(QLocale("ko_KR"), "three-or-seven", "_",
                               str(resources.TRANSLATIONS))
        qapp.installTranslator(translator)
    window = MainWindow(tmp_path_factory.mktemp("settings") / "settings.json")
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    robot.open()
    robot.draw(SEVEN)
    robot.take_steps(3)
    yield robot
    robot.abandon()
    qapp.removeTranslator(translator)


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
    if isinstance(widget, QToolButton) and _shows_icon_alone(widget):
        return 0, 0
    if isinstance(widget, QAbstractButton) and widget.text():
        words = widget.text().replace("&", "")
        return widget.fontMetrics().horizontalAdvance(words), widget.width()
    return 0, 0


def _shows_icon_alone(button: QToolButton) -> bool:
    return (button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
            and not button.icon().isNull())


@pytest.mark.parametrize("size", SIZES)
def test_on_every_page_and_view(speaker: Robot, size: tuple[int, int]) -> None:
    window = speaker.window
    window.resize(*size)
    speaker.settle()
    assert window.size().toTuple() == size, "it does not fit the screen"
    for page in PAGES:
        window.pages.turn_to(page)
        speaker.catch_up()
        speaker.settle()  # what it was laid out anew for
        assert not cut(window), page
    for key in sorted(window.views.keys):
        window.views.close_all()
        window.show_view(key)
        speaker.catch_up()
        speaker.settle()  # what it was laid out anew for
        assert not cut(window.explore.docks[key]), key


def test_every_panel_of_the_lab(speaker: Robot) -> None:
    speaker.window.resize(*SIZES[0])
    speaker.window.pages.turn_to("lab")
    lab = speaker.window.lab
    for at in range(lab.tabs.count()):
        lab.tabs.setCurrentIndex(at)
        speaker.catch_up()
        speaker.settle()  # what it was laid out anew for
        assert not cut(lab), at


def test_what_is_too_narrow_is_found(speaker: Robot) -> None:
    """That the measure can fail."""
    window = speaker.window
    window.similarity.title.setWordWrap(False)
    window.resize(*SIZES[0])
    window.similarity.title.setText("mean images, and so on " * 5)
    speaker.settle()
    assert cut(window)
