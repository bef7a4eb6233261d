"""Train, Step, Stop, Reset: the row of buttons."""

import re
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.widgets.card import wrapped
from gui.widgets.icons import icon


class RunActions(Protocol):
    """The four acts of a run; what each says and whether it can be done changes."""

    train: QAction
    step: QAction
    stop: QAction
    reset: QAction


class Transport(QWidget):
    """Buttons that do what the actions do, and look as they are."""

    def __init__(self, actions: RunActions) -> None:
        super().__init__()
        self.train, self.step, self.stop, self.reset = QPushButton(), *(
            QPushButton() for _ in range(3)
        )
        self.train.setObjectName("primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for button, action, share in (
            (self.train, actions.train, 2), (self.step, actions.step, 1),
            (self.stop, actions.stop, 1), (self.reset, actions.reset, 1),
        ):
            row.addWidget(button, share)
            button.clicked.connect(lambda _=False, action=action: action.trigger())
            action.changed.connect(
                lambda button=button, action=action: follow(button, action, self.train)
            )
            follow(button, action)
        words = (self.tr("Train more"), self.tr("Continue"), self.tr("Loading …"))
        keep_width(self.train, words)


def keep_width(button: QPushButton, words: tuple[str, ...]) -> None:
    """Room for each of the words in bold beside an icon, so that nothing beside it moves."""
    widest = max(map(button.fontMetrics().horizontalAdvance, words))
    button.setMinimumWidth(round(1.1 * widest) + 28 + button.iconSize().width())


def follow(button: QPushButton, action: QAction, next_to: QWidget | None = None) -> None:
    """Let a button say what its action says, and be pressed when that can be done.

    An action's data is the name of the button's icon, where it has one. next_to: who has the focus
    when it cannot be pressed any more. Qt would give it to the button beside it, and what was to
    stop would be reset.
    """
    text = re.sub(r"\(&\w\)|&", "", action.text())
    if text != button.text():
        button.setText(text)
    button.setToolTip(wrapped(action.toolTip()))
    if next_to is not None and button.hasFocus() and not action.isEnabled():
        next_to.setFocus(Qt.FocusReason.TabFocusReason)
    button.setEnabled(action.isEnabled())
    picture = action.data()
    if picture and picture != button.property("picture"):
        button.setProperty("picture", picture)
        button.setIcon(icon(picture, is_primary=button.objectName() == "primary"))
