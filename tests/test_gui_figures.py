"""Check the published figures: the rows come, agree, and open the experiment that shows them."""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from present import present
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from strokes import SEVEN
from window_robot import Robot

import resources
from gui.figures.figures_dialog import FiguresDialog
from gui.figures.figures_table import AGREES, COMPUTED, DIFFERING, PUBLISHED
from gui.model.lab import Lab

QUICK = ("gradient.chain", "temperature.diverge", "temperature.slow.params")


def entries() -> list[dict[str, Any]]:
    return json.loads(resources.PUBLISHED_FIGURES.read_text(encoding="utf-8"))["figures"]  # type: ignore[no-any-return]  # JSON


def row_of(figure: str) -> int:
    return [entry["id"] for entry in entries()].index(figure)


def check(robot: Robot) -> FiguresDialog:
    robot.menu("Help", "Check the published figures")
    dialog = robot.window.figures
    assert dialog is not None and dialog.isVisible() and not dialog.isModal()
    return dialog


def wait(robot: Robot) -> None:
    robot.wait_until(lambda: not robot.session.figures.is_running)
    robot.settle()


def text(dialog: FiguresDialog, row: int, column: int) -> str:
    return str(dialog.filter.index(row, column).data())


@pytest.fixture
def some(robot: Robot, tmp_path: Path) -> Iterator[Robot]:
    """A window that has only a few quick figures to check, one of them printed wrongly."""
    chosen = [entry for entry in entries() if entry["id"] in QUICK]
    chosen[0] = chosen[0] | {"expected": 9.0}
    robot.session.figures.file = tmp_path / "published.json"
    robot.session.figures.file.write_text(json.dumps({"figures": chosen}))
    yield robot


def test_every_figure_comes_agrees_and_is_seen_where_it_says(robot: Robot) -> None:
    dialog = check(robot)
    assert not dialog.open_experiment.isEnabled()
    robot.wait_until(lambda: len(robot.session.figures.figures) >= 5)
    robot.draw(SEVEN)  # the window is not held up
    wait(robot)
    assert dialog.count.text() == "51 of 51 agree"
    assert dialog.model.rowCount() == len(entries()) == 51
    assert {text(dialog, row, AGREES) for row in range(51)} == {"✓ agrees"}
    nan = row_of("temperature.diverge.nan")
    assert (text(dialog, nan, PUBLISHED), text(dialog, nan, COMPUTED)) == ("23", "23")
    speed = row_of("speed.slow")
    dialog.table.selectRow(speed)
    assert "(17 of 20)" in dialog.details.toPlainText()
    assert "not a figure to hit" in dialog.details.toPlainText()

    _see_in_the_lab(robot, dialog)
    _see_among_the_digits(robot, dialog)

    # closing and opening it again begins nothing anew
    dialog.done_.click()
    assert not dialog.isVisible()
    assert check(robot) is dialog
    assert not robot.session.figures.is_running


def _open(robot: Robot, dialog: FiguresDialog, figure: str) -> None:
    index = dialog.filter.index(row_of(figure), 0)
    dialog.table.scrollTo(index)
    dialog.table.setCurrentIndex(index)
    robot.settle()
    place = dialog.table.visualRect(index).center()
    QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    robot.settle()


def _see_in_the_lab(robot: Robot, dialog: FiguresDialog) -> None:
    lab = robot.session.lab
    for figure, step, steps in (("temperature.diverge.10", 10, 100),
                                ("temperature.normalised.params", 100, 100),
                                ("temperature.slow.grad", 100, 100),
                                ("scores.other_table", 901, 1000),
                                ("speed.slow", 11, 20)):
        _open(robot, dialog, figure)
        robot.wait_until(
            lambda steps=steps, step=step: (lab.progress.steps, lab.at) == (steps, step))  # type: ignore[misc]  # as lambdas are
        robot.catch_up()
        shows = robot.window.lab.transport.where.text().replace(",", "")
        assert re.split(r"[;·]| of ", shows)[0].endswith(f"step {step}")
        assert ("Divergence" if "diverge" in figure
                else f"You look at step {step:,}.") in robot.said()
        shown = _seen(lab, figure, step)
        computed: Any = robot.session.figures.figures[figure].computed
        several = isinstance(computed, list) and not isinstance(shown, list)
        assert shown == (computed[-1] if several else computed), figure
    assert "Before: Scores, learning rate 1e-05, 1,000 steps, SGD, second table." in robot.said()


def _seen(lab: Lab, figure: str, step: int) -> object:
    """What the lab has at a step, of what the figure is of."""
    if figure.endswith("params"):
        return list(lab.parameters)
    if figure.endswith("grad"):
        return list(lab.progress.gradient(step))
    loss = lab.progress.loss(step)
    return lab.progress.loss(1) - loss if figure == "speed.slow" else loss


