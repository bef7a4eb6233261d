"""How like the training images the drawing is: found in turn with the views, once for all."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from engine.neighbours import Neighbour, Neighbours
from engine.raster import Image
from engine.similarity import Metric
from engine.strangeness import Strangeness, Yardstick
from gui.judging import Opinion
from gui.loader import Lesson
from gui.rota import Rota
from gui.sketch import Sketch


class Likeness(QObject):
    """Of the drawing in the form in use. `found` says that `strangeness` is another.

    opinion: asks what is made of the drawing now. strangeness: None for a blank canvas, while the
    pen is down (a half 3 is like nothing, and looking costs milliseconds), and until what is usual
    has been measured; that begins with the first drawing.
    """

    found = Signal()

    def __init__(
        self, parent: QObject, sketch: Sketch, rota: Rota, opinion: Callable[[], Opinion]
    ) -> None:
        super().__init__(parent)
        self._sketch, self._rota, self._opinion = sketch, rota, opinion
        self.strangeness: Strangeness | None = None
        self._judged: Image | None = None  # what the strangeness is of
        self._lesson: Lesson | None = None
        self._neighbours: Neighbours | None = None
        self._yardstick: Yardstick | None = None
        self._nearest: dict[Metric, tuple[Image, tuple[Neighbour, ...]]] = {}

    @property
    def digits(self) -> tuple[int, ...]:
        """Whose training images it is about; none before they are loaded."""
        return self._lesson.digits if self._lesson else ()

    def nearest(self, metric: Metric, count: int) -> tuple[Neighbour, ...]:
        """So many training images nearest to the drawing; none where there is no drawing."""
        lesson, opinion = self._lesson, self._opinion()
        if lesson is None or opinion.is_blank:
            return ()
        image = opinion.image
        of, nearest = self._nearest.get(metric, (None, ()))
        if of is not image or len(nearest) < count:
            if self._neighbours is None:
                self._neighbours = Neighbours(lesson.data.train)
            nearest = self._neighbours.nearest(image, metric, count)
            self._nearest[metric] = image, nearest
        return nearest[:count]

    def set_lesson(self, lesson: Lesson) -> None:
        """Other images: what is usual among them is measured anew."""
        self._lesson, self._neighbours, self._nearest = lesson, None, {}
        self._yardstick = Yardstick(lesson.data)
        self._say(None, None)
        self.look()

    def look(self) -> None:
        """The drawing is another, or given in another form: compare it when it is its turn."""
        opinion = self._opinion()
        if opinion.is_blank or self._sketch.is_acting:
            self._say(None, None)
        elif self._yardstick is not None and opinion.image is not self._judged:
            self._rota.ask(self, self._work)

    def _work(self) -> None:
        opinion, yardstick = self._opinion(), self._yardstick
        if yardstick is None or opinion.is_blank or self._sketch.is_acting:
            return
        if not yardstick.is_ready:
            yardstick.go_on()
            self._rota.ask(self, self._work)
            return
        distance = self.nearest("rmse", 1)[0].distance
        self._say(opinion.image, yardstick.compare(distance))

    def _say(self, image: Image | None, strangeness: Strangeness | None) -> None:
        self._judged = image
        if strangeness != self.strangeness:
            self.strangeness = strangeness
            self.found.emit()
