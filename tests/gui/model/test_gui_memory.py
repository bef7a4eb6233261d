"""What nobody sees, and what was deleted, is let go of; and a worker's every end is told."""

import gc
import weakref
from collections.abc import Callable

import numpy as np
import pytest
from material.strokes import SEVEN
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from robot.window_robot import Robot

from engine.tensors.typed import operation_of
from engine.training.history import History
from gui.model.session import Part
from gui.model.tensors.step_lines import StepLines
from gui.model.training.thread.training_thread import Run
from gui.model.undo import MOST_ACTS
from gui.model.worker import ThreadEnded, Worker


def _is_gone(ref: Callable[[], object]) -> bool:
    gc.collect()
    return ref() is None


@pytest.fixture(autouse=True)
def the_collector_sees_all() -> None:
    gc.unfreeze()


def test_views_that_are_hidden_hold_nothing_of_the_lesson_before(robot: Robot) -> None:
    session = robot.session
    with robot.wait_for(session.digit_set_changed):
        session.load((1, 3, 7, 9))
    robot.draw(SEVEN)
    robot.train()
    for key in sorted(robot.window.views.keys):
        robot.window.show_view(key)
        robot.catch_up()
    before = weakref.ref(session.digit_set)
    robot.open_lab()
    with robot.wait_for(session.digit_set_changed):
        session.load((3, 7))
    robot.catch_up()
    assert _is_gone(before)


def test_views_that_lie_behind_others_hold_nothing_either(robot: Robot) -> None:
    robot.draw(SEVEN)
    for key in sorted(robot.window.views.keys):
        robot.window.show_view(key)
        robot.catch_up()
    before = weakref.ref(robot.session.digit_set)
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load((1, 7))
    robot.catch_up()
    assert _is_gone(before)


@pytest.mark.parametrize("part", ["train", "valid"])
def test_undo_keeps_an_image_of_the_data_and_not_all_of_them(robot: Robot, part: Part) -> None:
    session = robot.session
    data = robot.digit_set.data
    images = (data.train if part == "train" else data.valid).images
    expected, all_of_them = images[5].copy(), weakref.ref(images)
    session.show_image(part, 5)
    robot.draw(SEVEN)
    del data, images
    with robot.wait_for(session.digit_set_changed):
        session.load((1, 7))
    robot.catch_up()
    assert _is_gone(all_of_them)
    session.sketch.undo()
    while session.sketch.content.dataset_image is None:
        session.sketch.undo()
    np.testing.assert_array_equal(session.sketch.content.dataset_image.image, expected)


def test_what_was_drawn_and_cleared_long_ago_is_gone(robot: Robot) -> None:
    sketch = robot.session.sketch
    robot.draw(SEVEN)
    robot.window.drawing.clear.trigger()
    for _ in range(MOST_ACTS):
        robot.draw(SEVEN)
    robot.window.drawing.undo.trigger()
    assert len(sketch.drawing.strokes) == MOST_ACTS - 1
    while robot.window.drawing.undo.isEnabled():
        robot.window.drawing.undo.trigger()
    assert sketch.drawing.is_blank  # and what was there before it was cleared is gone
    while robot.window.drawing.redo.isEnabled():
        robot.window.drawing.redo.trigger()
    assert len(sketch.drawing.strokes) == MOST_ACTS


def test_a_list_of_steps_can_be_taken_back_so_far_and_no_further() -> None:
    lines = StepLines()
    lines.begin((operation_of("x.float()", ()),))
    for at in range(MOST_ACTS + 5):
        lines.set_on(0, at % 2 == 1)
    now, back = lines.lines, 0
    while lines.can_undo:
        lines.undo()
        back += 1
    assert back == MOST_ACTS
    while lines.can_redo:
        lines.redo()
    assert lines.lines == now


def test_a_hidden_view_shows_all_of_it_again(robot: Robot) -> None:
    robot.draw(SEVEN)
    view = robot.window.show_view("map")
    robot.catch_up()
    points = len(view.plot.x)  # type: ignore[attr-defined]
    assert points
    robot.open_lab()
    robot.settle()
    assert len(view.plot.x) == 0  # type: ignore[attr-defined]
    robot.window.show_view("map")
    robot.catch_up()
    assert len(view.plot.x) == points  # type: ignore[attr-defined]


def test_a_deleted_runs_steps_go_with_it(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.train()
    for key in ("runs", "timeline", "code"):
        robot.window.show_view(key)
        robot.catch_up()
    training = robot.session.training
    history = training.progress.history
    assert isinstance(history, History)
    before = weakref.ref(history)
    del history
    training.reset()
    robot.catch_up()
    (record,) = training.runs.records
    assert before() is not None  # it can be brought back
    number = record.number
    del record
    training.runs.delete(number)
    robot.catch_up()
    assert _is_gone(before)


@pytest.mark.parametrize("error", [SystemExit(3), KeyboardInterrupt(), GeneratorExit()])
def test_a_worker_that_wants_to_end_the_program_ends_its_run_and_says_so(
    robot: Robot, error: BaseException,
) -> None:
    def task() -> object:
        raise error

    trainer = robot.session.training.trainer
    with robot.wait_for(trainer.ended):
        trainer.start(Run(task, 0.1))
    assert not trainer.is_running
    robot.settle()
    box = robot.dialog(QMessageBox)
    assert type(error).__name__ in box.text()
    assert box.textFormat() == Qt.TextFormat.PlainText
    box.close()


def test_every_worker_keeps_what_it_ended_with(robot: Robot) -> None:
    class Leaving(Worker):
        def work(self) -> None:
            raise SystemExit("now")

    worker = Leaving(robot.window)
    worker.start()
    assert worker.wait(30_000)
    assert isinstance(worker.error, ThreadEnded) and "SystemExit now" in str(worker.error)
