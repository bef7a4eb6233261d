"""A step of gradient descent: by autograd, and by hand."""

import math
from dataclasses import replace

import numpy as np
import pytest
from material.engine_material import TEN, made_up_split, mnist
from material.training_material import CPU, LOSSES, by_torch, of_loss, run
from measures import tolerances
from measures.matrices import matrix_of
from measures.tolerances import ELEMENTARY, gamma, within

from engine.data.datasets import Dataset, Split
from engine.models.linear import linear_model
from engine.models.logits import outputs
from engine.training.recipe import Loss
from engine.training.record import Step


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("digits", [(3, 7), (7, 3), (1, 3, 7), TEN], ids=str)
def test_one_step_is_down_the_gradient_by_autograd(digits: tuple[int, ...], loss: Loss) -> None:
    data = made_up_split(digits, 50, seed=4)
    random = np.random.default_rng(5)
    start = random.normal(0, 0.05, (outputs(digits), 785)).astype(np.float32)
    recipe = replace(CPU, epochs=1, batch_size=50, learning_rate=0.25, loss=loss)
    (step,) = run(data, recipe, digits, model=linear_model(digits, start))
    value, gradient = by_torch(start, data.train, digits, loss)
    images = data.train.images
    assert within(step.loss, value, of_loss(images, start, value))
    rounding = tolerances.of_step(images, start, 0.25)
    assert within(matrix_of(step), start - 0.25 * gradient, rounding)
    assert np.abs(0.25 * gradient).max() > 20 * rounding.max()  # so that it says something


def assert_first_step(step: Step, data: Dataset, expected: np.ndarray, rate: float = 1) -> None:
    """From zeros, by numbers worked out by hand."""
    zeros = np.zeros_like(expected)
    assert within(matrix_of(step), expected, tolerances.of_step(data.images, zeros, rate))


def _two_pictures() -> Split:
    """A three with ink on the first pixel only, and a seven with half as much on the second."""
    images = np.zeros((2, 28, 28), np.uint8)
    images[0, 0, 0], images[1, 0, 1] = 255, 51
    data = Dataset(images, np.array([3, 7], np.uint8))
    return Split(data, data)


def test_cross_entropy_by_hand() -> None:
    # Both chances are ½, so p - t is -½ for the three and ½ for the seven; halved by the mean.
    data = _two_pictures()
    (step,) = run(data, replace(CPU, epochs=1, batch_size=2, learning_rate=1))
    expected = np.zeros((1, 785))
    expected[0, 0], expected[0, 1] = 0.25, -0.25 * 0.2
    assert_first_step(step, data.train, expected)
    assert within(step.loss, math.log(2), gamma(2 * ELEMENTARY))
    assert step.accuracy == 1


def test_mnist_loss_by_hand() -> None:
    # 1 - p for the three and p for the seven: slopes -p(1-p) and p(1-p), a quarter each.
    recipe = replace(CPU, epochs=1, batch_size=2, learning_rate=1, loss="mnist_loss")
    data = _two_pictures()
    (step,) = run(data, recipe)
    expected = np.zeros((1, 785))
    expected[0, 0], expected[0, 1] = 0.125, -0.125 * 0.2
    assert_first_step(step, data.train, expected)
    assert within(step.loss, 0.5, gamma(2 * ELEMENTARY))


def test_three_digits_by_hand() -> None:
    # Every chance is ⅓. The gradient by a bias is the mean of p - t; by a weight, times its pixel.
    images = _two_pictures().train.images
    data = Dataset(images, np.array([3, 7], np.uint8))
    recipe = replace(CPU, epochs=1, batch_size=2, learning_rate=1)
    (step,) = run(Split(data, data), recipe, (1, 3, 7))
    third, expected = 1 / 3, np.zeros((3, 785))
    expected[:, 784] = -third, third / 2, third / 2
    expected[:, 0] = -third / 2, third, -third / 2
    expected[:, 1] = -third / 10, -third / 10, third / 5
    assert_first_step(step, data, expected)
    assert within(step.loss, math.log(3), gamma(2 * ELEMENTARY) * math.log(3))


def test_the_last_batch_is_a_mean_over_its_own_images() -> None:
    # 5 images in batches of 2: the last step sees one image, and counts it whole.
    data = Dataset(np.full((5, 28, 28), 255, np.uint8), np.full(5, 3, np.uint8))
    steps = run(Split(data, data), replace(CPU, epochs=1, batch_size=2, learning_rate=1e-3))
    assert [step.images for step in steps] == [2, 4, 5]
    before = matrix_of(steps[1])
    _, gradient = by_torch(before, data, (3, 7), "cross_entropy")
    rounding = tolerances.of_step(data.images[:1], before, 1e-3)
    assert within(matrix_of(steps[2]), before - 1e-3 * gradient, rounding)


@pytest.mark.parametrize("loss", LOSSES)
def test_each_loss_falls(loss: Loss) -> None:
    steps = run(mnist(), replace(CPU, epochs=3, batch_size=256, loss=loss), stride=16)
    assert np.mean([step.loss for step in steps[-10:]]) < 0.5 * steps[0].loss
