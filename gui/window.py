"""The main window: where the panels stand, and what is remembered of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import QApplication

import resources
from engine.library.opening import open_library
from gui import menus, stop_parts
from gui.appearance import Appearance
from gui.closing import Closing
from gui.course.course_access import CourseAccess
from gui.course.course_window import CourseWindow
from gui.course.language import language
from gui.dialogs.drop_window import DropWindow
from gui.dialogs.dropped_files import DroppedFiles
from gui.dialogs.error_box import open_error_box
from gui.dialogs.file_dialogs import Files
from gui.dialogs.questions import add_questions, add_terms
from gui.dialogs.recent_files import RecentFiles
from gui.draw.drawing_panel import DrawingPanel
from gui.draw.drawings.collection_panel import CollectionPanel, digit_shortcuts
from gui.draw.similarity_card import SimilarityCard
from gui.draw.trained_card import TrainedCard
from gui.draw.training_actions import TrainingActions
from gui.draw.training_panel import TrainingPanel
from gui.explore.views import Views
from gui.figures.figures_access import FiguresAccess
from gui.glossary.glossary_access import GlossaryAccess
from gui.lab.actions import LabActions
from gui.memory.window_memory import WindowMemory
from gui.model.drawings.collection_state import first_state
from gui.model.pages import Page
from gui.model.session import Session
from gui.notices.notice_bar import NoticeBar
from gui.pages.first_page_plots import FirstPagePlots
from gui.pages.first_paint import FirstPaint
from gui.pages.page_surroundings import PageSurroundings
from gui.pages.page_switch import PageSwitch
from gui.pages.rare_pages import RarePages
from gui.settings import keep_recent, read_recent, read_settings
from gui.training_menu import TrainingMenu
from gui.unexpected_errors import UnexpectedErrors
from gui.widgets import tab_order
from gui.window_layout import WindowLayout

if TYPE_CHECKING:
    from gui.course.page.guide import Guide
    from gui.data.page import DataPage
    from gui.explore.page import ExplorePage
    from gui.explore.session_view import SessionView
    from gui.figures.figures_dialog import FiguresDialog
    from gui.lab.page import LabPage
    from gui.memory.handed_over import HandedOver


LIBRARY = "drawings.sqlite3"
"""The file of the user's drawings."""


