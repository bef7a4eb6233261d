"""Hints about the user's drawings as what is trained on: too few, or of one digit only."""

import json
from pathlib import Path

import numpy as np
import pytest
from measures.present import present
from robot.hints_bar import accept, add, choose_source, suggestion
from robot.window_robot import Robot

from engine.evaluation import as_dataset
from gui.model.training.comparison import training_data


@pytest.fixture(autouse=True)
def nothing_is_held_out(robot: Robot) -> None:
    robot.session.training.set_data(held_out=0)


def train_on_mine(robot: Robot, of_each: int, epochs: int = 1) -> None:
    """On so many 7s and 3s alone."""
    for digit in (7, 3):
        add(robot, digit, of_each)
    choose_source(robot, "mine")
    robot.window.training.recipe.epochs.setValue(epochs)
    robot.train()


def test_trained_on_too_few_drawings(robot: Robot) -> None:
    train_on_mine(robot, 2, epochs=3)
    assert robot.said().startswith("The model trains on only 4 of your drawings")
    assert suggestion(robot) == "Train on both"
    robot.pace(1)
    accept(robot)
    assert robot.session.training.trainer.is_running
    with robot.wait_for(robot.session.training.ended):
        robot.pace(None)
    robot.settle()
    assert robot.mine.retrain.source.currentText() == "both"
    assert robot.session.training.runs.records[-1].settings.source == "both"
    assert suggestion(robot) == ""


def test_of_drawings_that_are_no_more_nothing_is_said(robot: Robot) -> None:
    train_on_mine(robot, 2)
    assert suggestion(robot) == "Train on both"
    robot.session.collection.remove_all()
    robot.settle()
    assert "your drawings" not in robot.said() and "Train on both" not in robot.offered()


def test_ten_drawings_of_both_digits_are_enough(robot: Robot) -> None:
    train_on_mine(robot, 5)
    assert suggestion(robot) == ""


def test_fine_tuning_on_drawings_of_one_digit_only(robot: Robot) -> None:
    add(robot, 7, 1)
    robot.window.training.recipe.epochs.setValue(1)
    with robot.wait_for(robot.session.training.ended):
        robot.click(robot.mine.retrain.fine_tune)
    robot.settle()
    assert "there is no 3 among them" in robot.said()
    assert suggestion(robot) == "Train on both"


def test_one_label_far_more_frequent(robot: Robot) -> None:
    add(robot, 7, 6)
    add(robot, 3, 2)
    choose_source(robot, "both")
    robot.window.training.recipe.epochs.setValue(1)
    robot.train()
    assert robot.said().startswith(
        "The model trains on 6 of your drawings of 7 but on only 2 of 3")
    assert suggestion(robot) == "Balance the digits"
    accept(robot)
    assert robot.mine.retrain.balance.isChecked()
    assert suggestion(robot) == ""
    data = present(robot.session.training.data()).split()
    mine = data.train.labels[12396:]  # after MNIST's, as many of each digit
    assert (mine == 3).sum() == (mine == 7).sum() == 6 * 100
    robot.train()
    assert suggestion(robot) == ""
    assert robot.session.training.runs.records[-1].settings.balanced


def test_counting_equally_in_mid_run_goes_on_with_other_data(robot: Robot) -> None:
    add(robot, 7, 8)
    add(robot, 3, 2)
    choose_source(robot, "mine")
    robot.train_without_end(50)
    robot.wait_for_steps(2)
    assert suggestion(robot) == "Balance the digits"
    accept(robot)
    assert robot.session.training.trainer.is_running
    assert robot.session.training.runs.records[-1].settings.images == 16
    assert suggestion(robot) == ""
    robot.click(robot.window.training.stop)


def test_the_box_is_remembered_and_obeyed(robot: Robot, tmp_path: Path) -> None:
    add(robot, 7, 3)
    add(robot, 3, 1)
    robot.click(robot.mine.retrain.balance)
    choose_source(robot, "mine")
    session = robot.session
    digit_set = robot.digit_set
    mine = as_dataset(session.collection.drawings, session.form)
    assert len(training_data(digit_set.data, mine, "mine", 1).train) == 4
    assert np.bincount(present(robot.session.training.data()).split().train.labels).tolist() == [
        0, 0, 0, 3, 0, 0, 0, 3]
    robot.abandon()
    settings = json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))
    assert settings["balance_mine"] is True
