"""The Code view as tests read it, and the lines that its code should print."""

from dataclasses import replace

from measures.present import present
from robot.window_robot import Robot

from gui.explore.code.view import CodeView
from gui.lab.panels.code import LabCode


def open_code(robot: Robot) -> CodeView:
    training = robot.session.training
    training.set_recipe(replace(training.recipe, device="cpu"))
    view = robot.view("Code")
    until_it_says(robot, view, "# %% The digits and the settings")
    return view


def text_of(view: CodeView | LabCode) -> str:
    return view.panel.text.toPlainText()


def until_it_says(robot: Robot, view: CodeView | LabCode, words: str) -> None:
    robot.wait_until(lambda: words in text_of(view))


def until_it_notes(robot: Robot, view: CodeView | LabCode, words: str) -> None:
    robot.wait_until(lambda: words in view.panel.note.text())


def choose(robot: Robot, view: CodeView | LabCode, index: int) -> None:
    view.panel.of.setCurrentIndex(index)
    view.panel.of.activated.emit(index)
    robot.catch_up()


def of_the_curve(robot: Robot) -> list[str]:
    """The end of each epoch, and of each run that was stopped, as the window writes them."""
    training = robot.session.training
    progress, lines = training.progress, []
    for epoch, end in enumerate(dict.fromkeys([*progress.ends, progress.steps]), 1):
        moment = progress.moment(end)
        assert moment.epoch == epoch
        accuracy = progress.accuracy_at(end)
        if accuracy is None:
            training.timeline.go(end)
            accuracy = training.comparison.mnist_after
        lines.append(f"epoch {epoch}, step {end}: loss {moment.loss:.4f}, accuracy {accuracy:.4f}")
    training.timeline.go_to_newest()
    return lines


def of_the_drawing(robot: Robot) -> list[str]:
    prediction = present(robot.session.predictions.trained)
    return [f"probability of a {digit}: {chance:.4f}"
            for digit, chance in zip(prediction.digits, prediction.scores, strict=True)]
