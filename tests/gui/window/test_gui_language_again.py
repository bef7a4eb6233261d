"""Another language, where the window before was not ready yet, or nothing can be written."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from pathlib import Path

import shiboken6
from material.strokes import SEVEN, THREE
from measures.living import grown, living
from PySide6.QtWidgets import QApplication
from robot.languages import Open, choose, opened, ready, switch, system
from robot.window_robot import Robot

from gui.lab.page import LabPage
from gui.window import MainWindow

__all__ = ["opened", "system"]  # fixtures


def test_many_changes_in_a_row_lose_nothing(opened: Open) -> None:
    windows, robot = opened()
    robot.draw(SEVEN)
    robot.take_steps(8)
    robot.take_steps(5)
    before = robot.session
    model, drawing = before.training.model, before.sketch.drawing
    assert model is not None
    for _ in range(3):
        robot = switch(windows, robot)
    after = ready(robot).session
    assert after.sketch.drawing == drawing
    assert after.training.progress.steps == before.training.progress.steps == 13
    assert after.training.model is not None
    assert after.training.model.parameters == model.parameters


def test_a_file_that_is_being_read_is_read_in_the_new_window(opened: Open, tmp_path: Path) -> None:
    windows, robot = opened()
    path = tmp_path / "large.csv"
    path.write_text("a,b\n" + "1.5,2.5\n" * 400_000, encoding="ascii")
    robot.window.pages.turn_to("data")
    robot.window.data.open("table", (path,))
    robot = switch(windows, robot)
    assert robot.window.pages.page == "data"
    work = robot.session.tensors
    robot.wait_until(lambda: work.source is not None)
    robot.settle()
    assert work.source is not None and work.source.title == "large.csv"
    assert len(work.steps[0].values[0]) == 400_000
    assert robot.window.data.file.name.text() == "large.csv"


def test_of_the_window_before_nothing_stays(opened: Open) -> None:
    windows, robot = opened()
    for each in windows.window.pages.buttons:
        windows.window.pages.turn_to(each)
    robot.view("Runs")
    robot.settle()
    gc.freeze()  # as the program does once its window is made
    window, session = weakref.ref(windows.window), weakref.ref(robot.session)
    (page,) = map(weakref.ref, windows.window.findChildren(LabPage))
    korean = ready(switch(windows, robot))
    del robot
    korean.wait_until(lambda: window() is None or not shiboken6.isValid(window()))
    korean.settle()
    gc.collect()  # this test had the window before, too
    assert window() is None
    assert session() is None and page() is None


def test_of_many_windows_before_nothing_stays(opened: Open) -> None:
    """Nor what stood nowhere in them: panels of the Data page before a file is opened."""
    windows, robot = opened()
    there = []
    for _ in range(3):
        robot = ready(switch(windows, robot))
        for each in windows.window.pages.buttons:
            windows.window.pages.turn_to(each)
            robot.catch_up()
        windows.window.pages.turn_to("draw")
        robot.catch_up()
        windows.window.memory.remember()  # as it does by itself after some seconds
        robot.notices.clear()
        robot.wait_until(lambda: sum(
            isinstance(each, MainWindow) for each in QApplication.topLevelWidgets()) == 1)
        there.append(living())
    first, _, third = there  # in the same language
    left = {what: counts for what, counts in grown(first, third).items()
            if not what.startswith("engine.")}  # what is worked out beside it comes when it comes
    assert not left


def test_two_choices_at_once_are_one(opened: Open) -> None:
    windows, robot = opened()
    robot.take_steps(8)
    first = windows.window
    first.appearance.choose_language("ko")
    first.appearance.choose_language("en")
    robot.wait_until(lambda: windows.window is not first)
    robot.settle()
    after = ready(Robot(windows.window, robot.qtbot))
    assert after.session.training.progress.steps == 8
    assert any(each.text() == "&View" for each in after.window.menuBar().actions())


def test_what_is_drawn_before_the_new_window_is_ready_stays(opened: Open) -> None:
    windows, robot = opened()
    robot.take_steps(8)
    korean = switch(windows, robot)
    assert not korean.session.training.can_train
    korean.draw(SEVEN)
    drawing = korean.session.sketch.drawing
    assert not drawing.is_blank
    ready(korean)
    assert korean.session.sketch.drawing == drawing
    assert korean.session.training.progress.steps == 8


def test_a_stop_begun_before_the_new_window_is_ready_keeps_its_presets(opened: Open) -> None:
    windows, robot = opened()
    robot.draw(THREE)
    robot.take_steps(8)
    drawing = robot.session.sketch.drawing
    korean = switch(windows, robot)
    course = korean.window.guide.course
    course.enter(course.stops[5])
    ready(korean)
    assert course.stop is course.stops[5]
    assert korean.session.training.progress.steps == 0
    course.leave()
    korean.wait_until(lambda: korean.session.training.progress.steps == 8)
    assert korean.session.sketch.drawing == drawing


def test_a_lesson_is_there_again_and_begins_anew(opened: Open) -> None:
    windows, robot = opened()
    robot.draw(SEVEN)
    drawing = robot.session.sketch.drawing
    robot.session.training.set_recipe(replace(robot.session.training.recipe, epochs=3))
    course = robot.window.guide.course
    stop = course.stops[3]
    course.enter(stop)
    robot.catch_up()
    course.choose(0)
    course.commit()
    course.run()
    korean = ready(switch(windows, robot))
    korean.wait_until(lambda: korean.window.guide.course.stop is not None)
    korean.catch_up()
    again = korean.window.guide.course
    assert again.stop is not None and again.stop.id == stop.id
    assert not again.experiment.is_running and not again.is_committed
    assert korean.session.training.recipe == stop.presets.recipe
    again.leave()
    korean.catch_up()
    assert korean.session.sketch.drawing == drawing
    assert korean.session.training.recipe.epochs == 3


def test_settings_that_cannot_be_written_are_handed_over(opened: Open, tmp_path: Path) -> None:
    windows, robot = opened()
    training = robot.session.training
    training.set_recipe(replace(training.recipe, epochs=7))
    robot.window.guide.course.hide_answers("word")
    settings = tmp_path / "settings.json"
    settings.unlink(missing_ok=True)
    settings.mkdir()
    korean = choose(windows, robot, "View", "Language", "한국어")
    assert any(each.text() == "보기(&V)" for each in korean.window.menuBar().actions())
    assert korean.session.training.recipe.epochs == 7
    assert korean.window.guide.course.hides_answers
    settings.rmdir()
    assert korean.window.memory.remember()  # and written as soon as they can be
    again = choose(windows, korean, "보기(V)", "언어(G)", "English")
    assert again.window.guide.course.hides_answers and "hide_word" in settings.read_text()


def test_drawings_that_are_only_in_memory_come_along(opened: Open, tmp_path: Path) -> None:
    (tmp_path / "drawings.sqlite3").mkdir()
    windows, robot = opened()
    robot.add(SEVEN, 7)
    korean = choose(windows, robot, "View", "Language", "한국어")
    korean.add(THREE, 3)
    english = choose(windows, korean, "보기(V)", "언어(G)", "English")
    assert [each.label for each in english.session.collection.drawings] == [7, 3]
    assert not english.session.collection.is_saved  # closing asks
    assert "memory" in english.said()


def test_what_another_window_has_written_stays(opened: Open, tmp_path: Path) -> None:
    windows, robot = opened()
    _, other = opened()
    training = other.session.training
    training.set_recipe(replace(training.recipe, epochs=9))
    other.window.close()
    korean = choose(windows, robot, "View", "Language", "한국어")
    korean.abandon()
    assert '"epochs": 9' in (tmp_path / "settings.json").read_text()
