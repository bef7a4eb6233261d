"""The optimizers: torch's own numbers to the bit, and the formulas in float64."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.training.optimizing.kind import (
    OptimizerName,
    OptimizerSettings,
    OptimizerState,
    Tensors,
)
from engine.training.optimizing.roster import optimizer_of, update_of

STEPS = 200
SHAPES = {"weights": (10, 785), "hidden": (31, 17), "bias": (3,), "one": ()}
NAMES: tuple[OptimizerName, ...] = ("sgd", "momentum", "nesterov", "adam")
ALL = [
    OptimizerSettings(name, weight_decay=decay) for name in NAMES for decay in (0.0, 0.013)
] + [
    OptimizerSettings("momentum", momentum=0.0), OptimizerSettings("momentum", momentum=1.0),
    OptimizerSettings("nesterov", momentum=0.55), OptimizerSettings("adam", beta1=0.0, beta2=0.0),
    OptimizerSettings("adam", beta1=0.999999, beta2=0.5, weight_decay=0.1),
]
EPS = float(np.finfo(np.float32).eps)

Floats = dict[str, NDArray[np.float64]]


@dataclass(frozen=True)
class Taken:
    """A step: what it was given, and what came of it."""

    rate: float
    gradient: Tensors
    before: Tensors
    after: Tensors
    state: OptimizerState


def start() -> Tensors:
    made = torch.Generator().manual_seed(1)
    return {name: torch.randn(shape, generator=made) for name, shape in SHAPES.items()}


def steps_of(settings: OptimizerSettings, steps: int = STEPS) -> Iterator[Taken]:
    """Steps with random gradients of random size, some of them 0, and a rate that changes."""
    made = torch.Generator().manual_seed(2)
    optimizer, parameters, state = optimizer_of(settings), start(), OptimizerState()
    for number in range(1, steps + 1):
        rate = 10 ** float(torch.empty(()).uniform_(-4, 0, generator=made))
        gradient = {
            name: torch.randn(shape, generator=made) * 10.0 ** (number % 5 - 3)
            for name, shape in SHAPES.items()
        }
        gradient["weights"][:, :100] = 0  # pixels that no image inks
        before = parameters
        parameters, state = optimizer.step(parameters, gradient, state, rate)
        yield Taken(rate, gradient, before, parameters, state)


def torchs(settings: OptimizerSettings, parameters: list[Tensor]) -> torch.optim.Optimizer:
    if settings.name == "adam":
        return torch.optim.Adam(
            parameters, betas=(settings.beta1, settings.beta2), weight_decay=settings.weight_decay
        )
    return torch.optim.SGD(
        parameters, lr=1.0, momentum=0 if settings.name == "sgd" else settings.momentum,
        nesterov=settings.name == "nesterov", weight_decay=settings.weight_decay,
    )


@pytest.mark.parametrize("settings", ALL, ids=str)
def test_the_numbers_are_torchs_to_the_bit(settings: OptimizerSettings) -> None:
    theirs = {name: each.clone().requires_grad_() for name, each in start().items()}
    optimizer = torchs(settings, list(theirs.values()))
    for taken in steps_of(settings):
        for name, each in theirs.items():
            each.grad = taken.gradient[name]
        optimizer.param_groups[0]["lr"] = taken.rate
        optimizer.step()
        for name, each in theirs.items():
            assert torch.equal(each, taken.after[name]), (taken.state.count, name)
    assert taken.state.count == STEPS


@pytest.mark.parametrize("name", ["momentum", "nesterov"])
@pytest.mark.parametrize("turned", [(0.0, 0.9), (0.9, 0.0, 0.5), (0.0, 1.0, 0.0, 0.9)], ids=str)
@pytest.mark.parametrize("decay", [0.0, 0.013])
def test_a_momentum_turned_in_mid_run_is_torchs_to_the_bit(
    name: OptimizerName, turned: tuple[float, ...], decay: float
) -> None:
    """As in the groups of one optimizer of torch's. At 0 a velocity is not begun, nor changed."""
    ours, state, made = start(), OptimizerState(), torch.Generator().manual_seed(3)
    theirs = {key: each.clone().requires_grad_() for key, each in ours.items()}
    optimizer = torchs(OptimizerSettings(name, weight_decay=decay), list(theirs.values()))
    for momentum in turned:
        settings = OptimizerSettings(name, momentum=momentum, weight_decay=decay)
        optimizer.param_groups[0] |= {"momentum": momentum, "lr": 0.05}
        for _ in range(5):
            gradient = {key: torch.randn(shape, generator=made) for key, shape in SHAPES.items()}
            ours, state = optimizer_of(settings).step(ours, gradient, state, 0.05)
            for key, each in theirs.items():
                each.grad = gradient[key]
            optimizer.step()
            for key, each in theirs.items():
                assert torch.equal(each, ours[key]), (momentum, key)


