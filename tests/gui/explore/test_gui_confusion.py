"""The confusion matrix: its numbers, its cells' images, the keys, the file it is saved in."""

import csv
from pathlib import Path

import numpy as np
import pytest
from measures.present import present
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot

from engine.models.pixel_similarity import Metric
from gui.explore.confusion.view import ConfusionView
from gui.model.session import Session


def train_a_little(robot: Robot, epochs: int = 2) -> None:
    robot.window.training.recipe.epochs.setValue(epochs)
    robot.train()


def predicted_by_hand(robot: Robot) -> np.ndarray:
    valid, model = robot.digit_set.data.valid, robot.model
    return model.predicted_labels(valid.images)


def text(view: ConfusionView, row: int, column: int) -> str:
    return str(view.table.cells.index(row, column).data())


def check_numbers(view: ConfusionView, robot: Robot, predicted: np.ndarray) -> None:
    """Every number of the table against one counted image by image."""
    labels, digits = robot.digit_set.data.valid.labels, robot.session.digits
    k = len(digits)
    for row, label in enumerate(digits):
        for column, digit in enumerate(digits):
            count = sum(1 for pair in zip(labels, predicted, strict=True) if pair == (label, digit))
            assert text(view, row, column) == f"{count:,}"
        right = int(((labels == label) & (predicted == label)).sum())
        images = (labels == label).sum()
        assert text(view, row, k) == f"{right:,} of {images:,} · {100 * right / images:.2f}%"
    for column, digit in enumerate(digits):
        assert text(view, k, column) == f"{(predicted == digit).sum():,}"
    right = int((predicted == labels).sum())
    assert text(view, k, k) == f"{right:,} of {len(labels):,} · {100 * right / len(labels):.2f}%"


def press_cell(robot: Robot, view: ConfusionView, row: int, column: int) -> None:
    place = view.table.visualRect(view.table.cells.index(row, column)).center()
    robot.press_at(view.table.viewport(), place)


def test_every_number_is_what_counting_gives(robot: Robot) -> None:
    train_a_little(robot)
    view = robot.view("Confusion matrix")
    check_numbers(view, robot, predicted_by_hand(robot))


@pytest.mark.parametrize("metric", ["l1", "rmse"])
def test_the_baselines_numbers_too(robot: Robot, metric: Metric) -> None:
    view = robot.view("Confusion matrix")
    robot.click(view.choice.models["baseline"])
    robot.click(view.choice.distances[metric])
    digit_set = robot.digit_set
    power = 1 if metric == "l1" else 2
    distances = np.column_stack([
        (np.abs(digit_set.data.valid.images / 255 - mean) ** power).mean(axis=(1, 2))
        for mean in digit_set.means
    ])
    check_numbers(view, robot, np.array((3, 7))[distances.argmin(axis=1)])


def test_a_click_on_a_cell_shows_its_images_and_one_on_an_image_puts_it_on_the_canvas(
    robot: Robot,
) -> None:
    train_a_little(robot)
    view = robot.view("Confusion matrix")
    assert "Choose a cell" in view.images.text()
    press_cell(robot, view, 1, 0)
    labels, predicted = robot.digit_set.data.valid.labels, predicted_by_hand(robot)
    inside = np.flatnonzero((labels == 7) & (predicted == 3))
    assert len(inside) > 1
    assert view.images.text() == f"Images of a 7 predicted as 3, the worst first: {len(inside)}"
    tiles = view.tiles.mosaic.tiles
    assert len(tiles) == len(inside)
    losses = [float(tile.caption.split("\n")[1]) for tile in tiles]
    assert losses == sorted(losses, reverse=True)
    images = {robot.digit_set.data.valid.images[index].tobytes() for index in inside}
    assert {tile.image.tobytes() for tile in tiles} == images
    robot.press_at(view.tiles.mosaic, view.tiles.mosaic.place(0).center())
    assert present(robot.session.sketch.content.dataset_image).label == 7
    assert present(robot.session.predictions.trained).digit == 3


