"""Move it: handles and sliders change the strokes, the chart shows the prediction along a sweep."""

from typing import cast

import numpy as np
import pytest
from material.strokes import LOW_SEVEN, SEVEN
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from robot.window_robot import Robot

from engine.drawings.drawing import Drawing
from engine.drawings.raster import normalised, raw
from engine.drawings.transforms import SWEEPS, Move, moved
from engine.models.pixel_similarity import Metric, Similarity
from gui.explore.move.view import MoveView


def pull(robot: Robot, pad: QWidget, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=start)
    robot.drag_over(pad, (start + end) / 2)
    robot.drag_over(pad, end)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=end)
    robot.catch_up()


def box(drawing: Drawing) -> tuple[float, float, float, float]:
    points = [point for stroke in drawing.strokes for point in stroke.points]
    xs, ys = [p.x for p in points], [p.y for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def shown(view: MoveView) -> dict[str, str]:
    """How far everything is moved, as it stands beside the sliders."""
    return {name: label.text() for name, label in view.values.items()}


def choose(robot: Robot, combo: QComboBox, data: object) -> None:
    combo.setCurrentIndex(combo.findData(data))
    combo.activated.emit(combo.currentIndex())
    robot.catch_up()


def test_dragging_the_strokes_shifts_them_and_is_undone_as_one_act(robot: Robot) -> None:
    robot.draw(SEVEN)
    view = robot.view("Move it")
    before = robot.session.sketch.drawing
    pull(robot, view.pad, view.pad.to_widget(13, 12).toPoint(),
         view.pad.to_widget(16, 14).toPoint())
    shifted = np.array(box(robot.session.sketch.drawing)) - box(before)
    np.testing.assert_allclose(shifted, [3, 2, 3, 2], atol=0.2)
    assert view.values["right"].text() == f"{shifted[0]:+.1f} px"
    robot.window.drawing.undo.trigger()
    robot.catch_up()
    assert robot.session.sketch.drawing == before
    assert view.values["right"].text() == "+0.0 px"


@pytest.mark.parametrize(("handle", "by", "field"), [
    ("size", QPoint(25, 40), "size"), ("turn", QPoint(40, 10), "turn"),
    ("slant", QPoint(30, 0), "slant"), ("pen", QPoint(-20, 20), "pen"),
])
def test_each_handle_changes_its_own_thing(
    robot: Robot, handle: str, by: QPoint, field: str,
) -> None:
    robot.draw(SEVEN)
    view = robot.view("Move it")
    before = robot.session.sketch.drawing
    at_rest = shown(view)
    moves: list[Move] = []
    view.pad.dragged.connect(moves.append)
    start = view.pad.handles()[handle].toPoint()
    pull(robot, view.pad, start, start + by)
    value = getattr(moves[-1], field)
    assert value > getattr(Move(), field) + 0.05
    assert moves[-1] == Move(**{field: value})
    assert robot.session.sketch.drawing == moved(before, moves[-1])
    assert {name for name in at_rest if shown(view)[name] != at_rest[name]} == {field}
    robot.click(view.again)
    assert robot.session.sketch.drawing == before
    assert shown(view) == at_rest


def test_a_slider_moves_with_the_keys(robot: Robot) -> None:
    robot.draw(SEVEN)
    view = robot.view("Move it")
    before = robot.session.sketch.drawing
    slider = view.sliders["turn"]
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_PageUp)
    robot.catch_up()
    low, high = SWEEPS["turn"]
    turn = low + (high - low) * slider.value() / slider.maximum()
    assert turn == pytest.approx(9.0) and view.values["turn"].text() == "+9°"
    assert robot.session.sketch.drawing == moved(before, Move(turn=turn))
    assert view.sweep_over.currentData() == "turn"


@pytest.mark.parametrize("model", ["linear", "l1", "rmse"])
def test_the_chart_shows_what_the_model_says_along_the_sweep(robot: Robot, model: str) -> None:
    robot.draw(LOW_SEVEN)
    robot.train()
    view = robot.view("Move it")
    choose(robot, view.sweep_over, "right")
    choose(robot, view.model, model)
    drawing = robot.session.sketch.drawing
    _, rows = view.plot.table()
    assert [row[0] for row in rows] == pytest.approx(np.linspace(-10, 10, 33))
    for value, as_drawn, prepared in rows[::4]:
        there = moved(drawing, Move(right=float(value)))
        for image, shown in ((raw(there), as_drawn), (normalised(there), prepared)):
            if model == "linear":
                expected = robot.model.predict(image).score(7)
            else:
                digit_set = robot.digit_set
                metric = cast(Metric, model)
                three, seven = Similarity((3, 7), digit_set.means, metric).predict(image).scores
                expected = three - seven
            assert shown == pytest.approx(expected, abs=1e-12)
    # the lesson: shifting decides it as drawn, and changes nothing once normalised
    assert np.ptp([row[1] for row in rows]) > 10 * np.ptp([row[2] for row in rows])


def test_drawing_on_begins_from_there(robot: Robot) -> None:
    robot.draw(SEVEN)
    view = robot.view("Move it")
    at_rest = shown(view)
    pull(robot, view.pad, view.pad.to_widget(13, 12).toPoint(),
         view.pad.to_widget(15, 12).toPoint())
    assert shown(view) != at_rest
    robot.stroke([(10, 15), (16, 15)])
    robot.catch_up()
    assert shown(view) == at_rest
    assert len(robot.session.sketch.drawing.strokes) == 2


def test_without_strokes_it_says_so(robot: Robot) -> None:
    view = robot.view("Move it")
    assert view.empty.isVisible()
    assert not view.sliders["turn"].isEnabled()
    robot.session.show_image("valid", 3)
    robot.catch_up()
    assert view.empty.isVisible()
    robot.draw(SEVEN)
    robot.catch_up()
    assert not view.empty.isVisible()


def test_an_untrained_model_says_nothing_along_the_sweep(robot: Robot) -> None:
    robot.draw(SEVEN)
    view = robot.view("Move it")
    assert view.plot.table()[1] == []
    choose(robot, view.model, "l1")
    assert len(view.plot.table()[1]) == 33
