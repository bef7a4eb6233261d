"""What the second page shows is of what there is now: the drawing, the digits, the step."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from material.strokes import SEVEN, THREE
from measures.present import present
from PySide6.QtWidgets import QLabel
from robot.window_robot import Robot


def test_what_lies_behind_another_tab_is_refreshed_when_it_comes_to_the_front(
    robot: Robot,
) -> None:
    robot.draw(SEVEN)
    below, above = robot.view("Pixel by pixel"), robot.view("Neighbors")
    assert above.is_seen and not below.is_seen
    before = below.board.table()
    robot.window.drawing.clear.trigger()
    robot.draw(THREE)
    robot.catch_up()
    assert below.board.table() == before
    robot.view("Pixel by pixel")
    assert below.board.table() != before


def test_the_sums_can_be_saved_after_the_digits_changed(robot: Robot, tmp_path: Path) -> None:
    robot.draw(SEVEN)
    robot.view("Pixel by pixel")
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load((1, 7))
    robot.catch_up()
    robot.menu("File", "Export", "the sums, pixel by pixel", "Save as CSV …")
    robot.choose_file(tmp_path / "sums.csv")
    assert "mean 1" in (tmp_path / "sums.csv").read_text().splitlines()[0]


def test_no_ink_gets_no_prediction_even_where_pixels_were_set(robot: Robot) -> None:
    sketch = robot.session.sketch
    for value in (255, 0):
        sketch.set_pixel("normalised", 12, 12, value)
        sketch.lift()
        robot.settle()
    assert robot.prediction("similarity") == "–"
    assert sketch.content.edits == ()
    sketch.set_pixel("normalised", 12, 12, 255)
    robot.settle()
    assert robot.prediction("similarity") in ("3", "7")
    robot.session.set_form("raw")
    robot.settle()
    assert robot.prediction("similarity") == "–"
    assert robot.headline("similarity") == "Draw something"


def test_the_accuracy_shown_in_a_pause_is_of_the_step_where_it_paused(robot: Robot) -> None:
    robot.train_without_end(200)
    robot.wait_for_steps(60)
    robot.click(robot.window.training.train)  # pause
    assert robot.session.training.progress.accuracies  # an epoch is over, and its accuracy is old
    valid = robot.digit_set.data.valid
    predicted = robot.model.predicted_labels(valid.images)
    accuracy = (predicted == valid.labels).mean()
    assert robot.accuracy("mnist_after") == f"{accuracy:.2%}"
    assert f"accuracy {accuracy:.4f}" in robot.window.training.counters.text()


def test_another_folder_of_the_same_digits_has_its_own_runs_and_numbers(
    robot: Robot, tmp_path: Path
) -> None:
    from PIL import Image

    data = robot.digit_set.data
    for part, images in (("train", data.train), ("valid", data.valid)):
        for digit in (3, 7):
            folder = tmp_path / part / str(digit)
            folder.mkdir(parents=True)
            for number, image in enumerate(images.images[images.labels == digit][:20]):
                Image.fromarray(image).save(folder / f"{number}.png")
    robot.train()
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load_images(tmp_path)
    runs, mistakes = robot.view("Runs"), robot.view("Mistakes")
    assert runs.list.rowCount() == 0
    robot.train()
    robot.catch_up()
    assert len(present(robot.session.training.validation_predictions()).predicted_labels) == 40
    assert "of 40 wrong" in " ".join(label.text() for label in mistakes.findChildren(QLabel))


@pytest.mark.parametrize(("title", "choose"), [
    ("Rank and shape", lambda view: view.plot.chosen.emit(len(view.indices) - 1)),
    ("Map", lambda view: view.plot.chosen.emit(2000)),
    ("Mistakes", lambda view: view.tiles.mosaic.chosen.emit(len(view.tiles.mosaic.indices) - 1)),
    ("Neighbors", lambda view: view.tiles.chosen.emit(0)),
])
def test_a_click_on_what_is_of_the_digits_before_puts_none_of_these_on_the_canvas(
    robot: Robot, title: str, choose: Callable[[Any], None],
) -> None:
    """It comes after the new digits, before the view has had its turn: a large index is none of
    theirs, and a small one is another image.
    """
    robot.draw(SEVEN)
    robot.train()
    view = robot.view(title)
    before = robot.session.sketch.content
    clicks: list[bool] = []

    def click() -> None:
        choose(view)
        clicks.append(True)

    robot.session.digit_set_changed.connect(click)
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load((1, 7))
    assert clicks and robot.session.sketch.content == before
