"""That what stands in a field is not in force: a mark in the field, and a message beside it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,  # noqa: TID251 (for its type)
    QApplication,
    QLineEdit,
    QWidget,
)

from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.layout.splitter import Splitter
from gui.widgets.plain import Label

_MARK = 16
"""Pixels that the mark is wide, which is about what a spin box's arrows are."""

_WIDEST, _APART = 270, 3
"""Pixels: of a message, and between it and its field."""


class Refusal(QObject):
    """Takes no room: the mark lies over the arrows, the message over what is below the field.

    The message is seen until the user goes on to a third place, and again whenever the field is
    gone back to; the mark stays until the text is corrected.
    """

    def __init__(self, field: QAbstractSpinBox | QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self._mark: _Mark | None = None
        self._message: _Message | None = None
        self.text = ""

    def refuse(self, why: str) -> None:
        """The text that stands in the field is not taken, and this is why."""
        self.text = why
        self._field.setAccessibleDescription(why)
        if self._mark is None:
            self._mark = _Mark(self._field)
        self._mark.setToolTip(wrapped(why))
        self._mark.show()
        self.place()
        self._field.update()
        self.remind()

    def withdraw(self) -> None:
        """What stands there is in force again."""
        if self.text:
            self.text = ""
            self._field.setAccessibleDescription("")
            self.hide_message()
            if self._mark is not None:
                self._mark.hide()
            self.place()
            self._field.update()

    def remind(self) -> None:
        """Show the message, if there is one."""
        if self.text and self._field.isVisible():
            if self._message is None:
                self._message = _Message(self._field)
            self._message.say(self.text)

    def hide_message(self) -> None:
        if self._message is not None:
            self._message.close_down()
            self._message = None

    def place(self) -> None:
        """The field is of another size: the mark lies at its end, beside the text."""
        if self._mark is None:
            return
        field = self._field
        has_arrows = (isinstance(field, QAbstractSpinBox)
                      and field.buttonSymbols() != QAbstractSpinBox.ButtonSymbols.NoButtons)
        edit = field.lineEdit() if isinstance(field, QAbstractSpinBox) else field
        rect = field.rect().adjusted(2, 2, -2, -2)
        left = max(edit.geometry().right() + 1 if has_arrows else 0, rect.right() + 1 - _MARK)
        rect.setLeft(left if has_arrows else rect.right() + 1 - _MARK)
        self._mark.setGeometry(rect)
        edit.setTextMargins(0, 0, 0 if has_arrows or not self.text else _MARK - 2, 0)

    def paint_frame(self) -> None:
        """Around the field, where it is refused."""
        if not self.text:
            return
        painter = QPainter(self._field)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.current().warning), 2))
        painter.drawRoundedRect(QRectF(self._field.rect()).adjusted(1, 1, -1, -1), 3, 3)


class _Mark(QWidget):
    """An exclamation mark at the end of a field; who clicks it is shown the message."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        field = self.parentWidget()
        if field is not None and field.isEnabled():
            field.clearFocus()  # going back to it shows it, too
            field.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.card))
        side = min(14, self.height() - 2)
        if side < 2:
            return  # the field has no room itself
        disc = QRectF(0, 0, side, side)
        disc.moveCenter(QRectF(self.rect()).center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.warning))
        painter.drawEllipse(disc)
        font = self.font()
        font.setBold(True)
        font.setPixelSize(round(0.8 * side))
        painter.setFont(font)
        painter.setPen(QColor(colours.card))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "!")


class _Message(Label):
    """Lies over the page below its field, or above where there is more room, and goes with it."""

    def __init__(self, field: QWidget) -> None:
        self._field = field
        host = field.parentWidget() or field
        self._followed = [field, host]
        while not (host.isWindow() or _is_page(host)):
            host = host.parentWidget() or host
            self._followed.append(host)
        super().__init__(parent=host)
        self.setObjectName("refusal")
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for each in self._followed:
            each.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._application = application
        application.focusChanged.connect(self._on_focus)

    def say(self, text: str) -> None:
        self.setText(text)
        self.ensurePolished()  # its border counts, too
        host = self.parentWidget()
        for other in host.findChildren(_Message) if host is not None else ():
            other.setVisible(other is self)  # one at a time
        self._lay()
        self.show()
        self.raise_()

    def close_down(self) -> None:
        """It is not needed any more."""
        self._application.focusChanged.disconnect(self._on_focus)
        for each in self._followed:
            each.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._field not in (old, now):
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._lay()
        return False

    def _lay(self) -> None:
        host, field = self.parentWidget(), self._field
        if host is None or host is field:
            return
        width = min(_WIDEST, host.width() - 2 * _APART)
        self.resize(width, self.heightForWidth(width))
        corner = field.mapTo(host, QPoint(0, field.height() + _APART))
        if corner.y() + self.height() > host.height():
            corner.setY(field.mapTo(host, QPoint(0, -_APART)).y() - self.height())
        corner.setX(max(_APART, min(corner.x(), host.width() - width - _APART)))
        self.move(corner)


def _is_page(widget: QWidget) -> bool:
    """Whether this is what a scroll area scrolls: a message on it is scrolled, too."""
    around = widget.parentWidget()
    area = around.parentWidget() if around is not None else None
    return isinstance(area, QAbstractScrollArea) and not isinstance(widget, Splitter)
