"""The course through the robot: predict, run, see; and everything is the user's own again after."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from material.strokes import SEVEN, THREE
from measures.present import present
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from robot.course_learner import Learner
from robot.window_robot import Robot

import resources
from gui.settings import read_settings
from gui.window import MainWindow


def test_the_page_lists_every_stop_and_the_key_opens_it(robot: Robot, learner: Learner) -> None:
    robot.key(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    tiles = robot.window.guide.overview.tiles
    assert len(tiles) == len(list(resources.COURSE.glob("*.json"))) == 33
    assert not robot.window.drawing.isVisible() and not robot.window.collection.isVisible()
    assert tiles["bias"].accessibleName() == "20. What a bias is for"
    assert robot.window.guide.overview.go_on.text() == "Start"
    robot.click(robot.window.guide.overview.go_on)
    assert learner.course.stop is learner.course.stops[0]
    assert learner.stop_panel.title.text() == "Lesson 1 of 33: How an image is numbers"


def test_nothing_runs_before_a_prediction(robot: Robot, learner: Learner) -> None:
    learner.enter("rank")
    assert not learner.stop_panel.act.isEnabled()
    learner.course.run()
    assert not learner.course.experiment.is_running
    robot.click(learner.stop_panel.choices[0])
    robot.click(learner.stop_panel.choices[2])  # it may still be changed
    assert learner.stop_panel.act.text() == "Lock in my prediction"
    learner.course.run()
    assert not learner.course.experiment.is_running
    robot.click(learner.stop_panel.act)
    assert learner.stop_panel.act.text() == "Run it"
    assert [button.isEnabled() for button in learner.stop_panel.choices[:3]] == [False, False, True]
    learner.course.choose(0)
    assert learner.course.choice == 2


def test_a_prediction_that_held_and_one_that_did_not(robot: Robot, learner: Learner) -> None:
    stop = learner.enter("rank")
    assert stop.look.en not in learner.told()  # it would give the answer away
    learner.predict(1)
    assert learner.told() == stop.look.en
    learner.run()
    assert learner.told() == (
        "✓ Your prediction was correct.\n"
        "One image: rank 2, shape 28 × 28. The stack of 3s: rank 3, shape 1010 × 28 × 28.\n"
        + stop.why.en
    )
    assert learner.stop_panel.choices[1].text().endswith("✓")
    learner.enter("rank")
    learner.predict_again(2)
    learner.run()
    assert learner.told().startswith("✗ Not this time. Result: "
                                     "3: one axis more")
    assert stop.why.en in learner.told()
    learner.open_course()
    assert robot.window.guide.overview.tiles["rank"].mark.text() == "✗ not correct"
    assert robot.window.guide.overview.go_on.text() == "Continue"
    assert present(learner.course.next_unseen).id == "numbers"


def test_keys_choose_and_return_goes_on(robot: Robot, learner: Learner) -> None:
    learner.enter("rank")
    robot.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert learner.course.choice == 1
    robot.key(Qt.Key.Key_Return)
    assert learner.course.is_committed
    with robot.wait_for(learner.course.experiment.ended):
        robot.key(Qt.Key.Key_Return)
    assert learner.course.result is not None


def test_everything_is_the_users_own_again(robot: Robot, learner: Learner) -> None:
    session, window = robot.session, robot.window
    robot.draw(THREE)
    robot.key(Qt.Key.Key_3)
    drawings = session.collection.drawings
    robot.draw(SEVEN)
    window.drawing.forms.buttons["raw"].click()
    session.training.set_recipe(replace(session.training.recipe, epochs=2, learning_rate=0.25))
    robot.train()
    robot.pace(20)
    window.show_view("map")
    window.pages.turn_to("draw")
    session.lab.set_recipe(replace(session.lab.recipe, learning_rate=3e-5))
    content, recipe, model = (session.sketch.content, session.training.recipe,
                            session.training.model)
    runs, losses = session.training.runs.records, list(session.training.progress.losses)

    learner.enter("ten-digits")
    assert session.training.recipe.epochs == 3 and session.form == "normalised"
    learner.predict(1)
    learner.run()
    assert len(session.digits) == 10
    learner.close()

    assert session.digits == (3, 7)
    assert session.sketch.content == content
    assert session.form == "raw"  # type: ignore[comparison-overlap]  # it changed
    assert session.training.recipe == recipe
    assert session.training.model.parameters is model.parameters
    assert list(session.training.progress.losses) == losses
    assert [run.number for run in session.training.runs.records] == [run.number for run in runs]
    assert session.collection.drawings == drawings
    assert session.lab.recipe.learning_rate == 3e-5
    assert window.training.pace.value() == 4
    assert window.explore.docks["map"].isHidden() is False
    assert window.pages.page == "draw" and not learner.stop_panel.isVisible()


def test_one_walks_the_course_and_leaves_it(robot: Robot, learner: Learner) -> None:
    robot.draw(SEVEN)
    content = robot.session.sketch.content
    learner.enter("my-seven")
    assert robot.session.sketch.content != content
    robot.click(learner.stop_panel.all)
    assert learner.course.stop is None and robot.window.pages.page == "path"
    assert robot.session.sketch.content == content
    learner.enter("my-seven")
    robot.key(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert learner.course.stop is None and robot.session.sketch.content == content

    learner.enter("numbers")
    assert not learner.stop_panel.previous.isEnabled()
    robot.click(learner.stop_panel.next)
    assert present(learner.course.stop).id == "colours"
    robot.click(learner.stop_panel.previous)
    assert present(learner.course.stop).id == "numbers"
    learner.enter("a-day-is-a-row")
    robot.click(learner.stop_panel.next)  # it is the last one
    assert learner.course.stop is None and robot.window.pages.page == "path"


def test_hidden_answers_stay_hidden(robot: Robot, learner: Learner) -> None:
    stop = learner.enter("rank")
    learner.hide_answers()
    learner.predict(0)
    learner.run()
    assert learner.told().startswith("Your prediction is saved.")
    assert stop.why.en not in learner.told() and "✗" not in learner.told()
    assert not any("✓" in button.text() for button in learner.stop_panel.choices)
    learner.open_course()
    assert robot.window.guide.overview.tiles["rank"].mark.text() == "answered"
    robot.window.guide.teacher.hide.trigger()
    assert robot.window.guide.overview.tiles["rank"].mark.text() == "✗ not correct"


def test_progress_is_remembered_and_the_stop_is_not_taken_for_the_users(
    qtbot: QtBot, tmp_path: Path
) -> None:
    settings = tmp_path / "settings.json"
    for time in (1, 2):
        window = MainWindow(settings)
        qtbot.addWidget(window)
        robot = Robot(window, qtbot)
        robot.open()
        learner = Learner(robot)
        if time == 1:
            learner.hide_answers("apple")
            learner.enter("my-seven")
            learner.course.enter(learner.course.stops[2])
            learner.predict(1)
            learner.run()
            assert read_settings(settings).marks ["rank"].held  # at once
        else:
            assert window.pages.page == "path" and window.guide.course.hides_answers
            assert window.guide.overview.tiles["rank"].mark.text() == "answered"
            mark = window.guide.course.marks["rank"]
            assert (mark.choice, mark.right) == (1, 1)
            assert mark.measured_values["stack"].text == "1010 × 28 × 28"
            learner.forget()
            assert window.guide.overview.tiles["rank"].mark.text() == ""
        robot.abandon()  # in the midst of a stop, the first time
    kept = read_settings(settings)
    assert kept.form == "normalised" and kept.recipe.epochs == 20 and kept.views == ()
    assert kept.marks == {} and kept.hide_answers


@pytest.mark.parametrize("marks", [
    [1], {"rank": 1}, {"rank": {"choice": "1", "right": 1}}, {"rank": {"choice": 1}},
    {"rank": {"choice": 10**9, "right": 1}}, {str(n): {"choice": 1, "right": 1}
                                              for n in range(201)},
])
def test_marks_that_are_none_are_ignored(tmp_path: Path, marks: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"marks": marks, "hide_answers": True}))
    settings = read_settings(path)
    assert settings.marks == {} and settings.hide_answers
