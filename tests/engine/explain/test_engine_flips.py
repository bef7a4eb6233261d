"""The fewest pixels that flip a prediction, against every smaller set of pixels there is."""

from itertools import pairwise
from typing import get_args

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from material.engine_material import THREE
from material.flips_material import (
    HOW_MANY,
    METRICS,
    assert_no_fewer,
    assert_real,
    best_gains,
    fewest,
    flips_with,
    images_of,
    mean_images_of,
    rounding,
    trained_on,
)
from measures import tolerances
from measures.matrices import matrix_of
from measures.present import present

from engine.drawings.drawing import PIXELS
from engine.drawings.raster import normalised
from engine.explain.flips import fewest_additive, fewest_similarity, stages
from engine.models.linear import LinearModel, from_means, linear_model
from engine.models.logits import outputs
from engine.models.pixel_similarity import Metric, Similarity

SIX = np.array([0, 27, 100, 101, 400, 783])
"""The few pixels that matter in the small cases, two of them corners."""


# --------------------------------------------------------------------- against every smaller set


@given(st.integers(0, 10**6), st.integers(2, 4))
@settings(max_examples=40)
def test_no_smaller_set_flips_a_linear_model(seed: int, rivals: int) -> None:
    random = np.random.default_rng(seed)
    digits = (1, 3, 7, 8)[:rivals]
    parameters = np.zeros((outputs(digits), PIXELS + 1), np.float32)
    parameters[:, SIX] = random.normal(0, 1, (len(parameters), len(SIX)))
    parameters[:, -1] = random.normal(0, 1.5, len(parameters))
    image = random.integers(0, 256, (28, 28), np.uint8)
    model = linear_model(digits, parameters)
    flip = fewest_additive(image, model)
    values = [(0, 85, 170, 255)] * len(SIX)
    if flip is None:
        assert not flips_with(len(SIX), image, model, SIX, values)
        return
    assert_real(flip, image, model)
    assert_no_fewer(flip, image, model)
    own = image.reshape(-1)[SIX]  # a pixel left as it is stands for a smaller set
    smaller = [(*some, byte) for some, byte in zip(values, own, strict=True)]
    assert not flips_with(len(flip.pixels) - 1, image, model, SIX, smaller)


@METRICS
@given(seed=st.integers(0, 10**6), rivals=st.integers(2, 4))
@settings(max_examples=30)
def test_no_smaller_set_flips_the_baseline(metric: Metric, seed: int, rivals: int) -> None:
    random = np.random.default_rng(seed)
    means = np.full((rivals, 28, 28), 0.3)
    means.reshape(rivals, -1)[:, SIX] = random.random((rivals, len(SIX)))
    image = random.integers(0, 256, (28, 28), np.uint8)
    similarity = Similarity((1, 3, 7, 8)[:rivals], means, metric)
    flip = fewest_similarity(image, similarity)
    at = 255 * means.reshape(rivals, -1)[:, SIX].T
    values = [(0, 255, *np.floor(some), *np.ceil(some)) for some in at]
    if flip is None:
        # Every pixel pushed towards any one rival, and yet it did not overtake.
        gains, leads = best_gains(image, similarity)
        assert (gains.sum(axis=1) <= leads + rounding(image, similarity)).all()
        return
    assert_real(flip, image, similarity)
    assert_no_fewer(flip, image, similarity)
    own = image.reshape(-1)[SIX]
    smaller = [(*some, byte) for some, byte in zip(values, own, strict=True)]
    if len(flip.pixels) <= 4:  # more would be millions of images
        assert not flips_with(len(flip.pixels) - 1, image, similarity, SIX, smaller)


# ------------------------------------------------------------------------------- on real images


@HOW_MANY
def test_flips_of_a_trained_model(digits: tuple[int, ...]) -> None:
    model = trained_on(digits)
    counts = []
    for image in images_of(digits):
        flip = present(fewest_additive(image, model))
        assert_real(flip, image, model)
        assert_no_fewer(flip, image, model)
        assert set(np.unique(flip.image[flip.image != image])) <= {0, 255}
        counts.append(len(flip.pixels))
    assert 3 < np.median(counts) < 60  # few, and not none


@METRICS
@HOW_MANY
def test_flips_of_the_baseline(digits: tuple[int, ...], metric: Metric) -> None:
    similarity = Similarity(digits, mean_images_of(digits), metric)
    for image in images_of(digits):
        flip = present(fewest_similarity(image, similarity))
        assert_real(flip, image, similarity)
        assert_no_fewer(flip, image, similarity)


@HOW_MANY
def test_two_ways_to_write_the_rmse_baseline_flip_alike(digits: tuple[int, ...]) -> None:
    similarity = Similarity(digits, mean_images_of(digits), "rmse")
    model = from_means(digits, mean_images_of(digits))
    for image in images_of(digits):
        one = present(fewest_similarity(image, similarity))
        other = present(fewest_additive(image, model))
        assert (one.after, one.pixels) == (other.after, other.pixels)


@HOW_MANY
def test_every_pixel_of_a_flip_is_needed(digits: tuple[int, ...]) -> None:
    classifiers: list[LinearModel | Similarity] = [
        trained_on(digits),
        *(Similarity(digits, mean_images_of(digits), metric) for metric in get_args(Metric)),
    ]
    for classifier in classifiers:
        for image in images_of(digits)[::5]:
            flip = present(fewest(image, classifier))
            for pixel in flip.pixels:
                without = flip.image.copy()
                without.reshape(-1)[pixel] = image.reshape(-1)[pixel]
                assert classifier.predict(without).digit in (flip.before, None)


@HOW_MANY
def test_the_prediction_flips_at_the_last_stage_and_the_first_pixels_do_most(
    digits: tuple[int, ...],
) -> None:
    model = trained_on(digits)
    for image in images_of(digits):
        flip = present(fewest_additive(image, model))
        steps = list(stages(flip, image))
        assert len(steps) == len(flip.pixels) + 1
        assert np.array_equal(steps[0], image) and np.array_equal(steps[-1], flip.image)
        for number, (one, next_one) in enumerate(pairwise(steps)):
            assert np.flatnonzero(one != next_one).tolist() == [flip.pixels[number]]
            assert model.predict(one).digit in (flip.before, None)
        logits = model.logits(np.array(steps))
        if len(digits) == 2:
            effect = -np.abs(np.diff(logits[:, 0]))
            off = tolerances.of_logits(steps, matrix_of(model), np.float64).max()
            assert (np.diff(effect) >= -4 * off).all()


def test_the_image_given_stays_as_it_is() -> None:
    image = normalised(THREE)
    image.setflags(write=False)
    flip = present(fewest_additive(image, trained_on((3, 7))))
    assert not np.shares_memory(flip.image, image)
    first = next(stages(flip, image))
    first[0, 0] = 99
    assert image[0, 0] == 0
