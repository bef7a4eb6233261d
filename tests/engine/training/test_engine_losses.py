"""The losses and their slopes: by hand, against each other, by differences and by autograd."""

from collections.abc import Sequence
from math import exp, log
from typing import Any

import numpy as np
import pytest
import torch
from measures.present import present

from engine.training.losses import losses, slopes, torch_losses, torch_slopes
from engine.training.recipe import Loss

LOSSES = ("cross_entropy", "mnist_loss")

ROUNDING = np.finfo(np.float64).eps

# p = 3/4 and 1/4 of two digits; 1/8, 2/8 and 5/8 of three.
PAIR = np.array([[log(3)], [log(3)]])
THREE = np.log([[1.0, 2.0, 5.0]] * 3)


def targets_of(indices: np.ndarray, outputs: int) -> torch.Tensor:
    """(n, outputs) 1 for the label's digit; of two digits for the first."""
    return torch.tensor(np.eye(max(outputs, 2))[indices][:, :outputs])


def both(
    logits: np.ndarray, indices: np.ndarray, loss: Loss,
) -> tuple[tuple[np.ndarray, np.ndarray], ...]:
    """What numpy finds, and what torch finds in float64."""
    given = torch.tensor(logits), targets_of(indices, logits.shape[1]), loss
    return (
        (losses(logits, indices, loss), torch_losses(*given).numpy()),
        (slopes(logits, indices, loss), torch_slopes(*given).numpy()),
    )


@pytest.mark.parametrize("find", [torch_losses, torch_slopes])
@pytest.mark.parametrize("loss", LOSSES)
def test_two_logits_of_two_digits_are_refused_and_not_stretched(find: Any, loss: Loss) -> None:
    for outputs, targets in ((2, 1), (1, 2), (3, 1)):
        with pytest.raises(ValueError, match=r"engine\.models\.logits"):
            find(torch.zeros(4, outputs), torch.zeros(4, targets), loss)


def random_logits(outputs: int, scale: float) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(outputs)
    logits = random.normal(0, scale, (200, outputs))
    return logits, random.integers(0, max(outputs, 2), 200)


@pytest.mark.parametrize(("loss", "values", "steepness"), [
    ("cross_entropy", [log(4 / 3), log(4)], [-1 / 4, 3 / 4]),
    ("mnist_loss", [1 / 4, 3 / 4], [-3 / 16, 3 / 16]),
])
def test_two_digits_by_hand(loss: Loss, values: Sequence[float], steepness: list[float]) -> None:
    found, slope = both(PAIR, np.array([0, 1]), loss)
    for each in found:
        np.testing.assert_allclose(each, values, rtol=16 * ROUNDING)
    for each in slope:
        np.testing.assert_allclose(each[:, 0], steepness, rtol=16 * ROUNDING)


@pytest.mark.parametrize(("loss", "values", "shares"), [
    ("cross_entropy", [log(8), log(4), log(8 / 5)], [1, 1, 1]),
    ("mnist_loss", [7 / 8, 6 / 8, 3 / 8], [1 / 8, 2 / 8, 5 / 8]),
])
def test_three_digits_by_hand(loss: Loss, values: Sequence[float], shares: list[float]) -> None:
    found, slope = both(THREE, np.arange(3), loss)
    by_hand = np.array([[-7, 2, 5], [1, -6, 5], [1, 2, -3]]) / 8 * np.array(shares)[:, None]
    for each in found:
        np.testing.assert_allclose(each, values, rtol=16 * ROUNDING)
    for each in slope:
        np.testing.assert_allclose(each, by_hand, rtol=16 * ROUNDING)


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("outputs", [1, 3, 10])
def test_numpy_and_torch_find_the_same(outputs: int, loss: Loss) -> None:
    logits, indices = random_logits(outputs, 10.0)
    for one, other in both(logits, indices, loss):
        assert one.shape == other.shape
        # e^z is as wrong as z is rounded, and a sum has a rounding for each of its terms
        most = ROUNDING * (np.abs(logits).max() + outputs + 4)
        # torch takes log(1 + e^z) for z from z = 20 on; float32 cannot tell them apart
        np.testing.assert_allclose(one, other, rtol=4 * most, atol=4 * most + exp(-20))


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("outputs", [1, 3, 10])
def test_a_slope_is_what_the_loss_changes_by(outputs: int, loss: Loss) -> None:
    logits, indices = random_logits(outputs, 2.0)
    slope = slopes(logits, indices, loss)
    small = 1e-5
    for output in range(outputs):
        step = small * np.eye(outputs)[output]
        change = losses(logits + step, indices, loss) - losses(logits - step, indices, loss)
        # a third derivative is at most 1, and a loss below 32: Taylor's rest, and its rounding
        np.testing.assert_allclose(slope[:, output], change / (2 * small), rtol=0,
                                   atol=small**2 + 32 * ROUNDING / small)


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("outputs", [1, 3, 10])
def test_autograd_finds_the_slopes_that_are_trained_with(outputs: int, loss: Loss) -> None:
    logits, indices = random_logits(outputs, 3.0)
    at = torch.tensor(logits, dtype=torch.float32, requires_grad=True)
    targets = targets_of(indices, outputs).float()
    torch_losses(at, targets, loss).sum().backward()  # type: ignore[no-untyped-call]  # a library without types
    found = torch_slopes(at.detach(), targets, loss)
    most = float(np.finfo(np.float32).eps) * (np.abs(logits).max() + outputs + 4)
    np.testing.assert_allclose(found, present(at.grad), rtol=0, atol=4 * most)


@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_logits_of_which_no_float_holds_the_power(kind: type[np.floating]) -> None:
    two = losses(np.array([[1e4], [1e4], [-1e4]], kind), np.array([0, 1, 0]), "cross_entropy")
    ten = losses(np.array([[0, 1e4, 2e4]] * 2, kind), np.array([0, 2]), "cross_entropy")
    assert two.dtype == ten.dtype == kind
    assert two.tolist() == [0, 1e4, 1e4] and ten.tolist() == [2e4, 0]
    for outputs in (1, 3):
        logits: np.ndarray = np.full((2, outputs), 1e4, kind)
        logits[:, 1:] = -1e4
        assert losses(logits, np.array([0, 1]), "mnist_loss").tolist() == [0, 1]


@pytest.mark.parametrize("loss", LOSSES)
def test_logits_are_not_changed(loss: Loss) -> None:
    for outputs in (1, 3):
        logits, indices = random_logits(outputs, 1.0)
        tensor = torch.tensor(logits)
        losses(logits, indices, loss), slopes(logits, indices, loss)
        torch_losses(tensor, targets_of(indices, outputs), loss)
        torch_slopes(tensor, targets_of(indices, outputs), loss)
        np.testing.assert_array_equal(logits, random_logits(outputs, 1.0)[0])
        np.testing.assert_array_equal(tensor.numpy(), logits)
