"""Mistakes counted: the confusion matrix, and which come first."""

import math

import numpy as np
import pytest
from material.engine_material import TEN, mnist
from material.validation_material import validation
from measures.tolerances import ELEMENTARY, gamma

from engine.explain.validation import accuracy_by_digit, confusion, mistakes
from engine.models.linear import from_means
from engine.models.pixel_similarity import mean_images


def test_confusion_by_counting() -> None:
    digits = (7, 1, 3)
    labels = np.array([7, 7, 7, 1, 3, 3, 3, 3], np.uint8)
    predicted = np.array([7, 3, 3, 1, 3, 7, 1, 1], np.uint8)
    matrix = confusion(labels, predicted, digits)
    assert matrix.tolist() == [[1, 0, 2], [0, 1, 0], [1, 2, 1]]
    assert accuracy_by_digit(matrix) == [(1, 3), (1, 1), (1, 4)]


def test_confusion_of_real_images_against_a_loop() -> None:
    both = validation(TEN)
    predicted = both.baseline_predicted_labels("l1")
    counts = [[0] * 10 for _ in TEN]
    for label, answer in zip(both.labels.tolist(), predicted.tolist(), strict=True):
        counts[label][answer] += 1
    matrix = confusion(both.labels, predicted, TEN)
    assert matrix.tolist() == counts
    right = accuracy_by_digit(matrix)
    assert sum(each[0] for each in right) == int((predicted == both.labels).sum())
    assert sum(each[1] for each in right) == 10_000


def test_a_digit_without_images_has_an_empty_row() -> None:
    none = confusion(np.array([3], np.uint8), np.array([7], np.uint8), (3, 5, 7))
    assert none.tolist() == [[0, 0, 1], [0, 0, 0], [0, 0, 0]]
    assert accuracy_by_digit(none) == [(0, 1), (0, 0), (0, 0)]
    with pytest.raises(ValueError, match="outside"):
        confusion(np.array([3], np.uint8), np.array([4], np.uint8), (3, 7))


def test_mistakes_come_worst_first_and_equal_ones_in_their_order() -> None:
    wrong = np.array([True, False, True, True, True, True])
    badness = np.array([1.0, 99, 3, 1, np.nan, np.inf])
    assert mistakes(wrong, badness).tolist() == [5, 2, 0, 3, 4]
    assert mistakes(np.zeros(6, bool), badness).tolist() == []


def test_mistakes_of_both_classifiers() -> None:
    both = validation()
    predictions = both.read(from_means((3, 7), mean_images(mnist().train, (3, 7))))
    linear = predictions.predicted_labels != both.labels
    baseline = both.baseline_predicted_labels("l1") != both.labels
    found = mistakes(linear & baseline, predictions.losses).tolist()
    assert sorted(found) == [
        index for index in range(2038)
        if predictions.predicted_labels[index] != both.labels[index]
        and both.baseline_predicted_labels("l1")[index] != both.labels[index]
    ]
    losses = predictions.losses[found].tolist()
    assert losses == sorted(losses, reverse=True)
    assert losses[-1] > math.log(2) - gamma(2 * ELEMENTARY)  # a wrong prediction is over a half
