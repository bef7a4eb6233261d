"""The linear model: logits by hand, probabilities against torch in float64."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from material.engine_material import TEN, made_up
from measures import tolerances
from measures.matrices import matrix_of
from measures.tolerances import ELEMENTARY, gamma, within

from engine.drawings.drawing import PIXELS
from engine.models.linear import LinearModel, from_means, linear_model
from engine.models.logits import likeliest, of_each_digit, outputs, probabilities, sigmoid

DIGITS = {"two": (3, 7), "three": (1, 3, 7), "ten": TEN}
finite = st.floats(-1e6, 1e6)


def _model(digits: tuple[int, ...], seed: int = 0) -> LinearModel:
    random = np.random.default_rng(seed)
    shape = (outputs(digits), PIXELS + 1)
    return linear_model(digits, random.normal(0, 0.1, shape).astype(np.float32))


def _of_scores(model: LinearModel, images: np.ndarray) -> np.ndarray:
    """(n, 1) how far the probabilities may be off, worked out in float64."""
    logits = tolerances.of_logits(images, matrix_of(model), np.float64)
    return tolerances.of_chances(logits, np.float64)


def _torch_probabilities(logits: Any) -> np.ndarray:
    logits = torch.as_tensor(logits, dtype=torch.float64)
    if logits.shape[1] == 1:
        chances = torch.sigmoid(logits)
        return torch.cat([chances, torch.sigmoid(-logits)], 1).numpy()
    return torch.softmax(logits, 1).numpy()


def test_a_logit_by_hand() -> None:
    parameters = np.zeros((1, 785), np.float32)
    parameters[0, 0], parameters[0, 29], parameters[0, 784] = 2, -4, 0.5
    image = np.zeros((28, 28), np.uint8)
    image[0, 0], image[1, 1] = 255, 51  # 1 and 0.2
    model = linear_model((3, 7), parameters)
    assert model.logits(image[None])[0, 0] == pytest.approx(2 - 4 * 0.2 + 0.5)
    chance = 1 / (1 + np.exp(-1.7))
    assert within(model.predict(image).scores, (chance, 1 - chance), _of_scores(model, image))
    assert model.predict(image).digit == 3
    assert model.weights[0, 1, 1] == -4
    assert model.bias.tolist() == [0.5]


@pytest.mark.parametrize("digits", DIGITS.values(), ids=DIGITS.keys())
def test_scores_against_torch_in_float64(digits: tuple[int, ...]) -> None:
    model, images = _model(digits), made_up(digits, 40, seed=1).images
    pixels = torch.tensor(images.reshape(-1, PIXELS) / 255)
    parameters = torch.tensor(matrix_of(model), dtype=torch.float64)
    logits = pixels @ parameters[:, :-1].T + parameters[:, -1]
    off = tolerances.of_logits(images, matrix_of(model), np.float64)
    assert within(model.outputs(images), logits, 2 * off)
    scores, expected = model.scores(images), _torch_probabilities(logits)
    assert scores.shape == (40, len(digits))
    share = 4 * off.max(axis=1, keepdims=True) + 2 * gamma(2 * ELEMENTARY + 10, np.float64)
    assert within(scores, expected, share * expected)
    assert within(scores.sum(axis=1), 1, gamma(len(digits) + 2, np.float64))


@given(st.lists(finite, min_size=1, max_size=10).filter(lambda row: len(row) != 2))
def test_probabilities_of_any_logits_sum_to_one(row: np.ndarray) -> None:
    chances = probabilities(np.array([row]))
    assert np.isfinite(chances).all()
    assert within(chances.sum(), 1, gamma(len(row) + 2, np.float64))
    expected = _torch_probabilities([row])
    # An exponent is rounded, too, and e to less than -750 is 0 to every float.
    share = 2 * gamma(2 * ELEMENTARY + 750 + 10, np.float64)
    assert within(chances, expected, share * expected + np.finfo(np.float64).tiny)


@given(finite)
def test_a_positive_logit_means_the_first_digit(logit: float) -> None:
    parameters = np.zeros((1, 785), np.float32)
    parameters[0, -1] = logit
    model, blank = linear_model((7, 3), parameters), np.zeros((28, 28), np.uint8)
    if abs(parameters[0, -1]) > 2 * np.finfo(np.float32).eps:
        assert model.predict(blank).digit == (7 if logit > 0 else 3)
        assert model.predicted_labels(blank[None])[0] == (7 if logit > 0 else 3)


@pytest.mark.parametrize("digits", DIGITS.values(), ids=DIGITS.keys())
def test_one_image_is_predicted_as_among_many(digits: tuple[int, ...]) -> None:
    model, images = _model(digits), made_up(digits, 20, seed=2).images
    for index, image in enumerate(images):
        prediction = model.predict(image)
        assert prediction.digits == digits
        assert within(prediction.scores, model.scores(images)[index], 2 * _of_scores(model, image))
        assert prediction.digit == model.predicted_labels(images)[index]
        best = sorted(prediction.scores)[-2:]
        assert prediction.margin == pytest.approx(best[1] - best[0])


@pytest.mark.parametrize("digits", DIGITS.values(), ids=DIGITS.keys())
def test_an_untrained_model_cannot_tell(digits: tuple[int, ...]) -> None:
    blank = np.zeros((28, 28), np.uint8)
    model = linear_model(digits, np.zeros((outputs(digits), 785), np.float32))
    prediction = model.predict(blank)
    assert prediction.scores == pytest.approx([1 / len(digits)] * len(digits))
    assert prediction.digit is None
    assert model.predicted_labels(blank[None]).tolist() == [digits[0]]


@pytest.mark.parametrize("bias", [1.5e-8, -1.5e-8, 0.0, -0.0])
@pytest.mark.parametrize("digits", DIGITS.values(), ids=DIGITS.keys())
def test_what_rounding_left_of_nothing_is_a_tie(digits: tuple[int, ...], bias: float) -> None:
    """One processor trains a bias to 0, the next to -1.5e-8 by the same steps."""
    parameters = np.zeros((outputs(digits), 785), np.float32)
    parameters[0, -1] = bias
    blank, model = np.zeros((28, 28), np.uint8), linear_model(digits, parameters)
    assert model.predict(blank).digit is None
    assert model.predict(blank).margin == 0
    assert model.predicted_labels(blank[None]).tolist() == [digits[0]]


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("size", [1e-3, 1, 1000])
def test_weights_that_cancel_but_for_rounding_tie(size: float, sign: int) -> None:
    # 0.1 + 0.2 - 0.3 is 0; of float32 numbers, in whatever order, it is not.
    parameters = np.zeros((1, 785), np.float32)
    parameters[0, [0, 300, 783]] = sign * size * np.array([0.1, 0.2, -0.3])
    model, full = linear_model((3, 7), parameters.copy()), np.full((28, 28), 255, np.uint8)
    assert model.predict(full).digit is None
    assert model.predicted_labels(full[None]).tolist() == [3]
    parameters[0, 784] = sign * size * 1e-4 + sign * 1e-6
    model = linear_model((3, 7), parameters)
    assert model.predict(full).digit == (3 if sign > 0 else 7)


def test_ten_digits_tie_for_the_first_place_alone() -> None:
    parameters = np.zeros((10, 785), np.float32)
    parameters[:, -1] = [0, 1, 0, 2 + 1e-7, 0, 1, 0, 2, 0, 0]
    model, blank = linear_model(TEN, parameters.copy()), np.zeros((28, 28), np.uint8)
    assert model.predict(blank).digit is None
    assert model.predicted_labels(blank[None]).tolist() == [3]
    parameters[7, -1] = 1 + 1e-7
    model = linear_model(TEN, parameters)
    assert model.predict(blank).digit == 3


def test_how_many_logits_a_model_has() -> None:
    assert [outputs(digits) for digits in DIGITS.values()] == [1, 3, 10]


def test_a_single_logit_is_the_first_digits_and_the_seconds_is_0() -> None:
    assert of_each_digit(np.array([[2.5], [-1.0]])).tolist() == [[2.5, 0], [-1, 0]]
    assert of_each_digit(np.array([2.5])).tolist() == [2.5, 0]
    weights = np.arange(6.0).reshape(1, 2, 3)
    assert of_each_digit(weights, axis=0).tolist() == [weights[0].tolist(), [[0, 0, 0]] * 2]
    assert of_each_digit(np.zeros((2, 1), np.float32)).dtype == np.float32


def test_the_sigmoid_is_the_first_of_two_probabilities() -> None:
    logits = np.array([-700.0, -3.5, -1e-9, 0, 0.25, 8, 700])
    rounding = 8 * np.finfo(np.float64).eps  # of a logarithm, a power, a sum and a quotient
    np.testing.assert_allclose(sigmoid(logits), probabilities(logits[:, None])[:, 0], rounding)
    assert float(sigmoid(np.log(3))) == pytest.approx(3 / 4, rel=rounding)
    assert sigmoid(np.array([-np.inf, -1e30, 1e30, np.inf])).tolist() == [0, 0, 1, 1]


def test_as_many_logits_as_digits_stay_as_they_are() -> None:
    logits = np.array([[1.0, -2, 3]])
    assert of_each_digit(logits) is logits


@pytest.mark.parametrize("array", [np.array, torch.tensor])
def test_the_likeliest_digit_has_the_greatest_logit_and_of_equal_ones_it_is_the_first(
    array: Callable[..., np.ndarray],
) -> None:
    assert likeliest(array([[2.0], [-0.5], [0.0], [-0.0]])).tolist() == [0, 1, 0, 0]
    assert likeliest(array([[1.0, 3, 2], [4, 4, 0], [0, 5, 5], [0, 0, 0]])).tolist() == [1, 0, 1, 0]


@pytest.mark.parametrize(
    ("digits", "shape"),
    [((3, 7), (2, 785)), ((3, 7), (1, 784)), ((3, 7), (785,)), (TEN, (1, 785)), (TEN, (9, 785)),
     ((1, 3, 7), (3, 28, 28))],
)
def test_parameters_of_another_shape_are_refused(
    digits: tuple[int, ...], shape: tuple[int, ...],
) -> None:
    with pytest.raises(ValueError, match="do not go with digits"):
        linear_model(digits, np.zeros(shape, np.float32))


def test_the_baseline_as_a_linear_model_by_hand() -> None:
    # mean 3 is ½ everywhere, mean 7 is ¼: weights 2(½ - ¼), bias 784(1/16 - 1/4).
    means = np.stack([np.full((28, 28), 0.5), np.full((28, 28), 0.25)])
    model = from_means((3, 7), means)
    assert (model.weights == 0.5).all()
    assert model.bias.tolist() == [784 * (1 / 16 - 1 / 4)]
    three = from_means((1, 3, 7), np.concatenate([means, means[:1]]))
    assert (three.weights[0] == 1).all() and (three.weights[1] == 0.5).all()
    assert three.bias.tolist() == [-196, -49, -196]
