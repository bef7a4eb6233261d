"""My hand and MNIST: what the user's drawings teach the model, and what it forgets meanwhile."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from gui.explore.my_hand.accuracy_plot import LOOKS, colours, names
from gui.explore.my_hand.steps_plot import StepsPlot
from gui.explore.my_hand.weight_plot import WeightPlot
from gui.explore.throttled_view import ThrottledView
from gui.model.error_texts import explain
from gui.model.session import Session
from gui.widgets.card import muted, wrapped
from gui.widgets.export import Exportable
from gui.widgets.plain import Label
from gui.widgets.thin_progress import ThinProgress


class MyHandView(ThrottledView):
    """Above, a run for each weight; below, the steps of the curve."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        sweep, training = session.weight_sweep, session.training
        self.weights = WeightPlot()
        self.steps = StepsPlot(training.timeline)
        self.start = QPushButton(self.tr("Try every weight"))
        self.start.setToolTip(wrapped(self.tr(
            "Train from scratch with each weight, using the current settings, digits and "
            "drawings. The model on the first page is not changed."
        )))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.progress = ThinProgress(self.tr("Progress of the runs"))
        self.progress.setRange(0, 100)
        self.about_weights = muted()
        self.about_steps = muted()
        self._legend = [Label(f"{look.sign} {name}") for look, name in
                        zip(LOOKS, names(), strict=True)]
        self._lay_out()
        self.exports = (
            Exportable(self.tr("the accuracies by weight"), self.weights, self.weights.table),
            Exportable(self.tr("the accuracies by step"), self.steps, self.steps.table),
        )
        self.start.clicked.connect(sweep.start)
        self.cancel.clicked.connect(sweep.stop)
        self.follow(
            sweep.changed, session.measured_steps.changed, session.collection.changed,
            session.form_changed, training.data_changed, training.recipe_changed,
            training.was_reset, training.caught_up, training.measured,
        )

    def _lay_out(self) -> None:
        legend = QHBoxLayout()
        legend.setSpacing(14)
        for label in self._legend:
            legend.addWidget(label)
        legend.addStretch()
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.start, self.cancel):
            row.addWidget(widget)
        row.addWidget(self.progress, 1)
        self.body.addLayout(row)
        for label in (self.about_weights, self.about_steps):
            label.setWordWrap(True)
        self.body.addWidget(self.about_weights)
        self.body.addLayout(legend)
        self.body.addWidget(self.weights, 1)
        self.body.addWidget(self.about_steps)
        self.body.addWidget(self.steps, 1)
        for plot in (self.weights, self.steps):
            plot.setMinimumHeight(90)

    def refresh(self) -> None:
        for label, colour in zip(self._legend, colours(), strict=True):
            style = f"color: {colour.name()}"
            if label.styleSheet() != style:
                label.setStyleSheet(style)
        sweep = self.session.weight_sweep
        self.start.setEnabled(sweep.can_start and not sweep.is_running)
        self.cancel.setEnabled(sweep.is_running)
        self.progress.setVisible(sweep.is_running)
        self.progress.setValue(round(100 * sweep.done) if sweep.is_running else 0)
        self.about_weights.setText(self._of_weights())
        self.weights.show_points(sweep.points, sweep.weights)
        found = self.session.measured_steps.measure()
        self.about_steps.setText(self._of_steps())
        self.steps.show_steps(found)

    def forget(self) -> None:
        self.session.measured_steps.forget()

    def _of_weights(self) -> str:
        sweep, parts = self.session.weight_sweep, self.session.training.drawing_parts
        if self.session.digit_set is None:
            return self.tr("Loading the digits …")
        if error := self.session.workspace.torch_error:
            return explain(error)
        if sweep.error is not None:
            return explain(sweep.error)
        if sweep.is_running:
            return self.tr("Run {number} of {all}: ×{weight}").format(
                number=min(len(sweep.points) + 1, len(sweep.weights)), all=len(sweep.weights),
                weight=sweep.weights[min(len(sweep.points), len(sweep.weights) - 1)],
            )
        if not len(parts.learned):
            return self.tr("You have no drawings to train on: draw digits and label them under "
                           "the canvas.")
        if not sweep.points:
            return self._how_many(len(parts.held_out), len(parts.learned))
        if sweep.is_outdated:
            return self.tr("Drawings or settings have changed since these runs: try every weight "
                           "again.")
        if len(sweep.points) < len(sweep.weights):
            return self.tr("Canceled: {number} of {all} runs finished.").format(
                number=len(sweep.points), all=len(sweep.weights))
        return self._how_many(sweep.held_out, len(parts.learned))

    def _how_many(self, held_out: int, learned: int) -> str:
        if not held_out:
            return self.tr(
                "Training drawings: {learned}. None is held out, so nobody can tell whether the "
                "model has learned your handwriting or memorized the drawings."
            ).format(learned=learned)
        return self.tr(
            "Training drawings: {learned}; held out: {held_out}, so each is {share} of the "
            "accuracy."
        ).format(learned=learned, held_out=held_out, share=f"{1 / held_out:z.1%}")

    def _of_steps(self) -> str:
        training = self.session.training
        if not training.progress.steps:
            return self.tr("By step: no steps yet. Press Train, then “Fine-tune on my drawings”, "
                           "and watch what the model forgets.")
        if training.learned_before:
            return self.tr(
                "By step. Not measured: drawings that are held out now but that this model "
                "was trained on ({n})."
            ).format(n=training.learned_before)
        return self.tr("By step of the curve")
