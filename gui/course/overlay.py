"""What lies over a part of the window wherever that goes."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gui.widgets.card import Card
from gui.widgets.layout.splitter import Splitter

_FOLLOWED = frozenset({
    QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide,
    QEvent.Type.ChildAdded, QEvent.Type.ZOrderChange,
})


class Overlay(QWidget):
    """As large as what it lies over, and seen while that is.

    It is a sibling, so that it is in no picture that is exported of the widget; a splitter would
    make a pane of it, and a scroll area may be laid out by a dock, so there it is a child.
    """

    def __init__(self, over: QWidget) -> None:
        parent = over.parentWidget()
        self._inside = parent is None or isinstance(parent, Splitter) or isinstance(
            over, QAbstractScrollArea)
        super().__init__(over if self._inside else parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._over = over
        card = over.parentWidget()
        while card is not None and not isinstance(card, Card):
            card = card.parentWidget()
        self._on_card = card is not None
        self._is_away = False
        self._watched = [over, over.viewport()] if isinstance(over, QAbstractScrollArea) else [over]
        for each in self._watched:
            each.installEventFilter(self)
        self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self.follow()
        return False

    @property
    def place(self) -> QRect:
        """Where the widget is now; of a scroll area what scrolls: its bars stay over all else."""
        if isinstance(self._over, QAbstractScrollArea):
            return self._over.viewport().geometry()
        return self._over.rect() if self._inside else self._over.geometry()

    def follow(self) -> None:
        """Go where the widget is."""
        self.setGeometry(self.place)
        self.setVisible(not self._is_away and not self._over.isHidden())
        self.raise_()

    def step_aside(self, is_away: bool) -> None:
        """Let what is under it be seen, or lie over it again."""
        self._is_away = is_away
        self.follow()

    def lift(self) -> None:
        """Take it away."""
        for each in self._watched:
            each.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def fill(self, painter: QPainter) -> None:
        """The ground that the widget stands on."""
        palette = self.palette()
        painter.fillRect(self.rect(), palette.base() if self._on_card else palette.window())


class Veil(Overlay):
    """What is under it can be seen and used all the same."""

    THICKNESS = 0.62

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(self.THICKNESS)
        self.fill(painter)


class Cover(Overlay):
    """Nothing under it can be read, pointed at or reached by a key; it says when that will be.

    What the widget says of itself, in a tooltip or to a screen reader, is taken away meanwhile.
    """

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.text = self.tr("Shown after you have predicted and pressed Run")
        self.setAccessibleName(self.text)
        self._was_enabled = not over.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled)
        self._said = over.toolTip(), over.accessibleDescription()
        over.setEnabled(False)
        over.setToolTip("")
        over.setAccessibleDescription("")

    def lift(self) -> None:
        super().lift()
        over, (tip, description) = self._over, self._said
        over.setEnabled(self._was_enabled)
        over.setToolTip(over.toolTip() or tip)
        over.setAccessibleDescription(over.accessibleDescription() or description)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.fill(painter)
        painter.setPen(self.palette().placeholderText().color())
        painter.drawText(
            self.rect().adjusted(8, 8, -8, -8),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.text,
        )
