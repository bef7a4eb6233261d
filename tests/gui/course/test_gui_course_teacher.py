"""Stops that a teacher saves as a file, and files of strangers."""

import json
from pathlib import Path

from material.strokes import THREE
from measures.present import present
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QInputDialog,
)
from robot.course_learner import Learner
from robot.window_robot import Robot

import resources


def test_a_stop_is_saved_with_the_controls_as_they_stand_and_opened(
    robot: Robot, learner: Learner, tmp_path: Path
) -> None:
    learner.enter("baseline")
    robot.draw(THREE)
    robot.window.training.recipe.epochs.setValue(3)
    robot.pace(200)
    robot.window.guide.teacher.save.trigger()
    title = robot.dialog(QInputDialog)
    assert title.textValue() == "A baseline, and why have one"
    title.setTextValue("For <b>class</b> 2b")
    title.accept()
    robot.settle()
    robot.choose_file(tmp_path / "mine.json")
    assert robot.said() == f"Saved: {tmp_path / 'mine.json'}"
    drawing = robot.session.sketch.drawing
    learner.close()
    robot.window.guide.teacher.open.trigger()
    robot.choose_file(tmp_path / "mine.json")
    learner.wait_until_loaded()
    assert learner.stop_panel.title.text() == "Lesson 34 of 34: For <b>class</b> 2b"
    assert robot.session.training.recipe.epochs == 3
    assert robot.window.training.pace.value() == 7
    assert len(robot.session.sketch.drawing.strokes) == len(drawing.strokes) == 2
    for mine, read in zip(drawing.strokes, robot.session.sketch.drawing.strokes, strict=True):
        assert [(round(x, 2), round(y, 2)) for x, y, _ in mine.points] == [
            (x, y) for x, y, _ in read.points]
    learner.predict(2)
    learner.run()
    assert learner.told().startswith("✓")
    assert "baseline-own" in learner.course.marks

    robot.window.training.recipe.epochs.setValue(500)
    robot.window.guide.teacher.save.trigger()
    robot.dialog(QInputDialog).accept()
    robot.settle()
    robot.choose_file(tmp_path / "too-long.json")
    said = robot.message()
    assert "presets.recipe.epochs" in said and "save again" in said
    assert not (tmp_path / "too-long.json").exists()


def test_a_stop_saved_after_its_run_does_not_open_with_its_answer(
    robot: Robot, learner: Learner, tmp_path: Path
) -> None:
    learner.enter("rank")
    learner.predict(1)
    learner.run()
    assert robot.window.explore.docks["shapes"].isVisible()  # its experiment has opened it
    learner.course.save_file(tmp_path / "mine.json", "Mine")
    learner.open_course()
    learner.course.open_file(tmp_path / "mine.json")
    learner.wait_until_loaded()
    cover, = robot.window.guide.covering.covers
    shapes = robot.window.explore.docks["shapes"]
    assert cover.isVisible() and shapes.isVisible()
    assert shapes.view.visibleRegion().isEmpty()
    learner.predict(1)
    learner.run()
    assert not robot.window.guide.covering.covers
    assert not shapes.view.visibleRegion().isEmpty()


def test_a_strangers_file_changes_nothing_and_says_why(
    robot: Robot, learner: Learner, tmp_path: Path
) -> None:
    learner.enter("rank")
    path = tmp_path / "strange.json"
    content = json.loads(next(resources.COURSE.glob("*rank.json")).read_text(encoding="utf-8"))
    content["presets"]["recipe"] = {"epochs": 10**9}
    path.write_text(json.dumps(content))
    robot.window.guide.teacher.open.trigger()
    robot.choose_file(path)
    said = robot.message()
    assert "presets.recipe.epochs" in said and "from 1 to 200" in said
    assert present(learner.course.stop).id == "rank" and len(learner.course.stops) == 33
    learner.open_course()
    robot.window.guide.teacher.open.trigger()
    robot.choose_file(next(resources.COURSE.glob("*rank.json")))
    assert [stop.id for stop in learner.course.stops].count("rank") == 1
    assert present(learner.course.stop).id == "rank-2"

    learner.enter("rank")
    robot.window.guide.teacher.save.trigger()
    robot.dialog(QInputDialog).reject()
    robot.settle()
    assert not robot.has_dialog(QFileDialog)
    assert QApplication.activeModalWidget() is None
