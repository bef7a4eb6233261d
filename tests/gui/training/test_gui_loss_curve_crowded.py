"""In a low window the curves' numbers and words lie neither over each other nor over a curve."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from robot.languages import speaker
from robot.window_robot import Robot

from engine.training.recipe import Recipe
from gui.widgets.plots.log_ticks import log_ticks
from gui.widgets.plots.plot import Plot

__all__ = ["speaker"]

TEN = tuple(range(10))


def numbers(plot: Plot) -> list[tuple[QRectF, str]]:
    """Those of the left axis as they are painted now, and where in the axis."""
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    _, _, texts = plot.getAxis("left").generateDrawSpecs(painter)
    painter.end()
    return [(rect, text) for rect, _, text in texts]


def plotted(plot: Plot) -> QRectF:
    """Where its curves are, in the plot's own pixels."""
    area = plot.getViewBox().sceneBoundingRect()
    return QRectF(plot.mapFromScene(area.topLeft()), plot.mapFromScene(area.bottomRight()))


def run(robot: Robot, digits: tuple[int, ...], rate: float, steps: int) -> None:
    robot.window.resize(1280, 730)
    if digits != robot.session.digits:
        robot.session.load(digits)
        robot.wait_until(lambda: robot.session.digits == digits
                         and robot.session.training.can_train)
    robot.session.training.reset()
    robot.session.training.set_recipe(replace(Recipe(), learning_rate=rate))
    robot.take_steps(steps)


@pytest.mark.parametrize(("digits", "rate", "steps"), [
    (TEN, 87, 60), ((3, 7), 87, 120), ((3, 7), 20000, 300)])
def test_numbers_are_apart_and_no_words_lie_over_the_curve(
    speaker: Robot, digits: tuple[int, ...], rate: float, steps: int
) -> None:
    run(speaker, digits, rate, steps)
    panel = speaker.window.training
    for plot in (panel.loss, panel.accuracy):
        shown = numbers(plot)
        assert len(shown) >= 2
        for (one, _), (other, _) in combinations(shown, 2):
            assert not one.intersects(other), [text for _, text in shown]
        area = plotted(plot)
        assert area.height() > 35
        if plot.caption.isVisible():
            assert not area.intersects(QRectF(plot.caption.geometry())), plot.caption.text()
    assert panel.loss.caption.isVisible()
    loss, accuracy = plotted(panel.loss), plotted(panel.accuracy)
    assert (loss.left(), loss.right()) == (accuracy.left(), accuracy.right())
    assert panel.loss.getViewBox().viewRange()[0] == panel.accuracy.getViewBox().viewRange()[0]


def test_the_baselines_words_keep_out_of_the_curves_way(robot: Robot) -> None:
    run(robot, (3, 7), 87, 120)
    plot = robot.window.training.accuracy
    words = next(item for item in plot.scene().items() if hasattr(item, "orthoPos"))
    ground = words.mapRectToScene(words.boundingRect())
    box = plot.getViewBox()
    points = robot.session.training.progress.accuracies
    (first, low), (last, high) = points[0], points[-1]
    for part in range(101):
        share = part / 100
        at = QPointF(first + share * (last - first), low + share * (high - low))
        assert not ground.contains(box.mapViewToScene(at))
    assert words.fill.style() == Qt.BrushStyle.NoBrush  # and if it were there, it would be seen


@pytest.mark.parametrize(("low", "high"), [
    (-0.25, 2.25), (0.2, 2.8), (0.1, 0.8), (-5.25, 1.0), (-2.75, 2.4), (-9.0, 300.0)])
@pytest.mark.parametrize("room", [0.0, 1.8, 3.0, 5.0, 50.0])
def test_there_are_as_many_numbers_as_there_is_room_for(
    low: float, high: float, room: float
) -> None:
    powers = [power for power, _ in log_ticks(low, high, room)]
    assert 2 <= len(powers) <= 8
    apart = min(after - before for before, after in pairwise(powers))
    assert apart >= 0.99 * (high - low) / min(max(room, 2), 7) or len(powers) == 2
