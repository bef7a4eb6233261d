"""The seven steps by hand: one press each, and the numbers of a run at full speed, to the bit."""

import re

import numpy as np
import pytest
from material.strokes import SEVEN
from measures.matrices import as_linear, matrix_of
from measures.present import present
from robot.window_robot import Robot

from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Recipe
from engine.training.record import Step
from gui.explore.by_hand.view import ByHandView


@pytest.fixture
def view(robot: Robot) -> ByHandView:
    robot.draw(SEVEN)
    return robot.view("Seven steps by hand")


def press(robot: Robot, view: ByHandView, times: int = 1) -> None:
    for _ in range(times):
        robot.click(view.next)
        robot.catch_up()


def at_full_speed(robot: Robot, steps: int) -> list[Step]:
    data = robot.digit_set.data
    run = fit(DigitTraining(initialise((3, 7), data.train, Recipe()), data, Recipe()))
    return [next(run) for _ in range(steps)]


def column(view: ByHandView, name: str) -> list[str]:
    table = view.batch
    names = [present(table.horizontalHeaderItem(i)).text() for i in range(table.columnCount())]
    return [present(table.item(row, names.index(name))).text() for row in range(table.rowCount())]


def test_each_press_does_one_of_the_seven(robot: Robot, view: ByHandView) -> None:
    assert view.next.text() == "Next: 1 initialize"
    seen = []
    for _ in range(8):
        press(robot, view)
        seen.append(view.strip.current)
    assert seen == [1, 2, 3, 4, 5, 6, 2, 3]
    robot.click(view.stop)
    robot.catch_up()
    assert view.strip.current == 7
    assert "Stopped after step 1" in view.said.text()


def test_the_numbers_are_those_of_full_speed_to_the_bit(robot: Robot, view: ByHandView) -> None:
    first, second = at_full_speed(robot, 2)
    press(robot, view, 11)  # 1; 2 3 4 5 6; 2 3 4 5 6
    training = robot.session.training
    assert list(training.progress.losses) == [first.loss, second.loss]
    np.testing.assert_array_equal(matrix_of(present(training.timeline.newest)), matrix_of(second))
    training.timeline.go(1)
    np.testing.assert_array_equal(matrix_of(robot.model), matrix_of(first))
    shown = view.pictures["after"].values
    np.testing.assert_array_equal(shown, as_linear(second.model).weights[0].astype(float))
    np.testing.assert_array_equal(
        view.pictures["before"].values, as_linear(first.model).weights[0].astype(float)
    )


def test_the_loss_is_the_mean_of_the_terms_in_the_table(robot: Robot, view: ByHandView) -> None:
    press(robot, view, 8)  # the second step's loss
    terms = [float(text) for text in column(view, "loss")]
    assert len(terms) == 256
    assert f"= {robot.session.training.progress.losses[0]:.6f}" not in view.said.text()
    (_, second) = at_full_speed(robot, 2)
    assert f"/ 256 = {second.loss:.6f}" in view.said.text()
    assert np.mean(terms) == pytest.approx(second.loss, abs=1e-4)
    for target, chance, term in zip(column(view, "target"), column(view, "p(3)"), terms,
                                    strict=True):
        p = float(chance)
        assert term == pytest.approx(-np.log(p if target == "1" else 1 - p), abs=2e-3)


def test_one_weights_step_is_written_out(robot: Robot, view: ByHandView) -> None:
    press(robot, view, 5)
    robot.session.pointing.point((12, 14))
    text = view.arithmetic.text().replace("−", "-")
    before, gradient, after = (
        float(present(view.pictures[name].values)[12, 14])
        for name in ("before", "gradient", "after")
    )
    assert gradient != 0
    written = present(re.search(r": (\S+) - 0.5 × (\S+) = (\S+)", text))
    assert [float(number) for number in written.groups()[:2]] == pytest.approx(
        [before, gradient], rel=1e-8
    )
    assert float(written[3]) == pytest.approx(after, rel=1e-6)
    figures = len(written[3].removeprefix("0.0"))
    assert f"{float(written[1]) - 0.5 * float(written[2]):.{figures}g}" == written[3]
    np.testing.assert_allclose(
        present(view.pictures["update"].values),
        0.5 * present(view.pictures["gradient"].values), rtol=1e-6,
    )


