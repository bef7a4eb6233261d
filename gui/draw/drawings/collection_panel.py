"""The user's drawings: add, look at, count, correct, and train on them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.drawings.drawing import Drawing
from gui.draw.drawings.all_drawings import AllDrawings
from gui.draw.drawings.collection_menu import CollectionMenu
from gui.draw.drawings.drawings_list import DrawingsList
from gui.draw.drawings.label_counts import LabelCounts
from gui.draw.drawings.label_row import LabelRow
from gui.draw.drawings.retrain_panel import RetrainPanel
from gui.model.notices import Notice, suggesting
from gui.model.session import Session
from gui.widgets.card import Card, muted, wrapped

_ANY = 16_777_215
"""Pixels: Qt's word for no limit."""


class CollectionPanel(Card):
    """The drawings added, how many they are, and how to train on them.

    labels: the buttons that add the drawing on the canvas.
    """

    def __init__(self, session: Session, labels: LabelRow) -> None:
        super().__init__("")
        self.title.setText(self.tr("My drawings"))
        self.setAccessibleName(self.tr("My drawings"))
        self._session = session
        self._labels = labels
        self.counts = LabelCounts(session)
        self.thumbnails = DrawingsList(session)
        self.which = CollectionMenu(session.collection, session.last_act.undo_of_collection)
        self.retrain = RetrainPanel(session)
        self._empty = muted(self.tr(
            "Draw a digit, then label it: press its key or the button under the canvas.\nThen "
            "train on your drawings and see what changes."
        ))
        self._lay_out()
        self.which.all_asked.connect(lambda: AllDrawings(session, self.window()).open())
        self.which.emptied.connect(self.thumbnails.tell_removed)
        session.collection.changed.connect(self._show_list)
        labels.labelled.connect(self.add)
        self._show_list()

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

    def add(self, digit: int) -> None:
        """Add the drawing on the canvas with a label."""
        session = self._session
        drawing, of = session.sketch.drawing, session.class_names.of
        told = self._words_of_added(digit)  # of the prediction before
        if session.sketch.content.dataset_image is not None:
            text = self.tr("The canvas shows an image from the dataset. Draw a {digit} yourself, "
                           "then add it.")
        elif drawing.is_blank and session.sketch.content.edits:
            text = self.tr("Pixels set by hand cannot be added by themselves: draw a {digit} "
                           "first, then add it.")
        elif drawing.is_blank:
            text = self.tr("The canvas is blank: draw a {digit} first, then add it.")
        elif digit not in session.digits:
            text = self.tr("The model does not predict the digit {digit} now. Choose it under "
                           "Digits first.")
        elif rows := session.collection.rows_of(drawing):
            if digit not in (session.collection.drawings.labels[row] for row in rows):
                self._relabel(rows[-1], digit)
                return
            text = self.tr("This drawing has already been added. Draw another {digit}.")
        elif not self._add(drawing, digit):
            return  # why not is said already, and the drawing stays on the canvas
        else:
            self.thumbnails.setCurrentRow(self.thumbnails.count() - 1)
            self.thumbnails.scrollToBottom()
            session.noticed.emit(Notice(told, suggestions=suggesting("take back"), is_good=True))
            return
        session.noticed.emit(Notice(text.format(digit=of(digit))))

    def _words_of_added(self, digit: int) -> str:
        session = self._session
        prediction, of = session.predictions.trained, session.class_names.of
        said = None if prediction is None else prediction.digit
        if session.sketch.content.edits:  # and it was them that the prediction was for, too
            text = self.tr("Added with the label {digit}, without the pixels set by hand. Draw "
                           "the next one: it begins on a blank canvas.")
        elif said in (None, digit):
            text = self.tr("Added with the label {digit}. Draw the next one: it begins on a "
                           "blank canvas.")
        else:
            text = self.tr("Added with the label {digit}; the model had predicted {said}. Draw "
                           "the next one: it begins on a blank canvas.")
        return text.format(digit=of(digit), said="–" if said is None else of(said))

    def _add(self, drawing: Drawing, digit: int) -> bool:
        """The next stroke begins another one. A stroke that goes on ends first."""
        self._session.sketch.lift()
        is_done = self._session.collection.add(drawing, digit)
        if is_done:
            self._session.sketch.begin_anew()
        return is_done

    def _relabel(self, row: int, digit: int) -> None:
        """The drawing on the canvas is there with another label: it is not both."""
        if self.thumbnails.relabel([row], digit):
            self._session.sketch.begin_anew()
            self.thumbnails.setCurrentRow(row)

    def _show_list(self) -> None:
        self._stack.setCurrentIndex(1 if self._session.collection.drawings else 0)


def digit_shortcuts(window: QWidget, panel: CollectionPanel) -> tuple[QShortcut, ...]:
    """Let a digit's key add the drawing as that digit, from anywhere in the window."""
    shortcuts = tuple(QShortcut(QKeySequence(str(digit)), window) for digit in range(10))
    for digit, shortcut in enumerate(shortcuts):
        shortcut.activated.connect(lambda digit=digit: panel.add(digit))
    return shortcuts
