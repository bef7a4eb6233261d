"""What would change its mind? The fewest pixels whose change flips a prediction.

A rival digit overtakes when the lead that the predicted digit has over it, a sum over pixels of
terms that depend on one pixel each, falls below zero; so the most that a pixel can do for the rival
within 0..1 depends on no other pixel, and the n pixels that can do most do more than any other n.
Taking them in this order until the rival overtakes is therefore the fewest for that rival, and the
least over all rivals the fewest of all.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from engine.drawings.drawing import PIXELS, SIDE
from engine.explain.contributions import difference_maps
from engine.models.classifier import Classifier, Floats, Images
from engine.models.logits import of_each_digit
from engine.models.pixel_similarity import Similarity
from engine.models.trained import Additive

_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Flip:
    """The smallest change of an image that gives it another prediction.

    before, after: digits. pixels: which were changed, 28 × row + column, the one that matters most
    first. image: (28, 28) bytes, with all of them changed.
    """

    before: int
    after: int
    pixels: tuple[int, ...]
    image: Images


def stages(flip: Flip, original: Images) -> Iterator[Images]:
    """The original image, then with 1, 2, … of the flip's pixels changed, at last `flip.image`."""
    pixels = list(flip.pixels)
    for count in range(len(pixels) + 1):
        yield changed(original, pixels[:count], flip.image.reshape(PIXELS)[pixels[:count]])


def fewest_additive(image: Images, model: Additive) -> Flip | None:
    """The fewest pixels to change, each to 0 or 255, for another prediction of the model.

    image: (28, 28) bytes. None where it cannot tell to begin with, or where nothing flips it.
    """
    before = model.predict(image).digit
    if before is None:
        return None
    targets, gains, leads = gains_of_linear(image, model, before)
    return _fewest(image, model, before, leads, targets, gains)


def gains_of_linear(
    image: Images, model: Additive, before: int
) -> tuple[Images, Floats, Floats]:
    """For each rival: where each pixel does most (rivals, 28, 28), how much, and the lead."""
    logits = model.logits(image[None])[0]
    weights = of_each_digit(model.weights.astype(np.float64), axis=0)
    own = model.digits.index(before)
    slopes = np.delete(weights, own, axis=0) - weights[own]
    targets = np.where(slopes > 0, 255, 0).astype(np.uint8)
    gains = slopes * (targets / 255 - image / 255)
    return targets, gains, logits[own] - np.delete(logits, own)


def fewest_similarity(image: Images, similarity: Similarity) -> Flip | None:
    """The fewest pixels to change for another mean image to be the nearest.

    image: (28, 28) bytes. None where it cannot tell to begin with, or where nothing flips it.
    Under rmse a pixel gains all the way to 0 or 255; under l1 only until it has passed the rival
    mean's value, so it moves to the byte beyond that and no farther.
    """
    before = similarity.predict(image).digit
    if before is None:
        return None
    index = similarity.digits.index(before)
    own, rivals = similarity.means[index], np.delete(similarity.means, index, axis=0)
    if similarity.metric == "rmse":
        targets = np.where(rivals > own, 255, 0).astype(np.uint8)
    else:
        above = np.ceil(255 * rivals).astype(np.uint8)
        below = np.floor(255 * rivals).astype(np.uint8)
        targets = np.where(rivals > own, np.maximum(image, above), np.minimum(image, below))

    def leads(images: Images) -> Floats:
        """How much nearer the prediction's mean is than each rival's, pixel by pixel."""
        return difference_maps(images, rivals, similarity.metric) - difference_maps(
            images, own, similarity.metric
        )

    terms = leads(image)
    return _fewest(
        image, similarity, before, terms.sum(axis=(1, 2)), targets, terms - leads(targets)
    )


def _fewest(
    image: Images, classifier: Classifier, before: int, leads: Floats, targets: Images,
    gains: Floats,
) -> Flip | None:
    """The flip with the fewest pixels over all rivals; of as many, the first rival's.

    leads: (rivals,), what each must overcome. targets: (rivals, 28, 28) bytes, where each pixel
    does most for a rival; gains: likewise, how much that is. The classifier has the last word:
    where it sees a tie, or rounds otherwise than the sums here, pixels are added until it agrees.
    (Only where two rivals tie exactly, having overtaken together, might fewer pixels do.)
    """
    targets, gains = targets.reshape(-1, PIXELS), gains.reshape(-1, PIXELS)
    order = np.argsort(-gains, axis=1, kind="stable")
    gained = np.take_along_axis(gains, order, axis=1).clip(min=0).cumsum(axis=1)
    needed = (gained <= leads[:, None] * (1 - _ROUNDING)).sum(axis=1) + 1
    useful = (gains > 0).sum(axis=1)
    best: Flip | None = None
    for rival in np.argsort(needed, kind="stable"):
        most = min(useful[rival], PIXELS if best is None else len(best.pixels) - 1)
        for count in range(needed[rival], most + 1):
            pixels = order[rival, :count].tolist()
            image_then = changed(image, pixels, targets[rival, pixels])
            after = classifier.predict(image_then).digit
            if after is not None and after != before:
                best = Flip(before, after, tuple(pixels), image_then)
                break
    return best


def changed(image: Images, pixels: Sequence[int], values: Images) -> Images:
    """With these pixels having these values."""
    flat = image.flatten()
    flat[list(pixels)] = values
    return flat.reshape(SIDE, SIDE)
