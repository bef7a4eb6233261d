"""The verbs that the window's tests speak in. Everything goes through real events and widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar, overload

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, SignalInstance
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from engine.models.linear import LinearModel
from gui.draw.canvas import Canvas
from gui.draw.collection_panel import CollectionPanel
from gui.draw.linear_card import LinearCard
from gui.draw.similarity_card import SimilarityCard
from gui.explore.session_view import SessionView
from gui.lab.page import LabPage
from gui.model.dataset_loader import DigitSet
from gui.model.notices import Notice
from gui.model.session import Session
from gui.model.training.paces import PACES
from gui.widgets.step_buttons import Transport
from gui.window import MainWindow

if TYPE_CHECKING:  # the views, which are imported when they are opened
    from gui.explore.as_linear import AsLinearView
    from gui.explore.as_numbers.view import AsNumbersView
    from gui.explore.by_hand.view import ByHandView
    from gui.explore.code.view import CodeView
    from gui.explore.confusion.view import ConfusionView
    from gui.explore.flip.view import FlipView
    from gui.explore.map.view import MapView
    from gui.explore.metric.view import MetricView
    from gui.explore.mistakes import MistakesView
    from gui.explore.move.view import MoveView
    from gui.explore.neighbours import NeighboursView
    from gui.explore.runs.view import RunsView
    from gui.explore.shapes.view import ShapesView
    from gui.explore.sigmoid.view import SigmoidView
    from gui.explore.timeline.view import TimelineView
    from gui.explore.what_if.view import WhatIfView
    from gui.explore.why.view import WhyView

LONGEST = 600_000
"""Milliseconds after which something must be stuck. Tests wait for what happens, however long that
takes on a busy machine: only one that fails waits for so long."""

WITHOUT_END = 100_000
"""Epochs that no run completes while a test looks at it: hours at 500 steps a second."""


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


class Robot:
    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self.notices: list[Notice] = []
        window.session.noticed.connect(self.notices.append)

    @property
    def session(self) -> Session:
        return self.window.session

    @property
    def digit_set(self) -> DigitSet:
        """The digits loaded, which there are once the window is open."""
        digit_set = self.session.digit_set
        assert digit_set is not None
        return digit_set

    @property
    def model(self) -> LinearModel:
        """The model looked at, which there is once the digits are loaded."""
        model = self.session.training.model
        assert model is not None
        return model

    def open(self) -> None:
        self.window.show()
        self.wait_until(lambda: self.session.training.can_train)
        self.settle()

    def abandon(self) -> None:
        """Close, whatever is open, and discard what is not saved."""
        abandon(self.window)

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

    # drawing

    @property
    def canvas(self) -> Canvas:
        return self.window.drawing.canvas

    def place(self, x: float, y: float) -> QPoint:
        return self.canvas.to_widget(x, y).toPoint()

    def press(self, x: float, y: float, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        QTest.mousePress(self.canvas, button, pos=self.place(x, y))

    def move(self, x: float, y: float) -> None:
        QTest.mouseMove(self.canvas, self.place(x, y))

    def release(
        self, x: float, y: float, button: Qt.MouseButton = Qt.MouseButton.LeftButton,
    ) -> None:
        QTest.mouseRelease(self.canvas, button, pos=self.place(x, y))
        self.settle()

    def stroke(
        self, path: Sequence[tuple[float, float]],
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
    ) -> None:
        self.press(*path[0], button)
        for x, y in path[1:]:
            self.trail(x, y, button)
        self.release(*path[-1], button)

    def trail(self, x: float, y: float, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Move with a button pressed; what follows from it has to wait."""
        send_move(self.canvas, self.place(x, y), button)

    def drag(self, x: float, y: float) -> None:
        """Move with the left button pressed, and see what the window does."""
        self.trail(x, y)
        self.settle()

    def draw(self, strokes: Sequence[Sequence[tuple[float, float]]]) -> None:
        for path in strokes:
            self.stroke(path)

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.settle()

    # what the window says

    def card(self, model: str) -> SimilarityCard | LinearCard:
        cards: dict[str, SimilarityCard | LinearCard] = {
            "similarity": self.window.similarity, "linear": self.window.linear,
        }
        return cards[model]

    def prediction(self, model: str) -> str:
        """The large prediction of a card: "3", "7", "–"."""
        return self.card(model).prediction.digit.text()

    def headline(self, model: str) -> str:
        return self.card(model).prediction.headline.text()

    def accuracy(self, which: str) -> str:
        """A cell of the before and after table, such as "mnist_after"."""
        return self.window.collection.retrain.cells[which].text()

    def said(self) -> str:
        return self.window.notices.text.text()

    # training

    def click(self, button: QAbstractButton) -> None:
        assert button.isEnabled() and button.isVisible(), f"{button.text()} cannot be pressed"
        where = QPoint(10, button.height() // 2)  # a radio button is only there where it is drawn
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=where)
        self.settle()

    def pace(self, steps_per_second: float | None) -> None:
        self.window.training.pace.setValue(PACES.index(steps_per_second))

    def train(self) -> None:
        """Press Train at full speed and wait until the run has ended."""
        self.pace(None)
        with self.wait_for(self.session.training.ended):
            self.click(self.train_button)
        self.settle()

    def train_without_end(self, steps_per_second: float) -> None:
        """Press Train for a run that goes on until it is stopped."""
        training = self.session.training
        training.set_recipe(replace(training.recipe, epochs=WITHOUT_END))
        self.pace(steps_per_second)
        self.click(self.train_button)

    def take_steps(self, steps: int) -> None:
        """Take so many steps, none more, and pause: as if Step had been pressed so often."""
        training = self.session.training
        wanted = training.progress.steps + steps
        self.pace(None)
        self.click(self.transport.step)
        before = training.progress.runs[-1] if training.progress.runs else 0
        training.trainer.step_until(wanted - before)
        self.wait_for_steps(wanted)
        self.settle()

    @property
    def train_button(self) -> QAbstractButton:
        return self.transport.train

    @property
    def transport(self) -> Transport:
        """Train, Step, Stop and Reset of the page that is shown."""
        first = self.window.training.transport
        return first if first.isVisible() else self.window.explore.transport

    def wait_for_steps(self, steps: int) -> None:
        training = self.session.training
        self.wait_until(lambda: training.progress.steps >= steps)

    # the lab

    def open_lab(self) -> LabPage:
        """Turn to the lab's page."""
        self.click(self.window.pages.buttons["lab"])
        self.catch_up()
        return self.window.lab

    def run_lab(self) -> None:
        """Press "To the end" and wait until all of the steps are taken and shown."""
        self.click(self.window.lab.transport.to_end)
        self.wait_for_lab()

    def wait_for_lab(self) -> None:
        """Until no more steps are being taken."""
        self.wait_until(lambda: not self.session.lab.is_in_flow)
        self.catch_up()

    def choose(self, box: QComboBox, data: object) -> None:
        """Choose an item as with the mouse."""
        box.setCurrentIndex(box.findData(data))
        box.activated.emit(box.currentIndex())
        self.catch_up()

    def type_in(self, field: QLineEdit | QAbstractSpinBox, text: str) -> None:
        """Replace what stands in a field, and press Enter."""
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.catch_up()

    # views

    @overload
    def view(self, title: Literal["Pixel by pixel"]) -> WhyView: ...
    @overload
    def view(self, title: Literal["What if"]) -> WhatIfView: ...
    @overload
    def view(self, title: Literal["Change its mind"]) -> FlipView: ...
    @overload
    def view(self, title: Literal["Move it"]) -> MoveView: ...
    @overload
    def view(self, title: Literal["Map"]) -> MapView: ...
    @overload
    def view(self, title: Literal["Neighbours"]) -> NeighboursView: ...
    @overload
    def view(self, title: Literal["Timeline"]) -> TimelineView: ...
    @overload
    def view(self, title: Literal["Runs"]) -> RunsView: ...
    @overload
    def view(self, title: Literal["Seven steps by hand"]) -> ByHandView: ...
    @overload
    def view(self, title: Literal["Baseline as weights"]) -> AsLinearView: ...
    @overload
    def view(self, title: Literal["Mistakes"]) -> MistakesView: ...
    @overload
    def view(self, title: Literal["Confusion matrix"]) -> ConfusionView: ...
    @overload
    def view(self, title: Literal["As numbers"]) -> AsNumbersView: ...
    @overload
    def view(self, title: Literal["Rank and shape"]) -> ShapesView: ...
    @overload
    def view(self, title: Literal["Sigmoid"]) -> SigmoidView: ...
    @overload
    def view(self, title: Literal["Loss and accuracy"]) -> MetricView: ...
    @overload
    def view(self, title: Literal["Code"]) -> CodeView: ...
    @overload
    def view(self, title: str) -> SessionView: ...
    def view(self, title: str) -> SessionView:
        """Open a view by its name in the View menu, and bring it up to date."""
        self.menu("View", title)
        key = next(key for key, action in self.window.explore.actions_.items()
                   if action.text() == title)
        self.catch_up()
        return self.window.explore.docks[key].view

    def catch_up(self) -> None:
        """Let every view that is seen show what there is to show.

        While steps are taken at full flow there is always more to come: of that, one round.
        """
        self.settle()
        while self.session.refresh_queue.finish():
            self.settle()
            if self.session.training.is_in_full_flow or self.session.lab.is_in_flow:
                break

    def hover(self, widget: QWidget, place: QPoint) -> None:
        QTest.mouseMove(widget, place)
        self.settle()

    def drag_over(self, widget: QWidget, place: QPoint) -> None:
        """Move over a widget with the left button pressed."""
        send_move(widget, place, Qt.MouseButton.LeftButton)
        self.settle()

    def press_at(self, widget: QWidget, place: QPoint) -> None:
        """Click with the left button at a place of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        self.catch_up()

    # dialogs

    def choose_file(self, path: Path) -> None:
        """Answer the file dialog that is open."""
        dialog = self.dialog(QFileDialog)
        dialog.fileSelected.emit(str(path))
        dialog.done(0)
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

    def menu(self, *names: str) -> None:
        """Choose from the menu bar, by the names without their &."""
        actions = self.window.menuBar().actions()
        for name in names[:-1]:
            action = next(each for each in actions if each.text().replace("&", "") == name)
            submenu = action.menu()
            assert isinstance(submenu, QMenu)
            actions = submenu.actions()
        last = next(each for each in actions
                    if each.text().replace("&", "").split("\t")[0] == names[-1])
        assert last.isEnabled()
        last.trigger()
        self.settle()

    @property
    def mine(self) -> CollectionPanel:
        return self.window.collection
