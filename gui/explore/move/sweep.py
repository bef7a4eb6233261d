"""A sweep's images, made a few at a time so that the window stays quick."""

from dataclasses import replace
from time import perf_counter

import numpy as np

from engine.drawings.drawing import Drawing
from engine.drawings.transforms import Move, sweep
from engine.evaluation import FORMS
from engine.models.classifier import Classifier, Floats, Images
from gui.model.predictions import ImageForm

COUNT = 33
"""Places along a sweep."""


class Sweeping:
    """The images of one sweep in both forms, the ends and the middle first."""

    def __init__(self, drawing: Drawing, what: str, move: Move) -> None:
        self.key = key(drawing, what, move)
        self.what = what
        self._sweep = sweep(drawing, what, move, COUNT)
        order = [index for step in (16, 8, 4, 2, 1) for index in range(0, COUNT, step)]
        self._todo = list(dict.fromkeys(order))
        self._images: dict[int, tuple[Images, ...]] = {}

    @property
    def is_complete(self) -> bool:
        return not self._todo

    def work(self, seconds: float) -> None:
        """Make images, one at least, until the time is up."""
        end = perf_counter() + seconds
        while self._todo:
            index = self._todo.pop(0)
            drawing = self._sweep[index][1]
            self._images[index] = tuple(FORMS[form](drawing) for form in ("raw", "normalised"))
            if perf_counter() > end:
                return

    @property
    def values(self) -> Floats:
        """What was gone through so far, in order."""
        return np.array([self._sweep[index][0] for index in sorted(self._images)])

    def says(self, model: Classifier, digit: int) -> dict[ImageForm, Floats]:
        """How much the model says the digit: its probability, or how much nearer it is."""
        column = model.digits.index(digit)
        along: dict[ImageForm, Floats] = {}
        forms: tuple[ImageForm, ImageForm] = ("raw", "normalised")
        for row, form in enumerate(forms):
            scores = model.scores(np.stack(
                [self._images[index][row] for index in sorted(self._images)]
            ))
            if model.better == "low":
                others = np.delete(scores, column, axis=1).min(axis=1)
                along[form] = others - scores[:, column]
            else:
                along[form] = scores[:, column]
        return along



def key(drawing: Drawing, what: str, move: Move) -> tuple[Drawing, str, Move]:
    """What a sweep depends on: not on where in it the drawing is."""
    return drawing, what, replace(move, **{what: getattr(Move(), what)})
