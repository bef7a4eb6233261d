"""What every view is made of: one line that says what it shows, and a refresh when it is due."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, SignalInstance
from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.card import muted
from gui.widgets.export import Exportable

PAUSE = 0.25
"""Seconds between two refreshes of a view that is to be read while steps are being taken."""


class Queue(Protocol):
    """Where one asks for one's turn, so that many views never make the window stutter."""

    def ask(self, who: QObject, work: Callable[[], None]) -> None: ...


class View(QWidget):
    """One thing the learner may open. what: the line that says what is to be seen.

    A subclass fills `body`, says with `follow` which facts concern it, and brings what it shows up
    to date in `refresh`. It is asked to only while it is seen, and in turn with other views; but
    before anybody points at it or exports it, it is brought up to date, seen or not. What it holds
    of a lesson it lets go of in `forget`: it is asked to when it is hidden.
    exports: what of it can be saved, in the Export menu and on a right click.
    """

    exports: tuple[Exportable, ...] = ()

    def __init__(self, queue: Queue, what: str) -> None:
        super().__init__()
        self._queue = queue
        self._is_stale = True  # facts have changed since it was refreshed
        self._is_empty = True  # it has forgotten what it showed, or has shown nothing yet
        self.setObjectName("view")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 8, 12, 10)
        self.body.setSpacing(8)
        self.what = muted(what)
        self.what.setWordWrap(True)
        self.body.addWidget(self.what)

    def follow(self, *facts: SignalInstance) -> None:
        """Refresh whenever one of these signals comes."""
        for fact in facts:
            fact.connect(self.request)

    @property
    def is_seen(self) -> bool:
        """Whether any of it is in sight: behind another tab Qt calls it visible all the same."""
        return self.isVisible() and not self.visibleRegion().isEmpty()

    def request(self) -> None:
        """Be refreshed soon, if anybody sees it; else when somebody does."""
        self._is_stale = True
        if self.is_seen:
            self._queue.ask(self, self._refresh_if_seen)
        else:
            self.put_away()

    def _refresh_if_seen(self) -> None:
        """It may have been hidden since it asked; then it asks again when it is shown."""
        if self.is_seen:
            self._is_stale = self._is_empty = False
            self.refresh()

    def bring_up_to_date(self) -> None:
        """At once, where it is not: the pointer reads it, or it is being saved."""
        if self._is_stale:
            self._is_stale = self._is_empty = False
            self.refresh()

    def refresh(self) -> None:
        """Bring what is shown up to date."""
        raise NotImplementedError

    def forget(self) -> None:
        """Let go of what is large and can be had again: nobody sees it."""

    def put_away(self) -> None:
        """Forget, unless it is seen; it is refreshed before it is shown, or read, again."""
        if not (self._is_empty or self.is_seen):
            self._is_stale = self._is_empty = True
            self.forget()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.put_away()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.request()

    def paintEvent(self, event: QPaintEvent) -> None:
        """It is in sight, and may not have been when it was shown: no room, or under a cover."""
        super().paintEvent(event)
        if self._is_stale:
            self._queue.ask(self, self._refresh_if_seen)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.request()
