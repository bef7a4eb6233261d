"""Pixel by pixel: the maps add up to the numbers shown, and one pixel's arithmetic is written."""

import csv
import math
from pathlib import Path

import numpy as np
import pytest
from material.strokes import SEVEN
from measures.present import present
from measures.redone import is_written
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from robot.window_robot import Robot

from gui.explore.why.view import WhyView
from gui.widgets.export import export
from gui.widgets.labels.steady_line import SteadyLine
from gui.widgets.numbers import percentage, probability, signed
from gui.widgets.pictures.picture import Picture
from gui.widgets.tables.number_table import NumberTable

PIXEL = (9, 14)


@pytest.fixture
def view(robot: Robot) -> WhyView:
    robot.draw(SEVEN)
    robot.window.training.recipe.epochs.setValue(2)
    robot.train()
    return robot.view("Pixel by pixel")


def ten_digits(robot: Robot) -> None:
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    robot.window.training.recipe.epochs.setValue(1)


def place(picture: Picture, pixel: tuple[int, int]) -> QPoint:
    return picture.place_of(pixel).center().toPoint()


def texts(lines: list[SteadyLine]) -> list[str]:
    return [line.text for line in lines if line.text]


def by_hand(robot: Robot, digit: int) -> tuple[float, float]:
    """L1 and mean square to the digit's mean image, worked out from the training images."""
    train = robot.digit_set.data.train
    mean = (train.images[train.labels == digit] / 255).mean(axis=0).ravel().tolist()
    image = robot.session.predictions.image.ravel().tolist()
    off = [abs(byte / 255 - each) for byte, each in zip(image, mean, strict=True)]
    return math.fsum(off) / 784, math.fsum(each * each for each in off) / 784


def test_the_differences_average_to_the_l1_shown(robot: Robot, view: WhyView) -> None:
    part, prediction = view.board.baseline, present(robot.session.predictions.l1)
    for index, digit in enumerate((3, 7)):
        l1, _ = by_hand(robot, digit)
        assert present(part.differences[index].values).mean() == pytest.approx(l1, abs=1e-12)
        assert prediction.score(digit) == pytest.approx(l1, abs=1e-12)
        assert f"mean of 784 = {l1:.4f}" in texts(part.lines[index])
    assert "closest" in texts(part.lines[(3, 7).index(prediction.digit)])
    assert prediction.digit == 7
    assert "closest" not in texts(part.lines[0])


def test_squared_the_root_of_their_mean_is_the_rmse(robot: Robot, view: WhyView) -> None:
    part = view.board.baseline
    robot.click(part.metrics["rmse"])
    robot.catch_up()
    for index, digit in enumerate((3, 7)):
        _, square = by_hand(robot, digit)
        assert present(part.differences[index].values).mean() == pytest.approx(square, abs=1e-12)
        said = texts(part.lines[index])
        assert said[0].startswith("mean of 784 = ") and is_written(said[0], square)
        assert f"square root = {math.sqrt(square):.4f}" in said
        assert f"{present(robot.session.predictions.rmse).score(digit):.4f}" in said[1]
    robot.click(part.metrics["l1"])
    robot.catch_up()
    assert f"mean of 784 = {by_hand(robot, 3)[0]:.4f}" in texts(part.lines[0])


def test_the_terms_and_the_bias_are_the_logit(robot: Robot, view: WhyView) -> None:
    part, model = view.board.linear, robot.model
    terms = [float(weight) * (byte / 255) for weight, byte in zip(
        model.weights.ravel(), robot.session.predictions.image.ravel().tolist(), strict=True)]
    np.testing.assert_allclose(present(part.terms[0].values).ravel(), terms, atol=1e-12)
    total, bias = math.fsum(terms), float(model.bias[0])
    chance = 1 / (1 + math.exp(-(total + bias)))
    added, of_bias, *others = texts(part.lines[0])
    assert added.startswith("sum ") and is_written(added, total)
    assert of_bias.startswith("+ bias ") and is_written(of_bias, bias)
    assert others == [
        f"= logit {signed(total + bias)}",
        f"sigmoid → probability of 3: {probability(chance)}", "prediction: 7",
    ]
    assert robot.headline("linear") == percentage(1 - chance)


def test_hovering_writes_out_the_arithmetic_of_the_pixel(robot: Robot, view: WhyView) -> None:
    assert "Point at a pixel" in view.arithmetic.text()
    robot.hover(view.board.baseline.means[1], place(view.board.baseline.means[1], PIXEL))
    assert robot.session.pointing.pixel == PIXEL
    session, train = robot.session, robot.digit_set.data.train
    byte = int(session.predictions.image[PIXEL])
    assert byte > 0
    lines = view.arithmetic.text().split("\n")
    assert lines[0] == "row 9, column 14"
    assert lines[1].startswith("pixel ") and lines[1].endswith(f" = {byte}/255")
    assert is_written(lines[1].partition(" = ")[0], byte / 255)
    for digit in (3, 7):
        mean = (train.images[train.labels == digit][:, 9, 14] / 255).mean()
        (line,) = (each for each in lines if each.startswith(f"{digit} "))
        written, _, difference = line.rpartition(" ")
        assert is_written(written, mean) and difference == f"{abs(byte / 255 - mean):.4f}"
    weight = float(robot.model.weights[0][PIXEL])
    (line,) = (each for each in lines if each.startswith("weight "))
    assert is_written(line, weight)
    speaks = 3 if weight > 0 else 7
    assert f"× pixel {signed(weight * byte / 255)} evidence for {speaks}" in lines


