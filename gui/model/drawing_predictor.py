"""What the models make of what is on the canvas: each drawing, and each model, is seen once."""

from PySide6.QtCore import QObject, QTimer, Signal

from engine.drawings.raster import Raster
from gui.model.drawings.canvas_content import CanvasContent
from gui.model.drawings.sketch import Sketch
from gui.model.facts import Facts
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.predictions import DrawingPredictions, predict, predict_again
from gui.model.training.training import Training
from gui.model.turns.pen_first import FollowedPen
from gui.model.workspace import Workspace


class DrawingPredictor(QObject):
    """Nothing is worked out before somebody asks, and nothing twice."""

    predicted = Signal()  # the drawing is another, or what predicts it
    predicted_by_stroke = Signal()  # likewise, but not at each point of a stroke that is drawn

    def __init__(
        self, parent: QObject, facts: Facts, sketch: Sketch, pen: FollowedPen,
        workspace: Workspace, training: Training,
    ) -> None:
        super().__init__(parent)
        self._facts, self._sketch, self._pen = facts, sketch, pen
        self._workspace, self._training = workspace, training
        self._raster = Raster()
        self._latest: (
            tuple[CanvasContent, DigitSet | None, object, DrawingPredictions] | None
        ) = None
        self._tell_soon = QTimer(self, singleShot=True, interval=0)
        self._tell_soon.timeout.connect(self.tell)
        sketch.changed.connect(self._on_changed)
        sketch.grew.connect(self._on_growth)
        training.model_changed.connect(self.tell)

    @property
    def predictions(self) -> DrawingPredictions:
        """Of what is on the canvas now, by the model looked at and the baseline."""
        content, digit_set, latest = self._sketch.content, self._workspace.digit_set, self._latest
        model = self._training.timeline.known_model
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

    def _on_growth(self) -> None:
        self._pen.follow()
        self._facts.tell(self.predicted)  # once however many motions came: painted in one go

    def _on_changed(self) -> None:
        if self._sketch.is_acting:
            self._pen.follow()
            self.tell()
        else:
            self._tell_soon.start()

    def tell(self) -> None:
        """What there is to predict, or what predicts it, is another."""
        self._tell_soon.stop()
        self._facts.tell(self.predicted_by_stroke)
        self._facts.tell(self.predicted)

    def stop(self) -> None:
        """Nothing more is told of its own accord."""
        self._tell_soon.stop()
