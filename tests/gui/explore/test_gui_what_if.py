"""What if: pixels are set in the image that the models see, and every prediction follows."""

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from measures.present import present
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from robot.window_hands import send_move
from robot.window_robot import Robot

from engine.drawings.raster import normalised
from engine.models.pixel_similarity import Similarity
from gui.explore.what_if.view import WhatIfView
from gui.widgets.numbers import probability

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def view(robot: Robot) -> WhatIfView:
    robot.window.training.recipe.epochs.setValue(2)
    robot.draw(SEVEN)
    robot.train()
    return robot.view("What if")


def place(view: WhatIfView, row: int, column: int) -> QPoint:
    return view.editor.place_of((row, column)).center().toPoint()


def click(
    robot: Robot, view: WhatIfView, row: int, column: int, button: Qt.MouseButton = LEFT,
) -> None:
    QTest.mouseClick(view.editor, button, pos=place(view, row, column))
    robot.catch_up()


def sweep(robot: Robot, view: WhatIfView, start: tuple[int, int], end: tuple[int, int],
          button: Qt.MouseButton = LEFT) -> None:
    """Drag quickly: no move is seen between the two ends."""
    QTest.mousePress(view.editor, button, pos=place(view, *start))
    send_move(view.editor, place(view, *end), button)
    QTest.mouseRelease(view.editor, button, pos=place(view, *end))
    robot.catch_up()


def shown(view: WhatIfView, digit: int) -> list[str]:
    """The scores in the row of a digit: L1, RMSE, linear, each before and now."""
    return [cell.text for cell in view.table.rows[3 + view.table.digits.index(digit)][1:]]


def predictions(view: WhatIfView) -> list[str]:
    return [cell.text for cell in view.table.rows[2][1:]]


def by_hand(robot: Robot, image: np.ndarray, digit: int) -> list[str]:
    """What the three models must say of an image."""
    digit_set, pixels = robot.digit_set, image / 255
    off = pixels - digit_set.means[digit_set.digits.index(digit)]
    model = robot.model
    logit = float((model.weights[0] * pixels).sum()) + float(model.bias[0])
    chance = 1 / (1 + np.exp(-logit))
    return [f"{np.abs(off).mean():.4f}", f"{np.sqrt((off**2).mean()):.4f}",
            probability(float(chance if digit == 3 else 1 - chance))]


def test_a_click_sets_a_pixel_and_every_prediction_follows(robot: Robot, view: WhatIfView) -> None:
    before = normalised(robot.session.sketch.drawing)
    click(robot, view, 4, 20)
    after = before.copy()
    after[4, 20] = 255
    np.testing.assert_array_equal(robot.session.predictions.image, after)
    for digit in (3, 7):
        assert shown(view, digit)[0::2] == by_hand(robot, before, digit)
        assert shown(view, digit)[1::2] == by_hand(robot, after, digit)
    assert shown(view, 3)[0] != shown(view, 3)[1]
    assert view.count.text == "1 of 784 pixels changed"
    assert np.argwhere(view.editor.changed_pixels).tolist() == [[4, 20]]


def test_predictions_turn_over_when_a_three_is_painted(robot: Robot, view: WhatIfView) -> None:
    assert predictions(view) == ["7"] * 6
    for row in (8, 9, 10, 15, 16, 17, 18, 19):
        sweep(robot, view, (row, 6), (row, 16), RIGHT)
    for row in (5, 6, 13, 14, 21, 22):
        sweep(robot, view, (row, 9), (row, 17))
    for column in (17, 18):
        sweep(robot, view, (7, column), (20, column))
    assert predictions(view)[0::2] == ["7"] * 3
    assert predictions(view)[1::2] == ["3"] * 3
    similarity = Similarity((3, 7), robot.digit_set.means, "l1")
    assert similarity.predict(robot.session.predictions.image).digit == 3


def test_the_right_button_takes_ink_away(robot: Robot, view: WhatIfView) -> None:
    row, column = np.argwhere(robot.session.predictions.image == 255)[0].tolist()
    click(robot, view, row, column, RIGHT)
    assert robot.session.predictions.image[row, column] == 0


def test_a_quick_drag_has_no_gaps_and_is_one_act(robot: Robot, view: WhatIfView) -> None:
    before = robot.session.predictions.image.copy()
    sweep(robot, view, (2, 3), (2, 9))
    changed = np.argwhere(robot.session.predictions.image != before).tolist()
    assert changed == [[2, column] for column in range(3, 10)]
    sweep(robot, view, (20, 3), (24, 3))
    assert view.count.text == "12 of 784 pixels changed"
    robot.menu("Edit", "Undo")
    robot.catch_up()
    assert view.count.text == "7 of 784 pixels changed"
    robot.menu("Edit", "Undo")
    robot.catch_up()
    np.testing.assert_array_equal(robot.session.predictions.image, before)
    assert view.count.text == "0 of 784 pixels changed"


