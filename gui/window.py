"""The main window: where the panels stand, and what is remembered of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import QApplication

import resources
from engine.library.opening import open_library
from gui import appearance, menus, stop_parts
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
from gui.model.pages import Page
from gui.model.session import Session
from gui.notices.notice_bar import NoticeBar
from gui.page_switch import PageSwitch
from gui.settings import Colours, keep_recent, read_recent, read_settings
from gui.training_menu import TrainingMenu
from gui.unexpected_errors import UnexpectedErrors
from gui.widgets import tab_order
from gui.widgets.lazy_page import LazyPage
from gui.window_layout import WindowLayout
from gui.window_memory import WindowMemory

if TYPE_CHECKING:
    from gui.course.page.guide import Guide
    from gui.data.page import DataPage
    from gui.explore.page import ExplorePage
    from gui.explore.session_view import SessionView
    from gui.figures.figures_dialog import FiguresDialog
    from gui.lab.page import LabPage


LIBRARY = "drawings.sqlite3"
"""The file of the user's drawings."""


class MainWindow(DropWindow):
    """All of the program on one screen. settings_file: where it remembers. data: the folder of
    the drawings, that of the settings where none is given. mandatory: settings that stand.

    Of the pages only the first is made at once; the others, when they are first wanted.
    """

    def __init__(
        self, settings_file: Path, data: Path | None = None, mandatory: Path | None = None
    ) -> None:
        super().__init__()
        data = data or settings_file.parent
        self.settings = read_settings(settings_file, mandatory)
        self._may_close, self._is_closed = False, False
        appearance.take_text_size(self.settings.text_size)  # before there is any text
        self.session = Session(self, open_library(data / LIBRARY))
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
        self._lab = LazyPage(self._make_lab, self._on_lab)
        self._data = LazyPage(self._make_data, lambda page: self.content.add_page(page))
        self.notices = NoticeBar(self.session)
        self.course = self._make_course()
        self.setWindowTitle(self.tr("Three or Seven"))
        self.setWindowIcon(QIcon(str(resources.ICON)))
        self.content = WindowLayout(
            self, self.drawing, (self.similarity, self.linear), self.training, self.collection,
            self.notices,
        )
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
        add_questions(self.drawing, self.similarity, self.linear, self.training, self.show_view)
        add_terms(self._glossary, self.similarity, self.linear, self.training)
        self._digit_keys = digit_shortcuts(self, self.collection)
        self.course.made.connect(self._on_course)
        self.course.entered.connect(self._fit_to_stop)
        self.session.noticed.connect(partial(open_error_box, self))
        self.views.changed.connect(lambda: self.notices.hints.set_explaining(self.views.explains))
        self.collection.put_back.connect(self.drawing.canvas.setFocus)
        self.training.recipe.confirmed.connect(self.drawing.canvas.setFocus)
        self.memory = WindowMemory(
            self, settings_file, data / "sessions", self.settings, self.session, self.content,
            self.views, self.course, self.pages,
            lambda: None if self._lab.made is None else self._lab.made.state(),
        )
        self.choose_colours(self.settings.colours)
        self.memory.restore()
        self.course.progressed.connect(self.memory.on_progress)
        self._load_soon = QTimer(self, singleShot=True, interval=0)  # once the window is painted
        self._load_soon.timeout.connect(self._begin)
        self._load_soon.start()

    def _begin(self) -> None:
        self.memory.begin()
        self.session.load(self.settings.digits)

    def _make_course(self) -> CourseAccess:
        around = CourseWindow(
            self.session, self.views, self.settings.digits, lambda: self.pages.page,
            lambda page: self.pages.turn_to(page),  # which are not made yet
        )
        return CourseAccess(self, around, stop_parts.of_window(
            self.drawing, self.similarity, self.linear, self.collection, self.training,
            lambda: self.explore, lambda: self.lab, lambda: self._data.made,
        ))

    def _fill_menus(self) -> None:
        suggestion = menus.file_menu(self, self.session, self.files, self.recent.menu)
        for card in (self.similarity, self.linear, self.training):
            suggestion(card.exports)
        self._offer_exports = suggestion
        self.views.made.connect(lambda view: suggestion(view.exports))
        self._edit_menu = menus.edit_menu(self, self.drawing, self.files)
        menus.digits_menu(self, self.session, self.files)
        self._training_menu = TrainingMenu(
            self.menuBar(), self.session, self.training_actions,
            self.collection.retrain.fine_tune.click, self.lab_actions,
        )
        view_menu = menus.view_menu(self, self.pages, self.views)
        for key, action in self.views.actions_.items():
            action.triggered.connect(lambda _=False, key=key: self._enter(key))
        menus.add_colours(view_menu, self.settings.colours, self.choose_colours)
        menus.add_text_sizes(view_menu, self.settings.text_size, self.choose_text_size)
        menus.help_menu(self, self.session, self.check_figures, self._glossary.open)

    # the pages that are made when they are first wanted

    @property
    def explore(self) -> ExplorePage:
        return self.views.page

    @property
    def guide(self) -> Guide:
        return self.course.guide

    @property
    def lab(self) -> LabPage:
        return self._lab.get()

    def _make_lab(self) -> LabPage:
        from gui.lab.page import LabPage

        return LabPage(self.session, self.lab_actions)

    def _on_lab(self, lab: LabPage) -> None:
        lab.restore(self.settings.lab_layout, self.settings.lab_tab)
        self.content.add_page(lab)
        self._offer_exports(lab.exports)

    @property
    def data(self) -> DataPage:
        return self._data.get()

    def _make_data(self) -> DataPage:
        from gui.data.page import DataPage

        page = DataPage(self.session)
        page.learn_wanted.connect(self._learn_from_folder)
        return page

    def _learn_from_folder(self, path: Path) -> None:
        self.pages.turn_to("draw")
        self.session.load_images(path)

    def _on_course(self, guide: Guide) -> None:
        self.content.add_head(guide.stop_panel)
        self.content.add_page(guide.overview)

    def choose_colours(self, colours: Colours) -> None:
        self.settings.colours = colours
        appearance.take_colours(colours)

    def choose_text_size(self, per_cent: int) -> None:
        self.settings.text_size = per_cent
        appearance.take_text_size(per_cent)
        self.session.noticed.emit(appearance.size_taken(per_cent))

    def show_view(self, key: str) -> SessionView:
        """Turn to the second page and open a view there."""
        self.pages.turn_to("explore")
        view = self.views.open(key)
        self._enter(key)
        return view

    def _enter(self, key: str) -> None:
        """The focus goes to a view that was asked for, once it has its place."""
        view = self.explore.docks[key].view
        QTimer.singleShot(0, view, partial(tab_order.enter, view))

    def _turn_to(self, page: Page) -> None:
        self.course.turn_to(page)
        self._fit_to_stop()
        has_canvas = page in ("draw", "explore")
        self.drawing.setVisible(has_canvas)
        self.drawing.predictions.setVisible(page == "explore")  # the cards say it on the other page
        self.content.show_page(
            self.content.first_page if page == "draw" else self.explore if page == "explore"
            else self.lab if page == "lab" else self.data if page == "data"
            else self.guide.overview
        )
        self._edit_menu.menuAction().setEnabled(has_canvas)  # else its keys rest too
        self._training_menu.turn_to(page)
        self.notices.set_in_lab(page == "lab")

    def _fit_to_stop(self) -> None:
        """A stop needs the room of the user's drawings, unless it is about them.

        The digits' keys rest where there is no canvas, and where what is on it is a stop's.
        """
        page, adds = self.pages.page, self.course.has_collection
        self.collection.setVisible(page == "draw" and adds)
        self.notices.set_guiding(page not in ("path", "data") and self.course.stop is None)
        for key in self._digit_keys:
            key.setEnabled(page in ("draw", "explore") and adds)

    def check_figures(self) -> None:
        """Open the published figures, and begin to compute them."""
        self._figures.open()

    @property
    def figures(self) -> FiguresDialog | None:
        return self._figures.dialog

    def focusNextPrevChild(self, forward: bool) -> bool:
        return tab_order.step(self, forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not (self._is_closed or self.session.collection.is_saved or self._may_close):
            event.ignore()
            self.files.ask_to_save(self._close_unsaved, self.close)
            return
        if not self._is_closed:
            self.memory.close()
            self._shut_down()

    def end(self) -> None:
        """The program is told to end: nothing is asked, all is kept for the next start."""
        try:
            self.memory.leave()
        finally:
            self._shut_down()
            QApplication.exit()

    def _shut_down(self) -> None:
        self._is_closed = True
        self.course.shutdown()
        self._load_soon.stop()
        self.views.close_floating()
        self._figures.shutdown()
        self.session.shutdown()
        self.errors.restore()

    def _close_unsaved(self) -> None:
        self._may_close = True
        self.close()
