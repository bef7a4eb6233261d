"""What every view says while the digits, or PyTorch, are still being loaded: nothing breaks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from material.strokes import SEVEN
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from robot.figures_dialog import check, row_of, wait
from robot.lab_tabs import tab
from robot.window_robot import Robot

from gui.explore.catalogue import Entry, entries
from gui.model.loading.torch_loader import TorchLoader
from gui.model.session import Session
from gui.widgets.labels.steady_line import SteadyLine
from gui.window import MainWindow

OTHERWISE = {"timeline": "No steps yet", "runs": "No runs yet",
             "move": "There are no strokes to move", "as_numbers": "Draw a digit"}
"""What is said by views that the digits are not needed for."""


def read(view: QWidget) -> str:
    """All that can be read in it."""
    labels = [each.text() for each in view.findChildren(QLabel) if each.isVisible()]
    labels += [each.text for each in view.findChildren(SteadyLine) if each.isVisible()]
    return "\n".join(labels)


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.key)
def test_a_view_waits_for_the_digits(qtbot: QtBot, entry: Entry) -> None:
    session = Session()
    view = entry.make(session)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    session.refresh_queue.finish()
    said = read(view)
    if entry.key in OTHERWISE:
        assert OTHERWISE[entry.key] in said
    else:
        assert "Loading" in said or "being loaded" in said or "are loading" in said
    assert not view.grab().isNull()  # it can be painted
    for exported in view.exports:
        names, rows = exported.table()
        assert all(len(row) == len(names) for row in rows)
    view.close()
    session.shutdown()


@pytest.fixture
def waiting(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Robot]:
    """A window with its digits, whose PyTorch does not come."""
    monkeypatch.setattr(TorchLoader, "run", lambda loader: None)
    window = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    window.show()
    robot.wait_until(lambda: robot.session.digit_set is not None)
    robot.settle()
    yield robot
    robot.abandon()


@pytest.mark.parametrize(("title", "words"), [
    ("Pixel by pixel", "PyTorch is loading"),
    ("Flip the prediction", "PyTorch is still being loaded"),
    ("Seven steps by hand", "PyTorch and the digits are loading"),
])
def test_a_view_waits_for_pytorch(waiting: Robot, title: str, words: str) -> None:
    waiting.draw(SEVEN)
    assert words in read(waiting.view(title))
    assert waiting.prediction("similarity") == "7" and waiting.prediction("linear") == "–"


def test_the_map_by_models_has_no_points_before_pytorch(waiting: Robot) -> None:
    view = waiting.view("Map")
    assert len(view.plot.x)
    view.controls.choose("models")
    waiting.draw(SEVEN)
    waiting.catch_up()
    assert "Loading PyTorch" in read(view) and not len(view.plot.x)
    assert not view.plot.grab().isNull()
    waiting.hover(view.plot, view.plot.rect().center())
    waiting.press_at(view.plot, view.plot.rect().center())
    assert waiting.session.sketch.content.dataset_image is None  # there was none to choose


@pytest.mark.parametrize("title", ["Gradient", "Validation", "Vector", "Code"])
def test_the_labs_tabs_wait_for_pytorch(waiting: Robot, title: str) -> None:
    waiting.open_lab()
    panel = tab(waiting, title)
    assert "PyTorch is being loaded." in read(panel) or "Loading PyTorch" in read(panel)
    assert [rows for exported in panel.exports for rows in exported.table()[1]] == []


def test_a_figure_of_the_lab_opens_once_pytorch_is_there(waiting: Robot) -> None:
    dialog = check(waiting)
    dialog.table.setFocus()
    dialog.table.selectRow(row_of("temperature.slow.11_99_100"))
    waiting.wait_until(dialog.open_experiment.isEnabled)
    waiting.click(dialog.open_experiment)
    assert "PyTorch is still being loaded" in waiting.said()
    assert waiting.session.lab.progress.steps == 0
    dialog.close()
    wait(waiting)
