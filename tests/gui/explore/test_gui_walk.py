"""The walk: its picture, its kinks and its sums are those of the model, along the whole way."""

import csv
from pathlib import Path

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from material.walk_material import logits, model_of, shown
from measures.present import present
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from robot.window_robot import Robot

from engine.models.networks.model import Network
from gui.explore.walk.view import WalkView
from gui.widgets.numbers import signed


def train(robot: Robot, model: str, digits: tuple[int, ...] = (3, 7)) -> None:
    training = robot.session.training
    if digits != robot.session.digits:
        with robot.wait_for(robot.session.digit_set_changed):
            robot.session.load(digits)
    training.set_recipe(training.recipe.with_model(model))
    robot.window.training.recipe.epochs.setValue(2)
    robot.train()


@pytest.fixture
def view(robot: Robot) -> WalkView:
    robot.draw(THREE)
    train(robot, "mlp:30:relu")
    return robot.view("The walk")


def widget_place(view: WalkView, part: float, logit: float) -> QPoint:
    plot = view.board.plot
    scene = plot.getViewBox().mapViewToScene(QPointF(part, logit))
    place: QPoint = plot.mapFromScene(scene)
    return place


def test_it_leads_from_the_drawing_to_the_mean_of_the_other_digit(
    robot: Robot, view: WalkView
) -> None:
    assert view.other_end.of.currentText() == "the mean image of 7"
    walk, image = shown(view), robot.session.predictions.image
    assert np.array_equal(present(view.board.picture.values), image / 255)
    here = float(logits(robot, image / 255)[0])
    there = float(logits(robot, robot.digit_set.means[1])[0])
    assert walk.outputs[[0, -1], 0] == pytest.approx([here, there], abs=1e-9)
    assert f"from {signed(here)} to {signed(there)}" in view.board.sum.text()
    values = present(view.board.contributions.values)
    assert float(values.sum()) == pytest.approx(there - here, abs=1e-9)
    assert f"together {signed(there - here)}" in view.board.sum.text()
    assert walk.kinks
    assert f"switch {len(walk.kinks)} times" in view.board.count.text()
    assert f"{len(walk.kinks) + 1} straight pieces" in view.board.count.text()


def test_a_drawing_of_the_last_digit_leads_to_the_first(robot: Robot, view: WalkView) -> None:
    assert robot.prediction("linear") == "3"
    robot.session.sketch.clear()
    robot.draw(SEVEN)
    robot.catch_up()
    assert robot.prediction("linear") == "7"
    assert view.other_end.of.currentText() == "the mean image of 3"


