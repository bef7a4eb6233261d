"""Travel in time: dragging along the curves, the keys, what follows, the trace of the drawing."""

from typing import cast

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from measures.present import present
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from robot.window_robot import Robot

from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Recipe
from engine.training.record import Step
from gui.widgets.numbers import percentage, probability
from gui.widgets.plots.step_plot import StepPlot
from gui.widgets.theme import LIGHT


def place_of(plot: StepPlot, step: int) -> QPoint:
    """Where in the plot's widget a step lies."""
    scene = plot.getViewBox().mapViewToScene(plot.getViewBox().viewRect().center())
    scene.setX(plot.getViewBox().mapViewToScene(QPoint(step, 0)).x())
    return QPoint(plot.mapFromScene(scene))


def drag(robot: Robot, plot: StepPlot, steps: list[int]) -> None:
    QTest.mousePress(plot.viewport(), Qt.MouseButton.LeftButton, pos=place_of(plot, steps[0]))
    for step in steps[1:]:
        robot.drag_over(plot.viewport(), place_of(plot, step))
    QTest.mouseRelease(plot.viewport(), Qt.MouseButton.LeftButton, pos=place_of(plot, steps[-1]))
    robot.catch_up()


def is_marked(plot: StepPlot) -> bool:
    """Whether the line that marks the step looked at is painted."""
    picture, colour = plot.grab().toImage(), QColor(LIGHT.warning)
    return sum(bool(picture.pixelColor(x, y) == colour)
               for x in range(picture.width()) for y in range(picture.height())) > 20


@pytest.fixture
def steps(robot: Robot) -> list[Step]:
    """What `fit` gives, and a window that has trained the same."""
    robot.draw(SEVEN)
    robot.train()
    data = robot.digit_set.data
    return list(fit(DigitTraining(initialise((3, 7), data.train, Recipe()), data, Recipe())))


def test_dragging_along_the_loss_curve_brings_back_the_weights_to_the_bit(
    robot: Robot, steps: list[Step]
) -> None:
    plot = robot.window.training.loss
    assert not is_marked(robot.window.training.accuracy)
    drag(robot, plot, [900, 500, 123])
    timeline = robot.session.training.timeline
    assert abs(timeline.at - 123) <= 3  # a pixel is a few steps wide
    np.testing.assert_array_equal(
        robot.model.parameters, steps[timeline.at - 1].parameters
    )
    prediction = steps[timeline.at - 1].model.predict(
        robot.session.drawing_predictions.normalised.image
    )
    assert robot.headline("linear") == percentage(prediction.score(7))
    right = steps[timeline.at - 1].model.predicted_labels(robot.digit_set.data.valid.images)
    accuracy = (right == robot.digit_set.data.valid.labels).mean()
    assert robot.accuracy("mnist_after") == f"{accuracy:.2%}"
    assert f"step {timeline.at} of 980" in robot.window.training.counters.text()
    assert is_marked(robot.window.training.accuracy)
    assert f"accuracy {accuracy:.4f}" in robot.window.training.counters.text()
    assert f"You are viewing step {timeline.at} of 980" in robot.said()


@pytest.mark.parametrize(("key", "to"), [
    (Qt.Key.Key_Left, 979), (Qt.Key.Key_Home, 0), (Qt.Key.Key_PageUp, 931),
])
def test_keys_travel_and_end_comes_back(
    robot: Robot, steps: list[Step], key: Qt.Key, to: int,
) -> None:
    plot, timeline = robot.window.training.loss, robot.session.training.timeline
    plot.setFocus()
    QTest.keyClick(plot, key)
    assert timeline.at == to
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert timeline.at == to + 1
    QTest.keyClick(plot, Qt.Key.Key_End)
    assert timeline.is_newest
    np.testing.assert_array_equal(
        robot.model.parameters, steps[-1].parameters
    )


def test_from_anywhere_alt_and_the_arrows_travel(robot: Robot, steps: list[Step]) -> None:
    robot.canvas.setFocus()
    robot.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert robot.session.training.timeline.at == 979
    robot.key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    assert robot.session.training.timeline.is_newest


