"""Train the default recipe, keep its steps or not, and print what is held in the end, in MiB."""

import sys

import psutil

from engine.training.digit_training import DigitTraining, initialise
from engine.training.history import History
from engine.training.loop import fit
from engine.training.recipe import Controls, Recipe

from ..shared.epochs import PAIR, mnist  # noqa: TID252 (only this way mypy knows it once)


def train(keep: bool) -> tuple[float, float]:
    """MiB: of the whole process, and of the kept parameters alone."""
    data, recipe = mnist(PAIR), Recipe(device="cpu")
    model = initialise(PAIR, data.train, recipe)
    history = History(model)
    for step in fit(DigitTraining(model, data, recipe), Controls(recipe.learning_rate, 64)):
        if keep:
            history.add(step.number, step.parameters, step.accuracy is not None)
    if keep and len(history.numbers) != 981:
        raise RuntimeError("not every step was kept")
    # the peak was before the first step; what is held in the end is what the steps take
    held = float(psutil.Process().memory_info().rss) / 2**20
    return held, history.bytes / 2**20


if __name__ == "__main__":
    print(*train(sys.argv[1] == "kept"))
