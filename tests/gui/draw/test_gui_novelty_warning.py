"""The warning that a drawing is unlike everything known: when it comes, and that it is true."""

import numpy as np
import pytest
from material.strokes import DOT, LOW_SEVEN, SEVEN, THREE, Path2D, line
from measures.present import present
from PySide6.QtCore import QPoint, QSize
from robot.window_robot import Robot

from gui.model.predictions import ImageForm

ZIGZAG = ([(5 + 18 * (index % 2), 5 + 2 * index) for index in range(10)],)


def said(robot: Robot) -> str:
    robot.catch_up()
    return robot.window.similarity.warning.text()


def nearest_by_hand(robot: Robot, images: np.ndarray) -> np.ndarray:
    """RMSE of each to the training image nearest to it."""
    train = robot.digit_set.data.train.images.reshape(-1, 784).astype(np.float64)
    images = images.reshape(-1, 784).astype(np.float64)
    apart = np.square(train).sum(axis=1) - 2 * images @ train.T
    squares = apart.min(axis=1) + np.square(images).sum(axis=1)
    return np.asarray(np.sqrt(squares / 784) / 255)


def usual_by_hand(robot: Robot) -> np.ndarray:
    valid = robot.digit_set.data.valid.images
    return nearest_by_hand(robot, valid[np.arange(500) * len(valid) // 500])


@pytest.mark.parametrize("strokes", [SEVEN, THREE, LOW_SEVEN])
def test_clean_digits_are_not_warned_about(robot: Robot, strokes: tuple[Path2D, ...]) -> None:
    robot.draw(strokes)
    assert said(robot) == ""
    assert present(robot.session.drawing_novelty.novelty).percentile < 98


def test_a_scribble_gets_its_prediction_and_a_true_warning(robot: Robot) -> None:
    robot.draw(ZIGZAG)
    words = said(robot)
    assert robot.prediction("similarity") in ("3", "7")
    distance = nearest_by_hand(robot, robot.session.predictions.image)[0]
    nearer = int((usual_by_hand(robot) < distance).sum())
    assert words == f"Looks like neither: more unusual than {nearer} of 500 validation images."
    assert nearer >= 490
    assert f"{distance:.4f}" in robot.window.similarity.warning.toolTip()


@pytest.mark.parametrize("form", ["normalised", "raw"])
@pytest.mark.parametrize("strokes", [([(14, 14)],), ([(2, 2)],), ([(8, 8)], [(20, 20)])])
def test_dots_have_less_ink_than_any_training_image(
    robot: Robot, strokes: tuple[Path2D, ...], form: ImageForm
) -> None:
    robot.session.set_form(form)
    robot.draw(strokes)
    assert said(robot) == "Looks like neither: less ink than any of 12,396 training images."
    ink = robot.session.predictions.image.sum(dtype=np.int64) / 255
    least = robot.digit_set.data.train.images.sum(axis=(1, 2), dtype=np.int64).min() / 255
    assert ink < least
    tip = robot.window.similarity.warning.toolTip()
    assert f"{ink:.1f}" in tip and f"{least:.1f}" in tip
    robot.session.sketch.clear()
    robot.draw(SEVEN)
    assert said(robot) == ""


def test_a_tiny_line_is_hardly_more_than_a_dot(robot: Robot) -> None:
    robot.draw(([(14, 13), (14, 14), (14, 14.5)],))
    assert said(robot) == "Hardly more than a dot: fitted like MNIST, it is much enlarged."
    robot.session.set_form("raw")
    assert said(robot).startswith("Looks like neither: less ink than any of")


def test_a_small_digit_is_none(robot: Robot) -> None:
    robot.draw((line(12, 11, 16, 11) + line(16, 11, 14, 16),))
    assert robot.prediction("similarity") == "7"
    assert said(robot) == ""


def test_it_goes_with_the_drawing(robot: Robot) -> None:
    robot.draw(ZIGZAG)
    assert said(robot)
    robot.session.sketch.clear()
    assert said(robot) == ""
    robot.session.sketch.undo()
    assert said(robot)
    robot.session.sketch.clear()
    robot.draw(SEVEN)
    assert said(robot) == ""
    assert robot.window.similarity.warning.toolTip() == ""


def test_it_waits_until_the_pen_is_lifted(robot: Robot) -> None:
    robot.press(*ZIGZAG[0][0])
    for x, y in ZIGZAG[0][1:]:
        robot.drag(x, y)
        assert said(robot) == ""
    robot.release(*ZIGZAG[0][-1])
    assert said(robot)
    robot.press(14, 14)
    assert said(robot) == ""
    robot.release(14, 14)
    assert said(robot)


def test_nothing_jumps_when_it_comes(robot: Robot) -> None:
    card = robot.window.similarity

    def places() -> list[tuple[QPoint, QSize]]:
        robot.settle()
        return [(each.pos(), each.size()) for each in (card.prediction, card.means, card.distances)]

    robot.draw(SEVEN)
    assert said(robot) == ""
    before = places()
    robot.session.sketch.clear()
    robot.draw(ZIGZAG)
    assert said(robot)
    assert places() == before


def test_it_is_whole_where_the_card_is_narrow(robot: Robot) -> None:
    robot.window.resize(1024, 600)
    robot.draw(ZIGZAG)
    assert said(robot)
    robot.settle()
    warning = robot.window.similarity.warning
    assert warning.height() >= warning.heightForWidth(warning.width())


def test_as_drawn_a_seven_off_centre_is_far_from_both(robot: Robot) -> None:
    robot.draw(LOW_SEVEN)
    assert said(robot) == ""
    robot.session.set_form("raw")
    assert said(robot).startswith("Looks like neither")
    robot.session.set_form("normalised")
    assert said(robot) == ""


def test_images_of_the_training_set_are_at_no_distance(robot: Robot) -> None:
    robot.session.show_image("train", 5)
    assert said(robot) == ""
    novelty = present(robot.session.drawing_novelty.novelty)
    assert (novelty.distance, novelty.nearer) == (0, 0)


def test_validation_images_are_warned_about_as_often_as_promised(robot: Robot) -> None:
    usual = usual_by_hand(robot)
    valid = robot.digit_set.data.valid
    indices = np.arange(500) * len(valid) // 500
    for rank, is_warned in ((499, True), (490, True), (489, False), (250, False)):
        robot.session.show_image("valid", int(indices[np.argsort(usual)[rank]]))
        assert bool(said(robot)) == is_warned


def test_with_ten_digits_it_says_all(robot: Robot) -> None:
    robot.draw(ZIGZAG)
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    assert said(robot).startswith("Looks like none: ")
    robot.session.sketch.clear()
    robot.draw(DOT)
    assert said(robot) == "Looks like none: less ink than any of 60,000 training images."
    robot.session.sketch.clear()
    robot.draw(SEVEN)
    assert said(robot) == ""


def test_training_does_not_ask_again(robot: Robot) -> None:
    robot.draw(ZIGZAG)
    assert said(robot)
    due: list[bool] = []
    robot.session.predicted.connect(lambda: due.append(robot.session.refresh_queue.finish()))
    robot.train()
    assert due and not any(due)  # each newer model is asked, and nothing else is to be done
    robot.session.sketch.clear()
    robot.draw(ZIGZAG)
    assert any(due)
