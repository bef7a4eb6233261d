"""From a published figure to the experiment that shows it: in the lab, or among the digits."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

import resources
from engine.figures.record import DataExperiment, DigitsExperiment, Figure, LabExperiment
from gui.figures import figure_words as words
from gui.model.loading.torch_loader import until_torch
from gui.model.notices import Notice
from gui.model.pages import Page
from gui.model.session import Session

CHAPTER = (3, 7)
MEAN = "digits.accuracy.mean"


class ShowsFigures(Protocol):
    """A view that can be opened for a figure."""

    def show_figure(self, experiment: DigitsExperiment) -> None: ...


class FigureOpener(QObject):
    """Sets the window to a figure's recipe, runs it, and goes to the step in question.

    show_view turns to the second page and opens the view of this key there.
    """

    def __init__(
        self, window: QWidget, session: Session, turn_to: Callable[[Page], None],
        show_view: Callable[[str], ShowsFigures],
    ) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._turn_to, self._show_view = turn_to, show_view
        self._step: int | None = None  # of the lab, that is waited for
        self._waiting: tuple[Figure, DigitsExperiment] | None = None  # for its digits
        lab = self._session.lab
        lab.stepped.connect(self._go)
        lab.was_reset.connect(self._forget)
        self._session.digit_set_changed.connect(self._on_digit_set)

    def open(self, figure: Figure) -> None:
        self._waiting = None
        if isinstance(figure.experiment, LabExperiment):
            self._open_lab(figure, figure.experiment)
        elif isinstance(figure.experiment, DigitsExperiment):
            self._open_digits(figure, figure.experiment)
        else:
            self._open_data(figure, figure.experiment)
        self._window.raise_()  # in front of the list, which stays open
        self._window.activateWindow()

    # in the lab

    def _open_lab(self, figure: Figure, experiment: LabExperiment) -> None:
        lab, before = self._session.lab, self._session.lab.recipe
        if not lab.is_ready:
            self._tell(until_torch(self._session.hardware, self.tr(
                "PyTorch is still being loaded. Try again in a moment.")))
            return
        lab.set_recipe(experiment.recipe)
        lab.reset()
        self._turn_to("lab")
        if experiment.is_vector:
            lab.panel_asked.emit("VectorPanel")
        self._step = experiment.step
        lab.take(experiment.recipe.steps)
        lab.hurry()  # whatever the pace: it is the step at its end that is wanted
        self._tell(words.opened(figure, experiment, before))

    def _forget(self) -> None:
        self._step = None

    def _go(self) -> None:
        """Once the run is there; who has begun to look around meanwhile is left alone."""
        lab = self._session.lab
        if self._step is not None and not lab.is_in_flow:
            step, self._step = self._step, None
            if lab.is_newest:
                lab.go(step)

    # among the digits

    def _open_digits(self, figure: Figure, experiment: DigitsExperiment) -> None:
        digit_set = self._session.digit_set
        if digit_set is None or (digit_set.digits, digit_set.origin) != (
            CHAPTER,
            str(resources.MNIST),
        ):
            self._waiting = figure, experiment
            self._session.load(CHAPTER)
            self._tell(self.tr("The digits 3 and 7 are being loaded …"))
            return
        self._show(figure, experiment)

    def _on_digit_set(self) -> None:
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._open_digits(*waiting)

    def _show(self, figure: Figure, experiment: DigitsExperiment) -> None:
        if experiment.view:
            self._show_view(experiment.view).show_figure(experiment)
        else:
            self._turn_to("draw")
        if experiment.image is None:
            text = self.tr("Now open: {what}.").format(what=words.said(figure.what))
            if figure.id == MEAN:
                text += " " + self.tr(
                    "This is the mean of the two digits' accuracies (the book's 0.9511). The "
                    "last row of the table counts each image once (0.9514), and there are a few "
                    "more 7s.")
            self._tell(text)
            return
        self._session.show_image(experiment.part, experiment.image)
        self._tell(self.tr(
            "Now open: {what}. The image is on the canvas; Undo restores the previous drawing."
        ).format(what=words.said(figure.what)))

    # on the Data page

    def _open_data(self, figure: Figure, experiment: DataExperiment) -> None:
        """What is looked at stays, if it is of that kind; else the program's own example."""
        tensors = self._session.tensors
        self._turn_to("data")
        if tensors.source is None or tensors.source.kind != experiment.kind:
            tensors.open(experiment.kind, resources.SAMPLES[experiment.kind])
        self._tell(self.tr(
            "On this page it is made: {what}. Its number is seen with the tutorial's own file."
        ).format(what=words.said(figure.what)))

    def _tell(self, text: str) -> None:
        self._session.noticed.emit(Notice(text, is_good=True))
