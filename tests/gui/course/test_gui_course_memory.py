"""What the course remembers: a stop that was done, how it all went, and a teacher's word."""

import json
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from measures.present import present
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from robot.course_learner import Learner
from robot.window_robot import Robot

from gui.course.secret_word import opens, sealed
from gui.course.stops.conditions import MeasuredValue
from gui.course.stops.marks import Mark, mark_of, marks_of
from gui.settings import Settings, read_settings, write_settings
from gui.window import MainWindow


def test_a_mark_is_written_and_read_again_with_what_is_no_number(tmp_path: Path) -> None:
    values = {
        "end": MeasuredValue(float("inf"), "∞"), "low": MeasuredValue(float("-inf"), "−∞"),
        "shape": MeasuredValue("28 × 28", "28 × 28"), "none": MeasuredValue(None, "–"),
        "accuracy": MeasuredValue(0.9514, "95.14%"),
    }
    mark = mark_of(1, 2, values | {"nan": MeasuredValue(float("nan"), "NaN")})
    path = tmp_path / "settings.json"
    write_settings(path, Settings(marks={"rank": mark}))
    assert "Infinity" not in path.read_text() and "NaN," not in path.read_text()
    again = read_settings(path).marks["rank"]
    assert (again.choice, again.right, again.held) == (1, 2, False)
    read = again.measured_values
    assert {name: read[name] for name in values} == values
    assert read["nan"].value != read["nan"].value


def test_a_mark_of_an_older_version_has_no_measurements() -> None:
    assert marks_of({"rank": {"choice": 1, "right": 1}}) == {"rank": Mark(1, 1)}


