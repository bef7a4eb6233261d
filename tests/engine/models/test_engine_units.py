"""Hidden units: what they add is summed again by hand, the dead are found, few pixels flip."""

from dataclasses import replace

import numpy as np
import pytest
from material.engine_material import mnist

import resources
from engine.data.dataset_files import read_mnist
from engine.explain.flips import fewest_additive, stages
from engine.explain.local_flips import few_locally_linear
from engine.explain.units import (
    dead_units,
    most_exciting,
    patterns,
    shown_layers,
    unit_shares,
    unit_weights,
    without_units,
)
from engine.models.linear import LinearModel
from engine.models.networks.model import Network
from engine.models.parameters import Parameters
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Controls, Recipe

NONE = np.empty((0, 28, 28), np.uint8)


def network(key: str, digits: tuple[int, ...] = (3, 7), seed: int = 1) -> Network:
    recipe = Recipe(model=key, start="kaiming", seed=seed, device="cpu")
    found = initialise(digits, mnist().train, recipe)
    assert isinstance(found, Network)
    return found


def trained(key: str, rate: float = 0.5, epochs: int = 2) -> Network:
    recipe = Recipe(epochs=epochs, model=key, start="pytorch", learning_rate=rate, device="cpu")
    start = initialise((3, 7), mnist().train, recipe)
    *_, last = fit(DigitTraining(start, mnist(), recipe), Controls(rate, 49))
    assert isinstance(last.model, Network)
    return last.model


@pytest.mark.parametrize("digits", [(3, 7), tuple(range(10))], ids=["pair", "ten"])
@pytest.mark.parametrize("key", ["mlp:30:relu", "mlp:9,7:relu", "mlp:8:sigmoid", "mlp:6,5:tanh"])
def test_what_the_units_add_and_the_bias_are_the_outputs(
    key: str, digits: tuple[int, ...]
) -> None:
    model = network(key, digits)
    for image in read_mnist(resources.MNIST, digits).valid.images[:50]:
        expected, size = model.outputs(image[None])[0], model.sizes(image[None])
        for layer in shown_layers(model):
            shares = unit_shares(model, image, layer)
            assert np.allclose(shares.outputs, expected, rtol=0, atol=1e-12 * size)
            assert shares.shares.shape == (len(expected), model.hidden[layer])


def test_below_a_curve_there_is_no_sum_to_be_told() -> None:
    assert list(shown_layers(network("mlp:9,7:relu"))) == [0, 1]
    assert list(shown_layers(network("mlp:9,7:none"))) == [0, 1]
    assert list(shown_layers(network("mlp:6,5:tanh"))) == [1]
    assert list(shown_layers(network("mlp:8:sigmoid"))) == [0]
    with pytest.raises(ValueError, match="is no sum"):
        unit_shares(network("mlp:6,5:tanh"), mnist().valid.images[3], 0)


@pytest.mark.parametrize("key", ["mlp:9,7:relu", "mlp:9,7:none"])
def test_a_unit_left_out_takes_what_it_added_with_it(key: str) -> None:
    model, image = network(key), mnist().valid.images[3]
    for layer in shown_layers(model):
        shares = unit_shares(model, image, layer)
        off = frozenset({1, 4})
        found = float(without_units(model, off, layer).outputs(image[None])[0, 0])
        if layer == 1 or key.endswith("none"):  # in between ReLU may switch others
            expected = float(shares.outputs[0] - shares.shares[0, [1, 4]].sum())
            assert found == pytest.approx(expected)
        assert found == pytest.approx(by_hand(model, image, {(layer, 1): 0.0, (layer, 4): 0.0}))


def by_hand(
    model: Network, image: np.ndarray, changed: dict[tuple[int, int], float],
) -> float:
    """The first output, where each of these units of these layers is a given number."""
    values = [*(image.reshape(784) / 255).tolist(), 1.0]
    for layer, rows in enumerate(each.astype(float) for each in model.layers):
        sums = [float(row @ np.array(values)) for row in rows]
        if layer == len(model.hidden):
            return sums[0]
        is_cut = model.activation == "relu"
        units = [max(total, 0.0) if is_cut else total for total in sums]
        values = [*(changed.get((layer, number), unit) for number, unit in enumerate(units)), 1.0]
    raise AssertionError("no outputs")


@pytest.mark.parametrize("key", ["mlp:9,7:relu", "mlp:9,7:none", "mlp:8:relu"])
def test_what_a_unit_adds_is_what_the_output_rises_with_it(key: str) -> None:
    """By nudging each unit: no rule of differentiation is in it."""
    model, image, nudge = network(key), mnist().valid.images[3], 1e-6
    for layer in shown_layers(model):
        shares = unit_shares(model, image, layer)
        for unit, activation in enumerate(shares.activations.tolist()):
            high, low = (by_hand(model, image, {(layer, unit): activation + by})
                         for by in (nudge, -nudge))
            slope = (high - low) / (2 * nudge)
            assert float(shares.shares[0, unit]) == pytest.approx(slope * activation, abs=1e-6)


