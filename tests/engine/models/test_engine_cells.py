"""A cell of the feature maps: its sum against nested loops, the pixels it sees by nudging all."""

from functools import cache
from itertools import product

import numpy as np
import pytest
from material.engine_material import mnist
from measures.tolerances import gamma
from numpy.typing import NDArray

from engine.explain.cells import Cell, cell_sum, kernels, receptive_field
from engine.models.convolutional.model import SmallCnn
from engine.models.convolutional.shapes import BIASES, CHANNELS, SIDES, WEIGHTS, shapes
from engine.models.parameters import Parameters
from engine.training.digit_training import initialise
from engine.training.recipe import Recipe

LAYERS = range(len(CHANNELS))
Maps = NDArray[np.float64]


@cache
def model() -> SmallCnn:
    """With biases that are not 0."""
    found = initialise((3, 7), mnist().train, Recipe(model="cnn", start="pytorch", seed=4))
    assert isinstance(found, SmallCnn)
    return found


def by_loops(given: Maps, layer: int) -> tuple[Maps, Maps]:
    """(maps, side, side) sums and (maps, side / 2, side / 2) maps of (maps before, side, side)."""
    weights = model().parameters[WEIGHTS[layer]].tolist()
    biases = model().parameters[BIASES[layer]].tolist()
    values, side = given.tolist(), given.shape[1]
    sums = np.empty((len(weights), side, side))
    for out, row, column in product(range(len(weights)), range(side), range(side)):
        total = biases[out]
        for before, down, right in product(range(len(values)), range(3), range(3)):
            above, left = row + down - 1, column + right - 1
            if 0 <= above < side and 0 <= left < side:
                total += weights[out][before][down][right] * values[before][above][left]
        sums[out, row, column] = total
    half = side // 2
    maps = np.empty((len(weights), half, half))
    for out, row, column in product(range(len(weights)), range(half), range(half)):
        four = sums[out, 2 * row : 2 * row + 2, 2 * column : 2 * column + 2]
        maps[out, row, column] = max(0.0, float(four.max()))
    return sums, maps


def test_every_cell_is_what_nested_loops_make_it() -> None:
    image = mnist().valid.images[5]
    layers = model().maps_of(image)
    given = image[None] / 255
    for layer in LAYERS:
        sums, maps = by_loops(given, layer)
        for number, row, column in np.ndindex(maps.shape):
            found = cell_sum(model(), layers, Cell(layer, number, row, column))
            four = sums[number, 2 * row : 2 * row + 2, 2 * column : 2 * column + 2].ravel()
            off = gamma(1000, np.float64) * (np.abs(found.terms).sum() + abs(found.bias) + 1)
            assert np.abs(found.sums - four).max() < 100 * off  # so are the maps before
            assert found.total == found.sums.max() == found.sums[found.largest]
            assert abs(found.terms.sum() + found.bias - found.total) < off
            assert abs(found.value - maps[number, row, column]) < 100 * off
        given = maps


def test_the_terms_are_of_the_nine_places_and_all_maps_before() -> None:
    layers = model().maps_of(mnist().valid.images[5])
    before = layers[0].maps
    for cell in (Cell(1, 7, 3, 2), Cell(1, 0, 0, 0), Cell(1, 31, 6, 6), Cell(2, 63, 2, 0)):
        before = layers[cell.layer - 1].maps
        found = cell_sum(model(), layers, cell)
        assert found.places[4] == (2 * cell.row + found.largest // 2,
                                   2 * cell.column + found.largest % 2)
        weight = model().parameters[WEIGHTS[cell.layer]][cell.number]
        for index, (row, column) in enumerate(found.places):
            inside = 0 <= row < len(before) and 0 <= column < len(before)
            expected = before[row, column] if inside else np.zeros(before.shape[-1])
            assert found.values[index].tolist() == expected.tolist()
            assert found.weights[index].tolist() == weight[:, index // 3, index % 3].tolist()


def test_a_cell_sees_exactly_its_field() -> None:
    """With weights over 0 and no bias a cell is over 0 where a lone pixel with ink is seen."""
    positive = SmallCnn((3, 7), Parameters({
        name: np.zeros(shape, np.float32) if name.endswith("bias") else np.ones(shape, np.float32)
        for name, shape in shapes((3, 7)).items()
    }))
    seen = [np.zeros((side, side, 28, 28), bool) for side in SIDES[1:]]
    for row, column in np.ndindex(28, 28):
        image = np.zeros((28, 28), np.uint8)
        image[row, column] = 255
        for layer, maps in enumerate(positive.maps_of(image)):
            seen[layer][:, :, row, column] = maps.maps[:, :, 0] > 0
    for layer in LAYERS:
        for row, column in np.ndindex(SIDES[layer + 1], SIDES[layer + 1]):
            field = receptive_field(Cell(layer, 0, row, column))
            expected = np.zeros((28, 28), bool)
            expected[field.top : field.bottom, field.left : field.right] = True
            assert (seen[layer][row, column] == expected).all()


@pytest.mark.parametrize("layer", LAYERS)
def test_what_is_outside_the_field_changes_nothing(layer: int) -> None:
    random = np.random.default_rng(layer)
    image, changed = mnist().valid.images[5], 0
    before = model().maps_of(image)[layer].maps
    for _ in range(20):
        row, column = (int(each) for each in random.integers(SIDES[layer + 1], size=2))
        field = receptive_field(Cell(layer, 0, row, column))
        inside = np.zeros((28, 28), bool)
        inside[field.top : field.bottom, field.left : field.right] = True
        noise = random.integers(256, size=(28, 28), dtype=np.uint8)
        outside_nudged = model().maps_of(np.where(inside, image, noise))[layer].maps
        assert outside_nudged[row, column].tobytes() == before[row, column].tobytes()
        inside_nudged = model().maps_of(np.where(inside, noise, image))[layer].maps
        changed += bool((inside_nudged[row, column] != before[row, column]).any())
    assert changed == 20


def test_weights_that_have_exploded_overflow_nothing() -> None:
    """A warning would be an error here. They lie within float32, and so does no product of them."""
    exploded = SmallCnn((3, 7), Parameters({
        name: each * np.float32(1e25) for name, each in model().parameters.items()
    }))
    image = mnist().valid.images[5]
    assert np.isfinite(exploded.sizes(image[None])).all()
    assert np.isfinite(exploded.predict(image).scores).all()
    assert exploded.linear_at(image).parameters.is_finite


def test_the_kernels_are_the_first_layers_weights() -> None:
    assert kernels(model()).shape == (CHANNELS[0], 3, 3)
    assert kernels(model())[4, 2, 1] == model().parameters[WEIGHTS[0]][4, 0, 2, 1]
