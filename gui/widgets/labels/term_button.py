"""A term with a dotted underline; pressed, it says what it means."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.widgets.card import wrapped
from gui.widgets.plain import Label

_WIDTH = 340  # pixels: two sentences in four or five lines


class TermButton(QToolButton):
    """Reached by Tab and pressed by Space, like any button; Escape closes what it says.

    title, text: what is told. way, command: the words of a button below it, and what it does.
    """

    def __init__(
        self, term: str, title: str, text: str, way: str, command: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setObjectName("term")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setText(term)
        self.setToolTip(wrapped(text))
        self.setAccessibleDescription(text)
        self._title, self._text, self._way, self._command = title, text, way, command
        self.explanation: QFrame | None = None
        """What is open, with its button `way`."""
        self.way: QPushButton | None = None
        self.clicked.connect(self._explain)

    def _explain(self) -> None:
        frame = self.explanation = self.explanation or self._made()
        frame.adjustSize()
        window = self.window()
        below = self.mapTo(window, QPoint(0, self.height() + 2))
        above = below.y() - self.height() - frame.height() - 4
        frame.move(min(below.x(), window.width() - frame.width() - 8),
                   below.y() if below.y() + frame.height() < window.height() else above)
        frame.show()
        frame.raise_()
        assert self.way is not None
        self.way.setFocus()

    def _close(self) -> None:
        if self.explanation is not None and self.explanation.isVisible():
            self.explanation.hide()
            self.setFocus()

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """It closes as soon as something else is turned to."""
        frame = self.explanation
        if frame is not None and now is not None and now is not frame \
                and not frame.isAncestorOf(now):
            frame.hide()

    def _made(self) -> QFrame:
        frame = QFrame(self.window())
        QShortcut(Qt.Key.Key_Escape, frame, self._close,
                  context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        frame.setObjectName("card")
        frame.setAccessibleName(self._title)
        title = Label(self._title)
        title.setObjectName("title")
        text = Label(self._text)
        text.setWordWrap(True)
        text.setFixedWidth(_WIDTH)
        self.way = QPushButton(self._way)
        self.way.setAccessibleDescription(self._text)
        self.way.clicked.connect(frame.hide)
        self.way.clicked.connect(lambda: self._command())
        column = QVBoxLayout(frame)
        for widget in (title, text):
            column.addWidget(widget)
        column.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeft)
        return frame