class MainWindow(DropWindow):
    """All of the program on one screen. settings_file: where it remembers. data: the folder of
    the drawings, that of the settings where none is given. mandatory: settings that stand. before:
    what was on the window in whose place it is, if it is. Of the pages only the first is made at
    once; the others, when they are first wanted.
    """

    def __init__(
        self, settings_file: Path, data: Path | None = None, mandatory: Path | None = None,
        before: HandedOver | None = None,
    ) -> None:
        super().__init__()
        data = data or settings_file.parent
        self.settings = before.settings if before else read_settings(settings_file, mandatory)
        self.appearance = Appearance(self, self.settings)
        drawings = before.drawings if before else first_state(open_library(data / LIBRARY))
        self.session = Session(self, drawings, before.experiments if before else None)
        self.errors = UnexpectedErrors(self)
        self.files = Files(self, self.session)
        self.dropped = DroppedFiles(self, self.session, self.files)
        self.recent = RecentFiles(
            self, self.session, partial(read_recent, settings_file),
            partial(keep_recent, settings_file), self.dropped.open_file,
        )
        self.files.done.connect(self.recent.note)
        self.training_actions = TrainingActions(self.session)
        self.lab_actions = LabActions(self.session)
        self.drawing = DrawingPanel(self.session)
        self.similarity = SimilarityCard(self.session)
        self.linear = TrainedCard(self.session)
        self.training = TrainingPanel(self.session, self.training_actions)
        self.collection = CollectionPanel(self.session, self.drawing.labels)
        self.views = Views(self, self.session, self.training_actions)
        self._rare = RarePages(  # handed what is not made yet
            self.session, self.lab_actions, self.settings, lambda page: self.content.add_page(page),
            lambda exports: self._plots.offer(exports), lambda page: self.pages.turn_to(page),
        )
        self.notices = NoticeBar(self.session)
        self.course = self._make_course()
        self.setWindowTitle(self.tr("Three or Seven"))
        self.setWindowIcon(QIcon(str(resources.ICON)))
        cards = self.similarity, self.linear
        self.content = WindowLayout(
            self, self.drawing, cards, self.training, self.collection, self.notices)
        self.views.page_made.connect(self.content.add_page)
        self.resize(1280, 800)
        self.pages = PageSwitch(self, self._turn_to)
        self._figures = FiguresAccess(self, self.session, self.files.tell_saved, self.files.tell,
                                      self.pages.turn_to, self.show_view)
        self.session.tensors.given.connect(lambda _: self.pages.turn_to("lab"))
        self._glossary = GlossaryAccess(self, language(), {
            "view": self.show_view,
            "page": lambda name: self.pages.turn_to("data" if name == "data" else "lab"),
            "stop": lambda name: self.guide.enter(name),
        })
        self._fill_menus()
        add_questions(self.drawing, *cards, self.training, self.show_view)
        add_terms(self._glossary, *cards, self.training)
        self._surroundings = PageSurroundings(
            self.drawing, self.collection, self.notices, self.course, self._edit_menu,
            self._training_menu, digit_shortcuts(self, self.collection),
        )
        self.course.made.connect(self._on_course)
        self.course.entered.connect(lambda: self._surroundings.fit_to_stop(self.pages.page))
        self.session.noticed.connect(partial(open_error_box, self))
        self.views.opened.connect(self.notices.let_good_news_go)
        self.views.changed.connect(lambda: self.notices.hints.set_explaining(self.views.explains))
        self.training.recipe.confirmed.connect(self.drawing.canvas.setFocus)
        self.memory = WindowMemory(
            self, settings_file, data / "sessions", self.settings, self.session, self.content,
            self.views, self.course, self.pages, self._rare.lab_state, before,
        )
        self._closing = Closing(self, self.files, self.memory, self._shut_down)
        self.appearance.begin()
        self.memory.restore()
        self.course.marked.connect(self.memory.on_marks)
        self._first_paint = FirstPaint(self)
        self._first_paint.over.connect(self._begin)

    def _begin(self) -> None:
        self._plots.begin(self.session.loading)
        self.memory.begin()
        self.session.load(self.settings.digits)

    def _make_course(self) -> CourseAccess:
        around = CourseWindow(
            self.session, self.views, self.settings.digits, lambda: self.pages.page,
            lambda page: self.pages.turn_to(page),  # which are not made yet
        )
        return CourseAccess(self, around, stop_parts.of_window(
            self.drawing, self.similarity, self.linear, self.collection, self.training,
            lambda: self.explore, lambda: self.lab, lambda: self._rare.data.made,
        ))

    def _fill_menus(self) -> None:
        suggestion = menus.file_menu(self, self.session, self.files, self.recent.menu)
        self._plots = FirstPagePlots(
            self, (self.similarity, self.linear, self.training), suggestion)
        self.views.made.connect(lambda view: self._plots.offer(view.exports))
        self._edit_menu = menus.edit_menu(self, self.drawing, self.files)
        menus.digits_menu(self, self.session, self.files)
        self._training_menu = TrainingMenu(
            self.menuBar(), self.session, self.training_actions,
            self.collection.retrain.fine_tune.click, self.lab_actions,
        )
        menus.view_menu(self, self.pages, self.views, self.appearance)
        menus.help_menu(self, self.session, self.check_figures, self._glossary.open, self.course)
        self.pages.find_room()

    @property  # as the next three, made when it is first wanted
    def explore(self) -> ExplorePage:
        return self.views.page

    @property
    def guide(self) -> Guide:
        return self.course.guide

    @property
    def lab(self) -> LabPage:
        return self._rare.lab.get()

    @property
    def data(self) -> DataPage:
        return self._rare.data.get()

    def show_view(self, key: str) -> SessionView:
        """Turn to the second page and open a view there."""
        self.pages.turn_to("explore")
        return self.views.enter(key)

    def _on_course(self, guide: Guide) -> None:
        self.content.add_page(guide.overview, head=guide.stop_panel)

    def _turn_to(self, page: Page) -> None:
        self.course.turn_to(page)
        self._surroundings.turn_to(page)
        self.content.show_page(
            self.content.first_page if page == "draw" else self.explore if page == "explore"
            else self.lab if page == "lab" else self.data if page == "data"
            else self.guide.overview
        )

    def check_figures(self) -> None:
        """Open the published figures, and begin to compute them."""
        self._figures.open()

    @property
    def figures(self) -> FiguresDialog | None:
        return self._figures.dialog

    def focusNextPrevChild(self, forward: bool) -> bool:
        return tab_order.step(self, forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._closing.close(self.session.collection.is_saved):
            event.ignore()

    def end(self) -> None:
        """The program is told to end: nothing is asked, all is kept for the next start."""
        try:
            self._closing.end()
        finally:
            QApplication.exit()

    def hand_over(self) -> HandedOver:
        """All that is on it, for a window in its place; this one ends with it."""
        return self._closing.hand_over()

    def _shut_down(self) -> None:
        self.course.shutdown()
        self._first_paint.stop()
        self.views.close_floating()
        self._figures.shutdown()
        self._plots.stop()
        self.session.shutdown()
        self.errors.restore()
