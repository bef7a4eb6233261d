"""Pointing at a point of the map, and choosing one."""

import numpy as np
import pytest
from material.strokes import SEVEN
from measures.map_points import distances_by_hand, logits_by_hand, lonely_point, middle_of, star_of
from measures.present import present
from PySide6.QtCore import QPoint, Qt
from robot.window_robot import Robot

from gui.explore.map.view import MapView


@pytest.fixture
def view(robot: Robot) -> MapView:
    return robot.view("Map")


def test_pointing_at_a_point_shows_its_image_and_what_is_said_of_it(
    robot: Robot, view: MapView
) -> None:
    robot.train()
    robot.draw(SEVEN)
    robot.catch_up()
    assert view.card.title.text() == "Your drawing"
    point = lonely_point(view)
    robot.hover(view.plot.viewport(), middle_of(view, point))
    valid = robot.digit_set.data.valid
    image, label = valid.images[point], valid.labels[point]
    assert view.card.title.text() == f"Validation image {point}, label {label}"
    np.testing.assert_array_equal(view.card.picture.values, image / 255)
    to_three, to_seven = distances_by_hand(robot, image)
    assert view.card.text("L1 to mean 3") == f"{to_three:.4f}"
    assert view.card.text("L1 to mean 7") == f"{to_seven:.4f}"
    between = round(to_seven, 4) - round(to_three, 4)  # of the two as they are written
    assert view.card.text("distance gap").replace("−", "-") == f"{between:.4f}"
    assert view.card.text("baseline predicts") == ("3" if to_three < to_seven else "7")
    logit = float(logits_by_hand(robot, image[None])[0, 0])
    assert view.card.text("logit").replace("−", "-") == f"{logit:.4f}"
    assert view.card.text("model predicts") == ("3" if logit > 0 else "7")
    robot.hover(view.plot.viewport(), QPoint(view.plot.width() // 2, 12))
    assert view.card.title.text() == "Your drawing"


def test_a_click_puts_the_image_on_the_canvas_and_it_is_marked(
    robot: Robot, view: MapView
) -> None:
    point = lonely_point(view)
    robot.press_at(view.plot.viewport(), middle_of(view, point))
    dataset_image = present(robot.session.sketch.content.dataset_image)
    valid = robot.digit_set.data.valid
    np.testing.assert_array_equal(dataset_image.image, valid.images[point])
    assert dataset_image.label == valid.labels[point]
    assert view.plot.scatter.chosen == point
    assert star_of(view) == pytest.approx((view.plot.x[point], view.plot.y[point]))
    robot.session.show_image("valid", 77)
    robot.catch_up()
    assert view.plot.scatter.chosen == 77
    robot.session.show_image("train", 77)
    robot.catch_up()
    assert view.plot.scatter.chosen is None


def test_a_click_beside_the_points_does_nothing(robot: Robot, view: MapView) -> None:
    robot.press_at(view.plot.viewport(), QPoint(view.plot.width() // 2, 12))
    assert robot.session.sketch.content.is_blank


def test_the_keys_go_from_point_to_point(robot: Robot, view: MapView) -> None:
    view.plot.setFocus()
    robot.key(Qt.Key.Key_Right)
    first = view.plot.scatter.pointed
    robot.key(Qt.Key.Key_Right)
    order = np.argsort(view.plot.x, kind="stable").tolist()
    assert order.index(view.plot.scatter.pointed) == order.index(first) + 1
    robot.key(Qt.Key.Key_Up)
    robot.key(Qt.Key.Key_Return)
    np.testing.assert_array_equal(
        present(robot.session.sketch.content.dataset_image).image,
        robot.digit_set.data.valid.images[view.plot.scatter.pointed],
    )
