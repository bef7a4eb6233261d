"""Where the panels stand in the window, and which page is seen."""

from dataclasses import replace

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.settings import Settings
from gui.widgets import text_size
from gui.widgets.card import Card
from gui.widgets.layout.splitter import Splitter

_NARROW, _LOW = 1250, 680
"""Pixels of the window's content below which it is arranged for a small screen."""
_CLOSE = 740
"""Below it what stands beside the canvas comes closer: else on a screen of 1366×768 the curves are
30 pixels high."""
_LINES = (690, 14), (755, 19)
"""What is needed at least for _LOW and _CLOSE with lines of 17 pixels, and for each pixel more:
a system's font may be larger than the one that these were measured with (14)."""
_ANY = 2**24 - 1
"""What Qt has for no maximum."""
_RIM = 10
"""Pixels at the left and the right."""


class WindowLayout(QWidget):
    """The canvas beside the pages, the user's drawings below; a head over it all, and a foot.

    cards: the first page, beside the training. The other pages and the head come when they are
    made. What stands around is put into the window before what stands in it: Qt works out the
    style of all that is in a widget anew whenever that is put into another.
    """

    def __init__(
        self, window: QMainWindow, canvas: Card, cards: tuple[Card, ...], training: Card,
        below: Card, foot: QWidget,
    ) -> None:
        super().__init__(window)
        self._cards = canvas, *cards, training
        self._below, self._canvas = below, canvas
        # because it is narrow or low; low; or else because it is nearly so
        self._compact: tuple[bool, bool, bool] = False, False, False
        window.setCentralWidget(self)
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls with what is in it
        content = QWidget(self.scroll_area)
        self._rows = Splitter(self.tr("Divider over your drawings"), down, content)
        self._columns = Splitter(self.tr("Divider between canvas and page"), across, self._rows)
        self._pages = QStackedWidget()
        self._shown: list[QWidget] = []
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 6, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.scroll_area, 1)
        column = QVBoxLayout(content)
        column.setContentsMargins(_RIM, 6, _RIM, 8)
        column.addWidget(self._rows)
        self.scroll_area.setWidget(content)
        content.installEventFilter(self)
        _fill(self._rows, (self._columns, 1))  # from here on in the order in which Tab goes
        _fill(self._columns, (canvas, 30), (self._pages, 70))
        self.first_page = Splitter(
            self.tr("Divider between predictions and training"), across, self._pages)
        self.add_page(self.first_page)
        together = QWidget(self.first_page)
        _fill(self.first_page, (together, 38))
        middle = QHBoxLayout(together)
        middle.setContentsMargins(0, 0, 0, 0)
        for card in cards:
            middle.addWidget(card, 1)
        _fill(self.first_page, (training, 32))
        self._side_by_side = together, training
        _fill(self._rows, (below, 0))
        self._whole.addLayout(_inset(foot, bottom=8))
        self.first_page.setSizes([462, 384])
        self._columns.setSizes([400, 864])
        self._rows.setSizes([556, 154])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # something needs other room
            self._fit()
        return False

    def _fit(self) -> None:
        """On a small screen, or with large text, every card takes less room.

        Where they have none beside each other they stand below: nobody has to scroll sideways.
        """
        factor = text_size.factor()
        line = self.fontMetrics().height() - 17
        least, close = (max(usual * factor, needed + line * more) for usual, (needed, more)
                        in zip((_LOW, _CLOSE), _LINES, strict=True))
        low = self.height() < least
        small = low or self.width() < _NARROW * factor
        compact = small, low, not small and self.height() < close
        if compact != self._compact:
            self._compact = compact
            for card in self._cards:
                card.set_compact(small or (compact[2] and card is not self._canvas), not small)
            self._below.set_compact(low)
        above, below = self._rows.sizes()
        most = self._below.maximumHeight()
        if below > most:  # it has been folded, and a splitter keeps what it once gave
            self._rows.setSizes([above + below - most, most])
        room = self.width() - 2 * _RIM
        gap = self._columns.handleWidth()
        cards = [each.minimumSizeHint().width() for each in self._side_by_side]
        is_first = self._pages.currentWidget() is self.first_page
        page = sum(cards) + gap if is_first else self._pages.minimumSizeHint().width()
        canvas = self._canvas
        beside = 0 if canvas.isHidden() else canvas.minimumSizeHint().width() + gap
        if is_first and beside + page > room:  # the training below, if the rest has room so
            page = max(cards)
        is_below = beside + page > room
        self._columns.stack(is_below)
        height = self.scroll_area.viewport().height()
        self._pages.setMinimumHeight(  # scrolled to, it fills what there is
            height - _RIM if is_below and not is_first else 0)
        is_long = sum(cards) + gap > (room if is_below else room - beside)
        self.first_page.stack(is_long)
        is_tall = is_first and is_long and not is_below
        canvas.setMaximumHeight(  # beside what is scrolled its tools stay in sight
            height - _RIM if is_tall else _ANY)

    def add_page(self, page: QWidget, head: QWidget | None = None) -> None:
        """One more that can be shown. head: stands over all the rest, whichever page is shown."""
        if head is not None:
            self._whole.insertLayout(0, _inset(head, bottom=0))
        page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._pages.addWidget(page)
        self._shown.append(page)

    def show_page(self, page: QWidget) -> None:
        """Only what is shown needs its room."""
        for each in self._shown:
            policy = QSizePolicy.Policy.Preferred if each is page else QSizePolicy.Policy.Ignored
            each.setSizePolicy(policy, policy)
        now = self.window().focusWidget()
        was_here = page is not self._pages.currentWidget() and now is not None and (
            now is self._pages or self._pages.isAncestorOf(now))
        last = page.focusWidget()
        if was_here:  # else Qt gives it to the first control of the page: Train, or Reset
            self._pages.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pages.setCurrentWidget(page)
        if was_here and last is not None and last.isVisible():
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

    # what is remembered

    def restore(self, settings: Settings) -> None:
        for text, splitter in ((settings.desk, self._columns), (settings.cards, self.first_page),
                               (settings.rows, self._rows)):
            if text:
                splitter.restoreState(QByteArray.fromBase64(text.encode()))

    def remember(self, settings: Settings) -> Settings:
        """The settings with where the handles stand now."""
        return replace(
            settings, desk=_text(self._columns), cards=_text(self.first_page),
            rows=_text(self._rows),
        )


def _fill(splitter: Splitter, *widgets: tuple[QWidget, int]) -> None:
    for widget, share in widgets:
        splitter.addWidget(widget)
        splitter.setStretchFactor(splitter.count() - 1, share)


def _inset(widget: QWidget, bottom: int) -> QVBoxLayout:
    around = QVBoxLayout()
    around.setContentsMargins(_RIM, 0, _RIM, bottom)
    around.addWidget(widget)
    return around


def _text(splitter: Splitter) -> str:
    return bytes(splitter.state().toBase64().data()).decode()
