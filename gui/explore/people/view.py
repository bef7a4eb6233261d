"""Everyone's handwriting: each collection's accuracy, whose is worst, and leaving one out."""

import numpy as np
from PySide6.QtWidgets import QVBoxLayout

from engine.explain.by_person import Count, Person
from engine.models.classifier import Classifier
from engine.models.pixel_similarity import METRICS, Metric, Similarity
from engine.models.trained import TrainedModel
from gui.explore.model_choice import ModelChoice
from gui.explore.people.counts import MOST_SHOWN, PeopleCounts
from gui.explore.people.dots import DotPlot, Dots
from gui.explore.people.leave_out_panel import LeaveOutPanel
from gui.explore.people.table import PeopleTable, PersonRow
from gui.explore.people.words import model_name, what_left_out_shows, whose_is_worst
from gui.explore.throttled_view import ThrottledView
from gui.model.drawings.canvas_content import DatasetImage
from gui.model.error_texts import explain
from gui.model.experiments.leave_out import LeaveOutPlan, with_drawings
from gui.model.session import Session
from gui.widgets.card import muted
from gui.widgets.export import Exportable
from gui.widgets.pictures.mosaic import Mosaic, Tile
from gui.widgets.plain import Label
from gui.widgets.thin_progress import ThinProgress


