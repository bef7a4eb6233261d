"""How like the training images the drawing is: found in turn with the views, once for all."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from engine.drawings.raster import Image
from engine.explain.neighbours import Neighbour, Neighbours
from engine.explain.novelty import Novelty, NoveltyScale, is_speck
from engine.models.pixel_similarity import Metric
from gui.model.drawings.sketch import Sketch
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.predictions import ImagePredictions
from gui.model.turns.refresh_queue import RefreshQueue
from gui.model.workspace import Workspace


class DrawingNovelty(QObject):
    """Of the drawing in the form in use: `predictions` gives what the models make of it now.

    `found` says that `novelty` has been looked for, or is no more. It is None for a blank
    canvas, while the pen is down (a half 3 is like nothing, and looking costs milliseconds), and
    until what is usual has been measured; that begins with the first drawing.
    """

    found = Signal()

    def __init__(
        self,
        parent: QObject,
        workspace: Workspace,
        sketch: Sketch,
        refresh_queue: RefreshQueue,
        predictions: Callable[[], ImagePredictions],
    ) -> None:
        super().__init__(parent)
        self._workspace, self._sketch, self._refresh_queue = workspace, sketch, refresh_queue
        self._predictions = predictions
        self._digit_set: DigitSet | None = None  # what follows is of its images
        self._neighbours: Neighbours | None = None
        self._scale: NoveltyScale | None = None
        self._nearest: dict[Metric, tuple[Image, tuple[Neighbour, ...]]] = {}
        self._measured: tuple[Image, Novelty] | None = None

    @property
    def digits(self) -> tuple[int, ...]:
        """Whose training images it is about; none before they are loaded."""
        return self._workspace.digit_set.digits if self._workspace.digit_set else ()

    @property
    def novelty(self) -> Novelty | None:
        return self._measured[1] if self._measured is not None and self._is_measured else None

    @property
    def _is_measured(self) -> bool:
        return (
            self._measured is not None and self._workspace.digit_set is self._digit_set
            and not self._sketch.is_acting and self._predictions().image is self._measured[0]
        )

    def nearest(self, metric: Metric, count: int) -> tuple[Neighbour, ...]:
        """So many training images nearest to the drawing; none where there is no drawing."""
        digit_set, predictions = self._workspace.digit_set, self._predictions()
        if digit_set is None or predictions.is_blank:
            return ()
        self._take(digit_set)
        of, nearest = self._nearest.get(metric, (None, ()))
        if of is not predictions.image or len(nearest) < count:
            if self._neighbours is None:
                self._neighbours = Neighbours(digit_set.data.train)
            nearest = self._neighbours.nearest(predictions.image, metric, count)
            self._nearest[metric] = predictions.image, nearest
        return nearest[:count]

    def look(self) -> None:
        """The drawing is another, or what it is compared with: measure it soon."""
        digit_set = self._workspace.digit_set
        if digit_set is not None and digit_set is not self._digit_set:
            self._forget()  # which is told
            self._take(digit_set)
        if self._sketch.is_acting or self._predictions().is_blank:
            self._forget()
        elif digit_set is not None and not self._is_measured:
            self._refresh_queue.ask(self, self._work)

    def _take(self, digit_set: DigitSet) -> None:
        if digit_set is not self._digit_set:
            self._digit_set, self._neighbours, self._scale = digit_set, None, None
            self._nearest, self._measured = {}, None

    def _forget(self) -> None:
        if self._measured is not None:
            self._measured = None
            self.found.emit()

    def _is_enlarged_speck(self) -> bool:
        content = self._sketch.content
        return (self._workspace.form == "normalised" and content.dataset_image is None
                and not content.edits and is_speck(content.drawing))

    def _work(self) -> None:
        digit_set, predictions = self._workspace.digit_set, self._predictions()
        if digit_set is None or predictions.is_blank or self._sketch.is_acting:
            return
        self._take(digit_set)
        if self._scale is None:
            self._scale = NoveltyScale(digit_set.data)
        if not self._scale.is_ready:
            self._scale.go_on()
            self._refresh_queue.ask(self, self._work)
            return
        distance = self.nearest("rmse", 1)[0].distance
        self._measured = predictions.image, self._scale.compare(
            distance, predictions.image, self._is_enlarged_speck())
        self.found.emit()