def test_right_predictions_are_shown_too_the_least_clear_first(robot: Robot) -> None:
    train_a_little(robot)
    view = robot.view("Confusion matrix")
    press_cell(robot, view, 0, 0)
    shown = [float(tile.caption.split("\n")[1]) for tile in view.tiles.mosaic.tiles]
    labels, predicted = robot.digit_set.data.valid.labels, predicted_by_hand(robot)
    predictions = present(robot.session.training.validation_predictions())
    losses = np.sort(predictions.losses[(labels == 3) & (predicted == 3)])[::-1]
    np.testing.assert_allclose(shown, losses[:120], atol=5.1e-5)
    assert view.tiles.how_many.text() == f"The first 120 of {len(losses)} are shown."


def test_sums_are_not_cells(robot: Robot) -> None:
    train_a_little(robot)
    view = robot.view("Confusion matrix")
    press_cell(robot, view, 2, 0)
    press_cell(robot, view, 0, 2)
    assert "Choose a cell" in view.images.text()


def test_the_keys_move_between_cells_and_enter_chooses(robot: Robot) -> None:
    train_a_little(robot)
    view = robot.view("Confusion matrix")
    view.table.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(view.table, key)
    robot.catch_up()
    assert view.table.chosen == (1, 0)
    assert view.images.text().startswith("Images of a 7 predicted as 3")
    QTest.keyClick(view.table, Qt.Key.Key_Up)
    assert view.table.chosen == (1, 0)
    QTest.keyClick(view.table, Qt.Key.Key_Space)
    assert view.images.text().startswith("Images of a 3 predicted correctly")


def test_it_follows_the_travel_in_time_with_the_images_of_the_cell(robot: Robot) -> None:
    train_a_little(robot)
    view = robot.view("Confusion matrix")
    press_cell(robot, view, 0, 1)
    before = text(view, 0, 1)
    robot.session.training.timeline.go(1)
    robot.catch_up()
    check_numbers(view, robot, predicted_by_hand(robot))
    assert text(view, 0, 1) != before
    assert view.images.text().endswith(f": {text(view, 0, 1)}")


def test_what_a_cell_says_aloud(robot: Robot) -> None:
    train_a_little(robot)
    view = robot.view("Confusion matrix")
    count = text(view, 1, 0)
    spoken = view.table.cells.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (f"{count} of 1,028 images of a 7 were predicted as 3: "
                      f"{100 * int(count) / 1028:.2f}%.")


def test_ten_digits_fit_and_nothing_is_cut_off(robot: Robot) -> None:
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    train_a_little(robot, epochs=1)
    view = robot.view("Confusion matrix")
    check_numbers(view, robot, predicted_by_hand(robot))
    table = view.table
    last = table.visualRect(table.cells.index(10, 10))
    assert table.viewport().rect().contains(last)
    metrics = table.fontMetrics()
    for row in range(11):
        for column in range(11):
            wide = metrics.horizontalAdvance(text(view, row, column))
            assert wide + 10 <= table.columnWidth(column)
    robot.window.resize(1280, 560)  # no room for the matrix and images
    press_cell(robot, view, 3, 5)  # its images are scrolled to
    robot.settle()
    area = robot.window.explore.docks["confusion"].widget()
    assert isinstance(area, QScrollArea)
    first = view.tiles.mosaic.mapTo(area.viewport(), view.tiles.mosaic.place(0).center())
    assert area.viewport().rect().contains(first)
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "3 and 7")
    robot.catch_up()
    assert "is not trained yet" in view.empty.text()


def test_it_can_be_saved_as_a_table(robot: Robot, tmp_path: Path) -> None:
    train_a_little(robot)
    view = robot.view("Confusion matrix")
    robot.menu("File", "Export", "the confusion matrix", "Save as CSV …")
    robot.choose_file(tmp_path / "matrix.csv")
    with (tmp_path / "matrix.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["label", "predicted 3", "predicted 7"]
    assert [row[0] for row in rows[1:]] == ["3", "7"]
    assert [[f"{int(cell):,}" for cell in row[1:]] for row in rows[1:]] == [
        [text(view, row, column) for column in range(2)] for row in range(2)
    ]
    assert "Saved" in robot.said()


def test_before_training_it_says_what_to_do(robot: Robot) -> None:
    view = robot.view("Confusion matrix")
    assert "is not trained yet: press Train" in view.empty.text()
    assert not view.table.isVisible()


def test_before_the_digits_are_there_it_says_so(qtbot: QtBot) -> None:
    session = Session()
    view = ConfusionView(session, "")
    qtbot.addWidget(view)
    view.refresh()
    assert "Loading" in view.empty.text()
    session.shutdown()
