"""How a step is painted in the list: its PyTorch, and under it what came of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.data.steps_model import FACTS, IS_REFUSED
from gui.widgets import theme

_PAD = 6
_INDENT = 34
"""Pixels left of the text and right of it: the tick, and the rim."""

_WORDS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_CODE = _WORDS | Qt.TextFlag.TextWrapAnywhere
Index = QModelIndex | QPersistentModelIndex


class StepsDelegate(QStyledItemDelegate):
    """The tick at the left is Qt's own."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 240
        code, facts = _texts(index)
        height = sum(
            QFontMetrics(font).boundingRect(
                QRect(0, 0, width - _INDENT, 1000), wrap, text
            ).height()
            for font, text, wrap in ((_code_font(option.font), code, _CODE),
                                     (_small(option.font), facts, _WORDS))
        )
        return QSize(120, height + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        colours = theme.current()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        code, facts = _texts(index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        box = style.subElementRect(
            QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, option.widget
        )
        left = (box.right() if index.row() else option.rect.left()) + _PAD
        place = QRect(left, option.rect.top() + _PAD, option.rect.right() - _PAD - left, 1000)
        quiet = colours.warning if index.data(IS_REFUSED) else colours.muted
        painter.save()
        for font, text, colour, wrap in (
            (_code_font(option.font) if index.row() else option.font, code, colours.text, _CODE),
            (_small(option.font), facts, quiet, _WORDS),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colours.on_accent if chosen else colour))
            painter.drawText(place, wrap, text)
            place.translate(0, painter.boundingRect(place, wrap, text).height())
        painter.restore()


def _texts(index: Index) -> tuple[str, str]:
    """The PyTorch, and what came of it."""
    facts = str(index.data(FACTS))
    return str(index.data()), f"✗ {facts}" if index.data(IS_REFUSED) else facts


def _code_font(font: QFont) -> QFont:
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    fixed.setPointSizeF(font.pointSizeF())
    return fixed


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    return small
