"""The seven steps one at a time: what each of them shows, worked out anew."""

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

import numpy as np
import pytest
import torch
from material.by_hand_material import CPU, LOSSES, begin, of_kind
from material.engine_material import TEN, made_up_split, mnist
from measures import tolerances
from measures.matrices import matrix_of
from measures.present import present
from measures.tolerances import ELEMENTARY, gamma, unit, within

from engine.data.datasets import Dataset, Split
from engine.models.linear import linear_model
from engine.models.logits import probabilities
from engine.models.parameters import Parameters
from engine.training.digit_training import initialise
from engine.training.recipe import Loss, Recipe
from engine.training.seven_steps import by_hand
from engine.training.seven_steps_record import (
    Derived,
    Lost,
    Predicted,
    Stepped,
)


def by_torch(
    parameters: np.ndarray, images: np.ndarray, labels: np.ndarray, digits: tuple[int, ...],
    loss: Loss,
) -> tuple[np.ndarray, np.ndarray]:
    """Terms and the gradient of their mean, by autograd in float64 from p(label)."""
    pixels = torch.tensor(images.reshape(len(images), 784) / 255)
    unknown = torch.tensor(parameters, dtype=torch.float64, requires_grad=True)
    logits = pixels @ unknown[:, :784].T + unknown[:, 784]
    if len(digits) == 2:
        logits = torch.cat([logits, torch.zeros_like(logits)], dim=1)
    label_indices = torch.tensor([digits.index(label) for label in labels])
    own = logits.log_softmax(1)[torch.arange(len(label_indices)), label_indices]
    terms = -own if loss == "cross_entropy" else 1 - own.exp()
    terms.mean().backward()  # type: ignore[no-untyped-call]  # a library without types
    return terms.detach().numpy(), present(unknown.grad).numpy()


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("digits", [(3, 7), (7, 3), TEN], ids=str)
def test_the_numbers_of_each_stage(digits: tuple[int, ...], loss: Loss) -> None:
    data = mnist(digits)
    model = linear_model(
        digits, matrix_of(initialise(digits, data.train, CPU)) * np.float32(0.1)
    )
    recipe = replace(CPU, epochs=1, batch_size=20, learning_rate=0.25, loss=loss)
    before = matrix_of(model)
    stages: Iterator[Any] = by_hand(model, data, recipe)
    next(stages)
    for _ in range(3):
        predicted, lost, derived, stepped, _ = islice(stages, 5)
        indices = predicted.indices
        assert len(set(indices.tolist())) == 20
        assert np.array_equal(predicted.images, data.train.images[indices])
        assert np.array_equal(predicted.labels, data.train.labels[indices])
        for row, label in enumerate(predicted.labels.tolist()):
            targets = [float(label == digit) for digit in digits]
            assert predicted.targets[row].tolist() == (targets[:1] if len(digits) == 2 else targets)
        current = linear_model(digits, before)
        off = tolerances.of_logits(predicted.images, before)
        assert within(predicted.outputs, current.outputs(predicted.images), off)
        assert predicted.probabilities.dtype == np.float64
        assert within(predicted.probabilities, current.scores(predicted.images),
                      tolerances.of_chances(off))
        assert np.array_equal(
            predicted.probabilities, probabilities(predicted.outputs.astype(np.float64))
        )

        terms, gradient = by_torch(before, predicted.images, predicted.labels, digits, loss)
        assert within(lost.terms, terms, tolerances.of_terms(off, terms))
        exact = math.fsum(lost.terms.tolist()) / 20
        assert within(lost.loss, exact, gamma(21, np.float64) * exact)
        assert matrix_of(derived.gradient).dtype == np.float32
        rounding = tolerances.of_gradient(predicted.images, before)
        assert within(matrix_of(derived.gradient), gradient, rounding)
        assert np.abs(gradient).max() > 20 * rounding.max()  # so that it says something

        assert np.array_equal(matrix_of(stepped.before), before)
        update = matrix_of(stepped.update)
        assert within(update, 0.25 * matrix_of(derived.gradient), unit() * np.abs(update))
        after = matrix_of(stepped.step)
        # both from the same slopes: the sum over the batch, and three roundings
        sizes = np.abs(before) + np.abs(after) + np.abs(update)
        assert within(matrix_of(stepped.before) - update, after,
                      2 * 0.25 * tolerances.of_batch(predicted.images) + gamma(3) * sizes)
        before = after


