"""The walk: no kink is missed; what the pixels contribute is worked out by brute force, too."""

from dataclasses import FrozenInstanceError
from itertools import pairwise

import numpy as np
import pytest
from material.engine_material import mnist
from measures.present import present
from numpy.typing import NDArray

from engine.explain.units import patterns
from engine.explain.walk import walk
from engine.models.capabilities.walk import Walk
from engine.models.classifier import Floats
from engine.models.linear import linear_model
from engine.models.networks.activations import Activation
from engine.models.networks.model import HIDDEN, OUTPUT, Network
from engine.models.parameters import Parameters
from engine.models.roster import architecture_of
from engine.models.trained import TrainedModel

SHAPES: list[tuple[int, ...]] = [(1,), (4,), (30,), (3, 2), (9, 7), (5, 30)]


def random_network(
    hidden: tuple[int, ...], seed: int, outputs: int = 1, activation: Activation = "relu"
) -> Network:
    """Wide enough spread that many units switch between two random images."""
    draw = np.random.default_rng(seed)
    sizes = (784, *hidden, outputs)
    layers = [
        np.column_stack([draw.normal(0, 1 / np.sqrt(inputs), (units, inputs)),
                         draw.normal(0, 0.3, units)]).astype(np.float32)
        for inputs, units in pairwise(sizes)
    ]
    digits = (3, 7) if outputs == 1 else tuple(range(outputs))
    names = (*HIDDEN[: len(hidden)], OUTPUT)
    return Network(digits, Parameters(dict(zip(names, layers, strict=True))), activation)


def random_ends(seed: int) -> tuple[NDArray[np.uint8], Floats]:
    draw = np.random.default_rng(10_000 + seed)
    return draw.integers(0, 256, (28, 28), np.uint8), draw.random((28, 28))


def rows(found: Walk, places: Floats) -> Floats:
    """(places, 785) pixels along the way, from its two ends alone."""
    pixels = found.start + places[:, None] * (found.end - found.start)
    return np.column_stack([pixels, np.ones(len(places))])


def sums(model: Network, pixels: Floats) -> list[Floats]:
    """Each hidden layer's sums before ReLU, (places, units), one unit after the other."""
    below, found = pixels, []
    for layer in model.layers[:-1]:
        weights = layer.astype(np.float64)
        here = np.stack([(below[:, : weights.shape[1]] * row).sum(axis=1) for row in weights],
                        axis=1)
        found.append(here)
        below = np.column_stack([np.maximum(here, 0), np.ones(len(here))])
    return found


@pytest.mark.parametrize("hidden", SHAPES)
def test_no_kink_is_missed_and_none_is_invented(hidden: tuple[int, ...]) -> None:
    """The units are asked between all places and closely around each kink."""
    switched = 0
    for seed in range(15):
        model = random_network(hidden, seed)
        found = present(walk(model, *random_ends(seed)))
        dense = np.linspace(0, 1, 1001)
        for layer, values in enumerate(sums(model, rows(found, dense))):
            changes = (values[1:] > 0) != (values[:-1] > 0)
            for unit in range(values.shape[1]):
                own = [kink for kink in found.kinks if (kink.layer, kink.unit) == (layer, unit)]
                for place in np.flatnonzero(changes[:, unit]):
                    inside = [kink for kink in own if dense[place] <= kink.at <= dense[place + 1]]
                    assert len(inside) % 2 == 1
                    assert inside[-1].goes_on == (values[place + 1, unit] > 0)
        for kink in found.kinks:
            near = np.array([kink.at - 1e-9, kink.at, kink.at + 1e-9])
            before, at, after = sums(model, rows(found, near))[kink.layer][:, kink.unit]
            assert abs(at) < 1e-10
            assert (before < 0 < after) if kink.goes_on else (before > 0 > after)
        assert [kink.at for kink in found.kinks] == sorted(kink.at for kink in found.kinks)
        assert found.pieces == len(found.kinks) + 1  # no two at one place, but by chance
        switched += len(found.kinks)
    assert switched > 2


