"""A network followed layer by layer: its numbers beside float64 by torch's own layers."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from material.by_hand_material import LOSSES, begin, of_kind
from material.engine_material import mnist
from material.network_material import KEYS, TEN, recipe_for, sequential, some
from material.small_network import KEY as SMALL
from material.small_network import registered
from measures.present import present
from measures.tolerances import gamma, within
from numpy.typing import NDArray
from torch import nn

from engine.drawings.variants import Variants
from engine.looks import nobody_looks
from engine.models.networks.activations import activated
from engine.models.networks.model import Network
from engine.models.roster import architecture_of
from engine.training.digit_training import DigitTraining, initialise
from engine.training.layer_record import LayersBack
from engine.training.loop import fit
from engine.training.optimizing.roster import kinds
from engine.training.recipe import Loss, Recipe
from engine.training.seven_steps import by_hand
from engine.training.seven_steps_record import Derived, Predicted, Stepped

BOTH = pytest.mark.parametrize("digits", [(3, 7), TEN], ids=["pair", "ten"])
EACH = pytest.mark.parametrize("key", [*KEYS, "cnn"])


def followed(
    key: str, digits: tuple[int, ...], loss: Loss
) -> tuple[Recipe, Predicted, Derived, LayersBack]:
    """The first batch of 48 images."""
    recipe = replace(recipe_for(key), loss=loss, batch_size=48)
    data = some(digits, 96)
    stages = begin(data, recipe, digits)
    _, predicted, _, derived = (next(stages) for _ in range(4))
    return recipe, predicted, derived, back_of(predicted, derived)


def back_of(predicted: Predicted, derived: Derived) -> LayersBack:
    layers = present(predicted.layers)
    return layers.back(layers.forward(), derived.gradient, nobody_looks)


def forward_of(predicted: Predicted) -> dict[str, NDArray[Any]]:
    return {each.symbol: each.values for each in present(predicted.layers).forward()}


@pytest.mark.parametrize("key", KEYS)
@BOTH
def test_the_way_forwards_is_the_networks_in_float64(key: str, digits: tuple[int, ...]) -> None:
    recipe, predicted, *_ = followed(key, digits, "cross_entropy")
    model = initialise(digits, some(digits, 96).train, recipe)
    assert isinstance(model, Network)
    values = predicted.images.reshape(48, 784) / 255
    found = forward_of(predicted)
    assert within(found.pop("x"), values, gamma(1))
    for number, layer in enumerate(model.layers, 1):
        last = number == len(model.layers)
        sums = values @ layer[:, :-1].T.astype(float) + layer[:, -1]
        size = values @ np.abs(layer[:, :-1].T) + np.abs(layer[:, -1])
        off = gamma(number * 800) * (1 + size)
        assert within(found.pop("logits" if last else f"z{number}"), sums, off)
        values = activated(sums, model.activation)
        if not last:
            assert within(found.pop(f"a{number}"), values, off + gamma(80))
    assert not found


@EACH
@BOTH
def test_the_last_layer_gives_what_the_batch_is_said_to_give(
    key: str, digits: tuple[int, ...]
) -> None:
    _, predicted, derived, back = followed(key, digits, "cross_entropy")
    *_, (last, values) = forward_of(predicted).items()
    assert last == "logits"
    assert values.tobytes() == predicted.outputs.tobytes()
    shown = {each.symbol[1:]: each.values for each in back.arrays
             if each.symbol[1:] in back.parameters}
    stored = architecture_of(key).stored(derived.gradient)
    assert [each.tobytes() for each in stored.values()] == [
        shown[f"{kind}{number}"].tobytes()
        for number in range(1, len(stored) // 2 + 1) for kind in "Wb"
    ]


@pytest.mark.parametrize("loss", LOSSES)
@EACH
@BOTH
def test_by_hand_and_by_autograd_are_the_same_but_for_rounding(
    key: str, digits: tuple[int, ...], loss: Loss
) -> None:
    *_, back = followed(key, digits, loss)
    for each in back.arrays:
        assert each.values.shape == present(each.by_autograd).shape
        size = float(np.abs(each.values).max())
        assert each.difference <= 1e-5 * size + 1e-9, each.symbol
        assert size > 0, each.symbol


@pytest.mark.parametrize("key", KEYS)
@BOTH
def test_autograds_gradient_is_that_of_torchs_own_layers_and_loss(
    key: str, digits: tuple[int, ...]
) -> None:
    """nn.Sequential and torch's own cross-entropy in float64, with nothing of ours in between."""
    recipe, predicted, _, back = followed(key, digits, "cross_entropy")
    model = initialise(digits, some(digits, 96).train, recipe)
    assert isinstance(model, Network)
    theirs = sequential(model)
    theirs.load_state_dict({
        name: torch.tensor(each)
        for name, each in architecture_of(key).stored(model.parameters).items()
    })
    logits = theirs.double()(torch.tensor(predicted.images.reshape(48, 784) / 255))
    if len(digits) == 2:
        logits = torch.cat([logits, torch.zeros_like(logits)], 1)
    labels = torch.tensor([digits.index(int(label)) for label in predicted.labels])
    loss = nn.functional.cross_entropy(logits, labels)
    loss.backward()  # type: ignore[no-untyped-call]  # a library without types
    found = {each.symbol: each for each in back.arrays}
    layers = [each for each in theirs if isinstance(each, nn.Linear)]
    for number, layer in enumerate(layers, 1):
        for symbol, expected in ((f"dW{number}", layer.weight), (f"db{number}", layer.bias)):
            slope = present(expected.grad).numpy()
            off = 1e-4 * np.abs(slope).max() + 1e-8
            assert within(present(found[symbol].by_autograd), slope, off)
            assert within(found[symbol].values, slope, off)


