"""Feature maps: what a cell sees of the drawing, and the sum that it is, redone from what is shown.
"""

from dataclasses import replace

import numpy as np
import pytest
from material.strokes import SEVEN
from measures.present import present
from measures.tolerances import as_written
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from robot.window_robot import Robot

from engine.explain.cells import Cell, receptive_field
from engine.models.convolutional.model import SmallCnn
from gui.explore.maps.view import MapsView
from gui.widgets.numbers import signed


@pytest.fixture
def view(robot: Robot) -> MapsView:
    training = robot.session.training
    robot.draw(SEVEN)
    robot.pace(None)
    training.set_recipe(replace(training.recipe.with_model("cnn"), epochs=1, batch_size=512))
    robot.train()
    view = robot.view("Feature maps")
    robot.catch_up()
    return view


def model_of(robot: Robot) -> SmallCnn:
    model = robot.session.training.model
    assert isinstance(model, SmallCnn)
    return model


def point(view: MapsView, number: int, row: int, column: int) -> None:
    QTest.mouseMove(view.maps, view.maps.square((number, row, column)).center().toPoint())


def number(text: str) -> float:
    return float(text.replace("−", "-"))


def written(view: MapsView) -> list[list[str]]:
    """The rows of the table, as they are seen."""
    return [[str(view.terms.data(view.terms.index(row, column))) for column in range(6)]
            for row in range(view.terms.rowCount())]


@pytest.mark.parametrize(("layer", "cell", "terms"), [
    (0, (4, 6, 8), 9), (1, (17, 0, 6), 108), (2, (40, 2, 1), 288),
])
def test_who_redoes_the_sum_gets_the_cell(
    robot: Robot, view: MapsView, layer: int, cell: tuple[int, int, int], terms: int
) -> None:
    robot.click(view.layers.buttons[layer])
    robot.catch_up()
    point(view, *cell)
    *rows, bias, total = written(view)
    assert len(rows) == terms
    redone = 0.0
    for _, _, _, value, weight, product in rows:
        assert number(value) * number(weight) == pytest.approx(number(product), rel=1e-8)
        redone += number(product)
    sizes = sum(abs(number(row[5])) for row in rows) + 1
    assert redone + number(bias[5]) == pytest.approx(number(total[5]), abs=1e-8 * sizes)
    image = robot.session.predictions.image
    expected = float(model_of(robot).maps_of(image)[layer].maps[cell[1], cell[2], cell[0]])
    assert abs(max(number(total[5]), 0.0) - expected) < 1e-8 * sizes
    assert view.cell.text() == (
        f"Map {cell[0] + 1}, row {cell[1]}, column {cell[2]} = {signed(expected)}")
    assert f"{terms} terms and the bias add up to {signed(number(total[5]))}" in view.sum.text()
    four = view.sum.text().partition("(")[2].partition(")")[0].split(", ")
    assert max(map(number, four)) == pytest.approx(number(total[5]), abs=as_written(4))
    assert ("ReLU keeps it" in view.sum.text()) == (expected > 0)
    _, saved = view.exports[1].table()
    assert [row[4] for row in saved[terms:]][-2:] == ["largest", "ReLU"]
    assert saved[-1][5] == pytest.approx(expected, abs=1e-12)


def test_what_a_cell_sees_is_framed_on_the_drawing(robot: Robot, view: MapsView) -> None:
    point(view, 3, 5, 7)
    assert view.drawing.field == receptive_field(Cell(0, 3, 5, 7))
    assert view.field.text() == "Receptive field:\n4 × 4 pixels"
    robot.click(view.layers.buttons[2])
    robot.catch_up()
    assert receptive_field(Cell(2, 0, 1, 1)).left == 1
    point(view, 3, 1, 1)
    assert view.field.text() == "Receptive field:\n22 × 22 pixels"
    robot.click(view.layers.buttons[0])
    robot.catch_up()
    assert view.cell.text().startswith("Map 4, row 5, column 7 =")  # each layer's own is kept


def test_arrow_keys_go_from_cell_to_cell_and_from_map_to_map(robot: Robot, view: MapsView) -> None:
    view.maps.setFocus()
    point(view, 0, 0, 13)
    for key, where in (
        (Qt.Key.Key_Right, "Map 2, row 0, column 0"), (Qt.Key.Key_Down, "Map 2, row 1, column 0"),
        (Qt.Key.Key_Left, "Map 1, row 1, column 13"), (Qt.Key.Key_Up, "Map 1, row 0, column 13"),
        (Qt.Key.Key_Up, "Map 1, row 0, column 13"),
    ):
        robot.key(key)
        assert view.cell.text().startswith(where)


def test_until_one_is_pointed_at_it_is_the_largest_cell(robot: Robot, view: MapsView) -> None:
    maps = model_of(robot).maps_of(robot.session.predictions.image)[0].maps
    assert view.cell.text().endswith(f"= {signed(float(maps.max()))}")
    _, rows = view.exports[0].table()
    assert len(rows) == maps.size
    for index, row, column, value in rows:
        assert maps[int(row), int(column), int(index) - 1] == value


def test_the_kernels_are_those_of_the_first_layer(robot: Robot, view: MapsView) -> None:
    assert len(view.kernels.tiles) == 12
    weights = model_of(robot).parameters["conv1.weight"]
    assert view.kernels.tiles[5].tip.split()[7] == signed(float(weights[5, 0, 2, 1]))
    robot.click(view.layers.buttons[1])
    robot.catch_up()
    assert len(view.maps.tiles) == 32 and not view.kernels.isVisible()


def test_the_maps_follow_the_drawing(robot: Robot, view: MapsView) -> None:
    before = view.exports[0].table()[1]
    robot.draw([[(x + 40, y + 60) for x, y in stroke] for stroke in SEVEN][:1])
    robot.catch_up()
    assert view.exports[0].table()[1] != before


def test_a_model_whose_weights_have_exploded_is_shown(robot: Robot, view: MapsView) -> None:
    training = robot.session.training
    training.set_recipe(replace(training.recipe, optimizer="sgd", learning_rate=1e6))
    robot.train()
    robot.catch_up()
    assert np.abs(present(training.model).parameters["linear.weight"]).max() > 1e12
    assert view.cell.text().startswith("Map ") and not view.pages.sentence


def test_a_model_without_maps_says_what_to_choose(robot: Robot) -> None:
    robot.draw(SEVEN)
    view = robot.view("Feature maps")
    robot.catch_up()
    assert "no feature maps" in view.pages.sentence
    choice = robot.window.training.recipe.model.choice
    title = choice.itemText(choice.findData("cnn"))
    assert title == "Convolutional network" and f"Choose “{title}”" in view.pages.sentence