@pytest.mark.parametrize("hidden", SHAPES)
@pytest.mark.parametrize("outputs", [1, 10])
def test_the_outputs_along_the_way_are_the_models_own(
    hidden: tuple[int, ...], outputs: int
) -> None:
    model = random_network(hidden, 3, outputs)
    found = present(walk(model, *random_ends(3)))
    for place in np.linspace(0, 1, 501):
        pixels = np.append(found.image_at(place).ravel(), 1.0)
        assert np.allclose(found.outputs_at(place), model.outputs_of(pixels), rtol=0, atol=1e-12)


def test_the_contributions_sum_to_the_change_of_the_logit_on_1000_models_and_images() -> None:
    for seed in range(1000):
        hidden = SHAPES[seed % len(SHAPES)]
        model = random_network(hidden, seed, outputs=1 if seed % 2 else 3)
        start, end = random_ends(seed)
        found = present(walk(model, start, end))
        change = (model.outputs_of(np.append(end.ravel(), 1.0))
                  - model.outputs_of(np.append(start.ravel() / 255, 1.0)))
        size = float(model.sizes(np.full((1, 28, 28), 255, np.uint8))[0, 0])
        total = found.contributions.sum(axis=(1, 2))
        assert np.abs(total - change).max() <= 784 * len(model.layers) * 2.0**-53 * size
        assert np.allclose(found.outputs[[0, -1]][1] - found.outputs[0], change, rtol=0, atol=1e-12)


@pytest.mark.parametrize("hidden", [(4,), (9, 7)])
def test_each_contribution_is_the_integral_over_the_gradient(hidden: tuple[int, ...]) -> None:
    """By the midpoint rule, with gradients of torch: right to the length of a step a kink."""
    import torch

    model = random_network(hidden, 5, outputs=2 + len(hidden))
    found = present(walk(model, *random_ends(5)))
    steps = 8_000
    places = (np.arange(steps) + 0.5) / steps
    layers = [torch.tensor(each.astype(np.float64)) for each in model.layers]
    for output in range(len(model.layers[-1])):
        pixels = torch.tensor(rows(found, places)[:, :784], requires_grad=True)
        values = pixels
        for index, layer in enumerate(layers):
            values = values @ layer[:, :-1].T + layer[:, -1]
            values = values.relu() if index < len(layers) - 1 else values
        values[:, output].sum().backward()  # type: ignore[no-untyped-call]
        slopes = present(pixels.grad).numpy().mean(axis=0)
        expected = slopes * (found.end - found.start)
        exact = found.contributions[output].ravel()
        assert np.abs(exact - expected).max() <= 4 * len(found.kinks) / steps
        assert np.abs(exact - expected).max() < 0.01 * np.abs(exact).max()


def test_by_hand_a_unit_that_goes_on_halfway() -> None:
    """One pixel from 0 to 1, sum = pixel - 0.5, output 3 · max(sum, 0) + 1."""
    hidden, output = np.zeros((1, 785), np.float32), np.array([[3, 1]], np.float32)
    hidden[0, [5, 784]] = 1, -0.5
    model = Network((3, 7), Parameters({HIDDEN[0]: hidden, OUTPUT: output}), "relu")
    start, end = np.zeros((28, 28)), np.zeros((28, 28))
    end[0, 5] = 1
    found = present(walk(model, start, end))
    assert [(each.at, each.layer, each.unit, each.goes_on) for each in found.kinks] == [
        (0.5, 0, 0, True)]
    assert found.places.tolist() == [0, 0.5, 1]
    assert found.outputs[:, 0].tolist() == [1, 1, 2.5]
    assert found.contributions[0, 0, 5] == 1.5 and np.count_nonzero(found.contributions) == 1
    back = present(walk(model, end, start))
    assert [(each.at, each.goes_on) for each in back.kinks] == [(0.5, False)]
    with pytest.raises(FrozenInstanceError):
        found.kinks[0].at = 0.1  # type: ignore[misc]


