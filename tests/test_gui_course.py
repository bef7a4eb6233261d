"""The course through the robot: predict, run, see; and everything is the user's own again after."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from present import present
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QInputDialog,
    QStyle,
    QStyleOptionButton,
)
from pytestqt.qtbot import QtBot
from strokes import SEVEN, THREE
from window_robot import Robot

import resources
from gui.course.stops.marks import Mark
from gui.course.stops.stop import Stop
from gui.settings import read_settings
from gui.window import MainWindow


class Learner:
    """What a learner does on the course, through the window's own buttons."""

    def __init__(self, robot: Robot) -> None:
        self.robot, self.window = robot, robot.window
        self.course, self.stop_panel = robot.window.guide.course, robot.window.guide.stop_panel

    def open_course(self) -> None:
        self.robot.click(self.window.pages.buttons["path"])

    def enter(self, name: str) -> Stop:
        self.open_course()
        self.robot.click(self.window.guide.overview.tiles[name])
        self.wait_until_loaded()
        assert self.course.stop is not None
        return self.course.stop

    def wait_until_loaded(self) -> None:
        session = self.robot.session
        self.robot.wait_until(
            lambda: session.training.can_train and not session.loading.is_loading)
        self.robot.settle()

    def predict(self, index: int) -> None:
        self.robot.click(self.stop_panel.choices[index])
        self.robot.click(self.stop_panel.act)

    def run(self) -> None:
        with self.robot.wait_for(self.course.experiment.ended):
            self.robot.click(self.stop_panel.act)
        self.robot.settle()

    def told(self) -> str:
        answer = self.stop_panel.answer
        return "\n".join(label.text() for label in
                         (answer.headline, answer.happened, answer.warning, answer.why)
                         if label.isVisible())

    def close(self) -> None:
        self.robot.click(self.stop_panel.close_button)
        self.wait_until_loaded()


@pytest.fixture
def learner(robot: Robot) -> Learner:
    return Learner(robot)


def test_the_page_lists_every_stop_and_the_key_opens_it(robot: Robot, learner: Learner) -> None:
    robot.key(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    tiles = robot.window.guide.overview.tiles
    assert len(tiles) == len(list(resources.COURSE.glob("*.json"))) == 17
    assert not robot.window.drawing.isVisible() and not robot.window.collection.isVisible()
    assert tiles["bias"].accessibleName() == "13. What a bias is for"
    assert robot.window.guide.overview.go_on.text() == "Begin"
    robot.click(robot.window.guide.overview.go_on)
    assert learner.course.stop is learner.course.stops[0]
    assert learner.stop_panel.title.text() == "Stop 1 of 17: How an image is numbers"


def test_nothing_runs_before_a_prediction(robot: Robot, learner: Learner) -> None:
    learner.enter("rank")
    assert not learner.stop_panel.act.isEnabled()
    learner.course.run()
    assert not learner.course.experiment.is_running
    robot.click(learner.stop_panel.choices[0])
    robot.click(learner.stop_panel.choices[2])  # it may still be changed
    assert learner.stop_panel.act.text() == "That is my prediction"
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
        "✓ Your prediction held.\n"
        "One image: rank 2, shape 28 × 28. The stack of 3s: rank 3, shape 1010 × 28 × 28.\n"
        + stop.why.en
    )
    assert learner.stop_panel.choices[1].text().endswith("✓")
    learner.enter("rank")
    learner.predict(2)
    learner.run()
    assert learner.told().startswith("✗ Not this time, and that is how one learns. It was: "
                                     "3: one axis more")
    assert stop.why.en in learner.told()
    learner.open_course()
    assert robot.window.guide.overview.tiles["rank"].mark.text() == "✗ visited"
    assert robot.window.guide.overview.go_on.text() == "Go on"
    assert learner.course.next_unseen.id == "numbers"


def test_keys_choose_and_return_goes_on(robot: Robot, learner: Learner) -> None:
    learner.enter("rank")
    robot.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert learner.course.choice == 1
    robot.key(Qt.Key.Key_Return)
    assert learner.course.is_committed
    with robot.wait_for(learner.course.experiment.ended):
        robot.key(Qt.Key.Key_Return)
    assert learner.course.result is not None


def test_nothing_jumps_when_the_answer_comes(robot: Robot, learner: Learner) -> None:
    learner.enter("baseline")
    canvas, panel = robot.window.drawing.canvas, learner.stop_panel

    def places() -> list[object]:
        origin = QPoint(0, 0)
        return [panel.size(), panel.act.mapTo(robot.window, origin), panel.act.size(),
                panel.answer.mapTo(robot.window, origin), panel.answer.size(),
                canvas.mapTo(robot.window, origin), canvas.size()]

    before = places()
    learner.predict(2)
    assert places() == before
    learner.run()
    assert places() == before
    assert panel.height() <= 170
    robot.click(panel.next)
    assert places()[0] == before[0]


def test_in_a_narrow_window_every_word_can_be_read(robot: Robot, learner: Learner) -> None:
    panel = learner.stop_panel
    learner.enter("learning-rate")
    robot.window.resize(960, 540)
    robot.settle()
    for stop in learner.course.stops:
        learner.course.enter(stop)
        robot.settle()
        assert panel.height() <= 170
        for index, choice in enumerate(stop.choices):
            button = panel.choices[index]
            drawn = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, button.text())
            room = button.style().subElementRect(
                QStyle.SubElement.SE_RadioButtonContents, option(button), button)
            assert drawn.width() <= room.width() and drawn.height() <= room.height(), stop.id
            assert " ".join(button.text().split()) == f"{index + 1} {choice.text.en}"
            assert choice.text.en in button.toolTip()
        assert panel.question.height() >= panel.question.heightForWidth(panel.question.width())
    learner.wait_until_loaded()
    learner.open_course()
    for tile in robot.window.guide.overview.tiles.values():
        tile.line.setText(3 * f"{tile.line.text()} ")
    robot.settle()
    for tile in robot.window.guide.overview.tiles.values():
        assert tile.line.height() >= tile.line.heightForWidth(tile.line.width())


