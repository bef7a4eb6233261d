"""The lab's tables: errors and sums are done again from what is written, at many steps."""

import math
import random
from dataclasses import replace
from decimal import Decimal

import pytest
from measures.redone import comes_out
from robot.lab_tabs import more, tab, take, texts
from robot.window_robot import Robot

from engine.lab.problems import problem_of
from engine.lab.recipe import LabRecipe, ProblemKey
from gui.lab.panels.written_errors import written_errors
from gui.widgets.sums import read


def column(rows: list[list[str]], place: int) -> list[Decimal]:
    return [read(row[place]) for row in rows]


@pytest.mark.parametrize("problem", ["temperature", "speed"])
def test_errors_and_gradients_come_out(robot: Robot, problem: ProblemKey) -> None:
    take(robot, LabRecipe(problem=problem, scale=0.1, learning_rate=0.01))
    panel = tab(robot, "Gradient")
    for _ in range(8):
        heads, *rows, sums = texts(panel.by_hand.cells)
        place = heads.index("error")
        for prediction, target, error in zip(
            *(column(rows, place + offset) for offset in (-2, -1, 0)), strict=True
        ):
            assert comes_out(prediction - target, error)
        for parameter in range(place + 2, len(heads)):
            assert comes_out(sum(column(rows, parameter), Decimal(0)), read(sums[parameter]))
        more(robot, 7)


def test_errors_of_what_is_held_out_come_out(robot: Robot) -> None:
    take(robot, LabRecipe(scale=0.1, splitting="tutorial"))
    panel = tab(robot, "Validation")
    for _ in range(8):
        _, *rows = texts(panel.examples)
        for row in rows:
            target, prediction, error = map(read, row[-3:])
            assert comes_out(prediction - target, error)
        more(robot, 11)


def test_of_logits_the_error_is_between_probability_and_target() -> None:
    chance = random.Random(1)
    for _ in range(500):
        logit, target = chance.uniform(-9, 9), float(chance.randrange(2))
        error = 1 / (1 + math.exp(-logit)) - target
        (shown,), (wanted,), (off,) = written_errors(
            replace(problem_of(LabRecipe()), loss="bce"), [logit], [target], [error])
        assert comes_out(1 / (1 + (-read(shown)).exp()) - read(wanted), read(off))
