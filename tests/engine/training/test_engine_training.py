"""What a run promises: each image once an epoch, the same numbers again, heed of its controls."""

import math
from dataclasses import replace
from itertools import chain
from typing import Any

import numpy as np
import pytest
from material.engine_material import TEN, made_up_split, mnist
from material.training_material import CPU, by_torch, of_loss, run, same_numbers, same_parameters
from measures import tolerances
from measures.matrices import matrix_of
from measures.present import present
from measures.tolerances import ELEMENTARY, gamma, within

from engine.data.datasets import Dataset, Split
from engine.models.classifier import accuracy
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Controls, Recipe

# Epochs and batches.


def test_every_epoch_sees_each_image_once_in_a_new_order() -> None:
    # Image i inks pixel i alone, so the weight that moves says which image a step saw.
    images = np.zeros((60, 784), np.uint8)
    images[np.arange(60), np.arange(60)] = 255
    data = Dataset(images.reshape(60, 28, 28), np.where(np.arange(60) % 2, 3, 7).astype(np.uint8))
    steps = run(Split(data, data), replace(CPU, epochs=3, batch_size=7))
    epochs: dict[int, list[Any]] = {1: [], 2: [], 3: []}
    before: np.ndarray = np.zeros((1, 785), np.float32)
    for step in steps:
        moved = np.flatnonzero((matrix_of(step) != before)[0, :784]).tolist()
        assert len(moved) == (4 if step.number % 9 == 0 else 7)
        epochs[step.epoch].append(moved)
        before = matrix_of(step)
    for batches in epochs.values():
        assert len(batches) == 9
        assert sorted(chain.from_iterable(batches)) == list(range(60))
    assert epochs[1] != epochs[2] != epochs[3]


def test_one_batch_of_everything_does_not_depend_on_the_order() -> None:
    data, rate = made_up_split((3, 7)), 0.02
    recipe = replace(CPU, epochs=5, batch_size=60, learning_rate=rate)
    one, other = run(data, recipe), run(data, replace(recipe, seed=1))
    assert len(one) == 5
    # The mean cross-entropy's curvature is at most a quarter of the mean |x|². Below 2 / that, a
    # step takes no two places farther apart, so roundings add up and do not grow.
    images = data.train.images
    squares = 1 + np.square(images.reshape(60, -1) / 255).sum(axis=1)
    assert rate < 2 / (squares.mean() / 4)
    apart = 0.0
    before: np.ndarray = np.zeros((1, 785))
    for a, b in zip(one, other, strict=True):
        rounding = 2 * of_loss(images, before, a.loss) + apart * np.sqrt(squares).mean()
        assert within(a.loss, b.loss, rounding)
        apart += 2 * float(np.linalg.norm(tolerances.of_step(images, before, rate)))
        assert np.linalg.norm(matrix_of(a) - matrix_of(b)) <= apart
        before = matrix_of(a)
    assert np.linalg.norm(before) > 100 * apart


def test_a_batch_larger_than_the_data_is_all_of_it() -> None:
    data = made_up_split((3, 7))
    assert same_numbers(
        run(data, replace(CPU, batch_size=60)), run(data, replace(CPU, batch_size=1000))
    )


def test_steps_are_numbered_and_know_their_place() -> None:
    steps = run(made_up_split((3, 7)), CPU, stride=3)
    assert [step.number for step in steps] == list(range(1, 9))
    assert [step.epoch for step in steps] == [1] * 4 + [2] * 4
    assert [step.images for step in steps] == [16, 32, 48, 60, 76, 92, 108, 120]
    assert {step.learning_rate for step in steps} == {0.5}
    assert {step.device for step in steps} == {"CPU"}
    assert not any(step.note for step in steps)


