"""Drawings of one's own: add, look, delete, relabel, and train on them."""

import numpy as np
from material.strokes import LOW_SEVEN, SEVEN, THREE, line
from measures.present import present
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from robot.window_robot import Robot

from engine.drawings.raster import normalised


def labels(robot: Robot) -> list[int]:
    return [each.label for each in robot.session.collection.drawings]


def test_a_button_and_a_key_add_the_drawing(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.click(robot.mine.add_buttons[7])
    robot.session.sketch.clear()
    robot.draw(THREE)
    robot.canvas.setFocus()
    robot.key(Qt.Key.Key_3)
    assert labels(robot) == [7, 3]
    assert robot.mine.thumbnails.count() == 2
    assert robot.mine.thumbnails.text(1) == "3"


def test_a_blank_canvas_and_a_foreign_digit_are_not_added(robot: Robot) -> None:
    robot.canvas.setFocus()
    robot.key(Qt.Key.Key_7)
    assert "blank" in robot.said()
    robot.draw(SEVEN)
    robot.canvas.setFocus()
    robot.key(Qt.Key.Key_5)
    assert "The model does not predict the digit 5 now" in robot.said()
    assert labels(robot) == []


def test_the_same_drawing_is_not_added_twice(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.click(robot.mine.add_buttons[7])
    robot.click(robot.mine.add_buttons[7])
    assert labels(robot) == [7]
    assert "already" in robot.said()


def test_delete_and_relabel(robot: Robot) -> None:
    for digit, strokes in ((7, SEVEN), (3, THREE), (7, LOW_SEVEN)):
        robot.add(strokes, digit)
    view = robot.mine.thumbnails
    view.setFocus()
    view.setCurrentRow(1)
    robot.key(Qt.Key.Key_7)
    assert labels(robot) == [7, 7, 7]
    robot.key(Qt.Key.Key_Delete)
    assert labels(robot) == [7, 7]
    assert not robot.session.sketch.drawing.is_blank  # Delete in the list spares the canvas


def test_a_removed_drawing_can_be_brought_back(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.click(robot.mine.add_buttons[7])
    mine = robot.session.collection.drawings
    robot.mine.thumbnails.setFocus()
    robot.key(Qt.Key.Key_Delete)
    assert labels(robot) == []
    robot.click(robot.window.notices.suggestions[0])
    assert robot.session.collection.drawings == mine


def test_after_adding_the_next_stroke_begins_on_a_blank_canvas(robot: Robot) -> None:
    robot.draw(SEVEN)
    seven = robot.session.sketch.drawing
    robot.click(robot.mine.add_buttons[7])
    assert robot.session.sketch.drawing == seven
    robot.draw(THREE)
    assert len(robot.session.sketch.drawing.strokes) == 1
    robot.window.drawing.undo.trigger()
    assert robot.session.sketch.drawing == seven


def test_what_was_said_of_one_act_goes_with_the_next(robot: Robot) -> None:
    robot.canvas.setFocus()
    robot.key(Qt.Key.Key_7)
    assert "blank" in robot.said()
    robot.draw(SEVEN)
    assert "blank" not in robot.said()


def test_a_click_puts_a_drawing_back_on_the_canvas(robot: Robot) -> None:
    robot.draw(SEVEN)
    drawn = robot.session.sketch.drawing
    robot.click(robot.mine.add_buttons[7])
    robot.session.sketch.clear()
    view = robot.mine.thumbnails
    middle = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle))
    robot.settle()
    assert robot.session.sketch.drawing == drawn


def choose_source(robot: Robot, source: str) -> None:
    box = robot.mine.retrain.source
    box.setCurrentIndex(box.findData(source))
    box.activated.emit(box.currentIndex())
    robot.settle()


def test_training_on_mine_without_drawings_says_what_to_do(robot: Robot) -> None:
    choose_source(robot, "mine")
    robot.click(robot.window.training.train)
    assert not robot.session.training.trainer.is_running
    assert "add it first" in robot.said()


def test_a_weight_makes_few_drawings_count_and_before_and_after_show_it(robot: Robot) -> None:
    """An upside-down 7 that its author calls a 3: MNIST alone will not read it so."""
    robot.train()
    robot.draw((line(8, 21, 19, 21), line(19, 21, 13, 6)))
    wanted = 7 if robot.prediction("linear") == "3" else 3
    robot.click(robot.mine.add_buttons[wanted])
    assert robot.accuracy("learned_after") == "0.00%"
    choose_source(robot, "both")
    robot.mine.retrain.weight.setValue(1)
    robot.window.training.recipe.epochs.setValue(3)
    robot.train()
    assert robot.accuracy("learned_after") == "0.00%"
    robot.mine.retrain.weight.setValue(500)
    robot.window.training.recipe.epochs.setValue(10)
    robot.train()
    assert robot.accuracy("learned_before") == "0.00%"
    assert robot.accuracy("learned_after") == "100.00%"
    assert robot.prediction("linear") == str(wanted)
    assert float(robot.accuracy("mnist_before").rstrip("%")) > 97
    assert float(robot.accuracy("mnist_after").rstrip("%")) > 90


def test_fine_tuning_uses_mine_only_and_shows_what_is_forgotten(robot: Robot) -> None:
    robot.train()
    before = robot.accuracy("mnist_after")
    robot.draw((line(8, 21, 19, 21), line(19, 21, 13, 6)))
    wanted = 7 if robot.prediction("linear") == "3" else 3
    robot.click(robot.mine.add_buttons[wanted])
    with robot.wait_for(robot.session.training.ended):
        robot.click(robot.mine.retrain.fine_tune)
    robot.settle()
    assert robot.session.training.progress.images == 20 * 12396 + 20  # 20 epochs of one drawing
    assert robot.accuracy("mnist_before") == before
    assert robot.accuracy("learned_after") == "100.00%"
    assert float(robot.accuracy("mnist_after").rstrip("%")) < float(before.rstrip("%"))


def test_fine_tuning_takes_over_from_a_run_that_goes_on(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.click(robot.mine.add_buttons[7])
    robot.train_without_end(20)
    robot.wait_for_steps(2)
    robot.click(robot.mine.retrain.fine_tune)
    # the old thread's last word does not end the new run
    assert robot.session.training.trainer.is_running
    taken = robot.session.training.progress.steps
    robot.wait_for_steps(taken + 3)
    assert robot.session.training.trainer.is_running
    robot.click(robot.window.training.stop)


def test_my_drawings_are_predicted_in_the_form_that_the_models_are_given(robot: Robot) -> None:
    robot.train()
    robot.draw(LOW_SEVEN)
    robot.click(robot.mine.add_buttons[7])
    assert robot.accuracy("learned_after") == "100.00%"
    robot.click(robot.window.drawing.forms.buttons["raw"])
    raw_says = present(robot.session.drawing_predictions.raw.trained).digit
    assert robot.accuracy("learned_after") == ("100.00%" if raw_says == 7 else "0.00%")


def test_thumbnails_show_the_normalised_drawing(robot: Robot) -> None:
    robot.draw(LOW_SEVEN)
    robot.click(robot.mine.add_buttons[7])
    model = robot.mine.thumbnails.model()
    pixmap = model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole)
    image = pixmap.toImage().scaled(28, 28)
    dark = np.array([[image.pixelColor(x, y).lightness() < 100 for x in range(28)]
                     for y in range(28)])
    expected = normalised(robot.session.sketch.drawing) > 200
    assert (dark & expected).sum() > 0.8 * expected.sum()
    assert dark.sum() < 2 * expected.sum()  # and little else is dark
