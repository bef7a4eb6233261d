"""Change its mind: played on from the middle, hidden in the midst, and its pixels as a table."""

import numpy as np
import pytest
from material.strokes import SEVEN
from robot.window_robot import Robot

from engine.models.pixel_similarity import Similarity
from gui.explore.flip.view import FlipView


@pytest.fixture
def view(robot: Robot) -> FlipView:
    robot.draw(SEVEN)
    robot.train()
    return robot.view("Flip the prediction")


def test_the_pixels_of_the_table_turn_the_verdict_over(robot: Robot, view: FlipView) -> None:
    (exported,) = view.exports
    names, rows = exported.table()
    assert names == ("model", "order", "row", "column", "from", "to")
    image = robot.session.predictions.image
    means = robot.digit_set.means
    for key, model in (("linear", robot.model), ("l1", Similarity((3, 7), means, "l1")),
                       ("rmse", Similarity((3, 7), means, "rmse"))):
        changed = image.copy()
        pixels = [row for row in rows if row[0] == key]
        assert [row[1] for row in pixels] == list(range(1, len(pixels) + 1))
        for row, column, before, after in np.array([each[2:] for each in pixels], int).tolist():
            assert image[row, column] == before != after
            changed[row, column] = after
        assert (model.predict(image).digit, model.predict(changed).digit) == (7, 3), key


def test_it_goes_on_from_the_middle_and_rests_behind_another_tab(
    robot: Robot, view: FlipView,
) -> None:
    column = view.columns["l1"]
    column.slider.setValue(column.slider.maximum() // 2)
    middle = column.stage
    robot.click(column.play)
    assert column.is_playing and column.stage >= middle
    robot.view("Map")  # a tab in front of it
    robot.wait_until(lambda: not column.is_playing)
    assert middle <= column.stage < column.slider.maximum()
