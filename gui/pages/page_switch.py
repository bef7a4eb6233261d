"""The pages of the window, and the switch between them in the corner of the menu bar."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QToolBar, QToolButton, QWidget

from gui.model.pages import Page

LEAST_WIDTH = 1024
"""Pixels of the smallest screen that all of the window has room on."""


class PageSwitch(QObject):
    """One action a page, checked where it is shown; `turn` shows it."""

    def __init__(self, window: QMainWindow, turn: Callable[[Page], None]) -> None:
        super().__init__(window)
        self.page: Page = "draw"
        self._turn = turn
        self._group = QActionGroup(self)
        self._corner = corner = QWidget(window.menuBar())  # the menu bar itself would let it go
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 1, 10, 1)
        row.setSpacing(4)
        self.actions_: dict[Page, QAction] = {}
        self.buttons: dict[Page, QToolButton] = {}
        pages: tuple[tuple[Page, str, str, str], ...] = (
            ("draw", self.tr("Draw and train"), "Ctrl+1",
             self.tr("Your digit, both models, the training (Ctrl+1)")),
            ("explore", self.tr("Explore"), "Ctrl+2",
             self.tr("Why the model predicts this, and how it learned it (Ctrl+2)")),
            ("lab", self.tr("Lab"), "Ctrl+3",
             self.tr("Gradient descent with a few numbers (Ctrl+3)")),
            ("path", self.tr("Course"), "Ctrl+4",
             self.tr("Guided lessons: predict, then run (Ctrl+4)")),
            ("data", self.tr("Data"), "Ctrl+5",
             self.tr("How an image, a table or a text becomes a tensor (Ctrl+5)")),
        )
        for page, text, key, tip in pages:
            action = QAction(text, self._group)
            action.setCheckable(True)
            action.setShortcut(QKeySequence(key))
            action.setToolTip(tip)
            action.triggered.connect(lambda _=False, page=page: self.turn_to(page))
            button = QToolButton()
            button.setObjectName("page")
            button.setDefaultAction(action)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(text)
            row.addWidget(button)
            self.actions_[page], self.buttons[page] = action, button
        self.actions_["draw"].setChecked(True)
        self._window = window
        window.menuBar().setCornerWidget(corner)

    def find_room(self) -> None:
        """The menus are filled: a row of its own below them where both do not fit in one."""
        bar = self._window.menuBar()
        if bar.sizeHint().width() <= LEAST_WIDTH:
            return
        bar.setCornerWidget(QWidget(bar))  # Qt lets one go only for another
        row = QToolBar(self._window)
        row.setObjectName("pages")
        row.setMovable(False)
        row.toggleViewAction().setVisible(False)
        row.addWidget(self._corner)
        self._corner.show()
        self._window.addToolBar(row)

    def turn_to(self, page: Page) -> None:
        self.page = page
        self.actions_[page].setChecked(True)
        self._turn(page)
