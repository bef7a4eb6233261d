"""How well each classifier reads labelled drawings, as drawn and normalised."""

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np

from engine.data.datasets import Dataset
from engine.drawings.drawing import Drawing
from engine.drawings.raster import Image, normalised, raw
from engine.drawings.stroke_file import LabelledDrawing
from engine.models.classifier import Classifier, accuracy

FORMS: dict[str, Callable[[Drawing], Image]] = {"raw": raw, "normalised": normalised}
"""The two ways from a drawing to the image that a classifier is given."""


@lru_cache(maxsize=4096)
def image_of(drawing: Drawing, form: str) -> Image:
    """The drawing's image in one of FORMS, (28, 28) and read-only; kept, for it is asked often."""
    image = FORMS[form](drawing)
    image.setflags(write=False)
    return image


def as_dataset(drawings: Sequence[LabelledDrawing], form: str) -> Dataset:
    """The drawings' images in one of FORMS, and their labels. Blank drawings are left out."""
    inked = [labelled for labelled in drawings if not labelled.drawing.is_blank]
    images = [image_of(labelled.drawing, form) for labelled in inked]
    return Dataset(
        np.stack(images) if images else np.empty((0, 28, 28), np.uint8),
        np.array([labelled.label for labelled in inked], np.uint8),
    )


def evaluate(
    classifiers: dict[str, Classifier], drawings: Sequence[LabelledDrawing]
) -> dict[str, dict[str, float]]:
    """The accuracy, 0..1, of each classifier by name, for each form."""
    data = {form: as_dataset(drawings, form) for form in FORMS}
    return {
        name: {form: accuracy(classifier, data[form]) for form in FORMS}
        for name, classifier in classifiers.items()
    }
