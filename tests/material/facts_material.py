"""A witness that hears every signal of a session, and what must be true of it at each of them."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from measures.matrices import matrix_of
from PySide6.QtCore import QObject, Signal, SignalInstance

from engine.data.held_out import held_out
from engine.drawings.raster import Image
from engine.evaluation import as_dataset
from engine.explain.neighbours import Neighbours
from engine.lab.problems import problem_of
from engine.library.stored_strokes import essence_of
from engine.models.classifier import accuracy
from engine.models.pixel_similarity import Metric, Similarity
from engine.training.digit_training import initialise
from gui.model.drawings.canvas_content import CanvasContent
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.predictions import ImageForm
from gui.model.session import Session

FORMS: tuple[ImageForm, ...] = ("raw", "normalised")
METRICS: tuple[Metric, ...] = ("l1", "rmse")


def signals_of(session: Session) -> Iterator[tuple[str, SignalInstance]]:
    """Every signal of the session and of all its parts, whoever declared it."""
    for owner in (session, *session.findChildren(QObject)):
        parent = owner.parent()
        place = type(parent).__name__ + "." if parent is not None else ""
        for kind in type(owner).__mro__:
            if kind.__module__.startswith("gui."):
                for name, value in vars(kind).items():
                    if isinstance(value, Signal):
                        yield f"{place}{type(owner).__name__}.{name}", getattr(owner, name)


class Witness:
    """To be made before anybody else connects: it is told first.

    heard: the signals by name, in their order. wrong: what was not true when one came, with it.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.heard: list[str] = []
        self.wrong: list[str] = []
        self.is_listening = True
        self.names: dict[SignalInstance, str] = {}
        for name, signal in signals_of(session):
            self.names[signal] = name
            signal.connect(lambda *_, name=name: self._hear(name))

    def forget(self) -> None:
        self.heard, self.wrong = [], []

    def _hear(self, name: str) -> None:
        if not self.is_listening:
            return
        self.heard.append(name)
        self.wrong += [f"at {name}: {fault}" for fault in faults(self._session)]


def faults(session: Session) -> Iterator[str]:
    """What does not go with the rest of what there is."""
    for part in (_of_what_is_loaded, _of_predictions, _of_the_curve, _of_runs, _of_accuracies,
                 _of_the_run_by_hand, _of_similarity, _of_the_lab):
        for fault, is_true in part(session):
            if is_true:
                yield fault


Faults = Iterator[tuple[str, bool]]


def _of_what_is_loaded(session: Session) -> Faults:
    digit_set, training = session.digit_set, session.training
    torch = session.hardware is not None and session.hardware.error is None
    yield "other digits than loaded", session.digits != (digit_set.digits if digit_set else (3, 7))
    yield "can_train", training.can_train != (digit_set is not None and torch)
    yield "the lab is ready, and torch is not", session.lab.is_ready != torch
    yield "nothing to train", training.can_train and training.timeline.newest is None


def _of_predictions(session: Session) -> Faults:
    digit_set, training = session.digit_set, session.training
    model = training.model if training.knows_something else None
    yield "the predictions are of another form", (
        session.predictions is not session.drawing_predictions.of(session.form))
    for form, image in zip(FORMS, _images(session.sketch.content), strict=True):
        predictions = session.drawing_predictions.of(form)
        yield f"{form}: another image", not np.array_equal(predictions.image, image)
        of = digit_set if image.any() else None
        for metric, prediction in zip(METRICS, (predictions.l1, predictions.rmse), strict=True):
            yield f"{form}: {metric} of other means", prediction != (
                None if of is None else Similarity(of.digits, of.means, metric).predict(image))
        yield f"{form}: of another model", predictions.trained != (
            None if of is None or model is None else model.predict(image))


@lru_cache(maxsize=1)
def _images(content: CanvasContent) -> tuple[Image, ...]:
    return tuple(content.image(form) for form in FORMS)


def _of_the_curve(session: Session) -> Faults:
    training = session.training
    timeline, progress, digit_set = training.timeline, training.progress, session.digit_set
    history = progress.history
    yield "a step that there is not", not 0 <= timeline.at <= progress.steps
    yield "not the newest", timeline.is_newest != (timeline.at == progress.steps)
    if history is None:
        return
    yield "a step that was not kept", timeline.at not in history.numbers
    yield "weights of other digits", digit_set is not None and history.digits != digit_set.digits
    yield "the newest is not the last", history.numbers[-1] != progress.steps
    predictions, model = training.validation_predictions(), training.model
    if digit_set is not None and model is not None:
        yield "a reading of another model", predictions is None or not np.array_equal(
            predictions.predicted_labels, digit_set.validation.read(model).predicted_labels)


