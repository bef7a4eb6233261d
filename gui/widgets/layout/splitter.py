"""Dividers that the keyboard moves as well as the mouse: between two parts, and between docks."""

from PySide6.QtCore import QByteArray, QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget  # noqa: TID251

from gui.widgets.accessibility.announcer import Announcer
from gui.widgets.accessibility.focus_ring import paint_ring
from gui.widgets.accessibility.roles import told_as

STEP = 16
"""Pixels that a key moves a divider."""

_EDGE = 1 << 16  # farther than any screen: a divider goes as far as it can
_ACROSS = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}
_DOWN = {Qt.Key.Key_Up: -STEP, Qt.Key.Key_Down: STEP}
_ENDS = {Qt.Key.Key_Home: -_EDGE, Qt.Key.Key_End: _EDGE}


def pixels_of(event: QKeyEvent, way: Qt.Orientation) -> int | None:
    """How far a key moves a divider of parts that lie this way; None where it is none for that."""
    keys = _ACROSS if way == Qt.Orientation.Horizontal else _DOWN
    return (keys | _ENDS).get(Qt.Key(event.key()))


def make_reachable(divider: QWidget, name: str) -> None:
    """By Tab and not by the mouse, which is about to drag it; with what a screen reader says."""
    divider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    divider.setAccessibleName(name)
    divider.setAccessibleDescription(QCoreApplication.translate(
        "Splitter", "The arrow keys move it, Home and End as far as it goes."))


def say_share(announcer: Announcer, size: int, whole: int) -> None:
    """How much of the room is before a divider that was moved."""
    announcer.say(QCoreApplication.translate("Splitter", "Divider at {percent} %").format(
        percent=round(100 * size / max(1, whole))), interrupts=True)


class Splitter(QSplitter):
    """Two parts, neither of which can be pressed flat, and the divider between them.

    name: the divider's, for a screen reader.
    """

    def __init__(
        self, name: str, way: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(way, parent)
        self._name = name
        self._beside: QByteArray | None = None  # while it is stacked
        self.setChildrenCollapsible(False)
        self.setHandleWidth(8)

    @property
    def divider(self) -> "Divider":
        """It is there once both parts are."""
        divider = self.handle(1)
        assert isinstance(divider, Divider)
        return divider

    def stack(self, is_stacked: bool) -> None:
        """Put the parts below each other, or beside each other again, as they stood before."""
        way = Qt.Orientation.Vertical if is_stacked else Qt.Orientation.Horizontal
        if way == self.orientation():
            return
        if is_stacked:
            self._beside = self.saveState()
            self.setOrientation(way)
        elif self._beside is not None:
            self.restoreState(self._beside)
            self._beside = None
        self.updateGeometry()

    def state(self) -> QByteArray:
        """Where the divider is; while the parts are stacked, where it was before that."""
        return self.saveState() if self._beside is None else self._beside

    def createHandle(self) -> QSplitterHandle:
        return Divider(self._name, self.orientation(), self)


@told_as(QAccessible.Role.Splitter)
class Divider(QSplitterHandle):
    """Moves at the arrow keys that lie its way."""

    def __init__(self, name: str, way: Qt.Orientation, splitter: Splitter) -> None:
        super().__init__(way, splitter)
        make_reachable(self, name)
        self.announcer = Announcer(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pixels = pixels_of(event, self.orientation())
        if pixels is None:
            super().keyPressEvent(event)
            return
        splitter = self.splitter()
        self.moveSplitter(splitter.sizes()[0] + pixels)
        sizes = splitter.sizes()
        say_share(self.announcer, sizes[0], sum(sizes))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_ring(self)
