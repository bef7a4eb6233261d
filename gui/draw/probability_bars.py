"""The linear model's probabilities, a bar a digit."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QColor, QEnterEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.data.class_names import DIGITS, ClassNames
from engine.models.classifier import Prediction
from gui.widgets import theme
from gui.widgets.accessibility.roles import told_as
from gui.widgets.card import wrapped
from gui.widgets.numbers import probability

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_AT_THE_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight


@told_as(QAccessible.Role.Chart)
class ProbabilityBars(QWidget):
    """Rows of digit, bar, number. Empty rows while there is no prediction."""

    def __init__(self) -> None:
        super().__init__()
        self._digits: tuple[int, ...] = ()
        self._names = DIGITS
        self._prediction: Prediction | None = None
        self._explanation: Callable[[], str] = str
        self._room: tuple[int, int] | None = None
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
        self._describe_soon.start()
        left, _ = self._sides()
        self.update(left, 0, self.width() - left, self.height())  # the digits stay

    def _describe(self) -> None:
        """To a screen reader, once the pen rests."""
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

    def _sides(self) -> tuple[int, int]:
        """How wide the names on the left are, and the numbers on the right."""
        if self._room is None:
            advance = self.fontMetrics().horizontalAdvance
            names = map(self._names.of, self._digits)
            self._room = max(map(advance, names), default=0) + 8, advance(">0.0000") + 6
        return self._room

    def _row_height(self) -> int:
        height = self.fontMetrics().height()
        return height + 6 if len(self._digits) <= 3 else height - 2

    def sizeHint(self) -> QSize:
        return QSize(160, self._row_height() * max(len(self._digits), 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = theme.current()
        left, right = self._sides()
        height, width = self._row_height(), self.width() - left - right
        ground, with_names = QColor(colours.window), event.rect().left() < left
        painter.setPen(QColor(colours.text))
        for row, digit in enumerate(self._digits):
            top = row * height
            score = self._prediction.scores[row] if self._prediction else 0.0
            if with_names:
                painter.drawText(QRectF(0, top, left, height), _MIDDLE, self._names.of(digit))
            painter.fillRect(QRectF(left, top + 3, width, height - 6), ground)
            painter.fillRect(QRectF(left, top + 3, width * score, height - 6),
                             theme.digit_colour(self._digits, digit))
            if self._prediction:
                painter.drawText(QRectF(left + width, top, right, height), _AT_THE_RIGHT,
                                 probability(score))
