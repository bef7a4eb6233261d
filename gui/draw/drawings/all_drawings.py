"""All drawings of a collection at once, in a window of their own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from gui.draw.drawings.drawings_list import DrawingsList
from gui.model.notices import Notice
from gui.model.session import Session
from gui.widgets.card import muted
from gui.widgets.layout.screen_room import resize_within_screen
from gui.widgets.plain import Label

_SIZE = 860, 620


class AllDrawings(QDialog):
    """The list of the first page with more room, and the same keys; by label, if that is wanted.
    What was done is said here, for the window's own line may be covered.
    """

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setSizeGripEnabled(True)
        self.setWindowTitle(self.tr("All my drawings"))
        self.list = DrawingsList(session)
        self.list.setSpacing(4)
        self.sorted = QCheckBox(self.tr("Sort by label"))
        self.sorted.toggled.connect(self.list.sort_by_label)
        self.counts = Label()
        self.counts.setWordWrap(True)
        self.said = muted(self.list.what_can_be_done())
        self.said.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)  # Return is the list's
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.counts, 1)
        head.addWidget(self.sorted)
        foot.addWidget(self.said, 1)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        session.collection.changed.connect(self._show_counts)
        session.noticed.connect(self._on_noticed)
        self._show_counts()
        resize_within_screen(self, *_SIZE)
        self.list.setFocus()

    def _show_counts(self) -> None:
        of, counts = self._session.class_names.of, self._session.collection.drawings.counts
        self.counts.setText(" · ".join(f"{of(digit)}: {counts[digit]}" for digit in sorted(counts)))

    def _on_noticed(self, notice: Notice) -> None:
        if not notice.is_error:  # errors get a message of their own
            self.said.setText(notice.text)
