"""All models of the session in one table: what each is worth, beside the baseline."""

from dataclasses import replace

import pytest
from material.own_drawings import add_own
from measures.present import present
from PySide6.QtCore import Qt
from robot.window_robot import Robot

from engine.models.classifier import accuracy
from engine.models.pixel_similarity import Similarity
from gui.explore.models.table import ModelsTable, Value
from gui.explore.models.view import ModelsView
from gui.widgets.numbers import percentage


def measured(robot: Robot, view: ModelsView) -> list[list[str]]:
    robot.catch_up()
    robot.wait_until(lambda: not view.measuring.is_running
                     and not any("…" in row for row in view.table.texts()))
    robot.catch_up()
    return view.table.texts()


def train(robot: Robot, model: str) -> None:
    training = robot.session.training
    training.set_recipe(replace(training.recipe.with_model(model), epochs=1, device="cpu"))
    robot.train()


def test_every_model_and_the_baseline_with_their_figures(robot: Robot) -> None:
    add_own(robot, {3: 6, 7: 5})
    train(robot, "linear")
    train(robot, "mlp:8:relu")
    rows = measured(robot, robot.view("All models"))
    assert [row[0] for row in rows[:2]] == ["Baseline (L1)", "Baseline (RMSE)"]
    assert rows[2][0].startswith("Run 1: ") and rows[3][0] == "Run 2: 8 ReLU"
    assert [row[1] for row in rows] == ["1,568", "1,568", "785", "6,289"]
    valid = robot.digit_set.data.valid
    mine = present(robot.session.training.images_never_learned())
    assert len(mine) == 11
    model = present(robot.session.training.model)
    assert rows[3][3] == percentage(accuracy(model, valid))
    assert rows[3][4] == percentage(accuracy(model, mine))
    baseline = Similarity((3, 7), robot.digit_set.means, "rmse")
    assert rows[1][3:5] == [percentage(accuracy(baseline, valid)),
                            percentage(accuracy(baseline, mine))]
    assert rows[1][2] == "–" and all(float(row[2]) > 0 for row in rows[2:])
    view = robot.view("All models")
    view.table.selectRow(3)
    robot.catch_up()
    assert view.says.text().startswith("Run 2: 8 ReLU: model: network of 784-8")
    assert rows[2][5] == "SGD, rate 0.5, epochs 1, batch 256"


def test_an_epochs_time_is_that_of_its_own_steps(robot: Robot) -> None:
    train(robot, "linear")
    robot.take_steps(7)  # another run of the same curve
    training = robot.session.training
    training.trainer.stop()
    first, second = training.runs.records
    busy = training.progress.busy
    assert sorted(busy) == [0, 49] and all(each > 0 for each in busy.values())
    assert present(first.epoch_seconds) == pytest.approx(busy[0])  # it is an epoch of 49 steps
    assert present(second.epoch_seconds) == pytest.approx(busy[49] / 7 * 49)
    assert training.progress.until(49).busy == {0: busy[0]}


def test_a_run_by_hand_has_no_time(robot: Robot) -> None:
    train(robot, "linear")
    view = robot.view("Seven steps by hand")
    for _ in range(7):
        robot.click(view.next)
    record = robot.session.training.runs.records[-1]
    assert record.steps == 1 and record.epoch_seconds is None


def test_what_a_run_learned_from_does_not_count_for_it(robot: Robot) -> None:
    add_own(robot, {3: 10, 7: 10})
    train(robot, "linear")
    robot.session.training.set_data(source="both", held_out=50)
    train(robot, "linear")
    training = robot.session.training
    first, second = (each.number for each in training.runs.records)
    assert len(present(training.images_unknown_to(first))) == 20
    assert len(present(training.images_unknown_to(second))) == len(
        present(training.images_unseen())) == 10
    rows = measured(robot, robot.view("All models"))
    found = accuracy(present(training.model), present(training.images_unseen()))
    assert rows[3][4] == percentage(found)


def test_a_head_sorts_by_the_numbers(robot: Robot) -> None:
    train(robot, "linear")
    train(robot, "mlp:8:relu")
    view = robot.view("All models")
    measured(robot, view)
    for column in (1, 3):
        view.table.sortItems(column, Qt.SortOrder.DescendingOrder)
        numbers = [float(row[column].replace(",", "").rstrip("%")) for row in view.table.texts()]
        assert numbers == sorted(numbers, reverse=True) and len(set(numbers)) > 2


def test_before_any_run_it_says_what_to_do(robot: Robot) -> None:
    view = robot.view("All models")
    rows = measured(robot, view)
    assert len(rows) == 2 and [row[4] for row in rows] == ["–", "–"]
    assert "press Train" in view.says.text()


def test_other_numbers_go_into_the_rows_that_they_are_of_wherever_these_are_sorted_to(
    robot: Robot,
) -> None:
    table = ModelsTable("models", [("model", ""), ("number", ""), ("settings", "")])
    try:
        table.show_rows([[Value(name), Value(str(number), number), Value("–")]
                         for name, number in (("a", 1), ("b", 2), ("c", 3))])
        table.sortItems(1, Qt.SortOrder.DescendingOrder)
        assert [row[0] for row in table.texts()] == ["c", "b", "a"]
        table.show_rows([[Value(name), Value(str(number), number), Value("–")]
                         for name, number in (("a", 5), ("b", 2), ("c", 4))])
        assert [row[:2] for row in table.texts()] == [["a", "5"], ["c", "4"], ["b", "2"]]
        table.show_rows([[Value("d"), Value("7", 7), Value("–")]])
        assert table.texts() == [["d", "7", "–"]]
    finally:
        table.deleteLater()
