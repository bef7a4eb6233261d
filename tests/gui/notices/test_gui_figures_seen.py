"""Check the published figures: each opens the experiment that shows it."""

import re
from typing import Any

from material.strokes import SEVEN
from measures.present import present
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from robot.figures_dialog import check, entries, row_of, tensor_entries, text, wait
from robot.window_robot import Robot

from gui.figures.figures_dialog import FiguresDialog
from gui.figures.figures_table import AGREES, COMPUTED, PUBLISHED
from gui.lab.panels.vector_backward import VectorPanel
from gui.model.lab.lab import Lab


def test_every_figure_comes_agrees_and_is_seen_where_it_says(robot: Robot) -> None:
    dialog = check(robot)
    assert not dialog.open_experiment.isEnabled()
    robot.wait_until(lambda: len(robot.session.figures.figures) >= 5)
    robot.draw(SEVEN)  # the window is not held up
    wait(robot)
    there = 51 + len(tensor_entries()) - robot.session.figures.lacking
    assert dialog.count.text() == f"{there} of {there} agree"
    assert len(entries()) == 51
    assert dialog.model.rowCount() == 51 + len(tensor_entries())
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
                else f"You are viewing step {step:,}.") in robot.said()
        shown = _seen(lab, figure, step)
        computed: Any = robot.session.figures.figures[figure].computed
        several = isinstance(computed, list) and not isinstance(shown, list)
        assert shown == (computed[-1] if several else computed), figure
    assert "Before: Scores, learning rate 1e-05, 1,000 steps, SGD, second table." in robot.said()
    _open(robot, dialog, "gradient.vector.error")
    robot.wait_until(lambda: lab.at == 1 and not lab.is_in_flow)
    robot.catch_up()
    (panel,) = [each for each in robot.window.lab.views if isinstance(each, VectorPanel)]
    assert panel.isVisible()
    assert str(robot.session.figures.figures["gradient.vector.error"].computed) in (
        panel.code.plain())


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
    assert "Undo restores" in robot.said()
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
    assert "mean of the two digits' accuracies" in robot.said()
