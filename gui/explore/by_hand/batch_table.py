"""The images of a batch with what is predicted, what should have been, and each one's loss."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from engine.training.seven_steps_record import Lost, Predicted
from gui.explore.by_hand.written_loss import MOST, written_loss
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import probability, signed
from gui.widgets.tables.read_only import make_read_only

_SIDE = 24


class BatchTable(QTableWidget):
    """A row an image: the image and its label, target, logit, probability, term of the loss."""

    def __init__(self) -> None:
        super().__init__()
        self._predicted: Predicted | None = None
        self._lost: Lost | None = None
        self._digits: tuple[int, ...] = ()
        self.setAccessibleName(self.tr("The batch"))
        make_read_only(self)
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.verticalHeader().setDefaultSectionSize(_SIDE + 4)
        self.setMinimumWidth(330)

    def show_batch(
        self, digits: tuple[int, ...], predicted: Predicted | None, lost: Lost | None
    ) -> None:
        """What is there of the batch; the losses come one stage later."""
        if predicted is not self._predicted or digits != self._digits:
            self._digits, self._predicted = digits, predicted
            self._fill()
        if lost is not self._lost or predicted is None:
            self._lost = lost
        self._fill_terms()

    def _fill(self) -> None:
        pair = len(self._digits) == 2
        first = self._digits[0]
        names = (
            self.tr("image"), self.tr("target"), self.tr("logit"),
            self.tr("p({digit})").format(digit=first) if pair else self.tr("p(label)"),
            self.tr("loss"),
        )
        self.setColumnCount(len(names))
        self.setHorizontalHeaderLabels(names)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        predicted = self._predicted
        rows = 0 if predicted is None else min(len(predicted.labels), MOST)
        self.setRowCount(rows)
        if predicted is None:
            return
        self.setToolTip(wrapped(
            self.tr("Target: 1 for a {first}, 0 for a {second}").format(
                first=first, second=self._digits[1]) if pair
            else self.tr("Target: 1 for the label's digit, 0 for the others")
        ))
        for row in range(rows):
            index = self._digits.index(int(predicted.labels[row]))
            logit = predicted.outputs[row, 0 if pair else index]
            chance = predicted.probabilities[row, 0 if pair else index]
            target = predicted.targets[row, 0 if pair else index]
            icon = QIcon(QPixmap.fromImage(theme.grey_image(predicted.images[row] / 255)))
            self.setItem(row, 0, QTableWidgetItem(icon, str(int(predicted.labels[row]))))
            for column, text in enumerate((f"{target:z.0f}", signed(float(logit)),
                                           probability(float(chance)), ""), start=1):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)

    def _fill_terms(self) -> None:
        terms = [] if self._lost is None else written_loss(self._lost)[0]
        for row in range(self.rowCount()):
            item = self.item(row, 4)
            if item is not None:
                item.setText(terms[row] if terms else "")

    @property
    def is_cut_off(self) -> bool:
        """Whether the batch has more images than rows."""
        return self._predicted is not None and len(self._predicted.labels) > MOST

    def table(self) -> Table:
        """Every image of the batch, with all digits of the numbers."""
        names = ("training image", "label", "logit", "probability", "loss")
        predicted, lost = self._predicted, self._lost
        if predicted is None:
            return names, []
        pair = len(self._digits) == 2
        rows: list[tuple[float | str, ...]] = []
        for row, label in enumerate(predicted.labels):
            index = 0 if pair else self._digits.index(int(label))
            rows.append((
                int(predicted.indices[row]), int(label), float(predicted.outputs[row, index]),
                float(predicted.probabilities[row, index]),
                float(lost.terms[row]) if lost is not None else "",
            ))
        return names, rows
