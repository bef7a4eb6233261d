"""A picture in which pixels are pointed at, and where several of them lie beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage

_GAP = 10
_EDGE = 5
"""Pixels around all, where the frame around a pixel at the edge is still seen."""

Place = tuple[int, int]
"""Row and column."""


@dataclass(frozen=True, slots=True, eq=False)
class Plane:
    """rows, columns: of what can be pointed at; the image may be of fewer. pixel: width and height
    of one, as a scan's are not square. is_upwards: row 0 is at the bottom.
    """

    title: str
    image: QImage
    rows: int
    columns: int
    pixel: tuple[float, float] = (1.0, 1.0)
    is_upwards: bool = False

    @property
    def size(self) -> QSizeF:
        return QSizeF(self.columns * self.pixel[0], self.rows * self.pixel[1])

    def pixel_in(self, around: QRectF, place: Place) -> QRectF:
        """Where a pixel lies, around being where the whole picture does."""
        row = self.rows - 1 - place[0] if self.is_upwards else place[0]
        width, height = around.width() / self.columns, around.height() / self.rows
        return QRectF(around.left() + place[1] * width, around.top() + row * height, width, height)

    def pixel_at(self, around: QRectF, place: QPointF) -> Place:
        """The nearest one."""
        row = int((place.y() - around.top()) * self.rows // max(around.height(), 1e-9))
        column = int((place.x() - around.left()) * self.columns // max(around.width(), 1e-9))
        row = min(max(row, 0), self.rows - 1)
        return (self.rows - 1 - row if self.is_upwards else row,
                min(max(column, 0), self.columns - 1))


def places(planes: Sequence[Plane], room: QSizeF, title: int) -> list[QRectF]:
    """Where the pictures lie: as many beside each other as make them largest, all of one scale.

    title: pixels over each.
    """
    count = len(planes)

    def cell(columns: int) -> QSizeF:
        rows = -(-count // columns) or 1
        return QSizeF(max((room.width() - 2 * _EDGE - _GAP * (columns - 1)) / columns, 1),
                      max((room.height() - _EDGE - _GAP * (rows - 1)) / rows - title, 1))

    best: tuple[float, int] = (0.0, 1)
    width = max((each.size.width() for each in planes), default=1) or 1
    height = max((each.size.height() for each in planes), default=1) or 1
    for columns in range(1, count + 1):
        size = cell(columns)
        best = max(best, (min(size.width() / width, size.height() / height), -columns))
    scale, columns = best[0], -best[1] if best[1] < 0 else 1
    size = cell(columns)
    found = []
    for number, plane in enumerate(planes):
        row, column = divmod(number, columns)
        left = _EDGE + column * (size.width() + _GAP)
        top = row * (size.height() + _GAP + title) + title
        own = plane.size * scale
        found.append(QRectF(left + (size.width() - own.width()) / 2, top,
                            own.width(), own.height()))
    return found
