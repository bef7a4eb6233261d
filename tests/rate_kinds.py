"""The rates that the learning-rate finder suggests, beside a grid of rates, for many kinds of runs.

PYTHONPATH=. python tests/rate_kinds.py [--count 60] [--seed 0] [--part 0 --parts 2]

The kinds are drawn by chance: models, optimizers, losses, starts, digits, batches and epochs. Of
each it says in points how far the accuracy at the end of a run with the suggested rate stays below
that with the best rate of the grid, on an average of two seeds; how far it would with the rate of
the pass alone, without trials; and how far a whole grid's choice with one seed does with the other.
"""

import argparse
import math
import random
from dataclasses import dataclass, replace

import numpy as np
from material.engine_material import TEN, mnist

from engine.data.datasets import Dataset, Split
from engine.experiments.rate_trials import suggested
from engine.models.roster import architecture_of
from engine.training.digit_tables import DigitTables, tables_of
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.optimizing.roster import kind_of, kinds
from engine.training.recipe import Controls, Loss, Recipe
from engine.training.record import Diverged

GRID = tuple(3.0**power for power in range(-6, 7))
"""Of the optimizer's usual rate: nearly six tenfolds."""

SEEDS = (0, 1)

_NETWORKS = (
    "mlp:30:relu", "mlp:30:relu", "mlp:30:sigmoid", "mlp:30:tanh", "mlp:30:none", "mlp:128:relu",
    "mlp:128:sigmoid", "mlp:128,64:relu", "mlp:128,64:tanh", "mlp:512:relu",
)
_MODELS = ("linear",) * 4 + _NETWORKS + ("cnn",)
_DIGITS = ((3, 7), (3, 7), TEN, TEN, (1, 7, 9), (4, 9), (0, 2, 3, 5))
_LOSSES: tuple[Loss, ...] = ("cross_entropy", "cross_entropy", "mnist_loss")
_EPOCHS = {16: (1, 2, 3), 64: (2, 4, 8), 256: (4, 8, 16)}


@dataclass(frozen=True, slots=True)
class Kind:
    """digits, images: what is learned from."""

    digits: tuple[int, ...]
    images: int
    recipe: Recipe


def some(digits: tuple[int, ...], train: int, valid: int) -> Split:
    """Of MNIST, every so-manieth image."""
    whole = mnist(digits)

    def part(data: Dataset, count: int) -> Dataset:
        every = max(len(data) // count, 1)
        return Dataset(data.images[::every][:count], data.labels[::every][:count])

    return Split(part(whole.train, train), part(whole.valid, valid))


def drawn(luck: random.Random) -> Kind:
    """A network from zeros learns nothing: there is none."""
    model = luck.choice(_MODELS)
    starts = [each for each in architecture_of(model).starts
              if model == "linear" or each != "zeros"]
    digits, batch_size = luck.choice(_DIGITS), luck.choice(tuple(_EPOCHS))
    images, epochs = luck.choice((2000, 4000)), luck.choice(_EPOCHS[batch_size])
    if digits == TEN:
        images = 6000
    if model in ("cnn", "mlp:512:relu"):  # they are slow
        images, epochs = 2000, min(epochs, 2 * batch_size // 64 + 1)
    optimizer = luck.choice([each.key for each in kinds()])
    return Kind(digits, images, Recipe(
        epochs, batch_size, kind_of(optimizer).rate, luck.choice(_LOSSES),
        luck.choice([starts[0], *starts]), device="cpu", optimizer=optimizer, model=model,
    ))


def accuracy_with(
    rate: float, digits: tuple[int, ...], data: Split, recipe: Recipe,
    tables: DigitTables | None = None,
) -> float:
    """At the end of a run, 0 where it diverges."""
    task = DigitTraining(initialise(digits, data.train, recipe), data, recipe, tables)
    found = 0.0
    try:
        for step in fit(task, Controls(rate, 16)):
            found = found if step.accuracy is None else step.accuracy
    except Diverged:
        return 0.0
    return found


def line_of(kind: Kind) -> tuple[tuple[float, ...], str]:
    """How far below the best of the grid the suggestion is, the pass's rate, and the other seed's
    grid; in words.
    """
    data, recipe = some(kind.digits, kind.images, 3000), kind.recipe
    tables = tables_of(data, kind.digits)
    rates = [part * recipe.learning_rate for part in GRID]
    grid, found, alone, suggestions = [], [], [], []
    for seed in SEEDS:
        run = replace(recipe, seed=seed)
        grid.append([accuracy_with(rate, kind.digits, data, run, tables) for rate in rates])
        suggestion = suggested(kind.digits, data, data.train, run, tables)[1]
        rate = recipe.learning_rate if suggestion is None else suggestion.rate
        suggestions.append("none" if suggestion is None else f"{rate:g}")
        found.append(accuracy_with(rate, kind.digits, data, run, tables))
        valley = None if suggestion is None else suggestion.valley
        inside = recipe.learning_rate if valley is None else valley.inside
        alone.append(accuracy_with(inside, kind.digits, data, run, tables))
    both = np.array(grid)
    best = int(both.mean(0).argmax())
    below = tuple(100 * float(both.mean(0).max() - np.mean(each)) for each in (found, alone))
    other = 100 * float(np.mean([
        each.max() - each[by.argmax()] for each, by in (both, both[::-1])]))
    steps = kind.recipe.epochs * math.ceil(kind.images / recipe.batch_size)
    which = " ".join([
        f"{recipe.model:15s} {recipe.optimizer:8s} {recipe.loss:13s} {recipe.start:8s}",
        f"{''.join(map(str, kind.digits)):10s} batch {recipe.batch_size:3d} steps {steps:4d}",
    ])
    return (*below, other), (
        f"{below[0]:6.2f} {below[1]:6.2f} {other:6.2f}  {which}  best {both.mean(0).max():.4f} at "
        f"{rates[best]:.3g}, suggested {', '.join(suggestions)}: {np.mean(found):.4f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name, usual in (("count", 60), ("seed", 0), ("part", 0), ("parts", 1)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    options = parser.parse_args()
    luck = random.Random(options.seed)
    every = [drawn(luck) for _ in range(options.count)]
    all_below = []
    for kind in every[options.part :: options.parts]:
        below, line = line_of(kind)
        all_below.append(below)
        print(line, flush=True)
    names = ("suggested", "the pass alone", "the other seed's grid")
    for name, column in zip(names, np.array(all_below).T, strict=True):
        print(f"{name}: of {len(column)}, over 0.5 points below {(column > 0.5).sum()}, over 1 "
              f"{(column > 1).sum()}, over 2 {(column > 2).sum()}; median {np.median(column):.2f}")


if __name__ == "__main__":
    main()
