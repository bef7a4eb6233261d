"""What lies over the window at a stop: covers before the prediction, the comparison at the end."""

from collections.abc import Collection, Iterator, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from engine.experiments.program_lines import listing
from gui.course.comparison.card import ComparisonCard
from gui.course.course import Course
from gui.course.course_window import Views
from gui.course.covering.dimming import Parts
from gui.course.overlay import Cover
from gui.course.stops.conditions import MeasuredValue
from gui.course.stops.stop import Comparison, Stop


class Covering(QObject):
    """Follows the course: what a stop covers is seen once its experiment has begun."""

    def __init__(self, course: Course, views: Views, parts: Parts) -> None:
        super().__init__(course)
        self._course, self._views, self._parts = course, views, parts
        self.covers: list[Cover] = []
        self.comparison: ComparisonCard | None = None
        course.entered.connect(self._begin)
        course.progressed.connect(self._refresh)

    def _begin(self) -> None:
        self._lift()
        self._refresh()

    def _refresh(self) -> None:
        course = self._course
        stop = course.stop
        if stop is None:
            return
        if course.is_open:
            self._uncover()
        elif not self.covers:
            self.covers = [Cover(widget) for widget in self._found(stop.covers)]
        is_over = course.result is not None and not course.experiment.is_running
        if not is_over:
            self._lift_comparison()
        elif self.comparison is None and course.result is not None:
            self._compare(stop, course.result.measured_values)

    def _compare(self, stop: Stop, measured: Mapping[str, MeasuredValue]) -> None:
        """What the stop compares, and the lines of the programs that it ran."""
        recorded, comparison = self._course.experiment.recorder.runs, stop.compare
        program = listing([(each, measured[name].text) for name, each in stop.programs
                           if name in measured])
        if comparison is None:
            comparison = Comparison(stop.presets.views[-1] if stop.presets.views else "views")
        has_runs = bool(comparison.runs) and len(recorded) == len(comparison.runs)
        has_values = any(each.measure in measured for each in comparison.values)
        place = next(self._found((comparison.over,)), None)
        if place is not None and (has_runs or has_values or program):
            self.comparison = ComparisonCard(
                place, comparison, recorded if has_runs else (), measured, program)

    def _found(self, places: Collection[str]) -> Iterator[QWidget]:
        """The widgets of parts of the window, and of views that are open."""
        for place in places:
            for name, widgets in self._parts.items():
                if name == place:
                    yield from widgets()
            view = self._views.shown(place)
            if view is not None:
                yield view

    def _lift(self) -> None:
        self._uncover()
        self._lift_comparison()

    def _uncover(self) -> None:
        for cover in self.covers:
            cover.lift()
        self.covers = []

    def _lift_comparison(self) -> None:
        if self.comparison is not None:
            self.comparison.lift()
        self.comparison = None
