"""Training: run, pause, step, reset, stop, the rate in mid-run, the pace, divergence, closing."""

from typing import cast

import numpy as np
import pyqtgraph as pg
import pytest
from material.strokes import SEVEN, THREE, Path2D
from measures.matrices import matrix_of
from measures.present import present
from PySide6.QtGui import QStandardItemModel
from robot.window_robot import Robot

from engine.models.linear import LinearModel
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Recipe
from gui.widgets.numbers import percentage


@pytest.mark.parametrize(("strokes", "digit"), [(SEVEN, "7"), (THREE, "3")])
def test_training_teaches_the_linear_model_to_read_the_drawing(
    robot: Robot, strokes: tuple[Path2D, ...], digit: str
) -> None:
    robot.draw(strokes)
    assert robot.headline("linear") == "Not trained yet"
    robot.train()
    assert robot.prediction("linear") == digit
    assert robot.headline("linear").endswith("%")
    assert float(robot.accuracy("mnist_after").rstrip("%")) >= 98.0


def test_the_window_shows_the_numbers_of_fit(robot: Robot) -> None:
    robot.train()
    digit_set = robot.digit_set
    model = initialise((3, 7), digit_set.data.train, Recipe())
    steps = list(fit(DigitTraining(model, digit_set.data, Recipe())))
    assert list(robot.session.training.progress.losses) == [step.loss for step in steps]
    assert robot.session.training.progress.accuracies == [
        (step.number, step.accuracy) for step in steps if step.accuracy is not None
    ]
    np.testing.assert_array_equal(matrix_of(robot.model), matrix_of(steps[-1]))


