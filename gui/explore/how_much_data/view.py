"""How much data is needed: accuracy by the number of training images, model by model."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton

from engine.bounds import WholeBounds
from engine.experiments.data_amounts_record import SEEDS, accuracy_ranges
from gui.explore.how_much_data.plot import LOOKS, AmountsPlot, look_of
from gui.explore.how_much_data.words import (
    how_it_is_measured,
    title_of,
    what_diverged,
    what_is_seen,
)
from gui.explore.session_view import SessionView
from gui.model.error_texts import explain
from gui.model.session import Session
from gui.widgets.card import muted, wrapped
from gui.widgets.export import Exportable
from gui.widgets.fields.number_field import NumberField
from gui.widgets.plain import Label
from gui.widgets.thin_progress import ThinProgress

EPOCHS = WholeBounds(1, 100)
"""Of a run on all images."""


class HowMuchDataView(SessionView):
    """Buttons, what was found in a sentence, and the plot."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._amounts = amounts = session.data_amounts
        self.start = QPushButton(self.tr("Train on few and many images"))
        self.start.setToolTip(wrapped(self.tr(
            "Train every model from scratch on 10, 30, 100 … and on all images, with the "
            "settings of the first page. The model there is not changed."
        )))
        self.epochs = NumberField(EPOCHS)
        self.epochs.show_value(5)
        self.epochs.setAccessibleName(self.tr("Epochs of all images"))
        self.epochs.setToolTip(wrapped(self.tr(
            "The length of each run: the number of steps of this many epochs over all images."
        )))
        self.epochs_text = muted(self.tr("Epochs of all images"))
        self.epochs_text.setBuddy(self.epochs)
        self.with_cnn = QCheckBox(self.tr("Include the convolutional network (takes many minutes)"))
        self.with_cnn.setToolTip(wrapped(self.tr(
            "It takes far longer than all the others together. With SGD its rate is at most 0.1: "
            "at higher rates it often learns nothing."
        )))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.progress = ThinProgress(self.tr("Runs done"))
        self.found, self.about = Label(" "), muted(" ")
        for label in (self.found, self.about):
            label.setWordWrap(True)
        self.legend = [Label() for _ in LOOKS]
        self.plot = AmountsPlot()
        self.plot.setMinimumHeight(120)
        self._lay_out()
        self.exports = (
            Exportable(self.tr("the accuracies by the number of images"), self.plot,
                       self.plot.table),
        )
        self.start.clicked.connect(
            lambda: amounts.start(int(self.epochs.value()), self.with_cnn.isChecked()))
        self.cancel.clicked.connect(amounts.stop)
        self.follow(amounts.changed, session.training.recipe_changed, session.digit_set_changed,
                    session.hardware_found)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
            self.body.addLayout(row)
        for widget in (self.start, self.cancel):
            first.addWidget(widget)
        first.addWidget(self.progress, 1)
        for field in (self.epochs_text, self.epochs, self.with_cnn):
            second.addWidget(field)
        second.addStretch()
        self.body.addWidget(self.found)
        legend = QHBoxLayout()
        legend.setSpacing(14)
        for label in self.legend:
            legend.addWidget(label)
        legend.addStretch()
        self.body.addLayout(legend)
        self.body.addWidget(self.about)
        self.body.addWidget(self.plot, 1)

    def refresh(self) -> None:
        amounts = self._amounts
        running = amounts.is_running
        self.start.setEnabled(amounts.can_start and not running)
        self.cancel.setEnabled(running)
        self.progress.setVisible(running)
        if amounts.plan is not None:
            self.progress.setRange(0, amounts.plan.runs)
            self.progress.setValue(len(amounts.found))
        self.found.setText(self._found())
        plan = amounts.plan
        self.about.setText("" if plan is None else how_it_is_measured(plan))
        self._show_legend()
        self.plot.show_amounts(amounts.found, () if plan is None else plan.models,
                               () if plan is None else plan.sizes)

    def _show_legend(self) -> None:
        """Signs and names, each in its colour."""
        plan = self._amounts.plan
        for index, label in enumerate(self.legend):
            shown = plan is not None and index < len(plan.models)
            label.setVisible(shown)
            if plan is not None and shown:
                look, colour = look_of(index)
                label.setText(f"{look.sign} {title_of(plan.models[index])}")
                label.setStyleSheet(f"color: {colour.name()}")

    def _found(self) -> str:
        amounts = self._amounts
        if self.session.digit_set is None:
            return self.tr("Loading the digits …")
        if error := self.session.workspace.torch_error:
            return explain(error)
        if amounts.error is not None:
            return explain(amounts.error)
        plan = amounts.plan
        if plan is None:
            return self.tr(
                "Predict: how many images for 95 of 100 correct? Then press “Train on few and "
                "many images”.")
        whole = plan.whole_seeds(amounts.found)
        seen = what_is_seen({model: accuracy_ranges(whole, model) for model in plan.models})
        if amounts.is_running:
            a_seed = plan.runs // SEEDS
            now = self.tr("Seed {seed} of {seeds}: {done} of {runs} runs.").format(
                seed=min(len(amounts.found) // a_seed + 1, SEEDS), seeds=SEEDS,
                done=len(amounts.found), runs=plan.runs)
        elif amounts.is_outdated:
            now = self.tr("The settings have changed since these runs.")
        elif len(amounts.found) < plan.runs:
            now = self.tr("Canceled: {number} of {all} runs finished.").format(
                number=len(amounts.found), all=plan.runs)
        else:
            now = ""
        return " ".join(filter(None, (now, seen, what_diverged(whole))))
