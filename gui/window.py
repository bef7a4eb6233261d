"""The main window: where the panels stand, and what is remembered of it."""

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
    QVBoxLayout,
    QWidget,
)

import resources
from gui import theme
from gui.collection_panel import CollectionPanel, digit_shortcuts
from gui.drawing_panel import DrawingPanel
from gui.errors import UnexpectedErrors
from gui.files import Files
from gui.linear_card import LinearCard
from gui.menus import fill_menus
from gui.notice_bar import NoticeBar
from gui.notices import Notice
from gui.session import Session
from gui.settings import Colours, Settings, read_settings, write_settings
from gui.similarity_card import SimilarityCard
from gui.training_panel import PACES, TrainingPanel


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
        self.drawing = DrawingPanel(self.session)
        self.similarity = SimilarityCard(self.session)
        self.linear = LinearCard(self.session)
        self.training = TrainingPanel(self.session)
        self.collection = CollectionPanel(self.session)
        self.notices = NoticeBar(self.session)
        self.setWindowTitle(self.tr("Three or Seven"))
        self.setWindowIcon(QIcon(str(resources.ICON)))
        self._arrange()
        fill_menus(self)
        digit_shortcuts(self, self.collection)
        self.session.noticed.connect(self._on_noticed)
        self.collection.put_back.connect(self.drawing.canvas.setFocus)
        self.training.recipe.confirmed.connect(self.drawing.canvas.setFocus)
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
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        for panel, share in ((self.drawing, 30), (cards, 38), (self.training, 32)):
            self._columns.addWidget(panel)
            self._columns.setStretchFactor(self._columns.count() - 1, share)
        self._rows = QSplitter(Qt.Orientation.Vertical)
        self._rows.addWidget(self._columns)
        self._rows.addWidget(self.collection)
        self._rows.setStretchFactor(0, 1)
        for splitter in (self._columns, self._rows):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(8)
        self._columns.setSizes([376, 476, 404])
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
        whole.addWidget(self.scroll_area, 1)
        whole.addLayout(foot)
        self.setCentralWidget(centre)
        self.resize(1280, 800)

    def _restore(self, settings: Settings) -> None:
        session = self.session
        session.set_recipe(settings.recipe)
        session.set_form(settings.form)
        session.weight_of_mine = settings.weight_of_mine
        self.collection.retrain.show_settings()
        session.sketch.set_pen_width(settings.pen_width)
        if 0 <= settings.pace < len(PACES):
            self.training.pace.setValue(settings.pace)
        self.choose_colours(settings.colours)
        for text, restore in ((settings.geometry, self.restoreGeometry),
                              (settings.columns, self._columns.restoreState),
                              (settings.rows, self._rows.restoreState)):
            if text:
                restore(QByteArray.fromBase64(text.encode()))

    def _remember(self) -> None:
        session = self.session
        write_settings(self._settings_file, Settings(
            recipe=session.recipe, digits=session.digits, form=session.form,
            pen_width=session.sketch.drawing.pen_width, pace=self.training.pace.value(),
            weight_of_mine=session.weight_of_mine,
            colours=self.settings.colours, geometry=_text(self.saveGeometry()),
            columns=_text(self._columns.saveState()), rows=_text(self._rows.saveState()),
        ))

    def choose_colours(self, colours: Colours) -> None:
        self.settings.colours = colours
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.apply(application, None if colours == "system" else colours == "dark")

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
        self._load_soon.stop()
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


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode()