def _see_among_the_digits(robot: Robot, dialog: FiguresDialog) -> None:
    _open(robot, dialog, "digits.sample.l1.mean3")
    robot.catch_up()
    assert robot.window.pages.page == "draw"
    assert "Undo brings back" in robot.said()
    assert f"{present(robot.session.predictions.l1).score(3):.4f}" == "0.1146"
    assert f"{present(robot.session.predictions.rmse).score(7):.4f}" == "0.2611"
    _open(robot, dialog, "digits.valid.l1.contains")
    robot.catch_up()
    assert f"{present(robot.session.predictions.l1).score(3):.4f}" == "0.1634"
    shapes: Any = robot.window.explore.docks["shapes"].view
    _open(robot, dialog, "digits.train.sevens")
    robot.catch_up()
    shown = {(tensor.name, tensor.shape) for row in shapes.chain.rows for tensor in row}
    assert ("training 7s", (6265, 28, 28)) in shown
    _open(robot, dialog, "digits.accuracy.mean")
    robot.catch_up()
    confusion: Any = robot.window.explore.docks["confusion"].view
    matrix = confusion.table.cells
    assert [matrix.index(row, 2).data() for row in (0, 1)] == [
        "926 of 1,010 · 91.68%", "1,013 of 1,028 · 98.54%"
    ]
    assert "mean of both digits' shares" in robot.said()


def test_a_figure_that_differs_is_counted_marked_and_found(some: Robot, tmp_path: Path) -> None:
    dialog = check(some)
    wait(some)
    assert dialog.count.text() == "2 of 3 agree, 1 differ"
    assert [text(dialog, row, AGREES) for row in range(3)] == [
        "✗ differs", "✓ agrees", "✓ agrees"
    ]
    dialog.groups.setCurrentIndex(dialog.groups.findData("temperature"))
    assert dialog.filter.rowCount() == 2
    dialog.groups.setCurrentIndex(dialog.groups.findData(DIFFERING))
    assert dialog.filter.rowCount() == 1
    assert (text(dialog, 0, PUBLISHED), text(dialog, 0, COMPUTED)) == ("9.0", "8")

    # all of them are copied and saved, whichever are shown
    dialog.copy.click()
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 4 and lines[1].startswith("gradient.chain\t")
    dialog.save.click()
    some.settle()
    (asked,) = dialog.findChildren(QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "figures.csv"))
    asked.done(0)
    with (tmp_path / "figures.csv").open(encoding="utf-8") as file:
        found = {row["id"]: row for row in csv.DictReader(file)}
    assert [found[key]["agrees"] for key in QUICK] == ["no", "yes", "yes"]
    assert found["temperature.diverge"]["computed"] == "[1763.8848, 5802484.5, 1.940803e+10]"
    assert found["temperature.diverge"]["tolerance"] == "relative 1e-06"

    # a file that cannot be read is named, and nothing is computed
    some.session.figures.file.write_text("{")
    dialog.again.click()
    assert "published.json" in dialog.count.text()
    assert dialog.model.rowCount() == 0
    assert not some.session.figures.is_running


def test_a_device_is_offered_where_there_is_a_gpu(some: Robot) -> None:
    dialog = check(some)
    gpu = present(some.session.hardware).gpu
    assert dialog.device.isVisible() == (gpu is not None)
    wait(some)
    dialog.present("A GPU")
    assert dialog.device.isVisible()
    assert [dialog.device.itemText(index) for index in range(2)] == ["CPU", gpu or "A GPU"]
    assert dialog.device.currentData() == "cpu"


def test_stopped_or_closed_in_the_middle_nothing_is_left_running(robot: Robot) -> None:
    figures = robot.session.figures

    def stop_at_the_third() -> None:
        if len(figures.figures) == 3:
            present(robot.window.figures).again.click()

    figures.found.connect(stop_at_the_third)
    with robot.wait_for(figures.ended):
        dialog = check(robot)
    figures.found.disconnect(stop_at_the_third)
    assert not figures.is_running and len(figures.figures) == 3
    assert dialog.count.text() == "3 of 3 agree; 48 to come"
    assert dialog.again.text().replace("&", "") == "Check again"
    dialog.again.click()
    assert figures.is_running and len(figures.figures) == 0
    assert dialog.count.text() == "51 to come"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not figures.is_running and not dialog.isVisible()
    begun: list[int] = []
    figures.started.connect(lambda: begun.append(1))
    check(robot)
    assert begun  # and the window is closed: the fixtures look for threads


def test_the_chapters_digits_are_loaded_for_the_chapters_figures(some: Robot) -> None:
    chosen = [entry for entry in entries() if entry["id"] == "digits.valid.sevens"]
    some.session.figures.file.write_text(json.dumps({"figures": chosen}))
    with some.wait_for(some.session.digit_set_changed):
        some.menu("Digits", "All ten")
    dialog = check(some)
    wait(some)
    dialog.table.selectRow(0)
    with some.wait_for(some.session.digit_set_changed):
        some.click(dialog.open_experiment)
    some.catch_up()
    assert some.session.digits == (3, 7)
    shapes: Any = some.window.explore.docks["shapes"].view
    assert (1028, 28, 28) in {tensor.shape for row in shapes.chain.rows for tensor in row}


def test_who_sets_the_lab_anew_is_not_led_away(some: Robot) -> None:
    dialog = check(some)
    wait(some)
    dialog.table.selectRow(1)
    dialog.open_experiment.click()
    lab = some.session.lab
    lab.reset()
    lab.take(50)
    some.wait_until(lambda: lab.progress.steps == 50)
    some.settle()
    assert lab.at == 50