@pytest.mark.parametrize("digits", [(3, 7), TEN], ids=str)
def test_accuracy_comes_at_the_end_of_epochs_and_is_the_models_own(digits: tuple[int, ...]) -> None:
    data = mnist(digits)
    steps = run(data, Recipe(epochs=2, device="cpu"), digits, stride=16)
    per_epoch = math.ceil(len(data.train) / 256)
    assert [step.number for step in steps if step.accuracy is not None] == [
        per_epoch, 2 * per_epoch
    ]
    for step in steps[per_epoch - 1 :: per_epoch]:
        unclear = tolerances.unclear(data.valid.images, matrix_of(step))
        assert unclear < 0.01 * len(data.valid)
        expected = accuracy(step.model, data.valid)
        assert within(present(step.accuracy), expected, unclear / len(data.valid))


def test_a_tie_counts_as_the_first_digit_as_it_does_for_the_model() -> None:
    blank = Dataset(np.zeros((4, 28, 28), np.uint8), np.array([3, 7, 3, 7], np.uint8))
    mostly_3 = Dataset(blank.images, np.array([3, 3, 3, 7], np.uint8))
    # So small a rate moves nothing: the model is still all zeros, on every processor.
    (step,) = run(Split(blank, mostly_3), replace(CPU, epochs=1, learning_rate=1e-300))
    assert not matrix_of(step).any()
    assert step.accuracy == accuracy(step.model, mostly_3) == 0.75


# The same numbers again.


def test_the_same_seed_gives_the_same_bits_and_another_does_not() -> None:
    data, recipe = mnist(), Recipe(epochs=1, device="cpu")
    one = run(data, recipe, stride=16)
    assert same_numbers(one, run(data, recipe, stride=16))
    other = run(data, replace(recipe, seed=1), stride=16)
    assert [step.loss for step in one] != [step.loss for step in other]


@pytest.mark.parametrize("stride", [7, 49, 1000])
def test_the_stride_changes_no_parameter(stride: int) -> None:
    data, recipe = mnist(), Recipe(epochs=2, device="cpu")
    one, other = run(data, recipe, stride=1), run(data, recipe, stride=stride)
    assert same_parameters(one, other)
    # The losses of a stride are computed at once: the same formula for as many logits as that are,
    # none over |weights| · |pixels|, and no image is longer than 28.
    largest = max(28 * np.linalg.norm(matrix_of(step)) for step in one)
    for a, b in zip(one, other, strict=True):
        assert within(a.loss, b.loss, gamma(4 * ELEMENTARY) * (1 + largest))


def test_training_changes_neither_the_data_nor_the_start() -> None:
    data = made_up_split((3, 7))  # write-protected
    start = initialise((3, 7), data.train, replace(CPU, start="random"))
    matrix_of(start).setflags(write=False)
    before = matrix_of(start).copy()
    steps = run(data, model=start)
    first = matrix_of(steps[0]).copy()
    assert np.array_equal(matrix_of(start), before)
    assert np.array_equal(matrix_of(steps[0]), first)
    assert matrix_of(steps[0]) is not matrix_of(steps[1])


def test_stopping_is_not_asking_for_more() -> None:
    data = made_up_split((3, 7))
    steps = fit(DigitTraining(initialise((3, 7), data.train, CPU), data, CPU))
    some = [next(steps) for _ in range(3)]
    steps.close()  # type: ignore[attr-defined]  # a generator
    assert same_numbers(some, run(data)[:3])


# Controls.


def test_a_turn_of_the_learning_rate_counts_from_the_next_step() -> None:
    data = made_up_split((3, 7))
    recipe, controls = replace(CPU, batch_size=60, epochs=3), Controls(0.5)
    steps = fit(DigitTraining(initialise((3, 7), data.train, recipe), data, recipe), controls)
    first = next(steps)
    controls.learning_rate = 0.125
    second = next(steps)
    assert (first.learning_rate, second.learning_rate) == (0.5, 0.125)
    _, gradient = by_torch(matrix_of(first), data.train, (3, 7), "cross_entropy")
    rounding = tolerances.of_step(data.train.images, matrix_of(first), 0.125)
    assert within(matrix_of(second), matrix_of(first) - 0.125 * gradient, rounding)


def test_without_controls_the_recipe_decides() -> None:
    data = made_up_split((3, 7))
    steps = list(fit(DigitTraining(initialise((3, 7), data.train, CPU), data, CPU)))
    assert same_numbers(steps, run(data))
