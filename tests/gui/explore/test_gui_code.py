"""The Code view: it follows the controls, and says what it leaves out."""

import random
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from material.code_material import Reader, of_epochs
from material.strokes import SEVEN, THREE
from PIL import Image
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from robot.code_view import choose, open_code, text_of, until_it_notes, until_it_says
from robot.window_robot import Robot

from gui.explore.code.view import CodeView
from gui.model.predictions import ImageForm
from gui.widgets.code.code_text import CodeText


@pytest.fixture
def view(robot: Robot) -> CodeView:
    return open_code(robot)


def test_it_follows_the_controls_and_marks_what_changed(robot: Robot, view: CodeView) -> None:
    form = robot.window.training.recipe
    form.rate.setValue(0.125)
    until_it_says(robot, view, "LEARNING_RATE = 0.125  #")
    (line,) = view.panel.text.changed_lines
    assert text_of(view).split("\n")[line].startswith("LEARNING_RATE = 0.125")
    form.loss.setCurrentIndex(form.loss.findData("mnist_loss"))
    form.loss.activated.emit(form.loss.currentIndex())
    until_it_says(robot, view, "def mnist_loss(")
    assert "cross_entropy" not in text_of(view)
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load((0, 8))
    until_it_says(robot, view, "DIGITS = (0, 8)")


def test_the_drawing_is_in_it_as_the_models_are_given_it(robot: Robot, view: CodeView) -> None:
    assert "The canvas is blank." in text_of(view)
    robot.draw(SEVEN)
    until_it_says(robot, view, "fitted like MNIST's")
    form: ImageForm
    for form, words in (("normalised", "fitted like MNIST's"), ("raw", "as drawn: the")):
        robot.session.set_form(form)
        until_it_says(robot, view, words)
        (table,) = re.findall(r"drawing = np.array\(\[(.*?)\n\]", text_of(view), re.DOTALL)
        numbers = np.array([int(each) for each in re.findall(r"\d+", table)]).reshape(28, 28)
        np.testing.assert_array_equal(numbers, robot.session.predictions.image)


def test_the_place_that_is_read_stays(robot: Robot, view: CodeView) -> None:
    text = view.panel.text
    bar = text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    read = text.firstVisibleBlock().text(), text.firstVisibleBlock().blockNumber()
    assert read[1] > 50
    robot.window.training.recipe.rate.setValue(0.25)
    until_it_says(robot, view, "LEARNING_RATE = 0.25 ")
    assert (text.firstVisibleBlock().text(), text.firstVisibleBlock().blockNumber()) == read
    robot.draw(SEVEN)  # lines come above
    until_it_says(robot, view, "drawing = np.array")
    assert text.firstVisibleBlock().text() == read[0]
    assert text.firstVisibleBlock().blockNumber() > read[1] + 20


def test_the_choice_of_images_is_followed_and_known_again(robot: Robot, view: CodeView) -> None:
    training, form = robot.session.training, robot.window.collection.retrain
    training.set_recipe(replace(training.recipe, epochs=1, batch_size=2500))
    robot.draw(SEVEN)
    robot.session.collection.add(robot.session.sketch.drawing, 7)
    until_it_says(robot, view, "drawing = np.array")
    assert "my_images" not in text_of(view)
    robot.choose(form.source, "both")
    until_it_says(robot, view, "my_images = unpack(")
    form.weight.setValue(317)
    until_it_says(robot, view, "317")
    before = text_of(view)
    form.balance.click()
    robot.wait_until(lambda: text_of(view) != before)
    assert (training.source, training.weight_of_mine, training.balance_mine) == ("both", 317, True)

    training.reset()
    robot.train()
    until_it_notes(robot, view, "This code made the curve in the window.")
    form.weight.setValue(30)
    until_it_notes(robot, view, "The curve had other settings")
    form.weight.setValue(317)
    until_it_notes(robot, view, "This code made the curve in the window.")
    training.restore(training.runs.records[0])
    assert (form.source.currentData(), form.weight.value(), form.balance.isChecked()) == (
        "both", 317, True)


def test_what_is_off_the_list_is_left_out_and_that_is_said(
    robot: Robot, view: CodeView, reader: Reader
) -> None:
    training = robot.session.training
    training.set_recipe(replace(training.recipe, epochs=1, batch_size=3000))
    robot.train()
    first = training.runs.records[0].number
    robot.train()
    training.runs.delete(first)
    choose(robot, view, 1)
    until_it_says(robot, view, "Different from the window: earlier runs are no longer")
    (line,) = of_epochs(reader.run([text_of(view)]))
    loss, accuracy = training.progress.losses[-1], training.progress.accuracies[-1][1]
    assert line.endswith(f"loss {loss:.4f}, accuracy {accuracy:.4f}")


