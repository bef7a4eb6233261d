"""Sigmoid: the curve, the drawing's sum, the validation images' logits, the softmax of many."""

import csv
import math
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from material.strokes import SEVEN, THREE, Path2D
from measures.present import present
from measures.redone import comes_out, is_written, numbers_in
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot

from engine.models.linear import linear_model
from gui.explore.sigmoid.view import SigmoidView
from gui.model.predictions import ImageForm
from gui.model.session import Session


@pytest.fixture
def view(robot: Robot) -> SigmoidView:
    robot.window.training.recipe.epochs.setValue(2)
    return robot.view("Sigmoid")


def logit_by_hand(robot: Robot) -> tuple[float, float]:
    """Sum of weight × pixel, one after the other, and the bias."""
    model = robot.model
    image = robot.session.predictions.image
    total = sum(float(weight) * (int(byte) / 255)
                for weight, byte in zip(model.weights[0].ravel(), image.ravel(), strict=True))
    return total, float(model.bias[0])


@pytest.mark.parametrize(("strokes", "form"), [(SEVEN, "normalised"), (THREE, "raw")])
def test_the_drawings_logit_and_probability_are_said_and_marked(
    robot: Robot, view: SigmoidView, strokes: tuple[Path2D, ...], form: ImageForm
) -> None:
    robot.session.set_form(form)
    robot.draw(strokes)
    robot.train()
    robot.catch_up()
    total, bias = logit_by_hand(robot)
    z = total + bias
    assert present(view.plot.scatter.star)[0] == pytest.approx(z, abs=1e-9)
    assert present(view.plot.scatter.star)[1] == pytest.approx(1 / (1 + math.exp(-z)), abs=1e-12)
    said = view.sum.text.split("bias = ")[1]
    added, sign, size, _, logit = said.split()
    assert sign == ("−" if bias < 0 else "+")
    assert is_written(logit, z)
    assert is_written(added, total) and is_written(size, abs(bias))
    *_, power, chance = numbers_in(view.chance.text)
    assert comes_out(Decimal(math.exp(-z)), power)
    assert float(chance) == pytest.approx(1 / (1 + math.exp(-z)), abs=6e-5)


def test_the_curve_is_the_sigmoid(robot: Robot, view: SigmoidView) -> None:
    robot.train()
    robot.catch_up()
    x, y = view.plot.curve.getData()
    assert len(x) > 100
    for z, chance in zip(x.tolist(), y.tolist(), strict=True):
        assert chance == pytest.approx(1 / (1 + math.exp(-z)), rel=1e-12)
    assert "p 0.5000" in view.plot.text_at(0.0, 0.5)


