"""Train, and watch it happen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout

from gui.draw.recipe_editor import RecipeEditor
from gui.draw.training_actions import TrainingActions
from gui.model.session import Session
from gui.model.training.paces import PACES
from gui.widgets.card import Card, muted, wrapped
from gui.widgets.export import Exportable
from gui.widgets.fields.wheel import Slider
from gui.widgets.labels.steady_label import SteadyLabel
from gui.widgets.plain import Label
from gui.widgets.plots import LEAST_HEIGHT
from gui.widgets.plots.late_plot import LatePlot
from gui.widgets.steps.step_buttons import Transport
from gui.widgets.steps.step_words import step_words

if TYPE_CHECKING:
    from gui.widgets.plots.training_curves import AccuracyPlot, LossPlot


class TrainingPanel(Card):
    """The buttons, the pace, the recipe, the curves, the counters."""

    def __init__(self, session: Session, actions: TrainingActions) -> None:
        super().__init__("")
        self.title.setText(self.tr("Training"))
        self.setAccessibleName(self.tr("Training"))
        self._session = session
        self.transport = Transport(actions)
        self.train, self.step = self.transport.train, self.transport.step
        self.stop, self.reset = self.transport.stop, self.transport.reset
        self.pace = Slider()
        self.pace.setRange(0, len(PACES) - 1)
        self.pace.setPageStep(1)
        self.pace.setAccessibleName(self.tr("Pace"))
        self.pace.setToolTip(wrapped(
            self.tr("How fast the model takes steps, so that you can watch")
        ))
        self.pace_text = muted()
        self.recipe = RecipeEditor(session)
        self._is_compact = self._is_small = False
        self.counters = SteadyLabel("\n", "muted")
        self.counters.setWordWrap(True)  # long numbers do not widen the window
        self.counters.setMinimumWidth(1)
        self.counters.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self._connect()
        self._show_pace()

    @property
    def loss(self) -> LossPlot:
        """Made when it is first wanted, as the next two."""
        return self._loss.get()

    @property
    def accuracy(self) -> AccuracyPlot:
        return self._accuracy.get()

    @property
    def exports(self) -> tuple[Exportable, ...]:
        return (
            Exportable(self.tr("the loss curve"), self.loss, self.loss.table),
            Exportable(self.tr("the accuracy curve"), self.accuracy, self.accuracy.table),
        )

    def _make_loss(self) -> LossPlot:
        from gui.widgets.plots.training_curves import LossPlot

        return LossPlot(self._session.training.timeline)

    def _make_accuracy(self) -> AccuracyPlot:
        from gui.widgets.plots.training_curves import AccuracyPlot

        return AccuracyPlot(self._session.training.timeline)

    def _fill_loss(self, loss: LossPlot) -> None:
        self._name_steps(loss)
        loss.show_progress(self._session.training.progress)

    def _fill_accuracy(self, accuracy: AccuracyPlot) -> None:
        self._name_steps(accuracy)
        digit_set = self._session.digit_set
        if digit_set is not None:
            accuracy.set_baseline(digit_set.baseline_accuracy)
        accuracy.show_progress(self._session.training.progress)

    def _name_steps(self, plot: LossPlot | AccuracyPlot) -> None:
        """Above it is named as below, and in a small window the line of text below says it.

        In a low one the numbers below are those of both, which show the same steps.
        """
        is_upper, axis = plot is self._loss.made, plot.getAxis("bottom")
        axis.showLabel(not (self._is_compact if is_upper else self._is_small))
        axis.setStyle(showValues=not (is_upper and self._is_compact))

    def _lay_out(self) -> None:
        label = Label(self.tr("&Pace"))
        label.setBuddy(self.pace)
        pace = QGridLayout()
        pace.addWidget(label, 0, 0)
        pace.addWidget(self.pace, 0, 1)
        pace.addWidget(self.pace_text, 0, 2)
        self.pace_text.setMinimumWidth(self.pace_text.fontMetrics().horizontalAdvance(
            self.tr("{n} steps/s").format(n=500)
        ))
        self.body.addWidget(self.transport)
        self.body.addLayout(pace)
        self.body.addWidget(self.recipe)
        self._loss = LatePlot(self.body, 3, self._make_loss, self._fill_loss)
        self._accuracy = LatePlot(self.body, 2, self._make_accuracy, self._fill_accuracy)
        self.body.addWidget(self.counters)

    def set_compact(self, compact: bool, with_terms: bool = False) -> None:
        super().set_compact(compact, with_terms)
        self.body.setSpacing(3 if compact else 6)
        self._is_compact, self._is_small = compact, compact and not with_terms
        self._loss.set_share(*((4, 60) if compact else (3, LEAST_HEIGHT)))
        self._accuracy.set_share(*(
            (4, 60) if self._is_small else (5, 76) if compact else (2, LEAST_HEIGHT)))
        for plot in (self._loss.made, self._accuracy.made):
            if plot is not None:
                self._name_steps(plot)

    def _connect(self) -> None:
        session = self._session
        self.pace.valueChanged.connect(lambda index: session.training.set_pace(PACES[index]))
        session.training.pace_changed.connect(self._show_pace)
        self.pace.speak(self.pace_text.text)
        session.digit_set_changed.connect(self._on_digit_set)
        session.training.was_reset.connect(self._show_progress)
        session.training.stepped.connect(self._show_loss)
        session.training.caught_up.connect(self._on_caught_up)
        session.training.compared.connect(self._show_counters)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_progress()

    def _show_pace(self) -> None:
        pace = self._session.training.pace
        self.pace.setValue(PACES.index(pace))
        self.pace_text.setText(
            self.tr("full speed") if pace is None
            else self.tr("{n} steps/s").format(n=pace)
        )

    def _on_digit_set(self) -> None:
        digit_set = self._session.digit_set
        if digit_set is not None and self._accuracy.made is not None:
            self._accuracy.made.set_baseline(digit_set.baseline_accuracy)
        self._show_progress()

    def _show_progress(self) -> None:
        if self.isVisible():  # else it is done once it is
            self._show_loss()
            self._show_accuracy()
            self._show_counters()

    def _show_loss(self) -> None:
        if self.isVisible() and self._loss.made is not None:
            progress = self._session.training.progress
            self._loss.made.show_progress(progress)
            if self._accuracy.made is not None:
                self._accuracy.made.show_steps(progress.steps)

    def _show_accuracy(self) -> None:
        if self._accuracy.made is not None:
            self._accuracy.made.show_progress(self._session.training.progress)

    def _on_caught_up(self) -> None:
        if self.isVisible():
            self._show_accuracy()
            timeline = self._session.training.timeline
            if not timeline.is_newest:  # else the accuracies follow, and all is said then
                self._show_counters()

    def _show_counters(self) -> None:
        if not self.isVisible():
            return
        progress, timeline = self._session.training.progress, self._session.training.timeline
        step = timeline.at
        where = step_words(progress, step)
        accuracy = self._session.training.accuracy
        if step:
            moment = progress.moment(step)
            where += self.tr(" · epoch {epoch} · loss {loss}").format(
                epoch=moment.epoch, loss=f"{moment.loss:z.4f}"
            )
        measured = "" if accuracy is None else self.tr(" · accuracy {value}").format(
            value=f"{accuracy:z.4f}"
        )
        speed = self.tr("{speed} images/s").format(speed=f"{progress.speed:z,.0f}")
        below = f"{speed} · {progress.device}" if progress.speed else progress.device
        if timeline.is_newest:
            where += measured
        else:  # longer, and nothing is going on
            below = measured.removeprefix(" · ")
        self.counters.setText(f"{where}\n{below}")
