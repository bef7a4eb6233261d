"""The lab's plots and tables, pointed at and saved at every moment after a change, seen or not."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from robot.window_hands import send_move
from robot.window_robot import Robot

from engine.lab.recipe import LabRecipe
from gui.widgets.export import Exportable, export
from gui.widgets.plots.plot import Plot
from gui.widgets.view import View

NOTHING_HELD = Qt.KeyboardModifier.NoModifier

RECIPES = {
    "temperature": LabRecipe(), "speed": LabRecipe("speed", learning_rate=1e-3),
    "scores": LabRecipe("scores", learning_rate=1e-5),
    "second": LabRecipe("scores", table="second"),
    "number": LabRecipe("number", steps=5), "split": LabRecipe(splitting="seeded"),
    "bend": LabRecipe("bend", hinges=7, expression="sin(x)"), "one": LabRecipe("bend"),
}


def _exports(robot: Robot) -> Iterator[Exportable]:
    for view in robot.window.lab.findChildren(View):
        yield from view.exports


def _point_everywhere(robot: Robot) -> None:
    for plot in robot.window.lab.findChildren(Plot):
        box = plot.getViewBox().sceneBoundingRect()
        for share in (0.0, 0.3, 0.5, 0.99):
            place = QPointF(box.left() + share * box.width(), box.center().y())
            send_move(plot.viewport(), plot.mapFromScene(place), Qt.MouseButton.NoButton)


def _come_and_go_by_keys(robot: Robot) -> None:
    """What a screen reader is told, and the key that chooses, in each plot."""
    for plot in filter(Plot.isVisible, robot.window.lab.findChildren(Plot)):
        for event in (QFocusEvent(QEvent.Type.FocusIn),
                      QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, NOTHING_HELD),
                      QFocusEvent(QEvent.Type.FocusOut)):
            QApplication.sendEvent(plot, event)


@pytest.mark.parametrize("hidden", [False, True], ids=["seen", "hidden"])
def test_whatever_the_problem_was_before_nothing_is_read_from_the_wrong_one(
    robot: Robot, tmp_path: Path, hidden: bool,
) -> None:
    robot.open_lab()
    lab = robot.session.lab
    for before, after in permutations(RECIPES, 2):
        lab.set_recipe(RECIPES[before])
        robot.settle()
        if hidden:
            robot.window.pages.turn_to("draw")
            robot.settle()
        lab.set_recipe(RECIPES[after])  # and at once, before anything is brought up to date
        _point_everywhere(robot)
        for what in _exports(robot):
            names, rows = what.table()
            assert all(len(row) == len(names) for row in rows), (before, after, what.name)
        if hidden:
            robot.open_lab()
            robot.settle()


def test_whoever_comes_to_a_plot_by_keys_hears_nothing_of_the_wrong_problem(robot: Robot) -> None:
    robot.open_lab()
    lab = robot.session.lab
    for before, after in permutations(RECIPES, 2):
        lab.set_recipe(RECIPES[before])
        robot.settle()
        lab.set_recipe(RECIPES[after])
        _come_and_go_by_keys(robot)


def test_what_is_saved_of_a_hidden_page_is_of_the_problem_that_there_is(
    robot: Robot, tmp_path: Path,
) -> None:
    robot.open_lab()
    robot.settle()
    robot.window.pages.turn_to("draw")
    robot.settle()
    robot.session.lab.set_recipe(RECIPES["scores"])
    for index, what in enumerate(_exports(robot)):
        for ending in ("csv", "svg", "png"):
            path = tmp_path / f"{index}.{ending}"
            export(what, path)
            assert path.stat().st_size
    data = next(what for what in _exports(robot) if what.name == "the lab's data")
    assert data.table()[0] == ("quiz 1", "quiz 2", "quiz 3", "final", "prediction")
    assert len(data.table()[1]) == 5


def test_a_step_taken_while_the_page_is_hidden_is_saved_too(robot: Robot, tmp_path: Path) -> None:
    robot.open_lab()
    robot.session.lab.set_recipe(replace(RECIPES["temperature"], steps=3))
    robot.settle()
    robot.window.pages.turn_to("draw")
    robot.settle()
    robot.session.lab.run()
    robot.wait_for_lab()
    steps = next(what for what in _exports(robot) if what.name == "the steps")
    assert len(steps.table()[1]) == 4
