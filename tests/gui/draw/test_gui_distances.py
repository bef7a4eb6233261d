"""The bars of the distances can be told apart and read, of two digits and of all ten."""

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from robot.languages import Open, choose, opened, speaker, system
from robot.window_robot import Robot

from engine.data.class_names import DIGITS
from gui.draw.distance_plot import DistancePlot
from gui.widgets import text_size

__all__ = ["opened", "speaker", "system"]


def read_down(robot: Robot, share: float) -> Counter[str]:
    """How many pixels high the place is at which each distance is read, at a share of the width."""
    plot = robot.window.similarity.distances
    box = plot.getViewBox()
    place = box.sceneBoundingRect()
    x = place.left() + share * place.width()
    said: Counter[str] = Counter()
    for y in range(round(place.top()), round(place.bottom())):
        point = box.mapSceneToView(QPointF(x, y))
        said[plot.text_at(point.x(), point.y()).partition(":")[0]] += 1
    return said


def rows(plot: DistancePlot) -> list[tuple[QRectF, str]]:
    """The names at its left axis as they are painted, and where: as high as the digits are."""
    axis, picture = plot.getAxis("left"), QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    _, _, texts = axis.generateDrawSpecs(painter)
    painter.end()
    high = QFontMetricsF(axis.style["tickFont"] or QFont()).tightBoundingRect("0123456789").height()
    return [(QRectF(rect.left(), rect.center().y() - high / 2, rect.width(), high), text)
            for rect, _, text in texts]


def check_rows(plot: DistancePlot) -> None:
    """Every bar has its name, at its height, and none touches another."""
    named, box = rows(plot), plot.getViewBox()
    assert [text for _, text in named] == [str(digit) for digit in range(10)]
    area = QRectF(0, 0, box.width(), box.height())
    for place, (rect, _) in enumerate(named, 1):
        assert abs(rect.center().y() - box.mapFromView(QPointF(0, place)).y()) < 1
        assert area.top() <= rect.top() and rect.bottom() <= area.bottom() + 1
        assert rect.left() >= -plot.getAxis("left").width()
    for (upper, _), (lower, _) in pairwise(named):
        assert upper.bottom() < lower.top()


def test_why_so_much_is_a_1_among_ten_digits_is_said_where_it_is(robot: Robot) -> None:
    """Of validation images, too, by L1: 1 in a third of the answers and two thirds of mistakes."""
    robot.session.set_form("raw")
    robot.draw(SEVEN)
    card = robot.window.similarity
    assert "least ink" not in card.prediction.toolTip()  # there are only two
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    robot.catch_up()
    assert robot.prediction("similarity") == "1"
    ink = robot.digit_set.means.sum(axis=(1, 2))
    assert ink.argmin() == 1
    assert (f"The mean 1 has the least ink: {ink[1]:.1f} pixels' worth, the others "
            f"{np.sort(ink)[1]:.1f} and more.") in " ".join(card.prediction.toolTip().split())
    images, labels = robot.digit_set.data.valid.images / 255, robot.digit_set.data.valid.labels
    said = np.array([np.abs(images - mean).mean(axis=(1, 2)) for mean in robot.digit_set.means])
    answers = said.argmin(axis=0)
    assert 0.3 < (answers == 1).mean() < 0.35
    assert 0.63 < (answers[answers != labels] == 1).mean() < 0.67  # as the lesson says
    robot.session.set_form("normalised")
    assert robot.prediction("similarity") == "7"
    assert "least ink" not in card.prediction.toolTip()


@pytest.mark.parametrize("height", [740, 800])
def test_no_number_lies_over_the_next_among_ten_digits(robot: Robot, height: int) -> None:
    robot.window.resize(1280, height)
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    robot.draw(SEVEN)
    robot.catch_up()
    high = robot.window.fontMetrics().ascent()
    for metric, share in (("L1", 0.2), ("RMSE", 0.7)):
        said = read_down(robot, share)
        assert set(said) == {f"{metric} to mean {digit}" for digit in range(10)}
        assert min(said.values()) >= high, said


def test_the_axis_stays_while_somebody_draws_as_long_as_the_bars_fit(robot: Robot) -> None:
    ranges = list[float]()
    plot, session = robot.window.similarity.distances, robot.session

    def look() -> None:
        found = session.predictions
        if found.l1 is not None and found.rmse is not None:
            longest = max(*found.l1.scores, *found.rmse.scores)
            (_, right), _ = plot.getViewBox().viewRange()
            assert 0.3 * right < longest < 0.7 * right  # with its number at its end
            ranges.append(right)

    session.predicted.connect(look)
    (path,) = THREE
    robot.press(*path[0])
    for place in path[1:]:
        robot.drag(*place)
    robot.release(*path[-1])
    assert len(ranges) > 15
    assert sum(before != after for before, after in pairwise(ranges)) <= 2


def test_the_axis_begins_anew_with_each_drawing(robot: Robot) -> None:
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    robot.catch_up()

    def right() -> float:
        robot.session.sketch.clear()
        robot.draw(THREE)
        robot.catch_up()
        (_, found), _ = robot.window.similarity.distances.getViewBox().viewRange()
        return float(found)

    first = right()
    robot.draw([[(x, y) for x in range(1, 28, 3) for y in (1, 27)]])  # far from every mean
    robot.catch_up()
    assert right() == first


def test_of_two_digits_one_group_is_under_the_other(robot: Robot) -> None:
    robot.draw(SEVEN)
    assert list(read_down(robot, 0.2)) == [
        f"{metric} to mean {digit}" for metric in ("L1", "RMSE") for digit in (3, 7)]


@pytest.mark.parametrize("size", [(1366, 768), (1024, 640)])
def test_every_bar_of_ten_digits_is_named_and_the_rows_have_the_room(
    speaker: Robot, size: tuple[int, int]
) -> None:
    robot = speaker
    robot.window.resize(*size)
    robot.session.load(tuple(range(10)))
    robot.wait_until(lambda: len(robot.session.digits) == 10 and robot.session.training.can_train)
    robot.draw(SEVEN)
    robot.catch_up()
    robot.settle()
    plot, warning = robot.window.similarity.distances, robot.window.similarity.warning
    check_rows(plot)
    assert rows(plot)[0][0].height() >= robot.window.fontMetrics().capHeight()  # of full size
    up, down = (plot.getViewBox().mapFromView(QPointF(0, place)).y() for place in (0, 10))
    assert down - up > 0.85 * (plot.height() - plot.caption.height())
    line = warning.fontMetrics().boundingRect(warning.accessibleName()).height()
    assert warning.minimumHeight() < 2.5 * line  # no more than its two lines are kept free


def test_every_bar_is_named_in_letters_twice_as_large(opened: Open, qapp: QApplication) -> None:
    windows, robot = opened()
    try:
        robot = choose(windows, robot, "View", "Text size", "200 %")
        robot.window.resize(1366, 768)
        robot.session.load(tuple(range(10)))
        robot.wait_until(lambda: len(robot.session.digits) == 10
                         and robot.session.training.can_train)
        robot.settle()
        check_rows(robot.window.similarity.distances)
    finally:
        text_size.apply(qapp, 100)


@pytest.mark.parametrize("height", [80, 120, 300])
def test_every_bar_is_named_however_low_the_plot_is(qtbot: QtBot, height: int) -> None:
    window, plot = QWidget(), DistancePlot()
    qtbot.addWidget(window)
    plot.setParent(window)
    plot.setFixedSize(220, height)
    plot.set_digits(tuple(range(10)), DIGITS)
    with qtbot.waitExposed(window):
        window.show()
    check_rows(plot)
