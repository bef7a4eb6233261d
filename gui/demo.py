"""The demonstration: the real window draws, trains and takes its own picture."""

import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

import resources
from engine.drawings.drawing import Stroke
from engine.drawings.stroke_file import LabelledDrawing, read_drawings
from engine.errors import InputError
from engine.whole_files import write_whole
from gui.draw.canvas.canvas import Canvas
from gui.model.classifiers import classifier_infos
from gui.widgets.export import png_of
from gui.window import MainWindow

_PACE = 200  # steps a second
_DURING = 60
"""Step at which the picture of the training is taken."""

_LONGEST = 600_000
"""Milliseconds after which something must have gone wrong."""


@dataclass(frozen=True, slots=True)
class Line:
    """One prediction, as the demonstration prints it."""

    drawn: int
    when: str
    form: str
    classifier: str
    verdict: int | None
    scores: dict[str, float]


def run_demo(folder: Path) -> int:
    """Draw a 3 and a 7, train with seed 0, save pictures into `folder`; the exit status."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        print(f"{folder} cannot be made: {error.strerror}. Choose another place.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as nowhere:
        window = MainWindow(Path(nowhere) / "settings.json")
        window.show()
        window.session.training.set_pace(_PACE)
        wait_until(lambda: window.session.digit_set is not None
                   and window.session.hardware is not None)
        if why_not := window.session.workspace.torch_error:
            print(why_not, file=sys.stderr)
            window.close()
            return 2
        try:
            for labelled in read_drawings(resources.RECORDED):
                _show(window, labelled, folder)
        except InputError as error:
            print(error, file=sys.stderr)
            return 2
        finally:
            window.close()
    return 0


def _show(window: MainWindow, labelled: LabelledDrawing, folder: Path) -> None:
    session = window.session
    session.training.reset()
    session.sketch.clear()
    for stroke in labelled.drawing.strokes:
        draw(window.drawing.canvas, stroke)

    def record(when: str) -> None:
        QApplication.processEvents()
        path = folder / f"{labelled.label}-{when}.png"
        write_whole(path, png_of(window.grab().toImage()))
        for form in ("raw", "normalised"):
            predictions = (
                session.drawing_predictions.raw
                if form == "raw"
                else session.drawing_predictions.normalised
            )
            for info in classifier_infos(session.training.recipe.model):
                name, prediction = info.key, predictions.by_key.get(info.key)
                line = Line(labelled.label, when, form, name,
                            prediction.digit if prediction else None,
                            dict(zip(map(str, prediction.digits), prediction.scores, strict=True))
                            if prediction else {})
                print(json.dumps(asdict(line)), flush=True)

    record("before")
    window.training.train.click()
    training = session.training
    wait_until(lambda: training.progress.steps >= _DURING or not training.trainer.is_running)
    record("during")
    wait_until(lambda: not training.trainer.is_running)
    record("after")


def draw(canvas: Canvas, stroke: Stroke) -> None:
    """Move the mouse along a stroke with its button pressed, as a user would."""
    places = [canvas.to_widget(point.x, point.y) for point in stroke.points]
    _mouse(canvas, QEvent.Type.MouseButtonPress, places[0])
    for place in places:
        _mouse(canvas, QEvent.Type.MouseMove, place)
        QApplication.processEvents()
    _mouse(canvas, QEvent.Type.MouseButtonRelease, places[-1])
    QApplication.processEvents()


def _mouse(canvas: Canvas, kind: QEvent.Type, place: QPointF) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    QApplication.sendEvent(canvas, QMouseEvent(
        kind, place, canvas.mapToGlobal(place),
        none if kind == QEvent.Type.MouseMove else left,
        none if kind == QEvent.Type.MouseButtonRelease else left,
        Qt.KeyboardModifier.NoModifier,
    ))


def wait_until(done: Callable[[], bool]) -> None:
    """Let the window live until something has come about. Raises TimeoutError if it never does."""
    loop = QEventLoop()
    look = QTimer(interval=5)
    look.timeout.connect(lambda: loop.quit() if done() else None)
    look.start()
    end = QTimer(singleShot=True, interval=_LONGEST)
    end.timeout.connect(lambda: loop.exit(1))
    end.start()
    status = loop.exec()
    for timer in (look, end):
        timer.stop()
    if status:
        raise TimeoutError("the demonstration did not go on")
