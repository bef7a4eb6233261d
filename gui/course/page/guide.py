"""The course in the window: its page, the stop's panel over the others, what a stop does there."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.course.course import Course
from gui.course.course_window import CourseWindow
from gui.course.covering.covering import Covering
from gui.course.covering.dimming import Dimming, Parts
from gui.course.page.overview import Overview
from gui.course.page.questions_dialog import Place, QuestionsDialog
from gui.course.stop_panel import StopPanel
from gui.course.stop_setup import WindowControls
from gui.course.teacher_menu import Teacher
from gui.model.pages import Page


class Guide(QObject):
    """The parts of the course, and the facts between them.

    parts: what of the window a stop can keep bright; asked for once a stop needs it. before: the
    page to come back to.
    """

    def __init__(
        self, parent: QWidget, window: CourseWindow, parts: Parts, before: Page,
        controls: WindowControls,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self.course = Course(controls)
        self.teacher = Teacher(self.course, window.session, parent)
        self.overview = Overview(self.course, self.teacher)
        self.stop_panel = StopPanel(self.course, self.teacher)
        self.dimming = Dimming(self, parts)
        self.covering = Covering(self.course, window.views, parts)
        self._before: Page = before
        self.overview.chosen.connect(self.course.enter)
        self.overview.questions.clicked.connect(self._show_questions)
        self.course.entered.connect(self._on_entered)
        self.stop_panel.all_stops.connect(lambda: window.turn_to("path"))
        self.stop_panel.closed.connect(self.leave)

    @property
    def has_collection(self) -> bool:
        """Whether drawings can be added to the user's: at a stop only where it is about them."""
        stop = self.course.stop
        return stop is None or "collection" in stop.uses

    def turn_to(self, page: Page) -> None:
        """The window turns to a page: to the list of stops one comes back from a stop."""
        if page == "path":
            self.course.leave()
            self.overview.show_stops()
        elif self.course.stop is None:
            self._before = page

    def leave(self) -> None:
        """Leave the course for the page where one was before it."""
        self.course.leave()
        self._window.turn_to(self._before)

    def _show_questions(self) -> None:
        dialog = QuestionsDialog(self.course, self._window.views, self.overview.window())
        dialog.wanted.connect(self._go)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def enter(self, name: str) -> None:
        """Begin the stop with this id."""
        self.course.enter(next(each for each in self.course.stops if each.id == name))

    def _go(self, place: Place) -> None:
        """To where a question is answered."""
        if place.kind == "stop":
            self.enter(place.name)
        elif place.kind == "view":
            self._window.enter_view(place.name)
        elif place.kind == "page":
            self._window.turn_to("lab")

    def _on_entered(self) -> None:
        stop = self.course.stop
        if stop is None:
            self.dimming.clear()
        else:
            self.dimming.keep_bright(stop.uses)