def test_the_ink_is_chosen_on_the_slider(robot: Robot, view: WhatIfView) -> None:
    view.ink.setValue(128)
    assert view.ink_value.text == "0.5020 = 128/255"
    click(robot, view, 3, 3)
    assert robot.session.predictions.image[3, 3] == 128


def test_undo_all_changes(robot: Robot, view: WhatIfView) -> None:
    before = robot.session.predictions.image.copy()
    assert not view.undo.isEnabled()
    click(robot, view, 3, 3)
    click(robot, view, 5, 5)
    assert view.count.text == "2 of 784 pixels changed"
    robot.click(view.undo)
    robot.catch_up()
    np.testing.assert_array_equal(robot.session.predictions.image, before)
    assert not view.undo.isEnabled()


def test_setting_a_pixel_to_what_it_was_is_no_change(robot: Robot, view: WhatIfView) -> None:
    click(robot, view, 3, 3)
    click(robot, view, 3, 3, RIGHT)
    assert view.count.text == "0 of 784 pixels changed"


def test_the_keyboard_does_it_too(robot: Robot, view: WhatIfView) -> None:
    drawing = robot.session.sketch.drawing
    view.editor.setFocus(Qt.FocusReason.TabFocusReason)
    robot.session.pointing.point((3, 3))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space):
        robot.key(key)
    robot.catch_up()
    assert robot.session.predictions.image[4, 4] == 255
    robot.key(Qt.Key.Key_Delete)
    robot.catch_up()
    assert robot.session.predictions.image[4, 4] == 0
    assert robot.session.sketch.drawing == drawing  # Delete has not cleared the canvas
    assert not drawing.is_blank


def test_drawing_again_discards_the_changes(robot: Robot, view: WhatIfView) -> None:
    click(robot, view, 3, 3)
    robot.draw(THREE)
    robot.catch_up()
    assert view.count.text == "0 of 784 pixels changed"
    assert not view.undo.isEnabled()
    drawing = robot.session.sketch.drawing
    np.testing.assert_array_equal(robot.session.predictions.image, normalised(drawing))


def test_each_form_has_changes_of_its_own(robot: Robot, view: WhatIfView) -> None:
    click(robot, view, 3, 3)
    robot.session.set_form("raw")
    robot.catch_up()
    assert view.count.text == "0 of 784 pixels changed"
    np.testing.assert_array_equal(np.rint(255 * present(view.editor.values)),
                                  robot.session.drawing_predictions.raw.image)
    robot.session.set_form("normalised")
    robot.catch_up()
    assert view.count.text == "1 of 784 pixels changed"


def test_before_and_now_follow_the_model_looked_at(robot: Robot, view: WhatIfView) -> None:
    before = normalised(robot.session.sketch.drawing)
    click(robot, view, 15, 8)
    robot.session.training.timeline.go(20)
    robot.catch_up()
    after = robot.session.predictions.image
    assert shown(view, 3)[4:] == [by_hand(robot, before, 3)[2], by_hand(robot, after, 3)[2]]


def test_ink_on_a_blank_canvas_is_predicted(robot: Robot) -> None:
    view = robot.view("What if")
    assert view.note.text == "Draw a digit, or set pixels on the blank image."
    assert predictions(view) == ["–"] * 6
    click(robot, view, 10, 10)
    assert predictions(view)[0::2] == ["–"] * 3
    assert predictions(view)[1] in ("3", "7")
    assert view.note.text == "The model is not trained yet: press Train."


def test_ten_digits_have_a_row_each(robot: Robot) -> None:
    view = robot.view("What if")
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    robot.draw(SEVEN)
    robot.window.training.recipe.epochs.setValue(1)
    robot.train()
    click(robot, view, 5, 5)
    assert len(view.table.rows) == 13
    predictions = robot.session.predictions
    for digit in range(10):
        assert shown(view, digit)[1::2] == [
            f"{present(predictions.l1).score(digit):.4f}",
            f"{present(predictions.rmse).score(digit):.4f}",
            probability(present(predictions.trained).score(digit)),
        ]
    assert view.width() == present(view.parentWidget()).width()  # no scroll bar below


def test_pixels_set_on_a_blank_canvas_are_undone_to_a_blank_one(
    robot: Robot, view: WhatIfView
) -> None:
    """No stroke came and none went: the canvas has only to be painted again."""
    robot.session.sketch.clear()
    robot.catch_up()
    click(robot, view, 3, 3)
    assert robot.session.predictions.image[3, 3] == 255
    robot.window.drawing.undo.trigger()
    robot.catch_up()
    assert not robot.session.predictions.image.any()
