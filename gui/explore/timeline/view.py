"""Travel in time: the loss curve, the trace of the drawing, and where on them one is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton

from gui.explore.session_view import SessionView
from gui.explore.timeline.trace_plot import TracePlot
from gui.model.session import Session
from gui.widgets.card import wrapped
from gui.widgets.export import Exportable
from gui.widgets.labels.steady_label import SteadyLabel
from gui.widgets.numbers import percentage, six_figures
from gui.widgets.plots.training_curves import LossPlot


class TimelineView(SessionView):
    """Drag along either curve. The drawing is predicted by the step that is looked at."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        training = session.training
        timeline = training.timeline
        self.loss = LossPlot(timeline)
        self.trace = TracePlot(timeline)
        self.moment = SteadyLabel()
        self.moment.setWordWrap(True)
        self.moment.setMinimumWidth(1)
        self.moment.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.back = self._button("◀", self.tr("One step back (←)"),
                                 lambda: timeline.go_by(-1))
        self.forward = self._button("▶", self.tr("One step forward (→)"),
                                    lambda: timeline.go_by(1))
        self.to_start = self._button("|◀", self.tr("To the start (Home)"),
                                     lambda: timeline.go(0))
        self.newest = self._button("▶|", self.tr("To the newest step (End)"),
                                   timeline.go_to_newest)
        self.go_on = QPushButton(self.tr("Go on from here"))
        self.go_on.setToolTip(wrapped(self.tr(
            "Discard everything after this step: the next training starts from these weights. "
            "The run itself stays under Runs."
        )))
        self.go_on.clicked.connect(training.go_on_from_here)
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (self.to_start, self.back, self.forward, self.newest):
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self.moment, 1)
        row.addWidget(self.go_on)
        self.body.addLayout(row)
        self.body.addWidget(self.loss, 1)
        self.body.addWidget(self.trace, 1)
        for plot in (self.loss, self.trace):
            plot.setMinimumHeight(90)
        self.trace.set_digits(session.digits)
        self.exports = (
            Exportable(self.tr("predictions for my drawing"), self.trace, self.trace.table),
        )
        session.digit_set_changed.connect(lambda: self.trace.set_digits(session.digits))
        training.stepped.connect(self._on_stepped)
        self.follow(training.caught_up, training.was_reset, training.compared, session.predicted,
                    session.digit_set_changed, training.flow_changed)
        self._shown: tuple[int, int, int] | None = None

    def _button(self, sign: str, tip: str, command: object) -> QToolButton:
        assert callable(command)
        button = QToolButton()
        button.setText(sign)
        button.setMinimumWidth(34)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: command())
        return button

    def _on_stepped(self) -> None:
        """The curve is what moves with every frame: it does not wait for its turn."""
        if self.is_seen:
            self.loss.show_progress(self.session.training.progress)

    def bring_up_to_date(self) -> None:
        while self._is_stale:  # the trace comes in parts
            super().bring_up_to_date()

    def refresh(self) -> None:
        session, training = self.session, self.session.training
        progress, timeline = training.progress, training.timeline
        predictions = session.predictions
        shown = (id(progress), progress.steps, id(predictions.image))
        if shown != self._shown:  # else only the moment has changed
            self._shown = shown
            self.loss.show_progress(progress)
            if predictions.is_blank or not progress.steps or progress.history is None:
                self.trace.clear_trace()
            elif not self.trace.show_trace(progress.history, predictions.image):
                self._shown = None
                self.request()
        self.moment.setText(self._words())
        self.go_on.setEnabled(not timeline.is_newest)
        for button in (self.back, self.to_start):
            button.setEnabled(timeline.at > 0)
        for button in (self.forward, self.newest):
            button.setEnabled(not timeline.is_newest)

    def _words(self) -> str:
        training = self.session.training
        progress, step = training.progress, training.timeline.at
        if not progress.steps:
            return self.tr("No steps yet: press Train.")
        if not step:
            text = self.tr("step 0 of {steps}: the start").format(steps=progress.steps)
        else:
            moment = progress.moment(step)
            text = self.tr(
                "step {step} of {steps} · epoch {epoch} · loss {loss} · rate {rate}"
            ).format(step=step, steps=progress.steps, epoch=moment.epoch,
                     loss=f"{moment.loss:z.4f}", rate=six_figures(moment.learning_rate))
        accuracy = training.accuracy
        if accuracy is not None:
            text = self.tr("{moment} · accuracy {accuracy}").format(
                moment=text, accuracy=percentage(accuracy)
            )
        return text
