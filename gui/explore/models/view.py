"""Every model of the session beside the baseline: how large, how quick, how good."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.data.datasets import Dataset
from engine.models.classifier import Classifier
from engine.models.pixel_similarity import METRICS, Similarity
from gui.explore.models.table import ModelsTable, Value
from gui.explore.runs.words import recipe_facts
from gui.explore.throttled_view import ThrottledView
from gui.model.classifiers import classifier_infos, model_name, model_short
from gui.model.error_texts import explain
from gui.model.image_words import images_name
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.session import Session
from gui.model.training.measured_models import Candidate, MeasuredModels
from gui.model.training.runs import RunRecord
from gui.widgets.card import muted
from gui.widgets.export import Exportable
from gui.widgets.labels.placeholder import Placeholder
from gui.widgets.numbers import brief, exact, percentage
from gui.widgets.optimizer_names import with_settings

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    """candidate: None while its steps are still being taken, or the user's images read."""

    name: str
    parameters: int
    seconds: float | None
    settings: str
    tip: str
    candidate: Candidate | None


class ModelsView(ThrottledView):
    """Measured beside the window; a model that is being trained once it pauses or ends."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self.measuring = MeasuredModels(session)
        self.table = ModelsTable(self.tr("All models"), (
            (self.tr("model"), self.tr("The run, and the kind of model.")),
            (self.tr("parameters"), self.tr("How many numbers the model consists of.")),
            (self.tr("s / epoch"), self.tr(
                "Seconds per epoch on this computer while the window is open; pauses and the "
                "chosen pace are not counted.")),
            (self.tr("validation"), self.tr(
                "Accuracy on the validation images, with the parameters at the end of the run.")),
            (self.tr("my drawings"), self.tr(
                "Accuracy on your drawings of these digits, except those used for training.")),
            (self.tr("settings"), self.tr("A summary; Runs shows all settings.")),
        ))
        self.says = muted(" ")
        self.says.setWordWrap(True)
        self.pages = Placeholder(self.table)
        self.body.addWidget(self.pages, 1)
        self.body.addWidget(self.says)
        self.exports = (Exportable(self.tr("all models"), self.table, self.table.table),)
        session.digit_set_changed.connect(self.measuring.forget)
        self.table.itemSelectionChanged.connect(self.request)
        self.follow(
            self.measuring.changed, session.hardware_found, session.training.runs.changed,
            session.training.was_reset, session.training.measured, session.collection.changed,
            session.form_changed,
        )

    def forget(self) -> None:
        self.measuring.forget()

    def refresh(self) -> None:
        digit_set = self.session.digit_set
        is_loaded = digit_set is not None and self.session.hardware is not None
        self.pages.say("" if is_loaded else self.tr("Loading the digits …"))
        if digit_set is None or not is_loaded:
            return
        rows = [*self._baselines(digit_set), *self._opened(), *self._runs(digit_set)]
        there = [row.candidate for row in rows if row.candidate is not None]
        self.measuring.measure(there, digit_set.validation)
        self.table.show_rows([self._values(row) for row in rows])
        self.says.setText(self._in_words(digit_set, rows))

    def _in_words(self, digit_set: DigitSet, rows: list[_Row]) -> str:
        if self.measuring.error is not None:
            return explain(self.measuring.error)
        chosen = self.table.chosen()
        if chosen is not None:
            return f"{chosen[0].text}: {chosen[-1].tip}"
        if all(row.seconds is None for row in rows):
            return self.tr("Only the baseline so far: choose a model on the first page "
                           "(Ctrl+1) and press Train to compare it here.")
        return self.tr("Validation: {images} images of {origin}. Click a column header to sort, "
                       "a row to see all its settings.").format(
            images=f"{len(digit_set.data.valid):,}", origin=images_name(digit_set.origin))

    # the rows

    def _baselines(self, digit_set: DigitSet) -> list[_Row]:
        mine = self.session.training.images_unknown_to(None)
        names = {each.key: each.title for each in classifier_infos("linear")}
        settings = self.tr("mean images; nothing is trained")
        return [
            _Row(names[metric], digit_set.means.size, None, settings, settings, _candidate(
                (metric, digit_set.key), Similarity(digit_set.digits, digit_set.means, metric),
                mine))
            for metric in METRICS
        ]

    def _opened(self) -> list[_Row]:
        """Weights from a file, with which the curve began."""
        training = self.session.training
        history = training.progress.history
        if not training.progress.opened or history is None:
            return []
        model = history.model(0)
        text = self.tr("opened weights")
        return [_Row(
            f"{text}: {model_name(model.key)}", model.parameters.count, None, text, text,
            _candidate((0, model.key, id(history)), model, training.images_unknown_to(None)),
        )]

    def _runs(self, digit_set: DigitSet) -> list[_Row]:
        return [self._run(record) for record
                in self.session.training.runs.of(digit_set.digits, digit_set.origin)]

    def _run(self, record: RunRecord) -> _Row:
        training, history = self.session.training, record.progress.history
        assert history is not None  # it has steps
        model = history.model(history.nearest(record.end))
        flows = record.last is None and training.is_in_full_flow
        return _Row(
            f"{record.name}: {model_short(model.key)}",
            model.parameters.count, record.epoch_seconds, _in_short(record),
            " · ".join(f"{name}: {value}" for name, value in recipe_facts(record).items()),
            None if flows else _candidate(
                (record.number, record.end), model, training.images_unknown_to(record.number)),
        )

    def _values(self, row: _Row) -> tuple[Value, ...]:
        found = None if row.candidate is None else self.measuring.of(row.candidate)
        valid = mine = Value("…")
        if found is not None:
            valid = Value(percentage(found.valid), found.valid)
            mine = Value("–") if found.mine is None else Value(
                percentage(found.mine), found.mine, self.tr("{right} of {drawings}").format(
                    right=round(found.mine * found.drawings), drawings=found.drawings))
        return (
            Value(row.name, None, row.name), Value(f"{row.parameters:,}", row.parameters),
            Value("–" if row.seconds is None else brief(row.seconds), row.seconds),
            valid, mine, Value(row.settings, None, row.tip),
        )


def _candidate(
    key: tuple[object, ...], model: Classifier, mine: Dataset | None
) -> Candidate | None:
    return None if mine is None else Candidate(key, model, mine)


def _in_short(record: RunRecord) -> str:
    recipe = record.settings.recipe
    if recipe.schedule == "one_cycle":
        text = translate("models", "{optimizer}, one-cycle up to {rate}, epochs {epochs}, "
                         "batch {size}")
    else:
        text = translate("models", "{optimizer}, rate {rate}, epochs {epochs}, batch {size}")
    return text.format(optimizer=with_settings(recipe), rate=exact(recipe.learning_rate),
                       epochs=recipe.epochs, size=recipe.batch_size)
