"""The user's drawings: label, look at, mend, and train on them."""

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QIcon, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.evaluation import FORMS
from gui import theme
from gui.card import Card, muted
from gui.loader import Lesson
from gui.retrain_form import RetrainForm
from gui.session import Notice, Session

_THUMBNAIL = 48


class CollectionPanel(Card):
    """Buttons to add the drawing, the drawings added, and how to train on them."""

    def __init__(self, session: Session) -> None:
        super().__init__("")
        self.title.setText(self.tr("My drawings"))
        self.setAccessibleName(self.tr("My drawings"))
        self._session = session
        self.add_buttons: dict[int, QPushButton] = {}
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(4)
        self.thumbnails = QListWidget()
        self.retrain = RetrainForm(session)
        self._empty = muted(self.tr(
            "Draw a digit, then press its key or its button to add it here.\n"
            "Then train on your drawings and see what changes."
        ))
        self._lay_out()
        self._prepare_list()
        session.collection.changed.connect(self._refill)
        session.form_changed.connect(lambda _: self._refill())
        session.lesson_changed.connect(self._on_lesson)
        self._set_digits(session.digits)
        self._refill()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(6)
        row = QHBoxLayout()
        row.addWidget(muted(self.tr("Add the drawing as")))
        row.addLayout(self._buttons)
        row.addStretch()
        left.addLayout(row)
        left.addWidget(self._empty, 1)
        left.addWidget(self.thumbnails, 1)
        whole = QHBoxLayout()
        whole.setSpacing(16)
        whole.addLayout(left, 1)
        whole.addWidget(self.retrain)
        self.body.addLayout(whole, 1)

    def _prepare_list(self) -> None:
        view = self.thumbnails
        view.setViewMode(QListView.ViewMode.IconMode)
        view.setFlow(QListView.Flow.LeftToRight)
        view.setMovement(QListView.Movement.Static)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setIconSize(QSize(_THUMBNAIL, _THUMBNAIL))
        view.setSpacing(2)
        view.setUniformItemSizes(True)
        view.setFrameShape(view.Shape.NoFrame)
        view.setAccessibleName(self.tr("My drawings"))
        view.setToolTip(self.tr(
            "Click: put it back on the canvas. Delete: remove it. A digit's key or the right "
            "button: change its label."
        ))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._offer)
        view.itemClicked.connect(self._put_on_canvas)
        view.itemActivated.connect(self._put_on_canvas)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove_current)
        for digit in range(10):
            here = QShortcut(QKeySequence(str(digit)), view)
            here.setContext(Qt.ShortcutContext.WidgetShortcut)
            here.activated.connect(lambda digit=digit: self.relabel_current(digit))

    def _on_lesson(self, lesson: Lesson) -> None:
        self._set_digits(lesson.digits)

    def _set_digits(self, digits: tuple[int, ...]) -> None:
        for button in self.add_buttons.values():
            self._buttons.removeWidget(button)
            button.deleteLater()
        self.add_buttons = {}
        for digit in digits:
            button = QPushButton(str(digit))
            button.setFixedWidth(34)
            button.setAccessibleName(self.tr("Add the drawing as {digit}").format(digit=digit))
            button.setToolTip(self.tr("Add the drawing as a {digit} (key {digit})").format(
                digit=digit
            ))
            button.clicked.connect(lambda _=False, digit=digit: self.add(digit))
            self._buttons.addWidget(button)
            self.add_buttons[digit] = button

    def add(self, digit: int) -> None:
        """Add the drawing on the canvas with a label."""
        session = self._session
        drawing = session.sketch.drawing
        if drawing.is_blank:
            text = self.tr("The canvas is blank: draw a {digit} first, then add it.")
        elif digit not in session.digits:
            text = self.tr("{digit} is not one of the digits told apart now. Choose it under "
                           "Digits first.")
        elif any(drawing == each.drawing and digit == each.label
                 for each in session.collection.drawings):
            text = self.tr("This drawing is among yours already. Draw another {digit}.")
        else:
            session.collection.add(drawing, digit)
            self.thumbnails.setCurrentRow(self.thumbnails.count() - 1)
            self.thumbnails.scrollToBottom()
            return
        session.noticed.emit(Notice(text.format(digit=digit)))

    def remove_current(self) -> None:
        row = self.thumbnails.currentRow()
        if row >= 0:
            self._session.collection.remove(row)
            self.thumbnails.setCurrentRow(min(row, self.thumbnails.count() - 1))

    def relabel_current(self, digit: int) -> None:
        row = self.thumbnails.currentRow()
        if row >= 0:
            self._session.collection.relabel(row, digit)
            self.thumbnails.setCurrentRow(row)

    def _put_on_canvas(self, item: QListWidgetItem) -> None:
        labelled = self._session.collection.drawings[self.thumbnails.row(item)]
        self._session.sketch.put(labelled.drawing)

    def _offer(self, place: QPoint) -> None:
        if self.thumbnails.itemAt(place) is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for digit in self._session.digits:
            menu.addAction(self.tr("It is a {digit}").format(digit=digit),
                           partial(self.relabel_current, digit))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), self.remove_current)
        menu.popup(self.thumbnails.mapToGlobal(place))

    def _refill(self) -> None:
        drawings = self._session.collection.drawings
        current = self.thumbnails.currentRow()
        self.thumbnails.clear()
        render = FORMS[self._session.form]
        for labelled in drawings:
            image = theme.grey_image(render(labelled.drawing) / 255)
            ratio = self.devicePixelRatioF()
            pixmap = QPixmap.fromImage(image.scaled(QSize(_THUMBNAIL, _THUMBNAIL) * ratio))
            pixmap.setDevicePixelRatio(ratio)
            item = QListWidgetItem(QIcon(pixmap), str(labelled.label))
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.thumbnails.addItem(item)
        self.thumbnails.setCurrentRow(min(current, len(drawings) - 1))
        self._empty.setVisible(not drawings)
        self.thumbnails.setVisible(bool(drawings))


def digit_shortcuts(window: QWidget, panel: CollectionPanel) -> None:
    """Let a digit's key add the drawing as that digit, from anywhere in the window."""
    for digit in range(10):
        shortcut = QShortcut(QKeySequence(str(digit)), window)
        shortcut.activated.connect(lambda digit=digit: panel.add(digit))
        # in the list of drawings the same key relabels: there the two are ambiguous
        shortcut.activatedAmbiguously.connect(
            lambda digit=digit: panel.relabel_current(digit)
        )