@pytest.mark.parametrize("settings", ALL, ids=str)
def test_the_formulas_in_float64(settings: OptimizerSettings) -> None:
    """As the papers write them; θ, the velocity and the means go on in float64 for all steps."""
    theta: Floats = {name: each.double().numpy().copy() for name, each in start().items()}
    velocity, mean, square = ({name: np.zeros(shape) for name, shape in SHAPES.items()}
                              for _ in range(3))
    moved = {name: np.abs(each) for name, each in theta.items()}  # all that was ever added
    for t, taken in enumerate(steps_of(settings), start=1):
        for name in SHAPES:
            g = taken.gradient[name].double().numpy() + settings.weight_decay * theta[name]
            if settings.name == "adam":
                mean[name] = settings.beta1 * mean[name] + (1 - settings.beta1) * g
                square[name] = settings.beta2 * square[name] + (1 - settings.beta2) * g**2
                unbiased = mean[name] / (1 - settings.beta1**t)
                g = unbiased / (np.sqrt(square[name] / (1 - settings.beta2**t)) + 1e-8)
            elif settings.name != "sgd":
                velocity[name] = settings.momentum * velocity[name] + g
                ahead = g + settings.momentum * velocity[name]
                g = ahead if settings.name == "nesterov" else velocity[name]
            theta[name] = theta[name] - taken.rate * g
            moved[name] += np.abs(taken.rate * g)
    for name, each in taken.after.items():
        # each of the steps rounds some ten times; what Adam divides by may itself be rounding
        bound = 10 * STEPS * EPS * (moved[name] + 1)
        assert (np.abs(each.double().numpy() - theta[name]) <= bound).all(), name


@pytest.mark.parametrize("settings", ALL, ids=str)
def test_nothing_that_is_handed_in_changes(settings: OptimizerSettings) -> None:
    optimizer, parameters, state = optimizer_of(settings), start(), OptimizerState()
    for _ in range(3):
        gradient = {name: each * 0.5 for name, each in parameters.items()}
        handed = [*parameters.values(), *gradient.values(), *state.tensors.values()]
        copies, count = [each.clone() for each in handed], state.count
        after, later = optimizer.step(parameters, gradient, state, 0.1)
        assert all(torch.equal(each, copy) for each, copy in zip(handed, copies, strict=True))
        assert (state.count, later.count) == (count, count + 1)
        given = {each.data_ptr() for each in handed}
        assert not given & {each.data_ptr() for each in (*after.values(), *later.tensors.values())}
        parameters, state = after, later


def test_a_run_goes_on_from_any_state() -> None:
    """The same state twice gives the same step twice: all that is remembered is in it."""
    for settings in ALL:
        taken = list(steps_of(settings, 6))
        again, _ = optimizer_of(settings).step(
            taken[4].after, taken[5].gradient, taken[4].state, taken[5].rate
        )
        assert all(torch.equal(each, taken[5].after[name]) for name, each in again.items())


def test_what_is_remembered_is_named() -> None:
    kinds = {"sgd": set(), "momentum": {"momentum"}, "nesterov": {"momentum"},
             "adam": {"mean", "square"}}
    for name in NAMES:
        *_, last = steps_of(OptimizerSettings(name), 2)
        assert set(last.state.tensors) == {f"{kind}/{each}" for kind in kinds[name]
                                           for each in SHAPES}
        for key, each in last.state.tensors.items():
            assert each.shape == SHAPES[key.split("/")[1]]


@pytest.mark.parametrize("settings", ALL, ids=str)
def test_who_does_the_sum_again_gets_the_parameters(settings: OptimizerSettings) -> None:
    for taken in steps_of(settings, 30):
        before = {name: each.numpy() for name, each in taken.before.items()}
        gradient = {name: each.numpy() for name, each in taken.gradient.items()}
        memory = {name: each.numpy() for name, each in taken.state.tensors.items()}
        memory["count"] = np.array(taken.state.count, np.float32)
        found = update_of(settings, taken.rate, before, gradient, memory)
        for name, each in found.items():
            assert each.dtype == np.float64
            after = before[name].astype(np.float64) - each
            # the step in float32 rounds the update some eight times, and the sum once
            bound = EPS * (8 * np.abs(each) + np.abs(before[name]) + np.abs(after))
            if settings.name == "nesterov":  # two terms that may cancel
                velocity = taken.state.tensors[f"momentum/{name}"].numpy()
                bound = bound + 8 * EPS * taken.rate * (np.abs(gradient[name]) + np.abs(velocity))
            assert (np.abs(taken.after[name].double().numpy() - after) <= bound).all(), name


def test_two_steps_by_hand() -> None:
    """One number, gradients 2 and 1, rate 0.1, all of it worked on paper."""
    def two(settings: OptimizerSettings) -> tuple[float, float]:
        optimizer, state, found = optimizer_of(settings), OptimizerState(), []
        parameters = {"w": torch.tensor(1.0)}
        for slope in (2.0, 1.0):
            parameters, state = optimizer.step(
                parameters, {"w": torch.tensor(slope)}, state, 0.1
            )
            found.append(parameters["w"].item())
        return found[0], found[1]

    def near(*numbers: float) -> Any:
        return pytest.approx(numbers, rel=1e-6)

    assert two(OptimizerSettings("sgd")) == near(0.8, 0.7)
    assert two(OptimizerSettings("momentum")) == near(0.8, 0.8 - 0.1 * (0.9 * 2 + 1))
    assert two(OptimizerSettings("nesterov")) == near(
        1 - 0.1 * (2 + 0.9 * 2), 0.62 - 0.1 * (1 + 0.9 * 2.8)
    )
    assert two(OptimizerSettings("sgd", weight_decay=0.5)) == near(0.75, 0.75 - 0.1 * 1.375)
    mean, square = (0.9 * 0.2 + 0.1) / 0.19, (0.999 * 0.004 + 0.001) / 0.001999
    assert two(OptimizerSettings("adam")) == near(0.9, 0.9 - 0.1 * mean / math.sqrt(square))


@pytest.mark.parametrize("name", NAMES)
def test_a_rate_beyond_float32_is_taken(name: OptimizerName) -> None:
    parameters, gradient = {"w": torch.ones(3)}, {"w": torch.full((3,), 0.5)}
    after, _ = optimizer_of(OptimizerSettings(name)).step(
        parameters, gradient, OptimizerState(), 1e300
    )
    assert (after["w"] < -1e30).all()
