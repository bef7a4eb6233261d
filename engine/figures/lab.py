"""The figures of gradients, temperatures and quiz scores, read from runs in the lab.

Each is the tutorial's own experiment: its recipe, and what is read from its steps.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from engine.figures.record import Finding, LabExperiment, Value
from engine.figures.runs import LabRun, Runs
from engine.lab.recipe import LabRecipe

if TYPE_CHECKING:
    from engine.lab.vector_backward import VectorBackward

Read = Callable[[LabRun], Value]

SQUARE = LabRecipe("number", expression="x**2", start=(3.0,), steps=10)
CHAIN = replace(SQUARE, expression="2*w**2 + 5", start=(2.0,))
RAW = LabRecipe(learning_rate=1e-2, gradient="by_hand", steps=100)
SLOW = replace(RAW, learning_rate=1e-4)
NORMALISED = replace(RAW, scale=0.1)
LONG = replace(NORMALISED, steps=5000)
SGD = LabRecipe(learning_rate=1e-5, optimiser="sgd", steps=10)
SGD_NORMALISED = replace(SGD, learning_rate=1e-2, scale=0.1)
ADAM = LabRecipe(learning_rate=1e-1, optimiser="adam", steps=2000)
SPLIT = replace(SGD_NORMALISED, splitting="tutorial", steps=3000)
SCORES = LabRecipe("scores", learning_rate=1e-5, optimiser="sgd", steps=1000)

_FIRST_TEN = tuple(range(1, 11))
_EVERY_500 = tuple(range(500, 5001, 500))
_SPLIT = (1, 2, 3, 500, 1000, 1500, 2000, 2500, 3000)


@dataclass(frozen=True, slots=True)
class _Row:
    """recipe: of the run. step: the one to look at. read: the figure, from that run."""

    recipe: LabRecipe
    step: int
    read: Read


def _losses(recipe: LabRecipe, *steps: int) -> _Row:
    return _Row(recipe, steps[-1], lambda run: list(run.losses(steps)))


def _loss(recipe: LabRecipe, step: int) -> _Row:
    return _Row(recipe, step, lambda run: run.step(step).loss)


def _validation(recipe: LabRecipe, *steps: int) -> _Row:
    def read(run: LabRun) -> Value:
        return [loss for step in steps if (loss := run.step(step).validation_loss) is not None]

    return _Row(recipe, steps[-1], read)


def _parameters(recipe: LabRecipe, step: int) -> _Row:
    return _Row(recipe, step, lambda run: list(run.step(step).parameters))


def _gradient(recipe: LabRecipe, step: int) -> _Row:
    return _Row(recipe, step, lambda run: list(run.step(step).gradient))


def _slope(recipe: LabRecipe) -> _Row:
    return _Row(recipe, 1, lambda run: run.step(1).gradient[0])


ROWS: Mapping[str, _Row] = {
    "gradient.square.value": _loss(SQUARE, 1),
    "gradient.square.grad": _slope(SQUARE),
    "gradient.chain": _slope(CHAIN),
    "temperature.initial.loss": _loss(RAW, 1),
    "temperature.grad": _gradient(RAW, 1),
    "temperature.grad.autograd": _gradient(replace(RAW, gradient="autograd"), 1),
    "temperature.diverge": _losses(RAW, 1, 2, 3),
    "temperature.diverge.params": _Row(
        RAW, 3, lambda run: [list(run.step(number).parameters) for number in (1, 2, 3)]
    ),
    "temperature.diverge.10": _loss(RAW, 10),
    "temperature.diverge.inf": _Row(RAW, 11, lambda run: run.first(math.isinf)),
    "temperature.diverge.nan": _Row(RAW, 23, lambda run: run.first(math.isnan)),
    "temperature.slow": _losses(SLOW, *_FIRST_TEN),
    "temperature.slow.11_99_100": _losses(SLOW, 11, 99, 100),
    "temperature.slow.params": _parameters(SLOW, 100),
    "temperature.slow.grad": _gradient(SLOW, 100),
    "temperature.normalised": _losses(NORMALISED, 1, 2, 3, 10, 11, 99, 100),
    "temperature.normalised.params": _parameters(NORMALISED, 100),
    "temperature.normalised.long": _losses(LONG, *_EVERY_500),
    "temperature.normalised.final": _parameters(LONG, 5000),
    "temperature.autograd.long": _losses(
        replace(LONG, gradient="autograd"), 500, 4000, 4500, 5000
    ),
    "temperature.sgd.one_step": _parameters(SGD, 1),
    "temperature.sgd.one_step.normalised": _parameters(SGD_NORMALISED, 1),
    "temperature.adam": _losses(ADAM, 500, 1000, 1500, 2000),
    "temperature.adam.params": _parameters(ADAM, 2000),
    "temperature.split": _losses(SPLIT, *_SPLIT),
    "temperature.split.validation": _validation(SPLIT, *_SPLIT),
    "temperature.split.params": _parameters(SPLIT, 3000),
    # the tutorial counts its steps from 0
    "scores.last_printed": _loss(SCORES, 901),
    "scores.other_table": _loss(replace(SCORES, table="second"), 901),
}


_OF_VECTOR: Mapping[str, Callable[["VectorBackward"], Value]] = {
    "gradient.vector.error": lambda tried: tried.error,
    "gradient.sum.value": lambda tried: tried.total,
    "gradient.sum.grad": lambda tried: list(tried.gradient),
}


def lab_findings(runs: Runs) -> dict[str, Callable[[], Finding]]:
    """How to compute each of these figures, by its id."""
    found: dict[str, Callable[[], Finding]] = {
        key: lambda row=row: _read(row, runs)  # type: ignore[misc]
        for key, row in ROWS.items()
    }
    found["temperature.initial.predictions"] = lambda: _predictions(runs)
    for key, read in _OF_VECTOR.items():
        found[key] = lambda read=read: _of_vector(read)  # type: ignore[misc]
    return found


def _read(row: _Row, runs: Runs) -> Finding:
    run = runs.of(row.recipe)
    value = row.read(run)
    recipe = replace(row.recipe, device=runs.device)
    return Finding(value, LabExperiment(recipe, row.step), run.step(1).device)


def _predictions(runs: Runs) -> Finding:
    import torch  # it takes seconds to load

    from engine.lab.loss import training_part
    from engine.lab.problems import problem_of
    from engine.training import devices

    problem = problem_of(RAW)

    def predictions(device: devices.Device) -> list[float]:
        with torch.no_grad():
            found: list[float] = training_part(problem, RAW, device.kind).predict(
                torch.tensor(problem.start, device=device.kind)
            ).tolist()
        return found

    value, device = devices.on_device(runs.device, predictions)
    return Finding(list(value), LabExperiment(RAW, 0), device.name)


def _of_vector(read: Callable[["VectorBackward"], Value]) -> Finding:
    from engine.lab.vector_backward import backward_on_vector

    return Finding(read(backward_on_vector()), LabExperiment(SQUARE, 1, is_vector=True))
