"""Few pixels whose change flips the prediction of a model that is a linear model at each image.

There the pixels depend on each other, and what the fewest are is NP-hard in general (Katz et al.,
"Reluplex", 2017). So some ways are gone, and each is verified by the model itself.
"""

from collections.abc import Sequence

import numpy as np

from engine.drawings.drawing import PIXELS
from engine.explain.flips import Flip, changed, gains_of_linear
from engine.looks import Look, nobody_looks
from engine.models.classifier import Floats, Images
from engine.models.logits import of_each_digit
from engine.models.trained import TrainedModel

_MOST = 100
"""Pixels that are changed one by one before that way is given up."""

_ROUNDING = 1e-9

_AT_ONCE = 16
"""Images that are predicted between two looks."""

_PARTS = 8
"""Of the way to another image, in which it is asked how steep the model is."""


def few_locally_linear(
    image: Images, model: TrainedModel, others: Images, at_times: Look = nobody_looks
) -> Flip | None:
    """Some pixels to change that flip a prediction: few, not the fewest.

    image: (28, 28) bytes. model: one that is a linear model at each image (`linear_at`), another
    one as pixels change. others: (n, 28, 28) bytes, images such as the digits' means. at_times:
    called again and again; it may raise, to end it.

    Pixels become 0 or 255 by the linear model at the image itself, and one by one by that of the
    image changed so far; where neither way flips it, they become those of another image, by what
    they add on the way there. Those that turn out not to be needed are put back, and of all ways
    the fewer count. None where it cannot tell to begin with, or where no way flips it: that proves
    nothing, unless the model predicts the same of every image.
    """
    before = model.predict(image).digit
    if before is None or model.linear_at(image) is None:
        return None
    search = _Search(image, model, before, at_times)
    first = search.by_first()
    most = _MOST if first is None else len(first.pixels) - 1  # more would be no better
    found = [flip for flip in (first, search.one_by_one(most)) if flip is not None]
    if not found:
        found = [flip for other in others if (flip := search.towards(other)) is not None]
    return min((search.pruned(flip) for flip in found), key=lambda flip: len(flip.pixels),
               default=None)


class _Search:
    """From one image, whose prediction is `before`."""

    def __init__(self, image: Images, model: TrainedModel, before: int, at_times: Look) -> None:
        self._image, self._model, self._before = image, model, before
        self._at_times = at_times

    def by_first(self) -> Flip | None:
        """By the linear model at the image alone; the model itself has the last word."""
        targets, gains, leads = self._gains(self._image)
        targets, gains = targets.reshape(-1, PIXELS), gains.reshape(-1, PIXELS)
        best: Flip | None = None
        for rival in np.argsort(leads, kind="stable"):
            order = np.argsort(-gains[rival], kind="stable")[: int((gains[rival] > 0).sum())]
            gained = gains[rival, order].cumsum()
            needed = int((gained <= leads[rival] * (1 - _ROUNDING)).sum()) + 1
            most = len(order) if best is None else min(len(order), len(best.pixels) - 1)
            best = self._soonest(order.tolist(), targets[rival], needed, most) or best
        return best

    def one_by_one(self, most: int) -> Flip | None:
        """Each time the pixel that does most, per lead, for the rival that it does most for."""
        pixels: list[int] = []
        now = self._image
        for _ in range(most):
            self._at_times()
            targets, gains, leads = self._gains(now)
            gains = gains.reshape(len(gains), PIXELS).copy()
            gains[:, pixels] = -np.inf
            share = gains / np.maximum(leads, _ROUNDING)[:, None]
            rival, pixel = (int(each) for each in np.unravel_index(share.argmax(), share.shape))
            if gains[rival, pixel] <= 0:
                return None
            pixels.append(pixel)
            now = changed(now, [pixel], targets.reshape(-1, PIXELS)[rival, [pixel]])
            after = self._model.predict(now).digit
            if after is not None and after != self._before:
                return Flip(self._before, after, tuple(pixels), now)
        return None

    def towards(self, other: Images) -> Flip | None:
        """Pixels of another image that is predicted otherwise, those that lead there first."""
        after = self._model.predict(other).digit
        if after is None or after == self._before:
            return None
        own, rival = (self._model.digits.index(each) for each in (self._before, after))
        rise = np.zeros(PIXELS)
        for part in (np.arange(_PARTS) + 0.5) / _PARTS:
            self._at_times()
            there = np.rint((1 - part) * self._image + part * other).astype(np.uint8)
            slopes = self._slopes(there)
            rise += slopes[rival] - slopes[own]
        adds = rise * (other.reshape(PIXELS) / 255 - self._image.reshape(PIXELS) / 255)
        differ = other.reshape(PIXELS) != self._image.reshape(PIXELS)
        order = [int(pixel) for pixel in np.argsort(-adds, kind="stable") if differ[pixel]]
        return self._soonest(order, other.reshape(PIXELS), 1, len(order))

    def pruned(self, flip: Flip) -> Flip:
        """Without the pixels that it holds without, the least important tried first."""
        for pixel in reversed(flip.pixels):
            self._at_times()
            back = changed(flip.image, [pixel], self._image.reshape(PIXELS)[[pixel]])
            after = self._model.predict(back).digit
            if after is not None and after != flip.before:
                kept = tuple(each for each in flip.pixels if each != pixel)
                flip = Flip(flip.before, after, kept, back)
        return flip

    def _soonest(
        self, order: Sequence[int], targets: Images, least: int, most: int
    ) -> Flip | None:
        """With the fewest of the first pixels, least to most of them, that flip the prediction."""
        for first in range(least, most + 1, _AT_ONCE):
            self._at_times()
            counts = range(first, min(first + _AT_ONCE, most + 1))
            images = [changed(self._image, order[:count], targets[order[:count]])
                      for count in counts]
            for count, image, said in zip(
                counts, images, self._model.predict_all(np.stack(images)), strict=True
            ):
                if said.digit is not None and said.digit != self._before:
                    return Flip(self._before, said.digit, tuple(order[:count]), image)
        return None

    def _gains(self, image: Images) -> tuple[Images, Floats, Floats]:
        local = self._model.linear_at(image)
        assert local is not None
        return gains_of_linear(image, local, self._before)

    def _slopes(self, image: Images) -> Floats:
        """(digits, 784) of each digit's logit."""
        local = self._model.linear_at(image)
        assert local is not None
        weights = of_each_digit(local.weights.astype(np.float64), axis=0)
        return weights.reshape(len(weights), PIXELS)
