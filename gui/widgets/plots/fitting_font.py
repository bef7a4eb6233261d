"""The size of letters at which rows of them do not touch."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtGui import QFont, QFontMetricsF

_APART = 1.0
"""Pixels between the letters of a row and those of the next."""


def fitting_font(font: QFont, texts: Sequence[str], heights: Sequence[float]) -> QFont:
    """The font, or where rows at these heights, in pixels, would touch in it a smaller one."""
    apart = np.diff(np.unique(heights))
    high = QFontMetricsF(font).tightBoundingRect(" ".join(texts)).height()
    share = (float(apart.min()) - _APART) / high if len(apart) and high else 1.0
    if share >= 1:
        return font
    smaller = QFont(font)
    smaller.setPointSizeF(max(share * font.pointSizeF(), 1.0))
    return smaller
