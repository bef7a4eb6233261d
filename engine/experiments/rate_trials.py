"""Which of the rates with a low loss suits: short runs at a constant rate, from the same start.

A growing rate alone does not say it. The small steps before are a warm-up: a network bears rates
that stop it for good when a run begins with them. The loss at a rate is that of a few steps around
it, where a run has many. And a loss is no accuracy: few images are learned by heart, and a linear
model that starts from large random weights is right more often with a rate at which its loss rises.

Measured beside a grid of rates, by the accuracy at the end of the runs, on 104 kinds of runs
(linear models, networks of one and two layers and convolutional ones, with every activation,
optimizer, loss and start, two to ten digits, batches of 16 to 256, 1 to 20 epochs), and then on 52
others: the table is in CONTRIBUTING, the script tests/rate_kinds.py.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from engine.data.datasets import Dataset, Split
from engine.experiments.rate_finder import (
    Tried,
    Valley,
    find_rate,
    in_two_figures,
    rate_range,
    valley_of,
)
from engine.models.classifier import accuracy
from engine.training.digit_tables import DigitTables
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.optimizing.roster import kind_of
from engine.training.recipe import Recipe
from engine.training.record import Diverged

APART = 3
"""A rate that is tried is as many times the one beside it."""

LONGEST = 300
"""Steps of a trial at most; a run of fewer is tried whole."""

LAST_PART = 0.2
"""The part of a trial's steps whose mean loss is told."""

_FEWEST = 5
"""Steps whose mean loss is told at least."""

_USUALLY = 4
"""Trials there are, for the progress: two and more."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A short run at a constant rate. accuracy: on the validation images at its end, 0..1. loss:
    the mean over its last steps. Where it diverged they are 0 and inf.
    """

    rate: float
    loss: float
    accuracy: float


@dataclass(frozen=True, slots=True)
class Suggestion:
    """rate, accuracy: of the trial with the highest accuracy. valley: of the pass, where the loss
    fell in it by more than batches differ. steps: of each trial.
    """

    rate: float
    accuracy: float
    valley: Valley | None
    trials: tuple[Trial, ...]
    steps: int


class _Stopped(Exception):
    """Nobody wants it any more."""


def steps_of_a_trial(recipe: Recipe, images: int) -> int:
    """As many as the run has, at most LONGEST."""
    return min(recipe.steps(images), LONGEST)


def try_rates(
    digits: tuple[int, ...], data: Split, start_data: Dataset, recipe: Recipe,
    valley: Valley | None, goes_on: Callable[[float], bool] = lambda _: True,
    tables: DigitTables | None = None,
) -> Iterator[Trial]:
    """Short runs from the recipe's start: with the rate inside the valley, a third and three times
    of it, and on to the side on which the accuracy is higher, until it is higher no more. Without a
    valley they begin at the optimizer's usual rate: a start may be so good, and batches so small,
    that no fall can be told from their ups and downs.

    All at a constant rate, and with rates of the pass. start_data: the images that a start may
    depend on. goes_on: asked again and again, with the part that is done, 0..1; where it says no,
    no more comes. Raises what `fit` raises, but for Diverged.
    """
    first = kind_of(recipe.optimizer).rate if valley is None else valley.inside
    low, high = (math.log(each / first, APART) for each in rate_range(recipe.optimizer))
    within = range(math.ceil(low), math.floor(high) + 1)
    steps = steps_of_a_trial(recipe, len(data.train))
    trials = dict[int, Trial]()

    def look(part: float) -> None:
        if not goes_on(min((len(trials) + part) / _USUALLY, 0.99)):
            raise _Stopped

    place: int | None = 0
    while place is not None:
        rate = in_two_figures(first * APART**place)
        run = replace(recipe, schedule="constant", learning_rate=rate)
        task = DigitTraining(initialise(digits, start_data, run), data, run, tables)
        try:
            trials[place] = _trial(task, steps, look)
        except Diverged:
            trials[place] = Trial(rate, math.inf, 0.0)
        except _Stopped:
            return
        yield trials[place]
        place = next_place(trials, within)


def _trial(task: DigitTraining, steps: int, look: Callable[[float], None]) -> Trial:
    """So many steps of it, and what came of them. Raises Diverged, and _Stopped."""
    losses = list[float]()
    for step in fit(task):
        losses.append(step.loss)
        look(len(losses) / steps)
        if len(losses) == steps:
            break
    right = accuracy(step.model, task.data.valid, lambda: look(1.0))
    count = min(max(round(LAST_PART * steps), _FEWEST), steps)
    return Trial(task.recipe.learning_rate, sum(losses[-count:]) / count, right)


def next_place(trials: Mapping[int, Trial], within: range) -> int | None:
    """Which rate is tried next: beside that with the highest accuracy, below it first.

    By the power of APART that the first one is multiplied with. None where both beside it have been
    tried, or are beyond what may be.
    """
    best = min(trials, key=lambda place: _rank(trials[place]))
    beside = (best - 1, best + 1)
    return next((each for each in beside if each in within and each not in trials), None)


def _rank(trial: Trial) -> tuple[float, float, float]:
    """The lowest is the best: by its accuracy, of equal ones by its loss, and then its rate.

    So it goes down where all diverged.
    """
    return -trial.accuracy, trial.loss, trial.rate


def accuracy_to_beat(
    digits: tuple[int, ...], data: Split, start_data: Dataset, recipe: Recipe
) -> float:
    """On the validation images: the start's, or that of always naming the most frequent digit."""
    start = accuracy(initialise(digits, start_data, recipe), data.valid)
    most = np.unique(data.valid.labels, return_counts=True)[1].max()
    return max(start, int(most) / len(data.valid))


def suggestion(
    valley: Valley | None, trials: Sequence[Trial], to_beat: float, steps: int
) -> Suggestion | None:
    """The rate of the trial with the highest accuracy. None where none is over to_beat."""
    best = min(trials, key=_rank, default=None)
    if best is None or best.accuracy <= to_beat:
        return None
    return Suggestion(best.rate, best.accuracy, valley, tuple(trials), steps)


def suggested(
    digits: tuple[int, ...], data: Split, start_data: Dataset, recipe: Recipe,
    tables: DigitTables | None = None,
) -> tuple[tuple[Tried, ...], Suggestion | None]:
    """The pass, and what is suggested after the trials, if anything."""
    around = digits, data, start_data, recipe
    tried = tuple(find_rate(*around, tables=tables))
    valley = valley_of(tried)
    trials = tuple(try_rates(*around, valley, tables=tables))
    steps = steps_of_a_trial(recipe, len(data.train))
    return tried, suggestion(valley, trials, accuracy_to_beat(*around), steps)
