"""What the models make of one drawing, as drawn and as normalised."""

from dataclasses import dataclass
from typing import Literal

from engine.drawings.raster import Image
from engine.models.classifier import Floats, Prediction
from engine.models.linear import LinearModel
from engine.models.pixel_similarity import Similarity
from gui.model.drawings.canvas_content import CanvasContent

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
    content: CanvasContent, digits: tuple[int, ...], means: Floats | None, model: LinearModel | None
) -> DrawingPredictions:
    """Ask every classifier that is there."""
    raw, normalised = (
        _predict_image(content.image(form), digits, means, model)
        for form in ("raw", "normalised")
    )
    return DrawingPredictions(raw, normalised, raw.is_blank and normalised.is_blank)


def predict_again(
    drawing_predictions: DrawingPredictions, model: LinearModel | None
) -> DrawingPredictions:
    """The same predictions with a newer linear model; nothing else is computed again."""
    raw, normalised = (
        _with_model(predictions, model)
        for predictions in (drawing_predictions.raw, drawing_predictions.normalised)
    )
    return DrawingPredictions(raw, normalised, drawing_predictions.is_blank)


def _predict_image(
    image: Image, digits: tuple[int, ...], means: Floats | None,
    model: LinearModel | None,
) -> ImagePredictions:
    if means is None or not image.any():
        return ImagePredictions(image)
    predictions = ImagePredictions(
        image,
        Similarity(digits, means, "l1").predict(image),
        Similarity(digits, means, "rmse").predict(image),
    )
    return _with_model(predictions, model)


def _with_model(predictions: ImagePredictions, model: LinearModel | None) -> ImagePredictions:
    if predictions.is_blank or model is None:
        return ImagePredictions(predictions.image, predictions.l1, predictions.rmse)
    image = predictions.image
    return ImagePredictions(
        image, predictions.l1, predictions.rmse, model.predict(image), model.logits(image[None])[0]
    )
