"""The view of runs, as tests use it."""

import numpy as np
from measures.matrices import matrix_of
from measures.present import present
from PySide6.QtCore import QItemSelectionModel
from robot.window_robot import Robot

from gui.explore.runs.view import RunsView

Flag = QItemSelectionModel.SelectionFlag


def train(robot: Robot, rate: float, epochs: int = 2) -> np.ndarray:
    """Reset, and train with a rate; the weights."""
    robot.session.training.reset()
    robot.window.training.recipe.rate.setValue(rate)
    robot.window.training.recipe.epochs.setValue(epochs)
    robot.train()
    robot.catch_up()
    return matrix_of(robot.model)


def choose(robot: Robot, view: RunsView, *rows: int) -> None:
    view.list.clearSelection()
    for row in rows:
        view.list.selectionModel().select(
            view.list.model().index(row, 0), Flag.Select | Flag.Rows
        )
    robot.catch_up()


def facts(view: RunsView) -> dict[str, list[str]]:
    table = view.facts
    return {
        present(table.item(row, 0)).text(): [present(table.item(row, column)).text()
                                    for column in range(1, table.columnCount())]
        for row in range(table.rowCount())
    }


def listed_rate(view: RunsView, row: int = 0) -> str:
    """The learning rate that the list says of a run."""
    return present(view.list.item(row, 1)).text()
