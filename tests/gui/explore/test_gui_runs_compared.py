"""Runs differ in words: where they are pointed at, and in a table."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from material.strokes import SEVEN
from measures.matrices import matrix_of
from measures.present import present
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from robot.runs_list import choose, facts, listed_rate, train
from robot.window_robot import Robot

from engine.training.recipe import Recipe
from gui.model.files.weights import open_weights, save_weights


def test_pointing_at_a_curve_says_what_differed_and_a_click_restores_it(robot: Robot) -> None:
    first = train(robot, 0.5)
    train(robot, 0.01)
    view = robot.view("Runs")
    plot = view.plot

    def place(number: int, step: int) -> QPoint:
        record = present(robot.session.training.runs.find(number))
        from PySide6.QtCore import QPointF

        point = QPointF(step, record.progress.smoothed[step - 1])
        return QPoint(plot.mapFromScene(plot.getViewBox().mapViewToScene(point)))

    at = plot.getViewBox().mapSceneToView(plot.mapToScene(place(2, 50)))
    assert plot.text_at(at.x(), at.y()) == "Run 2: learning rate 0.01 instead of 0.5"
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=place(1, 50))
    robot.catch_up()
    np.testing.assert_array_equal(matrix_of(robot.model), first)


def test_two_runs_are_compared_in_a_table(robot: Robot) -> None:
    train(robot, 0.5)
    train(robot, 0.25, epochs=3)
    view = robot.view("Runs")
    choose(robot, view, 0, 1)
    shown = facts(view)
    assert shown["≠ learning rate"] == ["0.5", "0.25"]
    assert shown["≠ epochs set"] == ["2", "3"]
    assert shown["batch size"] == ["256", "256"]
    assert shown["≠ steps"] == ["98", "147"]
    for record, text in zip(robot.session.training.runs.records,
                            shown["≠ accuracy on MNIST"], strict=True):
        assert text == f"{record.accuracy:.2%}"


def test_the_rate_turned_in_mid_run_is_part_of_the_facts(robot: Robot) -> None:
    robot.train_without_end(100)
    robot.wait_for_steps(5)
    robot.window.training.recipe.rate.setValue(0.125)
    rates = robot.session.training.progress.rates
    robot.wait_until(lambda: 0.125 in rates)
    robot.click(robot.window.training.stop)
    view = robot.view("Runs")
    choose(robot, view, 0)
    assert facts(view)["learning rate"] == ["0.5, then 0.125"]
    assert listed_rate(view) == "0.5 → 0.125"


def test_a_rate_turned_and_turned_back_is_part_of_them_too(robot: Robot) -> None:
    robot.take_steps(2)
    for rate in (0.125, 0.5):
        robot.window.training.recipe.rate.setValue(rate)
        robot.take_steps(4)
    robot.click(robot.window.training.stop)
    view = robot.view("Runs")
    choose(robot, view, 0)
    assert facts(view)["learning rate"] == ["0.5, then others, then 0.5"]
    assert listed_rate(view) == "0.5 → … → 0.5"


def test_of_one_cycle_the_list_says_the_highest(robot: Robot) -> None:
    robot.session.training.set_recipe(replace(Recipe(), schedule="one_cycle", epochs=1))
    robot.train()
    view = robot.view("Runs")
    choose(robot, view, 0)
    assert facts(view)["learning rate"] == ["at most 0.5"]
    assert listed_rate(view) == "≤ 0.5"


def test_runs_that_began_from_opened_weights_say_so(robot: Robot, tmp_path: Path) -> None:
    train(robot, 0.5)
    save_weights(tmp_path / "weights.safetensors", robot.session)
    open_weights(tmp_path / "weights.safetensors", robot.session)
    robot.window.training.recipe.seed.setValue(5)  # opened weights are not a start to be drawn anew
    assert matrix_of(robot.model).any()
    robot.train()
    view = robot.view("Runs")
    choose(robot, view, 1)
    assert facts(view)["started from"] == ["opened weights"]


def test_other_drawings_are_a_difference(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.click(robot.mine.add_buttons[7])
    for label in (7, 3):
        robot.session.collection.relabel_all([0], label)
        robot.session.training.reset()
        robot.session.training.fine_tune()
        robot.wait_until(lambda: not robot.session.training.trainer.is_running)
    view = robot.view("Runs")
    choose(robot, view, 1)
    assert view.differs.text().startswith("Run 2: other drawings.")
