"""What the numbers of classes stand for, while images of something else than digits are loaded."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.model.image_words import numbered
from gui.model.session import Session
from gui.widgets.card import muted, wrapped


class ClassLegend(QWidget):
    """0 circle, 1 square, 2 triangle: beside the views, some of which show the numbers only."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.text = muted()
        self.text.setMinimumWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        row.addWidget(self.text)
        session.digit_set_changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        names = self._session.class_names
        text = numbered(names, self._session.digits) if names else ""
        self.text.setText(text)
        self.text.setToolTip(wrapped(text))
        self.setVisible(bool(names))