class PeopleView(ThrottledView):
    """Table and dots above, the wrong drawings of the collection that is chosen below."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._persons: tuple[Person, ...] = ()
        self._mistaken: tuple[tuple[int, int], ...] = ()  # place and prediction of each tile's
        self.counts = PeopleCounts(session)
        self.progress = ThinProgress(self.tr("The drawings are being read and counted"))
        self.progress.hide()
        self.choice = ModelChoice(self.tr("Predictions of"))
        self.headline = Label(" ")
        self.headline.setObjectName("title")
        self.empty = muted()
        self.table, self.dots = PeopleTable(), DotPlot()
        self.panel = LeaveOutPanel(session.leave_out)
        self.which = Label(" ")
        self.which.setObjectName("title")
        self.tiles = Mosaic(self.tr("Drawings predicted wrongly"), side=56)
        for label in (self.headline, self.empty, self.which):
            label.setWordWrap(True)
        self.exports = (
            Exportable(self.tr("the accuracy by collection"), self.table, self.table.table),
        )
        beside = QVBoxLayout()
        beside.setSpacing(6)
        beside.addWidget(self.table)
        beside.addWidget(self.dots)
        for above in (self.choice, self.progress, self.headline, self.empty):
            self.body.addWidget(above)
        self.body.addLayout(beside)
        for below in (self.panel, self.which, self.tiles):
            self.body.addWidget(below)
        self.body.addStretch()
        leave_out = session.leave_out
        self.choice.changed.connect(self.request)
        self.table.chosen.connect(self.request)
        self.tiles.chosen.connect(self._put_on_canvas)
        self.panel.asked.connect(self._start)
        self.follow(session.collection.changed, session.form_changed, session.hardware_found,
                    leave_out.started, leave_out.progressed, leave_out.found, leave_out.ended,
                    session.people.changed, self.counts.found)

    def forget(self) -> None:
        self.session.people.forget()
        self.session.leave_out.forget()
        self.counts.forget()
        self._persons, self._mistaken = (), ()
        self.progress.be_busy(False)
        self.tiles.show_tiles(())

    # what is done

    def _start(self) -> None:
        session, training = self.session, self.session.training
        assert session.digit_set is not None
        session.leave_out.start(LeaveOutPlan(
            session.people.all(), session.digit_set.data, training.weight_of_mine,
            session.digit_set.digits, training.recipe,
            training.model if self.panel.begins_from == "model" else None,
        ))

    def _put_on_canvas(self, index: int) -> None:
        person = next(each for each in self._persons if each.key == self.table.key)
        place, _ = self._mistaken[index]
        label = int(person.drawings.labels[place])
        self.session.sketch.dataset_image(DatasetImage(
            person.drawings.images[place], label,
            self.tr("a {label} of “{name}”").format(label=label, name=person.name),
        ))

    # what is shown

    def refresh(self) -> None:
        session = self.session
        self._persons = session.people.all() if session.digit_set is not None else ()
        there = with_drawings(self._persons)
        baselines, model = self._baselines(), self._model()
        by_model = self.counts.of_model(self._persons, model)
        by_baseline = self.counts.of_baseline(self._persons, baselines)
        is_linear = self.choice.who == "linear"
        chosen = model if is_linear else baselines.get(self.choice.distance)
        for widget in (self.table, self.dots):
            widget.setVisible(bool(there))
        is_reading = session.people.is_reading
        self.empty.setText(self._how_to_begin(len(there)))
        self.empty.setVisible(len(there) < 2 and not is_reading)
        self.panel.setVisible(len(there) >= 2)
        left_out = self._left_out()
        rows = [PersonRow(person, (
            None if by_model is None else by_model[person.key],
            *(None if by_baseline is None else by_baseline[person.key, metric]
              for metric in METRICS), left_out.get(person.key),
        )) for person in self._persons]
        counts = [row.counts[self._column] for row in rows]
        known = [each for each in counts if each is not None]
        if session.digit_set is None:
            self.headline.setText(self.tr("Loading the digits …"))
        elif session.people.error is not None:
            self.headline.setText(explain(session.people.error))
        elif chosen is None:
            self.headline.setText(self.tr("The model is not trained yet: press Train, or choose "
                                          "the baseline."))
        elif len(known) < len(counts) or (is_reading and not rows):
            self.headline.setText(self.tr("The drawings are being read and counted …"))
        else:
            name = model_name(self.choice.who, self.choice.distance)
            self.headline.setText(whose_is_worst(name, self._persons, known))
        self.table.show_rows(rows, there[0].key if there else None)
        self.dots.show_dots([
            Dots(row.person.name, _share(row.counts[self._column]), _share(row.counts[3]))
            for row in rows if len(row.person.drawings)
        ])
        self._show_left_out(rows)
        self._show_mistaken(chosen)
        self.progress.be_busy(is_reading or self.counts.is_working)

    @property
    def _column(self) -> int:
        """Of the model chosen, among the counts of a row."""
        return 0 if self.choice.who == "linear" else 1 + METRICS.index(self.choice.distance)

    def _model(self) -> TrainedModel | None:
        training = self.session.training
        return training.known_model

    def _baselines(self) -> dict[Metric, Similarity]:
        digit_set = self.session.digit_set
        return {} if digit_set is None else {
            metric: Similarity(digit_set.digits, digit_set.means, metric) for metric in METRICS
        }

    def _left_out(self) -> dict[int, Count]:
        """Results, as long as they are of the drawings and the digits that there are now."""
        plan = self.session.leave_out.plan
        if plan is None or not _are_same(plan.persons, self._persons):
            return {}
        return self.session.leave_out.counts

    def _show_left_out(self, rows: list[PersonRow]) -> None:
        leave_out, results = self.session.leave_out, ""
        if leave_out.plan is not None and not leave_out.is_running:
            both = [row.counts for row in rows if row.counts[3] is not None]
            if both:
                results = what_left_out_shows(
                    leave_out.plan, [each[0] for each in both if each[0] is not None],
                    [each[3] for each in both if each[3] is not None],
                )
            elif leave_out.counts:
                results = self.tr("Drawings, digits or form have changed since: leave each person "
                                  "out again.")
        self.panel.show_state(
            self.session.training.can_begin and not self.session.people.is_reading
            and len(with_drawings(self._persons)) >= 2, results)

    def _how_to_begin(self, people: int) -> str:
        if people:
            text = self.tr("So far there are drawings of one collection only.")
        else:
            text = self.tr("There are no drawings of these digits yet.")
        return text + " " + self.tr(
            "Give each person a collection of their own: on the Draw page press ⋯ beside the "
            "name of the collection and choose “New collection …”, then let them draw and add "
            "their digits, or open a file of drawings that they saved."
        )

    def _show_mistaken(self, model: Classifier | None) -> None:
        person = next((each for each in self._persons if each.key == self.table.key), None)
        found = None
        if person is not None and model is not None and len(person.drawings):
            found = self.counts.mistaken(person, model)
        self._mistaken = () if found is None else found.shown
        self.which.setText(" " if found is None or person is None
                           else self._how_many(person, found.count))
        self.tiles.setVisible(bool(self._mistaken))
        self.tiles.show_tiles([] if person is None else [
            Tile(person.drawings.images[place].copy(),
                 f"{person.drawings.labels[place]} → {predicted}",
                 self.tr("A {label}, predicted as {answer}. Click to put it on the canvas.").format(
                     label=person.drawings.labels[place], answer=predicted))
            for place, predicted in self._mistaken
        ])

    def _how_many(self, person: Person, wrongs: int) -> str:
        if not wrongs:
            return self.tr("No drawing of “{name}” is predicted wrongly.").format(name=person.name)
        text = self.tr("Predicted wrongly of “{name}”: {wrong} of {n} (label → prediction)").format(
            name=person.name, wrong=wrongs, n=len(person.drawings))
        if wrongs > MOST_SHOWN:
            text += " " + self.tr("The first {n} are shown.").format(n=MOST_SHOWN)
        return text


def _share(found: Count | None) -> float | None:
    return None if found is None else found.accuracy


def _are_same(before: tuple[Person, ...], now: tuple[Person, ...]) -> bool:
    return len(before) == len(now) and all(
        one.key == other.key and (one.drawings is other.drawings or (
            np.array_equal(one.drawings.images, other.drawings.images)
            and np.array_equal(one.drawings.labels, other.drawings.labels)
        )) for one, other in zip(before, now, strict=True)
    )
