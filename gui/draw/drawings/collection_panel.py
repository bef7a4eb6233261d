"""The user's drawings: add, look at, count, correct, and train on them."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.draw.drawings.collection_menu import CollectionMenu
from gui.draw.drawings.label_counts import LabelCounts
from gui.draw.drawings.label_row import LabelRow
from gui.draw.drawings.retrain_panel import RetrainPanel
from gui.draw.drawings.thumbnails import Thumbnails
from gui.model.notices import Notice, suggesting
from gui.model.session import Session
from gui.widgets.card import Card, muted, wrapped

_ANY = 16_777_215
"""Pixels: Qt's word for no limit."""


class CollectionPanel(Card):
    """The drawings added, how many they are, and how to train on them.

    labels: the buttons that add the drawing on the canvas.
    """

    put_back = Signal()

    def __init__(self, session: Session, labels: LabelRow) -> None:
        super().__init__("")
        self.title.setText(self.tr("My drawings"))
        self.setAccessibleName(self.tr("My drawings"))
        self._session = session
        self._labels = labels
        self.counts = LabelCounts(session)
        self.thumbnails = Thumbnails()
        self.which = CollectionMenu(session.collection)
        self.retrain = RetrainPanel(session)
        self._empty = muted(self.tr(
            "Draw a digit, then label it: press its key or the button under the canvas.\nThen "
            "train on your drawings and see what changes."
        ))
        self._lay_out()
        self._prepare_list()
        session.collection.changed.connect(self._refill)
        session.form_changed.connect(self._refill)
        labels.labelled.connect(self.add)
        self._refill()

    @property
    def add_buttons(self) -> dict[int, QPushButton]:
        """Those that add the drawing on the canvas, by the digit."""
        return self._labels.buttons

    def _lay_out(self) -> None:
        self.title.setWordWrap(False)
        self.title.setMinimumWidth(self.title.sizeHint().width())
        self._head.setSpacing(12)
        self._head.insertWidget(1, self.which)
        self._head.insertWidget(2, self.counts, 10)
        self.fold = QToolButton()
        self.fold.setCheckable(True)
        self.fold.setArrowType(Qt.ArrowType.UpArrow)
        self.fold.setAccessibleName(self.tr("Show my drawings"))
        self.fold.setToolTip(wrapped(self.tr(
            "Show the drawings and what they are trained with; the window is too low for all"
        )))
        self.fold.toggled.connect(self._unfold)
        self.fold.hide()
        self._head.insertWidget(3, self.fold)
        self._empty.setWordWrap(True)
        self._empty.setMinimumWidth(200)
        self._content = QWidget()
        left = QVBoxLayout()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.thumbnails)
        left.addWidget(self._stack, 1)
        whole = QHBoxLayout(self._content)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addLayout(left, 1)
        whole.addWidget(self.retrain)
        self.body.addWidget(self._content, 1)

    def set_compact(self, compact: bool, with_terms: bool = False) -> None:
        """Of a low window only the head stays, until somebody unfolds the rest."""
        super().set_compact(compact, with_terms)
        self.fold.setVisible(compact)
        self._unfold()

    def _unfold(self) -> None:
        is_open = self.fold.isHidden() or self.fold.isChecked()
        self._content.setVisible(is_open)
        self.fold.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.UpArrow)
        self.setMaximumHeight(_ANY if is_open else self.sizeHint().height())

    def _prepare_list(self) -> None:
        view = self.thumbnails
        view.setAccessibleName(self.tr("My drawings"))
        view.setToolTip(wrapped(self.tr(
            "Click: put the drawing back on the canvas. Delete: remove it. A digit key or the "
            "right button: change the label. Ctrl+Z: undo."
        )))
        view.customContextMenuRequested.connect(self._offer)
        view.clicked.connect(self._put_on_canvas)
        view.activated.connect(self._put_on_canvas)
        view.removed.connect(self._remove)
        view.relabelled.connect(self._session.collection.relabel)
        view.undone.connect(self._session.collection.undo)
        self.which.emptied.connect(self._tell_removed)

    def add(self, digit: int) -> None:
        """Add the drawing on the canvas with a label."""
        session = self._session
        drawing, prediction = session.sketch.drawing, session.predictions.trained
        of = session.class_names.of
        said = None if prediction is None else prediction.digit
        if session.sketch.content.dataset_image is not None:
            text = self.tr("The canvas shows an image from the dataset. Draw a {digit} yourself, "
                           "then add it.")
        elif drawing.is_blank:
            text = self.tr("The canvas is blank: draw a {digit} first, then add it.")
        elif digit not in session.digits:
            text = self.tr("The model does not predict the digit {digit} now. Choose it under "
                           "Digits first.")
        elif session.collection.has(drawing, digit):
            text = self.tr("This drawing has already been added. Draw another {digit}.")
        elif not session.collection.add(drawing, digit):
            return  # why not is said already, and the drawing stays on the canvas
        else:
            session.sketch.begin_anew()
            self.thumbnails.setCurrentRow(self.thumbnails.count() - 1)
            self.thumbnails.scrollToBottom()
            text = (self.tr("Added with the label {digit}. Draw the next one: it begins on a "
                            "blank canvas.")
                    if said in (None, digit) else
                    self.tr("Added with the label {digit}; the model had predicted "
                            "{said}. Draw the next one: it begins on a blank canvas."))
            session.noticed.emit(Notice(
                text.format(digit=of(digit), said="–" if said is None else of(said)),
                suggestions=suggesting("take back"), is_good=True,
            ))
            return
        session.noticed.emit(Notice(text.format(digit=of(digit))))

    def _remove(self, row: int) -> None:
        label = self._session.collection.drawings[row].label
        if self._session.collection.remove(row):
            self._tell(self.tr("Removed a {digit} from your drawings.").format(
                digit=self._session.class_names.of(label)))
            self.thumbnails.setCurrentRow(min(row, self.thumbnails.count() - 1))

    def _tell_removed(self, count: int) -> None:
        self._tell(self.tr("Drawings removed: {n}.").format(n=count))

    def _tell(self, text: str) -> None:
        self._session.noticed.emit(Notice(
            text, suggestions=suggesting("bring back"), is_good=True))

    def _put_on_canvas(self, index: QModelIndex) -> None:
        labelled = self._session.collection.drawings[index.row()]
        self._session.sketch.put(labelled.drawing)
        self.put_back.emit()

    def _offer(self, place: QPoint) -> None:
        index = self.thumbnails.indexAt(place)
        if not index.isValid():
            return
        row = index.row()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for digit in self._session.digits:
            relabel = menu.addAction(self.tr("Label as {digit}").format(
                digit=self._session.class_names.of(digit)))
            relabel.triggered.connect(
                lambda _=False, digit=digit: self._session.collection.relabel(row, digit)
            )
        menu.addSeparator()
        menu.addAction(self.tr("Delete")).triggered.connect(lambda: self._remove(row))
        menu.popup(self.thumbnails.mapToGlobal(place))

    def _refill(self) -> None:
        drawings = self._session.collection.drawings
        self.thumbnails.show_drawings(drawings, self._session.form)
        self._stack.setCurrentIndex(1 if drawings else 0)


def digit_shortcuts(window: QWidget, panel: CollectionPanel) -> tuple[QShortcut, ...]:
    """Let a digit's key add the drawing as that digit, from anywhere in the window."""
    shortcuts = tuple(QShortcut(QKeySequence(str(digit)), window) for digit in range(10))
    for digit, shortcut in enumerate(shortcuts):
        shortcut.activated.connect(lambda digit=digit: panel.add(digit))
    return shortcuts
