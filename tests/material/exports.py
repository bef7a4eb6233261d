"""Everything that the window can write into a file, each by its own way through the window."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from material.image_files_material import CSV, FOLDER, IDX
from material.image_files_material import export as export_images
from material.own_drawings import add_own
from material.strokes import SEVEN
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QInputDialog
from robot.code_view import open_code
from robot.course_learner import Learner
from robot.figures_dialog import check
from robot.window_robot import Robot

from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.stroke_file import LabelledDrawing
from gui.model.files.file_writing import MANY


@dataclass(frozen=True)
class Way:
    """name: what a user calls it. file: what it is saved as. write: ask for it, and answer."""

    name: str
    file: str
    write: Callable[[Robot, Path], object]


def ways() -> tuple[Way, ...]:
    """Of each: one file, but of the pair of IDX its images."""
    return (
        *(Way(f"a panel as {ending}", f"panel.{ending}", partial(_panel, ending))
          for ending in ("png", "svg", "csv")),
        Way("drawings", "mine.jsonl", partial(_file, "Save drawings as a file …")),
        Way("weights", "w.safetensors", partial(_file, "Save weights …")),
        Way("ONNX", "w.onnx", partial(_file, "Save weights …")),
        Way("project", "my.threeseven", partial(_file, "Save project as …")),
        Way("the drawing as SVG", "one.svg", partial(_file, "Save the drawing as a picture …")),
        Way("the drawing as PNG", "one.png", partial(_file, "Save the drawing as a picture …")),
        Way("images as CSV", "images.csv", partial(_images, CSV)),
        Way("images as IDX", "my-images-idx3-ubyte", partial(_images, IDX)),
        Way("code", "code.py", partial(_code, "save_script")),
        Way("notebook", "code.ipynb", partial(_code, "save_notebook")),
        Way("figures", "figures.csv", _figures),
        Way("lesson", "lesson.json", _lesson),
        Way("many drawings", "many.jsonl", partial(_beside, "Save drawings as a file …")),
        Way("a large project", "many.threeseven", partial(_beside, "Save project as …")),
    )


def prepare(robot: Robot) -> None:
    """A drawing, some that are the user's own, and a model that knows something."""
    add_own(robot, {3: 2, 7: 2})
    robot.draw(SEVEN)
    robot.train()


def sheets(robot: Robot, folder: Path) -> None:
    """The teacher's folder, into one that is there."""
    robot.menu("Help", "Teacher's folder …")
    robot.choose_file(folder)


def image_folder(robot: Robot, folder: Path) -> None:
    """The drawings as a folder of PNG."""
    export_images(robot, FOLDER, folder)


def _panel(ending: str, robot: Robot, path: Path) -> None:
    robot.menu("File", "Export", "the distances", f"Save as {ending.upper()} …")
    robot.choose_file(path)


def _file(entry: str, robot: Robot, path: Path) -> None:
    robot.menu("File", entry)
    robot.choose_file(path)


def _images(what: str, robot: Robot, path: Path) -> None:
    export_images(robot, what, path)


def _code(button: str, robot: Robot, path: Path) -> None:
    view = open_code(robot)
    asks = getattr(view.panel, button)
    assert isinstance(asks, QAbstractButton)
    robot.click(asks)
    robot.choose_file(path)


def _figures(robot: Robot, path: Path) -> None:
    dialog = check(robot)
    robot.wait_until(lambda: dialog.save.isEnabled())
    if robot.session.figures.is_running:
        robot.click(dialog.again)  # it says Stop
    robot.click(dialog.save)
    (asks,) = dialog.findChildren(QFileDialog)
    asks.fileSelected.emit(str(path))
    asks.done(0)
    dialog.close()
    robot.settle()


def _lesson(robot: Robot, path: Path) -> None:
    learner = Learner(robot)
    learner.enter("rank")
    robot.window.guide.teacher.save.trigger()
    robot.dialog(QInputDialog)
    robot.answer("Mine")
    robot.choose_file(path)
    robot.window.guide.leave()
    learner.wait_until_loaded()


def _beside(entry: str, robot: Robot, path: Path) -> None:
    """Of so many drawings that they are written beside the window."""
    if len(robot.session.collection.drawings) <= MANY:
        robot.session.collection.take(path, [
            LabelledDrawing(Drawing((Stroke((Point(5, 5), Point(20, 6 + each / 1000))),)), 7)
            for each in range(MANY)])
    with robot.wait_for(robot.window.files.writing.ended):
        _file(entry, robot, path)
    robot.settle()