def test_the_weights_of_a_unit_are_the_change_of_its_sum() -> None:
    """Of the second layer, by nudging pixels: no rule of differentiation is in it."""
    model, image = network("mlp:9,7:relu"), mnist().valid.images[3]
    row = np.append(image.reshape(784) / 255, 1.0)
    first, second = (each.astype(float) for each in model.layers[:2])

    def sums(pixels: np.ndarray) -> np.ndarray:
        found: np.ndarray = np.maximum(first @ pixels, 0) @ second[:, :-1].T + second[:, -1]
        return found

    weights, h = unit_weights(model, image, 1), 1e-7
    for pixel in (300, 405, 406, 550):
        moved = row.copy()
        moved[pixel] += h
        slope = (sums(moved) - sums(row)) / h
        assert np.allclose(slope, weights.reshape(7, 784)[:, pixel], atol=1e-5)
    assert np.array_equal(unit_weights(model, image, 0).reshape(9, 784), first[:, :784])


def test_a_rate_that_is_too_high_kills_most_units_and_a_fair_one_few() -> None:
    images = mnist().train.images
    assert dead_units(trained("mlp:30:relu", rate=5.0), images)[0].sum() >= 24
    assert dead_units(trained("mlp:30:relu"), images)[0].sum() < 15


def test_a_dead_unit_is_0_on_each_image_and_one_that_is_alive_on_not_all() -> None:
    model, images = network("mlp:9:relu"), mnist().train.images[:300]
    hidden = model.parameters["hidden1"].copy()
    hidden[2] = -1.0
    model = replace(model, parameters=Parameters({**model.parameters, "hidden1": hidden}))
    (dead,) = dead_units(model, images)
    for unit in range(9):
        ever = any(unit_shares(model, image, 0).activations[unit] > 0 for image in images)
        assert dead[unit] == (not ever)
    assert dead[2]
    assert not dead_units(network("mlp:8:sigmoid"), images)[0].any()


def test_linear_models_of_two_layers_are_counted_by_the_units_of_both() -> None:
    model, images = network("mlp:9,7:relu"), mnist().valid.images[:300]
    seen: set[tuple[bool, ...]] = set()
    slopes: set[bytes] = set()
    for image in images:
        below, pattern = [*(image.reshape(784) / 255).tolist(), 1.0], []
        slope = np.eye(784)
        for layer in (each.astype(np.float64) for each in model.layers[:-1]):
            sums = [float(row @ np.array(below)) for row in layer]
            pattern += [total > 0 for total in sums]
            below = [*(max(total, 0.0) for total in sums), 1.0]
            slope = (layer[:, :-1] @ slope) * (np.array(sums) > 0)[:, None]
        seen.add(tuple(pattern))
        slopes.add(slope.tobytes())
    assert patterns(model, images) == len(seen) > len({each[:9] for each in seen})
    assert 1 < len(slopes) <= len(seen)  # another pattern may be the same where all above are off


def test_the_images_that_excite_a_unit_most() -> None:
    model, images = network("mlp:9,7:relu"), mnist().valid.images[:200]
    for layer in (0, 1):
        found = most_exciting(model, images, 3, 5, layer)
        values = [float(unit_shares(model, image, layer).activations[3]) for image in images]
        best = sorted(values)[::-1][:5]
        assert [values[index] for index in found] == pytest.approx(best, rel=1e-4)


@pytest.mark.parametrize("key", ["mlp:30:relu", "mlp:16,8:relu"])
def test_few_pixels_turn_the_prediction_over_and_none_of_them_is_spare(key: str) -> None:
    model = trained(key)
    for image in mnist().valid.images[:20]:
        flip = few_locally_linear(image, model, NONE)
        assert flip is not None
        assert model.predict(image).digit == flip.before != flip.after
        assert model.predict(flip.image).digit == flip.after
        changed = np.flatnonzero(flip.image.reshape(784) != image.reshape(784))
        assert sorted(flip.pixels) == changed.tolist()
        *_, last = stages(flip, image)
        assert np.array_equal(last, flip.image)
        for pixel in flip.pixels:
            back = flip.image.reshape(784).copy()
            back[pixel] = image.reshape(784)[pixel]
            assert model.predict(back.reshape(28, 28)).digit == flip.before


def test_with_no_activation_they_are_hardly_more_than_the_fewest() -> None:
    """There the fewest are known: two linear layers are one."""
    model = trained("mlp:9:none")
    for image in mnist().valid.images[:20]:
        linear = model.linear_at(image)
        assert isinstance(linear, LinearModel)
        fewest, few = fewest_additive(image, linear), few_locally_linear(image, model, NONE)
        assert fewest is not None and few is not None
        assert len(fewest.pixels) <= len(few.pixels) <= len(fewest.pixels) + 1


def test_a_curved_network_has_no_such_flip() -> None:
    assert few_locally_linear(mnist().valid.images[0], network("mlp:8:sigmoid"), NONE) is None
