"""The fewest pixels that flip a prediction, against every smaller set of pixels there is."""

from collections.abc import Sequence
from functools import cache
from itertools import combinations, pairwise, product
from typing import get_args

import numpy as np
import pytest
import tolerances
from engine_material import SEVEN, TEN, THREE, mnist
from hypothesis import given, settings
from hypothesis import strategies as st
from present import present

from engine.drawings.raster import normalised
from engine.explain.flips import Flip, fewest_linear, fewest_similarity, stages
from engine.models.linear import PIXELS, LinearModel, from_means, outputs
from engine.models.pixel_similarity import Metric, Similarity, mean_images

BLANK = np.zeros((28, 28), np.uint8)
BYTES = np.arange(256) / 255
SIX = np.array([0, 27, 100, 101, 400, 783])
"""The few pixels that matter in the small cases, two of them corners."""

METRICS = pytest.mark.parametrize("metric", ["l1", "rmse"])
HOW_MANY = pytest.mark.parametrize("digits", [(3, 7), TEN], ids=["two", "ten"])


@cache
def _means(digits: tuple[int, ...]) -> np.ndarray:
    return mean_images(mnist(digits).train, digits)


@cache
def _trained(digits: tuple[int, ...], steps: int = 300) -> LinearModel:
    """Plain gradient descent on the mean cross-entropy of softmax, one weight vector a digit."""
    train = mnist(digits).train
    some = slice(None, None, len(train) // 3000)
    pixels = train.images[some].reshape(-1, PIXELS) / 255
    pixels = np.column_stack([pixels, np.ones(len(pixels))])
    wanted = train.labels[some, None] == np.array(digits)
    rows = np.zeros((len(digits), PIXELS + 1))
    for _ in range(steps):
        logits = pixels @ rows.T
        powers = np.exp(logits - logits.max(axis=1, keepdims=True))
        chances = powers / powers.sum(axis=1, keepdims=True)
        rows -= 0.1 * (chances - wanted).T @ pixels / len(pixels)
    return LinearModel(digits, (rows[:1] - rows[1:] if len(digits) == 2 else rows)
                       .astype(np.float32))


def _images(digits: tuple[int, ...]) -> list[np.ndarray]:
    images = mnist(digits).valid.images
    return [*images[:: len(images) // 25], normalised(THREE), normalised(SEVEN)]


def _fewest(image: np.ndarray, classifier: LinearModel | Similarity) -> Flip | None:
    if isinstance(classifier, LinearModel):
        return fewest_linear(image, classifier)
    return fewest_similarity(image, classifier)


def _assert_real(flip: Flip, image: np.ndarray, classifier: LinearModel | Similarity) -> None:
    """Each pixel named was changed, no other was, and the classifier agrees with the flip."""
    assert flip.before == classifier.predict(image).digit
    assert flip.after == classifier.predict(flip.image).digit
    assert flip.after not in (None, flip.before)
    assert flip.image.dtype == np.uint8
    changed = np.flatnonzero(flip.image.reshape(-1) != image.reshape(-1))
    assert sorted(flip.pixels) == changed.tolist()


def _flips_with(
    count: int, image: np.ndarray, classifier: LinearModel | Similarity, pixels: np.ndarray,
    values: Sequence[Sequence[int]],
) -> bool:
    """Whether some `count` of the pixels, each at one of its values (or as it is), flip it."""
    before = present(classifier.predict(image).digit)
    tried = []
    for some in combinations(range(len(pixels)), count):
        for bytes_ in product(*(values[index] for index in some)):
            changed = image.copy()
            changed.reshape(-1)[pixels[list(some)]] = bytes_
            tried.append(changed)
    images = np.array(tried)
    if isinstance(classifier, Similarity):
        alone = tolerances.clear(-classifier.scores(images), _rounding(image, classifier) / PIXELS)
    else:
        logits = tolerances.one_each(classifier.logits(images))
        alone = tolerances.clear(logits, _rounding(image, classifier))
    predicted = np.where(alone, classifier.predicted_labels(images), before)
    return bool((predicted != before).any())


def _rounding(image: np.ndarray, classifier: LinearModel | Similarity) -> float:
    """How far a rival's lead may be from 0 and yet be a tie, in units of the classifier's sums.

    A model's parameters are float32, and any pixel may be inked. Distances are float64 means, each
    off by `MEAN_64` at most; a root's difference is up to twice that of its square.
    """
    if isinstance(classifier, Similarity):
        return 4 * PIXELS * tolerances.MEAN_64
    full = np.full_like(image, 255)
    off = 2 * tolerances.of_rounded(full, classifier.parameters).max()
    return float(off + np.finfo(np.float32).eps)


def _best_gains(
    image: np.ndarray, classifier: LinearModel | Similarity,
) -> tuple[np.ndarray, np.ndarray]:
    """(rivals, 784) the most each pixel can gain a rival, trying all 256 bytes; and the leads.

    In units of the classifier's own sums, written out from its definition one rival at a time.
    """
    y = classifier.digits.index(classifier.predict(image).digit)
    now = image.reshape(PIXELS)
    gains, leads = [], []
    for c in range(len(classifier.digits)):
        if c == y:
            continue
        if isinstance(classifier, LinearModel):
            w = classifier.weights.reshape(-1, PIXELS).astype(float)
            sign = 1 if y == 0 else -1
            toward = -sign * w[0] if len(w) == 1 else w[c] - w[y]
            table = toward[:, None] * BYTES
            bias = classifier.bias.astype(float)
            constant = -sign * bias[0] if len(w) == 1 else bias[c] - bias[y]
        else:
            mine, theirs = (classifier.means[d].reshape(PIXELS, 1) for d in (y, c))
            power = 1 if classifier.metric == "l1" else 2
            table = np.abs(BYTES - mine) ** power - np.abs(BYTES - theirs) ** power
            constant = 0
        here = table[np.arange(PIXELS), now]
        gains.append(table.max(axis=1) - here)
        leads.append(-(here.sum() + constant))
    return np.array(gains), np.array(leads)


def _assert_no_fewer(flip: Flip, image: np.ndarray, classifier: LinearModel | Similarity) -> None:
    """No rival overtakes with one pixel less, even with the best of them at their best bytes."""
    gains, leads = _best_gains(image, classifier)
    most = -np.sort(-gains, axis=1)[:, : len(flip.pixels) - 1].sum(axis=1)
    assert (most <= leads + _rounding(image, classifier)).all()


# ------------------------------------------------------------------------------------ by hand


def test_a_linear_flip_by_hand() -> None:
    # Blank: logit 1, a 3. Ink on -2 is worth 2: one pixel does it. Ink on -0.75: it takes two.
    parameters = np.zeros((1, 785), np.float32)
    parameters[0, [10, 20, 30]], parameters[0, 784] = [-0.75, 5, -0.5], 1
    model = LinearModel((3, 7), parameters)
    flip = present(fewest_linear(BLANK, model))
    assert (flip.before, flip.after, flip.pixels) == (3, 7, (10, 30))
    parameters[0, 20] = -2
    assert present(fewest_linear(BLANK, LinearModel((3, 7), parameters))).pixels == (20,)


def test_ink_is_also_taken_away() -> None:
    parameters = np.zeros((1, 785), np.float32)
    parameters[0, [10, 20]], parameters[0, 784] = [3, 1], -1
    image = BLANK.copy()
    image.reshape(-1)[[10, 20]] = 255
    flip = present(fewest_linear(image, LinearModel((3, 7), parameters)))
    assert flip.pixels == (10, 20)  # without the first alone it is a tie: 1 - 1
    assert not flip.image.any()


def test_a_tie_is_no_flip() -> None:
    parameters = np.zeros((1, 785), np.float32)
    parameters[0, [10, 20]], parameters[0, 784] = -1, 1
    model = LinearModel((3, 7), parameters)
    first = BLANK.copy()
    first.reshape(-1)[10] = 255
    assert model.predict(first).digit is None
    assert present(fewest_linear(BLANK, model)).pixels == (10, 20)


def test_equal_gains_go_by_index() -> None:
    parameters = np.zeros((1, 785), np.float32)
    parameters[0, [700, 5, 300, 301]], parameters[0, 784] = -1, 2.5
    assert present(fewest_linear(BLANK, LinearModel((3, 7), parameters))).pixels == (5, 300, 301)


def test_l1_moves_a_pixel_just_past_the_rivals_value() -> None:
    # A 3's mean is paper, a 7's is 0.5 and 0.25 on two pixels: bytes 127.5 and 63.75.
    means = np.zeros((2, 28, 28))
    means[1].reshape(-1)[[10, 20]] = 0.5, 0.25
    flip = present(fewest_similarity(BLANK, Similarity((3, 7), means, "l1")))
    assert flip.pixels == (10,)
    assert flip.image.reshape(-1)[10] == 128
    image = BLANK.copy()
    image.reshape(-1)[[10, 20]] = 128, 64
    back = present(fewest_similarity(image, Similarity((3, 7), means, "l1")))
    assert (back.before, back.after, back.pixels) == (7, 3, (10,))
    assert back.image.reshape(-1)[[10, 20]].tolist() == [0, 64]


def test_l1_moves_no_farther_than_a_mean_that_is_a_whole_byte() -> None:
    for byte in range(1, 256):
        means = np.zeros((2, 28, 28))
        means[1, 4, 4] = byte / 255
        flip = present(fewest_similarity(BLANK, Similarity((3, 7), means, "l1")))
        assert flip.image[4, 4] == byte


def test_rmse_moves_a_pixel_all_the_way() -> None:
    # Lead over the 7: 0.25 + 0.01 squared. Ink v on the first gains 2 × 0.5 v: at 1 enough.
    means = np.zeros((2, 28, 28))
    means[1].reshape(-1)[[10, 20]] = 0.5, 0.1
    flip = present(fewest_similarity(BLANK, Similarity((3, 7), means, "rmse")))
    assert flip.pixels == (10,)
    assert flip.image.reshape(-1)[10] == 255


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
    model = LinearModel(digits, parameters)
    flip = fewest_linear(image, model)
    values = [(0, 85, 170, 255)] * len(SIX)
    if flip is None:
        assert not _flips_with(len(SIX), image, model, SIX, values)
        return
    _assert_real(flip, image, model)
    _assert_no_fewer(flip, image, model)
    own = image.reshape(-1)[SIX]  # a pixel left as it is stands for a smaller set
    smaller = [(*some, byte) for some, byte in zip(values, own, strict=True)]
    assert not _flips_with(len(flip.pixels) - 1, image, model, SIX, smaller)


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
        gains, leads = _best_gains(image, similarity)
        assert (gains.sum(axis=1) <= leads + _rounding(image, similarity)).all()
        return
    _assert_real(flip, image, similarity)
    _assert_no_fewer(flip, image, similarity)
    own = image.reshape(-1)[SIX]
    smaller = [(*some, byte) for some, byte in zip(values, own, strict=True)]
    if len(flip.pixels) <= 4:  # more would be millions of images
        assert not _flips_with(len(flip.pixels) - 1, image, similarity, SIX, smaller)


# ------------------------------------------------------------------------------- on real images


@HOW_MANY
def test_flips_of_a_trained_model(digits: tuple[int, ...]) -> None:
    model = _trained(digits)
    counts = []
    for image in _images(digits):
        flip = present(fewest_linear(image, model))
        _assert_real(flip, image, model)
        _assert_no_fewer(flip, image, model)
        assert set(np.unique(flip.image[flip.image != image])) <= {0, 255}
        counts.append(len(flip.pixels))
    assert 3 < np.median(counts) < 60  # few, and not none


@METRICS
@HOW_MANY
def test_flips_of_the_baseline(digits: tuple[int, ...], metric: Metric) -> None:
    similarity = Similarity(digits, _means(digits), metric)
    for image in _images(digits):
        flip = present(fewest_similarity(image, similarity))
        _assert_real(flip, image, similarity)
        _assert_no_fewer(flip, image, similarity)


@HOW_MANY
def test_two_ways_to_write_the_rmse_baseline_flip_alike(digits: tuple[int, ...]) -> None:
    similarity = Similarity(digits, _means(digits), "rmse")
    model = from_means(digits, _means(digits))
    for image in _images(digits):
        one = present(fewest_similarity(image, similarity))
        other = present(fewest_linear(image, model))
        assert (one.after, one.pixels) == (other.after, other.pixels)


@HOW_MANY
def test_every_pixel_of_a_flip_is_needed(digits: tuple[int, ...]) -> None:
    classifiers: list[LinearModel | Similarity] = [
        _trained(digits),
        *(Similarity(digits, _means(digits), metric) for metric in get_args(Metric)),
    ]
    for classifier in classifiers:
        for image in _images(digits)[::5]:
            flip = present(_fewest(image, classifier))
            for pixel in flip.pixels:
                without = flip.image.copy()
                without.reshape(-1)[pixel] = image.reshape(-1)[pixel]
                assert classifier.predict(without).digit in (flip.before, None)


@HOW_MANY
def test_the_prediction_flips_at_the_last_stage_and_the_first_pixels_do_most(
    digits: tuple[int, ...],
) -> None:
    model = _trained(digits)
    for image in _images(digits):
        flip = present(fewest_linear(image, model))
        steps = list(stages(flip, image))
        assert len(steps) == len(flip.pixels) + 1
        assert np.array_equal(steps[0], image) and np.array_equal(steps[-1], flip.image)
        for number, (one, next_one) in enumerate(pairwise(steps)):
            assert np.flatnonzero(one != next_one).tolist() == [flip.pixels[number]]
            assert model.predict(one).digit in (flip.before, None)
        logits = model.logits(np.array(steps))
        if len(digits) == 2:
            effect = -np.abs(np.diff(logits[:, 0]))
            off = tolerances.of_logits(steps, model.parameters, np.float64).max()
            assert (np.diff(effect) >= -4 * off).all()


def test_the_image_given_stays_as_it_is() -> None:
    image = normalised(THREE)
    image.setflags(write=False)
    flip = present(fewest_linear(image, _trained((3, 7))))
    assert not np.shares_memory(flip.image, image)
    first = next(stages(flip, image))
    first[0, 0] = 99
    assert image[0, 0] == 0


# --------------------------------------------------------------------------- where nothing flips


@HOW_MANY
def test_what_cannot_be_flipped(digits: tuple[int, ...]) -> None:
    zeros = np.zeros((outputs(digits), PIXELS + 1), np.float32)
    image = normalised(THREE)
    assert fewest_linear(image, LinearModel(digits, zeros)) is None  # it cannot tell
    zeros[0, -1] = 1
    assert fewest_linear(image, LinearModel(digits, zeros)) is None  # its mind is made up
    lost = np.full_like(zeros, np.nan)
    assert fewest_linear(image, LinearModel(digits, lost)) is None


@METRICS
def test_equal_means_cannot_be_flipped(metric: Metric) -> None:
    means = np.full((3, 28, 28), 0.5)
    assert fewest_similarity(BLANK, Similarity((1, 3, 7), means, metric)) is None


def test_a_rival_that_ties_with_another_is_no_prediction() -> None:
    # 1 and 3 share their weights, so neither can win alone until one has a weight of its own.
    parameters = np.zeros((3, 785), np.float32)
    parameters[:2, 10], parameters[2, [20, 21, 22]] = 5, -0.4
    parameters[2, -1] = 1
    assert fewest_linear(BLANK, LinearModel((1, 3, 7), parameters)) is None
    parameters[1, 30] = 0.5
    model = LinearModel((1, 3, 7), parameters)
    flip = present(fewest_linear(BLANK, model))
    assert flip.pixels == (10, 30)
    assert (flip.before, flip.after) == (7, 3)