@pytest.mark.parametrize("loss", LOSSES)
@EACH
@BOTH
def test_a_gradient_is_the_sum_of_its_products(
    key: str, digits: tuple[int, ...], loss: Loss
) -> None:
    *_, back = followed(key, digits, loss)
    luck = np.random.default_rng(4)
    for each in back.arrays:
        if each.symbol[1:] not in back.parameters:
            continue
        for place in (each.largest, tuple(int(luck.integers(n)) for n in each.values.shape)):
            factors = back.factors(each.symbol[1:], place)
            products = factors.left.astype(float) * factors.right
            off = gamma(products.size + 8) * np.abs(products).sum() + 1e-12
            assert within(each.values[place], products.sum(), 2 * off), (each.symbol, place)


@pytest.mark.parametrize("key", ["mlp:30:relu", "mlp:10,6:tanh"])
@pytest.mark.parametrize("optimizer", [each.key for each in kinds()])
def test_every_optimizers_steps_are_those_of_fit_to_the_bit(key: str, optimizer: str) -> None:
    recipe = replace(recipe_for(key, epochs=1), optimizer=optimizer, weight_decay=0.01)
    data = mnist()
    start = initialise((3, 7), data.train, recipe)
    steps = fit(DigitTraining(start, data, recipe))
    stages = by_hand(start, data, recipe)
    taken = 0
    while taken < 3:
        stage = next(stages)
        if isinstance(stage, Stepped):
            expected = next(steps)
            assert stage.step.parameters == expected.parameters
            assert stage.step.memory == expected.memory
            taken += 1


def test_what_is_not_followed_says_so() -> None:
    data = some((3, 7), 600)
    with registered():
        stages = begin(data, recipe_for(SMALL, "random"))
        _, predicted = (next(stages) for _ in range(2))
    assert (predicted.layers, predicted.followed_up_to) == (None, 0)
    stages = begin(data, replace(recipe_for("cnn"), batch_size=600))
    _, predicted = (next(stages) for _ in range(2))
    assert (predicted.layers, predicted.followed_up_to) == (None, 512)


def test_variants_are_followed_as_they_were_made() -> None:
    recipe = replace(recipe_for("mlp:30:relu"), batch_size=48, variants=Variants(in_use=True))
    stages = begin(some((3, 7), 96), recipe)
    _, predicted, _, derived = (next(stages) for _ in range(4))
    back = back_of(predicted, derived)
    for each in back.arrays:
        if each.symbol == "dW1":
            factors = back.factors("W1", each.largest)
            total = float((factors.left.astype(float) * factors.right).sum())
            assert within(each.values[each.largest], total, 1e-5 * abs(total))
    plain = begin(some((3, 7), 96), replace(recipe, variants=Variants()))
    (other,) = of_kind([next(plain), next(plain)], Predicted)
    assert not np.array_equal(forward_of(predicted)["x"], forward_of(other)["x"])
