"""Dead units in the window: darkened, counted along the steps, and when they died."""

import numpy as np
import pytest
from material.strokes import THREE
from measures.present import present
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage
from robot.window_robot import Robot

from engine.explain.units import dead_units, some_of
from engine.models.networks.model import Network
from gui.explore.units.view import UnitsView
from gui.widgets.pictures.mosaic import Tile


@pytest.fixture
def view(robot: Robot) -> UnitsView:
    """Trained with a rate of 5, of which nearly all units die."""
    robot.draw(THREE)
    robot.choose(robot.window.training.recipe.model.choice, "mlp")
    robot.window.training.recipe.rate.setValue(5.0)
    robot.window.training.recipe.epochs.setValue(1)
    robot.train()
    view = robot.view("Hidden units")
    robot.wait_until(lambda: not robot.session.dead_units.is_running)
    robot.catch_up()
    return view


def dead_by_hand(robot: Robot, model: Network) -> NDArray[np.bool_]:
    images = some_of(robot.digit_set.data.train.images).reshape(-1, 784).astype(np.float64) / 255
    layer = model.layers[0].astype(np.float64)
    found: NDArray[np.bool_] = (images @ layer[:, :784].T + layer[:, 784]).max(axis=0) <= 0
    return found


def _brightness(picture: QImage) -> float:
    corner = QColor(picture.pixel(0, 0))  # where no image has ink, and weights are small
    return corner.lightnessF()


def _unit(tile: Tile) -> int:
    return int(tile.tip.split()[1].strip(":")) - 1


def test_dead_units_are_dark_and_called_dead(robot: Robot, view: UnitsView) -> None:
    model = robot.session.training.model
    assert isinstance(model, Network)
    dead = dead_by_hand(robot, model)
    assert dead.sum() > 0
    tiles = view.tiles.tiles
    assert len(tiles) == 30
    for tile in tiles:
        is_dead = bool(dead[_unit(tile)])
        assert (tile.caption == "dead") == is_dead
        assert (_brightness(present(tile.picture)) < 0.6) == is_dead
    assert f"Dead: {dead.sum()} of 30 units" in view.dead.text()


def test_the_plot_says_after_which_step_how_many_were_dead(robot: Robot, view: UnitsView) -> None:
    history = present(robot.session.training.progress.history)
    names, rows = view.dead_along.table()
    assert names == ("step", "dead", "units") and len(rows) > 20
    images = some_of(robot.digit_set.data.train.images)
    for step, dead, units in rows:
        model = history.model(int(step))
        assert isinstance(model, Network) and units == 30
        assert dead == sum(int(each.sum()) for each in dead_units(model, images))
    assert float(rows[-1][1]) > float(rows[0][1])


def test_going_back_to_a_step_shows_those_that_lived_then(robot: Robot, view: UnitsView) -> None:
    first, *_, last = view.dead_along.table()[1]
    robot.session.training.timeline.go(int(first[0]))
    robot.catch_up()
    assert sum(tile.caption == "dead" for tile in view.tiles.tiles) == first[1]
    assert float(first[1]) < float(last[1])
    assert f"Dead: {first[1]} of 30 units" in view.dead.text()


def test_another_drawing_does_not_make_the_pictures_anew(robot: Robot, view: UnitsView) -> None:
    before = {_unit(tile): tile.picture for tile in view.tiles.tiles}
    robot.draw(THREE)
    robot.catch_up()
    assert all(tile.picture is before[_unit(tile)] for tile in view.tiles.tiles)


def test_a_curved_network_has_no_dead_units(robot: Robot, view: UnitsView) -> None:
    fields = robot.window.training.recipe.model.of_family["mlp"]
    robot.choose(fields.choices["activation"], "tanh")
    robot.train()
    robot.catch_up()
    assert view.dead.text() == "" and not view.dead_along.isVisible()
