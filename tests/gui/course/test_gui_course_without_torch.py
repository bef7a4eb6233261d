"""A stop that is entered before torch is there, or without it."""

import json
from pathlib import Path

import pytest
from measures.present import present
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from robot.course_learner import Learner
from robot.window_robot import Robot

from engine.errors import InputError
from gui.model.loading.torch_loader import TorchLoader, without_torch
from gui.window import MainWindow


def settings_file(tmp_path: Path, content: object) -> Path:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_a_stop_entered_before_torch_is_there_has_its_own_lab(qtbot: QtBot, tmp_path: Path) -> None:
    mine = {"problem": "scores", "steps": 55, "learning_rate": 0.0001}
    window = MainWindow(settings_file(tmp_path, {"page": "path", "lab": mine}))
    qtbot.addWidget(window)
    lab, course = window.session.lab, window.guide.course
    course.enter(next(each for each in course.stops if each.id == "zero-gradients"))
    assert not lab.is_ready
    robot = Robot(window, qtbot)
    robot.open()
    assert {name: getattr(lab.recipe, name) for name in present(course.stop).presets.lab} == dict(
        present(course.stop).presets.lab)
    assert lab.recipe.problem != "scores"
    Learner(robot).close()
    assert (lab.recipe.problem, lab.recipe.steps) == ("scores", 55)
    robot.abandon()


def test_without_torch_a_stop_runs_or_says_why_not(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(loader: TorchLoader) -> None:
        loader.loaded.emit(without_torch(InputError("PyTorch is not there")))

    monkeypatch.setattr(TorchLoader, "run", fail)
    window = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    window.show()
    robot.wait_until(lambda: robot.has_dialog(QMessageBox))
    robot.message()
    learner = Learner(robot)
    course = learner.course
    for name, runs in (("rank", True), ("bias", False), ("learning-rate", False)):
        course.enter(next(each for each in course.stops if each.id == name))
        robot.settle()
        robot.notices.clear()
        learner.predict(0)
        learner.run()
        assert (course.result is not None) == runs, name
        assert [notice.text for notice in robot.notices] == (
            [] if runs else ["PyTorch is not there"])
    robot.abandon()
