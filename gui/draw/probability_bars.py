"""The linear model's probabilities, a bar a digit."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QEnterEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.data.class_names import DIGITS, ClassNames
from engine.models.classifier import Prediction
from gui.widgets import theme
from gui.widgets.accessibility.roles import told_as
from gui.widgets.card import wrapped
from gui.widgets.labels.unshaped import unshaped
from gui.widgets.numbers import probability

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_AT_THE_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight


class _Room(NamedTuple):
    """Pixels of the names on the left, of the numbers on the right, and of a row down."""

    left: int
    right: int
    row: int
    figures: QFont


@told_as(QAccessible.Role.Chart)
class ProbabilityBars(QWidget):
    """Rows of digit, bar, number. Empty rows while there is no prediction."""

    def __init__(self) -> None:
        super().__init__()
        self._digits: tuple[int, ...] = ()
        self._names = DIGITS
        self._prediction: Prediction | None = None
        self._explanation: Callable[[], str] = str
        self._room: _Room | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setBackgroundRole(QPalette.ColorRole.Base)  # a card's: it need not be painted, too
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Probabilities"))
        self._describe_soon = QTimer(self, singleShot=True, interval=500)
        self._describe_soon.timeout.connect(self._describe)

    def set_digits(self, digits: tuple[int, ...], names: ClassNames) -> None:
        self._digits, self._names = digits, names
        self._prediction, self._room = None, None
        self._describe_soon.start()
        self.updateGeometry()
        self.update()

    def show_prediction(self, prediction: Prediction | None) -> None:
        self._prediction = prediction
        if not self._describe_soon.isActive():
            self._describe_soon.start()
        left = self._measured().left
        self.update(left, 0, self.width() - left, self.height())  # the digits stay

    def _describe(self) -> None:
        """To a screen reader, not at every move of the pen."""
        prediction = self._prediction
        self.setAccessibleDescription("" if prediction is None else ", ".join(
            f"{self._names.of(digit)}: {probability(score)}"
            for digit, score in zip(prediction.digits, prediction.scores, strict=True)
        ))

    def explain(self, words: Callable[[], str]) -> None:
        """What the tooltip says: asked for only where the pointer is, for it may be long."""
        self._explanation = words
        if self.underMouse():
            self._say_tip()

    def _say_tip(self) -> None:
        self.setToolTip(wrapped(self._explanation()))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._say_tip()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._room = None
        super().changeEvent(event)

    def _measured(self) -> _Room:
        if self._room is None:
            metrics, names = self.fontMetrics(), map(self._names.of, self._digits)
            advance, height = metrics.horizontalAdvance, metrics.height()
            self._room = _Room(
                max(map(advance, names), default=0) + 8, advance(">0.0000") + 6,
                height + 6 if len(self._digits) <= 3 else height - 2, unshaped(self.font()),
            )
        return self._room

    def sizeHint(self) -> QSize:
        return QSize(160, self._measured().row * max(len(self._digits), 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = theme.current()
        left, right, height, figures = self._measured()
        width = self.width() - left - right
        painter.setPen(QColor(colours.text))
        if event.rect().left() < left:
            for row, digit in enumerate(self._digits):
                painter.drawText(
                    QRectF(0, row * height, left, height), _MIDDLE, self._names.of(digit))
        painter.setFont(figures)
        ground = QColor(colours.window)
        for row, digit in enumerate(self._digits):
            top = row * height
            painter.fillRect(QRectF(left, top + 3, width, height - 6), ground)
            if self._prediction is None:
                continue
            score = self._prediction.scores[row]
            painter.fillRect(QRectF(left, top + 3, width * score, height - 6),
                             theme.digit_colour(self._digits, digit))
            painter.drawText(QRectF(left + width, top, right, height), _AT_THE_RIGHT,
                             probability(score))
