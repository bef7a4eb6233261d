"""While a move of the pen is followed, everything else waits; and nothing waits for ever."""

import threading
from collections.abc import Callable
from functools import partial

import pytest
from material.strokes import THREE
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot

from gui.model.training.thread import step_throttle
from gui.model.training.thread.frame_budget import FRAME, LONGEST_WAIT, SHORTEST_WAIT, FrameBudget
from gui.model.training.thread.step_throttle import StepThrottle
from gui.model.turns import pen_first
from gui.model.turns.once_painted import OncePainted
from gui.model.turns.pen_first import FollowedPen, rest
from gui.model.turns.refresh_queue import BUDGET, RefreshQueue

FOR_EVER = 3600.0


def order(wait: Callable[[], object], let_go: Callable[[], None]) -> list[str]:
    """What came first where one thread waits and another, once asked to, lets it go on."""
    said, ready = list[str](), threading.Event()

    def other() -> None:
        ready.wait()
        said.append("let go")
        let_go()

    thread = threading.Thread(target=other)
    thread.start()
    ready.set()
    wait()
    said.append("on")
    thread.join()
    return said


def test_a_step_waits_while_the_pen_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(step_throttle, "PATIENCE", FOR_EVER)
    for pace in (None, 1000.0):
        throttle = StepThrottle(pace, None)
        throttle.give_way(True)
        let_go = partial(throttle.give_way, False)
        assert order(throttle.wait_for_turn, let_go) == ["let go", "on"]


def test_where_the_pen_never_rests_a_step_is_taken_all_the_same() -> None:
    throttle = StepThrottle(None, None)
    throttle.give_way(True)
    assert all(throttle.wait_for_turn() for _ in range(3))


def test_whoever_works_beside_the_window_waits_until_all_is_painted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pen_first, "PATIENCE", FOR_EVER)
    parent, told, rested = QObject(), list[bool](), threading.Event()
    pen = FollowedPen(parent)
    pen.comes_before(told.append)
    rest()  # the pen rests, nobody waits
    pen.follow()
    pen.follow()  # still the same
    assert told == [True]

    def work() -> None:
        rest()
        rested.set()

    thread = threading.Thread(target=work)
    thread.start()
    assert not rested.is_set()
    qtbot.waitUntil(lambda: told == [True, False])
    thread.join()
    assert rested.is_set()


def test_nobody_waits_for_the_pen_of_a_window_that_is_gone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pen_first, "PATIENCE", FOR_EVER)
    parent, told = QObject(), list[bool]()
    pen = FollowedPen(parent)
    pen.comes_before(told.append)
    pen.follow()
    pen.stop()
    pen.follow()  # what was on its way still comes
    rest()
    assert told == [True, False]


def test_what_is_asked_for_in_every_turn_is_done_all_the_same(qtbot: QtBot) -> None:
    parent, done = QObject(), list[int]()
    painted = OncePainted(parent, lambda: done.append(1))
    again = QTimer(parent, interval=0)
    again.timeout.connect(painted.ask)
    again.start()
    qtbot.waitUntil(lambda: len(done) >= 3)
    again.stop()


def test_both_runs_give_way(robot: Robot) -> None:
    session = robot.session
    trainers = session.training.trainer, session.lab.trainer
    gave_way = list[tuple[bool, ...]]()
    session.pen.comes_before(lambda _: gave_way.append(tuple(t.gives_way for t in trainers)))
    robot.draw(THREE)
    robot.settle()
    assert set(gave_way) == {(True, True), (False, False)} and gave_way[-1] == (False, False)


def test_a_frame_waits_for_the_pen_but_not_for_long() -> None:
    budget, now = FrameBudget(), 100.0
    budget.begin(now)
    budget.painted(now)
    now += budget.wait(now)
    first, times = now, 0
    while budget.put_off(now):
        now, times = now + SHORTEST_WAIT, times + 1
    assert times >= 4 and now - first == pytest.approx(FRAME, abs=SHORTEST_WAIT)
    budget.begin(now)  # in time, as it was put off: the next are asked for no sooner
    budget.painted(now)
    assert budget.wait(now) == pytest.approx(FRAME)
    assert budget.put_off(now + FRAME)  # counted anew


def test_what_moves_little_is_shed_while_the_pen_moves() -> None:
    budget = FrameBudget()
    budget.begin(100.0)
    budget.painted(100.0)
    budget.followed(100.01)
    assert budget.has_room(100.1) and not budget.has_room(100.1, pen_moves=True)
    assert budget.has_room(100.1 + 2 * LONGEST_WAIT, pen_moves=True)


def test_what_comes_in_parts_takes_one_of_them_a_turn() -> None:
    parent = QObject()
    queue, done = RefreshQueue(parent), list[int]()

    def part() -> None:
        done.append(len(done))
        if len(done) < 3:
            queue.ask(parent, part)

    queue.ask(parent, part)
    for turn in range(1, 4):
        queue.take_turn()
        assert done == list(range(turn))
    assert not queue.is_busy


def test_a_turn_does_not_begin_what_took_longer_than_what_is_left_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock, done = [100.0], list[str]()
    monkeypatch.setattr("gui.model.turns.refresh_queue.perf_counter", lambda: clock[0])
    parent = QObject()
    queue, who = RefreshQueue(parent), [QObject(parent) for _ in range(3)]

    def work(name: str, took: float) -> None:
        done.append(name)
        clock[0] += took * BUDGET

    def ask() -> None:
        for name, each, took in zip("abc", who, (0.2, 0.9, 0.1), strict=True):
            queue.ask(each, partial(work, name, took))

    ask()
    queue.finish()
    assert done == ["a", "b", "c"]
    done.clear()
    ask()
    queue.take_turn()
    assert done == ["a"]
    queue.finish()
    assert done == ["a", "b", "c"]


def test_a_stroke_while_training_takes_no_step_away(robot: Robot) -> None:
    training = robot.session.training
    followed = list[bool]()
    robot.session.pen.comes_before(followed.append)
    robot.pace(None)
    robot.click(robot.train_button)
    robot.draw(THREE)
    robot.wait_until(lambda: not training.trainer.is_running)
    robot.settle()
    settings = training.runs.records[0].settings
    recipe = settings.recipe
    assert training.progress.steps == recipe.batches(settings.images) * recipe.epochs
    assert followed and not followed[-1]
    assert robot.session.predictions.trained is not None