def test_the_slider_and_dragging_go_along_it(robot: Robot, view: WalkView) -> None:
    board = view.board
    board.slider.setValue(370)
    robot.settle()
    start, end = robot.session.predictions.image / 255, robot.digit_set.means[1]
    between = 0.63 * start + 0.37 * end
    assert np.allclose(present(board.picture.values), between, rtol=0, atol=1e-12)
    logit = float(logits(robot, between)[0])
    assert board.where.text.startswith("37.0%")
    assert board.says.text.startswith(f"logit {signed(logit)}, prediction {3 if logit > 0 else 7}")
    place = widget_place(view, 0.8, logit)
    QTest.mousePress(board.plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    robot.settle()
    assert board.place == pytest.approx(0.8, abs=0.01)
    assert board.slider.value() == round(1000 * board.place)
    robot.drag_over(board.plot.viewport(), widget_place(view, 2.0, logit) + QPoint(20, 0))
    assert board.place == 1.0
    assert np.array_equal(present(board.picture.values), end)


def test_kinks_are_named_one_after_the_other_and_by_the_pointer(
    robot: Robot, view: WalkView
) -> None:
    walk, board = shown(view), view.board
    network = model_of(robot)
    assert isinstance(network, Network)
    for kink in walk.kinks:
        robot.click(board.next_kink)
        assert board.place == kink.at
        turn = "turns on" if kink.goes_on else "turns off"
        assert f"unit {kink.unit + 1} {turn}" in board.where.text
        weights = network.parameters["hidden1"][kink.unit].astype(float)
        total = float(weights[:784] @ present(board.picture.values).ravel()) + weights[784]
        assert abs(total) < 1e-9
    robot.click(board.next_kink)
    assert board.place == 0.0
    kink = walk.kinks[0]
    logit = float(walk.outputs[1, 0])
    robot.hover(board.plot.viewport(), widget_place(view, 0.5, logit))
    robot.hover(board.plot.viewport(), widget_place(view, kink.at, logit))
    assert f"unit {kink.unit + 1} turns o" in board.plot.caption.text()
    marked = sorted(float(x) for mark in board.plot.marks.values() for x in mark.getData()[0])
    assert marked == [each.at for each in walk.kinks]


def test_it_follows_the_pen_and_the_model_looked_at(robot: Robot, view: WalkView) -> None:
    before = shown(view)
    robot.draw(([(6, 6), (9, 9)],))
    robot.catch_up()
    drawn = shown(view)
    assert not np.array_equal(drawn.start, before.start)
    robot.session.training.timeline.go(5)
    robot.catch_up()
    assert shown(view).outputs[0, 0] == pytest.approx(
        float(logits(robot, robot.session.predictions.image / 255)[0]), abs=1e-9)
    assert shown(view).outputs[0, 0] != drawn.outputs[0, 0]


def test_it_leads_to_validation_images_one_after_the_other(robot: Robot, view: WalkView) -> None:
    robot.choose(view.other_end.of, "validation")
    valid, seen = robot.digit_set.data.valid, set()
    for _ in range(4):
        index = int(view.other_end.name.text().split()[2].rstrip(","))
        seen.add(index)
        label = valid.labels[index]
        assert view.other_end.name.text() == f"validation image {index}, label {label}"
        assert np.array_equal(shown(view).end, valid.images[index].ravel() / 255)
        robot.click(view.other_end.next)
        robot.catch_up()
    assert len(seen) == 4


def test_it_leads_to_my_drawings_once_there_are_any(robot: Robot, view: WalkView) -> None:
    robot.choose(view.other_end.of, "drawing")
    assert "no labeled drawings yet" in view.pages.sentence
    robot.session.sketch.clear()
    robot.draw(SEVEN)
    robot.session.collection.add(robot.session.sketch.drawing, 7)
    robot.session.sketch.clear()
    robot.draw(THREE)
    robot.catch_up()
    assert view.other_end.name.text() == "your drawing 1, label 7"
    mine = robot.session.collection.drawings.image(0, robot.session.form)
    assert np.array_equal(shown(view).end, mine.ravel() / 255)


def test_of_ten_digits_the_predicted_ones_logit_or_the_chosen(robot: Robot) -> None:
    robot.draw(THREE)
    train(robot, "mlp:20,10:relu", tuple(range(10)))
    view = robot.view("The walk")
    robot.catch_up()
    predicted = present(present(robot.session.predictions.trained).digit)
    walk = shown(view)
    for output in (predicted, 7):
        if output != predicted:
            robot.choose(view.of, output)
        values = present(view.board.contributions.values)
        change = float(walk.outputs[-1, output] - walk.outputs[0, output])
        assert float(values.sum()) == pytest.approx(change, abs=1e-9)
        assert f"together {signed(change)}" in view.board.sum.text()
        assert view.board.says.text.startswith(f"logit of {output}: ")
    assert walk.outputs.shape[1] == 10
    assert {kink.layer for kink in walk.kinks} == {0, 1}
    robot.click(view.board.next_kink)
    kink = walk.kinks[0]
    assert f"unit {kink.unit + 1} of hidden layer {kink.layer + 1}" in view.board.where.text


def test_a_linear_model_has_one_straight_line(robot: Robot) -> None:
    robot.draw(THREE)
    train(robot, "linear")
    view = robot.view("The walk")
    robot.catch_up()
    assert shown(view).pieces == 1 and not view.board.next_kink.isEnabled()
    assert "one straight line" in view.board.count.text()


def test_where_it_would_not_be_exact_it_is_not_offered(robot: Robot) -> None:
    robot.draw(THREE)
    view = robot.view("The walk")
    robot.catch_up()
    assert "press Train" in view.pages.sentence
    training = robot.session.training
    training.set_recipe(training.recipe.with_model("mlp:8:tanh"))
    robot.take_steps(2)
    robot.catch_up()
    assert "curves all along" in view.pages.sentence


def test_without_a_drawing_it_asks_for_one(robot: Robot, view: WalkView) -> None:
    robot.session.sketch.clear()
    robot.catch_up()
    assert "Draw a digit" in view.pages.sentence


def test_the_kinks_and_the_contributions_can_be_saved(
    robot: Robot, view: WalkView, tmp_path: Path
) -> None:
    robot.menu("File", "Export", "the walk", "Save as CSV …")
    robot.choose_file(tmp_path / "walk.csv")
    with (tmp_path / "walk.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))[1:]
    walk = shown(view)
    assert [float(row[0]) for row in rows] == walk.places.tolist()
    assert [float(row[1]) for row in rows] == walk.outputs[:, 0].tolist()
    assert [bool(row[2]) for row in rows] == [False, *[True] * (walk.pieces - 1), False]
    robot.menu("File", "Export", "the contributions along the walk", "Save as CSV …")
    robot.choose_file(tmp_path / "contributions.csv")
    with (tmp_path / "contributions.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))[1:]
    change = float(walk.outputs[-1, 0] - walk.outputs[0, 0])
    assert sum(float(row[2]) for row in rows) == pytest.approx(change, abs=1e-9)


def test_a_pixel_that_adds_has_the_first_digits_colour(robot: Robot, view: WalkView) -> None:
    picture = view.board.contributions
    values = present(picture.values)
    image: QImage = picture.grab().toImage()
    for index, bluer in ((int(values.argmax()), True), (int(values.argmin()), False)):
        if abs(values.flat[index]) < 0.5 * np.abs(values).max():
            continue
        centre = picture.place_of((index // 28, index % 28)).center().toPoint()
        colour = image.pixelColor(centre)
        assert (colour.blue() > colour.red()) == bluer
