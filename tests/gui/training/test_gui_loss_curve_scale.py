"""A spike of the loss flattens nothing: the axis is logarithmic then, and says so."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from robot.window_robot import Robot

from engine.training.recipe import Recipe
from gui.widgets.plots.log_ticks import log_ticks
from gui.widgets.plots.loss_axis import LossAxis
from gui.widgets.plots.plot import Plot

SAID = "log scale"


def height_of(plot: Plot, y: float) -> float:
    """Pixels over the plot's lower edge."""
    box = plot.getViewBox()
    at = box.mapViewToScene(QPointF(1, y)).y()
    return float(box.sceneBoundingRect().bottom() - at)


def train(robot: Robot, rate: float) -> None:
    robot.session.training.reset()
    robot.session.training.set_recipe(replace(Recipe(), learning_rate=rate, epochs=1))
    robot.train()


def test_the_curve_of_too_high_a_rate_shows_its_low_losses_too(robot: Robot) -> None:
    train(robot, 0.5)
    curve = robot.window.training.loss
    assert SAID not in curve.caption.text()
    train(robot, 1000.0)
    losses = np.array(robot.session.training.progress.losses)
    lowest, highest = float(losses[losses > 0].min()), float(losses.max())
    assert highest > 50 * losses[0]
    assert curve.caption.text().endswith(SAID)
    whole = curve.getViewBox().sceneBoundingRect().height()
    assert 0 <= height_of(curve, np.log10(max(lowest, highest / 1e8))) < 0.3 * whole
    assert 0.8 * whole < height_of(curve, np.log10(highest)) <= whole
    train(robot, 0.5)  # another curve has an axis of its own
    assert SAID not in curve.caption.text()


def test_runs_of_which_one_exploded_are_seen_and_clicked(robot: Robot) -> None:
    for rate in (0.5, 1000.0):
        train(robot, rate)
    view = robot.view("Runs")
    plot = view.plot
    assert plot.caption.text() == SAID
    box = plot.getViewBox()
    for record in robot.session.training.runs.records:
        step = record.end
        mean = record.progress.smoothed[step - 1]
        place = box.mapViewToScene(QPointF(step, np.log10(mean)))
        assert plot.nearest(place) is record


@pytest.mark.parametrize(("low", "high"), [(-4.0, 2.0), (-0.25, 2.25), (-9.0, 300.0)])
def test_the_axis_has_the_numbers_themselves(low: float, high: float) -> None:
    ticks = log_ticks(low, high)
    assert 2 < len(ticks) <= 8
    for power, said in ticks:
        assert low <= power <= high and float(said) == pytest.approx(10**power)


def test_a_loss_of_0_lies_at_the_lower_edge(robot: Robot) -> None:
    axis = LossAxis(robot.window.training.loss)
    axis.choose(1.0, np.array([1.0, 1e4, 0.0, 1e-20, 1e-3]))
    heights = axis.heights(np.array([0.0, 1e-20, 1e-4, 1.0, 1e4]))
    assert axis.is_log
    assert heights.tolist() == pytest.approx([-4, -4, -4, 0, 4])
    axis.choose(1.0, np.array([1.0, 4.9]))
    assert not axis.is_log and axis.heights(heights) is heights
    for losses in (np.empty(0), np.zeros(3)):
        axis.choose(0.0, losses)
        assert not axis.is_log
    assert all(a <= b for a, b in pairwise(heights))
