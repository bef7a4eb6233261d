"""A line through a model's parameters: against models whose parameters were really changed."""

from collections.abc import Generator
from math import exp, log
from typing import TypeVar

import numpy as np
import pytest
from material.engine_material import made_up_split, mnist
from measures import tolerances
from measures.tolerances import ELEMENTARY, gamma, within

from engine.data.datasets import Dataset, label_indices
from engine.explain.parameter_line import ParameterLine, Steps
from engine.explain.parameter_line_work import (
    gradient_of,
    logits_of,
    losses_along,
    parameters_of,
    right_along,
    steps_along,
)
from engine.models.linear import linear_model
from engine.models.logits import outputs, probabilities
from engine.training.recipe import Loss

SETS = [((3, 7), "cross_entropy"), ((3, 7), "mnist_loss"), ((1, 4, 8), "cross_entropy"),
        ((1, 4, 8), "mnist_loss")]

T = TypeVar("T")


def finished(work: Generator[object, None, T]) -> T:
    """What a piece of work comes to."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            value: T = end.value
            return value


def random_parameters(digits: tuple[int, ...], seed: int, scale: float = 0.05) -> np.ndarray:
    return np.random.default_rng(seed).normal(0, scale, (outputs(digits), 785))


def scores_by_hand(images: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """(n, digits) with nothing but the definition."""
    flat = images.reshape(len(images), 784).astype(np.float64) / 255
    return probabilities(flat @ parameters[:, :784].T + parameters[:, 784])


def loss_by_hand(
    data: Dataset, digits: tuple[int, ...], parameters: np.ndarray, loss: Loss,
) -> float:
    scores = scores_by_hand(data.images, parameters)
    own = [scores[row, digits.index(label)] for row, label in enumerate(data.labels)]
    return sum(-log(p) if loss == "cross_entropy" else 1 - p for p in own) / len(own)


def right_by_hand(data: Dataset, digits: tuple[int, ...], parameters: np.ndarray) -> int:
    predicted = scores_by_hand(data.images, parameters).argmax(axis=1)
    return sum(digits[index] == label for index, label in zip(predicted, data.labels, strict=True))


def off_by(data: Dataset, parameters: np.ndarray, more: float = 0.0) -> np.ndarray:
    """(n, outputs) how far each logit may be off; more: the size of what it was put together of."""
    return 2 * tolerances.of_logits(data.images, np.abs(parameters) + more, np.float64)


def a_line(
    digits: tuple[int, ...], loss: Loss, seed: int = 1, count: int = 300,
) -> tuple[Dataset, np.ndarray, np.ndarray, ParameterLine]:
    data = made_up_split(digits, count).train
    start, direction = random_parameters(digits, seed), random_parameters(digits, seed + 1, 0.02)
    changes = finished(logits_of(data.images, direction))
    logits, indices = finished(logits_of(data.images, start)), label_indices(data.labels, digits)
    line = ParameterLine(logits, changes, indices, loss)
    return data, start, direction, line


@pytest.mark.parametrize(("digits", "loss"), SETS)
def test_loss_and_accuracy_are_those_of_the_changed_model(
    digits: tuple[int, ...], loss: Loss,
) -> None:
    data, start, direction, line = a_line(digits, loss)
    places = np.array([-7.0, -0.3, 0.0, 0.001, 2.5])
    losses, counts = finished(losses_along(line, places)), finished(right_along(line, places))
    for t, found, right in zip(places, losses, counts, strict=True):
        there = start + t * direction
        expected = loss_by_hand(data, digits, there, loss)
        off = off_by(data, start, np.abs(t * direction))
        rounding = tolerances.of_terms(off, expected * len(data), np.float64).mean()
        assert within(found, expected, rounding + gamma(len(data), np.float64) * expected)
        assert within(line.loss_at(t), found, gamma(2 * len(data) + ELEMENTARY, np.float64) * found)
        pairs = tolerances.one_each(line.logits + t * line.changes)
        assert tolerances.clear(pairs, 2 * off.max(axis=1)).all()  # no image here is near a tie
        assert right == line.right_at(t) == right_by_hand(data, digits, there)


@pytest.mark.parametrize(("digits", "loss"), SETS)
def test_the_gradient_is_that_of_differences(digits: tuple[int, ...], loss: Loss) -> None:
    data, start, _, line = a_line(digits, loss)
    gradient = finished(gradient_of(data.images, line.logits, line.label_indices, loss))
    random = np.random.default_rng(5)
    for _ in range(6):
        index = int(random.integers(outputs(digits))), int(random.choice([784, 300, 406, 500]))
        there, step = np.zeros_like(start), 1e-5
        there[index] = step
        above, below = (loss_by_hand(data, digits, start + sign * there, loss) for sign in (1, -1))
        # Taylor: a third derivative of an image's loss by a weight is at most 1, as pixels are.
        off = tolerances.of_terms(off_by(data, start), above * len(data), np.float64).mean()
        rounding = (off + gamma(len(data), np.float64) * above) / step
        assert within(gradient[index], (above - below) / (2 * step), step**2 / 6 + 2 * rounding)


@pytest.mark.parametrize("digits", [(3, 7), (1, 4, 8)])
def test_the_staircase_is_right_everywhere_and_steps_only_where_it_says(
    digits: tuple[int, ...],
) -> None:
    _, _, _, line = a_line(digits, "cross_entropy")
    steps = finished(steps_along(line))
    random = np.random.default_rng(2)
    places = np.sort(random.uniform(-30, 30, 200))
    between = steps.between(-30, 30)
    assert len(between) > 20
    # A step lies where two logits cross, known as well as they are: by far to 1e-9.
    beside = 1e-9
    assert np.abs(places[:, None] - between).min() > beside < np.diff(between).min()
    np.testing.assert_array_equal(steps.right(places), [line.right_at(t) for t in places])
    for t in between[:: len(between) // 10]:
        assert line.right_at(t - beside) != line.right_at(t + beside)
    gap = int(np.diff(between).argmax())
    inside = np.linspace(between[gap], between[gap + 1], 9)[1:-1]
    assert len({line.right_at(t) for t in inside}) == 1


def test_a_line_worked_by_hand() -> None:
    """Two images of a 3 with logits -1 and 2, a 7 with -0.5; all logits grow by t."""
    line = ParameterLine(np.array([[-1.0], [2.0], [-0.5]]), np.ones((3, 1)), np.array([0, 0, 1]),
                "cross_entropy")
    by_hand = (log(1 + exp(1)) + log(1 + exp(-2)) + log(1 + exp(-0.5))) / 3
    assert within(line.loss_at(0), by_hand, gamma(4 * ELEMENTARY + 6, np.float64) * by_hand)
    steps = finished(steps_along(line))
    np.testing.assert_array_equal(steps.begins, [-np.inf, -2, 1])
    np.testing.assert_array_equal(steps.ends, [0.5, np.inf, np.inf])
    np.testing.assert_array_equal(steps.right(np.array([-3, -1, 0.7, 2])), [1, 2, 1, 2])
    np.testing.assert_array_equal(steps.between(-3, 3), [-2, 0.5, 1])


def test_what_does_not_change_is_right_everywhere_or_nowhere() -> None:
    """No logit grows: the ties go to the first digit, as everywhere."""
    logits = np.array([[0.0], [0.0], [0.0], [1.0], [-1.0]])
    line = ParameterLine(logits, np.zeros((5, 1)), np.array([0, 0, 1, 0, 0]), "cross_entropy")
    steps = finished(steps_along(line))
    assert isinstance(steps, Steps)
    np.testing.assert_array_equal(steps.right(np.array([-5.0, 0.0, 5.0])), [3, 3, 3])
    assert line.right_at(0) == 3


def test_logits_that_are_huge_have_a_loss_all_the_same() -> None:
    line = ParameterLine(
        np.array([[1000.0], [1000.0]]), np.ones((2, 1)), np.array([0, 1]), "cross_entropy"
    )
    assert line.loss_at(0) == 500.0


def test_real_logits_are_the_models_own() -> None:
    data = mnist().valid
    parameters = random_parameters((3, 7), 3).astype(np.float32)
    model = linear_model((3, 7), parameters)
    found = finished(logits_of(data.images, parameters_of(model)))
    assert within(found, model.outputs(data.images), off_by(data, parameters))
