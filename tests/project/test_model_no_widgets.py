"""What is behind the window works without one: importing it loads no widgets and no plots."""

from pathlib import Path

from measures.loaded_modules import loaded_by

import gui.model

FOLDER = Path(gui.model.__file__).parent
MODEL = sorted(
    ".".join(("gui.model", *path.relative_to(FOLDER).with_suffix("").parts))
    for path in FOLDER.rglob("*.py") if path.stem != "__init__"
)


def test_what_is_behind_the_window_loads_no_widgets() -> None:
    assert {"gui.model.session", "gui.model.training.thread.trainer"} <= set(MODEL)
    found = loaded_by((*MODEL, "gui.settings", "gui.course.stops.stop_reader"))
    assert {*MODEL, "PySide6.QtCore"} <= found
    assert not found & {"PySide6.QtWidgets", "PySide6.QtGui", "pyqtgraph"}


def test_the_window_is_there_before_torch_is() -> None:
    assert not loaded_by(["gui.window"]) & {"torch", "PIL", "pydicom", "pyqtgraph"}
