"""What is painted while steps are taken: late as it may come, in the end nothing is missing."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from material.strokes import THREE
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot

from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Recipe
from gui.model.training.thread.frame_budget import FRAME, LATEST, LONGEST_WAIT, FrameBudget
from gui.model.turns.refresh_queue import RefreshQueue
from gui.widgets.plots.plot import Plot


def last_step(plot: Plot) -> float:
    """The last that any of its curves reaches."""
    steps = [item.getData()[0] for item in plot.getViewBox().addedItems
             if isinstance(item, pg.PlotCurveItem | pg.PlotDataItem)]
    return max(float(each[-1]) for each in steps if each is not None and len(each))


def frame(budget: FrameBudget, at: float, curve: float, rest: float) -> float:
    """Paint for so many seconds, the rest where there is room; when the next frame is due."""
    budget.begin(at)
    budget.painted(at + curve)
    end = at + curve
    if budget.has_room(end):
        end += rest
        budget.followed(end)
    return end + budget.wait(end)


def test_a_quick_window_paints_everything_in_every_frame() -> None:
    budget, now = FrameBudget(), 100.0
    for _ in range(20):
        after = frame(budget, now, 0.002, 0.004)
        assert after - now == pytest.approx(FRAME)
        assert budget.has_room(after + 0.002)
        now = after


def test_what_moves_little_has_a_tenth_of_the_time_where_the_curve_takes_much() -> None:
    budget, now, painted = FrameBudget(), 100.0, 0
    for _ in range(100):
        painted += budget.has_room(now + 0.007)
        now = frame(budget, now, 0.007, 0.004)
    assert 0.05 < painted * 0.004 / (now - 100) <= 0.1


def test_a_slow_window_sheds_what_moves_little_before_the_curve() -> None:
    budget, now, painted = FrameBudget(), 100.0, []
    for _ in range(40):
        had_room = budget.has_room(now + 0.008)
        after = frame(budget, now, 0.008, 0.02)
        assert after - now <= 1.6 * FRAME
        if had_room:
            painted.append(now)
        now = after
    gaps = np.diff(painted)
    assert gaps.min() > FRAME and gaps.max() <= LONGEST_WAIT + LATEST


def test_frames_that_come_late_are_asked_for_sooner() -> None:
    budget, now, late, begun = FrameBudget(), 100.0, 0.008, []
    for _ in range(60):
        begun.append(now)
        now = frame(budget, now, 0.004, 0.002) + late
    assert np.diff(begun)[-20:] == pytest.approx(FRAME, rel=0.01)
    for _ in range(60):  # and no sooner any more once they come in time
        begun.append(now)
        now = frame(budget, now, 0.004, 0.002)
    assert np.diff(begun)[-20:] == pytest.approx(FRAME, rel=0.01)


def test_the_training_is_never_left_without_time() -> None:
    budget = FrameBudget()
    assert frame(budget, 100.0, 0.5, 0.5) > 101.0
    assert not budget.has_room(101.0) and budget.has_room(101.0 + LONGEST_WAIT)


def test_a_turn_that_is_given_is_one_turn(qtbot: QtBot) -> None:
    parent = QObject()
    queue, done = RefreshQueue(parent), []
    who = [QObject(parent) for _ in range(2)]

    def work(name: str) -> None:
        done.append(name)
        if name == "first":
            queue.ask(who[0], lambda: work("again"))

    queue.ask(who[0], lambda: work("first"))
    assert queue.is_busy
    queue.take_turn()
    assert done[0] == "first"
    qtbot.waitUntil(lambda: not queue.is_busy)
    assert done == ["first", "again"]
    queue.stop()


def test_between_frames_that_are_expected_nobody_has_a_turn(qtbot: QtBot) -> None:
    parent = QObject()
    queue, done, before = RefreshQueue(parent), list[str](), list[list[str]]()
    queue.expect_frames()
    queue.ask(parent, lambda: done.append("view"))
    timer = QTimer(parent, singleShot=True, interval=0)  # due after one of the queue would be
    timer.timeout.connect(lambda: before.append(list(done)))
    timer.start()
    qtbot.waitUntil(lambda: bool(before))
    assert before == [[]]
    queue.take_turn()
    assert done == ["view"] and not queue.is_busy
    queue.ask(parent, lambda: done.append("late"))  # no frame comes any more
    qtbot.waitUntil(lambda: done == ["view", "late"])
    queue.stop()


@pytest.mark.parametrize("pace", [100.0, None])
def test_views_that_always_want_another_turn_keep_nobody_from_seeing_the_model(
    robot: Robot, pace: float | None
) -> None:
    robot.draw(THREE)
    training = robot.session.training  # slow, for a probability that goes on moving
    training.set_recipe(replace(training.recipe, learning_rate=0.002))
    queue, turns, who = robot.session.refresh_queue, list[int](), QObject(robot.window)

    def work() -> None:
        turns.append(len(seen))
        queue.ask(who, work)

    seen = [robot.headline("linear")]
    queue.ask(who, work)
    robot.train_without_end(100)
    robot.pace(pace)
    for _ in range(3):
        robot.wait_until(lambda: robot.headline("linear") != seen[-1])
        assert training.is_in_full_flow
        seen.append(robot.headline("linear"))
    robot.wait_until(lambda: turns[-1] == len(seen))  # they have their turns, too
    robot.click(robot.window.training.stop)
    queue.stop()


def test_at_the_end_of_a_run_at_full_speed_all_of_the_last_step_is_shown(robot: Robot) -> None:
    robot.draw(THREE)
    timeline = robot.view("Timeline")
    robot.window.pages.turn_to("draw")
    robot.train()
    robot.catch_up()
    panel, progress = robot.window.training, robot.session.training.progress
    steps = progress.steps
    assert panel.counters.text().startswith(
        f"step {steps} · epoch 20 · loss {progress.losses[-1]:.4f}"
        f" · accuracy {progress.accuracies[-1][1]:.4f}"
    )
    for plot in (panel.loss, panel.accuracy):
        assert last_step(plot) == steps
    weights = [row[2] for row in robot.window.linear.exports[0].table()[1]]
    np.testing.assert_array_equal(weights, robot.model.weights[0].ravel())
    robot.window.pages.turn_to("explore")
    robot.catch_up()
    assert last_step(timeline.loss) == last_step(timeline.trace) == steps


def test_a_pause_at_full_speed_shows_the_step_at_which_it_pauses(robot: Robot) -> None:
    robot.train_without_end(500)
    robot.pace(None)
    robot.wait_for_steps(100)
    robot.click(robot.window.training.train)
    robot.catch_up()
    training = robot.session.training
    assert not training.is_in_full_flow and training.trainer.is_running
    robot.wait_until(lambda: robot.window.training.counters.text().startswith(
        f"step {training.progress.steps} · "
    ))
    robot.click(robot.window.training.stop)
    assert robot.window.training.counters.text().startswith(f"step {training.progress.steps} · ")


def test_tables_made_beforehand_give_the_same_numbers(robot: Robot) -> None:
    digit_set, recipe = robot.digit_set, Recipe(epochs=2, device="cpu")
    start = initialise((3, 7), digit_set.data.train, recipe)
    made, given = (
        list(fit(DigitTraining(start, digit_set.data, recipe, tables)))
        for tables in (None, digit_set.tables)
    )
    assert [step.loss for step in made] == [step.loss for step in given]
    np.testing.assert_array_equal(made[-1].parameters, given[-1].parameters)
    assert made[-1].accuracy == given[-1].accuracy
