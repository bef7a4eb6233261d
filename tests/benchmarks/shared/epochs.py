"""How long an epoch takes inside a long run, and how long the run takes to get going."""

import statistics
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from time import perf_counter

import resources
from engine.data.dataset_files import read_mnist
from engine.data.datasets import Split
from engine.training.digit_tables import DigitTables, tables_of
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Controls, Recipe
from gui.model.training.thread.step_throttle import FULL_SPEED_STRIDE

PAIR = (3, 7)
TEN = tuple(range(10))


@cache
def mnist(digits: tuple[int, ...] = PAIR) -> Split:
    """The bundled images of these digits, read once."""
    return read_mnist(resources.MNIST, digits)


@cache
def tables(digits: tuple[int, ...] = PAIR) -> DigitTables:
    """The same as the training takes them, made when the digits are loaded, as the window does."""
    return tables_of(mnist(digits), digits)


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds. epoch: the median of one more epoch; set_up: the first's, beyond that."""

    epoch: float
    set_up: float


def time_fit(data: Split, recipe: Recipe, digits: tuple[int, ...] = PAIR) -> Timing:
    """Run a recipe at full speed, as the window does, and look at the clock after each epoch."""
    made = tables_of(data, digits)  # when the digits are loaded, not when the run begins
    model = initialise(digits, data.train, recipe)
    controls = Controls(recipe.learning_rate, FULL_SPEED_STRIDE)
    marks = [perf_counter()]
    for step in fit(DigitTraining(model, data, recipe, made), controls):
        if step.accuracy is not None:
            marks.append(perf_counter())
    gaps = [1000 * (b - a) for a, b in pairwise(marks)]
    epoch = statistics.median(gaps[1:])
    return Timing(epoch, gaps[0] - epoch)
