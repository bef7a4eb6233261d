"""What the colours of a picture mean: a strip of them with the numbers at its ends."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.widgets import theme
from gui.widgets.accessibility.roles import told_as
from gui.widgets.card import muted
from gui.widgets.labels.steady_line import SteadyLine
from gui.widgets.plain import Label

Colours = Callable[[], Sequence[str]]


def ink() -> Sequence[str]:
    """From paper to ink, as `theme.grey_image` draws."""
    return theme.current().paper, theme.current().ink


def signed_colours() -> Sequence[str]:
    """From the most negative to the most positive, as `theme.signed_image` draws for two digits."""
    first, second = theme.current().pair
    return second, theme.current().paper, first


class Strip(QWidget):
    """The colours themselves."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self._colours = colours
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(80, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        gradient = QLinearGradient(0, 0, self.width(), 0)
        colours = self._colours()
        for index, colour in enumerate(colours):
            gradient.setColorAt(index / (len(colours) - 1), QColor(colour))
        painter.fillRect(QRectF(self.rect()), gradient)
        painter.setPen(QColor(theme.current().line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


@told_as(QAccessible.Role.Graphic)
class ColourScale(QWidget):
    """What the colours mean, a strip of them, and lines of numbers."""

    def __init__(self, colours: Colours, words: str, lines: int = 1) -> None:
        super().__init__()
        self.numbers = [SteadyLine(align=Qt.AlignmentFlag.AlignLeft) for _ in range(lines)]
        self.words: Label = muted(words)
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.words)
        column.addWidget(Strip(colours))
        for line in self.numbers:
            column.addWidget(line)

    def say(self, *numbers: str) -> None:
        """Write what the ends of the strip stand for; nothing clears it."""
        for index, line in enumerate(self.numbers):
            line.say(numbers[index] if index < len(numbers) else "")
