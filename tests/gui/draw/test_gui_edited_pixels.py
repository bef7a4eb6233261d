"""Pixels set by hand: the first page, where they are not seen, says that they are there."""

import pytest
from material.strokes import SEVEN
from PySide6.QtCore import Qt
from robot.window_robot import Robot

from gui.draw.canvas.edited_pixels import EditedPixels


def set_pixels(robot: Robot, count: int) -> None:
    for column in range(count):
        robot.session.sketch.set_pixel(robot.session.form, 3, column, 255)
    robot.session.sketch.lift()
    robot.catch_up()


def shown(robot: Robot) -> EditedPixels:
    return robot.canvas.edited_pixels


def labels(robot: Robot) -> list[int]:
    return [each.label for each in robot.session.collection.drawings]


@pytest.mark.parametrize(("count", "said"), [
    (1, "1 pixel set by hand in What if"), (12, "12 pixels set by hand in What if"),
])
def test_they_are_counted_on_the_canvas_and_can_be_removed(
    robot: Robot, count: int, said: str
) -> None:
    assert not shown(robot).isVisible()
    inviting = robot.canvas.grab().toImage()
    set_pixels(robot, count)
    assert shown(robot).isVisible() and shown(robot).words.text() == said
    assert robot.headline("similarity").startswith("closer by")
    shown(robot).hide()
    assert robot.canvas.grab().toImage() != inviting  # nobody is invited to draw beside that
    shown(robot).show()
    robot.click(shown(robot).remove)
    robot.catch_up()
    assert not shown(robot).isVisible() and robot.headline("similarity") == "Draw something"
    assert robot.canvas.grab().toImage() == inviting
    robot.window.drawing.undo.trigger()
    robot.catch_up()
    assert shown(robot).words.text() == said and shown(robot).isVisible()


def test_a_stroke_discards_them_and_moves_nothing(robot: Robot) -> None:
    set_pixels(robot, 3)
    before = robot.canvas.geometry()
    robot.draw((SEVEN[0],))
    assert not shown(robot).isVisible() and robot.canvas.geometry() == before


def test_a_press_on_the_words_draws_nothing(robot: Robot) -> None:
    set_pixels(robot, 3)
    robot.press_at(shown(robot), shown(robot).words.geometry().center())
    assert robot.session.sketch.drawing.is_blank


def test_they_alone_cannot_be_added(robot: Robot) -> None:
    set_pixels(robot, 12)
    robot.canvas.setFocus()
    robot.key(Qt.Key.Key_7)
    assert labels(robot) == []
    assert robot.said().startswith("Pixels set by hand cannot be added by themselves: draw a 7")


def test_a_drawing_is_added_without_them_and_that_is_said(robot: Robot) -> None:
    robot.draw(SEVEN)
    drawn = robot.session.sketch.drawing
    set_pixels(robot, 2)
    robot.click(robot.mine.add_buttons[7])
    (added,) = robot.session.collection.drawings
    assert added.drawing == drawn
    assert robot.said().startswith("Added with the label 7, without the pixels set by hand.")


def test_the_canvas_tells_a_screen_reader_of_them(robot: Robot) -> None:
    set_pixels(robot, 2)
    robot.window.setFocus()
    robot.canvas.setFocus()
    assert "2 pixels set by hand in What if." in robot.canvas.accessibleDescription()


def test_a_pixel_that_is_set_to_another_value_and_back_is_nothing_to_undo(robot: Robot) -> None:
    robot.draw(SEVEN)
    set_pixels(robot, 2)
    sketch = robot.session.sketch
    before, act = sketch.content, sketch.last_act
    for value in (99, 255):
        sketch.set_pixel(robot.session.form, 3, 0, value)
    sketch.lift()
    assert (sketch.content, sketch.last_act) == (before, act)
