"""Learning-rate finder: a growing rate, short runs, and a button that takes what they found."""

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from gui.explore.rate_finder.plot import RatePlot
from gui.explore.rate_finder.words import (
    found_in_words,
    schedule_in_words,
    schedule_names,
    trials_in_words,
)
from gui.explore.session_view import SessionView
from gui.model.error_texts import explain
from gui.model.loading.torch_loader import until_torch
from gui.model.session import Session
from gui.widgets import theme
from gui.widgets.card import muted, wrapped
from gui.widgets.export import Exportable
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.labels.placeholder import Placeholder
from gui.widgets.numbers import exact
from gui.widgets.plain import Label
from gui.widgets.thin_progress import ThinProgress

if TYPE_CHECKING:
    from engine.experiments.rate_trials import Suggestion


class RateFinderView(SessionView):
    """The search above, the plot, and what to do with the rate found."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self.search = session.rate_search
        self.plot = RatePlot()
        self.pages = Placeholder(self.plot)
        self.start = QPushButton(self.tr("Find a learning rate"))
        self.start.setToolTip(wrapped(self.tr(
            "A new model with the current settings takes one epoch of steps (at least 400), each "
            "with a higher rate. Then it learns a short while at each of a few constant rates. "
            "Your own model is not changed."
        )))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.progress = ThinProgress(self.tr("Progress of the search"))
        self.progress.setRange(0, 100)
        self.says = Label(" ")
        self.says.setWordWrap(True)
        self.use = QPushButton(self.tr("Use this rate"))
        self.use.setToolTip(wrapped(self.tr(
            "Sets this learning rate; then press Train."
        )))
        self.schedule = ComboBox()
        self.schedule.setAccessibleName(self.tr("Schedule"))
        for key, name in schedule_names().items():
            self.schedule.addItem(name, key)
        self.about_schedule = muted()
        self.about_schedule.setWordWrap(True)
        self._legend = {
            "batch": Label(self.tr("● loss of a batch")), "smooth": Label(self.tr("━ smoothed")),
            "valley": Label(self.tr("▒ low loss")), "trials": Label(self.tr("◆ short runs")),
            "found": Label(" "), "now": Label(" "),
        }
        self._lay_out()
        self.exports = (
            Exportable(self.tr("the loss against the rate"), self.plot, self.plot.table),
            Exportable(self.tr("the short runs"), self.plot, self.plot.table_of_trials),
        )
        self.start.clicked.connect(self.search.start)
        self.cancel.clicked.connect(self.search.stop)
        self.use.clicked.connect(lambda: self._use())
        self.schedule.activated.connect(lambda _: self._set_schedule())
        training = session.training
        self.follow(
            self.search.changed, session.digit_set_changed, session.hardware_found,
            session.form_changed, session.collection.changed, training.recipe_changed,
            training.data_changed, training.flow_changed,
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.start, self.cancel):
            row.addWidget(widget)
        row.addWidget(self.progress, 1)
        self.body.addLayout(row)
        legend = QHBoxLayout()
        legend.setSpacing(14)
        for label in self._legend.values():
            legend.addWidget(label)
        legend.addStretch()
        self.body.addLayout(legend)
        self.plot.setMinimumHeight(110)
        self.body.addWidget(self.pages, 1)
        self.body.addWidget(self.says)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.use)
        below.addSpacing(10)
        below.addWidget(muted(self.schedule.accessibleName()))
        below.addWidget(self.schedule)
        below.addWidget(self.about_schedule, 1)
        self.body.addLayout(below)

    # what is done

    @property
    def _suggestion(self) -> "Suggestion | None":
        return self.search.suggestion

    def _use(self) -> None:
        training = self.session.training
        if self._suggestion is not None:
            training.set_recipe(replace(training.recipe, learning_rate=self._suggestion.rate))

    def _set_schedule(self) -> None:
        training = self.session.training
        training.set_recipe(replace(training.recipe, schedule=self.schedule.currentData()))

    # what is seen

    def refresh(self) -> None:
        search, training = self.search, self.session.training
        recipe, found = training.recipe, self._suggestion
        is_locked = any(run.last is None for run in training.runs.records)
        self.start.setEnabled(search.can_start and not search.is_running)
        self.cancel.setEnabled(search.is_running)
        self.progress.setVisible(search.is_running)
        self.progress.setValue(round(100 * search.done) if search.is_running else 0)
        self.use.setEnabled(found is not None and recipe.learning_rate != found.rate)
        self.schedule.setEnabled(not is_locked)
        self.schedule.setCurrentIndex(self.schedule.findData(recipe.schedule))
        self.about_schedule.setText(schedule_in_words(recipe))
        self.pages.say("" if search.tried else self._why_empty())
        self.says.setText(self._in_words() or " ")
        self._say_legend()
        if search.tried:
            self._show()

    def _show(self) -> None:
        from engine.experiments.rate_finder import rate_range, smoothed  # torch is there by now

        search, recipe = self.search, self.session.training.recipe
        self.plot.show_rates(*rate_range(search.optimizer))
        self.plot.show_tried(
            search.tried, smoothed(np.array([each.loss for each in search.tried])))
        self.plot.show_trials(search.trials)
        self.plot.show_marks(search.valley, self._suggestion, recipe.learning_rate)

    def _say_legend(self) -> None:
        colours, found = theme.current(), self._suggestion
        texts = {
            "found": "" if found is None else self.tr("┃ suggested: {rate}").format(
                rate=exact(found.rate)),
            "now": self.tr("┆ set now: {rate}").format(
                rate=exact(self.session.training.recipe.learning_rate)),
        }
        inks = {"batch": colours.muted, "smooth": colours.accent, "valley": colours.accent,
                "trials": colours.text, "found": colours.text, "now": colours.warning}
        there = {"valley": self.search.valley, "trials": self.search.trials, "found": found}
        for key, label in self._legend.items():
            label.setVisible(bool(self.search.tried and there.get(key, True)))
            label.setText(texts.get(key, label.text()))
            style = f"color: {inks[key]}"
            if label.styleSheet() != style:
                label.setStyleSheet(style)

    def _why_empty(self) -> str:
        search = self.search
        if not search.can_start:
            return until_torch(self.session.hardware, self.tr("Loading the digits …"))
        if search.error is not None:
            return explain(search.error)
        if search.is_running:
            return self.tr("Taking the first steps …")
        return self.tr("With too small a learning rate the model learns nothing; with too large "
                       "a rate the loss jumps around. Press “Find a learning rate” to see where "
                       "the loss falls.")

    def _in_words(self) -> str:
        search = self.search
        if search.is_running:
            return trials_in_words(len(search.trials)) if search.is_trying else ""
        if not search.tried:
            return ""
        if search.error is not None:
            return explain(search.error)
        if search.is_outdated:
            return self.tr("The settings or images have changed since this search: find a "
                           "learning rate again.")
        if search.was_cancelled:
            return self.tr("Canceled before the end: no suggestion.")
        return found_in_words(self._suggestion)
