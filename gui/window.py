"""The main window: where the panels stand, and what is remembered of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

import resources
from gui import theme
from gui.collection_panel import CollectionPanel, digit_shortcuts
from gui.drawing_panel import DrawingPanel
from gui.explore_page import ExplorePage
from gui.files import Files
from gui.lab.actions import LabActions
from gui.linear_card import LinearCard
from gui.menus import fill_menus
from gui.notice_bar import NoticeBar
from gui.notices import Notice
from gui.page_switch import PageSwitch
from gui.pages import Page
from gui.path.guide import Guide
from gui.remembering import remember, restore
from gui.session import Session
from gui.settings import Colours, read_settings, write_settings
from gui.similarity_card import SimilarityCard
from gui.training_actions import TrainingActions
from gui.training_panel import TrainingPanel
from gui.unexpected_errors import UnexpectedErrors
from gui.views.session_view import SessionView

if TYPE_CHECKING:
    from gui.figures_dialog import FiguresDialog
    from gui.lab.page import LabPage

_NO_ROOM = QSizePolicy.Policy.Ignored
"""What a page that is not shown asks for."""


class MainWindow(QMainWindow):
    """All of the program on one screen. settings_file: where it remembers."""

    lab_made = Signal(QWidget)

    def __init__(self, settings_file: Path) -> None:
        super().__init__()
        self._settings_file = settings_file
        self.settings = read_settings(settings_file)
        self._question: QMessageBox | None = None
        self._may_close = False
        self.session = Session(self)
        self.errors = UnexpectedErrors(self)
        self.files = Files(self, self.session)
        self.training_actions = TrainingActions(self.session)
        self.lab_actions = LabActions(self.session)
        self.drawing = DrawingPanel(self.session)
        self.similarity = SimilarityCard(self.session)
        self.linear = LinearCard(self.session)
        self.training = TrainingPanel(self.session, self.training_actions)
        self.collection = CollectionPanel(self.session)
        self.explore = ExplorePage(self.session, self.training_actions)
        self._lab: LabPage | None = None
        self.notices = NoticeBar(self.session)
        self.guide = Guide(self)
        self.setWindowTitle(self.tr("Three or Seven"))
        self.setWindowIcon(QIcon(str(resources.ICON)))
        self._arrange()
        self.pages = PageSwitch(self, self._turn_to)
        self.figures: FiguresDialog | None = None
        self._fit_menus = fill_menus(self)
        self._ask_questions()
        self._digit_keys = digit_shortcuts(self, self.collection)
        self.guide.course.entered.connect(self._fit_digit_keys)
        self.session.noticed.connect(self._on_noticed)
        self.explore.views_changed.connect(
            lambda: self.notices.hints.set_explaining(self.explore.explains)
        )
        self.collection.put_back.connect(self.drawing.canvas.setFocus)
        self.training.recipe.confirmed.connect(self.drawing.canvas.setFocus)
        restore(self, self.settings)
        self.guide.course.progressed.connect(self._on_progress)
        self._load_soon = QTimer(self, singleShot=True, interval=0)  # once the window is painted
        self._load_soon.timeout.connect(lambda: self.session.load(self.settings.digits))
        self._load_soon.start()

    def _arrange(self) -> None:
        cards = QWidget()
        middle = QHBoxLayout(cards)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(self.similarity, 1)
        middle.addWidget(self.linear, 1)
        self.cards = _splitter(Qt.Orientation.Horizontal, ((cards, 38), (self.training, 32)))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.cards)
        self._pages.addWidget(self.explore)
        self._pages.addWidget(self.guide.overview)
        self.desk = _splitter(Qt.Orientation.Horizontal, ((self.drawing, 30), (self._pages, 70)))
        self.rows = _splitter(Qt.Orientation.Vertical, ((self.desk, 1), (self.collection, 0)))
        self.cards.setSizes([462, 384])
        self.desk.setSizes([400, 864])
        self.rows.setSizes([556, 154])
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(8)
        column.addWidget(self.rows)
        self.scroll_area = QScrollArea()
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setWidget(content)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 0, 10, 8)
        foot.addWidget(self.notices)
        centre = QWidget()
        whole = QVBoxLayout(centre)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(10, 6, 10, 0)
        head.addWidget(self.guide.band)
        whole.addLayout(head)
        whole.addWidget(self.scroll_area, 1)
        whole.addLayout(foot)
        self.setCentralWidget(centre)
        self.resize(1280, 800)

    @property
    def lab(self) -> LabPage:
        """The lab's page, made when it is first wanted: without it the window is sooner there."""
        if self._lab is None:
            from gui.lab.page import LabPage

            self._lab = LabPage(self.session, self.lab_actions)
            self._lab.restore(self.settings.lab_layout, self.settings.lab_tab)
            self._lab.setSizePolicy(_NO_ROOM, _NO_ROOM)
            self._pages.addWidget(self._lab)
            self.lab_made.emit(self._lab)
        return self._lab

    def lab_state(self) -> tuple[tuple[str, ...], str]:
        """How the lab's page is laid out, or was when it was last seen."""
        if self._lab is None:
            return self.settings.lab_layout, self.settings.lab_tab
        return self._lab.state()

    def choose_colours(self, colours: Colours) -> None:
        self.settings.colours = colours
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.apply(application, None if colours == "system" else colours == "dark")

    def show_view(self, key: str) -> SessionView:
        """Turn to the second page and open a view there."""
        self.pages.turn_to("explore")
        return self.explore.open(key)

    def _turn_to(self, page: Page) -> None:
        self.guide.turn_to(page)
        shown: dict[Page, QWidget] = {
            "draw": self.cards, "explore": self.explore, "path": self.guide.overview,
        }
        if page == "lab" or self._lab is not None:
            shown["lab"] = self.lab
        has_canvas = page in ("draw", "explore")
        self.drawing.setVisible(has_canvas)
        self.drawing.verdicts.setVisible(page == "explore")  # the cards say it on the other page
        for each, widget in shown.items():  # only what is shown needs its room
            policy = QSizePolicy.Policy.Preferred if each == page else _NO_ROOM
            widget.setSizePolicy(policy, policy)
        self._pages.setCurrentWidget(shown[page])
        self._fit_menus(page)
        self.notices.set_in_lab(page == "lab")
        self._fit_digit_keys()

    def _fit_digit_keys(self) -> None:
        """They rest where there is no canvas, and where what is on it is a stop's."""
        wanted = self.pages.page in ("draw", "explore") and self.guide.has_collection
        for key in self._digit_keys:
            key.setEnabled(wanted)

    def _on_progress(self) -> None:
        """A stop is done: that is remembered at once, however the window ends."""
        course = self.guide.course
        if course.result is not None and not course.experiment.is_running:
            write_settings(self._settings_file, remember(self))

    def check_figures(self) -> None:
        """Open the published figures, and begin to compute them."""
        if self.figures is None:
            from gui.figure_opener import FigureOpener  # the window is there sooner without them
            from gui.figures_dialog import FiguresDialog

            files = self.files
            self.figures = FiguresDialog(self.session.figures, files.tell_saved, files.tell)
            opener = FigureOpener(self, self.session, self.pages.turn_to, self.show_view)
            self.figures.wanted.connect(opener.open)
        self.figures.present(self.session.hardware.gpu if self.session.hardware else None)

    def _ask_questions(self) -> None:
        """Beside each answer on the first page, the way to its explanation."""
        for card, key, words, at_foot in (
            (self.similarity, "why", self.tr("Why does it say that?"), True),
            (self.linear, "why", self.tr("Why does it say that?"), True),
            (self.training, "timeline", self.tr("How did it come to be?"), False),
            (self.drawing, "move", self.tr("Why does it not read me?"), False),
        ):
            card.add_question(words, partial(self.show_view, key), at_foot)

    def _on_noticed(self, notice: Notice) -> None:
        if not notice.is_error:
            return
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("That did not work"), notice.text,
                          QMessageBox.StandardButton.Close, self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not (self.session.collection.is_saved or self._may_close):
            event.ignore()
            self._ask_to_save()
            return
        write_settings(self._settings_file, remember(self))
        self.guide.course.shutdown()
        self._load_soon.stop()
        self.explore.close_floating()
        if self.figures is not None:
            self.figures.close()
            self.figures.deleteLater()  # now, and not whenever it is collected, on any thread
            self.figures = None
        self.session.shutdown()
        self.errors.restore()
        event.accept()

    def _ask_to_save(self) -> None:
        if self._question is not None:
            return
        buttons = QMessageBox.StandardButton
        box = QMessageBox(
            QMessageBox.Icon.Question, self.tr("Save your drawings?"),
            self.tr("Some of your drawings are not saved."),
            buttons.Save | buttons.Discard | buttons.Cancel, self,
        )
        box.setDefaultButton(buttons.Save)
        box.finished.connect(self._on_answer)
        self._question = box
        box.open()

    def _on_answer(self, button: int) -> None:
        box, self._question = self._question, None
        if box is not None:
            box.deleteLater()
        if button == QMessageBox.StandardButton.Discard:
            self._may_close = True
            self.close()
        elif button == QMessageBox.StandardButton.Save:
            self.files.save_drawings(then=self.close)


def _splitter(
    orientation: Qt.Orientation, widgets: tuple[tuple[QWidget, int], ...]
) -> QSplitter:
    splitter = QSplitter(orientation)
    for widget, share in widgets:
        splitter.addWidget(widget)
        splitter.setStretchFactor(splitter.count() - 1, share)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(8)
    return splitter
