"""The walk through a convolutional network: as exact as through one of units."""

from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import torch
from material.cnn_material import as_module
from material.engine_material import mnist
from measures.present import present
from numpy.typing import NDArray

import resources
from engine.explain.walk import walk
from engine.models.capabilities.walk import Kink, TooManyKinks, Walk
from engine.models.classifier import Floats
from engine.models.convolutional.model import SmallCnn
from engine.models.convolutional.shapes import CHANNELS, shapes
from engine.models.convolutional.walk import walk_cnn
from engine.models.parameters import Parameters
from engine.models.weights_file import read_weights

TEN = tuple(range(10))
ENDS = [(0, 700), (40, 900)]
Images = NDArray[Any]


@cache
def shipped() -> SmallCnn:
    model = read_weights(resources.CNN)
    assert isinstance(model, SmallCnn)
    return model


@cache
def found(first: int, last: int) -> Walk:
    images = mnist(TEN).valid.images
    return present(walk(shipped(), images[first], images[last]))


def largest(model: SmallCnn, image: Floats) -> list[NDArray[np.intp]]:
    """Of each layer (row, column, map): 0 where the cell is off, else which of four it is.

    On blank paper all four are the same but for rounding: then it is the first.
    """
    found = []
    for layer in model.maps_of(image * 255):  # type: ignore[arg-type]
        side = len(layer.maps)
        four = [layer.sums[down : 2 * side : 2, right : 2 * side : 2]
                for down, right in ((0, 0), (0, 1), (1, 0), (1, 1))]
        lines = np.stack([np.zeros_like(four[0]), *four])
        found.append((lines > lines.max(axis=0) - 1e-12).argmax(axis=0))
    return found


def of_cell(kinks: tuple[Kink, ...]) -> dict[tuple[int, ...], list[Kink]]:
    cells: dict[tuple[int, ...], list[Kink]] = {}
    for kink in kinks:
        cells.setdefault((kink.layer, *kink.cell, kink.unit), []).append(kink)
    return cells


@pytest.mark.parametrize("ends", ENDS)
def test_the_outputs_along_the_way_are_the_models_own(ends: tuple[int, int]) -> None:
    way = found(*ends)
    places = np.linspace(0, 1, 501)
    pixels = np.ones((len(places), 785))
    pixels[:, :784] = way.start + places[:, None] * (way.end - way.start)
    told = np.array([way.outputs_at(place) for place in places])
    assert np.allclose(told, shipped().outputs_of(pixels), rtol=0, atol=1e-11)
    assert len(way.kinks) > 1000 and way.pieces > 1000


def test_no_cell_switches_that_is_not_told() -> None:
    """Between each two of 200 places a cell is on, and which of its sums it is, as it is told.

    The ends, where blank paper begins to be ink or is none any more, are no places on the way.
    """
    way, model = found(*ENDS[0]), shipped()
    cells, dense = of_cell(way.kinks), np.linspace(0, 1, 203)[1:-1]
    before = largest(model, way.image_at(float(dense[0])))
    changes = 0
    for low, high in pairwise(dense.tolist()):
        after = largest(model, way.image_at(high))
        for layer in range(3):
            for cell in zip(*np.nonzero(before[layer] != after[layer]), strict=True):
                own = [kink for kink in cells[layer, *map(int, cell)] if low <= kink.at <= high]
                assert (own[-1].goes_on is not False) == (after[layer][cell] > 0)
                first = own[0].goes_on
                assert (first is True) == (before[layer][cell] == 0)
                changes += 1
        before = after
    assert 0.8 * len(way.kinks) < changes <= len(way.kinks)


