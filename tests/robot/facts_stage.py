"""A session to give commands to, with a witness of all that it tells."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from material.facts_material import Witness
from material.strokes import THREE, Path2D
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.stroke_file import read_drawings
from engine.lab.recipe import LabRecipe
from engine.training.recipe import Recipe
from gui.model.session import Session

PAIR, MORE = (3, 7), (1, 4, 8)
LONG = 60_000
RECIPE = Recipe(epochs=2, batch_size=8, device="cpu")


@dataclass(frozen=True, slots=True)
class Stage:
    """A session, what it can open, and the witness of all that it tells."""

    session: Session
    witness: Witness
    qtbot: QtBot
    files: Path

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=LONG)

    def settle(self) -> None:
        """Let everything happen that is due."""
        self.wait(lambda: not self.session.loading.is_loading)
        for _ in range(3):
            QApplication.processEvents()
            self.session.refresh_queue.finish()

    def stop(self) -> None:
        self.session.training.trainer.stop()
        self.session.lab.trainer.stop()
        self.settle()


def begin(stage: Stage) -> None:
    """The digits of the small folder, nothing learned, five drawings, a three on the canvas."""
    session, training = stage.session, stage.session.training
    stage.witness.is_listening = False
    stage.stop()
    if session.digit_set is None or session.digit_set.origin != str(stage.files / "37"):
        session.load_images(stage.files / "37")
    stage.wait(lambda: training.can_train and not session.loading.is_loading)
    training.set_recipe(RECIPE)
    training.set_data("mnist", 100, False)
    training.set_pace(None)
    training.reset()
    for record in training.runs.records:
        training.runs.delete(record.number)
    session.set_form("normalised")
    for _ in session.collection.drawings:
        session.collection.remove_all([0])
    drawings = stage.files / "drawings.jsonl"
    session.collection.take(drawings, read_drawings(drawings))
    session.lab.set_recipe(LabRecipe())
    session.lab.set_pace(None)
    session.lab.reset()
    session.sketch.clear()
    draw(stage)
    stage.settle()
    stage.witness.forget()
    stage.witness.is_listening = True


def drawing_of(strokes: tuple[Path2D, ...], pen: float = 2.5) -> Drawing:
    return Drawing(tuple(Stroke(tuple(Point(x, y) for x, y in path)) for path in strokes), pen)


def draw(stage: Stage) -> None:
    sketch = stage.session.sketch
    for path in THREE:
        sketch.press(*path[0])
        for x, y in path[1::10]:
            sketch.move(x, y)
        sketch.lift()
