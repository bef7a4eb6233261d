"""What the code is to do: the recipe that is set, or the runs that made the curve."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import resources
from engine.code.cells import packed
from engine.code.digit_plan import MEMORY_LOST, ON_GPU, RUNS_LOST
from engine.code.digits import CodeRun, DigitCode, TrainingImages
from engine.data.datasets import Dataset
from engine.models.linear import from_means
from engine.models.parameters import Parameters
from engine.models.trained import TrainedModel
from engine.text import Text
from engine.training.optimizing.memory import is_carried_on
from engine.training.progress import Progress
from engine.training.recipe import Recipe, Start
from engine.training.schedule import factor
from gui.model.drawings.stored_drawings import StoredDrawings
from gui.model.predictions import ImageForm
from gui.model.session import Session
from gui.model.training.background_measures import BackgroundMeasures
from gui.model.training.comparison import Source, training_data
from gui.model.training.images_soon import images_soon
from gui.model.training.runs import RunRecord
from gui.widgets.when_seen.weak import Weak


class StillReading(Exception):
    """The user's drawings are read beside the window: `measures` tell when that is done."""


class CodeSource:
    """Reads the session, and changes nothing. Of many drawings it raises StillReading at first."""

    _begun = Weak[Progress]()

    def __init__(self, session: Session) -> None:
        self._session = session
        self.measures = BackgroundMeasures(session)
        self._mine: dict[tuple[object, ...], Dataset] = {}
        self._start: Start | TrainedModel | None = None

    @property
    def folder(self) -> Path | None:
        """Where the four files of MNIST lie; None for images that are not MNIST's."""
        digit_set = self._session.digit_set
        mnist = digit_set is not None and digit_set.origin == str(resources.MNIST)
        return resources.MNIST if mnist else None

    def recipe(self) -> DigitCode:
        """What Reset and Train would do. Raises InputError where there is nothing to learn from."""
        training, hardware = self._session.training, self._session.hardware
        recipe = training.recipe
        run = CodeRun(recipe, self._training_images(
            training.source, training.weight_of_mine, training.balance_mine,
            training.drawing_parts.learned, self._session.form,
        ))
        on_gpu = recipe.device != "cpu" and hardware is not None and hardware.gpu is not None
        return self._code(recipe.start, recipe.seed, (run,), (ON_GPU,) if on_gpu else ())

    def curve(self) -> DigitCode | None:
        """The runs of the curve in the window; None where it has no step and no weights."""
        training = self._session.training
        progress = training.progress
        records, begun = self._records()
        if progress.is_untouched and not records:
            return None
        notes: tuple[Text, ...] = () if progress.device in ("", "CPU") else (ON_GPU,)
        start: Start | TrainedModel
        if begun or not records:
            assert progress.history is not None
            start = progress.history.model(progress.history.nearest(begun))
            notes += (RUNS_LOST,) if begun else ()
        else:
            start = self._begun_with(progress, records[0].settings.recipe)
        ends = [record.first - 1 for record in records[1:]]
        runs = tuple(
            self._run(record, end) for record, end in
            zip(records, [*ends, progress.steps], strict=True)
        ) if records else ()
        if runs and runs[0].carries_on:
            runs, notes = (replace(runs[0], carries_on=False), *runs[1:]), (*notes, MEMORY_LOST)
        return self._code(start, records[0].settings.recipe.seed if records else 0, runs, notes)

    @property
    def is_made_by_the_recipe(self) -> bool:
        """Whether the curve's code and the recipe's are the same."""
        curve = self.curve()
        if curve is None or len(curve.runs) != 1:
            return False
        planned = self.recipe()
        one, other = curve.runs[0], planned.runs[0]
        return (
            (one.changes, one.stop) == ((), None) and curve.start == planned.start
            and curve.digits == planned.digits
            and replace(one.recipe, device="cpu") == replace(other.recipe, device="cpu")
            and _are_same(one.training_images, other.training_images)
        )

    def _code(
        self, start: Start | TrainedModel, seed: int, runs: tuple[CodeRun, ...],
        notes: tuple[Text, ...],
    ) -> DigitCode:
        session = self._session
        return DigitCode(
            session.digits, session.predictions.image, session.form, start, seed, runs, notes,
            session.training.recipe.model,
        )

    def _records(self) -> tuple[list[RunRecord], int]:
        """The curve's runs from its first one on, and the step before them: 0 unless some are lost.

        Each went on from the end, or from a step, of the one before.
        """
        training, found = self._session.training, list[RunRecord]()
        end, number = training.progress.steps, training.runs.current
        while number is not None:
            record = training.runs.find(number)
            if record is None:
                break
            if record.first <= end or (record.last is None and not found):
                found.insert(0, record)
                end = record.first - 1
            number = record.after
        return found, end

    def _run(self, record: RunRecord, end: int) -> CodeRun:
        """A run up to one of the curve's steps; one that goes on is taken to go through."""
        settings = record.settings
        recipe = settings.recipe.continued(settings.turn)
        rates = self._rates(record, end)
        if len(rates):
            recipe = replace(recipe, learning_rate=float(rates[0]))
        turned = np.flatnonzero(np.diff(rates)) + 1
        steps = end - record.first + 1
        is_newest = end == self._session.training.progress.steps
        goes_on = record.last is None and is_newest
        return CodeRun(
            recipe,
            self._training_images(
                settings.source, settings.weight, settings.balanced, settings.mine, settings.form
            ),
            tuple((int(index), float(rates[index])) for index in turned),
            None if goes_on or steps == recipe.steps(settings.images) else steps,
            is_carried_on(self._memory_before(record), recipe.optimizer),
        )

    def _rates(self, record: RunRecord, end: int) -> NDArray[np.float64]:
        """The learning rate that was set at each of the run's steps, without its schedule."""
        recipe = record.settings.recipe
        rates = np.array(self._session.training.progress.rates)[record.first - 1 : end]
        if recipe.schedule == "constant":
            return rates
        steps = recipe.steps(record.settings.images)
        factors = np.array([factor(recipe.schedule, number, steps)
                            for number in range(1, len(rates) + 1)])
        usual = recipe.learning_rate
        set_rates: NDArray[np.float64] = np.where(rates == usual * factors, usual, rates / factors)
        same = np.isclose(set_rates[1:], set_rates[:-1], rtol=1e-12, atol=0)
        for index in np.flatnonzero(same):
            set_rates[index + 1] = set_rates[index]
        return set_rates

    def _memory_before(self, record: RunRecord) -> Parameters | None:
        """What the optimizer remembered as the run began."""
        history = record.progress.history
        return None if history is None else history.memory(history.nearest(record.first - 1))

    def _training_images(
        self, source: Source, weight: int, balanced: bool,
        drawings: StoredDrawings, form: ImageForm,
    ) -> TrainingImages:
        if source == "mnist":
            return TrainingImages()
        digit_set = self._session.digit_set
        assert digit_set is not None
        mine = self._images_of(drawings, form)
        training_data(digit_set.data, mine, "mine", 1)  # refuses where there is none
        return TrainingImages(mine, source == "both", weight, balanced)

    def _images_of(self, drawings: StoredDrawings, form: ImageForm) -> Dataset:
        """The same drawings are the same set. Raises StillReading."""
        key = drawings, form
        if key not in self._mine:
            if len(self._mine) > 20:
                self._mine.clear()
            slot = f"images {hash(key)}"
            error = self.measures.failure(slot, key)
            if error is not None:
                raise error
            found = images_soon(self.measures, slot, drawings, form, packed)
            if found is None:
                raise StillReading
            self._mine[key] = found
            self.measures.forget(slot)
        return self._mine[key]

    def forget(self) -> None:
        """What has been found out of the curve and of the user's images; it is found out anew."""
        self._start = None
        self._mine.clear()

    def _begun_with(self, progress: Progress, recipe: Recipe) -> Start | TrainedModel:
        """The recipe's own start, where the curve did begin with it; else the weights."""
        if self._start is None or self._begun is not progress:
            self._begun, self._start = progress, self._found_start(progress, recipe)
        return self._start

    def _found_start(self, progress: Progress, recipe: Recipe) -> Start | TrainedModel:
        digit_set, history = self._session.digit_set, progress.history
        assert digit_set is not None and history is not None
        model = history.model(0)
        if recipe.start == "zeros":
            same = not any(each.any() for each in model.parameters.values())
        elif recipe.start == "baseline":
            same = from_means(digit_set.digits, digit_set.means).parameters == model.parameters
        else:
            from engine.training.digit_training import (
                initialise,  # torch is there: steps were taken
            )

            own = initialise(digit_set.digits, digit_set.data.train, recipe)
            same = own.parameters == model.parameters
        return recipe.start if same else model


def _are_same(one: TrainingImages, other: TrainingImages) -> bool:
    """Whether both say to learn from the same images; a set of the user's is made once."""
    return (one.mine is other.mine and one.mnist == other.mnist
            and one.balanced == other.balanced
            and (one.weight == other.weight or not one.mnist))