def test_the_first_batch_by_hand() -> None:
    # One three with ink on the first pixel, one seven with a fifth on the second; zeros: p is ½.
    images = np.zeros((2, 28, 28), np.uint8)
    images[0, 0, 0], images[1, 0, 1] = 255, 51
    data = Dataset(images, np.array([3, 7], np.uint8))
    recipe = Recipe(epochs=1, batch_size=2, learning_rate=4, device="cpu")
    _, predicted, lost, derived, stepped, *_ = begin(Split(data, data), recipe)
    assert sorted(predicted.indices.tolist()) == [0, 1]
    assert predicted.targets[:, 0].tolist() == [float(label == 3) for label in predicted.labels]
    assert predicted.outputs.tolist() == [[0], [0]]
    assert predicted.probabilities.tolist() == [[0.5, 0.5], [0.5, 0.5]]
    assert within(lost.terms, math.log(2), gamma(2 * ELEMENTARY))
    expected = np.zeros((1, 785))
    expected[0, 0], expected[0, 1] = -0.25, 0.05  # ½ (p - t) x; the bias's two parts cancel
    zeros = np.zeros((1, 785))
    rounding = tolerances.of_gradient(images, zeros)
    assert within(matrix_of(derived.gradient), expected, rounding)
    off = 4 * rounding + unit() * np.abs(4 * expected)
    assert within(matrix_of(stepped.update), 4 * expected, off)
    assert within(matrix_of(stepped.step), -4 * expected, tolerances.of_step(images, zeros, 4))


def test_every_image_is_seen_once_an_epoch() -> None:
    predicted = of_kind(begin(made_up_split((3, 7)), replace(CPU, epochs=2)), Predicted)
    for epoch in (predicted[:4], predicted[4:]):
        assert [len(stage.indices) for stage in epoch] == [16, 16, 16, 12]
        seen = np.concatenate([stage.indices for stage in epoch])
        assert sorted(seen.tolist()) == list(range(60))
    assert predicted[0].indices.tolist() != predicted[4].indices.tolist()


def test_a_pixel_without_ink_has_no_gradient_and_keeps_its_weight() -> None:
    stages = list(begin(made_up_split((3, 7))))  # with a blank border of 4 pixels
    for derived, stepped in zip(
        of_kind(stages, Derived), of_kind(stages, Stepped), strict=True
    ):
        border = matrix_of(derived.gradient)[:, :784].reshape(28, 28)[:4]
        assert not border.any()
        assert np.array_equal(matrix_of(stepped.before)[0, :112], matrix_of(stepped.step)[0, :112])
        assert matrix_of(derived.gradient)[:, 784].any()


def spoil(parameters: Parameters) -> None:
    """Nobody can: they are locked."""
    for each in parameters.values():
        with pytest.raises(ValueError, match="read-only"):
            each[:] = 7


def test_writing_into_a_record_changes_nothing() -> None:
    data = made_up_split((3, 7))
    undisturbed = matrix_of(of_kind(begin(data), Stepped)[-1].step)
    disturbed = []
    for stage in begin(data):
        match stage:
            case Predicted():
                for numbers in (stage.outputs, stage.targets, stage.probabilities, stage.indices):
                    numbers[:] = 7
            case Lost():
                stage.terms[:] = 7
            case Derived():
                spoil(stage.gradient)
            case Stepped():
                disturbed.append(matrix_of(stage.step).copy())
                spoil(stage.update)
                spoil(stage.step.parameters)
    assert np.array_equal(disturbed[-1], undisturbed)
