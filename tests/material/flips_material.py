"""Models that can be flipped, and what a flip has to be held against."""

from collections.abc import Sequence
from functools import cache
from itertools import combinations, product

import numpy as np
import pytest
from material.engine_material import SEVEN, TEN, THREE, mnist
from measures import tolerances
from measures.matrices import matrix_of
from measures.present import present

from engine.drawings.drawing import PIXELS
from engine.drawings.raster import normalised
from engine.explain.flips import Flip, fewest_additive, fewest_similarity
from engine.models.linear import LinearModel, linear_model
from engine.models.pixel_similarity import Similarity, mean_images

BYTES = np.arange(256) / 255
METRICS = pytest.mark.parametrize("metric", ["l1", "rmse"])
HOW_MANY = pytest.mark.parametrize("digits", [(3, 7), TEN], ids=["two", "ten"])


@cache
def mean_images_of(digits: tuple[int, ...]) -> np.ndarray:
    return mean_images(mnist(digits).train, digits)


@cache
def trained_on(digits: tuple[int, ...], steps: int = 300) -> LinearModel:
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
    return linear_model(digits, (rows[:1] - rows[1:] if len(digits) == 2 else rows)
                       .astype(np.float32))


def images_of(digits: tuple[int, ...]) -> list[np.ndarray]:
    images = mnist(digits).valid.images
    return [*images[:: len(images) // 25], normalised(THREE), normalised(SEVEN)]


def fewest(image: np.ndarray, classifier: LinearModel | Similarity) -> Flip | None:
    if isinstance(classifier, LinearModel):
        return fewest_additive(image, classifier)
    return fewest_similarity(image, classifier)


def assert_real(flip: Flip, image: np.ndarray, classifier: LinearModel | Similarity) -> None:
    """Each pixel named was changed, no other was, and the classifier agrees with the flip."""
    assert flip.before == classifier.predict(image).digit
    assert flip.after == classifier.predict(flip.image).digit
    assert flip.after not in (None, flip.before)
    assert flip.image.dtype == np.uint8
    changed = np.flatnonzero(flip.image.reshape(-1) != image.reshape(-1))
    assert sorted(flip.pixels) == changed.tolist()


def flips_with(
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
        alone = tolerances.clear(-classifier.scores(images), rounding(image, classifier) / PIXELS)
    else:
        logits = tolerances.one_each(classifier.logits(images))
        alone = tolerances.clear(logits, rounding(image, classifier))
    predicted = np.where(alone, classifier.predicted_labels(images), before)
    return bool((predicted != before).any())


def rounding(image: np.ndarray, classifier: LinearModel | Similarity) -> float:
    """How far a rival's lead may be from 0 and yet be a tie, in units of the classifier's sums.

    A model's parameters are float32, and any pixel may be inked. Distances are float64 means, each
    off by `MEAN_64` at most; a root's difference is up to twice that of its square.
    """
    if isinstance(classifier, Similarity):
        return 4 * PIXELS * tolerances.MEAN_64
    full = np.full_like(image, 255)
    off = 2 * tolerances.of_rounded(full, matrix_of(classifier)).max()
    return float(off + np.finfo(np.float32).eps)


def best_gains(
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


def assert_no_fewer(flip: Flip, image: np.ndarray, classifier: LinearModel | Similarity) -> None:
    """No rival overtakes with one pixel less, even with the best of them at their best bytes."""
    gains, leads = best_gains(image, classifier)
    most = -np.sort(-gains, axis=1)[:, : len(flip.pixels) - 1].sum(axis=1)
    assert (most <= leads + rounding(image, classifier)).all()
