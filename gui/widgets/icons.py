"""Icons of the buttons, in the colour that the theme has for them at the moment of painting."""

from functools import lru_cache

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap

import resources
from gui.widgets import theme


def icon(name: str, is_primary: bool = False) -> QIcon:
    """One of resources/icons. is_primary: it stands on the accent's colour while it is enabled."""
    return QIcon(_Engine(name, is_primary))


class _Engine(QIconEngine):
    def __init__(self, name: str, is_primary: bool) -> None:
        super().__init__()
        self._name, self._is_primary = name, is_primary

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        side = min(rect.width(), rect.height())
        place = QRect(0, 0, side, side)
        place.moveCenter(rect.center())
        image = _picture(self._name, self._colour(mode, state), round(side * ratio))
        painter.drawImage(place, image)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        colours = theme.current()
        if mode == QIcon.Mode.Disabled:
            return colours.muted
        is_on = state == QIcon.State.On or self._is_primary
        return colours.on_accent if is_on else colours.text

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        side = min(size.width(), size.height())
        return QPixmap.fromImage(_picture(self._name, self._colour(mode, state), side))

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._is_primary)


@lru_cache(maxsize=128)
def _picture(name: str, colour: str, side: int) -> QImage:
    """Of so many pixels a side."""
    text = (resources.ICONS / f"{name}.svg").read_text(encoding="utf-8")
    text = text.replace("currentColor", colour).replace(
        'width="24" height="24"', f'width="{side}" height="{side}"'
    )
    return QImage.fromData(text.encode())