@pytest.mark.parametrize("measured", [
    1, {"a": 1}, [["a", 1]], [["a", [], "1"]], [["a", 1, 2]], [[1, 1, "1"]],
    [["a", True, "1"]], [["a", "x" * 201, "1"]], [["a", 1, "1"]] * 201,
])
def test_a_strangers_measurements_are_refused(measured: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        marks_of({"rank": {"choice": 1, "right": 1, "measured": measured}})


def test_a_word_opens_its_seal_and_no_other_does() -> None:
    seal = sealed("사과")
    assert opens("사과", seal) and not opens("apple", seal) and not opens("", seal)
    assert "사과" not in seal and seal != sealed("사과")
    assert opens("anything", sealed(""))
    decomposed = unicodedata.normalize("NFD", "사과")
    assert decomposed != "사과" and opens(decomposed, seal)  # as another keyboard types it


@pytest.mark.parametrize("word", ["gradient", "0f:00", ":", "사과"])
def test_a_word_that_is_laid_down_as_it_is_opens(word: str) -> None:
    assert opens(word, word) and not opens("apple", word) and not opens("", word)


def test_a_stop_that_was_done_says_so_after_the_window_was_closed(
    qtbot: QtBot, tmp_path: Path,
) -> None:
    settings = tmp_path / "settings.json"
    told = ""
    for time in (1, 2, 3):
        window = MainWindow(settings)
        qtbot.addWidget(window)
        robot = Robot(window, qtbot)
        robot.open()
        learner = Learner(robot)
        stop = learner.enter("broadcasting")
        if time == 1:
            assert len(window.guide.covering.covers) == 1
            learner.predict(1)
            assert len(window.guide.covering.covers) == 1  # not yet run
            learner.run()
            told = learner.told()
            assert told.startswith("✗") and stop.why.en in told
        elif time == 2:
            assert learner.told() == told and learner.course.choice == 1
            assert not window.guide.covering.covers
            assert learner.stop_panel.choices[2].text().endswith("✓")
            robot.click(learner.stop_panel.again)
            assert learner.course.choice is None and len(window.guide.covering.covers) == 1
            assert not learner.stop_panel.again.isVisible()
        else:
            assert learner.told() == told  # it was not run again
        robot.abandon()
        if time == 2:  # as an older version left it
            stored = json.loads(settings.read_text())
            del stored["marks"]["broadcasting"]["measured"]
            settings.write_text(json.dumps(stored))
            told = told.replace(told.splitlines()[1] + "\n", "")  # what was measured is not known


def test_the_end_says_what_went_well_and_what_to_look_at_again(
    robot: Robot, learner: Learner,
) -> None:
    learner.open_course()
    overview, course = robot.window.guide.overview, learner.course
    assert not overview.closing.isVisible() and not overview.start_again.isVisible()
    needed = [stop for stop in course.stops if not stop.optional]
    marks = {stop.id: Mark(1, 1) for stop in needed}
    course.remember(marks, False)
    assert overview.closing.isVisible() and overview.go_on.text() == "Continue"
    assert present(course.next_unseen).optional
    left = len(course.stops) - len(needed)
    assert overview.closing.text().startswith(
        f"You have finished the course. Optional lessons left: {left}.")
    course.remember({stop.id: Mark(1, 1) for stop in course.stops} | {"bias": Mark(0, 1)}, False)
    said = overview.closing.text()
    assert said.startswith("You have finished the whole course.")
    assert f"Predicted correctly ({len(course.stops) - 1}): How an image is numbers;" in said
    assert said.endswith("Worth another look (1): What a bias is for.")
    assert overview.go_on.text() == "Review"
    robot.click(overview.go_on)
    learner.wait_until_loaded()
    assert present(course.stop).id == "bias"
    learner.open_course()
    course.remember({stop.id: Mark(1, 1) for stop in course.stops}, True)
    assert "well" not in overview.closing.text() and "saved" in overview.closing.text()
    assert not overview.go_on.isVisible()  # nothing to look at again may be named

    robot.click(overview.start_again)
    box = robot.dialog(QMessageBox)
    assert "cannot be undone" in box.text()
    robot.click(box.button(QMessageBox.StandardButton.Cancel))
    assert course.marks
    learner.forget()
    assert not course.marks and not overview.start_again.isVisible()
    assert overview.go_on.text() == "Start"


def test_a_pupils_click_does_not_show_the_answers(
    robot: Robot, learner: Learner, tmp_path: Path,
) -> None:
    stop = learner.enter("rank")
    learner.hide_answers("apple")
    hide = robot.window.guide.teacher.hide
    assert not robot.window.guide.teacher.save.isEnabled()  # a lesson's file has its answers
    learner.predict(0)
    learner.run()
    assert hide.isChecked() and stop.why.en not in learner.told()
    sheets = tmp_path / "sheets"
    sheets.mkdir()
    robot.menu("Help", "Teacher's folder …")
    robot.choose_file(sheets)
    assert len(list(sheets.iterdir())) == 6 and not list(sheets.glob("*answers*"))
    assert "6 PDF files" in robot.said() and "hides its answers" in robot.said()
    learner.show_answers("pear")
    assert "Wrong word" in robot.message()
    assert hide.isChecked() and stop.why.en not in learner.told()
    learner.show_answers("apple")
    assert not hide.isChecked() and stop.why.en in learner.told()
    assert robot.window.guide.teacher.save.isEnabled()
    learner.hide_answers()  # without a word: as it always was
    hide.trigger()
    assert not hide.isChecked() and stop.why.en in learner.told()


def test_that_answers_are_hidden_is_kept_at_once(
    qtbot: QtBot, tmp_path: Path,
) -> None:
    """Whoever pulls the plug afterwards does not see them."""
    path = tmp_path / "settings.json"
    window = MainWindow(path)
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    robot.open()
    learner = Learner(robot)
    learner.enter("rank")
    learner.hide_answers("apple")
    kept = read_settings(path)
    assert kept.hide_answers and opens("apple", kept.hide_word)
    learner.show_answers("apple")
    assert not read_settings(path).hide_answers
    robot.abandon()


def test_there_are_no_runs_at_a_stop_but_its_own(robot: Robot, learner: Learner) -> None:
    session = robot.session
    session.training.set_recipe(replace(session.training.recipe, epochs=1, learning_rate=3000.0))
    robot.train()
    robot.train()
    own = session.training.runs.records
    assert [run.number for run in own] == [1, 2]
    learner.enter("optimizers")
    assert not session.training.runs.records
    for _ in range(2):  # run again: of the first time nothing is left
        learner.course.choose(1)
        learner.course.commit()
        learner.run()
        assert [run.settings.recipe.optimizer for run in session.training.runs.records] == [
            "sgd", "momentum", "sgd", "adam"]
    learner.close()
    assert session.training.runs.records == own
    robot.train()
    assert session.training.runs.records[-1].number == 3
