"""What the models make of one drawing, as drawn and as normalised."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.drawings.raster import Image
from engine.models.classifier import Floats, Prediction
from engine.models.pixel_similarity import METRICS, predictions_by_metric
from engine.models.trained import TrainedModel

ImageForm = Literal["raw", "normalised"]


@dataclass(frozen=True, slots=True, eq=False)
class ImagePredictions:
    """Of one image: its pixels, and each classifier's prediction where it has one.

    is_blank: whether there is no ink: then there is no prediction. by_key: the predictions by their
    classifier's key. model: that is trained, trained: its prediction, logits: (digits,) its own.
    """

    image: Image
    is_blank: bool
    by_key: Mapping[str, Prediction] = field(default_factory=dict)
    model: TrainedModel | None = None
    trained: Prediction | None = None
    logits: Floats | None = None

    @property
    def l1(self) -> Prediction | None:
        return self.by_key.get("l1")

    @property
    def rmse(self) -> Prediction | None:
        return self.by_key.get("rmse")


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
    both = np.array(images)
    inked = np.maximum.reduce(both, axis=(1, 2)).tolist()
    found = (predictions_by_metric(digits, means, both)
             if means is not None and any(inked) else {})
    baselines: list[dict[str, Prediction]] = [
        {metric: predictions[index] for metric, predictions in found.items()} if ink else {}
        for index, ink in enumerate(inked)
    ]
    return _with_model(both, images, baselines, [not ink for ink in inked], model)


def predict_again(
    drawing_predictions: DrawingPredictions, model: TrainedModel | None
) -> DrawingPredictions:
    """The same predictions with a newer trained model; nothing else is computed again."""
    both = drawing_predictions.raw, drawing_predictions.normalised
    images = both[0].image, both[1].image
    return _with_model(
        np.array(images), images,
        [{metric: each.by_key[metric] for metric in METRICS if metric in each.by_key}
         for each in both],
        [each.is_blank for each in both], model,
    )


def _with_model(
    both: NDArray[np.uint8], images: tuple[Image, Image],
    baselines: list[dict[str, Prediction]], blank: list[bool], model: TrainedModel | None,
) -> DrawingPredictions:
    """With what the model says of the images that have ink and are compared with means.

    both: the images in one array.
    """
    if model is None or not any(baselines):
        found = [ImagePredictions(*each) for each in zip(images, blank, baselines, strict=True)]
    else:
        # one at a time: of several at once the last bits are others than what the views work out
        logits = np.concatenate([model.logits(image[None]) for image in images])
        key, told = model.key, model.predictions_of(both, logits)
        found = [
            ImagePredictions(image, is_blank, {**beside, key: prediction}, model, prediction, row)
            if beside else ImagePredictions(image, is_blank)
            for image, is_blank, beside, prediction, row
            in zip(images, blank, baselines, told, logits, strict=True)
        ]
    return DrawingPredictions(found[0], found[1], all(blank))
