"""The confusion matrix as a table: rows are what the images are, columns what they were read as."""

import math

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from engine.data.class_names import ClassNames
from gui.explore.confusion.matrix import ConfusionModel, Index, Matrix, Role
from gui.widgets import theme
from gui.widgets.card import wrapped

_DARKEST = 0.55
"""How opaque a cell is that has its whole row; the text on it stays readable."""


class _Cell(QStyledItemDelegate):
    """Right predictions are bold in a frame, wrong ones plain; the shade is a share of the row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, view = index.model(), self.parent()
        assert isinstance(model, ConfusionModel) and isinstance(view, ConfusionTable)
        colours, square = theme.current(), QRectF(option.rect)
        font = QFont(view.font())
        ink = QColor(colours.text)
        painter.save()
        if model.is_cell(index):
            row, column = index.row(), index.column()
            chosen = (row, column) == view.chosen
            shade = QColor(colours.accent if row == column else colours.warning)
            if not chosen:
                # by the root: else one image in a hundred would not be seen at all
                shade.setAlphaF(_DARKEST * math.sqrt(model.share(row, column)))
            painter.fillRect(square, shade)
            if row == column:
                font.setBold(True)
                painter.setPen(QPen(QColor(colours.accent), 1.5))
                painter.drawRect(square.adjusted(2, 2, -2, -2))
            elif not model.matrix[row, column]:
                ink = QColor(colours.muted)
            if chosen:
                ink = QColor(colours.on_accent)
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(QColor(colours.text), 2))
                painter.drawRect(square.adjusted(1, 1, -1, -1))
        painter.setFont(font)
        painter.setPen(ink)
        alignment = index.data(Role.TextAlignmentRole)
        painter.drawText(square.adjusted(6, 0, -6, 0), int(alignment), index.data())
        painter.restore()


class ConfusionTable(QTableView):
    """All of it is seen at once. `picked` carries the row and the column of a cell."""

    picked = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.cells = ConfusionModel()
        self.chosen: tuple[int, int] | None = None
        self.setModel(self.cells)
        self.setItemDelegate(_Cell(self))
        self.setAccessibleName(self.tr("Confusion matrix"))
        self.setToolTip(wrapped(self.tr(
            "One row per label, one column per prediction. Correct predictions are framed, on "
            "the diagonal. The darker a cell, the larger its share of the row (square-root "
            "scale). Click a cell, or press Enter on it, to see its images."
        )))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        for set_policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._pick)
        self.cells.modelReset.connect(self._on_other_digits)

    def show_matrix(self, digits: tuple[int, ...], matrix: Matrix, names: ClassNames) -> None:
        self.cells.show_matrix(digits, matrix, names)

    def choose(self, cell: tuple[int, int] | None) -> None:
        """Mark the cell whose images are shown."""
        self.chosen = cell
        self.viewport().update()

    def _pick(self, index: Index) -> None:
        if self.cells.is_cell(index):
            self.picked.emit(index.row(), index.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._pick(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _on_other_digits(self) -> None:
        self.choose(None)
        self._measure()
        self.setCurrentIndex(self.cells.index(0, 0))

    def _measure(self) -> None:
        """Every number has room as it grows, so that nothing moves while training runs."""
        k, metrics = len(self.cells.digits), self.fontMetrics()
        few = k <= 3
        images = int(self.cells.matrix.sum())
        wide = max(metrics.horizontalAdvance(f"{images:,}"), 30) + 14
        for column in range(k):
            has_name = self.cells.names.are_few
            head = self.horizontalHeader().sectionSizeHint(column) if has_name else 0
            self.setColumnWidth(column, max(wide, 84 if few else 0, head))
        most = self.cells.of_all(images, images)
        self.setColumnWidth(k, metrics.horizontalAdvance(most) + 20)
        for row in range(k + 1):
            self.setRowHeight(row, metrics.height() + (16 if few else 8))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        line = 1  # of the grid, at the right and at the bottom
        return QSize(
            self.horizontalHeader().length() + self.verticalHeader().sizeHint().width() + line,
            self.verticalHeader().length() + self.horizontalHeader().sizeHint().height() + line,
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
