"""What tests do with the lab's tabs, and read in them."""

from typing import Any

import numpy as np
from robot.window_robot import Robot

from engine.lab.problems import CELSIUS, UNKNOWN
from engine.lab.recipe import LabRecipe
from gui.widgets.tables.number_table import NumberTable

T, C = np.array(UNKNOWN), np.array(CELSIUS)


def take(robot: Robot, recipe: LabRecipe, steps: int = 0) -> None:
    """Begin with a recipe and take so many steps at full speed."""
    lab = robot.session.lab
    lab.set_pace(None)
    lab.set_recipe(recipe)
    lab.reset()
    more(robot, steps)


def more(robot: Robot, steps: int) -> None:
    lab = robot.session.lab
    if steps:
        wanted = lab.progress.steps + steps
        lab.take(steps)
        robot.wait_until(lambda: lab.progress.steps == wanted)
    robot.catch_up()


def tab(robot: Robot, title: str) -> Any:
    """Bring a tab of the lab to the front."""
    robot.window.pages.turn_to("lab")
    tabs = robot.window.lab.tabs
    index = next(index for index in range(tabs.count()) if tabs.tabText(index) == title)
    tabs.setCurrentIndex(index)
    robot.catch_up()
    return robot.window.lab.views[3 + index]  # the first three are the pictures


def number(text: str) -> float:
    return float(text.replace("−", "-").replace(",", ""))


def texts(table: NumberTable) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def loss(w: float, b: float, scale: float = 1.0) -> float:
    return float(((w * scale * T + b - C) ** 2).mean())


def wait_for_end(robot: Robot) -> None:
    lab = robot.session.lab
    robot.wait_until(lambda: not lab.is_in_flow)
    robot.settle()


def suggestions(robot: Robot) -> list[str]:
    return [button.text() for button in robot.window.notices.suggestions if button.isVisible()]
