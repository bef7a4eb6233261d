"""Networks: their gradient, what they are at one image, and torch's own beside them."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
import torch
from material.engine_material import mnist
from material.network_material import (
    KEYS,
    TEN,
    network,
    pixels,
    recipe_for,
    sequential,
    some,
    trained,
)
from measures.tolerances import gamma, within

import resources
from engine.data.dataset_files import read_mnist
from engine.errors import InputError
from engine.models.architecture import Start
from engine.models.classifier import Floats, accuracy
from engine.models.networks.model import Network
from engine.models.parameters import Parameters
from engine.models.roster import architecture_of
from engine.training.digit_training import DigitTraining, initialise
from engine.training.history import ROOM, History
from engine.training.loop import fit
from engine.training.losses import losses
from engine.training.recipe import Controls, Loss, Recipe
from engine.training.seven_steps import by_hand
from engine.training.seven_steps_record import Derived, Predicted, Stepped

FUNCTIONS: dict[str, Callable[[Floats], Floats]] = {
    "relu": lambda z: z * (z > 0), "sigmoid": lambda z: 1 / (1 + np.exp(-z)), "tanh": np.tanh,
    "none": lambda z: z,
}


@pytest.mark.parametrize("loss", ["cross_entropy", "mnist_loss"])
@pytest.mark.parametrize("digits", [(3, 7), TEN], ids=["pair", "ten"])
@pytest.mark.parametrize("key", KEYS)
def test_the_gradient_is_that_of_finite_differences(
    key: str, digits: tuple[int, ...], loss: Loss
) -> None:
    """Central ones, in float64, of the loss itself: no rule of differentiation is in them."""
    data = some(digits, 64)
    recipe = replace(recipe_for(key), loss=loss, batch_size=64)
    model = initialise(digits, data.train, recipe)
    stages = by_hand(model, data, recipe)
    derived = next(each for each in stages if isinstance(each, Derived))
    rows = np.column_stack([pixels(data.train.images), np.ones(64)])
    indices = np.array([digits.index(label) for label in data.train.labels])
    exact = {name: each.astype(np.float64) for name, each in model.parameters.items()}

    assert isinstance(model, Network)
    function = FUNCTIONS[model.activation]

    def loss_of(parameters: dict[str, Floats]) -> float:
        first, *others = parameters.values()
        sums = rows @ first.T
        for layer in others:
            sums = function(sums) @ layer[:, :-1].T + layer[:, -1]
        return float(losses(sums, indices, loss).mean())

    luck = np.random.default_rng(1)
    inked = np.append(data.train.images.reshape(64, 784).any(axis=0), True)
    for name, each in exact.items():
        for _ in range(8):
            row = int(luck.integers(len(each)))
            columns = np.flatnonzero(inked) if name == "hidden1" else np.arange(each.shape[1])
            column = int(luck.choice(columns))
            h, found = 1e-6, []
            for moved in (h, -h):
                other = {**exact, name: each.copy()}
                other[name][row, column] += moved
                found.append(loss_of(other))
            slope = (found[0] - found[1]) / (2 * h)
            size = float(np.abs(derived.gradient[name]).max())
            assert within(derived.gradient[name][row, column], slope, 2e-4 * size + 1e-8)


@pytest.mark.parametrize("key", KEYS)
def test_the_seven_steps_are_those_of_fit_to_the_bit(key: str) -> None:
    data, recipe = mnist(), recipe_for(key, epochs=1)
    start = initialise((3, 7), data.train, recipe)
    steps, taken = fit(DigitTraining(start, data, recipe)), 0
    for stage in by_hand(start, data, recipe):
        if isinstance(stage, Predicted):
            expected = architecture_of(key).model((3, 7), start.parameters)
            if stage.number == 1:
                off = gamma(2000) * (1 + expected.sizes(stage.images))
                assert within(stage.outputs, expected.outputs(stage.images), off)
        if isinstance(stage, Stepped):
            assert stage.step.parameters == next(steps).parameters
            taken += 1
            if taken == 5:
                return


@pytest.mark.parametrize("key", KEYS)
def test_pytorchs_start_is_that_of_nn_linear_to_the_bit(key: str) -> None:
    model = network(key, TEN, 11)
    torch.manual_seed(11)
    theirs = sequential(model).state_dict()
    for name, each in architecture_of(key).stored(model.parameters).items():
        assert np.array_equal(each, theirs[name].numpy())


def test_the_other_starts_have_the_spread_of_their_rules() -> None:
    starts: tuple[Start, ...] = ("random", "kaiming", "glorot")
    hidden = {start: network("mlp:400:relu", TEN, 0, start).parameters["hidden1"][:, :-1]
              for start in starts}
    assert hidden["random"].std() == pytest.approx(1, rel=0.02)
    assert hidden["kaiming"].std() == pytest.approx((2 / 784) ** 0.5, rel=0.02)
    bound = (6 / (784 + 400)) ** 0.5
    assert 0.99 * bound < np.abs(hidden["glorot"]).max() <= bound * (1 + 1e-6)


def test_from_zeros_no_hidden_weight_ever_moves() -> None:
    """Every unit is 0, so nothing reaches the outputs' weights, nor comes back through them."""
    last = trained(recipe_for("mlp:30:relu", "zeros"))[-1]
    assert not last.parameters["hidden1"].any()
    assert not last.parameters["output"][:, :-1].any()
    assert last.parameters["output"][:, -1].all()  # but the outputs' biases learn which is commoner


def test_a_start_that_it_has_not_is_refused() -> None:
    with pytest.raises(InputError, match="784-30 cannot start from “baseline”"):
        initialise((3, 7), mnist().train, recipe_for("mlp:30:relu", "baseline"))


def test_the_books_network_learns_as_the_book_says() -> None:
    """784-30-1, SGD of rate 0.1, 40 epochs, mnist_loss: the book prints .98283."""
    recipe = Recipe(epochs=40, learning_rate=0.1, loss="mnist_loss", model="mlp:30:relu",
                    start="pytorch", device="cpu")
    data = mnist()
    start = initialise((3, 7), data.train, recipe)
    *_, last = fit(DigitTraining(start, data, recipe), Controls(0.1, 49))
    assert last.accuracy == pytest.approx(0.98283, abs=0.003)


def test_ten_digits_are_learned_better_than_by_a_linear_model() -> None:
    valid = read_mnist(resources.MNIST, TEN).valid
    linear, network = (
        accuracy(trained(Recipe(epochs=20, device="cpu").with_model(key), TEN)[-1].model, valid)
        for key in ("linear", "mlp:64:relu")
    )
    assert network > linear + 0.02


def test_the_room_for_kept_steps_holds_ten_thousand_of_a_large_network() -> None:
    """Each is 1.6 MB; of them as many stay as fit, spread over the whole curve."""
    model = network("mlp:512:relu", TEN, 0)
    history, largest = History(model), 0
    for number in range(1, 10_001):
        fresh = Parameters({name: np.empty_like(each) for name, each in model.parameters.items()})
        history.add(number, fresh, number % 235 == 0)
        largest = max(largest, history.bytes)
    assert largest <= ROOM + model.parameters.nbytes
    kept = list(history.numbers)
    assert kept[0] == 0 and kept[-1] == 10_000 and len(kept) > 30
    gaps = np.diff(kept)
    assert gaps.max() <= 2 * np.median(gaps)


