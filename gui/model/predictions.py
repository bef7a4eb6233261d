"""What the models make of one drawing, as drawn and as normalised."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from engine.drawings.raster import Image
from engine.models.classifier import Floats, Prediction
from engine.models.linear import LinearModel
from engine.models.pixel_similarity import METRICS, Similarity

ImageForm = Literal["raw", "normalised"]


@dataclass(frozen=True, slots=True, eq=False)
class ImagePredictions:
    """Of one image: its pixels, and each classifier's prediction where it has one."""

    image: Image
    l1: Prediction | None = None
    rmse: Prediction | None = None
    linear: Prediction | None = None
    logits: Floats | None = None

    @property
    def is_blank(self) -> bool:
        """Whether there is no ink: then there is no prediction."""
        return not self.image.any()


@dataclass(frozen=True, slots=True, eq=False)
class DrawingPredictions:
    """The predictions on both forms of a drawing. A blank drawing gets no prediction."""

    raw: ImagePredictions
    normalised: ImagePredictions
    is_blank: bool

    def of(self, form: ImageForm) -> ImagePredictions:
        return self.raw if form == "raw" else self.normalised


def predict(
    images: tuple[Image, Image], digits: tuple[int, ...], means: Floats | None,
    model: LinearModel | None,
) -> DrawingPredictions:
    """Ask every classifier that is there. images: as drawn, and normalised."""
    inked = [bool(image.any()) for image in images]
    both = [ImagePredictions(image) for image in images]
    if means is not None and any(inked):
        by_l1, by_rmse = (Similarity(digits, means, metric).predict_all(np.stack(images))
                          for metric in METRICS)
        both = [ImagePredictions(image, l1, rmse) if there else ImagePredictions(image)
                for image, there, l1, rmse in zip(images, inked, by_l1, by_rmse, strict=True)]
        both = _with_model(both, model)
    raw, normalised = both
    return DrawingPredictions(raw, normalised, not any(inked))


def predict_again(
    drawing_predictions: DrawingPredictions, model: LinearModel | None
) -> DrawingPredictions:
    """The same predictions with a newer linear model; nothing else is computed again."""
    raw, normalised = _with_model(
        [drawing_predictions.raw, drawing_predictions.normalised], model
    )
    return DrawingPredictions(raw, normalised, drawing_predictions.is_blank)


def _with_model(
    both: Sequence[ImagePredictions], model: LinearModel | None
) -> list[ImagePredictions]:
    """The same with what the model says of each image that has ink and is compared with means."""
    return [_with(each, model) for each in both]


def _with(predictions: ImagePredictions, model: LinearModel | None) -> ImagePredictions:
    image = predictions.image
    if model is None or predictions.l1 is None:
        return ImagePredictions(image, predictions.l1, predictions.rmse)
    # one at a time: of several at once the last bits are others than what the views work out
    logits = model.logits(image[None])
    (prediction,) = model.predictions_of(image[None], logits)
    return ImagePredictions(image, predictions.l1, predictions.rmse, prediction, logits[0])