def option(button: QAbstractButton) -> QStyleOptionButton:
    found = QStyleOptionButton()
    button.initStyleOption(found)  # type: ignore[attr-defined]  # each button has it
    return found


def test_controls_that_do_not_matter_are_dimmed_and_work(robot: Robot, learner: Learner) -> None:
    learner.enter("baseline")
    veils = robot.window.guide.dimming.veils
    assert {"recipe", "tools", "forms", "pace", "transport"} <= set(veils)
    assert not {"canvas", "baseline", "linear", "curves"} & set(veils)
    veil, form = veils["recipe"][0], robot.window.training.recipe
    assert veil.isVisible() and veil.geometry() == form.geometry()
    assert not robot.window.collection.isVisible()
    robot.click(robot.window.drawing.forms.buttons["raw"])
    assert robot.session.form == "raw"
    learner.close()
    assert not robot.window.guide.dimming.veils
    assert robot.window.collection.isVisible()

    robot.window.guide.dimming.keep_bright(("rate", "canvas"))
    veils = robot.window.guide.dimming.veils
    assert "rate" not in veils and "recipe" not in veils
    assert {"epochs", "batch_size", "seed"} <= set(veils)


@contextmanager
def slowed_down(robot: Robot) -> Iterator[None]:
    """A run that begins meanwhile is set to a step a second at once: it does not end by itself."""
    started = robot.session.training.trainer.started

    def slow_down() -> None:
        robot.window.training.pace.setValue(0)

    started.connect(slow_down)
    yield
    started.disconnect(slow_down)


def test_it_can_be_stopped_and_nothing_is_claimed(robot: Robot, learner: Learner) -> None:
    learner.enter("baseline")
    learner.predict(0)
    with slowed_down(robot):
        robot.click(learner.stop_panel.act)
        robot.wait_for_steps(1)
    assert learner.stop_panel.act.text() == "Stop"
    robot.click(learner.stop_panel.act)
    assert not robot.session.training.trainer.is_running
    assert "nothing is decided" in learner.told()
    assert not learner.course.marks
    assert learner.stop_panel.act.text() == "Run it"
    learner.run()  # and again from the beginning, at the stop's own pace
    assert "More than nine in ten" in learner.told()


def test_stopping_the_training_itself_decides_nothing(robot: Robot, learner: Learner) -> None:
    learner.enter("baseline")
    learner.predict(0)
    with slowed_down(robot):
        robot.click(learner.stop_panel.act)
        robot.wait_for_steps(1)
    robot.window.training_actions.stop.trigger()
    robot.settle()
    assert not learner.course.experiment.is_running
    assert "nothing is decided" in learner.told()


def test_controls_turned_in_the_midst_are_not_passed_over(robot: Robot, learner: Learner) -> None:
    stop = learner.enter("baseline")
    learner.course.enter(replace(stop, presets=replace(
        stop.presets, recipe=replace(stop.presets.recipe, learning_rate=1e-5, epochs=1)
    )))
    learner.predict(2)
    learner.run()
    assert learner.told().startswith("✓")
    assert "otherwise than this stop expects" not in learner.told()
    learner.course.enter(replace(stop, experiment=stop.experiment[:1]))
    learner.predict(2)
    learner.run()
    assert "otherwise than this stop expects" in learner.told()


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
    assert present(learner.course.stop).id == "rank"
    robot.click(learner.stop_panel.previous)
    assert present(learner.course.stop).id == "numbers"
    learner.enter("ten-digits")
    assert not learner.stop_panel.next.isEnabled()


def test_hidden_answers_stay_hidden(robot: Robot, learner: Learner) -> None:
    stop = learner.enter("rank")
    robot.window.guide.teacher.hide.trigger()
    learner.predict(0)
    learner.run()
    assert learner.told().startswith("Your prediction is noted.")
    assert stop.why.en not in learner.told() and "✗" not in learner.told()
    assert not any("✓" in button.text() for button in learner.stop_panel.choices)
    learner.open_course()
    assert robot.window.guide.overview.tiles["rank"].mark.text() == "answered"
    robot.window.guide.teacher.hide.trigger()
    assert robot.window.guide.overview.tiles["rank"].mark.text() == "✗ visited"


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
            window.guide.teacher.hide.trigger()
            learner.enter("my-seven")
            learner.course.enter(learner.course.stops[1])
            learner.predict(1)
            learner.run()
            assert read_settings(settings).marks == {"rank": Mark(1, 1)}  # at once
        else:
            assert window.pages.page == "path" and window.guide.course.hides_answers
            assert window.guide.overview.tiles["rank"].mark.text() == "answered"
            assert window.guide.course.marks == {"rank": Mark(1, 1)}
            window.guide.teacher.forget.trigger()
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
    assert learner.stop_panel.title.text() == "Stop 18 of 18: For <b>class</b> 2b"
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
    assert present(learner.course.stop).id == "rank" and len(learner.course.stops) == 17
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
