"""What is held out of one's drawings is never learned from, and is what is measured with."""

import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
from material.own_drawings import add_own
from material.strokes import SEVEN, THREE
from measures.present import present
from PySide6.QtCore import Qt
from robot.code_view import open_code, text_of, until_it_says
from robot.course_learner import Learner
from robot.window_robot import Robot
from sample_files.typed_numbers import enter

from engine.data.held_out import held_out, how_many
from engine.drawings.stroke_file import LabelledDrawing
from engine.evaluation import as_dataset
from engine.library.stored_strokes import essence_of
from engine.models.classifier import accuracy


def parts(
    mine: list[LabelledDrawing], percent: int
) -> tuple[list[LabelledDrawing], list[LabelledDrawing]]:
    """To learn from, and held out: by the engine's function alone."""
    out = held_out([essence_of(each.drawing) for each in mine],
                   [each.label for each in mine], percent)
    return ([each for each, is_out in zip(mine, out, strict=True) if not is_out],
            [each for each, is_out in zip(mine, out, strict=True) if is_out])


def train_on(robot: Robot, source: str, epochs: int = 2) -> None:
    training = robot.session.training
    robot.choose(robot.mine.retrain.source, source)
    training.set_recipe(replace(training.recipe, epochs=epochs))
    robot.train()


def test_a_run_learns_from_the_one_part_and_the_other_is_measured(robot: Robot) -> None:
    mine = add_own(robot, {3: 10, 7: 6})
    learned, out = parts(mine, 30)
    assert len(out) == how_many(10, 30) + how_many(6, 30) == 5
    train_on(robot, "mine")
    record = robot.session.training.runs.records[-1]
    assert record.settings.images == 11 and record.settings.held_out == 30
    assert set(record.settings.mine) == set(learned)
    data = present(robot.session.training.data()).split().train
    assert np.array_equal(np.sort(data.images.sum(axis=(1, 2), dtype=np.int64)), np.sort(
        as_dataset(learned, "normalised").images.sum(axis=(1, 2), dtype=np.int64)))
    for part, cell in ((out, "mine_after"), (learned, "learned_after")):
        share = accuracy(robot.model, as_dataset(part, "normalised"))
        assert robot.accuracy(cell) == f"{share:.2%}"
    names = robot.mine.retrain.names
    assert names["mine"].text() == "on held-out drawings (5)"
    assert names["learned"].text() == "on training drawings (11)"


def test_before_and_after_are_of_the_same_drawings(robot: Robot) -> None:
    """A drawing that is added after the run is measured with in both."""
    add_own(robot, {3: 4, 7: 4})
    train_on(robot, "mnist")
    before = robot.model
    train_on(robot, "both")
    mine = add_own(robot, {3: 20, 7: 20})
    robot.settle()
    assert len(robot.session.collection.drawings) == 40
    _, out = parts(mine, 30)
    record = robot.session.training.runs.records[-1]
    seen = {essence_of(each.drawing) for each in record.settings.mine}
    left = as_dataset([each for each in out if essence_of(each.drawing) not in seen], "normalised")
    assert robot.accuracy("mine_before") == f"{accuracy(before, left):.2%}"
    assert robot.accuracy("mine_after") == f"{accuracy(robot.model, left):.2%}"


def test_what_was_learned_from_is_not_measured_with_though_it_is_held_out_now(
    robot: Robot
) -> None:
    mine = add_own(robot, {3: 10, 7: 10})
    train_on(robot, "both")
    training, retrain = robot.session.training, robot.mine.retrain
    enter(retrain.held_out, "60")
    _, now = parts(mine, 60)
    _, then = parts(mine, 30)
    assert len(now) == 12 and len(then) == 6 and set(map(id, then)) <= set(map(id, now))
    assert training.learned_before == 6
    assert robot.accuracy("mine_after") == (
        f"{accuracy(robot.model, as_dataset(then, 'normalised')):.2%}")
    assert "drawings that are held out now but that this model was trained on (6)" in (
        retrain.names["mine"].toolTip().replace("\n", " "))
    robot.click(robot.window.training.transport.reset)
    assert training.learned_before == 0
    training.restore(training.runs.records[0])
    assert training.held_out == 30 and training.learned_before == 0
    enter(retrain.held_out, "60")
    assert training.learned_before == 6


def test_a_run_of_a_stop_is_not_taken_for_the_users_run_of_the_same_number(
    robot: Robot, learner: Learner
) -> None:
    add_own(robot, {3: 10, 7: 10})
    train_on(robot, "both")
    training = robot.session.training
    enter(robot.mine.retrain.held_out, "60")
    assert training.learned_before == 6
    learner.enter("rank")
    training.step()
    robot.wait_for_steps(1)
    assert training.runs.records[-1].number == 1
    learner.close()
    assert training.learned_before == 6


def test_too_few_drawings_are_said_to_be_too_few(robot: Robot) -> None:
    add_own(robot, {3: 1, 7: 2})
    retrain = robot.mine.retrain
    tip = retrain.names["mine"].toolTip()
    assert "There is a single drawing of 3: it is used for training" in tip
    assert [len(each) for each in (robot.session.training.drawing_parts.learned,
                                   robot.session.training.drawing_parts.held_out)] == [2, 1]
    enter(retrain.held_out, "0")
    assert "Nothing is held out" in retrain.names["mine"].toolTip()
    train_on(robot, "both")
    assert robot.accuracy("mine_after") == "–"
    assert robot.session.training.runs.records[-1].settings.images == 12396 + 3 * 100


def test_the_share_is_remembered(robot: Robot, tmp_path: Path) -> None:
    enter(robot.mine.retrain.held_out, "45")
    robot.abandon()
    settings = json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))
    assert settings["held_out"] == 45


def test_the_code_learns_from_the_same(robot: Robot) -> None:
    mine = add_own(robot, {3: 5, 7: 5})
    view = open_code(robot)
    robot.choose(robot.mine.retrain.source, "mine")
    until_it_says(robot, view, "my_labels = np.array(")
    learned, _ = parts(mine, 30)
    line = next(each for each in text_of(view).splitlines() if each.startswith("my_labels"))
    assert sorted(map(int, line[line.index("[") + 1 : line.index("]")].split(", "))) == sorted(
        each.label for each in learned)
    assert "Held-outdrawings" in re.sub(r"[\s#]", "", text_of(view))


def test_a_deleted_drawing_that_is_brought_back_is_in_the_same_part(robot: Robot) -> None:
    add_own(robot, {3: 9, 7: 9})
    collection, training = robot.session.collection, robot.session.training
    before = training.drawing_parts
    collection.remove_all([0, 4, 11])
    collection.undo()
    assert training.drawing_parts == before
    for strokes, digit in ((SEVEN, 7), (THREE, 3)):
        robot.session.sketch.clear()
        robot.draw(strokes)
        robot.canvas.setFocus()
        robot.key(Qt.Key.Key_7 if digit == 7 else Qt.Key.Key_3)
    collection.undo()
    collection.undo()
    assert training.drawing_parts == before
