"""Hands to use a window with: they wait, press, type, choose. All goes through real events."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, SignalInstance
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from gui.model.notices import Notice
from gui.model.session import Session
from gui.model.training.background_measures import BackgroundMeasures
from gui.window import MainWindow

LONGEST = 600_000
"""Milliseconds after which something must be stuck. Tests wait for what happens, however long that
takes on a busy machine: only one that fails waits for so long."""


def send_move(widget: QWidget, place: QPoint, button: Qt.MouseButton) -> None:
    """The pointer moves with a button pressed, which QTest cannot do."""
    QApplication.sendEvent(widget, QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), widget.mapToGlobal(QPointF(place)),
        Qt.MouseButton.NoButton, button, Qt.KeyboardModifier.NoModifier,
    ))


def abandon(window: MainWindow) -> None:
    """Close a window, and answer that its drawings need not be saved."""
    for dialog in window.findChildren(QDialog):
        dialog.close()
    window.close()
    for box in window.findChildren(QMessageBox):
        if box.isVisible():
            box.button(QMessageBox.StandardButton.Discard).click()


D = TypeVar("D", bound=QDialog)


class Hands:
    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self.notices: list[Notice] = []
        window.session.noticed.connect(self.notices.append)

    @property
    def session(self) -> Session:
        return self.window.session

    def open(self) -> None:
        self.window.show()
        self.wait_until(lambda: self.session.training.can_train)
        self.settle()

    def abandon(self) -> None:
        """Close, whatever is open, and discard what is not saved."""
        abandon(self.window)

    # waiting

    def wait_until(self, happened: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(happened, timeout=LONGEST)

    def wait_for(self, signal: SignalInstance) -> SignalBlocker:
        """Used with `with`: what is done in it ends in this signal."""
        return self.qtbot.waitSignal(signal, timeout=LONGEST)

    def settle(self) -> None:
        """Let happen what an act leads to.

        What follows from what is posted, or started with 0 ms, so each pass does a link of the
        chain, on a busy machine too: drawn, predicted, shown.
        """
        for _ in range(3):
            QApplication.processEvents()

    def show_what_there_is(self) -> None:
        """Let every view that is seen show what is known by now, and wait for nothing."""
        self.settle()
        self.session.refresh_queue.finish()

    def catch_up(self) -> None:
        """Let every view that is seen show what there is to show.

        While steps are taken at full flow there is always more to come: of that, one round.
        """
        self.settle()
        training = self.session.training
        while self.session.refresh_queue.finish() or self._is_measuring():
            self.settle()
            if training.is_in_full_flow or self.session.lab.is_in_flow:
                break
            self.wait_until(lambda: not self._is_measuring())

    def _is_measuring(self) -> bool:
        """Whether something is being worked out beside the window that it will show."""
        return any(each.is_running for each in self.session.findChildren(BackgroundMeasures))

    # the pointer and the keyboard

    def click(self, button: QAbstractButton) -> None:
        assert button.isEnabled() and button.isVisible(), f"{button.text()} cannot be pressed"
        where = QPoint(10, button.height() // 2)  # a radio button is only there where it is drawn
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=where)
        self.settle()

    def press_at(self, widget: QWidget, place: QPoint) -> None:
        """Click with the left button at a place of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        self.catch_up()

    def hover(self, widget: QWidget, place: QPoint) -> None:
        QTest.mouseMove(widget, place)
        self.settle()

    def drag_over(self, widget: QWidget, place: QPoint) -> None:
        """Move over a widget with the left button pressed."""
        send_move(widget, place, Qt.MouseButton.LeftButton)
        self.settle()

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.settle()

    def type_in(self, field: QLineEdit | QAbstractSpinBox, text: str) -> None:
        """Replace what stands in a field, and press Enter."""
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.catch_up()

    def choose(self, box: QComboBox, data: object) -> None:
        """Choose an item as with the mouse."""
        box.setCurrentIndex(box.findData(data))
        box.activated.emit(box.currentIndex())
        self.catch_up()

    # menus, dialogs and the line at the foot

    def menu(self, *names: str) -> None:
        """Choose from the menu bar, by the names without their &."""
        self._choose_among(self.window.menuBar().actions(), names)

    def choose_in(self, menu: QMenu, *names: str) -> None:
        """Open a menu, and choose from it or from one in it."""
        menu.aboutToShow.emit()
        self._choose_among(menu.actions(), names)

    def _choose_among(self, actions: list[QAction], names: Sequence[str]) -> None:
        for name in names[:-1]:
            action = next(each for each in actions if each.text().replace("&", "") == name)
            submenu = action.menu()
            assert isinstance(submenu, QMenu)
            submenu.aboutToShow.emit()
            actions = submenu.actions()
        last = next(each for each in actions
                    if each.text().replace("&", "").split("\t")[0] == names[-1])
        assert last.isEnabled()
        last.trigger()
        self.settle()

    def choose_file(self, path: Path) -> None:
        """Answer the file dialog that is open."""
        dialog = self.dialog(QFileDialog)
        dialog.fileSelected.emit(str(path))
        dialog.done(0)
        self.settle()

    def answer(self, text: str) -> None:
        """Give the dialog that asks for a text one."""
        dialog = self.dialog(QInputDialog)
        dialog.setTextValue(text)
        dialog.accept()
        self.settle()

    def dialog(self, kind: type[D]) -> D:
        found = [each for each in self.window.findChildren(kind) if each.isVisible()]
        assert found, f"no {kind.__name__} is open"
        return found[-1]

    def has_dialog(self, kind: type[QDialog]) -> bool:
        return any(each.isVisible() for each in self.window.findChildren(kind))

    def message(self) -> str:
        """What the message box that is open says; it is closed."""
        box = self.dialog(QMessageBox)
        text = box.text()
        box.close()
        self.settle()
        return text

    def offered(self) -> list[str]:
        """What the buttons beside the line at the foot would do."""
        return [each.text() for each in self.window.notices.suggestions if each.isVisible()]

    def said(self) -> str:
        return self.window.notices.text.text()
