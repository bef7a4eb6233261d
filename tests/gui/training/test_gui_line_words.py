"""The words of the accuracy plot's dashed line: never over the curve, never cut, never back again.
"""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from robot.languages import speaker
from robot.window_robot import Robot

from engine.training.progress import Progress
from gui.widgets import theme
from gui.widgets.plots.labelled_line import LabelledLine
from gui.widgets.plots.training_curves import AccuracyPlot

__all__ = ["speaker"]

RISING = [0.25 + 0.7 * share / 20 for share in range(21)]
FLAT, LOW = [0.9, 0.91, 0.915, 0.92] * 5, [0.7, 0.68, 0.67, 0.66] * 5
UP_AND_DOWN = [0.3, 0.95] * 10
CURVES = {"rising": RISING, "flat": FLAT, "at the line": LOW, "up and down": UP_AND_DOWN}


def line_of(plot: AccuracyPlot) -> LabelledLine:
    (line,) = [item for item in plot.getViewBox().addedItems if isinstance(item, LabelledLine)]
    return line


def words_beside(plot: AccuracyPlot) -> QRectF | None:
    """Where they are, in the scene's pixels."""
    label = line_of(plot).label
    if not label.isVisible():
        return None
    place: QRectF = label.mapRectToScene(label.boundingRect())
    return place


def covered(plot: AccuracyPlot, points: list[tuple[int, float]]) -> int:
    """Columns of pixels from the first point to the last in which the curve is not seen."""
    ratio = plot.devicePixelRatioF()
    picture, box = plot.grab().toImage(), plot.getViewBox()
    places = [plot.mapFromScene(box.mapViewToScene(QPointF(*point))) for point in points]
    wanted, seen = QColor(theme.current().accent), 0
    columns = range(places[0].x() + 1, places[-1].x())
    low, high = min(each.y() for each in places) - 4, max(each.y() for each in places) + 4
    for x in columns:
        found = [picture.pixelColor(round(x * ratio), round(y * ratio))
                 for y in range(max(low, 0), min(high, plot.height() - 1) + 1)]
        seen += any(abs(each.red() - wanted.red()) + abs(each.green() - wanted.green())
                    + abs(each.blue() - wanted.blue()) < 120 for each in found)
    return len(columns) - seen


def check(plot: AccuracyPlot, points: list[tuple[int, float]]) -> str:
    """Where the words are."""
    box = plot.getViewBox().sceneBoundingRect()
    words = words_beside(plot)
    if len(points) > 1:
        assert covered(plot, points) <= 2  # between two pixels it is pale
    if words is None:
        if not plot.caption.text():
            assert box.height() < 4 * plot.fontMetrics().height()  # or there would be room
            assert "0." in plot.toolTip().splitlines()[-1]
            return "tooltip"
        caption = plot.caption.geometry()
        assert caption.bottom() <= plot.mapFromScene(box.topLeft()).y() + 1
        assert plot.rect().contains(caption)
        return "caption"
    letters = words.adjusted(0, 4, 0, -4)
    steps, heights = np.array(points).reshape(-1, 2).T
    for step in np.linspace(steps[0], steps[-1], 1000) if len(points) else ():
        height = float(np.interp(step, steps, heights))
        assert not letters.contains(plot.getViewBox().mapViewToScene(QPointF(step, height)))
    # of what is round the letters a pixel or two may go
    assert box.adjusted(0, -4, 0, 5).contains(words), (box, words)
    return ("right " if words.center().x() > box.center().x() else "left ") + (
        "over" if words.center().y() < line_of(plot).mapToScene(QPointF(0, 0)).y() else "under")


def ten(robot: Robot) -> None:
    robot.session.load(tuple(range(10)))
    robot.wait_until(lambda: len(robot.session.digits) == 10
                     and robot.session.training.can_train)
    robot.catch_up()


@pytest.mark.parametrize("model", ["linear", "mlp"])
def test_of_a_run_with_all_ten_digits_the_whole_curve_is_seen(speaker: Robot, model: str) -> None:
    robot = speaker
    robot.window.resize(1366, 768)
    ten(robot)
    robot.choose(robot.window.training.recipe.model.choice, model)
    robot.window.training.recipe.epochs.setValue(3)
    robot.train()
    robot.settle()
    points = robot.session.training.progress.accuracies
    assert len(points) == 3
    assert check(robot.window.training.accuracy, points) != "tooltip"


@pytest.mark.parametrize("size", [(1366, 768), (1024, 640)])
@pytest.mark.parametrize("curve", CURVES)
def test_the_words_of_a_growing_curve_do_not_come_back(
    speaker: Robot, curve: str, size: tuple[int, int]
) -> None:
    robot = speaker
    robot.window.resize(*size)
    ten(robot)
    plot = robot.window.training.accuracy
    progress, where = Progress(), []
    for epoch, accuracy in enumerate(CURVES[curve], 1):
        progress.losses.extend([1.0] * 235)
        progress.smoothed.extend([1.0] * 235)
        plot.show_steps(progress.steps)  # the steps are shown before the epoch is measured
        QApplication.processEvents()
        progress.accuracies.append((235 * epoch, accuracy))
        plot.show_progress(progress)
        QApplication.processEvents()
        where.append(check(plot, progress.accuracies))
    moves = [place for place, before in zip(where, ["", *where], strict=False) if place != before]
    assert len(moves) == len(set(moves)), where
    plot.show_progress(Progress())  # another curve
    assert check(plot, []).startswith("right")
