"""The figures of the rolling thing's speed, which the tutorial draws without a seed.

The noise and the start decide the numbers, so what is shown is a behaviour, over twenty seeds.
"""

from collections.abc import Callable
from dataclasses import replace
from statistics import median_low

from engine.figures.record import Finding, LabExperiment
from engine.figures.runs import LabRun, Runs
from engine.lab.recipe import LabRecipe
from engine.text import Text

SEEDS = range(20)

SLOW = LabRecipe("speed", learning_rate=1e-5, steps=20)
FAST = replace(SLOW, learning_rate=1e-3, steps=100)

SETTLED = 0.01
"""The share of the loss by which it may still change in the last 50 of the 100 steps."""

SLOW_STATEMENT = Text(
    "Decrease of the loss over ten steps, from {count} random starts: the median is within the "
    "tolerance, and so are at least three in four ({inside} of {count}). From a start near the "
    "valley the loss falls less."
).template
FAST_STATEMENT = Text(
    "The loss of step 100, from {count} random starts: the median is within the tolerance, and so "
    "are at least three in four ({inside} of {count}); in its last 50 steps none changes by more "
    "than 1 %."
).template


def speed_findings(runs: Runs) -> dict[str, Callable[[], Finding]]:
    """How to compute both figures, by their ids."""
    return {"speed.slow": lambda: _slow(runs), "speed.fast": lambda: _fast(runs)}


def _slow(runs: Runs) -> Finding:
    falls = [run.step(1).loss - run.step(11).loss for run in _of_seeds(runs, SLOW)]
    return _finding(runs, falls, SLOW, 11, SLOW_STATEMENT, True)


def _fast(runs: Runs) -> Finding:
    runs_ = _of_seeds(runs, FAST)
    ends = [run.step(100).loss for run in runs_]
    rest = all(
        abs(run.step(50).loss - end) <= SETTLED * end
        for run, end in zip(runs_, ends, strict=True)
    )
    return _finding(runs, ends, FAST, 100, FAST_STATEMENT, rest)


def _of_seeds(runs: Runs, recipe: LabRecipe) -> list[LabRun]:
    return [runs.of(replace(recipe, seed=seed)) for seed in SEEDS]


def _finding(
    runs: Runs, by_seed: list[float], recipe: LabRecipe, step: int, statement: str, rest: bool
) -> Finding:
    """With the run that has the median; of an even number, the lower of the two in the middle."""
    middle = median_low(by_seed)
    seed = SEEDS[by_seed.index(middle)]
    chosen = replace(recipe, seed=seed, device=runs.device)
    return Finding(
        middle, LabExperiment(chosen, step), runs.of(chosen).step(1).device,
        by_seed=tuple(by_seed), also_holds=rest, statement=statement,
    )
