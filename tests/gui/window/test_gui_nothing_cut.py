"""No words are cut off, on any page or view, on small screens and large ones, in both languages."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from material.strokes import SEVEN
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QWidget
from robot.course_learner import Learner
from robot.languages import speaker
from robot.room_for_words import cut
from robot.tab_walk import called, rect_of
from robot.window_robot import Robot

from engine.models.networks.model import FAMILY as NETWORKS
from gui.dialogs.help_text import HelpText
from gui.model.pages import Page
from gui.widgets import text_size
from gui.window import MainWindow

__all__ = ["speaker"]  # a fixture

ROOT = Path(__file__).parents[1]
SIZES = ((1024, 560), (1280, 728), (1280, 800), (1366, 768), (1920, 1080))
"""The first two: what a frame leaves of 1024×600, and the first window of it on 1366×768."""
PAGES: tuple[Page, ...] = ("draw", "explore", "lab", "data", "path")


@pytest.fixture
def large_text(speaker: Robot, qapp: QApplication) -> Iterator[Robot]:
    """A robot whose window began with text of twice the size."""
    yield speaker
    text_size.apply(qapp, 100)


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
        assert scrolled(window) == (0, 0), page
    for key in sorted(window.views.keys):
        window.views.close_all()
        window.show_view(key)
        speaker.catch_up()
        speaker.settle()  # what it was laid out anew for
        assert not cut(window.explore.docks[key]), key
        assert sideways(window.views.shown(key)) == 0, key


def scrolled(window: MainWindow) -> tuple[int, int]:
    """Pixels of what is around the pages that are out of sight: to the right, and below."""
    area = window.content.scroll_area
    return area.horizontalScrollBar().maximum(), area.verticalScrollBar().maximum()


def sideways(view: QWidget | None) -> int:
    """Pixels of a view that are out of sight to the right."""
    while view is not None and not isinstance(view, QScrollArea):
        view = view.parentWidget()
    assert view is not None
    return view.horizontalScrollBar().maximum()


@pytest.mark.parametrize("speaker", ["en", "ko"], indirect=True)
def test_nothing_moves_once_there_is_something_to_show(speaker: Robot) -> None:
    window = speaker.window
    window.resize(*SIZES[0])
    speaker.session.begin_anew()
    speaker.settle()
    parts = (window.drawing.canvas, *window.drawing.labels.buttons.values(), window.similarity,
             window.linear, window.training)

    def rects() -> list[object]:
        speaker.settle()
        return [rect_of(part) for part in parts]

    before = rects()
    while (laid_out := rects()) != before:  # on a busy computer a new size takes more than a turn
        before = laid_out
    speaker.draw(SEVEN)
    speaker.take_steps(3)
    assert rects() == before


def test_no_lesson_has_to_be_scrolled_in_the_first_window_on_1366_by_768(speaker: Robot) -> None:
    learner = Learner(speaker)
    speaker.window.resize(*SIZES[1])
    for stop in learner.course.stops:
        learner.enter(stop.id)
        assert scrolled(speaker.window) == (0, 0), stop.id


def test_ten_digits_have_room_there_too(speaker: Robot) -> None:
    speaker.window.resize(*SIZES[1])
    session = speaker.session
    session.load(tuple(range(10)))
    speaker.wait_until(lambda: len(session.digits) == 10 and session.training.can_train)
    speaker.draw(SEVEN)
    speaker.take_steps(3)
    speaker.settle()
    assert scrolled(speaker.window) == (0, 0)
    assert not cut(speaker.window)


def test_every_panel_of_the_lab(speaker: Robot) -> None:
    speaker.window.resize(*SIZES[0])
    speaker.window.pages.turn_to("lab")
    lab = speaker.window.lab
    for at in range(lab.tabs.count()):
        lab.tabs.setCurrentIndex(at)
        speaker.catch_up()
        speaker.settle()  # what it was laid out anew for
        assert not cut(lab), at


def test_every_kind_of_data(speaker: Robot) -> None:
    speaker.window.resize(*SIZES[0])
    speaker.window.pages.turn_to("data")
    page = speaker.window.data
    for kind, button in page.file.kinds.items():
        with speaker.wait_for(page.work.opened):
            button.click()
        for _ in range(3):
            speaker.settle()
        assert not cut(speaker.window), kind
        assert scrolled(speaker.window) == (0, 0), kind


@pytest.mark.parametrize("size", SIZES)
def test_the_settings_of_a_network_with_all_that_is_folded_away(
    speaker: Robot, size: tuple[int, int]
) -> None:
    window = speaker.window
    recipe = window.training.recipe
    speaker.choose(recipe.model.choice, NETWORKS)
    speaker.click(recipe.optimizer.more)
    window.resize(*size)
    speaker.settle()
    activation = recipe.model.of_family[NETWORKS].choices["activation"]
    assert activation.isVisible()
    assert recipe.schedule.isVisible()
    for box in (recipe.model.choice, activation, recipe.loss, recipe.start,
                recipe.schedule, recipe.device):
        for index in range(box.count()):
            box.setCurrentIndex(index)
            assert not cut(window), f"{called(box)}: {box.currentText()}"


@pytest.mark.parametrize("size", SIZES)
def test_nobody_has_to_scroll_sideways_for_large_text(
    large_text: Robot, size: tuple[int, int]
) -> None:
    window = large_text.window
    window.resize(*size)
    for _ in range(3):
        large_text.settle()  # what it was laid out anew for, part by part
    for page in (*PAGES, PAGES[0]):
        window.pages.turn_to(page)
        for _ in range(3):
            large_text.catch_up()
            large_text.settle()
        assert scrolled(window)[0] == 0, page
        assert not cut(window), page
    window.resize(1920, 1080)
    for _ in range(3):
        large_text.settle()
    canvas, train = window.drawing.canvas, large_text.transport.train
    assert rect_of(canvas).right() < rect_of(train).left(), "beside each other again"


def test_every_menu_fits_a_low_screen(speaker: Robot) -> None:
    menus = [action.menu() for action in speaker.window.menuBar().actions()]
    for menu in menus:
        assert isinstance(menu, QMenu)
        assert menu.sizeHint().height() <= SIZES[0][1], menu.title()


@pytest.mark.parametrize("speaker", ["en"], indirect=True)
@pytest.mark.parametrize("page", ["How to begin", "Keys"])
def test_a_page_of_help_fits_the_screen(large_text: Robot, page: str) -> None:
    large_text.menu("Help", page)
    box = large_text.dialog(HelpText)
    room = box.screen().availableSize()
    assert box.width() <= room.width() and box.height() < room.height()
    bar = box.area.verticalScrollBar()
    assert bar.maximum() >= box.text.height() - box.area.viewport().height()
    assert box.area.horizontalScrollBar().maximum() == 0
    assert box.buttons.isVisible() and not cut(box)
    box.reject()


def test_two_pixels_for_each_3840_by_2160() -> None:
    """In a process of its own, for what a pixel is stays as it is when a program starts."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", __file__,
         "-k", "every_page and size4 or screen_that_was_asked_for"],
        cwd=ROOT, env=os.environ | {"QT_SCALE_FACTOR": "2"}, capture_output=True, text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 passed" in done.stdout


@pytest.mark.skipif(os.environ.get("QT_SCALE_FACTOR") != "2", reason="for the test above")
def test_it_is_the_screen_that_was_asked_for(robot: Robot) -> None:
    robot.window.resize(*SIZES[-1])
    robot.settle()
    assert robot.window.grab().toImage().size().toTuple() == (3840, 2160)


def test_what_is_too_narrow_is_found(speaker: Robot) -> None:
    """That the measure can fail."""
    window = speaker.window
    window.similarity.title.setWordWrap(False)
    window.resize(*SIZES[0])
    window.similarity.title.setText("mean images, and so on " * 5)
    speaker.settle()
    assert cut(window)


def test_a_choice_that_is_too_long_is_found(speaker: Robot) -> None:
    """That the measure can fail, there, too."""
    speaker.window.training.recipe.loss.setFixedWidth(64)
    speaker.settle()
    (found,) = cut(speaker.window)
    assert "ComboBox" in found
