"""Training on variants: what each step sees, that it can be taken up anywhere, and off is off."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from measures.matrices import matrix_of

import resources
from engine.data.augmentation import augmented
from engine.data.dataset_files import read_mnist
from engine.data.datasets import Dataset, Split
from engine.drawings.variants import Variants
from engine.models.linear import linear_model
from engine.training.devices import Device
from engine.training.digit_tables import tables_of
from engine.training.digit_training import DigitTraining
from engine.training.loop import fit
from engine.training.recipe import Controls, Recipe
from engine.training.seven_steps import by_hand
from engine.training.seven_steps_record import Predicted, Stepped

VARIED = Recipe(epochs=2, batch_size=50, learning_rate=0.2, seed=7, device="cpu",
                variants=Variants(3, 20, 20, 20, 1, 1.5, in_use=True))
START = linear_model((3, 7), np.zeros((1, 785), np.float32))


@pytest.fixture(scope="module")
def data() -> Split:
    found = read_mnist(resources.MNIST, (3, 7))
    return Split(Dataset(found.train.images[:120], found.train.labels[:120]),
                 Dataset(found.valid.images[:40], found.valid.labels[:40]))


def test_every_batch_is_its_variants_of_the_step(data: Split) -> None:
    """SGD in float64 on `augmented` images, of all 784 pixels; only the orders are torch's."""
    parameters, step = np.zeros(785), 0
    order = torch.Generator().manual_seed(7)
    steps = list(fit(DigitTraining(START, data, VARIED)))
    for _ in range(2):
        shuffled = torch.randperm(120, generator=order).numpy()
        for first in range(0, 120, 50):
            batch = shuffled[first : first + 50]
            images = augmented(data.train.images[batch], VARIED.variants, 7, step)
            pixels = np.column_stack([images.reshape(-1, 784) / 255, np.ones(len(batch))])
            logits = pixels @ parameters
            targets = (data.train.labels[batch] == 3).astype(float)
            loss = np.mean(np.logaddexp(0, logits) - logits * targets)
            assert steps[step].loss == pytest.approx(loss, rel=1e-5)
            chances = 1 / (1 + np.exp(-logits))
            parameters -= 0.2 * (chances - targets) @ pixels / len(batch)
            np.testing.assert_allclose(matrix_of(steps[step])[0], parameters, atol=1e-5)
            step += 1
    logits = data.valid.images.reshape(-1, 784) / 255 @ parameters[:784] + parameters[784]
    right = ((logits >= 0) == (data.valid.labels == 3)).mean()
    assert steps[-1].accuracy == right  # validated on the images as they are


def test_going_on_from_a_kept_step_is_exact(data: Split) -> None:
    whole = list(fit(DigitTraining(START, data, VARIED), Controls(0.2, 4)))
    for kept in (1, 3, 4):
        stepper = DigitTraining(START, data, VARIED).stepper(Device("cpu", "CPU"), whole[kept - 1])
        order, found = torch.Generator().manual_seed(7), []
        for epoch in (1, 2):
            stepper.shuffle(order)
            first = max(kept - 3 * (epoch - 1), 0)
            if first < 3:
                found += list(stepper.take(epoch, range(first, 3), 0.2))
        assert [each.number for each in found] == list(range(kept + 1, 7))
        for one, other in zip(found, whole[kept:], strict=True):
            np.testing.assert_array_equal(matrix_of(one), matrix_of(other))


def test_off_is_the_same_to_the_bit_whatever_the_ranges(data: Split) -> None:
    plain = Recipe(epochs=2, batch_size=50, learning_rate=0.2, seed=7, device="cpu")
    off = replace(plain, variants=replace(VARIED.variants, in_use=False))
    for one, other in zip(fit(DigitTraining(START, data, plain)),
                          fit(DigitTraining(START, data, off)), strict=True):
        np.testing.assert_array_equal(matrix_of(one), matrix_of(other))
        assert one.loss == other.loss


def test_tables_made_for_plain_training_are_not_used_for_variants(data: Split) -> None:
    """Variants ink pixels that no image inks."""
    tables = tables_of(data, (3, 7))
    assert len(tables.inked) < 784
    *_, one = fit(DigitTraining(START, data, VARIED, tables))
    *_, other = fit(DigitTraining(START, data, VARIED))
    np.testing.assert_array_equal(matrix_of(one), matrix_of(other))
    outside = np.setdiff1d(np.arange(784), tables.inked)
    assert matrix_of(one)[0, outside].any()


def test_by_hand_shows_the_variants_that_are_learned_from(data: Split) -> None:
    stages = list(by_hand(START, data, VARIED))
    predicted = [each for each in stages if isinstance(each, Predicted)]
    taken = [each.step for each in stages if isinstance(each, Stepped)]
    for step, (shown, one, other) in enumerate(
        zip(predicted, taken, fit(DigitTraining(START, data, VARIED)), strict=True)
    ):
        np.testing.assert_array_equal(shown.images, augmented(
            data.train.images[shown.indices], VARIED.variants, 7, step))
        np.testing.assert_array_equal(matrix_of(one), matrix_of(other))


def test_ten_digits_learn_from_variants_too() -> None:
    found = read_mnist(resources.MNIST, tuple(range(10)))
    data = Split(Dataset(found.train.images[:200], found.train.labels[:200]),
                 Dataset(found.valid.images[:50], found.valid.labels[:50]))
    start = linear_model(tuple(range(10)), np.zeros((10, 785), np.float32))
    *_, last = fit(DigitTraining(start, data, VARIED))
    *_, plain = fit(DigitTraining(start, data, replace(
        VARIED, variants=replace(VARIED.variants, in_use=False))))
    assert np.isfinite(matrix_of(last)).all() and (matrix_of(last) != matrix_of(plain)).any()
