"""Accuracy by person and leave-one-person-out, against sums and SGD in plain numpy."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from measures.matrices import matrix_of
from numpy.typing import NDArray

import resources
from engine.data.dataset_files import read_mnist
from engine.data.datasets import Dataset, Split
from engine.experiments.leave_one_out import leave_one_out, without
from engine.explain.by_person import Count, count, worst, wrong
from engine.models.linear import LinearModel, linear_model
from engine.models.pixel_similarity import Similarity, mean_images
from engine.training.digit_training import DigitTraining
from engine.training.loop import fit
from engine.training.recipe import Recipe

RECIPE = Recipe(epochs=3, batch_size=32, learning_rate=0.3, seed=5, device="cpu")
NOBODY = Dataset(np.empty((0, 28, 28), np.uint8), np.empty(0, np.uint8))


@pytest.fixture(scope="module")
def mnist() -> Split:
    data = read_mnist(resources.MNIST, (3, 7))
    return Split(part(data.train, 0, 120), part(data.valid, 0, 60))


@pytest.fixture(scope="module")
def persons() -> tuple[Dataset, ...]:
    """Of three people and one who has drawn nothing; the second writes upside down."""
    train = read_mnist(resources.MNIST, (3, 7)).train
    second = part(train, 400, 410)
    return (part(train, 300, 307), Dataset(second.images[:, ::-1], second.labels), NOBODY,
            part(train, 500, 512))


def part(data: Dataset, first: int, stop: int) -> Dataset:
    return Dataset(data.images[first:stop], data.labels[first:stop])


def zeros() -> LinearModel:
    return linear_model((3, 7), np.zeros((1, 785), np.float32))


def trained_by_numpy(train: Dataset, recipe: Recipe) -> NDArray[np.float64]:
    """Cross-entropy by SGD in float64 on all 784 pixels; only the orders are drawn by torch."""
    pixels = np.column_stack([train.images.reshape(-1, 784) / 255, np.ones(len(train))])
    targets, parameters = (train.labels == 3).astype(float), np.zeros(785)
    order = torch.Generator().manual_seed(recipe.seed)
    for _ in range(recipe.epochs):
        shuffled = torch.randperm(len(train), generator=order).numpy()
        for first in range(0, len(train), recipe.batch_size):
            batch = shuffled[first : first + recipe.batch_size]
            chances = 1 / (1 + np.exp(-pixels[batch] @ parameters))
            parameters -= (recipe.learning_rate
                           * (chances - targets[batch]) @ pixels[batch] / len(batch))
    return parameters


def test_each_run_is_sgd_on_mnist_and_the_others(
    mnist: Split, persons: tuple[Dataset, ...]
) -> None:
    found = {each.place: each.model
             for each in leave_one_out(persons, mnist, 4, zeros(), RECIPE) if each.is_complete}
    assert list(found) == [0, 1, 3]
    for place, model in found.items():
        images, labels = list(mnist.train.images), list(mnist.train.labels)
        for other in {0, 1, 3} - {place}:
            for image, label in zip(persons[other].images, persons[other].labels, strict=True):
                images += [image] * 4
                labels += [label] * 4
        exact = trained_by_numpy(Dataset(np.stack(images), np.array(labels)), RECIPE)
        # float32: so many steps, each right to some epsilons of the largest parameter
        np.testing.assert_allclose(matrix_of(model)[0], exact, atol=60 * 16 * 2**-23)
        logits = persons[place].images.reshape(-1, 784) / 255 @ exact[:784] + exact[784]
        right = int(((logits > 0) == (persons[place].labels == 3)).sum())
        assert np.abs(logits).min() > 1e-3  # none is a matter of rounding
        assert count(model, persons[place]) == Count(right, len(persons[place]))


def test_each_run_is_the_same_alone_and_at_any_stride(
    mnist: Split, persons: tuple[Dataset, ...]
) -> None:
    start = linear_model((3, 7), np.full((1, 785), 0.01, np.float32))
    at_once = [each for each in leave_one_out(persons, mnist, 2, start, RECIPE, stride=7)
               if each.is_complete]
    for each in at_once:
        *_, last = fit(DigitTraining(start, without(persons, each.place, mnist, 2), RECIPE))
        np.testing.assert_array_equal(matrix_of(each.model), matrix_of(last))
        assert each.step == each.steps == last.number
    other = replace(RECIPE, seed=6)
    *_, another = leave_one_out(persons, mnist, 2, start, other)
    assert (matrix_of(another.model) != matrix_of(at_once[-1].model)).any()


def test_whoever_is_left_out_is_not_learned_from(
    mnist: Split, persons: tuple[Dataset, ...]
) -> None:
    """The person's drawings may be anything at all: the model is the same to the bit."""
    models = []
    for drawings in (persons[1], Dataset(255 - persons[1].images, 10 - persons[1].labels)):
        changed = (persons[0], drawings, *persons[2:])
        models.append(next(each.model for each in leave_one_out(changed, mnist, 3, zeros(), RECIPE)
                           if each.place == 1 and each.is_complete))
    np.testing.assert_array_equal(matrix_of(models[0]), matrix_of(models[1]))


def test_it_ends_when_it_is_told_to(mnist: Split, persons: tuple[Dataset, ...]) -> None:
    asked = iter([True, True, False])
    found = list(leave_one_out(persons, mnist, 1, zeros(), RECIPE, lambda: next(asked)))
    assert [(each.place, each.step) for each in found] == [(0, 1), (0, 2), (0, 3)]
    assert list(leave_one_out((NOBODY,), mnist, 1, zeros(), RECIPE)) == []


def test_counts_are_the_sums_by_hand(mnist: Split, persons: tuple[Dataset, ...]) -> None:
    baseline = Similarity((3, 7), mean_images(mnist.train, (3, 7)), "l1")
    means = [mnist.train.images[mnist.train.labels == digit].mean(axis=0) for digit in (3, 7)]
    for drawings in persons:
        mistaken = [index for index, (image, label) in enumerate(
            zip(drawings.images, drawings.labels, strict=True)
        ) if (3 if np.abs(image - means[0]).mean() < np.abs(image - means[1]).mean() else 7)
            != label]
        assert wrong(baseline, drawings).tolist() == mistaken
        assert count(baseline, drawings) == Count(len(drawings) - len(mistaken), len(drawings))
    assert count(baseline, NOBODY).accuracy is None
    assert Count(1, 4) + Count(2, 2) == Count(3, 6) and Count(3, 6).accuracy == 0.5


def test_a_tie_is_a_tie() -> None:
    assert worst([Count(1, 3), Count(2, 6), Count(3, 3), Count(0, 0)]).places == (0, 1)
    # fractions are exact where floats are not
    assert worst([Count(10**17, 3 * 10**17), Count(1, 3)]).all_equal
    assert worst([Count(10**17, 3 * 10**17 + 1), Count(1, 3)]).places == (0,)
    assert worst([]).places == worst([Count(0, 0)]).places == ()
    assert worst([Count(19, 19)]).few and not worst([Count(5, 20), Count(7, 7)]).few
