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
from gui.workspace import Workspace


class Likeness(QObject):
    """Of the drawing in the form in use: opinion gives what the machines make of it now.

    `found` says that `strangeness` has been looked for, or is no more. It is None for a blank
    canvas, while the pen is down (a half 3 is like nothing, and looking costs milliseconds), and
    until what is usual has been measured; that begins with the first drawing.
    """

    found = Signal()

    def __init__(self, parent: QObject, workspace: Workspace, sketch: Sketch, rota: Rota,
                 opinion: Callable[[], Opinion]) -> None:
        super().__init__(parent)
        self._workspace, self._sketch, self._rota = workspace, sketch, rota
        self._opinion = opinion
        self._lesson: Lesson | None = None  # what follows is of its images
        self._neighbours: Neighbours | None = None
        self._yardstick: Yardstick | None = None
        self._nearest: dict[Metric, tuple[Image, tuple[Neighbour, ...]]] = {}
        self._measured: tuple[Image, Strangeness] | None = None

    @property
    def digits(self) -> tuple[int, ...]:
        """Whose training images it is about; none before they are loaded."""
        return self._workspace.lesson.digits if self._workspace.lesson else ()

    @property
    def strangeness(self) -> Strangeness | None:
        return self._measured[1] if self._measured is not None and self._is_measured else None

    @property
    def _is_measured(self) -> bool:
        return (
            self._measured is not None and self._workspace.lesson is self._lesson
            and not self._sketch.is_acting and self._opinion().image is self._measured[0]
        )

    def nearest(self, metric: Metric, count: int) -> tuple[Neighbour, ...]:
        """So many training images nearest to the drawing; none where there is no drawing."""
        lesson, opinion = self._workspace.lesson, self._opinion()
        if lesson is None or opinion.is_blank:
            return ()
        self._take(lesson)
        of, nearest = self._nearest.get(metric, (None, ()))
        if of is not opinion.image or len(nearest) < count:
            if self._neighbours is None:
                self._neighbours = Neighbours(lesson.data.train)
            nearest = self._neighbours.nearest(opinion.image, metric, count)
            self._nearest[metric] = opinion.image, nearest
        return nearest[:count]

    def look(self) -> None:
        """The drawing is another, or what it is compared with: measure it soon."""
        lesson = self._workspace.lesson
        if lesson is not None and lesson is not self._lesson:
            self._forget()  # which is told
            self._take(lesson)
        if self._opinion().is_blank or self._sketch.is_acting:
            self._forget()
        elif lesson is not None and not self._is_measured:
            self._rota.ask(self, self._work)

    def _take(self, lesson: Lesson) -> None:
        if lesson is not self._lesson:
            self._lesson, self._neighbours, self._yardstick = lesson, None, None
            self._nearest, self._measured = {}, None

    def _forget(self) -> None:
        if self._measured is not None:
            self._measured = None
            self.found.emit()

    def _work(self) -> None:
        lesson, opinion = self._workspace.lesson, self._opinion()
        if lesson is None or opinion.is_blank or self._sketch.is_acting:
            return
        self._take(lesson)
        if self._yardstick is None:
            self._yardstick = Yardstick(lesson.data)
        if not self._yardstick.is_ready:
            self._yardstick.go_on()
            self._rota.ask(self, self._work)
            return
        distance = self.nearest("rmse", 1)[0].distance
        self._measured = opinion.image, self._yardstick.compare(distance)
        self.found.emit()
