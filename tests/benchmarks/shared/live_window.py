"""The real window without a screen: opened, drawn in, waited for, closed."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

import resources
from engine.drawings.drawing import Stroke
from engine.drawings.stroke_file import read_drawings
from gui.application import make_application
from gui.demo import draw, wait_until
from gui.window import MainWindow

SIZE = (1280, 800)


@contextmanager
def open_window() -> Iterator[MainWindow]:
    """A window that is shown, has its data and torch, and is closed in the end."""
    application = the_application()
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(Path(folder) / "settings.json")
        window.resize(*SIZE)
        window.show()
        try:
            wait_until(lambda: window.session.training.can_train)
            application.processEvents()
            yield window
        finally:
            window.close()
            window.deleteLater()
            application.processEvents()


def the_application() -> QApplication:
    """The one application of this process, which needs no screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance()
    return application if isinstance(application, QApplication) else make_application()


def recorded_strokes(digit: int) -> tuple[Stroke, ...]:
    """A digit somebody drew, in the pixels of the canvas."""
    return next(
        each.drawing.strokes for each in read_drawings(resources.RECORDED) if each.label == digit
    )


def draw_digit(window: MainWindow, digit: int) -> None:
    """Draw it with the mouse on an empty canvas."""
    window.session.sketch.clear()
    for stroke in recorded_strokes(digit):
        draw(window.drawing.canvas, stroke)