def test_the_probability_shown_is_the_sigmoid_of_the_weighted_sum(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.train()
    predictions, model = robot.session.drawing_predictions.normalised, robot.model
    pixels = predictions.image.astype(float).ravel() / 255
    logit = sum(float(w) * p for w, p in zip(model.weights.ravel(), pixels, strict=True))
    chance = 1 / (1 + np.exp(-(logit + float(model.bias[0]))))
    assert robot.headline("linear") == percentage(1 - chance)


def test_the_prediction_moves_while_training(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.window.training.recipe.rate.setValue(0.001)  # it is never so sure that nothing moves
    seen: set[str] = set()
    robot.session.training.stepped.connect(lambda: seen.add(robot.headline("linear")))
    robot.train_without_end(100)
    robot.wait_until(lambda: len(seen) > 5)
    assert robot.session.training.is_in_full_flow
    robot.click(robot.window.training.stop)


def test_pause_continue_and_stop(robot: Robot) -> None:
    training = robot.window.training
    robot.train_without_end(200)
    robot.wait_for_steps(5)
    assert "Pause" in training.train.text().replace("&", "")
    robot.click(training.train)
    assert "Continue" in training.train.text().replace("&", "")
    at = robot.session.training.progress.steps
    robot.click(training.step)
    robot.wait_for_steps(at + 1)
    robot.click(training.train)
    robot.wait_for_steps(at + 10)
    at = robot.session.training.progress.steps
    with robot.wait_for(robot.session.training.ended) as ended:
        robot.click(training.stop)
    assert ended.args == [False]
    assert not robot.session.training.trainer.is_running
    assert robot.session.training.progress.steps >= at
    assert robot.session.training.timeline.at == robot.session.training.progress.steps


def test_paused_means_that_no_step_is_taken(robot: Robot) -> None:
    training = robot.window.training
    robot.pace(None)
    robot.click(training.step)
    robot.wait_for_steps(1)
    more = []
    robot.session.training.stepped.connect(lambda: more.append(1))
    robot.click(training.step)
    robot.wait_for_steps(2)
    robot.click(training.stop)
    assert robot.session.training.progress.steps == 2
    assert len(more) == 1


def test_step_takes_one_batch(robot: Robot) -> None:
    robot.click(robot.window.training.step)
    robot.wait_for_steps(1)
    assert robot.session.training.progress.steps == 1
    assert robot.session.training.progress.images == 256
    assert robot.session.training.progress.losses[0] == pytest.approx(np.log(2), abs=1e-6)


def test_reset_and_train_land_on_the_same_curve(robot: Robot) -> None:
    robot.train()
    first, model = list(robot.session.training.progress.losses), robot.model
    robot.click(robot.window.training.reset)
    assert robot.session.training.progress.steps == 0
    assert robot.headline("linear") == "Not trained yet"
    robot.train()
    assert list(robot.session.training.progress.losses) == first
    np.testing.assert_array_equal(matrix_of(robot.model), matrix_of(model))


def test_training_more_goes_on_from_the_present_weights(robot: Robot) -> None:
    robot.window.training.recipe.epochs.setValue(1)
    robot.train()
    first = robot.model
    robot.train()
    assert robot.session.training.progress.steps == 98
    losses = robot.session.training.progress.losses
    assert losses[49] < 0.2  # not ln 2, where a run from zeros begins
    assert np.abs(matrix_of(robot.model) - matrix_of(first)).max() > 0


def test_the_learning_rate_moves_in_mid_run(robot: Robot) -> None:
    rates: list[float] = []
    robot.session.training.trainer.stepped.connect(
        lambda steps: rates.extend(step.learning_rate for step in steps)
    )
    robot.train_without_end(100)
    robot.wait_for_steps(5)
    robot.window.training.recipe.rate.setValue(0.125)
    robot.wait_until(lambda: 0.125 in rates)
    robot.click(robot.window.training.stop)
    assert rates[0] == 0.5
    assert rates == sorted(rates, reverse=True)


def test_the_pace_can_be_changed_in_mid_run(robot: Robot) -> None:
    robot.pace(1)
    robot.click(robot.window.training.train)
    robot.wait_for_steps(1)
    with robot.wait_for(robot.session.training.ended) as ended:
        robot.pace(None)
    assert ended.args == [True]
    assert robot.session.training.progress.steps == 980


def test_a_far_too_high_rate_is_named_and_reset_is_offered(robot: Robot) -> None:
    robot.window.training.recipe.rate.setValue(1000)
    robot.train()
    assert "is too high" in robot.said()
    robot.click(robot.window.notices.suggestions[0])
    assert robot.session.training.progress.steps == 0
    assert "too high" not in robot.said()


def test_numbers_that_are_no_longer_finite_stop_the_run_and_keep_the_good_weights(
    robot: Robot,
) -> None:
    from dataclasses import replace

    robot.session.training.set_recipe(replace(Recipe(), learning_rate=1e39))
    robot.train()
    assert "no longer a finite number" in robot.said()
    assert np.isfinite(matrix_of(robot.model)).all()
    assert robot.window.notices.suggestions[0].isVisible()


def test_closing_while_training_stops_it(robot: Robot) -> None:
    robot.train_without_end(10)
    robot.wait_for_steps(1)
    robot.window.close()
    assert not robot.session.training.trainer.is_running
    assert not robot.window.isVisible()


def test_the_recipe_is_locked_while_a_run_goes_on_but_for_the_rate(robot: Robot) -> None:
    form = robot.window.training.recipe
    robot.train_without_end(10)
    assert form.rate.isEnabled()
    assert not form.batch_size.isEnabled()
    robot.click(robot.window.training.stop)
    assert form.batch_size.isEnabled()


@pytest.mark.parametrize("start", ["random", "baseline"])
def test_the_start_can_be_chosen(robot: Robot, start: str) -> None:
    form = robot.window.training.recipe
    form.start.setCurrentIndex(form.start.findData(start))
    form.start.activated.emit(form.start.currentIndex())
    robot.draw(SEVEN)
    if start == "baseline":  # it knows something before it is trained
        assert robot.prediction("linear") == robot.prediction("similarity") == "7"
    else:
        assert np.std(matrix_of(robot.model)) == pytest.approx(1.0, abs=0.1)
        assert robot.headline("linear") == "Not trained yet"


def test_cuda_is_greyed_with_the_reason_where_there_is_none(robot: Robot) -> None:
    from PySide6.QtCore import Qt

    box = robot.window.training.recipe.device
    index = box.findData("cuda")
    if present(robot.session.hardware).gpu is None:
        assert not cast(QStandardItemModel, box.model()).item(index).isEnabled()
        assert box.itemData(index, Qt.ItemDataRole.ToolTipRole)
    else:
        assert present(present(robot.session.hardware).gpu) in box.itemText(index)


def test_the_baseline_is_marked_in_the_accuracy_curve(robot: Robot) -> None:
    digit_set, plot = robot.digit_set, robot.window.training.accuracy
    (line,) = [item for item in plot.getViewBox().addedItems
               if isinstance(item, pg.InfiniteLine) and item.angle == 0]
    assert line.isVisible() and line.value() == digit_set.baseline_accuracy
    assert line.label.toPlainText() == f"L1 baseline {digit_set.baseline_accuracy:.4f}"
    assert f"{digit_set.baseline_accuracy:.4f}" == "0.9514"  # chapter 4: 0.9168, 0.9854 by digit


def test_hovering_reads_the_curves(robot: Robot) -> None:
    robot.train()
    losses = robot.session.training.progress.losses
    assert f"step 1: loss {losses[0]:.4f}" in robot.window.training.loss.text_at(1.2, 0.5)
    assert robot.window.training.loss.text_at(5000, 0.5) == ""
    assert "step 980: accuracy 0.98" in robot.window.training.accuracy.text_at(970, 0.9)


def test_ten_digits_without_a_restart(robot: Robot) -> None:
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    robot.window.training.recipe.epochs.setValue(1)
    robot.draw(SEVEN)
    robot.train()
    assert isinstance(robot.session.training.model, LinearModel)
    assert robot.session.training.model.digits == tuple(range(10))
    predictions = robot.session.predictions
    assert robot.prediction("similarity") == str(present(predictions.l1).digit)
    assert robot.prediction("linear") == str(present(predictions.trained).digit)
    assert float(robot.accuracy("mnist_after").rstrip("%")) > 88
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "3 and 7")
    assert robot.session.digits == (3, 7)