def test_any_picture_of_the_window_says_which_pixel(robot: Robot, view: WhyView) -> None:
    preview = robot.window.drawing.forms.pictures["normalised"]
    robot.hover(preview, place(preview, (20, 5)))
    assert view.arithmetic.text().startswith("row 20, column 5\n")
    assert view.arithmetic.text().endswith("× pixel 0.0000 adds nothing")  # there is no ink


def test_the_arrow_keys_move_the_pixel(robot: Robot, view: WhyView) -> None:
    view.board.drawing.setFocus()
    robot.session.pointing.point((9, 14))
    QTest.keyClick(view.board.drawing, Qt.Key.Key_Down)
    QTest.keyClick(view.board.drawing, Qt.Key.Key_Left)
    assert robot.session.pointing.pixel == (10, 13)
    assert view.arithmetic.text().startswith("row 10, column 13\n")


def test_nothing_moves_when_a_pixel_is_pointed_at(robot: Robot, view: WhyView) -> None:
    def where() -> list[object]:
        return [picture.mapTo(view, QPoint()) for picture in view.findChildren(Picture)]

    before = where()
    robot.hover(view.board.linear.terms[0], place(view.board.linear.terms[0], PIXEL))
    robot.catch_up()
    assert where() == before


def test_the_linear_part_follows_the_timeline(robot: Robot, view: WhyView) -> None:
    session, part = robot.session, view.board.linear
    session.training.timeline.go(10)
    robot.catch_up()
    logit = float(robot.model.logits(session.predictions.image[None])[0, 0])
    assert f"= logit {signed(logit)}" in texts(part.lines[0])
    session.training.timeline.go(0)
    robot.catch_up()
    assert texts(part.lines[0]) == ["not trained yet", "press Train"]
    assert part.terms[0].values is None
    assert f"mean of 784 = {by_hand(robot, 3)[0]:.4f}" in texts(view.board.baseline.lines[0])


def test_a_blank_canvas_has_nothing_to_explain(robot: Robot) -> None:
    view = robot.view("Pixel by pixel")
    assert view.pages.sentence == "Draw a digit to see what each pixel adds."
    robot.draw(SEVEN)
    robot.catch_up()
    assert view.pages.sentence == ""


def test_ten_digits_have_a_column_each(robot: Robot) -> None:
    robot.draw(SEVEN)
    view = robot.view("Pixel by pixel")
    ten_digits(robot)
    robot.train()
    robot.catch_up()
    session, board = robot.session, view.board
    model, image = robot.model, session.predictions.image
    logits = model.logits(image[None])[0]
    for digit in range(10):
        l1, _ = by_hand(robot, digit)
        assert texts(board.baseline.lines[digit]) == [f"{l1:.4f}"]
        terms = present(board.linear.terms[digit].values)
        assert terms.sum() + float(model.bias[digit]) == pytest.approx(logits[digit], abs=1e-9)
        added, of_bias, *others = texts(board.linear.lines[digit])
        assert is_written(added, terms.sum()) and is_written(of_bias, float(model.bias[digit]))
        assert others == [
            signed(logits[digit]),
            probability(present(session.predictions.trained).scores[digit]),
        ]
        strong = [line.text for line in board.linear.lines[digit] if line.is_strong]
        assert bool(strong) == (digit == present(session.predictions.trained).digit)
    robot.hover(board.linear.weights[4], place(board.linear.weights[4], PIXEL))
    lines = view.arithmetic.text().split("\n")
    byte = int(image[PIXEL])
    said, _, fraction = lines[0].partition(" = ")
    assert said.startswith("row 9, column 14: pixel ") and is_written(said, byte / 255)
    assert fraction == f"{byte}/255"
    for line, values in ((lines[1], robot.digit_set.means), (lines[3], model.weights)):
        for text, each in zip(line.split(), values, strict=True):
            assert is_written(text, float(each[PIXEL]))
    assert lines[4] == " ".join(
        signed(float(each[PIXEL]) * byte / 255) for each in model.weights)


@pytest.mark.parametrize("many", [False, True])
def test_nothing_is_cut_off(robot: Robot, many: bool) -> None:
    robot.window.resize(1280, 800)
    robot.draw(SEVEN)
    robot.window.training.recipe.epochs.setValue(1)
    view = robot.view("Pixel by pixel")
    if many:
        ten_digits(robot)
    robot.train()
    robot.session.pointing.point(PIXEL)
    robot.catch_up()
    assert view.width() == present(view.parentWidget()).width()  # no scroll bar below
    lines = [line for line in view.findChildren(SteadyLine) if line.isVisible() and line.text]
    assert len(lines) > 8
    for line in lines:
        font = line.font()
        font.setBold(line.is_strong)
        assert line.width() >= QFontMetrics(font).horizontalAdvance(line.text), line.text
    tables = [table for table in view.findChildren(NumberTable) if table.isVisible()]
    assert len(tables) == (0 if many else 3)  # of ten digits all numbers are lines
    for table in tables:
        assert table.width() >= table.sizeHint().width()


def test_the_numbers_can_be_saved(robot: Robot, view: WhyView, tmp_path: Path) -> None:
    export(view.exports[0], tmp_path / "sums.csv")
    with (tmp_path / "sums.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 784
    mean = math.fsum(float(row["difference to mean 7"]) for row in rows) / 784
    assert mean == pytest.approx(present(robot.session.predictions.l1).score(7), abs=1e-12)
