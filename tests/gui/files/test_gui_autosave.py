"""What is on the window is kept as it changes, and no start loses what another has left."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from PySide6.QtCore import QLockFile
from robot.course_learner import Learner
from robot.window_robot import Robot

from engine.drawings.drawing import Drawing
from gui.memory import autosave
from gui.memory.autosave import Autosave, LeftBehind, OnWindow, take_up
from gui.window import MainWindow

SHAPES = [b'{"version": 1, "canvas": "{\\"strokes\\": []}", "pen": 2.5, "steps": %s}' % steps
          for steps in (b"1e999", b"9" * 400, b"-1", b"2.5", b"null", b"true", b'"5"', b"[5]")]
"""Right but for the number of steps."""


@pytest.fixture
def sessions(tmp_path: Path) -> Path:
    return tmp_path / "left"


def left_by(robot: Robot, sessions: Path) -> OnWindow:
    """What a window has kept that was then ended."""
    session = robot.session
    model = robot.model if session.training.knows_something else None
    now = OnWindow(session.sketch.drawing, model, session.training.timeline.at)
    seen = [OnWindow(Drawing(), None, 0)]
    kept = Autosave(session, sessions, lambda: seen[-1], lambda: None)
    seen.append(now)
    kept.leave()
    return now


def taken(sessions: Path) -> LeftBehind:
    left = take_up(sessions)
    assert left is not None
    return left


def test_a_session_taken_up_is_there_until_it_is_kept_again(robot: Robot, sessions: Path) -> None:
    robot.draw(SEVEN)
    robot.take_steps(3)
    now = left_by(robot, sessions)
    left = taken(sessions)
    assert take_up(sessions) is None  # another window does not take it up, too
    left.lock.unlock()  # that window is killed before it has kept anything
    left = taken(sessions)
    assert left.was.drawing == now.drawing and left.was.steps == 3
    assert left.was.model is not None and now.model is not None
    np.testing.assert_array_equal(left.was.model.parameters, now.model.parameters)
    left.forget()
    assert take_up(sessions) is None and list(sessions.iterdir()) == []


def test_of_two_that_were_left_each_start_takes_up_one(robot: Robot, sessions: Path) -> None:
    robot.draw(SEVEN)
    first = left_by(robot, sessions)
    robot.draw(THREE)
    second = left_by(robot, sessions)
    found = [taken(sessions), taken(sessions)]
    assert {each.was.drawing for each in found} == {first.drawing, second.drawing}
    for each in found:
        each.forget()


@pytest.mark.parametrize("about", [b"", b"[]", b"{}", b'{"version": 2}', b"\xff", b"[" * 99999,
                                   *SHAPES])
def test_a_folder_that_cannot_be_read_is_passed_over(sessions: Path, about: bytes) -> None:
    folder = sessions / "spoilt"
    folder.mkdir(parents=True)
    (folder / "session.json").write_bytes(about)
    assert take_up(sessions) is None
    assert QLockFile(str(folder / "lock")).tryLock(0)  # nothing holds it


def test_while_a_stop_has_the_window_what_is_the_users_is_kept(
    robot: Robot, learner: Learner, tmp_path: Path
) -> None:
    robot.draw(SEVEN)
    robot.take_steps(2)
    drawn, parameters = robot.session.sketch.drawing, robot.model.parameters
    learner.enter(learner.course.stops[1].id)
    autosave = robot.window.memory.autosave
    assert autosave is not None and autosave.keep()
    autosave.leave()
    left = taken(tmp_path / "sessions")
    assert left.was.drawing == drawn and left.was.model is not None
    np.testing.assert_array_equal(left.was.model.parameters, parameters)
    left.forget()


@pytest.mark.parametrize("ends", [MainWindow.hand_over, MainWindow.close])
def test_a_window_that_has_ended_keeps_nothing_more(
    robot: Robot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    ends: Callable[[MainWindow], object],
) -> None:
    monkeypatch.setattr(autosave, "EVERY", 0)
    ends(robot.window)
    settings = (tmp_path / "settings.json").read_bytes()
    robot.session.training.set_pace(5)  # its library is closed
    robot.session.sketch.changed.emit()
    robot.window.course.marked.emit()
    robot.settle()
    assert (tmp_path / "settings.json").read_bytes() == settings
