"""What a stop may not touch: the user's runs, drawings and lab; and what may not touch a stop."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from measures.matrices import matrix_of
from measures.present import present
from PySide6.QtCore import Qt
from robot.course_learner import Learner
from robot.window_robot import Robot

import resources
from engine.lab.recipe import LabRecipe, TutorialKey
from engine.training.recipe import Recipe
from gui.course.stops.commands import Act, Measure, Times
from gui.course.stops.lab_fields import parameters_of


def test_training_goes_on_where_it_was_be_its_run_cut_or_deleted(
    robot: Robot, learner: Learner
) -> None:
    training = robot.session.training
    training.set_recipe(replace(training.recipe, epochs=1))
    robot.train()
    training.timeline.go(20)
    training.go_on_from_here()
    training.timeline.go(10)
    model, losses = robot.model, list(training.progress.losses)
    seed = training.recipe.seed
    for deleted in (False, True):
        if deleted:
            training.runs.delete(1)
        learner.enter("rank")
        assert training.progress.steps == 0
        learner.close()
        assert training.timeline.at == 10
        assert matrix_of(robot.model) is matrix_of(model)
        assert list(training.progress.losses) == losses and len(losses) == 20
    training.step()
    robot.wait_for_steps(21)
    training.trainer.stop()
    settings = training.runs.records[-1].settings
    assert (settings.turn, training.recipe.seed) == (1, seed)  # the second of its curve


def test_keys_at_a_stop_do_not_add_its_drawing_to_the_users(
    robot: Robot, learner: Learner
) -> None:
    drawings = robot.session.collection
    robot.draw(THREE)
    learner.enter("bias")
    robot.canvas.setFocus()
    robot.key(Qt.Key.Key_7)
    assert not drawings.drawings and not robot.session.sketch.drawing.is_blank
    learner.close()
    robot.canvas.setFocus()
    robot.key(Qt.Key.Key_3)
    assert [each.label for each in drawings.drawings] == [3]
    learner.enter("bias")
    stop = present(learner.course.stop)
    learner.course.enter(replace(stop, uses=(*stop.uses, "collection")))
    robot.settle()
    robot.canvas.setFocus()
    robot.key(Qt.Key.Key_7)
    assert [each.label for each in drawings.drawings] == [3, 7]


def test_undo_after_a_stop_is_of_the_users_own_acts(robot: Robot, learner: Learner) -> None:
    sketch = robot.session.sketch
    robot.draw(THREE)
    first = sketch.content
    robot.draw(SEVEN)
    second = sketch.content
    learner.enter("numbers")
    assert not sketch.can_undo
    learner.close()
    assert sketch.content == second and not sketch.last_undone
    for _ in range(len(SEVEN)):
        sketch.undo()
    assert sketch.content == first
    for _ in range(len(SEVEN)):
        sketch.redo()
    assert sketch.content == second


def test_keys_of_the_training_rest_while_the_stops_are_listed(
    robot: Robot, learner: Learner
) -> None:
    training = robot.session.training
    robot.pace(None)
    robot.key(Qt.Key.Key_F6)
    robot.wait_for_steps(1)
    training.trainer.stop()
    learner.open_course()
    for key in (Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F8):
        robot.key(key)
        assert not training.trainer.is_running
    assert training.progress.steps == 1
    robot.key(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    robot.key(Qt.Key.Key_F8)
    assert training.progress.steps == 0


def test_the_weight_of_the_users_drawings_shows_as_it_is_used(
    robot: Robot, learner: Learner
) -> None:
    training, retrain = robot.session.training, robot.window.collection.retrain
    robot.draw(THREE)
    robot.key(Qt.Key.Key_3)
    training.choose_data("both", False)
    retrain.weight.setValue(50)
    robot.key(Qt.Key.Key_F6)
    robot.wait_for_steps(1)
    training.trainer.stop()
    retrain.weight.setValue(300)
    learner.enter("rank")
    learner.close()
    assert retrain.weight.value() == training.weight_of_mine == 300


def test_the_newest_step_is_measured_wherever_somebody_looks(
    robot: Robot, learner: Learner
) -> None:
    session, course = robot.session, learner.course

    def look_back() -> None:
        session.training.timeline.go(1)
        session.lab.go(1)

    session.training.stepped.connect(look_back)
    session.lab.stepped.connect(look_back)
    stop = learner.enter("bias")
    course.enter(replace(stop, presets=replace(stop.presets, recipe=Recipe(epochs=1)), experiment=(
        Act("train"), Measure("change", "weight_change"),
        Times("lab_steps", 3), Measure("w", "lab_parameter", at=0),
    )))
    learner.predict(0)
    learner.run()
    history = present(session.training.progress.history)
    change = np.abs(matrix_of(history.model(session.training.progress.steps))).max()
    assert course.experiment.measured_values["change"].value == pytest.approx(change)
    assert course.experiment.measured_values["w"].value == session.lab.progress.parameters(3)[0]
    assert session.lab.progress.parameters(3)[0] != session.lab.progress.parameters(1)[0]


@pytest.mark.parametrize("lab", [
    {"problem": "number", "expression": "x**"}, {"start": [1.0, 2.0, 3.0]},
])
def test_a_stop_that_cannot_be_entered_leaves_all_as_it_was(
    robot: Robot, learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    lab: dict[str, Any],
) -> None:
    monkeypatch.setattr(
        "gui.course.stops.stop_reader.check_lab", lambda stop: None
    )  # as if one were missed
    content = json.loads(next(resources.COURSE.glob("*rank.json")).read_text(encoding="utf-8"))
    content["presets"]["lab"] = lab
    path = tmp_path / "strange.json"
    path.write_text(json.dumps(content))
    robot.draw(SEVEN)
    content, recipe = robot.session.sketch.content, robot.session.training.recipe
    learner.open_course()
    learner.course.open_file(path)
    robot.message()
    assert learner.course.stop is None and len(learner.course.stops) == 33
    assert robot.session.sketch.content == content and robot.session.training.recipe == recipe
    assert not learner.stop_panel.isVisible()


def test_the_numbers_of_parameters_are_those_of_the_problems() -> None:
    from engine.lab.problems import problem_of

    for problem in get_args(TutorialKey):
        for recipe in (LabRecipe(problem=problem), LabRecipe(problem=problem, hinges=7)):
            assert parameters_of(recipe) == len(problem_of(recipe).names)


def test_who_enters_a_stop_while_all_comes_back_gets_it_all_the_same(
    robot: Robot, learner: Learner,
) -> None:
    session = robot.session
    robot.draw(SEVEN)
    session.training.set_recipe(replace(session.training.recipe, epochs=2, learning_rate=0.25))
    robot.train()
    content, recipe, model = (session.sketch.content, session.training.recipe,
                              session.training.model)
    learner.enter("rank")
    session.load((1, 2))  # so that leaving has to load others
    learner.wait_until_loaded()
    learner.course.leave()
    assert session.loading.is_loading
    learner.enter("sigmoid")
    learner.close()
    assert (session.digits, session.sketch.content) == ((3, 7), content)
    assert session.training.recipe == recipe
    assert matrix_of(present(session.training.model)).tolist() == matrix_of(present(model)).tolist()


def test_the_users_own_run_on_few_images_is_there_again(robot: Robot, learner: Learner) -> None:
    few = robot.session.overfitting
    few.start("linear", 10, 10, False)
    robot.wait_until(lambda: not few.is_running)
    mine = few.runs[False]
    assert mine.is_complete
    learner.enter("overfitting")
    assert not few.runs
    learner.predict(1)
    learner.run()
    assert few.runs[False] is not mine and few.runs[False].images == 300
    learner.close()
    assert few.runs == {False: mine}


def test_a_run_at_a_stop_waits_for_its_digits_and_goes_on_from_none_of_the_users(
    robot: Robot, learner: Learner
) -> None:
    training = robot.session.training
    for _ in range(2):
        training.step()
        robot.wait_for_steps(training.progress.steps + 1)
        training.stop()
    stop = learner.enter("rank")
    learner.close()
    learner.course.enter(replace(stop, presets=replace(stop.presets, digits=(1, 7))))
    training.step()  # of digits that are no more in a moment
    assert not training.runs.records
    robot.wait_until(lambda: robot.session.digits == (1, 7))
    training.step()
    robot.wait_for_steps(1)
    record = training.runs.records[-1]
    # when two runs had each gone on from the other, the window hung
    assert (record.number, record.after) == (1, None)