def _of_runs(session: Session) -> Faults:
    training, runs = session.training, session.training.runs
    going = [each for each in runs.records if each.last is None]
    is_running = training.trainer.is_running or training.by_hand.is_running
    yield "two runs at once", training.trainer.is_running and training.by_hand.is_running
    yield f"{len(going)} runs go on", len(going) != is_running
    yield "a run without a step", any(
        not each.steps for each in runs.records if each.last is not None)
    yield "the run that goes on is on another curve", any(
        each.progress is not training.progress or each.number != runs.current for each in going)
    current = runs.find(runs.current)
    yield "goes on from a run on other digits", (
        current is not None and current.settings.digits != session.digits)
    progress, digit_set = training.progress, session.digit_set
    if training.can_train and digit_set is not None and progress.is_untouched and not going:
        start = initialise(digit_set.digits, digit_set.data.train, training.recipe)
        newest = training.timeline.newest
        yield "not the recipe's start", newest is None or not np.array_equal(
            matrix_of(newest), matrix_of(start))


def _of_accuracies(session: Session) -> Faults:
    training, digit_set = session.training, session.digit_set
    model = training.model if training.knows_something else None
    comparison, on_mnist = training.comparison, None
    on_mine: dict[bool, float | None] = {True: None, False: None}
    if model is not None and digit_set is not None:
        mine = [each for each in session.collection.drawings if each.label in session.digits]
        essences = [essence_of(each.drawing) for each in mine]
        out = held_out(essences, [each.label for each in mine], training.held_out)
        learned_from = set(_learned_from(session))
        for is_out in (True, False):
            data = as_dataset([
                each for each, essence, it_is in zip(mine, essences, out, strict=True)
                if it_is == is_out and not (is_out and essence in learned_from)
            ], session.form)
            on_mine[is_out] = accuracy(model, data) if len(data) else None
        on_mnist = accuracy(model, digit_set.data.valid)
        if training.is_in_full_flow and training.timeline.is_newest:
            measured = training.progress.accuracies
            on_mnist = measured[-1][1] if measured else None
    yield "accuracy on other drawings", _differ(comparison.mine_after, on_mine[True])
    yield "accuracy on others learned from", _differ(comparison.learned_after, on_mine[False])
    yield "accuracy of another model", _differ(comparison.mnist_after, on_mnist)


def _learned_from(session: Session) -> Iterator[bytes]:
    """What the newest weights have learned from, as the list of runs has it."""
    runs = session.training.runs
    record = runs.find(runs.current)
    while record is not None:
        yield from (essence_of(each.drawing) for each in record.settings.mine)
        record = runs.find(record.after)


def _differ(one: float | None, other: float | None) -> bool:
    """Beyond the rounding of a share to float32, as training measures it."""
    if one is None or other is None:
        return one is not other
    return bool(abs(one - other) > np.finfo(np.float32).eps)


def _of_the_run_by_hand(session: Session) -> Faults:
    run, newest = session.training.by_hand, session.training.timeline.newest
    yield "stages of a run that is no more", run.is_running and run.last is None
    if run.predicted is not None:
        yield "a batch of other digits", not set(run.predicted.labels) <= set(session.digits)
    if run.stepped is not None:
        yield "a step that was not taken", newest is None or not np.array_equal(
            matrix_of(run.stepped.step), matrix_of(newest))


@lru_cache(maxsize=4)
def _neighbours(digit_set: DigitSet) -> Neighbours:
    return Neighbours(digit_set.data.train)


def _of_similarity(session: Session) -> Faults:
    digit_set, image = session.digit_set, session.predictions.image
    novelty = session.drawing_novelty.novelty
    nearest = session.drawing_novelty.nearest("rmse", 1)
    is_blank = digit_set is None or not image.any()
    expected = (
        () if digit_set is None or is_blank else _neighbours(digit_set).nearest(image, "rmse", 1)
    )
    yield "neighbours of another drawing, or other digits", nearest != expected
    if novelty is not None:
        yield "the strangeness of another drawing", (
            not expected or novelty.distance != expected[0].distance)


def _of_the_lab(session: Session) -> Faults:
    lab = session.lab
    problem = problem_of(lab.recipe)
    yield "another problem than the recipe's", (
        (lab.problem.key, lab.problem.start, lab.problem.training, lab.problem.validation)
        != (problem.key, problem.start, problem.training, problem.validation))
    yield "a run of another problem", tuple(lab.progress.path[0]) != lab.problem.start
    yield "a step of the lab that there is not", not 0 <= lab.at <= lab.progress.steps
    yield "steps that nobody takes", lab.is_in_flow and (
        not lab.trainer.is_running or not lab.is_ready)
