"""Under the canvas: what the drawing is, and what it was taken for."""

from material.own_drawings import add_own
from material.strokes import SEVEN, THREE, line
from measures.present import present
from PySide6.QtCore import Qt
from robot.window_robot import Robot

UPSIDE_DOWN = (line(8, 21, 19, 21), line(19, 21, 13, 6))


def test_a_wrong_prediction_is_added_with_its_label_by_one_press(robot: Robot) -> None:
    robot.train()
    robot.draw(UPSIDE_DOWN)
    said = robot.prediction("linear")
    right = 7 if said == "3" else 3
    robot.click(robot.window.drawing.labels.buttons[right])
    (added,) = robot.session.collection.drawings
    assert (added.label, added.drawing) == (right, robot.session.sketch.drawing)
    assert robot.said().startswith(
        f"Added with the label {right}; the model had predicted {said}.")
    robot.draw(SEVEN)
    assert len(robot.session.sketch.drawing.strokes) == 1  # on an empty canvas


def test_it_is_taken_back_and_the_drawing_goes_on(robot: Robot) -> None:
    robot.draw(THREE)
    drawn = robot.session.sketch.drawing
    robot.canvas.setFocus()
    robot.key(Qt.Key.Key_7)
    assert len(robot.session.collection.drawings) == 1
    assert robot.window.notices.suggestions[0].text() == "Undo"
    robot.click(robot.window.notices.suggestions[0])
    assert len(robot.session.collection.drawings) == 0
    assert robot.session.sketch.drawing == drawn
    robot.key(Qt.Key.Key_3)
    assert robot.session.collection.drawings.labels == (3,)
    robot.click(robot.window.notices.suggestions[0])
    robot.draw((line(5, 5, 9, 5),))
    assert len(robot.session.sketch.drawing.strokes) == 2  # it goes on, as if never added


def test_the_row_is_there_on_the_page_without_the_drawings(robot: Robot) -> None:
    robot.click(robot.window.pages.buttons["explore"])
    row = robot.window.drawing.labels
    assert row.isVisible() and not robot.mine.isVisible()
    robot.draw(SEVEN)
    robot.click(row.buttons[7])
    assert robot.session.collection.drawings.labels == (7,)


def test_counts_stand_beside_the_drawings_and_uneven_ones_can_count_equally(robot: Robot) -> None:
    counts, retrain = robot.mine.counts, robot.mine.retrain
    assert not counts.counts.isVisible() and not counts.equally.isVisible()
    add_own(robot, {3: 12, 7: 4})  # 8 and 3 are learned from
    assert counts.counts.text() == "3: 12 · 7: 4"
    assert not counts.equally.isVisible()
    robot.session.training.set_data(held_out=0)
    assert counts.warning.text() == "unbalanced: when in doubt, the model learns to predict 3"
    robot.click(counts.equally)
    assert retrain.balance.isChecked() and robot.session.training.balance_mine
    assert counts.warning.text() == "weight per drawing: 3 ×1.00 · 7 ×3.00"
    robot.choose(retrain.source, "mine")
    labels = present(robot.session.training.data()).split().train.labels.tolist()
    assert (labels.count(3), labels.count(7)) == (12, 12)
    assert counts.equally.text() == "Do not balance the digits"
    robot.click(counts.equally)
    assert not retrain.balance.isChecked()
    labels = present(robot.session.training.data()).split().train.labels.tolist()
    assert (labels.count(3), labels.count(7)) == (12, 4)
