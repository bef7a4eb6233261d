"""What is saved of the Code view, or of the lab's, prints what the window shows."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest
from material.code_material import Reader, of_epochs
from material.strokes import SEVEN
from measures.present import present
from PySide6.QtGui import QGuiApplication
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

from engine.lab.recipe import LabRecipe
from gui.explore.code.view import CodeView
from gui.lab.panels.code import LabCode


@pytest.fixture
def view(robot: Robot) -> CodeView:
    return open_code(robot)


def test_a_saved_run_prints_what_the_window_shows(
    robot: Robot, view: CodeView, reader: Reader, tmp_path: Path
) -> None:
    robot.session.training.set_recipe(
        replace(robot.session.training.recipe, epochs=3, start="random", batch_size=500)
    )
    assert view.panel.note.text() == "Train would run this."
    robot.draw(SEVEN)
    until_it_says(robot, view, "drawing = np.array")
    robot.train()
    until_it_notes(robot, view, "This code made the curve in the window.")
    path = tmp_path / "code.py"
    robot.click(view.panel.save_script)
    robot.choose_file(path)
    assert robot.notices[-1].text == f"Saved: {path}"
    robot.click(view.panel.save_notebook)
    robot.choose_file(tmp_path / "code.ipynb")
    robot.click(view.panel.copy)
    source = path.read_text(encoding="utf-8")
    assert QGuiApplication.clipboard().text() == source == text_of(view)
    printed = reader.run([source])
    assert of_epochs(printed) == of_the_curve(robot)
    assert [line for line in printed.splitlines() if "probability" in line] == of_the_drawing(robot)
    assert f"baseline by L1: accuracy {robot.digit_set.baseline_accuracy:.4f}" in printed
    for name, prediction in (
        ("L1", robot.session.predictions.l1),
        ("RMSE", robot.session.predictions.rmse),
    ):
        for digit, far in zip(present(prediction).digits, present(prediction).scores, strict=True):
            assert f"{name} from the drawing to the mean {digit}: {far:.4f}" in printed
    notebook = nbformat.read(tmp_path / "code.ipynb", as_version=4)  # type: ignore[no-untyped-call]  # a library without types
    cells = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    assert reader.run(cells) == printed


def test_a_curve_of_many_turns_prints_what_the_window_shows(
    robot: Robot, view: CodeView, reader: Reader
) -> None:
    """Stopped, gone on from an earlier step, with other settings, the rate turned on the way."""
    training = robot.session.training
    training.set_recipe(replace(training.recipe, epochs=2, batch_size=2000))
    robot.train()
    training.timeline.go(11)
    training.go_on_from_here()
    training.set_recipe(replace(training.recipe, epochs=1, batch_size=1500, loss="mnist_loss"))
    for rate in (0.5, 2.0, 2.0, 0.03125):
        training.set_recipe(replace(training.recipe, learning_rate=rate))
        steps = training.progress.steps
        training.step()
        robot.wait_for_steps(steps + 1)
    training.trainer.stop()
    robot.draw(SEVEN)
    robot.session.collection.add(robot.session.sketch.drawing, 7)
    robot.session.collection.add(robot.session.sketch.drawing, 3)
    training.source, training.weight_of_mine, training.balance_mine = "both", 300, True
    robot.train()
    until_it_notes(robot, view, "The curve had other settings")
    choose(robot, view, 1)
    until_it_says(robot, view, "# run 3")
    source = text_of(view)
    assert "stop=11," in source and "changes={1: 2.0, 3: 0.03125}" in source and "stop=4," in source
    printed = reader.run([source])
    assert of_epochs(printed) == of_the_curve(robot)
    assert [line for line in printed.splitlines() if "probability" in line] == of_the_drawing(robot)


@pytest.fixture
def lab_code(robot: Robot) -> Iterator[LabCode]:
    view = LabCode(robot.session)
    robot.qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    until_it_says(robot, view, "NAMES = ('w', 'b')")
    yield view
    view.close()


def test_the_lab_s_code_follows_its_recipe_and_its_run(
    robot: Robot, lab_code: LabCode, reader: Reader
) -> None:
    lab = robot.session.lab
    lab.set_recipe(LabRecipe("scores", steps=6, learning_rate=1e-5))
    until_it_says(robot, lab_code, "x1 * w1")
    assert lab_code.panel.note.text() == "Run would run this."
    for rate, steps in ((1e-5, 2), (2e-5, 3), (1e-6, 3)):
        lab.set_recipe(replace(lab.recipe, learning_rate=rate))
        lab.take(steps)
        robot.wait_until(lambda: not lab.is_in_flow)
    choose(robot, lab_code, 1)
    until_it_says(robot, lab_code, "changes = {2: 2e-05, 5: 1e-06}")
    assert "STEPS = 12" in text_of(lab_code)
    printed = reader.run([text_of(lab_code)]).splitlines()
    assert len(printed) == 12
    for number in range(1, 9):
        parameters = ", ".join(
            f"{name} {value:.7g}" for name, value in
            zip(("w1", "w2", "w3", "b"), lab.progress.parameters(number), strict=True))
        assert printed[number - 1] == (
            f"step {number}: loss {lab.progress.loss(number):.7g}, {parameters}")
