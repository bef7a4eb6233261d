"""The weights that come with the program: what they are, how large, how well they predict."""

import pytest
from material.engine_material import PEN_DIGITS, TEN, mnist

import resources
from engine.drawings.stroke_file import read_drawings
from engine.evaluation import as_dataset
from engine.models.classifier import accuracy
from engine.models.weights_file import read_weights, weights_bytes

FILES = {"cnn": resources.CNN, "mlp:256,64:relu": resources.NETWORK}


def test_they_are_small_and_open_to_the_bit() -> None:
    assert sum(path.stat().st_size for path in FILES.values()) < 1_000_000
    for key, path in FILES.items():
        model = read_weights(path)
        assert (model.key, model.digits) == (key, TEN)
        assert weights_bytes(model) == path.read_bytes()


@pytest.mark.parametrize(("key", "at_least"), [("cnn", 0.994), ("mlp:256,64:relu", 0.99)])
def test_they_predict_images_that_nothing_was_learnt_from(key: str, at_least: float) -> None:
    assert accuracy(read_weights(FILES[key]), mnist(TEN).valid) >= at_least


@pytest.mark.skipif(not PEN_DIGITS.is_file(), reason=f"{PEN_DIGITS} is not on this machine")
@pytest.mark.parametrize("key", FILES)
def test_they_predict_digits_written_with_a_pen(key: str) -> None:
    """400 digits of ten writers who had no part in MNIST, on which nothing was tuned."""
    drawn = as_dataset(read_drawings(PEN_DIGITS), "normalised")
    assert set(drawn.labels.tolist()) == set(TEN)
    assert accuracy(read_weights(FILES[key]), drawn) >= 0.96
