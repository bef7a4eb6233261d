"""The Code view as the book writes it: chosen beside what the code is of; it prints the same."""

from dataclasses import replace
from pathlib import Path

import pytest
from material.code_material import Reader, of_epochs
from material.strokes import SEVEN
from robot.code_view import (
    choose,
    of_the_curve,
    of_the_drawing,
    open_code,
    text_of,
    until_it_notes,
    until_it_says,
)
from robot.window_robot import Robot

from gui.explore.code.view import CodeView
from gui.lab.panels.code import LabCode


@pytest.fixture
def view(robot: Robot) -> CodeView:
    view = open_code(robot)
    robot.choose(view.panel.written, "book")
    until_it_says(robot, view, "as in the book")
    return view


def test_a_network_s_saved_run_prints_what_the_window_shows(
    robot: Robot, view: CodeView, reader: Reader, tmp_path: Path
) -> None:
    training = robot.session.training
    training.set_recipe(replace(
        training.recipe, epochs=2, model="mlp:30:relu", start="pytorch", learning_rate=0.1,
        loss="mnist_loss",
    ))
    until_it_says(robot, view, "nn.Linear(28*28, 30)")
    assert view.panel.note.text() == "Train would run this."
    robot.draw(SEVEN)
    until_it_says(robot, view, "drawing = np.array")
    robot.train()
    until_it_notes(robot, view, "This code made the curve in the window.")
    path = tmp_path / "code.py"
    robot.click(view.panel.save_script)
    robot.choose_file(path)
    source = path.read_text(encoding="utf-8")
    assert source == text_of(view) and "class BasicOptim" in source
    printed = reader.run([source])
    # a loss may differ in its last digit: tests/engine/code/test_engine_code_book.py has how far
    words = [line.split(": loss ")[0] for line in of_epochs(printed)]
    assert words == [line.split(": loss ")[0] for line in of_the_curve(robot)]
    for line, shown in zip(of_epochs(printed), of_the_curve(robot), strict=True):
        one, other = (float(each.split("loss ")[1].split(",")[0]) for each in (line, shown))
        assert abs(one - other) < 1.01e-4
    assert len([line for line in printed.splitlines() if "probability" in line]) == (
        len(of_the_drawing(robot)))


def test_what_the_book_has_not_is_said_and_the_other_form_has_it(
    robot: Robot, view: CodeView
) -> None:
    training = robot.session.training
    training.set_recipe(replace(training.recipe.with_model("cnn")))
    until_it_notes(robot, view, "Chapter 4 of the book does not contain this model: "
                                "convolutional network. Choose “As in this program” instead.")
    assert text_of(view) == "" and not view.panel.copy.isEnabled()
    robot.choose(view.panel.written, "program")
    until_it_says(robot, view, "conv")
    robot.choose(view.panel.written, "book")
    training.set_recipe(replace(training.recipe.with_model("linear")))
    until_it_says(robot, view, "def linear1(")
    training.step()
    robot.wait_for_steps(1)
    training.trainer.stop()
    choose(robot, view, 1)
    until_it_notes(robot, view, "A run of this curve was stopped")
    assert text_of(view) == ""


def test_the_lab_s_code_has_one_form(robot: Robot) -> None:
    view = LabCode(robot.session)
    robot.qtbot.addWidget(view)
    view.show()
    until_it_says(robot, view, "NAMES = ('w', 'b')")
    assert view.panel.written.isHidden() and view.panel.form == ""
    view.close()
