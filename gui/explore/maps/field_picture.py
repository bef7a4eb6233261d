"""The drawing, with a frame around what a cell sees of it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from engine.explain.cells import Field
from gui.widgets import theme
from gui.widgets.pictures.picture import Picture, Pointing


class FieldPicture(Picture):
    """28×28 values and one frame."""

    def __init__(self, name: str, side: int, pointing: Pointing) -> None:
        super().__init__(name, side=side, pointing=pointing)
        self._field: Field | None = None

    @property
    def field(self) -> Field | None:
        """What is framed."""
        return self._field

    def frame(self, field: Field | None) -> None:
        if field != self._field:
            self._field = field
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.values is None or self._field is None:
            return
        field, painter = self._field, QPainter(self)
        first = self.place_of((field.top, field.left))
        last = self.place_of((field.bottom - 1, field.right - 1))
        square = QRectF(first.topLeft(), last.bottomRight())
        for inset, colour in ((2.5, theme.current().card), (1.0, theme.current().accent)):
            painter.setPen(QPen(QColor(colour), 2))
            painter.drawRect(square.adjusted(inset, inset, -inset, -inset))