def test_what_an_optimizer_remembered_of_lost_runs_is_lost_and_that_is_said(
    robot: Robot, view: CodeView, reader: Reader
) -> None:
    training = robot.session.training
    training.set_recipe(replace(training.recipe.with_optimizer("adam"), epochs=1, batch_size=3000))
    robot.train()
    first = training.runs.records[0].number
    robot.train()
    choose(robot, view, 1)
    until_it_says(robot, view, "carry_on=True")
    assert "the optimizer goes on with what it remembered" not in text_of(view)
    training.runs.delete(first)
    until_it_says(robot, view, "there the optimizer goes on with what it remembered")
    assert "carry_on" not in text_of(view)
    assert len(of_epochs(reader.run([text_of(view)]))) == 1


def test_a_run_that_came_to_nothing_breaks_no_chain(robot: Robot, view: CodeView) -> None:
    training = robot.session.training
    training.set_recipe(replace(training.recipe, epochs=1, batch_size=3000))
    robot.train()
    done, recipe = training.progress.steps, training.recipe
    training.set_recipe(replace(recipe, learning_rate=1e300))  # not one step can be taken
    robot.train()
    assert training.progress.steps == done
    training.set_recipe(recipe)
    robot.train()
    choose(robot, view, 1)
    until_it_says(robot, view, "# run 2")
    assert "# run 3" not in text_of(view) and "Different from" not in text_of(view)
    assert training.progress.steps == 2 * done


def test_without_a_step_there_is_no_curve(robot: Robot, view: CodeView) -> None:
    choose(robot, view, 1)
    until_it_notes(robot, view, "No steps yet")
    assert text_of(view) == ""
    assert not view.panel.copy.isEnabled() and not view.panel.save_script.isEnabled()
    choose(robot, view, 0)
    until_it_says(robot, view, "EPOCHS = 20")
    assert view.panel.copy.isEnabled()


def test_without_a_drawing_of_one_s_own_it_says_what_is_missing(
    robot: Robot, view: CodeView,
) -> None:
    robot.session.training.choose_data("mine", False)
    until_it_notes(robot, view, "You have no drawings to train on.")
    assert text_of(view) == ""
    robot.draw(THREE)
    robot.session.collection.add(robot.session.sketch.drawing, 3)
    until_it_says(robot, view, "my_images = unpack(")


def test_a_folder_of_pictures_has_no_code(robot: Robot, view: CodeView, tmp_path: Path) -> None:
    for part in ("train", "valid"):
        for digit in "25":
            folder = tmp_path / part / digit
            folder.mkdir(parents=True)
            image = Image.new("L", (28, 28))
            image.putpixel((int(digit), 14), 255)
            image.save(folder / "a.png")
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load_images(tmp_path)
    until_it_notes(robot, view, "from a folder of PNG files")
    assert text_of(view) == "" and not view.panel.save_notebook.isEnabled()


def test_a_file_that_cannot_be_written_is_told(
    robot: Robot, view: CodeView, tmp_path: Path,
) -> None:
    for button, ending in ((view.panel.save_script, "py"), (view.panel.save_notebook, "ipynb")):
        robot.click(button)
        robot.choose_file(tmp_path / "nowhere" / f"code.{ending}")
        assert robot.has_dialog(QMessageBox)
        assert "cannot be written" in robot.message()


def test_any_change_gives_the_text_that_was_asked_for(qtbot: QtBot) -> None:
    widget, chance = CodeText(), random.Random(0)
    qtbot.addWidget(widget)
    lines = [f"line {chance.randrange(9)}" for _ in range(30)]
    widget.show_code("\n".join(lines))
    for _ in range(400):
        start = chance.randrange(len(lines) + 1)
        stop = min(len(lines), start + chance.randrange(5))
        lines[start:stop] = [f"line {chance.randrange(9)}" for _ in range(chance.randrange(5))]
        lines = lines or ["line"]
        before = widget.toPlainText().split("\n")
        widget.show_code("\n".join(lines))
        assert widget.toPlainText() == "\n".join(lines)
        assert len(widget.changed_lines) <= 4  # no more than were written
        unmarked = [line for index, line in enumerate(lines) if index not in widget.changed_lines]
        rest = iter(before)
        assert all(line in rest for line in unmarked)  # what has no mark was there, in that order
