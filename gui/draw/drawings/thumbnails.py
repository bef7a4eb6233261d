"""A row of small pictures of drawings, to choose from with the mouse or the keys.

Only what is seen is drawn, and read: there may be a hundred thousand.
"""

from collections.abc import Set
from itertools import groupby

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QListView

from engine.library.library import Entry
from gui.model.drawings.stored_drawings import StoredDrawings
from gui.widgets import theme

SIDE = 48

_AT_ONCE = 2000  # pictures that are given their places before the window answers again

Index = QModelIndex | QPersistentModelIndex


class DrawingsModel(QStringListModel):
    """Drawings in one form, as small pictures with their labels.

    Qt asks how many there are for each place that it gives out: a list of its own, of empty texts,
    answers without Python.
    """

    def __init__(self) -> None:
        super().__init__()
        self._drawings, self._form = StoredDrawings(), "normalised"
        self.ratio = 1.0

    def show_drawings(self, drawings: StoredDrawings, form: str) -> None:
        before, self._form = (self._drawings, self._form), form
        old, new = before[0].entries, drawings.entries
        if form == before[1] and len(new) > len(old) and new[: len(old)] == old:
            self._drawings = drawings
            self.insertRows(len(old), len(new) - len(old))
        elif len(new) == len(old):
            self._drawings = drawings
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
        else:
            self._drawings = drawings
            self.setStringList([""] * len(new))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Those that are shown."""
        return self._drawings.entries

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = index.row()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return str(self._drawings.entries[row].label)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.DecorationRole:
            values = self._drawings.image(row, self._form) / 255
            image = theme.grey_image(values).scaled(QSize(SIDE, SIDE) * self.ratio)
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(self.ratio)
            return pixmap
        return None


class Thumbnails(QListView):
    """`removed`, `relabelled` (rows, and a digit) and `undone` are what the user asked for; -1
    stands for no row.
    """

    removed = Signal(list)
    relabelled = Signal(list, int)
    undone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._model = DrawingsModel()
        self.setModel(self._model)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setSpacing(2)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setFrameShape(self.Shape.NoFrame)
        self.setMinimumHeight(SIDE + self.fontMetrics().height() + 14)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())

    def count(self) -> int:
        return self._model.rowCount()

    def text(self, row: int) -> str:
        """What stands under a picture."""
        return str(self._model.data(self._model.index(row)))

    def currentRow(self) -> int:
        return self.currentIndex().row()

    def setCurrentRow(self, row: int) -> None:
        self.setCurrentIndex(self._model.index(row))

    def rows(self) -> list[int]:
        """Those that are selected, in order; where none is, the one that the user is at."""
        chosen = self.selectionModel().selection()
        parts = [chosen.at(number) for number in range(chosen.count())]
        rows = {row for part in parts for row in range(part.top(), part.bottom() + 1)}
        return sorted(rows) or [row for row in (self.currentRow(),) if row >= 0]

    def ids(self) -> set[int]:
        """Of those that are selected."""
        return {self._model.entries[row].id for row in self.rows()}

    def show_drawings(self, drawings: StoredDrawings, form: str) -> None:
        """The drawings in one form; the place that the user is at stays."""
        current = self.currentRow()
        self._model.ratio = self.devicePixelRatioF()
        self._model.show_drawings(drawings, form)
        if self.currentRow() != current:
            self.setCurrentRow(min(current, len(drawings) - 1))

    def choose(self, ids: Set[int]) -> None:
        """Select drawings, and bring the first into sight."""
        chosen, entries = QItemSelection(), self._model.entries
        for is_chosen, some in groupby(range(len(entries)), lambda row: entries[row].id in ids):
            if is_chosen:  # as one range: for many Qt takes long
                rows = list(some)
                start, end = self._model.index(rows[0]), self._model.index(rows[-1])
                chosen.append(QItemSelectionRange(start, end))
        if chosen.isEmpty():
            return
        first = chosen.at(0).topLeft()
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        self.scrollTo(first)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def event(self, event: QEvent) -> bool:
        if (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
                and self._is_ours(event)):
            event.accept()  # so that the key comes here and not to the window's shortcut
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_ours(event):
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undone.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.rows())
        else:
            self.relabelled.emit(self.rows(), int(event.text()))

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return True
        if self.currentRow() < 0:
            return False
        digit = len(event.text()) == 1 and event.text() in "0123456789"
        return digit or event.key() == Qt.Key.Key_Delete
