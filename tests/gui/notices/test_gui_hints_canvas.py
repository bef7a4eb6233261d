"""Hints about what is on the canvas: its place, its size, and where nothing is drawn."""

from material.strokes import LOW_SEVEN, SEVEN, line
from measures.present import present
from robot.hints_bar import accept, close, collect_offers, suggestion
from robot.window_robot import Robot

from engine.drawings.placement import placement


def test_off_the_centre_as_drawn(robot: Robot) -> None:
    robot.draw(LOW_SEVEN)
    assert suggestion(robot) == ""  # normalised, it does not matter
    robot.click(robot.window.drawing.forms.buttons["raw"])
    off = present(placement(robot.session.predictions.image)).off
    assert robot.said().startswith(f"As drawn, your digit is {off:.1f} pixels off center")
    assert suggestion(robot) == "Fit like MNIST"
    accept(robot)
    assert robot.session.form == "normalised"
    assert robot.window.drawing.forms.buttons["normalised"].isChecked()
    assert suggestion(robot) == ""


def test_far_too_small_as_drawn(robot: Robot) -> None:
    robot.click(robot.window.drawing.forms.buttons["raw"])
    robot.draw(([*line(12, 12, 17, 12), *line(17, 12, 14, 18)],))
    side = present(placement(robot.session.predictions.image)).side
    assert side < 12
    assert f"the longest side of your digit is {side} pixels" in robot.said()
    assert suggestion(robot) == "Fit like MNIST"


def test_a_drawing_in_its_place_is_left_alone(robot: Robot) -> None:
    robot.click(robot.window.drawing.forms.buttons["raw"])
    suggestions = collect_offers(robot)
    robot.draw(SEVEN)
    assert suggestions == []


def test_nothing_is_said_of_half_a_drawing(robot: Robot) -> None:
    robot.click(robot.window.drawing.forms.buttons["raw"])
    robot.press(12, 6)
    for x in range(13, 24):
        robot.drag(x, 6)
    assert suggestion(robot) == ""
    robot.release(23, 6)
    assert suggestion(robot) == "Fit like MNIST"


def test_closed_it_does_not_come_back_for_the_same_drawing(robot: Robot) -> None:
    robot.click(robot.window.drawing.forms.buttons["raw"])
    robot.draw(LOW_SEVEN)
    close(robot)
    assert suggestion(robot) == ""
    robot.stroke(line(20, 14, 24, 14))
    assert suggestion(robot) == ""
    robot.session.sketch.clear()
    robot.settle()
    robot.draw(LOW_SEVEN)
    assert suggestion(robot) == "Fit like MNIST"


def test_train_pressed_with_nothing_drawn(robot: Robot) -> None:
    robot.window.training.recipe.epochs.setValue(1)
    assert suggestion(robot) == ""
    robot.train()
    assert "The canvas is blank" in robot.said()
    assert suggestion(robot) == "Show me a digit"
    accept(robot)
    assert robot.session.sketch.content.dataset_image is not None
    assert robot.prediction("linear") in ("3", "7")
    assert suggestion(robot) == ""


def test_a_view_that_explains_the_drawing_has_none(robot: Robot) -> None:
    robot.view("Mistakes")  # needs no drawing
    assert suggestion(robot) == ""
    robot.view("Move it")
    assert "have nothing to explain" in robot.said()
    assert suggestion(robot) == "Show me a digit"
    robot.window.pages.turn_to("draw")
    robot.settle()
    assert suggestion(robot) == ""
    robot.window.pages.turn_to("explore")
    robot.settle()
    assert suggestion(robot) == "Show me a digit"
    robot.draw(SEVEN)
    assert suggestion(robot) == ""
