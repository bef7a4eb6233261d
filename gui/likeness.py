"""How like the training images the drawing is: found in turn with the views, once for all."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.neighbours import Neighbour, Neighbours
from engine.raster import Image
from engine.similarity import Metric
from engine.strangeness import Strangeness, Yardstick
from gui.loader import Lesson

if TYPE_CHECKING:
    from gui.session import Session


class Likeness(QObject):
    """Of the drawing in the form in use. `found` says that `strangeness` is another.

    strangeness: None for a blank canvas, while the pen is down (a half 3 is like nothing, and
    looking costs milliseconds), and until what is usual has been measured; that begins with the
    first drawing.
    """

    found = Signal()

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self.strangeness: Strangeness | None = None
        self._judged: Image | None = None  # what the strangeness is of
        self._neighbours: Neighbours | None = None
        self._yardstick: Yardstick | None = None
        self._nearest: dict[Metric, tuple[Image, tuple[Neighbour, ...]]] = {}
        session.lesson_changed.connect(self._on_lesson)
        session.judged.connect(self._on_judged)

    def nearest(self, metric: Metric, count: int) -> tuple[Neighbour, ...]:
        """So many training images nearest to the drawing; none where there is no drawing."""
        lesson, image = self._session.lesson, self._session.opinion.image
        if lesson is None or self._session.opinion.is_blank:
            return ()
        of, nearest = self._nearest.get(metric, (None, ()))
        if of is not image or len(nearest) < count:
            if self._neighbours is None:
                self._neighbours = Neighbours(lesson.data.train)
            nearest = self._neighbours.nearest(image, metric, count)
            self._nearest[metric] = image, nearest
        return nearest[:count]

    def _on_lesson(self, lesson: Lesson) -> None:
        self._neighbours, self._nearest = None, {}
        self._yardstick = Yardstick(lesson.data)
        self._say(None, None)
        self._on_judged()

    def _on_judged(self) -> None:
        session = self._session
        if session.opinion.is_blank or session.sketch.is_acting:
            self._say(None, None)
        elif self._yardstick is not None and session.opinion.image is not self._judged:
            session.rota.ask(self, self._work)

    def _work(self) -> None:
        session, yardstick = self._session, self._yardstick
        if yardstick is None or session.opinion.is_blank or session.sketch.is_acting:
            return
        if not yardstick.is_ready:
            yardstick.go_on()
            session.rota.ask(self, self._work)
            return
        distance = self.nearest("rmse", 1)[0].distance
        self._say(session.opinion.image, yardstick.compare(distance))

    def _say(self, image: Image | None, strangeness: Strangeness | None) -> None:
        self._judged = image
        if strangeness != self.strangeness:
            self.strangeness = strangeness
            self.found.emit()
