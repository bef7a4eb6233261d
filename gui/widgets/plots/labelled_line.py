"""A dashed line across a plot with words beside it, where the plot's curve is not."""

from itertools import product
from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF

from gui.widgets import theme

Floats = NDArray[np.floating]

_RIM = 5
"""Pixels from an end of the line to the words."""

_APART = 3
"""Pixels that a curve and its dots take beyond their places."""


class _Side(NamedTuple):
    """Where the words are: at the right end of the line or at the left, over it or under it."""

    is_right: bool
    is_over: bool


class LabelledLine(pg.InfiniteLine):  # type: ignore[misc]
    """Level. It has its words where the curve does not pass, nor would if it went on at either end.

    They stay there while that is so, and do not come back to where it was not so: a curve that
    grows moves them forwards only. They have no ground: what lies behind them is never hidden.
    """

    def __init__(self) -> None:
        super().__init__(angle=0, label="")
        self._words = ""
        self._points: Floats = np.empty((0, 2))  # the curve's
        self._side: _Side | None = None
        self._were: set[_Side] = set()  # where the words have been in the way of this curve
        self._room: tuple[int, int] | None = None  # in which they have been placed
        self.setZValue(-1)  # its dashes hide nothing of the curve either
        self.label.textItem.document().setDocumentMargin(0)

    def recolour(self) -> None:
        """Take the theme's colours."""
        colours = theme.current()
        self.setPen(pg.mkPen(colours.muted, width=1, style=Qt.PenStyle.DashLine))
        self.label.setColor(QColor(colours.muted))

    def show_at(self, value: float, words: str) -> None:
        if (value, words) == (self.value(), self._words):
            return
        self._words, self._room = words, None
        self.setValue(value)
        self.label.setFormat(words)
        self.label.setText(words)  # hidden it would do it only once it is shown

    def begins_anew(self, points: Floats, room: tuple[int, int]) -> bool:
        """Whether every place is tried anew: for another curve, other words, or in another room.

        room: pixels of the whole plot, across and down.
        """
        return not self._room or room != self._room or len(points) < len(self._points)

    def avoid(self, points: Floats, room: tuple[int, int]) -> bool:
        """Put the words beside the curve through these points, (n, 2), if they have a place there.

        At the right end of the line if they can, and on that side of it which has more room.
        """
        if self.begins_anew(points, room):
            self._side, self._were = None, set()
        self._points, self._room = points, room
        (_, _), (bottom, top) = self.getViewBox().viewRange()
        over = self.value() - bottom < (top - bottom) / 2
        sides = [_Side(*each) for each in product((True, False), (over, not over))]
        sides.sort(key=lambda side: side != self._side)  # where they are, if that is still right
        self._side = next((side for side in sides if self._is_free(side)), None)
        if self._side is not None:
            self._put(self._side)
        self.label.setVisible(self.is_beside)
        return self.is_beside

    @property
    def is_beside(self) -> bool:
        """Whether the words are beside the line."""
        return self._side is not None

    def _put(self, side: _Side) -> None:
        anchor = float(side.is_right), float(side.is_over)
        part = _RIM / max(self.getViewBox().width(), 1.0)
        at = 1 - part if side.is_right else part
        if (at, [anchor, anchor]) != (self.label.orthoPos, self.label.anchors):
            self.label.anchors = [anchor, anchor]
            self.label.setPosition(at)

    def _is_free(self, side: _Side) -> bool:
        """Whether the words are whole there, and beside the curve."""
        if side in self._were:
            return False
        is_free = self._fits(self._rect(side))
        if not is_free:
            self._were.add(side)
        return is_free

    def _rect(self, side: _Side) -> QRectF:
        """Of the letters, in pixels from the plot's lower left corner upwards."""
        box, height, ink = self.getViewBox(), self.label.boundingRect().height(), self._ink()
        (_, _), (bottom, top) = box.viewRange()
        line = (self.value() - bottom) / (top - bottom) * box.height()
        foot = line if side.is_over else line - height
        left = box.width() - _RIM - ink.width() if side.is_right else _RIM
        return QRectF(left, foot + height - ink.bottom(), ink.width(), ink.height())

    def _ink(self) -> QRectF:
        """Of the letters within their lines, which are much higher where they are Korean."""
        text = self.label.textItem
        first = text.document().firstBlock().layout().lineAt(0)
        letters = QFontMetricsF(text.font()).tightBoundingRect(self._words)
        return QRectF(0, first.ascent() + letters.top(),
                      self.label.boundingRect().width(), letters.height())

    def _fits(self, words: QRectF) -> bool:
        box = self.getViewBox()
        (left, right), (bottom, top) = box.viewRange()
        if not QRectF(0, 0, box.width(), box.height()).contains(words):
            return False
        if not len(self._points):
            return True
        across, up = ((self._points - (left, bottom)) / (right - left, top - bottom)
                      * (box.width(), box.height())).T
        begin, end = words.left() - _APART, words.right() + _APART
        places = np.arange(begin, end + 1)
        heights = np.concatenate((
            np.interp(places, across, up),
            up[(across >= begin) & (across <= end)],
        ))
        return not ((heights > words.top() - _APART) & (heights < words.bottom() + _APART)).any()