def test_none_is_invented() -> None:
    """Just before and just after, the model itself differs in that cell, as it is told."""
    way, model = found(*ENDS[1]), shipped()
    apart = np.diff([0.0, *(kink.at for kink in way.kinks), 1.0])
    lonely = [kink for kink, before, after in zip(way.kinks, apart, apart[1:], strict=False)
              if min(before, after) > 1e-7]
    for kink in lonely[:: len(lonely) // 60]:
        here, there = (int(largest(model, way.image_at(kink.at + by))[kink.layer][
            kink.cell[0], kink.cell[1], kink.unit]) for by in (-2e-8, 2e-8))
        assert here != there
        assert kink.goes_on is (True if here == 0 else False if there == 0 else None)
    assert [kink.at for kink in way.kinks] == sorted(kink.at for kink in way.kinks)
    assert {kink.goes_on for kink in way.kinks} == {True, False, None}
    assert {kink.layer for kink in way.kinks} == {0, 1, 2}


def test_the_contributions_are_the_integral_over_the_gradient_and_sum_to_the_change() -> None:
    """By the midpoint rule, with gradients of torch: right to the length of a step a kink."""
    way, module = found(*ENDS[0]), as_module(shipped())
    change = way.outputs[-1] - way.outputs[0]
    assert np.allclose(way.contributions.sum(axis=(1, 2)), change, rtol=0, atol=1e-11)
    steps = 1000
    places = ((np.arange(steps) + 0.5) / steps).reshape(20, -1)
    summed = {3: np.zeros(784), 8: np.zeros(784)}
    for part in places:
        images = way.start + part[:, None] * (way.end - way.start)
        pixels = torch.tensor(images.reshape(-1, 1, 28, 28), requires_grad=True)
        outputs = module(pixels)
        for output, sums in summed.items():
            slopes, = torch.autograd.grad(outputs[:, output].sum(), pixels, retain_graph=True)
            sums += slopes.numpy().reshape(-1, 784).sum(axis=0)
    for output, sums in summed.items():
        exact = way.contributions[output].ravel()
        expected = sums / steps * (way.end - way.start)
        assert np.abs(exact - expected).max() < 4e-3 * np.abs(exact).max()


def by_hand(bias: float) -> SmallCnn:
    """In each layer the first map passes on what is in the middle; the output is its cell 1, 1."""
    weights = {name: np.zeros(shape, np.float32) for name, shape in shapes((3, 7)).items()}
    for number in range(1, len(CHANNELS) + 1):
        weights[f"conv{number}.weight"][0, 0, 1, 1] = 1
    weights["conv1.bias"][0] = bias
    weights["linear.weight"][0, 4], weights["linear.bias"][0] = 2, 1
    return SmallCnn((3, 7), Parameters(weights))


def test_by_hand_a_cell_goes_on_halfway_in_every_layer() -> None:
    """The pixel 12, 12 is in cell 6, 6; 3, 3; 1, 1. Each is max(pixel - ½, 0)."""
    start, end = np.zeros((28, 28)), np.zeros((28, 28))
    end[12, 12] = 1
    way = present(walk(by_hand(-0.5), start, end))
    assert [(each.at, each.layer, each.unit, each.goes_on, each.cell) for each in way.kinks] == [
        (0.5, 0, 0, True, (6, 6)), (0.5, 1, 0, True, (3, 3)), (0.5, 2, 0, True, (1, 1))]
    assert way.places.tolist() == [0, 0.5, 1] and way.outputs[:, 0].tolist() == [1, 1, 2]
    assert way.contributions[0, 12, 12] == 1 and np.count_nonzero(way.contributions) == 1
    assert way.steeper(0).tolist() == [2.0]


def test_by_hand_another_of_the_four_is_the_largest_after_three_quarters() -> None:
    start = np.zeros((28, 28))
    start[12, 12] = 0.75
    end = start.copy()
    end[13, 13] = 1
    way = present(walk(by_hand(0.0), start, end))
    assert [(each.at, each.layer, each.goes_on, each.cell) for each in way.kinks] == [
        (0.75, 0, None, (6, 6))]
    assert way.outputs[:, 0].tolist() == [2.5, 2.5, 3]
    assert way.contributions[0, 13, 13] == 0.5 and np.count_nonzero(way.contributions) == 1


def test_an_image_to_itself_is_no_way_at_all() -> None:
    image = mnist(TEN).valid.images[3]
    way = present(walk(shipped(), image, image))
    assert way.pieces == 1 and not way.kinks and not way.contributions.any()


def test_beyond_a_limit_it_is_given_up_and_it_can_be_ended() -> None:
    way = found(*ENDS[0])
    with pytest.raises(TooManyKinks):
        walk_cnn(shipped().parameters, way.start, way.end, lambda: None, most=len(way.kinks) - 1)
    looked = []

    def look() -> None:
        looked.append(1)
        if len(looked) == 250:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        walk_cnn(shipped().parameters, way.start, way.end, look)
