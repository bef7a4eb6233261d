"""What is behind the window works without one: importing it loads no widgets and no plots."""

from loaded_modules import loaded_by


def test_what_is_behind_the_window_loads_no_widgets():
    found = loaded_by(
        (
            "gui.model.session",
            "gui.model.training.by_hand_run",
            "gui.settings",
            "gui.course.stops.stop_reader",
        )
    )
    assert {
        "gui.model.training.training",
        "gui.model.training.trainer",
        "gui.model.lab",
        "PySide6.QtCore",
    } <= found
    assert not found & {"PySide6.QtWidgets", "PySide6.QtGui", "pyqtgraph"}
