"""The learning-rate finder's pass: the rate grows from step to step, and the loss says what suits.

Which rate is suggested is found from there on by engine.experiments.rate_trials. Leslie Smith,
"Cyclical Learning Rates for Training Neural Networks" (2015), section 3.3,
https://arxiv.org/abs/1506.01186.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from engine.data.datasets import Dataset, Split
from engine.models.classifier import Floats
from engine.training.digit_tables import DigitTables
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.optimizing.roster import kind_of
from engine.training.recipe import Controls, Recipe
from engine.training.record import Diverged

LOWEST, HIGHEST = 1e-2, 1e2
"""The first rate that is tried and the last, as parts of the optimizer's usual one."""

FEWEST, MOST = 400, 600
"""Steps of a search, where one pass through the images has fewer or more.

A hundred steps and more for each tenfold of the rate: when it grew tenfold in 40, a network had not
come far before the rate was too high for it, and what was suggested was too low, or diverged.
"""

FALLEN = 0.9
"""The loss is low where it has made this part of its fall."""

INTO = 0.45
"""Of the way along the rates with a low loss, on a log scale, that the first trial lies."""

_ENDS = 5  # steps whose mean is the loss now

_FIRST = 20  # steps whose mean is the loss at the start; of twice as many the noise is measured

_AROUND = 5  # steps before and after whose mean is a point of the smoothed line

_LEAST_FALL = 0.02  # part of the loss at the start; less is none

_BEYOND = 4  # as many times the loss at the start: it explodes

_SURE_FALL, _LOST = 0.2, 0.75  # part of the loss at the start, and of that fall, lost again


@dataclass(frozen=True, slots=True)
class Tried:
    """One step's rate, and what came of it: the loss of the batch that followed.

    done: the part of the search that is over, 0..1.
    """

    rate: float
    loss: float
    done: float


@dataclass(frozen=True, slots=True)
class Valley:
    """The rates with which the smoothed loss is low, from first until last.

    inside: INTO of the way along them, in two figures. start, lowest: the smoothed loss at the
    start, and where it is lowest.
    """

    inside: float
    first: float
    last: float
    start: float
    lowest: float


def rate_range(optimizer: str) -> tuple[float, float]:
    """The first rate that is tried and the last."""
    usual = kind_of(optimizer).rate
    return usual * LOWEST, usual * HIGHEST


def rates_for(recipe: Recipe, images: int) -> Floats:
    """(steps,) the rates that are tried, each the same multiple of the one before.

    One pass through the images, but not fewer steps than FEWEST, nor more than MOST.
    """
    steps = min(max(recipe.batches(images), FEWEST), MOST)
    return np.geomspace(*rate_range(recipe.optimizer), steps)


def find_rate(
    digits: tuple[int, ...], data: Split, start_data: Dataset, recipe: Recipe,
    goes_on: Callable[[], bool] = lambda: True, tables: DigitTables | None = None,
) -> Iterator[Tried]:
    """A run from the recipe's start in which every step has a higher rate, and what came of each.

    It is `fit`, to which another rate is given before each step; the recipe's rate and schedule
    have no say in it. start_data: the images that a start may depend on. It ends with the last
    rate, or where the loss has risen again far enough, or where goes_on, asked after each step,
    says no. Raises what `fit` raises, but for Diverged, with which it ends.
    """
    rates = rates_for(recipe, len(data.train))
    epochs = math.ceil(len(rates) / recipe.batches(len(data.train)))
    run = replace(recipe, epochs=epochs, schedule="constant", learning_rate=float(rates[0]))
    controls = Controls(float(rates[0]))
    steps = fit(DigitTraining(initialise(digits, start_data, run), data, run, tables), controls)
    losses, low = list[float](), math.inf
    try:
        for index, rate in enumerate(rates):
            controls.learning_rate = float(rate)
            losses.append(next(steps).loss)  # of the batch before this step: the last one's deed
            if index:
                yield Tried(float(rates[index - 1]), losses[-1], (index + 1) / len(rates))
            now = _mean(losses[-2 * _AROUND - 1 :])
            low = min(low, now) if index >= 2 * _AROUND else low  # of as many as that
            if not goes_on() or _is_over(losses, low, now):
                return
    except Diverged:
        return


def _is_over(losses: Sequence[float], low: float, now: float) -> bool:
    """Whether higher rates would tell nothing more: it explodes, or the valley is behind it.

    Not before the start and its noise are known: few losses of small batches look like anything.
    """
    if len(losses) < 2 * _FIRST:
        return False
    start = _mean(losses[:_FIRST])
    fall = start - low
    lost = now - low > _LOST * fall and fall > max(_SURE_FALL * start, _noise(losses))
    return lost or _mean(losses[-_ENDS:]) > _BEYOND * start


def _noise(losses: Sequence[float]) -> float:
    """By less than this a mean of as many as are smoothed over may be lower by chance."""
    ups_and_downs = float(np.diff(losses[: 2 * _FIRST]).std()) / math.sqrt(2)
    return 5 * ups_and_downs / math.sqrt(2 * _AROUND + 1)


def smoothed(losses: Floats) -> Floats:
    """(n,) each the mean of those around it, as many before as after; at the ends of fewer.

    Not a mean of the past alone, which would show what a rate does only at higher ones.
    """
    sums = np.concatenate([[0.0], np.cumsum(losses)])
    places = np.arange(len(losses))
    first, stop = np.maximum(places - _AROUND, 0), np.minimum(places + _AROUND + 1, len(losses))
    means: Floats = (sums[stop] - sums[first]) / (stop - first)
    return means


def valley_of(tried: Sequence[Tried]) -> Valley | None:
    """The rates around the lowest smoothed loss with which it has made FALLEN of its fall.

    None where it hardly falls: by less than a part of what it was, or than the noise of batches.
    """
    losses = np.array([each.loss for each in tried])
    if len(losses) < 2 * _FIRST:
        return None
    line = smoothed(losses)
    start = float(losses[:_FIRST].mean())
    at = int(line[:-_AROUND].argmin())  # the last ones are means of few
    lowest = float(line[at])
    if start - lowest < max(_LEAST_FALL * start, _noise(losses.tolist())):
        return None
    is_high = line > start - FALLEN * (start - lowest)
    left = int((~is_high).argmax())
    right = at + int(is_high[at:].argmax() or len(line) - at) - 1
    first, last = tried[left].rate, tried[right].rate
    return Valley(in_two_figures(first * (last / first) ** INTO), first, last, start, lowest)


def in_two_figures(value: float) -> float:
    """0.4567 is 0.46."""
    return float(f"{value:z.1e}")


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
