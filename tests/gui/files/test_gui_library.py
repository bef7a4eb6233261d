"""The user's drawings last: through closing, a second window, and a library that cannot be kept."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from robot.facts_stage import drawing_of
from robot.window_robot import Robot
from sample_files.full_disk import full_disk

from engine.models.weights_file import read_weights
from gui.course.stops.marks import Mark
from gui.window import LIBRARY, MainWindow

Opened = Callable[[], Robot]


@pytest.fixture
def another(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """Opens one more window on the same library and settings."""
    def opened() -> Robot:
        window = MainWindow(tmp_path / "settings.json")
        qtbot.addWidget(window)
        robot = Robot(window, qtbot)
        with robot.wait_for(window.session.hardware_found):
            window.show()
        return robot

    yield opened


def labels(robot: Robot) -> tuple[int, ...]:
    return robot.session.collection.drawings.labels


def test_what_was_added_is_there_at_the_next_start_and_nothing_is_asked(another: Opened) -> None:
    robot = another()
    robot.add(SEVEN, 7)
    robot.add(THREE, 3)
    drawn = list(robot.session.collection.drawings)
    robot.window.close()
    assert not robot.window.isVisible()
    again = another()
    assert list(again.session.collection.drawings) == drawn
    assert [again.mine.thumbnails.text(row) for row in (0, 1)] == ["7", "3"]
    again.window.close()


def test_a_window_beside_it_sees_what_is_added_deleted_and_relabelled(another: Opened) -> None:
    one, other = another(), another()
    one.add(SEVEN, 7)
    other.wait_until(lambda: labels(other) == (7,))
    other.add(THREE, 3)
    one.wait_until(lambda: labels(one) == (7, 3))
    one.session.collection.relabel_all([0], 3)
    one.session.collection.remove_all([1])
    other.wait_until(lambda: labels(other) == (3,))
    assert other.mine.thumbnails.count() == 1
    one.window.close()
    other.window.close()


def test_deleting_relabelling_and_emptying_are_undone_by_their_key(another: Opened) -> None:
    robot = another()
    robot.add(SEVEN, 7)
    robot.add(THREE, 3)
    view = robot.mine.thumbnails
    view.setFocus()
    view.setCurrentRow(0)
    robot.key(Qt.Key.Key_3)
    robot.key(Qt.Key.Key_Delete)
    assert labels(robot) == (3,)
    robot.choose_in(robot.mine.which.menu, "Delete all 1 drawings")
    assert labels(robot) == () and robot.offered() == ["Restore"]
    robot.click(robot.window.notices.suggestions[0])
    assert labels(robot) == (3,)
    for expected in ((3, 3), (7, 3)):
        view.setFocus()
        robot.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert labels(robot) == expected
    robot.window.close()


def test_the_key_for_undo_takes_back_what_was_done_last_an_addition_too(another: Opened) -> None:
    robot = another()
    robot.add(THREE, 3)
    robot.draw(SEVEN)
    drawn = robot.session.sketch.drawing
    robot.key(Qt.Key.Key_7)
    assert labels(robot) == (3, 7)
    robot.canvas.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    robot.key(Qt.Key.Key_Z, control)
    assert labels(robot) == (3,)
    assert robot.session.sketch.drawing == drawn, "it is still there, to be added again"
    robot.key(Qt.Key.Key_Z, control)
    assert labels(robot) == (3,)
    assert robot.session.sketch.drawing != drawn, "then the canvas' own last act"
    robot.window.close()


def test_what_was_done_as_wanted_does_not_look_like_a_warning(another: Opened) -> None:
    robot = another()
    words = robot.window.notices.text
    robot.draw(SEVEN)
    robot.key(Qt.Key.Key_7)
    assert words.text().startswith("Added with the label 7")
    added = words.palette().color(words.foregroundRole())
    robot.key(Qt.Key.Key_7)
    assert words.text().startswith("This drawing has already been added")
    assert words.palette().color(words.foregroundRole()) != added
    robot.window.close()


def test_collections_are_made_chosen_renamed_and_merged(another: Opened) -> None:
    robot = another()
    robot.add(SEVEN, 7)
    which = robot.mine.which
    robot.choose_in(which.menu, "New collection …")
    robot.answer("class 2B")
    assert labels(robot) == ()
    robot.add(THREE, 3)
    assert [which.names.itemText(row) for row in range(2)] == ["My hand (1)", "class 2B (1)"]
    robot.window.close()
    robot = another()
    assert labels(robot) == (3,)  # the collection that was chosen last
    robot.choose_in(robot.mine.which.menu, "Move all drawings here from", "My hand (1)")
    assert sorted(labels(robot)) == [3, 7]
    robot.choose_in(robot.mine.which.menu, "Rename …")
    robot.answer("everybody")
    assert robot.mine.which.names.currentText() == "everybody (2)"
    robot.window.close()


def test_where_drawings_cannot_be_kept_it_is_said_and_they_are_asked_for(
    another: Opened, tmp_path: Path
) -> None:
    (tmp_path / LIBRARY).mkdir()
    robot = another()
    assert "cannot be kept" in robot.said() and robot.offered() == ["Save the drawings as a file …"]
    robot.add(SEVEN, 7)
    assert labels(robot) == (7,)
    robot.window.close()
    assert robot.window.isVisible()
    robot.dialog(QMessageBox).button(QMessageBox.StandardButton.Save).click()
    robot.settle()
    robot.choose_file(tmp_path / "mine.jsonl")
    assert (tmp_path / "mine.jsonl").exists() and not robot.window.isVisible()


def test_on_a_full_disk_nothing_is_said_to_be_added_and_the_drawing_stays(another: Opened) -> None:
    robot = another()
    robot.add(SEVEN, 7)
    robot.session.sketch.clear()
    robot.draw(THREE)
    with full_disk():
        robot.click(robot.mine.add_buttons[3])
    assert "cannot be kept" in robot.message()
    assert labels(robot) == (7,) and not robot.session.sketch.drawing.is_blank
    robot.click(robot.mine.add_buttons[3])
    assert labels(robot) == (7, 3)
    robot.window.close()


def test_the_session_is_kept_again_and_again_while_it_changes(
    another: Opened, tmp_path: Path
) -> None:
    robot = another()
    autosave = robot.window.memory.autosave
    assert autosave is not None
    robot.draw(SEVEN)
    for steps in (2, 3):
        robot.take_steps(steps)
        autosave.keep()
    (folder,) = (tmp_path / "sessions").iterdir()
    np.testing.assert_array_equal(
        read_weights(folder / "weights.safetensors").parameters, robot.model.parameters
    )
    robot.window.close()
    assert list((tmp_path / "sessions").iterdir()) == [folder]  # it is taken up at the next start


def test_two_windows_keep_each_others_progress_and_settings(another: Opened) -> None:
    one, other = another(), another()
    one.window.memory.remember()
    one.session.sketch.set_pen_width(4.0)
    one.window.course.remember({"first": Mark(0, 1)}, False)
    other.session.training.set_data(weight=7)
    one.window.close()
    other.window.close()
    again = another()
    assert again.session.sketch.content.drawing.pen_width == 4.0
    assert again.session.training.weight_of_mine == 7
    assert "first" in again.window.course.marks
    again.window.close()


def test_a_window_that_gave_its_library_back_asks_for_no_drawing_of_it(another: Opened) -> None:
    """It may be laid out once more, before another takes its place."""
    robot = another()
    collection = robot.session.collection
    collection.add(drawing_of(THREE), 3)
    drawings = collection.drawings
    seen = drawings.image(0, "normalised")
    robot.window.close()
    assert drawings.image(0, "normalised") is seen
    assert not drawings.image(0, "raw").any()  # which nobody has looked at before
    assert drawings[0].drawing.is_blank and drawings[0].label == 3
