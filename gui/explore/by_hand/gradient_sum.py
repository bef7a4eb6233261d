"""One parameter's gradient as the sum over the batch that it is, each product written out."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.models.classifier import Floats
from engine.models.layer_by_layer import Factors
from gui.widgets.card import muted
from gui.widgets.export import Table
from gui.widgets.numbers import in_full
from gui.widgets.plain import Label
from gui.widgets.sums import agreeing
from gui.widgets.tables.read_only import make_read_only

_MOST = 256
"""Rows that are shown; of a larger batch the first."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, eq=False)
class Written:
    """A gradient and its products. of: "dW1[12, 405]". values: by hand, by autograd."""

    of: str
    factors: Factors
    value: float
    by_autograd: float

    @property
    def terms(self) -> Floats:
        """(n,) what each image adds."""
        with np.errstate(invalid="ignore", over="ignore"):
            products = self.factors.left.astype(np.float64) * self.factors.right
            terms: Floats = products.reshape(len(products), -1).sum(axis=1)
        return terms

    @property
    def places(self) -> int:
        """Of an image, over which its share is a sum; 1 where it is a single product."""
        return 1 if self.factors.left.ndim == 1 else int(self.factors.left.shape[1])

    def in_words(self) -> str:
        left, right = self.factors.names
        product = f"{left} × {right}" if right else left
        text = (
            translate("gradient sum", "{of} is the sum of {product} over the {n} images i: {sum}")
            if self.places == 1 else
            translate("gradient sum", "{of} is the sum of {product} over the {n} images i and "
                      "their {places} places r, c: {sum}")
        )
        return text.format(
            of=self.of, product=product, n=len(self.factors.left), places=self.places,
            sum=agreeing(self.value, float(self.terms.sum())),
        ) + "\n" + translate("gradient sum", "By autograd: {value}").format(
            value=in_full(self.by_autograd)
        )


class GradientSum(QWidget):
    """A sentence, and a row for each image."""

    def __init__(self) -> None:
        super().__init__()
        self._written: Written | None = None
        self.words = Label(" ")
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.words.setMinimumHeight(3 * self.words.fontMetrics().lineSpacing())
        self.products = QTableWidget()
        self.products.setAccessibleName(self.tr("What each image adds to the gradient"))
        make_read_only(self.products)
        self.products.verticalHeader().setMinimumSectionSize(0)
        height = self.fontMetrics().height() + 4
        self.products.verticalHeader().setDefaultSectionSize(height)
        self.products.setMinimumHeight(5 * height)
        self.cut_off = muted()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.products, 1)
        column.addWidget(self.cut_off)

    def say(self, text: str) -> None:
        """Instead of a sum."""
        self._written = None
        self.words.setText(text)
        self.products.setRowCount(0)
        self.products.setColumnCount(0)
        self.cut_off.hide()

    def show_sum(self, written: Written) -> None:
        self._written = written
        self.words.setText(written.in_words())
        names, rows = self._numbers(written)
        self.products.setColumnCount(len(names))
        self.products.setHorizontalHeaderLabels(names)
        header = self.products.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.products.setRowCount(min(len(rows), _MOST))
        for row, numbers in enumerate(rows[:_MOST]):
            for column, number in enumerate(numbers):
                item = QTableWidgetItem(str(number) if column == 0 else in_full(float(number)))
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.products.setItem(row, column, item)
        self.cut_off.setVisible(len(rows) > _MOST)
        self.cut_off.setText(self.tr("The table shows the first {n} images; the sum is over all.")
                             .format(n=_MOST))

    def _numbers(self, written: Written) -> Table:
        terms, factors = written.terms, written.factors
        if written.places > 1:
            return ("i", self.tr("sum over the positions")), [
                (index, float(term)) for index, term in enumerate(terms)
            ]
        if not factors.names[1]:
            return ("i", factors.names[0]), [(i, float(term)) for i, term in enumerate(terms)]
        return ("i", *factors.names, self.tr("product")), [
            (index, float(factors.left[index]), float(factors.right[index]), float(term))
            for index, term in enumerate(terms)
        ]

    def table(self) -> Table:
        """Every image's share, with all digits."""
        return (("i",), []) if self._written is None else self._numbers(self._written)
