"""The second page: views in docks, which the learner opens, arranges and closes."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QTabBar,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.explore.catalogue import OF_THE_DRAWING, Entry, fill_menu, questions
from gui.explore.class_legend import ClassLegend
from gui.explore.docks.dividers import DockDividers
from gui.explore.docks.dock import Dock
from gui.explore.docks.floating import FloatingDocks
from gui.explore.docks.room import DockRoom
from gui.explore.session_view import SessionView
from gui.explore.start_page import StartPage
from gui.model.session import Session
from gui.widgets.labels.steady_label import SteadyLabel
from gui.widgets.steps.step_buttons import RunActions, Transport
from gui.widgets.steps.step_words import step_words

_AREAS = {
    "why": Qt.DockWidgetArea.TopDockWidgetArea,
    "where": Qt.DockWidgetArea.TopDockWidgetArea,
    "works": Qt.DockWidgetArea.TopDockWidgetArea,
    "how": Qt.DockWidgetArea.BottomDockWidgetArea,
    "well": Qt.DockWidgetArea.BottomDockWidgetArea,
}


_TITLES = 80
"""Pixels that two docks under each other need for their titles and tabs."""


class ExplorePage(QWidget):
    """A strip with the training's buttons over the docks; while none is open, what there is.

    `made` carries each view when it is opened for the first time.
    """

    made = Signal(SessionView)
    views_changed = Signal()  # others are seen

    def __init__(
        self, session: Session, run_actions: RunActions, entries: tuple[Entry, ...],
        actions: dict[str, QAction],
    ) -> None:
        super().__init__()
        self._session = session
        self._entries = {entry.key: entry for entry in entries}
        self.docks: dict[str, Dock] = {}
        self.actions_ = actions
        self.area = QMainWindow()
        self.area.setWindowFlags(Qt.WindowType.Widget)
        self.area.setDockNestingEnabled(True)
        self.area.setAnimated(False)
        self.area.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas,
                                 QTabWidget.TabPosition.North)
        self._dividers = DockDividers(self.area)
        self._room = DockRoom(
            self.area, lambda dock: self.docks[dock.objectName()].view.minimumSizeHint())
        self._floating = FloatingDocks(self, self.area, self.docks)
        self.start = StartPage(questions(), entries)
        self.area.setCentralWidget(self.start)
        self.transport = Transport(run_actions)
        self.views_button = QToolButton()
        self.views_button.setText(self.tr("Views"))
        self.views_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        fill_menu(menu, actions, entries)
        self.views_button.setMenu(menu)
        self.classes = ClassLegend(session)
        self.where = SteadyLabel(name="muted", under=QPalette.ColorRole.Window)
        self.where.setMinimumWidth(1)
        strip = QHBoxLayout()
        strip.addWidget(self.views_button)
        strip.addSpacing(6)
        strip.addWidget(self.transport)
        strip.addWidget(self.where, 1)
        strip.addWidget(self.classes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(strip)
        column.addWidget(self.area, 1)
        training = session.training
        for fact in (training.caught_up, training.was_reset, training.timeline.moved):
            fact.connect(self._say_where)
        self._say_where()

    def sizeHint(self) -> QSize:
        return QSize(880, 560)

    def open(self, key: str) -> SessionView:
        """Show a view in front, as a dock that is made the first time."""
        dock = self.docks.get(key)
        if dock is None:
            dock = self._make(key)
        elif dock.isHidden() and not dock.isFloating():
            self.area.removeDockWidget(dock)  # where it stood there may be no room any more
            self._place(dock)
        self._floating.forget(key)
        dock.show()
        if not dock.isFloating():  # a floating one is over the window anyway
            dock.raise_()
        self._arrange()
        return dock.view

    def _make(self, key: str) -> Dock:
        entry = self._entries[key]
        dock = self.docks[key] = Dock(entry, entry.make(self._session))
        self._room.add(dock)
        self._floating.add(dock)
        dock.moved.connect(lambda: self._floating.note_place(dock))
        self._place(dock)
        self._dividers.add(dock)
        dock.visibilityChanged.connect(self._arrange)
        dock.visibilityChanged.connect(lambda _: dock.view.request())  # its tab comes to the front
        self.made.emit(dock.view)
        return dock

    def _place(self, dock: Dock) -> None:
        """Put it into the area of its question as a tab, or into another where there is no room."""
        area = _AREAS[self._entries[dock.objectName()].question]
        others = [each for each in self.docks.values()
                  if each is not dock and not each.isHidden() and not each.isFloating()]
        beside = [each for each in others if self.area.dockWidgetArea(each) == area]
        if not beside and others:
            least = max(each.view.minimumSizeHint().height() for each in others)
            if least + dock.view.minimumSizeHint().height() + _TITLES > self.area.height():
                beside = others
        self.area.addDockWidget(
            self.area.dockWidgetArea(beside[-1]) if beside else area, dock
        )
        if beside:
            self.area.tabifyDockWidget(beside[-1], dock)

    def shown(self, key: str) -> QWidget | None:
        """What a view that is open scrolls in."""
        dock = self.docks.get(key)
        return None if dock is None or dock.isHidden() else dock.widget()

    def close_all(self) -> None:
        """Close every view: what there is to open is seen again."""
        for dock in self.docks.values():
            dock.hide()
        self._floating.forget()
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._floating.bring_back()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._floating.put_aside()

    def _arrange(self) -> None:
        """The start page gives way to the docks, and comes back when the last one is closed."""
        docked = any(not dock.isHidden() and not dock.isFloating() for dock in self.docks.values())
        self.start.setVisible(not docked)
        for bar in self.area.findChildren(QTabBar):  # which Qt makes as it needs them
            bar.setAccessibleName(self.tr("Open views"))
        self.views_changed.emit()

    @property
    def explains(self) -> bool:
        """Whether a view is seen that explains what is on the canvas."""
        return any(key in OF_THE_DRAWING and dock.view.is_seen
                   for key, dock in self.docks.items())

    def close_floating(self) -> None:
        """The window closes, and they with it."""
        for dock in self.docks.values():
            if dock.isFloating():
                dock.hide()

    def _say_where(self) -> None:
        timeline = self._session.training.timeline
        self.where.setText(step_words(timeline.progress, timeline.at))

    # what is remembered

    def state(self) -> tuple[tuple[str, ...], str]:
        """The views that are open, and where they stand."""
        opened = tuple(key for key in self.docks if self._floating.is_open(key))
        return opened, bytes(self.area.saveState().toBase64().data()).decode()

    def restore(self, opened: Sequence[str], state: str) -> None:
        """Open these views as they stood; what is not known is passed over."""
        for key in opened:
            if key in self._entries:
                self.open(key)
        if state and self.docks:
            self.area.restoreState(QByteArray.fromBase64(state.encode()))
            self._room.leave_as_it_is()
        for key in self._entries.keys() & opened:
            self.docks[key].show()  # it may have been put aside
        if not self.isVisible():
            self._floating.put_aside()
        self._arrange()
