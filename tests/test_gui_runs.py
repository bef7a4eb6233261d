"""Runs: each stays, differs in words, comes back to the bit, can be renamed, deleted, compared."""

from pathlib import Path

import numpy as np
import pytest
from present import present
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog
from strokes import SEVEN
from window_robot import Robot

from gui.explore.runs.view import RunsView

Flag = QItemSelectionModel.SelectionFlag


def train(robot: Robot, rate: float, epochs: int = 2) -> np.ndarray:
    """Reset, and train with a rate; the weights."""
    robot.session.training.reset()
    robot.window.training.recipe.rate.setValue(rate)
    robot.window.training.recipe.epochs.setValue(epochs)
    robot.train()
    robot.catch_up()
    return robot.model.parameters


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


def test_every_run_stays_and_comes_back_to_the_bit(robot: Robot) -> None:
    view = robot.view("Runs")
    assert "no run yet" in view.differs.text()
    first, second = train(robot, 0.5), train(robot, 0.05, epochs=3)
    assert view.list.rowCount() == 2
    choose(robot, view, 0)
    robot.click(view.restore)
    np.testing.assert_array_equal(robot.model.parameters, first)
    assert robot.session.training.recipe.learning_rate == 0.5
    assert robot.window.training.recipe.rate.value() == 0.5
    assert robot.window.training.recipe.epochs.value() == 2
    assert robot.session.training.progress.steps == 98
    assert "Run 1 is back" in robot.said()
    choose(robot, view, 1)
    robot.click(view.restore)
    np.testing.assert_array_equal(robot.model.parameters, second)
    assert robot.session.training.progress.steps == 147


def test_every_step_of_a_run_that_came_back_can_be_gone_to(robot: Robot) -> None:
    train(robot, 0.5)
    timeline = robot.session.training.timeline
    timeline.go(60)
    there = robot.model.parameters.copy()
    train(robot, 0.05)
    view = robot.view("Runs")
    choose(robot, view, 0)
    robot.click(view.restore)
    timeline.go(60)
    assert timeline.at == 60
    np.testing.assert_array_equal(robot.model.parameters, there)


def test_reset_and_train_land_on_the_same_curve_and_say_so(robot: Robot) -> None:
    view = robot.view("Runs")
    train(robot, 0.5)
    train(robot, 0.5)
    one, other = robot.session.training.runs.records
    assert list(one.progress.losses) == list(other.progress.losses)
    choose(robot, view, 1)
    assert view.differs.text().startswith("Run 2: made just like Run 1.")


def test_a_restored_run_goes_on_as_it_would_have(robot: Robot) -> None:
    train(robot, 0.5)
    robot.train()
    robot.catch_up()
    unbroken = robot.model.parameters
    view = robot.view("Runs")
    choose(robot, view, 0)
    robot.click(view.restore)
    robot.train()
    np.testing.assert_array_equal(robot.model.parameters, unbroken)
    record = robot.session.training.runs.records[-1]
    assert (record.first, record.end) == (99, 196)


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
    np.testing.assert_array_equal(robot.model.parameters, first)


def test_two_runs_are_compared_in_a_table(robot: Robot) -> None:
    train(robot, 0.5)
    train(robot, 0.25, epochs=3)
    view = robot.view("Runs")
    choose(robot, view, 0, 1)
    shown = facts(view)
    assert shown["≠ learning rate"] == ["0.5", "0.25"]
    assert shown["≠ epochs asked for"] == ["2", "3"]
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


def test_a_run_is_renamed_and_deleted(robot: Robot) -> None:
    train(robot, 0.5)
    train(robot, 0.25)
    view = robot.view("Runs")
    choose(robot, view, 0)
    robot.click(view.rename)
    dialog = robot.dialog(QInputDialog)
    dialog.setTextValue("the chapter's")
    dialog.accept()
    robot.catch_up()
    assert present(view.list.item(0, 0)).text() == "the chapter's"
    choose(robot, view, 0)
    robot.click(view.delete)
    assert view.list.rowCount() == 1
    assert present(view.list.item(0, 0)).text() == "Run 2 (now)"


def test_runs_of_other_digits_wait_until_these_are_back(robot: Robot) -> None:
    train(robot, 0.5)
    view = robot.view("Runs")
    for name, count in (("All ten", 0), ("3 and 7", 1)):
        with robot.wait_for(robot.session.digit_set_changed):
            robot.menu("Digits", name)
        robot.catch_up()
        assert view.list.rowCount() == count


@pytest.mark.parametrize("presses", [1, 3])
def test_single_steps_are_one_run(robot: Robot, presses: int) -> None:
    robot.draw(SEVEN)
    for press in range(presses):
        robot.click(robot.window.training.step)
        robot.wait_for_steps(press + 1)
    robot.click(robot.window.training.stop)
    assert [record.steps for record in robot.session.training.runs.records] == [presses]


def test_a_run_without_a_step_leaves_no_trace(robot: Robot) -> None:
    view = robot.view("Seven steps by hand")
    robot.click(view.next)  # it has been initialised, and no more
    robot.session.training.reset()
    assert robot.session.training.runs.records == ()


def test_a_run_stopped_in_mid_epoch_comes_back_after_a_long_one(robot: Robot) -> None:
    robot.take_steps(31)
    robot.click(robot.window.training.stop)
    weights = robot.model.parameters
    robot.window.training.recipe.epochs.setValue(40)
    robot.train()
    history = present(robot.session.training.progress.history)
    history.shrink(50)  # as after many other runs
    robot.session.training.reset()
    view = robot.view("Runs")
    choose(robot, view, 0)
    robot.click(view.restore)
    assert robot.session.training.progress.steps == 31
    np.testing.assert_array_equal(robot.model.parameters, weights)


def test_every_step_of_a_long_run_is_there_when_it_comes_back(robot: Robot) -> None:
    train(robot, 0.5, epochs=40)
    train(robot, 0.1)
    view = robot.view("Runs")
    choose(robot, view, 0)
    robot.click(view.restore)
    assert len(present(robot.session.training.progress.history).numbers) == 1961
    robot.train()
    assert len(present(robot.session.training.progress.history).numbers) == 3921


def test_runs_that_began_from_opened_weights_say_so(robot: Robot, tmp_path: Path) -> None:
    train(robot, 0.5)
    robot.session.save_weights(tmp_path / "weights.safetensors")
    robot.session.open_weights(tmp_path / "weights.safetensors")
    robot.window.training.recipe.seed.setValue(5)  # opened weights are not a start to be drawn anew
    assert robot.model.parameters.any()
    robot.train()
    view = robot.view("Runs")
    choose(robot, view, 1)
    assert facts(view)["started from"] == ["opened weights"]


def test_other_drawings_are_a_difference(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.click(robot.mine.add_buttons[7])
    for label in (7, 3):
        robot.session.collection.relabel(0, label)
        robot.session.training.reset()
        robot.session.training.fine_tune()
        robot.wait_until(lambda: not robot.session.training.trainer.is_running)
    view = robot.view("Runs")
    choose(robot, view, 1)
    assert view.differs.text().startswith("Run 2: other drawings.")


def test_the_run_that_a_step_belongs_to_is_the_present_one(robot: Robot) -> None:
    train(robot, 0.5)
    robot.train()
    robot.session.training.timeline.go(50)
    robot.session.training.go_on_from_here()
    view = robot.view("Runs")
    assert [present(view.list.item(row, 0)).text() for row in range(2)] == ["Run 1 (now)", "Run 2"]
