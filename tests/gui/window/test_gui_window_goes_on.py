"""Another window takes the place of one in which something goes on: that goes on, too."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import torch
from material.strokes import SEVEN
from robot.languages import Open, choose, opened, system

from engine.data.progress import Report
from engine.models.parameters import Parameters
from engine.tensors.operations.values import Convert
from engine.tensors.source import Part, Source
from engine.text import Text
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from gui.model.session import Session
from gui.model.tensors.tensor_thread import ReadFiles

__all__ = ["opened", "system"]  # fixtures

KOREAN = "View", "Language", "한국어"
ENGLISH = "보기(V)", "언어(G)", "English"


def uninterrupted(session: Session, steps: int) -> Parameters:
    """The parameters after so many steps of the same run, taken without a window."""
    digit_set, recipe = session.digit_set, session.training.recipe.continued(0)
    assert digit_set is not None
    model = initialise(digit_set.digits, digit_set.data.train, recipe)
    run = fit(DigitTraining(model, digit_set.data, recipe))
    return next(step for step in run if step.number == steps).parameters


def test_a_training_goes_on_as_if_there_had_been_one_window(opened: Open) -> None:
    windows, robot = opened()
    robot.draw(SEVEN)
    robot.train_without_end(50)
    robot.wait_for_steps(3)
    for menu in (KOREAN, ENGLISH, KOREAN):
        before = robot.session.training.progress.steps
        robot = choose(windows, robot, *menu)
        training = robot.session.training
        assert training.is_in_full_flow
        assert training.pace == 50
        assert training.progress.steps >= before
        robot.wait_for_steps(before + 3)
    robot.window.training_actions.stop.trigger()
    (run,) = training.runs.records
    assert (run.first, run.last) == (1, training.progress.steps)
    history, steps = training.progress.history, training.progress.steps
    assert history is not None and history.numbers == list(range(steps + 1)), "none is left out"
    assert history.model(steps).parameters == uninterrupted(robot.session, steps)


def test_a_training_that_was_paused_can_be_continued(opened: Open) -> None:
    windows, robot = opened()
    robot.take_steps(4)
    robot = choose(windows, robot, *KOREAN)
    training = robot.session.training
    assert training.trainer.is_paused and training.progress.steps == 4
    robot.take_steps(3)
    assert training.progress.steps == 7
    assert training.model is not None
    assert training.model.parameters == uninterrupted(robot.session, 7)
    robot.window.training_actions.stop.trigger()


def test_a_training_goes_on_after_a_stop_of_the_course(opened: Open) -> None:
    windows, robot = opened()
    robot.train_without_end(50)
    robot.wait_for_steps(3)
    course = robot.window.guide.course
    course.enter(course.stops[5])
    training = robot.session.training
    assert not training.trainer.is_running and training.progress.steps == 0
    robot = choose(windows, robot, *KOREAN)  # another window meanwhile: the stop is there again
    course, training = robot.window.guide.course, robot.session.training
    assert course.stop is course.stops[5] and training.progress.steps == 0
    course.leave()
    robot.wait_until(lambda: training.is_in_full_flow)
    robot.wait_for_steps(6)
    robot.window.training_actions.stop.trigger()
    assert training.model is not None
    assert training.model.parameters == uninterrupted(robot.session, training.progress.steps)


def test_a_run_that_rests_ends_with_the_window(opened: Open) -> None:
    _, robot = opened()
    robot.train_without_end(50)
    robot.wait_for_steps(2)
    course = robot.window.guide.course
    course.enter(course.stops[5])
    assert robot.session.training.trainer.parking.is_taken
    robot.window.close()  # a thread that is left behind fails the test
    assert not robot.session.training.trainer.parking.is_taken


def test_the_lab_keeps_its_steps_and_goes_on(opened: Open) -> None:
    windows, robot = opened()
    robot.open_lab()
    robot.session.lab.set_pace(20)
    robot.window.lab_actions.run.trigger()
    robot.wait_until(lambda: robot.session.lab.progress.steps >= 2)
    before = robot.session.lab
    losses = list(before.progress.losses)
    robot = choose(windows, robot, *KOREAN)
    lab = robot.session.lab
    assert list(lab.progress.losses)[:len(losses)] == losses
    robot.wait_until(lambda: lab.progress.steps > len(losses) + 2)
    robot.window.lab_actions.run.trigger()
    assert not lab.is_in_flow


def test_a_file_is_read_to_its_end(opened: Open) -> None:
    windows, robot = opened()
    may_end, times = Event(), []

    def read(report: Report, cancelled: Callable[[], bool]) -> ReadFiles:
        times.append(1)
        while not may_end.wait(0.01) and not cancelled():
            report(1, 2)
        raw = torch.arange(6, dtype=torch.uint8).reshape(2, 3)
        source = Source("image", "six", (Part("", raw, ("height", "width")),),
                        lambda part, index: Text("a pixel"), "")
        return ReadFiles(source, (Convert("float"),))

    robot.window.pages.turn_to("data")
    robot.session.tensors.read(read)
    robot.wait_until(lambda: bool(times))
    robot = choose(windows, robot, *KOREAN)
    assert robot.window.pages.page == "data"
    tensors = robot.session.tensors
    assert tensors.is_running
    may_end.set()
    robot.wait_until(lambda: not tensors.is_running)
    assert tensors.source is not None and tensors.source.parts[0].raw.shape == (2, 3)
    assert len(tensors.steps) == 2
    assert len(times) == 2, "by the one window and by the other"
