"""One line of text that changes often: changing it moves nothing around it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets import theme
from gui.widgets.accessibility.roles import told_as


@told_as(QAccessible.Role.StaticText)
class SteadyLine(QWidget):
    """As wide as its longest text so far, or as `sample`. colour: #rrggbb; "" is the quiet one."""

    def __init__(self, sample: str = "", align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter
                 ) -> None:
        super().__init__()
        self._align = align
        self._widest = self.fontMetrics().horizontalAdvance(sample)
        self._text = ""
        self._colour = ""
        self._strong = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        return self._text

    @property
    def is_strong(self) -> bool:
        return self._strong

    def say(self, text: str, colour: str = "", strong: bool = False) -> None:
        """Show another text; a strong one is bold."""
        if (text, colour, strong) == (self._text, self._colour, self._strong):
            return
        self._text, self._colour, self._strong = text, colour, strong
        self.setAccessibleName(text)
        width = QFontMetrics(self._font()).horizontalAdvance(text)
        if width > self._widest:
            self._widest = width
            self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        font = self.font()
        font.setBold(self._strong)
        return font

    def sizeHint(self) -> QSize:
        return QSize(self._widest, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font())
        painter.setPen(QColor(self._colour or theme.current().muted))
        painter.drawText(self.rect(), self._align | Qt.AlignmentFlag.AlignVCenter, self._text)
