"""Logits become shares, a row a digit: z, then e to the z, then its part of the sum."""

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.models.classifier import Floats, Prediction
from gui.explore.sigmoid.written import SoftmaxTexts, softmax_texts
from gui.widgets import theme
from gui.widgets.accessibility.roles import told_as
from gui.widgets.export import Table
from gui.widgets.numbers import probability, signed

_GAP = 18
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@told_as(QAccessible.Role.Chart)
class SoftmaxBars(QWidget):
    """Three columns of bars with their numbers; the sum of the second stands under it."""

    def __init__(self) -> None:
        super().__init__()
        self.prediction: Prediction | None = None
        self.logits: Floats = np.empty(0)
        self._texts: SoftmaxTexts | None = None  # once they are seen
        self.setAccessibleName(self.tr("From logits to probabilities"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def powers(self) -> Floats:
        """(digits,) e to each logit; infinite where that is beyond any number."""
        with np.errstate(over="ignore"):
            powers: Floats = np.exp(self.logits)
        return powers

    def show_prediction(self, prediction: Prediction, logits: Floats) -> None:
        self.prediction, self.logits, self._texts = prediction, logits, None
        self.setAccessibleDescription("; ".join(
            f"{digit}: {signed(float(z))}, {probability(share)}"
            for digit, z, share in zip(prediction.digits, logits, prediction.scores, strict=True)))
        self.update()

    def texts(self) -> SoftmaxTexts | None:
        """What is written, of every digit in order; None without a prediction."""
        if self._texts is None and self.prediction is not None:
            self._texts = softmax_texts(
                self.logits.tolist(), self.powers.tolist(), self.prediction.scores)
        return self._texts

    def sizeHint(self) -> QSize:
        rows = 12 if self.prediction is None else len(self.prediction.digits) + 2
        return QSize(520, rows * (self.fontMetrics().height() + 1))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def table(self) -> Table:
        names = ("digit", "z", "e^z", "share")
        if self.prediction is None:
            return names, []
        return names, list(zip(self.prediction.digits, self.logits.tolist(), self.powers.tolist(),
                               self.prediction.scores, strict=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        prediction, texts = self.prediction, self.texts()
        if prediction is None or texts is None:
            return
        painter = QPainter(self)
        count = len(prediction.digits)
        high = min(self.height() / (count + 2), 30.0)
        left = self.fontMetrics().horizontalAdvance("0") + 12
        wide = min((self.width() - left - 2 * _GAP) / 3, 300.0)
        powers = self.powers
        heads = (self.tr("logit z"), "eᶻ", self.tr("share: eᶻ / sum"))
        for column, head in enumerate(heads):
            self._write(painter, head, left + column * (wide + _GAP), 0, wide, high, quiet=True)
        widest = self._widest((*texts.logits, *texts.powers, *texts.shares))
        room = min(max(wide * 0.38, widest), wide * 0.7)  # a bar can be told from others
        largest = float(np.abs(self.logits).max()) or 1.0
        most = float(powers.max()) or 1.0
        for row, digit in enumerate(prediction.digits):
            top = (row + 1) * high
            strong, colour = digit == prediction.digit, theme.digit_colour(prediction.digits, digit)
            self._write(painter, str(digit), 0, top, left, high, strong=strong)
            z, power, share = float(self.logits[row]), float(powers[row]), prediction.scores[row]
            parts = (
                (z / largest, texts.logits[row], True), (power / most, texts.powers[row], False),
                (share, texts.shares[row], False),
            )
            for column, (part, text, is_signed) in enumerate(parts):
                place = left + column * (wide + _GAP)
                self._bar(painter, part, QRectF(place, top + 2, wide - room, high - 4), colour,
                          is_signed)
                self._write(painter, text, place, top, wide, high, strong=strong, right=True)
        foot = (count + 1) * high
        for column, text in ((1, self.tr("sum {sum}").format(sum=texts.total)),
                             (2, "1")):
            self._write(painter, text, left + column * (wide + _GAP), foot, wide, high,
                        quiet=True, right=True)

    def _widest(self, texts: Iterable[str]) -> float:
        """The room that the numbers of a column want, with some before them."""
        bold = QFont(self.font())
        bold.setBold(True)
        metrics = QFontMetricsF(bold)
        return 6 + max(metrics.horizontalAdvance(text) for text in texts)

    def _bar(
        self, painter: QPainter, part: float, room: QRectF, colour: QColor, is_signed: bool
    ) -> None:
        """part: -1..1 of the room, from its middle where it may be negative."""
        painter.fillRect(room, QColor(theme.current().window))
        part = part if np.isfinite(part) else 1.0
        origin = room.center().x() if is_signed else room.left()
        width = part * room.width() / (2 if is_signed else 1)
        painter.fillRect(QRectF(min(origin, origin + width), room.top(), abs(width),
                                room.height()), colour)

    def _write(self, painter: QPainter, text: str, x: float, y: float, width: float,
               height: float, *, quiet: bool = False, strong: bool = False,
               right: bool = False) -> None:
        font = QFont(self.font())
        font.setBold(strong)
        painter.setFont(font)
        painter.setPen(QColor(theme.current().muted if quiet else theme.current().text))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(x, y, width, height), side | _MIDDLE, text)
