"""The lab's Steps tab: every step of the run, gone to, saved, and fluent however many."""

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from robot.lab_tabs import C, T, more, number, tab, take
from robot.window_robot import Robot

from engine.lab.recipe import LabRecipe
from engine.lab.record import LabStep


def test_the_steps_are_those_of_the_run_and_a_click_goes_there(robot: Robot) -> None:
    take(robot, LabRecipe(scale=0.1, splitting="tutorial"), 50)
    panel = tab(robot, "Steps")
    lab, model = robot.session.lab, panel.model
    assert model.rowCount() == 51
    heads = [model.headerData(column, Qt.Orientation.Horizontal)
             for column in range(model.columnCount())]
    assert heads == ["step", "loss before update", "validation", "gradient w", "gradient b", "rate",
                     "w after update", "b after update"]

    def row(index: int) -> list[str]:
        return [model.index(index, column).data() for column in range(model.columnCount())]

    assert row(0) == ["0", "", "", "", "", "", "1", "0"]
    before, now = row(8), row(9)
    for name in (3, 4):
        assert number(now[name + 3]) == pytest.approx(
            number(before[name + 3]) - 0.01 * number(now[name]), abs=1e-5)
    held_out = list(lab.problem.validation)
    w, b = number(before[6]), number(before[7])
    assert number(now[2]) == pytest.approx(
        float(((w * 0.1 * T + b - C)[held_out] ** 2).mean()), rel=1e-4)
    panel.rows.scrollTo(model.index(12, 1))
    robot.press_at(panel.rows.viewport(), panel.rows.visualRect(model.index(12, 1)).center())
    assert lab.at == 12
    lab.go(30)
    robot.catch_up()
    assert panel.rows.currentIndex().row() == 30
    assert panel.rows.visualRect(panel.rows.currentIndex()).isValid()
    QTest.keyClick(panel.rows, Qt.Key.Key_Up)
    assert lab.at == 29


def test_the_table_follows_a_run_and_begins_anew(robot: Robot) -> None:
    take(robot, LabRecipe(scale=0.1), 5)
    panel = tab(robot, "Steps")
    assert panel.rows.isColumnHidden(2)  # there is no validation
    more(robot, 5)
    assert panel.model.rowCount() == 11
    assert panel.rows.currentIndex().row() == 10
    robot.session.lab.reset()
    robot.catch_up()
    assert panel.model.rowCount() == 1
    assert not panel.save.isEnabled()
    take(robot, LabRecipe(problem="scores", learning_rate=1e-5), 3)
    assert panel.model.columnCount() == 12


def test_a_table_out_of_sight_is_of_the_present_problem(robot: Robot) -> None:
    take(robot, LabRecipe(scale=0.1), 20)
    panel = tab(robot, "Steps")
    tab(robot, "Gradient")
    robot.click(robot.window.lab.problems.buttons["number"])
    more(robot, 20)
    panel.rows.viewport().grab()  # it is painted as it stands
    assert panel.model.columnCount() == 6
    assert panel.model.index(0, 5).data() == "3"
    tab(robot, "Steps")
    assert panel.model.rowCount() == 21
    assert number(panel.model.index(20, 5).data()) == pytest.approx(
        robot.session.lab.parameters[0], rel=1e-8)


def test_every_step_is_saved_with_every_digit(robot: Robot, tmp_path: Path) -> None:
    take(robot, LabRecipe(learning_rate=1e-4, splitting="tutorial"), 40)
    panel = tab(robot, "Steps")
    robot.click(panel.save)
    robot.choose_file(tmp_path / "steps.csv")
    with (tmp_path / "steps.csv").open(encoding="utf-8-sig", newline="") as file:
        heads, start, *rows = list(csv.reader(file))
    assert heads == ["step", "loss before "
                             "update", "validation loss before", "gradient w", "gradient b",
                     "learning rate", "w after update", "b after update"]
    assert start == ["0", "", "", "", "", "", "1.0", "0.0"]
    progress = robot.session.lab.progress
    assert [int(row[0]) for row in rows] == list(range(1, 41))
    assert [float(row[1]) for row in rows] == progress.losses.tolist()
    assert [float(row[2]) for row in rows] == progress.validation.tolist()
    assert [[float(cell) for cell in row[6:]] for row in rows] == progress.path[1:].tolist()
    assert "steps.csv" in robot.said()
    robot.click(panel.save)
    robot.choose_file(tmp_path / "nowhere" / "steps.csv")
    assert "cannot be written" in robot.message()
    assert not robot.has_dialog(QFileDialog)


@contextmanager
def calls() -> Iterator[Counter[str]]:
    """How many functions are called meanwhile, ours and Python's: work, whatever the computer."""
    counted: Counter[str] = Counter()
    sys.setprofile(lambda frame, event, what: counted.update((event,)))
    try:
        yield counted
    finally:
        sys.setprofile(None)


def test_a_hundred_thousand_steps_stay_fluent(robot: Robot) -> None:
    panel = tab(robot, "Steps")
    lab = robot.session.lab

    def travel(steps: int) -> int:
        """What it costs to look at 19 of so many steps; all that is seen of the lab goes along."""
        take(robot, LabRecipe(scale=0.1))
        lab.progress.add([
            LabStep(step, 1 / step, 0.01, (1.0, 2.0), (3.0, 4.0), None, "CPU")
            for step in range(1, steps + 1)
        ])
        lab.caught_up.emit()
        robot.catch_up()
        assert panel.model.rowCount() == steps + 1
        with calls() as counted:
            for step in range(steps // 20, steps, steps // 20):
                lab.go(step)
                robot.catch_up()
                assert panel.rows.currentIndex().row() == step
        return counted["call"] + counted["c_call"]

    travel(1_000)  # what is made once is made
    few, many = travel(1_000), travel(100_000)
    assert few > 1_000 and many < 1.5 * few
