"""The verbs that the window's tests speak in. Everything goes through real events and widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from robot.window_hands import send_move
from robot.window_views import ViewOpener

from engine.models.linear import LinearModel
from gui.draw.canvas.canvas import Canvas
from gui.draw.drawings.collection_panel import CollectionPanel
from gui.draw.similarity_card import SimilarityCard
from gui.draw.trained_card import TrainedCard
from gui.lab.page import LabPage
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.training.paces import PACES
from gui.widgets.steps.step_buttons import Transport

OpenWindow = Callable[[], "Robot"]
"""Starts the program, with what it has kept from the times before."""

WITHOUT_END = 100_000
"""Epochs that no run completes while a test looks at it: hours at 500 steps a second."""


class Robot(ViewOpener):
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
        assert isinstance(model, LinearModel)
        return model

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

    # what the window says

    def add(self, strokes: Sequence[Sequence[tuple[float, float]]], digit: int) -> None:
        """Draw on a blank canvas, and add it as a digit."""
        self.session.sketch.clear()
        self.draw(strokes)
        self.click(self.mine.add_buttons[digit])

    def card(self, model: str) -> SimilarityCard | TrainedCard:
        cards: dict[str, SimilarityCard | TrainedCard] = {
            "similarity": self.window.similarity, "linear": self.window.linear,
        }
        cards[model].bring_up_to_date()  # it may be hidden, and what nobody sees is not
        return cards[model]

    def prediction(self, model: str) -> str:
        """The large prediction of a card: "3", "7", "–"."""
        return self.card(model).prediction.digit.text()

    def headline(self, model: str) -> str:
        return self.card(model).prediction.headline.text()

    def accuracy(self, which: str) -> str:
        """A cell of the before and after table, such as "mnist_after"."""
        return self.window.collection.retrain.cells[which].text()

    # training

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

    # the user's own drawings

    @property
    def mine(self) -> CollectionPanel:
        return self.window.collection
