"""What is opened and closed leaves nothing behind: after the second time there is no more of
anything than after the first, once all is there that is made when it is first wanted.
"""

import gc
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from material.image_files_material import DATA
from material.own_drawings import add_own
from material.strokes import SEVEN
from measures.living import grown, living
from monkey.answers import leaves
from monkey.found import dialogs
from monkey.tidy import close_what_asks
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from robot.code_view import open_code
from robot.course_learner import Learner
from robot.window_robot import Robot

from engine.data.datasets import Dataset
from engine.data.png_folders import write_labelled_folder
from engine.errors import InputError

Act = Callable[[], object]


@pytest.fixture(autouse=True)
def the_collector_sees_all() -> None:
    gc.unfreeze()


def leaves_nothing(robot: Robot, act: Act) -> None:
    """Do it once for what is made when it is first wanted, then twice, and compare.

    What is left behind grows each time. A table that is half worked out, as on a busy computer, may
    hold more than before by chance: then it is done once more.
    """
    there: list[Counter[str]] = []

    def once_more() -> dict[str, tuple[int, int]]:
        act()
        robot.catch_up()
        robot.notices.clear()
        there.append(living())
        return grown(*there[-2:]) if len(there) > 1 else {}

    once_more()
    once_more()
    left = once_more()
    if left:
        again = once_more()
        left = {name: counts for name, counts in again.items() if name in left}
    assert not left


def test_what_is_left_behind_is_found(robot: Robot) -> None:
    """A net that has never caught anything has not been tried."""
    panel, later = robot.window.collection, QTimer(robot.window)

    def leave() -> None:
        later.timeout.connect(partial(panel.add, 3))

    with pytest.raises(AssertionError, match=r"partial of gui\..*add"):
        leaves_nothing(robot, leave)

    with pytest.raises(AssertionError, match="DigitsDialog"):
        leaves_nothing(robot, lambda: robot.menu("Digits", "Choose …"))


def test_every_view(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.train()

    def look_at_all() -> None:
        for key in sorted(robot.window.views.keys):
            robot.window.show_view(key)
            robot.catch_up()
        models = robot.view("All models")
        robot.wait_until(lambda: not any("…" in row for row in models.table.texts()))
        robot.menu("View", "Close all panels")

    leaves_nothing(robot, look_at_all)


def test_every_page_and_a_run_of_the_lab(robot: Robot) -> None:
    def turn_round() -> None:
        for page in robot.window.pages.buttons:
            robot.click(robot.window.pages.buttons[page])
            robot.catch_up()
            if page == "lab":
                robot.run_lab()
                robot.click(robot.window.lab.transport.reset)

    leaves_nothing(robot, turn_round)


def test_every_kind_of_data(robot: Robot) -> None:
    robot.window.pages.turn_to("data")
    page = robot.window.data

    def open_all() -> None:
        robot.window.pages.turn_to("data")
        for button in page.file.kinds.values():
            with robot.wait_for(page.work.opened):
                robot.click(button)
            for index in range(page.tabs.count()):
                page.tabs.setCurrentIndex(index)
                robot.catch_up()
        page.work.close()
        robot.window.pages.turn_to("draw")

    leaves_nothing(robot, open_all)


@pytest.mark.parametrize("name", ["baseline", "seven-steps", "gradient", "channels-first"])
def test_a_stop(robot: Robot, name: str) -> None:
    """On each of the pages that a stop can have."""
    learner = Learner(robot)

    def visit() -> None:
        learner.enter(name)
        robot.window.guide.leave()
        learner.wait_until_loaded()
        robot.window.views.close_all()

    leaves_nothing(robot, visit)


def test_every_dialog_of_the_menus(robot: Robot) -> None:
    add_own(robot, {3: 1, 7: 1})
    robot.draw(SEVEN)
    for key in sorted(robot.window.views.keys):  # with all that can be exported
        robot.window.show_view(key)
    robot.catch_up()
    robot.window.pages.turn_to("draw")
    names = [each.text() for each in leaves(robot.window.menuBar().actions())
             if each.text().endswith("…") or each.text() == "Show the numbers"]
    asked = {"&How to begin", "&Keys", "&Glossary", "&About", "Check the published &figures"}
    assert len(names) > 60

    def open_each() -> None:
        found = [each for each in leaves(robot.window.menuBar().actions())
                 if each.text() in asked or each.text() in names]
        for action in found:
            opens(robot, action.trigger, action.text())
            robot.session.figures.stop()

    leaves_nothing(robot, open_each)


def test_every_dialog_of_a_stop(robot: Robot) -> None:
    learner, window = Learner(robot), robot.window
    learner.enter("baseline")
    learner.predict(0)
    learner.run()
    teacher = window.guide.teacher
    leaves_nothing(robot, partial(open_all, robot, {
        "hide the answers": teacher.hide.trigger, "save the lesson": teacher.save.trigger,
        "open a lesson": teacher.open.trigger, "delete all": teacher.forget.trigger,
        "the chapter's questions": window.guide.overview.questions.clicked.emit,
    }))


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # offscreen a menu cannot
def test_every_other_dialog(robot: Robot, tmp_path: Path) -> None:
    add_own(robot, {3: 1, 7: 1})
    robot.draw(SEVEN)
    robot.train()
    write_labelled_folder(tmp_path / "dark", Dataset(255 - DATA.images, DATA.labels))
    photo = np.full((60, 60), 230, np.uint8)
    photo[10:50, 28:32] = 20
    QGuiApplication.clipboard().setImage(
        QImage(photo.tobytes(), 60, 60, 60, QImage.Format.Format_Grayscale8).copy())
    window, code, runs = robot.window, open_code(robot), robot.view("Runs")
    runs.list.selectRow(0)
    menu, thumbnails = window.collection.which.menu, window.collection.thumbnails
    leaves_nothing(robot, partial(open_all, robot, {
        "a new collection": partial(robot.choose_in, menu, "New collection …"),
        "all drawings": partial(robot.choose_in, menu, "Show all 2 drawings …"),
        "another name of it": partial(robot.choose_in, menu, "Rename …"),
        "a picture": lambda: robot.menu("Edit", "Paste a picture"),
        "dark on light": lambda: ask_to_invert(robot, tmp_path / "dark"),
        "an error": lambda: window.files.tell(InputError("This is a test.")),
        "the code": code.panel.save_script.clicked.emit,
        "a run's name": runs.rename.clicked.emit,
        "a thumbnail's menu": lambda: thumbnails.customContextMenuRequested.emit(QPoint(8, 8)),
    }))


def open_all(robot: Robot, ways: dict[str, Act]) -> None:
    for name, way in ways.items():
        opens(robot, way, name)


def opens(robot: Robot, way: Act, name: str) -> None:
    """Open it, and close it again."""
    way()
    robot.settle()
    assert dialogs() or QApplication.activePopupWidget() is not None, f"{name} opens nothing"
    close_what_asks()
    robot.catch_up()


def ask_to_invert(robot: Robot, folder: Path) -> None:
    with robot.wait_for(robot.session.loading.inversion_wanted):
        robot.session.load_images(folder)