def test_the_view_stays_behind_while_training_runs(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.train_without_end(200)
    robot.wait_for_steps(20)
    timeline = robot.session.training.timeline
    timeline.go(10)
    robot.settle()
    there, headline = robot.model.parameters, robot.headline("linear")
    robot.wait_for_steps(timeline.progress.steps + 20)
    assert timeline.at == 10
    assert robot.model.parameters is there
    assert robot.headline("linear") == headline
    timeline.go_to_newest()
    robot.wait_for_steps(timeline.progress.steps + 5)
    assert timeline.at == timeline.progress.steps
    robot.click(robot.window.training.stop)


def test_training_goes_on_from_the_newest_step_not_from_the_one_looked_at(robot: Robot) -> None:
    robot.click(robot.window.training.step)
    robot.wait_for_steps(1)
    robot.click(robot.window.training.stop)
    robot.session.training.timeline.go(0)
    robot.click(robot.window.training.step)
    robot.wait_for_steps(2)
    robot.click(robot.window.training.stop)
    assert robot.session.training.timeline.is_newest
    assert robot.session.training.progress.losses[1] < robot.session.training.progress.losses[0]


def test_go_on_from_here_cuts_off_what_came_after(robot: Robot, steps: list[Step]) -> None:
    view = robot.view("Timeline")
    robot.session.training.timeline.go(300)
    robot.catch_up()
    assert "step 300 of 980 · epoch 7" in view.moment.text()
    robot.click(view.go_on)
    assert robot.session.training.progress.steps == 300
    np.testing.assert_array_equal(
        present(robot.session.training.timeline.newest).parameters, steps[299].parameters
    )
    assert [record.end for record in robot.session.training.runs.records] == [980]


def test_the_trace_shows_what_each_step_thought_of_the_drawing(
    robot: Robot, steps: list[Step],
) -> None:
    view = robot.view("Timeline")
    image = robot.session.drawing_predictions.normalised.image
    for number in (1, 77, 980):
        chance = steps[number - 1].model.predict(image).score(7)
        reading = view.trace.text_at(number, 0.5)
        assert reading.startswith(f"step {number}: ")
        assert f"7: {probability(chance)}" in reading
    names, rows = view.trace.table()
    assert names == ("step", "p(3)", "p(7)") and len(rows) > 100
    for step, three, seven in cast(list[tuple[int, float, float]], rows[1:]):
        assert three + seven == pytest.approx(1)
        assert three == pytest.approx(steps[step - 1].model.predict(image).score(3), rel=1e-9)


def test_the_trace_is_drawn_anew_with_the_drawing(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.train()
    view = robot.view("Timeline")
    before = view.trace.table()[1][-1]
    robot.window.drawing.clear.trigger()
    robot.catch_up()
    assert view.trace.table()[1] == []
    robot.draw(THREE)
    robot.catch_up()
    after = view.trace.table()[1][-1]
    assert float(before[1]) < 0.5 < float(after[1])


def test_dragging_along_the_trace_travels_too(robot: Robot, steps: list[Step]) -> None:
    view = robot.view("Timeline")
    drag(robot, view.trace, [800, 400])
    assert abs(robot.session.training.timeline.at - 400) <= 3
    assert f"step {robot.session.training.timeline.at} of 980" in view.moment.text()


def test_ten_digits_have_a_trace_a_digit(robot: Robot) -> None:
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    robot.window.training.recipe.epochs.setValue(1)
    robot.draw(SEVEN)
    robot.train()
    view = robot.view("Timeline")
    names, rows = view.trace.table()
    assert len(names) == 11
    prediction = present(robot.session.drawing_predictions.normalised.trained)
    assert rows[-1][1:] == pytest.approx(prediction.scores, rel=1e-9)


def test_nothing_trained_and_nothing_drawn_say_so(robot: Robot) -> None:
    view = robot.view("Timeline")
    assert "No steps yet" in view.moment.text()
    assert not view.back.isEnabled()
    robot.train()
    robot.catch_up()
    assert view.trace.table()[1] == []
    assert view.back.isEnabled()