def test_two_units_at_one_place_and_one_that_only_touches_0() -> None:
    """The third is 0 at the start and over it from there on: it switches nowhere on the way."""
    hidden, output = np.zeros((3, 785), np.float32), np.ones((1, 4), np.float32)
    hidden[:, 5] = 1, -1, 1
    hidden[:2, 784] = -0.25, 0.25
    model = Network((3, 7), Parameters({HIDDEN[0]: hidden, OUTPUT: output}), "relu")
    end = np.zeros((28, 28))
    end[0, 5] = 1
    found = present(walk(model, np.zeros((28, 28)), end))
    assert [(each.at, each.unit, each.goes_on) for each in found.kinks] == [
        (0.25, 0, True), (0.25, 1, False)]
    assert found.pieces == 2
    assert found.outputs[:, 0].tolist() == [1.25, 1.25, 2.75]


def test_a_second_layers_unit_whose_sum_is_0_just_where_another_switches() -> None:
    """Its sum is -max(x - ½, 0) + … : 0 up to the middle and over 0 after it."""
    first, second = np.zeros((1, 785), np.float32), np.array([[2, 0]], np.float32)
    first[0, [5, 784]] = 1, -0.5
    model = Network((3, 7), Parameters({
        HIDDEN[0]: first, HIDDEN[1]: second, OUTPUT: np.array([[1, 0]], np.float32)}), "relu")
    end = np.zeros((28, 28))
    end[0, 5] = 1
    found = present(walk(model, np.zeros((28, 28)), end))
    assert [(each.at, each.layer, each.goes_on) for each in found.kinks] == [
        (0.5, 0, True), (0.5, 1, True)]
    assert found.contributions.sum() == 1.0


def test_an_image_to_itself_is_no_way_at_all() -> None:
    image = mnist().valid.images[0]
    found = present(walk(random_network((9, 7), 1), image, image))
    assert not found.kinks and found.pieces == 1 and not found.contributions.any()


def test_a_linear_model_never_bends_nor_does_a_network_without_activation() -> None:
    start, end = random_ends(1)
    matrix = np.random.default_rng(1).normal(size=(1, 785)).astype(np.float32)
    linear = linear_model((3, 7), matrix)
    flat = random_network((9, 7), 1, activation="none")
    for model in (linear, flat):
        found = present(walk(model, start, end))
        assert not found.kinks and found.pieces == 1
        change = found.outputs[1] - found.outputs[0]
        assert np.allclose(found.contributions.sum(axis=(1, 2)), change, rtol=0, atol=1e-11)
    found = present(walk(linear, start, end))
    assert np.array_equal(found.contributions[0].ravel(),
                          matrix[0, :784].astype(np.float64) * (end - start / 255).ravel())


@pytest.mark.parametrize("key", ["mlp:8:sigmoid", "mlp:6,5:tanh"])
def test_where_the_pieces_are_not_known_there_is_no_walk(key: str) -> None:
    architecture = architecture_of(key)
    start = architecture.start((3, 7), mnist().train, architecture.starts[0], 1)
    model: TrainedModel = architecture.model((3, 7), start)
    images = mnist().valid.images
    assert walk(model, images[0], images[1]) is None


def test_patterns_are_those_that_each_image_makes_alone() -> None:
    model, images = random_network((6, 5), 2), mnist().valid.images[:300]
    pixels = np.column_stack([images.reshape(-1, 784) / 255, np.ones(len(images))])
    on = np.concatenate([each > 0 for each in sums(model, pixels)], axis=1)
    found = patterns(model, images)
    assert abs(found - len({tuple(row) for row in on.tolist()})) <= 1  # a sum of 0 but for rounding
    assert 1 < found < 300
    assert patterns(random_network((6, 5), 2, activation="none"), images) == 1
    assert patterns(model, images[:0]) == 0
    with pytest.raises(ValueError, match="nowhere"):
        patterns(random_network((6,), 2, activation="tanh"), images)
