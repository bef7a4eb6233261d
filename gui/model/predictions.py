"""What the models make of one drawing, as drawn and as normalised."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from engine.drawings.raster import Image
from engine.models.classifier import Floats, Prediction
from engine.models.pixel_similarity import METRICS, predictions_by_metric
from engine.models.trained import TrainedModel

ImageForm = Literal["raw", "normalised"]


@dataclass(frozen=True, slots=True, eq=False)
class ImagePredictions:
    """Of one image: its pixels, and each classifier's prediction where it has one.

    is_blank: whether there is no ink: then there is no prediction. by_key: the predictions by their
    classifier's key. trained_key: of the model that is trained. logits: (digits,) of that model.
    """

    image: Image
    is_blank: bool
    by_key: Mapping[str, Prediction] = field(default_factory=dict)
    trained_key: str | None = None
    logits: Floats | None = None

    @property
    def l1(self) -> Prediction | None:
        return self.by_key.get("l1")

    @property
    def rmse(self) -> Prediction | None:
        return self.by_key.get("rmse")

    @property
    def trained(self) -> Prediction | None:
        """That of the model that is trained."""
        return None if self.trained_key is None else self.by_key.get(self.trained_key)


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
    model: TrainedModel | None,
) -> DrawingPredictions:
    """Ask every classifier that is there. images: as drawn, and normalised."""
    inked = [bool(image.any()) for image in images]
    found = (predictions_by_metric(digits, means, np.array(images))
             if means is not None and any(inked) else {})
    raw, normalised = (
        _of(image, not has_ink, {
            metric: predictions[index] for metric, predictions in found.items() if has_ink
        }, model)
        for index, (image, has_ink) in enumerate(zip(images, inked, strict=True))
    )
    return DrawingPredictions(raw, normalised, not any(inked))


def predict_again(
    drawing_predictions: DrawingPredictions, model: TrainedModel | None
) -> DrawingPredictions:
    """The same predictions with a newer trained model; nothing else is computed again."""
    raw, normalised = (
        _of(each.image, each.is_blank, {
            metric: each.by_key[metric] for metric in METRICS if metric in each.by_key
        }, model)
        for each in (drawing_predictions.raw, drawing_predictions.normalised)
    )
    return DrawingPredictions(raw, normalised, drawing_predictions.is_blank)


def _of(
    image: Image, is_blank: bool, baselines: dict[str, Prediction], model: TrainedModel | None
) -> ImagePredictions:
    """With what the model says of an image that has ink and is compared with means."""
    if model is None or not baselines:
        return ImagePredictions(image, is_blank, baselines)
    # one at a time: of several at once the last bits are others than what the views work out
    logits = model.logits(image[None])
    (prediction,) = model.predictions_of(image[None], logits)
    by_key = {**baselines, model.key: prediction}
    return ImagePredictions(image, is_blank, by_key, model.key, logits[0])
