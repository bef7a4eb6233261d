"""Runs: each stays, comes back to the bit, can be renamed and deleted."""

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from measures.matrices import matrix_of
from measures.present import present
from PySide6.QtWidgets import QInputDialog
from robot.runs_list import choose, train
from robot.window_robot import Robot

from engine.models.trained import TrainedModel
from gui.explore.code.source import CodeSource
from gui.model.training import timeline as timeline_module


def test_every_run_stays_and_comes_back_to_the_bit(robot: Robot) -> None:
    view = robot.view("Runs")
    assert "No runs yet" in view.differs.text()
    first, second = train(robot, 0.5), train(robot, 0.05, epochs=3)
    assert view.list.rowCount() == 2
    choose(robot, view, 0)
    robot.click(view.restore)
    np.testing.assert_array_equal(matrix_of(robot.model), first)
    assert robot.session.training.recipe.learning_rate == 0.5
    assert robot.window.training.recipe.rate.value() == 0.5
    assert robot.window.training.recipe.epochs.value() == 2
    assert robot.session.training.progress.steps == 98
    assert "Run 1 is restored" in robot.said()
    choose(robot, view, 1)
    robot.click(view.restore)
    np.testing.assert_array_equal(matrix_of(robot.model), second)
    assert robot.session.training.progress.steps == 147


def test_every_step_of_a_run_that_came_back_can_be_gone_to(robot: Robot) -> None:
    train(robot, 0.5)
    timeline = robot.session.training.timeline
    timeline.go(60)
    there = matrix_of(robot.model).copy()
    train(robot, 0.05)
    view = robot.view("Runs")
    choose(robot, view, 0)
    robot.click(view.restore)
    timeline.go(60)
    assert timeline.at == 60
    np.testing.assert_array_equal(matrix_of(robot.model), there)


def test_reset_and_train_land_on_the_same_curve_and_say_so(robot: Robot) -> None:
    view = robot.view("Runs")
    train(robot, 0.5)
    train(robot, 0.5)
    one, other = robot.session.training.runs.records
    assert list(one.progress.losses) == list(other.progress.losses)
    choose(robot, view, 1)
    assert view.differs.text().startswith("Run 2: same settings as Run 1.")


def test_a_restored_run_goes_on_as_it_would_have(robot: Robot) -> None:
    train(robot, 0.5)
    robot.train()
    robot.catch_up()
    unbroken = matrix_of(robot.model)
    view = robot.view("Runs")
    choose(robot, view, 0)
    robot.click(view.restore)
    robot.train()
    np.testing.assert_array_equal(matrix_of(robot.model), unbroken)
    record = robot.session.training.runs.records[-1]
    assert (record.first, record.end) == (99, 196)


def test_a_run_that_has_just_gone_is_neither_renamed_nor_brought_back(robot: Robot) -> None:
    view = robot.view("Runs")
    train(robot, 0.5)
    train(robot, 0.05)
    choose(robot, view, 0)
    robot.session.training.runs.delete(robot.session.training.runs.records[0].number)
    for button in (view.rename, view.restore, view.delete):
        button.click()  # the list has not been shown anew yet
    assert not view.findChildren(QInputDialog)
    robot.catch_up()
    assert [each.number for each in robot.session.training.runs.records] == [2]
    assert not view.rename.isEnabled()


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
    robot.catch_up()
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
    weights = matrix_of(robot.model)
    robot.window.training.recipe.epochs.setValue(40)
    robot.train()
    history = present(robot.session.training.progress.history)
    history.shrink(50)  # as after many other runs
    robot.session.training.reset()
    view = robot.view("Runs")
    choose(robot, view, 0)
    robot.click(view.restore)
    assert robot.session.training.progress.steps == 31
    np.testing.assert_array_equal(matrix_of(robot.model), weights)


def test_runs_take_no_more_than_their_room_and_the_oldest_go_and_that_is_said(
    robot: Robot, monkeypatch: pytest.MonkeyPatch,
) -> None:
    size = robot.model.parameters.nbytes
    monkeypatch.setattr(timeline_module, "RETIRED", 4 * size)
    monkeypatch.setattr(timeline_module, "MOST", 7 * size)  # starts and ends of three runs
    training = robot.session.training
    for number in range(1, 7):
        train(robot, 0.1)
        training.reset()
        records = training.runs.records
        assert [each.number for each in records] == list(range(max(1, number - 2), number + 1))
        assert sum(present(each.progress.history).bytes for each in records) <= 7 * size
        gone = f"To free memory, the oldest runs were removed from the list: Run {number - 3}"
        assert (robot.said() == gone) == (number > 3)
    last = records[-1]
    view = robot.view("Runs")
    choose(robot, view, 0)
    robot.click(view.restore)
    assert training.progress.steps == records[0].steps == last.steps == 98
    assert training.knows_something


def test_runs_one_after_the_other_keep_the_ends_for_which_there_is_room(
    robot: Robot, monkeypatch: pytest.MonkeyPatch,
) -> None:
    size = robot.model.parameters.nbytes
    monkeypatch.setattr(timeline_module, "ENDS", 2 * size)  # beside the newest end
    training, said = robot.session.training, list[str]()
    robot.session.noticed.connect(lambda notice: said.append(notice.text))
    for number in range(1, 7):
        robot.train()
        records = training.runs.records
        assert [each.number for each in records] == list(range(max(1, number - 3), number + 1))
        gone = f"To free memory, the oldest runs were removed from the list: Run {number - 4}"
        assert (gone in said) == (number > 4)
    history = present(training.progress.history)
    begun = records[0].first - 1
    before = history.model(begun).parameters
    history.shrink(2)
    assert list(history.numbers) == [0, begun, *(each.end for each in records)]
    start = present(CodeSource(robot.session).curve()).start
    assert isinstance(start, TrainedModel) and start.parameters == before
    view = robot.view("Runs")
    choose(robot, view, 0)
    robot.click(view.restore)
    assert training.progress.steps == records[0].end


def test_what_a_run_that_is_gone_learned_from_counts_as_seen(
    robot: Robot, monkeypatch: pytest.MonkeyPatch,
) -> None:
    size = robot.model.parameters.nbytes
    monkeypatch.setattr(timeline_module, "ENDS", 2 * size)
    for shift in range(8):
        robot.add([[(x + shift, y) for x, y in stroke] for stroke in THREE], 3)
    training = robot.session.training
    training.set_data(source="both", held_out=0)
    for _ in range(6):
        robot.train()
    training.set_data(held_out=50)
    robot.settle()
    before = training.learned_before
    assert before > 0 and training.runs.records[0].first > 60
    training.timeline.go(60)  # within a run that is listed no more
    training.go_on_from_here()
    robot.settle()
    assert training.progress.steps == 60 and training.learned_before == before
    robot.train()
    assert training.runs.records[-1].name == "Run 7"


def test_every_step_of_a_long_run_is_there_when_it_comes_back(robot: Robot) -> None:
    train(robot, 0.5, epochs=40)
    train(robot, 0.1)
    view = robot.view("Runs")
    choose(robot, view, 0)
    robot.click(view.restore)
    assert len(present(robot.session.training.progress.history).numbers) == 1961
    robot.train()
    assert len(present(robot.session.training.progress.history).numbers) == 3921


def test_the_run_that_a_step_belongs_to_is_the_present_one(robot: Robot) -> None:
    train(robot, 0.5)
    robot.train()
    robot.session.training.timeline.go(50)
    robot.session.training.go_on_from_here()
    view = robot.view("Runs")
    assert [present(view.list.item(row, 0)).text() for row in range(2)] == ["Run 1 (now)", "Run 2"]
