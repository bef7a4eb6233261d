"""The main window: where the panels stand, and what is remembered of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

import resources
from gui import theme
from gui.collection_panel import CollectionPanel, digit_shortcuts
from gui.drawing_panel import DrawingPanel
from gui.errors import UnexpectedErrors
from gui.explore_page import ExplorePage
from gui.files import Files
from gui.lab.actions import LabActions
from gui.lab.page import LabPage
from gui.linear_card import LinearCard
from gui.menus import fill_menus
from gui.notice_bar import NoticeBar
from gui.notices import Notice
from gui.page_switch import PageSwitch
from gui.path.band import Band
from gui.path.course import Course
from gui.path.desk import Desk
from gui.path.dimming import Dimming
from gui.path.overview import Overview
from gui.path.teacher import Teacher
from gui.session import Session
from gui.settings import Colours, Page, Settings, read_settings, write_settings
from gui.similarity_card import SimilarityCard
from gui.training_actions import TrainingActions
from gui.training_panel import PACES, TrainingPanel
from gui.view import View


class MainWindow(QMainWindow):
    """All of the program on one screen. settings_file: where it remembers."""

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
        self.lab = LabPage(self.session, self.lab_actions)
        self.notices = NoticeBar(self.session)
        self.course = Course(Desk(self))
        self.teacher = Teacher(self.course, self.session, self)
        self.path = Overview(self.course, self.teacher)
        self.band = Band(self.course, self.teacher)
        self.dimming = Dimming(self)
        self._before_path: Page = "draw"
        self.setWindowTitle(self.tr("Three or Seven"))
        self.setWindowIcon(QIcon(str(resources.ICON)))
        self._arrange()
        self.pages = PageSwitch(self, self._turn_to)
        self._fit_menus = fill_menus(self)
        self._ask_questions()
        self._digit_keys = digit_shortcuts(self, self.collection)
        self.session.noticed.connect(self._on_noticed)
        self.explore.views_changed.connect(
            lambda: self.notices.hints.set_explaining(self.explore.explains)
        )
        self.collection.put_back.connect(self.drawing.canvas.setFocus)
        self.training.recipe.confirmed.connect(self.drawing.canvas.setFocus)
        self.path.chosen.connect(self.course.enter)
        self.course.entered.connect(self._on_entered)
        self.band.all_stops.connect(lambda: self.pages.turn_to("path"))
        self.band.closed.connect(self._leave_path)
        self._restore(self.settings)
        self._load_soon = QTimer(self, singleShot=True, interval=0)  # once the window is painted
        self._load_soon.timeout.connect(lambda: self.session.load(self.settings.digits))
        self._load_soon.start()

    def _arrange(self) -> None:
        cards = QWidget()
        middle = QHBoxLayout(cards)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(self.similarity, 1)
        middle.addWidget(self.linear, 1)
        self._cards = _splitter(Qt.Orientation.Horizontal, ((cards, 38), (self.training, 32)))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._cards)
        self._pages.addWidget(self.explore)
        self._pages.addWidget(self.lab)
        self._pages.addWidget(self.path)
        self._desk = _splitter(Qt.Orientation.Horizontal, ((self.drawing, 30), (self._pages, 70)))
        self._rows = _splitter(Qt.Orientation.Vertical, ((self._desk, 1), (self.collection, 0)))
        self._cards.setSizes([462, 384])
        self._desk.setSizes([400, 864])
        self._rows.setSizes([556, 154])
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(8)
        column.addWidget(self._rows)
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
        head.addWidget(self.band)
        whole.addLayout(head)
        whole.addWidget(self.scroll_area, 1)
        whole.addLayout(foot)
        self.setCentralWidget(centre)
        self.resize(1280, 800)

    def _restore(self, settings: Settings) -> None:
        session = self.session
        session.training.set_recipe(settings.recipe)
        session.set_form(settings.form)
        session.training.weight_of_mine = settings.weight_of_mine
        session.training.balance_mine = settings.balance_mine
        self.collection.retrain.show_settings()
        session.sketch.set_pen_width(settings.pen_width)
        if 0 <= settings.pace < len(PACES):
            self.training.pace.setValue(settings.pace)
        self.choose_colours(settings.colours)
        for text, restore in ((settings.geometry, self.restoreGeometry),
                              (settings.desk, self._desk.restoreState),
                              (settings.cards, self._cards.restoreState),
                              (settings.rows, self._rows.restoreState)):
            if text:
                restore(QByteArray.fromBase64(text.encode()))
        self.explore.restore(settings.views, settings.docks)
        self.course.marks = settings.marks
        self.course.hide_answers(settings.hide_answers)
        session.lab.remembered = settings.lab
        if 0 <= settings.lab_pace < len(PACES):
            self.lab.transport.pace.setValue(settings.lab_pace)
        self.lab.restore(settings.lab_layout, settings.lab_tab)
        self.pages.turn_to(settings.page)

    def _remember(self) -> None:
        mine = self.course.belongings()
        lab_layout, lab_tab = self.lab.state()
        write_settings(self._settings_file, Settings(
            recipe=mine.recipe, digits=mine.digits, form=mine.form,
            pen_width=mine.sheet.drawing.pen_width, pace=mine.pace,
            weight_of_mine=mine.weight_of_mine, balance_mine=mine.balance_mine,
            colours=self.settings.colours, geometry=_text(self.saveGeometry()),
            desk=_text(self._desk.saveState()), cards=_text(self._cards.saveState()),
            rows=_text(self._rows.saveState()),
            page="path" if self.course.stop else self.pages.page, views=mine.views,
            docks=mine.docks, lab=mine.lab, lab_pace=mine.lab_pace, lab_layout=lab_layout,
            lab_tab=lab_tab, marks=self.course.marks, hide_answers=self.course.hides_answers,
        ))

    def choose_colours(self, colours: Colours) -> None:
        self.settings.colours = colours
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.apply(application, None if colours == "system" else colours == "dark")

    def show_view(self, key: str) -> View:
        """Turn to the second page and open a view there."""
        self.pages.turn_to("explore")
        return self.explore.open(key)

    def _turn_to(self, page: Page) -> None:
        if page == "path":
            self.course.leave()
            self.path.show_stops()
        elif self.course.stop is None:
            self._before_path = page
        shown: dict[Page, QWidget] = {
            "draw": self._cards, "explore": self.explore, "lab": self.lab, "path": self.path,
        }
        has_canvas = page in ("draw", "explore")
        self.drawing.setVisible(has_canvas)
        self.drawing.verdicts.setVisible(page == "explore")  # the cards say it on the other page
        self._show_collection()
        self._pages.setCurrentWidget(shown[page])
        self._fit_menus(page)
        self.notices.set_in_lab(page == "lab")
        self.notices.set_guiding(page != "path" and self.course.stop is None)
        for key in self._digit_keys:
            key.setEnabled(has_canvas)

    def _show_collection(self) -> None:
        stop = self.course.stop  # which needs its room, unless it is about the user's drawings
        wanted = stop is None or "collection" in stop.uses
        self.collection.setVisible(self.pages.page == "draw" and wanted)

    def _on_entered(self) -> None:
        stop = self.course.stop
        self._show_collection()
        if stop is None:
            self.dimming.clear()
        else:
            self.dimming.keep_bright(stop.uses)

    def _leave_path(self) -> None:
        self.course.leave()
        self.pages.turn_to(self._before_path)

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
        self._remember()
        self.course.shutdown()
        self._load_soon.stop()
        self.explore.close_floating()
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


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode()
