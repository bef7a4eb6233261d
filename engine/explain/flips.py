"""What would change its mind? The fewest pixels whose change flips a prediction.

A rival digit overtakes when the lead that the predicted digit has over it, a sum over pixels of
terms that depend on one pixel each, falls below zero; so the most that a pixel can do for the rival
within 0..1 depends on no other pixel, and the n pixels that can do most do more than any other n.
Taking them in this order until the rival overtakes is therefore the fewest for that rival, and the
least over all rivals the fewest of all.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.drawings.drawing import PIXELS, SIDE
from engine.explain.contributions import difference_maps
from engine.models.classifier import Classifier, Floats, Images
from engine.models.logits import of_each_digit
from engine.models.pixel_similarity import Similarity
from engine.models.trained import Additive, TrainedModel

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
        yield _changed(original, pixels[:count], flip.image.reshape(PIXELS)[pixels[:count]])


def fewest_additive(image: Images, model: Additive) -> Flip | None:
    """The fewest pixels to change, each to 0 or 255, for another prediction of the model.

    image: (28, 28) bytes. None where it cannot tell to begin with, or where nothing flips it.
    """
    before = model.predict(image).digit
    if before is None:
        return None
    targets, gains, leads = _of_linear(image, model, before)
    return _fewest(image, model, before, leads, targets, gains)


def few_locally_linear(image: Images, model: TrainedModel) -> Flip | None:
    """Some pixels to change, each to 0 or 255, that turn a prediction over: few, not the fewest.

    image: (28, 28) bytes. model: one that is a linear model at each image (`linear_at`), another
    one as pixels change; what the fewest are is then NP-hard in general (Katz et al., "Reluplex",
    2017). Pixels are taken in two ways, by the linear model at the image itself, and one by one by
    that of the image changed so far; those that turn out not to be needed are put back, and of both
    ways the fewer count. Each is verified: the model itself predicts otherwise at the end. None
    where it cannot tell to begin with, or where neither way turns it over.
    """
    before, local = model.predict(image).digit, model.linear_at(image)
    if before is None or local is None:
        return None
    first = _by_first(image, model, local, before)
    most = _MOST_LOCAL if first is None else len(first.pixels) - 1  # more would be no better
    found = [flip for flip in (first, _one_by_one(image, model, before, most)) if flip is not None]
    return min((_pruned(flip, image, model) for flip in found),
               key=lambda flip: len(flip.pixels), default=None)


_MOST_LOCAL = 100
"""Pixels that are changed one by one before that way is given up."""


def _by_first(
    image: Images, model: TrainedModel, local: Additive, before: int
) -> Flip | None:
    """By the linear model at the image alone; the model itself has the last word."""
    targets, gains, leads = _of_linear(image, local, before)
    return _fewest(image, model, before, leads, targets, gains)


def _one_by_one(image: Images, model: TrainedModel, before: int, most: int) -> Flip | None:
    """Each time the pixel that does most, per lead, for the rival that it does most for."""
    pixels: list[int] = []
    changed = image
    for _ in range(most):
        local = model.linear_at(changed)
        if local is None:
            return None
        targets, gains, leads = _of_linear(changed, local, before)
        gains = gains.reshape(len(gains), PIXELS).copy()
        gains[:, pixels] = -np.inf
        share = gains / np.maximum(leads, _ROUNDING)[:, None]
        rival, pixel = (int(each) for each in np.unravel_index(share.argmax(), share.shape))
        if gains[rival, pixel] <= 0:
            return None
        pixels.append(pixel)
        changed = _changed(changed, [pixel], targets.reshape(-1, PIXELS)[rival, [pixel]])
        after = model.predict(changed).digit
        if after is not None and after != before:
            return Flip(before, after, tuple(pixels), changed)
    return None


def _pruned(flip: Flip, image: Images, model: TrainedModel) -> Flip:
    """Without the pixels that it holds without, the least important tried first."""
    for pixel in reversed(flip.pixels):
        back = _changed(flip.image, [pixel], image.reshape(PIXELS)[[pixel]])
        after = model.predict(back).digit
        if after is not None and after != flip.before:
            kept = tuple(each for each in flip.pixels if each != pixel)
            flip = Flip(flip.before, after, kept, back)
    return flip


def _of_linear(image: Images, model: Additive, before: int) -> tuple[Images, Floats, Floats]:
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
            changed = _changed(image, pixels, targets[rival, pixels])
            after = classifier.predict(changed).digit
            if after is not None and after != before:
                best = Flip(before, after, tuple(pixels), changed)
                break
    return best


def _changed(image: Images, pixels: list[int], values: Images) -> Images:
    flat = image.flatten()
    flat[pixels] = values
    return flat.reshape(SIDE, SIDE)
