"""What the models make of what is on the canvas: each drawing, and each model, is seen once."""

from engine.drawings.raster import Raster
from gui.model.drawings.canvas_content import CanvasContent
from gui.model.drawings.sketch import Sketch
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.predictions import DrawingPredictions, predict, predict_again
from gui.model.training.training import Training
from gui.model.workspace import Workspace


class DrawingPredictor:
    """Nothing is worked out before somebody asks, and nothing twice."""

    def __init__(self, sketch: Sketch, workspace: Workspace, training: Training) -> None:
        self._sketch, self._workspace, self._training = sketch, workspace, training
        self._raster = Raster()
        self._latest: (
            tuple[CanvasContent, DigitSet | None, object, DrawingPredictions] | None
        ) = None

    @property
    def predictions(self) -> DrawingPredictions:
        """Of what is on the canvas now, by the model looked at and the baseline."""
        content, digit_set, latest = self._sketch.content, self._workspace.digit_set, self._latest
        model = self._training.known_model
        parameters = None if model is None else model.parameters
        if latest is None or latest[0] is not content or latest[1] is not digit_set:
            found = predict(
                content.images(self._raster.image), self._workspace.digits,
                digit_set.means if digit_set else None, model
            )
        elif latest[2] is not parameters:
            found = predict_again(latest[3], model)
        else:
            return latest[3]
        self._latest = content, digit_set, parameters, found
        return found
