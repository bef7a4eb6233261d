"""Drawing on the canvas: ink, predictions during the stroke, eraser, undo, forms."""

from dataclasses import replace

import numpy as np
import pytest
from material.strokes import DOT, LOW_SEVEN, SEVEN, THREE, Path2D, line
from measures.present import present
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from robot.window_robot import Robot

from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.raster import normalised, raw
from gui.model.drawings.canvas_content import CanvasContent
from gui.model.drawings.sketch_history import SketchHistory


def test_a_blank_canvas_gets_no_prediction(robot: Robot) -> None:
    assert robot.prediction("similarity") == "–"
    assert robot.headline("similarity") == "Draw something"
    assert robot.prediction("linear") == "–"
    assert robot.headline("linear") == "Not trained yet"


@pytest.mark.parametrize(("strokes", "digit"), [(SEVEN, "7"), (THREE, "3")])
def test_the_baseline_reads_a_drawn_digit(
    robot: Robot, strokes: tuple[Path2D, ...], digit: str,
) -> None:
    robot.draw(strokes)
    assert robot.prediction("similarity") == digit


def test_predictions_follow_during_the_stroke(robot: Robot) -> None:
    path = SEVEN[0]
    robot.press(*path[0])
    robot.drag(*path[1])
    assert robot.prediction("similarity") in ("3", "7")
    seen = set()
    for x, y in path[2:]:
        robot.drag(x, y)
        seen.add(robot.headline("similarity"))
    assert len(seen) > 5  # the margin moves with the pen, before it is lifted
    assert robot.prediction("similarity") == "7"
    robot.release(*path[-1])


def test_ink_lies_under_the_pointer(robot: Robot) -> None:
    robot.stroke(line(5, 14, 23, 14))
    picture = robot.canvas.grab().toImage()
    ratio = picture.devicePixelRatio()
    on = (robot.place(14, 14).toPointF() * ratio).toPoint()
    off = (robot.place(14, 20).toPointF() * ratio).toPoint()
    assert picture.pixelColor(on).lightness() < 80
    assert picture.pixelColor(off).lightness() > 200


def test_the_previews_show_what_the_engine_makes_of_the_strokes(robot: Robot) -> None:
    robot.draw(LOW_SEVEN)
    drawing = robot.session.sketch.drawing
    pictures = robot.window.drawing.forms.pictures
    np.testing.assert_array_equal(present(pictures["raw"].values) * 255, raw(drawing))
    np.testing.assert_array_equal(present(pictures["normalised"].values) * 255, normalised(drawing))


def test_the_switch_chooses_what_the_models_are_given(robot: Robot) -> None:
    robot.draw(LOW_SEVEN)
    assert robot.prediction("similarity") == "7"
    robot.click(robot.window.drawing.forms.buttons["raw"])
    assert robot.prediction("similarity") == "3"
    robot.click(robot.window.drawing.forms.buttons["normalised"])
    assert robot.prediction("similarity") == "7"


def test_undo_and_redo_take_back_each_act(robot: Robot) -> None:
    sketch = robot.session.sketch
    robot.stroke(line(5, 5, 20, 5))
    one = sketch.drawing
    robot.stroke(line(5, 15, 20, 15))
    two = sketch.drawing
    robot.window.drawing.eraser.trigger()
    robot.stroke(line(12, 2, 12, 18))
    rubbed = sketch.drawing
    assert len(rubbed.strokes) == 4  # both strokes are cut in two
    robot.window.drawing.clear.trigger()
    assert sketch.drawing.is_blank
    control = Qt.KeyboardModifier.ControlModifier
    for expected in (rubbed, two, one):
        robot.key(Qt.Key.Key_Z, control)
        assert sketch.drawing == expected
    robot.window.drawing.undo.trigger()
    assert sketch.drawing.is_blank
    assert not robot.window.drawing.undo.isEnabled()
    for expected in (one, two, rubbed):
        robot.window.drawing.redo.trigger()
        assert sketch.drawing == expected
    robot.window.drawing.redo.trigger()
    assert sketch.drawing.is_blank


def test_a_new_act_forgets_what_was_undone(robot: Robot) -> None:
    robot.stroke(line(5, 5, 20, 5))
    robot.window.drawing.undo.trigger()
    robot.stroke(line(5, 9, 20, 9))
    assert not robot.window.drawing.redo.isEnabled()


