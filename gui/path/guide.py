"""The path in the window: its page, the band over the other pages, and what a stop does to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.pages import Page
from gui.path.band import Band
from gui.path.course import Course
from gui.path.desk import Desk
from gui.path.dimming import Dimming
from gui.path.overview import Overview
from gui.path.teacher import Teacher

if TYPE_CHECKING:
    from gui.window import MainWindow


class Guide(QObject):
    """The parts of the path, and the facts between them and the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.course = Course(Desk(window))
        self.teacher = Teacher(self.course, window.session, window)
        self.overview = Overview(self.course, self.teacher)
        self.band = Band(self.course, self.teacher)
        self.dimming = Dimming(window)
        self._before: Page = "draw"
        self.overview.chosen.connect(self.course.enter)
        self.course.entered.connect(self._on_entered)
        self.band.all_stops.connect(lambda: window.pages.turn_to("path"))
        self.band.closed.connect(self.leave)

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
        self._show_rest()

    def leave(self) -> None:
        """Leave the path for the page where one was before it."""
        self.course.leave()
        self._window.pages.turn_to(self._before)

    def _on_entered(self) -> None:
        stop = self.course.stop
        self._show_rest()
        if stop is None:
            self.dimming.clear()
        else:
            self.dimming.keep_bright(stop.uses)

    def _show_rest(self) -> None:
        """A stop needs the room of the user's drawings, unless it is about them."""
        stop, page = self.course.stop, self._window.pages.page
        self._window.collection.setVisible(page == "draw" and self.has_collection)
        self._window.notices.set_guiding(page != "path" and stop is None)
