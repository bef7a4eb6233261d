"""Where the panels stand in the window, and which page is seen."""

from dataclasses import replace

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.settings import Settings


class WindowLayout(QWidget):
    """The canvas beside the pages, the user's drawings below; a head over it all, and a foot.

    cards: the first page, beside the training. pages: the others.
    """

    def __init__(
        self, head: QWidget, canvas: QWidget, cards: tuple[QWidget, ...], training: QWidget,
        pages: tuple[QWidget, ...], below: QWidget, foot: QWidget,
    ) -> None:
        super().__init__()
        together = QWidget()
        middle = QHBoxLayout(together)
        middle.setContentsMargins(0, 0, 0, 0)
        for card in cards:
            middle.addWidget(card, 1)
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self.first_page = _splitter(across, ((together, 38), (training, 32)))
        self._pages = QStackedWidget()
        self._shown: list[QWidget] = []
        for page in (self.first_page, *pages):
            self.add_page(page)
        self._columns = _splitter(across, ((canvas, 30), (self._pages, 70)))
        self._rows = _splitter(down, ((self._columns, 1), (below, 0)))
        self.first_page.setSizes([462, 384])
        self._columns.setSizes([400, 864])
        self._rows.setSizes([556, 154])
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(10, 6, 10, 8)
        column.addWidget(self._rows)
        self.scroll_area = QScrollArea()
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(_inset(head, top=6, bottom=0))
        whole.addWidget(self.scroll_area, 1)
        whole.addLayout(_inset(foot, top=0, bottom=8))

    def add_page(self, page: QWidget) -> None:
        """One more that can be shown."""
        page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._pages.addWidget(page)
        self._shown.append(page)

    def show_page(self, page: QWidget) -> None:
        """Only what is shown needs its room."""
        for each in self._shown:
            policy = QSizePolicy.Policy.Preferred if each is page else QSizePolicy.Policy.Ignored
            each.setSizePolicy(policy, policy)
        self._pages.setCurrentWidget(page)

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


def _splitter(
    orientation: Qt.Orientation, widgets: tuple[tuple[QWidget, int], ...]
) -> QSplitter:
    splitter = QSplitter(orientation)
    for widget, share in widgets:
        splitter.addWidget(widget)
        splitter.setStretchFactor(splitter.count() - 1, share)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(8)
    return splitter


def _inset(widget: QWidget, top: int, bottom: int) -> QVBoxLayout:
    around = QVBoxLayout()
    around.setContentsMargins(10, top, 10, bottom)
    around.addWidget(widget)
    return around


def _text(splitter: QSplitter) -> str:
    return bytes(splitter.saveState().toBase64().data()).decode()
