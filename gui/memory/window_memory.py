"""What the window remembers: from one start to the next, and through a crash."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, QObject
from PySide6.QtWidgets import QMainWindow

from engine.errors import InputError
from engine.training.progress import Progress
from gui.course.course_access import CourseAccess
from gui.explore.views import Views
from gui.memory.autosave import Autosave, LeftBehind, OnWindow, take_up
from gui.memory.handed_over import HandedOver
from gui.memory.session_state import remember, restore
from gui.model.error_texts import explain
from gui.model.notices import Notice, failed, suggesting
from gui.model.session import Session
from gui.pages.page_switch import PageSwitch
from gui.settings import Settings, write_settings
from gui.widgets.when_seen.weak import Weak
from gui.window_layout import WindowLayout

translate = QCoreApplication.translate


class WindowMemory(QObject):
    """Restores what was, and keeps what is as it changes.

    settings_file, folder: where settings and unfinished sessions are kept. lab_state: layout and
    tab of the lab's page, None while it is not made. given: what was on the window in whose place
    this one is, if it is.
    """

    _came_back = Weak[Progress]()  # the curve, as long as there is a run that has it

    def __init__(
        self, window: QMainWindow, settings_file: Path, folder: Path, settings: Settings,
        session: Session, content: WindowLayout, views: Views, course: CourseAccess,
        pages: PageSwitch, lab_state: Callable[[], tuple[tuple[str, ...], str] | None],
        given: HandedOver | None,
    ) -> None:
        super().__init__(window)
        self._window, self._settings_file, self._folder = window, settings_file, folder
        self._settings, self._given = settings, given
        self._before = given.written if given else replace(settings, marks=dict(settings.marks))
        self._session, self._content, self._views = session, content, views
        self._course, self._pages, self._lab_state = course, pages, lab_state
        self._told = self._is_over = False
        self._left: LeftBehind | None = None
        self._steps_there = 0  # before the curve that came back
        self.autosave: Autosave | None = None

    def restore(self) -> None:
        """Give the window what was remembered."""
        settings = self._settings
        restore(self._session, settings)
        if self._given is not None:
            self._session.sketch.take_back(self._given.state.sketch)
            self._session.training.trainer.parking.receive(self._given.training)
            self._session.lab.trainer.parking.receive(self._given.lab)
            self._course.expect(self._given.state)  # the rest, once there are digits
        if settings.geometry:
            self._window.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        self._content.restore(settings)
        self._views.restore(settings.views, settings.docks)
        self._course.remember(settings.marks, settings.hide_answers, settings.hide_word)
        self._pages.turn_to(settings.page)

    def begin(self) -> None:
        """The window is there: say what is to be said, and keep what changes from now on."""
        if self._given is None:
            self._left = take_up(self._folder)
        if self._left is not None and not self._left.was.drawing.is_blank:
            self._session.sketch.put(self._left.was.drawing)
        self.autosave = Autosave(self._session, self._folder, self._on_window, self.remember)
        self._session.hardware_found.connect(self._on_ready)

    def _on_ready(self) -> None:
        """There are digits and torch: what is loaded later clears no notice any more."""
        self._session.hardware_found.disconnect(self._on_ready)
        given, self._given = self._given, None  # it holds every run, also those deleted since
        if given is not None and given.stop and self._course.stop is None:
            self._course.guide.enter(given.stop)
        else:
            self._course.give_back_expected()
        self._take_up()
        library = self._session.collection.library
        if library.why_not_kept is not None:
            self._tell(Notice(
                explain(library.why_not_kept),
                suggestions=() if library.is_kept else suggesting("save drawings"),
            ))

    def _take_up(self) -> None:
        """The model of the session before; its drawing is on the canvas already."""
        left, training = self._left, self._session.training
        if left is None:
            return
        was, self._left = left.was, None
        known = (was.model is not None and was.model.digits == self._session.digits
                 and training.progress.is_untouched)
        if was.model is not None and known:
            training.start_from(was.model, was.memory)
            self._came_back, self._steps_there = training.progress, was.steps
        if self.autosave is not None and self.autosave.keep():
            left.forget()
        ended, model = not left.was_closed, known
        if model and ended:
            text = translate("WindowMemory", "The program ended before you closed it. Drawing "
                                             "and model ({steps} steps) are as they were. New "
                                             "steps count from 0.")
        elif model:
            text = translate("WindowMemory", "Drawing and model ({steps} steps) are as you left "
                                             "them. New steps count from 0.")
        elif not was.drawing.is_blank and ended:
            text = translate("WindowMemory", "The program ended before you closed it. Your "
                                             "drawing is as it was.")
        elif not was.drawing.is_blank:
            text = translate("WindowMemory", "Your drawing is as you left it.")
        else:
            return  # there was nothing on it
        self._tell(Notice(text.format(steps=was.steps), is_good=True,
                          suggestions=suggesting("begin anew")))

    def _on_window(self) -> OnWindow:
        """What is the user's; of a stop of the course only that one was there."""
        training, drawing = self._session.training, self._session.sketch.content.drawing
        if self._left is not None:  # it comes as soon as there are digits
            return replace(self._left.was, drawing=drawing)
        if not self._course.keeps_aside:
            return OnWindow(drawing,
                            training.model if training.knows_something
                            and not self._session.class_names else None,  # nobody loads those
                            training.timeline.at + self._steps_before(training.progress),
                            training.timeline.memory_looked_at)
        mine = self._course.user_state()
        progress, at = mine.snapshot.progress, mine.snapshot.at
        at = progress.steps if at is None else at
        knows = progress.history is not None and (at > 0 or progress.given)
        return OnWindow(mine.sketch.content.drawing,
                        progress.history.model(at) if knows and progress.history else None,
                        at + self._steps_before(progress),
                        progress.history.memory(at) if progress.history else None)

    def _steps_before(self, progress: Progress) -> int:
        return self._steps_there if progress is self._came_back else 0

    def _tell(self, notice: Notice) -> None:
        """After what else is told now: a reset would clear it."""
        self._session.facts.tell(self._session.training.noticed, notice)

    def _now(self) -> Settings:
        """All that is to be remembered, as it is."""
        settings = remember(self._settings, self._session, self._views, self._course,
                            self._pages.page)
        lab_state = self._lab_state()
        if lab_state is not None:
            settings.lab_layout, settings.lab_tab = lab_state
        settings.geometry = bytes(self._window.saveGeometry().toBase64().data()).decode()
        return replace(self._content.remember(settings), marks=dict(settings.marks),
                       colours=self._settings.colours, text_size=self._settings.text_size,
                       language=self._settings.language)

    def remember(self) -> bool:
        """Write what is other than before; whether that could be done. Told once where not.

        Nothing once the window has been closed or has given way to another.
        """
        if self._is_over:
            return True
        settings = self._now()
        if settings == self._before:
            return True
        try:
            write_settings(self._settings_file, settings, self._before)
        except InputError as error:
            if not self._told:
                self._session.noticed.emit(failed(error))
            self._told = True
            return False
        self._before, self._told = settings, False
        return True

    def on_marks(self) -> None:
        """A stop of the course is done, forgotten, or its answers hidden or shown: that is
        remembered at once, however the window ends.
        """
        self.remember()

    def leave(self) -> None:
        """The program is told to end: all is kept, and taken up at the next start."""
        if self.autosave is not None:
            self.autosave.leave()
        self._is_over = True

    def close(self) -> None:
        """The window is closed: what is on it is there at the next start, if that is wanted."""
        self.remember()
        self._is_over = True
        if self.autosave is not None and self._settings.come_back:
            if self.autosave.close() and self._left is not None:
                self._left.forget()  # it was not yet on this window, and is kept with it
        elif self.autosave is not None:
            self.autosave.forget()

    def hand_over(self) -> HandedOver:
        """All that is on the window, for another one in its place."""
        self.remember()
        if self.autosave is not None:
            self.autosave.forget()
        settings = self._now()
        self._is_over = True
        state = self._course.user_state()
        if not self._course.keeps_aside:  # they go on
            state = replace(state, few=None)
        session = self._session
        return HandedOver(state, settings, self._before, session.collection.hand_over(),
                          session.training.trainer.parking.give_away(),
                          session.lab.trainer.parking.give_away(),
                          session.hand_over_experiments(),
                          "" if self._course.stop is None else self._course.stop.id)
