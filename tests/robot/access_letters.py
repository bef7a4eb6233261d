"""Which letters lead where, pressed together with Alt."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QMainWindow


def shared(window: QMainWindow) -> dict[str, list[str]]:
    """Letters that more than one visible part answers to, with the words of each: Qt then goes to
    one of them, and to another the next time."""
    words = [action.text() for action in window.menuBar().actions()]
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.buddy() is not None:
            words.append(label.text())
    for button in window.findChildren(QAbstractButton):
        if button.isVisible():
            words.append(button.text())
    found: dict[str, list[str]] = {}
    for each in words:
        letter = QKeySequence.mnemonic(each).toString()
        if letter:
            found.setdefault(letter, []).append(each)
    return {letter: those for letter, those in found.items() if len(those) > 1}
