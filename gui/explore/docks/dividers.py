"""The dividers between docks for the keyboard: Qt only paints them, and the mouse moves them."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStyle, QTabBar, QWidget

from gui.widgets.accessibility.announcer import Announcer
from gui.widgets.accessibility.focus_ring import paint_ring
from gui.widgets.accessibility.roles import told_as
from gui.widgets.layout.splitter import make_reachable, pixels_of, say_share

_FOLLOWED = frozenset({
    QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide,
})
_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class DockDividers(QObject):
    """Of each dock one at its right and one below it, seen while another dock follows there."""

    def __init__(self, area: QMainWindow) -> None:
        super().__init__(area)
        self._area = area
        self._dividers: dict[QDockWidget, tuple[DockDivider, DockDivider]] = {}
        self._soon = QTimer(self)  # once all docks have their places
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._follow)
        area.installEventFilter(self)

    def add(self, dock: QDockWidget) -> None:
        """From now on it has some, too."""
        right = QCoreApplication.translate("Splitter", "Divider right of “{part}”")
        below = QCoreApplication.translate("Splitter", "Divider below “{part}”")
        title = dock.windowTitle()
        self._dividers[dock] = (
            DockDivider(self._area, dock, _ACROSS, right.format(part=title)),
            DockDivider(self._area, dock, _DOWN, below.format(part=title)),
        )
        dock.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._soon.start()
        return False

    def _follow(self) -> None:
        area = self._area.rect()
        gap = self._area.style().pixelMetric(
            QStyle.PixelMetric.PM_DockWidgetSeparatorExtent, None, self._area)
        for dock, (right, below) in self._dividers.items():
            here = dock.geometry()  # behind a tab it lies outside
            is_seen = not dock.isHidden() and not dock.isFloating() and area.intersects(here)
            right.stand(QRect(here.right() + 1, here.top(), gap, here.height()),
                        is_seen and here.right() + gap < area.right())
            below.stand(QRect(here.left(), here.bottom() + 1, here.width(), gap),
                        is_seen and here.bottom() + gap < area.bottom())


@told_as(QAccessible.Role.Splitter)
class DockDivider(QWidget):
    """As wide as the gap, of which the mouse knows nothing else."""

    def __init__(
        self, area: QMainWindow, dock: QDockWidget, way: Qt.Orientation, name: str
    ) -> None:
        super().__init__(area)
        self._area, self._dock, self._way = area, dock, way
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        make_reachable(self, name)
        self._announcer = Announcer(self)

    def stand(self, place: QRect, is_seen: bool) -> None:
        self.setGeometry(place)
        self.setVisible(is_seen)
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pixels = pixels_of(event, self._way)
        if pixels is None:
            super().keyPressEvent(event)
            return
        own, others = self._extent(self._dock), self._following()
        least = min((self._extent(each) for each in others), default=1)
        pixels = max(1 - own, min(pixels, least - 1))
        self._area.resizeDocks(
            [self._dock, *others],
            [own + pixels, *(self._extent(each) - pixels for each in others)], self._way)
        say_share(self._announcer, self._extent(self._dock), self._along(self._area.rect()))

    def _following(self) -> list[QDockWidget]:
        """The docks at its other side, which give what this one takes."""
        beyond = self.geometry().translated(
            *((self.width(), 0) if self._way == _ACROSS else (0, self.height())))
        return [each for each in self._area.findChildren(QDockWidget)
                if not each.isFloating() and self._whole(each).intersects(beyond)]

    def _whole(self, dock: QDockWidget) -> QRect:
        """With the tabs over it."""
        here = dock.geometry()
        over = here.adjusted(0, -1, 0, 0)
        for bar in self._area.findChildren(QTabBar):
            if bar.isVisible() and bar.geometry().intersects(over):
                here = here.united(bar.geometry())
        return here

    def _extent(self, dock: QDockWidget) -> int:
        return self._along(self._whole(dock))

    def _along(self, rect: QRect) -> int:
        return rect.width() if self._way == _ACROSS else rect.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_ring(self)
