"""What a stop compares at its end: all of its runs, on axes on which the difference is seen."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from measures.present import present
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen
from robot.course_learner import Learner
from robot.window_robot import Robot

from gui.course.comparison.card import ComparisonCard
from gui.course.comparison.plot import ComparisonPlot


def compared(learner: Learner, name: str, choice: int = 0) -> ComparisonCard:
    stop = learner.enter(name)
    learner.course.enter(replace(stop, presets=replace(stop.presets, pace=None)))
    learner.wait_until_loaded()
    assert learner.window.guide.covering.comparison is None
    learner.predict(choice)
    learner.run()
    return present(learner.window.guide.covering.comparison)


def heights(plot: ComparisonPlot) -> list[float]:
    """Where the curves end, as parts of what the plot shows."""
    (low, high) = plot.getViewBox().viewRange()[1]
    return [(curve.yData[-1] - low) / (high - low) for curve in plot.curves]


def test_the_rates_lie_over_each_other(robot: Robot, learner: Learner) -> None:
    card = compared(learner, "learning-rate")
    assert card.isVisible() and present(card.legend).texts == [
        "0.01: ∞ from step 11", "0.0001: 29", "0.000001: 568",
        "0.01, readings × 0.1: 22.1"]
    runs = present(card.plot).runs
    assert [len(run.losses) for run in runs] == [100] * 4
    # against the parabola in float64: w, b by gradient descent from 1, 0
    lab = robot.session.lab
    first = float(runs[1].losses[0])
    assert first == pytest.approx(float(runs[2].losses[0])) == pytest.approx(1763.8848, abs=1e-3)
    assert float(runs[3].losses[-1]) == lab.progress.loss(100)
    ends = heights(present(card.plot))
    assert min(abs(a - b) for a, b in pairwise(ends)) > 0.2
    assert all(0 <= end <= 1 for end in ends)
    pens = [QPen(curve.opts["pen"]) for curve in present(card.plot).curves]
    assert len({pen.style() for pen in pens}) == len({pen.color().name() for pen in pens}) == 4
    robot.click(card.toggle)
    assert card.toggle.text() == "Compare" and card.height() < 40
    assert not present(card.plot).isVisible()
    robot.click(card.toggle)
    assert present(card.plot).isVisible()
    learner.open_course()
    assert learner.window.guide.covering.comparison is None


@pytest.mark.parametrize("name", ["learning-rate", "optimisers"])
def test_in_a_small_window_every_run_is_named_whole_with_its_end(
    robot: Robot, learner: Learner, name: str,
) -> None:
    robot.window.resize(1024, 640)
    robot.settle()
    card = compared(learner, name)
    labels = present(card.legend).labels
    assert len(labels) == 4
    for label in labels:
        room = label.width() * label.height() / label.fontMetrics().lineSpacing()
        assert label.fontMetrics().horizontalAdvance(label.text()) <= room, label.text()
        assert not label.visibleRegion().isEmpty()
    assert present(card.plot).height() >= present(card.plot).minimumHeight()
    robot.window.resize(1900, 1000)
    robot.settle()
    assert len({label.y() for label in labels}) == 2  # two beside each other


def test_what_is_held_out_has_a_thin_curve_of_its_own(robot: Robot, learner: Learner) -> None:
    card = compared(learner, "validation")
    plot = present(card.plot)
    widths = [QPen(curve.opts["pen"]).width() for curve in plot.curves]
    assert widths == [2, 1, 2, 1]
    run = plot.runs[0]
    values = present(learner.course.result).measured_values
    assert float(run.losses[-1]) == values["training_1"].value
    assert float(present(run.validation)[-1]) == values["validation_1"].value
    assert present(card.legend).texts == [
        "first split: 3.15, validation 2.12", "second split: 1.84, validation 13.2"]


def test_batches_are_compared_by_the_images_learned_from(robot: Robot, learner: Learner) -> None:
    card = compared(learner, "mini-batches", 1)
    plot = present(card.plot)
    assert [len(run.losses) for run in plot.runs] == [12396, 194, 1, 194]
    assert [float(run.images[-1]) for run in plot.runs] == [12396] * 4
    assert np.all(np.diff(plot.runs[1].images[:-1]) == 64)
    values = present(learner.course.result).measured_values
    assert present(card.rows).texts == [
        f"{name}: {values[key].text}" for name, key in (
            ("accuracy, batches of 1", "one"), ("batches of 64", "some"), ("all at once", "all"),
            ("batches of 64, rate 1", "faster"))]
    told = learner.told()
    assert told.startswith("✓") and f"64 at rate 1: {values['faster'].text}." in told
    assert "With a larger rate batches of 64 get further than before." in told


def test_a_bias_of_0_is_seen_on_the_page(robot: Robot, learner: Learner) -> None:
    card = compared(learner, "bias", 1)
    assert robot.model.bias[0] == 0
    data = robot.digit_set.data.valid
    right = robot.model.predicted_labels(data.images) == data.labels
    values = present(learner.course.result).measured_values
    assert values["sevens_without"].value == pytest.approx(right[data.labels == 7].mean())
    assert len(present(card.rows).texts) == 6 and card.plot is None
    assert card.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents) is False


def test_only_what_was_measured_is_said(robot: Robot, learner: Learner) -> None:
    stop = learner.enter("metric")
    learner.predict(1)
    learner.run()
    values = present(learner.course.result).measured_values
    data = robot.digit_set.data.train
    model = robot.model
    pixels = data.images.reshape(len(data), -1) / 255
    logits = pixels @ model.matrix[0, :-1].astype(np.float64) + float(model.bias[0])
    signs = np.where(data.labels == model.digits[0], 1, -1)
    loss = np.log1p(np.exp(-signs * logits)).mean()
    assert values["loss_after"].value == pytest.approx(loss, rel=1e-9)
    told = learner.told()
    rose = values["valid_change"].value
    assert isinstance(rose, float) and ("the loss rose" in told) == (rose > 0)
    fallen = {name: value for name, value in values.items()} | {
        "valid_change": replace(values["valid_change"], value=-1.0)}
    said = " ".join(text.en for text in stop.said_of(fallen))
    assert "it fell too" in said and "the loss rose" not in said


def test_the_seven_slid_back_to_the_middle_is_read(robot: Robot, learner: Learner) -> None:
    """The curve beside the lesson says what the lesson says: five pixels right of the middle."""
    learner.enter("my-seven")
    learner.predict(1)
    learner.run()
    robot.catch_up()
    _, rows = robot.view("Move it").plot.table()
    shown = {float(shift): float(as_drawn) for shift, as_drawn, _ in rows}
    back = min(shown, key=lambda shift: abs(shift + 5))
    assert shown[back] > 0.9 and shown[min(shown, key=abs)] < 0.1