def test_the_bars_count_every_validation_image_once(robot: Robot, view: SigmoidView) -> None:
    robot.train()
    robot.catch_up()
    model, valid = robot.model, robot.digit_set.data.valid
    logits = model.logits(valid.images)[:, 0]
    edges = view.plot.edges
    for digit, counts in zip((3, 7), view.plot.counts, strict=True):
        own = logits[valid.labels == digit]
        assert counts.sum() == len(own)
        wanted, _ = np.histogram(own, edges)
        assert np.abs(counts - wanted).sum() <= 2  # one at an edge, in float32 beside it
    wrong = int((model.predicted_labels(valid.images) != valid.labels).sum())
    three, seven = view.plot.counts
    assert three[: len(three) // 2].sum() + seven[len(seven) // 2 :].sum() == wrong


def test_it_follows_the_model_looked_at_and_the_pen(robot: Robot, view: SigmoidView) -> None:
    robot.draw(SEVEN)
    robot.train()
    robot.catch_up()
    newest = view.plot.scatter.star, view.plot.counts
    robot.session.training.timeline.go(3)
    robot.catch_up()
    assert view.plot.scatter.star != newest[0]
    assert (view.plot.counts[0] != newest[1][0]).any()
    total, bias = logit_by_hand(robot)
    assert present(view.plot.scatter.star)[0] == pytest.approx(total + bias, abs=1e-9)
    robot.window.drawing.clear.trigger()
    robot.catch_up()
    assert view.plot.scatter.star is None
    assert "Draw a digit" in view.sum.text


def test_before_the_training_it_says_so_and_shows_the_curve(
    robot: Robot, view: SigmoidView,
) -> None:
    robot.draw(SEVEN)
    robot.catch_up()
    assert "not trained yet" in view.sum.text
    assert view.plot.counts[0].sum() == 0 and view.plot.scatter.star is None
    assert len(view.plot.curve.getData()[0]) > 100


def test_of_many_digits_it_is_the_softmax(robot: Robot, view: SigmoidView, tmp_path: Path) -> None:
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load((1, 4, 7))
    robot.catch_up()
    assert "not trained yet" in view.softmax.sentence
    robot.train()
    robot.catch_up()
    assert "Draw a digit" in view.softmax.sentence
    robot.draw(SEVEN)
    robot.catch_up()
    assert not view.softmax.sentence
    model, image = robot.model, robot.session.predictions.image
    logits = [float((row.astype(float) * (image / 255)).sum()) + float(bias)
              for row, bias in zip(model.weights, model.bias, strict=True)]
    powers = [math.exp(z) for z in logits]
    robot.menu("File", "Export", "logits and probabilities", "Save as CSV …")
    robot.choose_file(tmp_path / "softmax.csv")
    with (tmp_path / "softmax.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["digit", "z", "e^z", "share"]
    for row, digit, z, power in zip(rows[1:], (1, 4, 7), logits, powers, strict=True):
        assert int(row[0]) == digit
        assert [float(each) for each in row[1:]] == pytest.approx(
            [z, power, power / sum(powers)], rel=1e-9)


def test_the_logits_can_be_saved(robot: Robot, view: SigmoidView, tmp_path: Path) -> None:
    robot.train()
    robot.catch_up()
    robot.menu("File", "Export", "logits and probabilities", "Save as CSV …")
    robot.choose_file(tmp_path / "logits.csv")
    with (tmp_path / "logits.csv").open() as file:
        rows = list(csv.reader(file))
    valid = robot.digit_set.data.valid
    assert [int(row[1]) for row in rows[1:]] == valid.labels.tolist()
    logits = robot.model.logits(valid.images)[:, 0]
    np.testing.assert_allclose([float(row[2]) for row in rows[1:]], logits, atol=1e-4)


@pytest.mark.parametrize("place", [20, 500, 930])
def test_a_threshold_trades_errors_of_one_digit_for_the_others(
    robot: Robot, view: SigmoidView, place: int
) -> None:
    robot.draw(SEVEN)
    robot.train()
    robot.catch_up()
    threshold = view.threshold
    threshold.slider.setValue(place)
    robot.settle()
    valid = robot.digit_set.data.valid
    chances = robot.model.scores(valid.images)[:, 0]
    said = np.where(chances >= place / 1000, 3, 7)
    right = [int((said[valid.labels == digit] == digit).sum()) for digit in (3, 7)]
    of = [int((valid.labels == digit).sum()) for digit in (3, 7)]
    assert threshold.says.text == (
        f"Accuracy {sum(right) / sum(of):.2%} · recall of 3: {right[0] / of[0]:.2%} · "
        f"recall of 7: {right[1] / of[1]:.2%}")
    assert threshold.errors.text.startswith(
        f"Errors: {of[0] - right[0]} × 3 predicted as 7, {of[1] - right[1]} × 7 predicted as 3")
    assert ("at 0.5" in threshold.errors.text) == (place != 500)
    level, upright = view.plot.threshold
    assert level.value() == place / 1000
    assert 1 / (1 + math.exp(-upright.value())) == pytest.approx(place / 1000, rel=1e-12)
    assert present(robot.session.predictions.trained).digit == 7  # the model stays as it is
    if place != 500:
        robot.click(threshold.half)
        assert threshold.value == 0.5 and level.value() == 0.5 and upright.value() == 0
    else:
        assert f"Accuracy {present(robot.session.training.accuracy):.2%}" in threshold.says.text


def test_without_a_model_the_threshold_counts_nothing(robot: Robot, view: SigmoidView) -> None:
    robot.catch_up()
    assert not view.threshold.says.text and not view.threshold.errors.text


@pytest.mark.parametrize("digits", [(3, 7), (1, 4, 7)])
def test_weights_that_are_no_numbers_are_named(
    robot: Robot, view: SigmoidView, digits: tuple[int, ...],
) -> None:
    if digits != (3, 7):
        with robot.wait_for(robot.session.digit_set_changed):
            robot.session.load(digits)
    robot.draw(SEVEN)
    rows = 1 if len(digits) == 2 else len(digits)
    robot.session.training.start_from(
        linear_model(digits, np.full((rows, 785), np.nan, np.float32)))
    robot.catch_up()
    said = view.sum.text if rows == 1 else view.softmax.sentence
    assert "no longer finite numbers" in said


def test_without_digits_it_waits(qtbot: QtBot) -> None:
    session = Session()
    view = SigmoidView(session, "what")
    qtbot.addWidget(view)
    view.show()
    session.refresh_queue.finish()
    assert "being loaded" in view.pages.sentence
    view.close()
    session.shutdown()