def test_a_whole_step_and_the_rate_turned_between(robot: Robot, view: ByHandView) -> None:
    robot.click(view.whole)
    robot.catch_up()
    assert view.strip.current == 5
    robot.window.training.recipe.rate.setValue(0.25)
    robot.click(view.whole)
    robot.catch_up()
    assert list(robot.session.training.progress.rates) == [0.5, 0.25]
    assert robot.session.training.runs.records[-1].steps == 2


def test_what_was_trained_before_stays_a_run(robot: Robot, view: ByHandView) -> None:
    robot.train()
    weights = matrix_of(robot.model)
    press(robot, view, 5)
    assert robot.session.training.progress.steps == 1
    first = robot.session.training.runs.records[0]
    np.testing.assert_array_equal(
        matrix_of(present(first.progress.history).model(first.end)), weights
    )


def test_training_at_speed_takes_over(robot: Robot, view: ByHandView) -> None:
    press(robot, view, 5)
    robot.train()
    robot.catch_up()
    assert robot.session.training.progress.steps == 981
    assert view.strip.current == 0
    assert not view.stop.isEnabled()
    assert [each.steps for each in robot.session.training.runs.records] == [1, 980]
    press(robot, view)
    assert view.strip.current == 1
    assert robot.session.training.progress.steps == 0


def test_all_epochs_lead_to_stop(robot: Robot, view: ByHandView) -> None:
    robot.window.training.recipe.epochs.setValue(1)
    robot.window.training.recipe.batch_size.setValue(10_000)
    press(robot, view, 11)
    assert view.next.text() == "Next: 7 stop"
    press(robot, view)
    assert view.strip.current == 7
    assert view.next.text() == "Next: 1 initialize"
    assert robot.session.training.progress.accuracies[0][0] == 2


def test_a_rate_that_explodes_is_explained(robot: Robot, view: ByHandView) -> None:
    from dataclasses import replace

    robot.session.training.set_recipe(replace(Recipe(), learning_rate=1e39))
    presses = 0
    while (presses == 0 or view.stop.isEnabled()) and presses < 20:
        robot.click(view.whole)
        robot.catch_up()
        presses += 1
    assert "no longer a finite number" in robot.said()
    assert not view.stop.isEnabled()


def test_ten_digits_choose_whose_weights_are_shown(robot: Robot, view: ByHandView) -> None:
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    press(robot, view, 5)
    view.output.setCurrentIndex(8)
    view.output.activated.emit(8)
    robot.catch_up()
    weights = robot.model.weights[8].astype(float)
    np.testing.assert_array_equal(view.pictures["after"].values, weights)
    assert set(column(view, "target")) == {"1"}  # each image's own digit


def test_other_digits_after_a_stopped_run_leave_no_old_batch(
    robot: Robot, view: ByHandView,
) -> None:
    press(robot, view, 5)
    robot.click(view.stop)
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load((1, 4))
    robot.catch_up()
    assert view.batch.rowCount() == 0
    assert view.strip.current == 0
    press(robot, view, 2)
    assert set(column(view, "image")) == {"1", "4"}


def test_a_batch_larger_than_the_table_says_so(robot: Robot, view: ByHandView) -> None:
    robot.window.training.recipe.batch_size.setValue(1000)
    press(robot, view, 3)
    assert view.batch.rowCount() == 256
    assert view.cut_off.isVisible()
    assert len(view.batch.table()[1]) == 1000


def test_the_recipe_is_locked_while_a_run_is_taken_by_hand(robot: Robot, view: ByHandView) -> None:
    press(robot, view, 2)
    assert not robot.window.training.recipe.batch_size.isEnabled()
    assert robot.window.training.recipe.rate.isEnabled()
    robot.session.training.reset()
    assert robot.window.training.recipe.batch_size.isEnabled()
