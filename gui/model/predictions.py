"""What the models make of one drawing, as drawn and as normalised."""

from collections.abc import Mapping, Sequence
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
    both = [ImagePredictions(image, not image.any()) for image in images]
    is_blank = all(each.is_blank for each in both)
    if means is not None and not is_blank:
        found = predictions_by_metric(digits, means, np.stack(images))
        both = [
            each if each.is_blank else ImagePredictions(each.image, False, {
                metric: predictions[index] for metric, predictions in found.items()
            })
            for index, each in enumerate(both)
        ]
        both = _with_model(both, model)
    raw, normalised = both
    return DrawingPredictions(raw, normalised, is_blank)


def predict_again(
    drawing_predictions: DrawingPredictions, model: TrainedModel | None
) -> DrawingPredictions:
    """The same predictions with a newer trained model; nothing else is computed again."""
    raw, normalised = _with_model(
        [drawing_predictions.raw, drawing_predictions.normalised], model
    )
    return DrawingPredictions(raw, normalised, drawing_predictions.is_blank)


def _with_model(
    both: Sequence[ImagePredictions], model: TrainedModel | None
) -> list[ImagePredictions]:
    """The same with what the model says of each image that has ink and is compared with means."""
    return [_with(each, model) for each in both]


def _with(predictions: ImagePredictions, model: TrainedModel | None) -> ImagePredictions:
    baselines: dict[str, Prediction] = {
        metric: predictions.by_key[metric] for metric in METRICS if metric in predictions.by_key
    }
    image, is_blank = predictions.image, predictions.is_blank
    if model is None or not baselines:
        return ImagePredictions(image, is_blank, baselines)
    # one at a time: of several at once the last bits are others than what the views work out
    logits = model.logits(image[None])
    (prediction,) = model.predictions_of(image[None], logits)
    by_key = {**baselines, model.key: prediction}
    return ImagePredictions(image, is_blank, by_key, model.key, logits[0])