def test_what_is_again_as_it_was_is_no_act(robot: Robot) -> None:
    """The strokes were dragged and put back; nothing can be undone, and the next stroke can."""
    sketch, undo = robot.session.sketch, robot.window.drawing.undo
    drawing = Drawing((Stroke((Point(5.0, 5.0), Point(20.0, 5.0))),))
    sketch.take_back(SketchHistory(CanvasContent(drawing), (), (), False, 0))
    assert not undo.isEnabled()
    sketch.reshape(replace(drawing, pen_width=3.0))
    robot.settle()
    assert undo.isEnabled()
    sketch.reshape(drawing)
    robot.settle()
    sketch.lift()
    assert not undo.isEnabled()
    robot.window.drawing.eraser.trigger()
    robot.stroke(line(5, 20, 20, 20))  # where no ink is
    assert not undo.isEnabled()
    robot.window.drawing.pen.trigger()
    robot.stroke(line(5, 15, 20, 15))
    assert undo.isEnabled()
    undo.trigger()
    assert sketch.drawing == drawing and not undo.isEnabled()


def test_the_eraser_misses_nothing_on_its_way_and_takes_all_under_its_circle(
    robot: Robot,
) -> None:
    robot.stroke(line(5, 14, 23, 14))
    robot.window.drawing.eraser.trigger()
    robot.stroke([(14, 4), (14, 24)])  # a sweep so quick that it has two places only
    image = robot.session.drawing_predictions.raw.image
    assert image[:, 14].max() == 0
    left, right = robot.session.sketch.drawing.strokes
    reach = 1.0 + 2.5 / 2  # the circle, and half the pen
    assert left.points[-1].x == pytest.approx(14 - reach, abs=0.1)
    assert right.points[0].x == pytest.approx(14 + reach, abs=0.1)


def test_return_in_a_field_gives_the_keys_back_to_the_canvas(robot: Robot) -> None:
    robot.draw(SEVEN)
    rate = robot.window.training.recipe.rate
    rate.setFocus()
    robot.key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is robot.canvas
    robot.key(Qt.Key.Key_7)
    assert len(robot.session.collection.drawings) == 1
    assert rate.value() == 0.5


def test_the_right_button_erases(robot: Robot) -> None:
    robot.stroke(line(5, 5, 20, 5))
    robot.stroke(line(12, 2, 12, 9), Qt.MouseButton.RightButton)
    assert len(robot.session.sketch.drawing.strokes) == 2


def test_escape_takes_back_the_stroke_being_drawn(robot: Robot) -> None:
    robot.press(5, 5)
    robot.drag(15, 5)
    robot.key(Qt.Key.Key_Escape)
    assert robot.session.sketch.drawing.is_blank
    robot.drag(20, 5)
    robot.release(20, 5)
    assert robot.session.sketch.drawing.is_blank


def test_a_dot_and_a_stroke_that_leaves_the_canvas_are_drawn(robot: Robot) -> None:
    robot.draw(DOT)
    assert robot.prediction("similarity") in ("3", "7")
    robot.press(14, 14)
    robot.drag(14, 40)
    robot.release(14, 40)
    assert robot.session.sketch.drawing.strokes[1].points[-1].y == pytest.approx(40, abs=0.1)


def test_the_pen_width_redraws_and_is_one_act(robot: Robot) -> None:
    robot.draw(SEVEN)
    before = robot.session.sketch.drawing
    slider = robot.window.drawing.width_slider
    for value in range(slider.value(), slider.maximum() + 1):
        slider.setValue(value)
    robot.settle()
    assert robot.session.sketch.drawing.pen_width == 5.0
    assert robot.session.drawing_predictions.raw.image.sum() > 1.5 * int(raw(before).sum())
    robot.window.drawing.undo.trigger()
    assert robot.session.sketch.drawing == before


def test_hovering_reads_a_pixel(robot: Robot) -> None:
    robot.draw(SEVEN)
    picture = robot.window.drawing.forms.pictures["normalised"]
    values = present(picture.values)
    row, column = np.unravel_index(values.argmax(), values.shape)
    text = picture.text_at(int((column + 0.5) * picture.width() / 28),
                           int((row + 0.5) * picture.height() / 28))
    assert text.startswith(f"row {row}, column {column}: {values.max():.4f}")


def test_moving_without_a_button_draws_nothing(robot: Robot) -> None:
    place = QPointF(robot.place(10, 10))
    QApplication.sendEvent(robot.canvas, QMouseEvent(
        QEvent.Type.MouseMove, place, robot.canvas.mapToGlobal(place), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    ))
    robot.settle()
    assert robot.session.sketch.drawing.is_blank


def test_another_width_in_the_middle_of_a_stroke_loses_none_of_it(robot: Robot) -> None:
    sketch = robot.session.sketch
    sketch.press(4, 4)
    for place in (8, 12):
        sketch.move(place, place)
    sketch.set_pen_width(4)
    (stroke,) = sketch.drawing.strokes
    assert [(point.x, point.y) for point in stroke.points] == [(4, 4), (8, 8), (12, 12)]
    assert sketch.drawing.pen_width == 4
