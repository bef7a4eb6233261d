"""The dialog that checks the published figures, as tests use it."""

import json
from typing import Any

from robot.window_robot import Robot

import resources
from gui.figures.figures_dialog import FiguresDialog


def entries() -> list[dict[str, Any]]:
    return json.loads(resources.PUBLISHED_FIGURES.read_text(encoding="utf-8"))["figures"]  # type: ignore[no-any-return]  # JSON


def tensor_entries() -> list[dict[str, Any]]:
    return json.loads(resources.TENSOR_FIGURES.read_text(encoding="utf-8"))["figures"]  # type: ignore[no-any-return]  # JSON


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
