"""The course as the window knows it from the start; all of it comes when somebody goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.course.course_window import CourseWindow
from gui.course.stops.marks import Mark
from gui.model.pages import Page
from gui.widgets.when_seen.lazy_page import LazyPage

if TYPE_CHECKING:
    from gui.course.covering.dimming import Parts
    from gui.course.page.guide import Guide
    from gui.course.stop_setup import WindowControls
    from gui.course.stops.stop import Stop
    from gui.course.user_state import UserState


class CourseAccess(QObject):
    """Answers for the course as long as nobody has been there: no stop, and what is remembered.

    parts: see Guide. The signals but the first are the course's.
    """

    made = Signal(object)  # the Guide
    entered = Signal()
    marked = Signal()

    def __init__(self, parent: QWidget, window: CourseWindow, parts: Parts) -> None:
        super().__init__(parent)
        self._parent, self._window, self._parts = parent, window, parts
        self._guide = LazyPage(self._make, self._on_guide)
        self._before: Page = "draw"
        self._marks: dict[str, Mark] = {}
        self._hides_answers, self._seal = False, ""
        self._controls: WindowControls | None = None  # made when they are first wanted

    @property
    def guide(self) -> Guide:
        return self._guide.get()

    def _make(self) -> Guide:
        from gui.course.page.guide import Guide

        return Guide(self._parent, self._window, self._parts, self._before, self._steering())

    def _steering(self) -> WindowControls:
        if self._controls is None:
            from gui.course.stop_setup import WindowControls

            self._controls = WindowControls(self, self._window)
        return self._controls

    def _on_guide(self, guide: Guide) -> None:
        guide.course.remember(self._marks, self._hides_answers, self._seal)
        guide.course.entered.connect(self.entered)
        guide.course.marked.connect(self.marked)
        self.made.emit(guide)

    def turn_to(self, page: Page) -> None:
        """The window turns to a page."""
        if page == "path" or self._guide.made is not None:
            self.guide.turn_to(page)
        else:
            self._before = page

    @property
    def stop(self) -> Stop | None:
        """Which one is at, if any."""
        return None if self._guide.made is None else self._guide.made.course.stop

    @property
    def has_collection(self) -> bool:
        """Whether drawings can be added to the user's."""
        return self._guide.made is None or self._guide.made.has_collection

    @property
    def asks_to_draw(self) -> bool:
        """Whether somebody is to draw on the canvas: the lesson one is at may not need it."""
        return self.stop is None or self.stop.asks_to_draw

    def shutdown(self) -> None:
        """The window closes."""
        if self._guide.made is not None:
            self._guide.made.course.shutdown()

    # what is remembered

    def user_state(self) -> UserState:
        """What is the user's own, be it on the window or kept aside."""
        from gui.course.user_state import user_state_of

        guide = self._guide.made
        if guide is not None:
            return guide.course.user_state()
        return user_state_of(self._window) if self._controls is None else self._controls.keep()

    @property
    def keeps_aside(self) -> bool:
        """Whether what is the user's is not, or not all of it, on the window."""
        return self.stop is not None or (
            self._controls is not None and self._controls.is_returning)

    def expect(self, kept: UserState) -> None:
        """What was the user's on a window before this one: see `give_back_expected`."""
        self._steering().expect(kept)

    def give_back_expected(self) -> None:
        """There are digits, and torch: it comes back, unless a stop has the window by now."""
        if self._controls is not None:
            self._controls.give_back_expected()

    @property
    def marks(self) -> dict[str, Mark]:
        return self._marks if self._guide.made is None else self._guide.made.course.marks

    @property
    def hides_answers(self) -> bool:
        guide = self._guide.made
        return self._hides_answers if guide is None else guide.course.hides_answers

    @property
    def seal(self) -> str:
        """Of the teacher's word."""
        guide = self._guide.made
        return self._seal if guide is None else guide.course.seal

    def remember(self, marks: dict[str, Mark], hides_answers: bool, seal: str = "") -> None:
        """What was before the window was closed."""
        self._marks, self._hides_answers, self._seal = marks, hides_answers, seal
