"""What takes long can be ended on its way, and else comes to the same."""

from collections.abc import Iterator
from functools import partial

import numpy as np
import pytest
from material.engine_material import mnist

from engine.data.datasets import Dataset
from engine.explain.validation import Validation
from engine.looks import nobody_looks
from engine.models.classifier import accuracy, labels_in_parts
from engine.models.pixel_similarity import Similarity, mean_images
from engine.training.digit_training import initialise
from engine.training.recipe import Recipe


class _Ended(Exception):
    """By whoever looked."""


def looks(most: int) -> Iterator[None]:
    """So many are taken, and then it is over."""
    for _ in range(most):
        yield
    raise _Ended


@pytest.mark.parametrize("key", ["linear", "mlp:30:relu", "mlp:20,10:tanh", "cnn"])
def test_the_validation_images_are_read_in_parts_to_the_bit(key: str) -> None:
    data = Dataset(mnist().valid.images[:300], mnist().valid.labels[:300])
    means = mean_images(mnist().train, (3, 7))
    both = Validation(data, (3, 7), means)
    model = initialise((3, 7), mnist().train, Recipe(start="random").with_model(key))
    whole, parts = both.read(model), both.read(model, nobody_looks)
    assert whole.logits.tobytes() == parts.logits.tobytes()
    assert whole.losses.tobytes() == parts.losses.tobytes()
    with pytest.raises(_Ended):
        both.read(model, partial(next, looks(3)))
    for each in (model, Similarity((3, 7), means, "l1")):
        assert accuracy(each, data) == accuracy(each, data, nobody_looks)
        labels = each.predicted_labels(data.images)
        assert np.array_equal(labels_in_parts(each, data.images), labels)
        with pytest.raises(_Ended):
            accuracy(each, data, partial(next, looks(3)))
