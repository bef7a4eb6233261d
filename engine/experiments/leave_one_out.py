"""Leave one person out: how well a model does on a hand of which it has never seen a drawing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.datasets import Dataset, Split
from engine.models.trained import TrainedModel
from engine.training.digit_training import DigitTraining
from engine.training.loop import fit
from engine.training.recipe import Controls, Recipe


@dataclass(frozen=True, slots=True, eq=False)
class LeftOut:
    """place: of the person left out. model: trained on all others'. step: of so many in steps."""

    place: int
    model: TrainedModel
    step: int
    steps: int

    @property
    def is_complete(self) -> bool:
        return self.step == self.steps


def without(persons: Sequence[Dataset], place: int, mnist: Split, weight: int) -> Split:
    """MNIST's images, then all drawings but one person's, each counted `weight` times.

    A drawing of the same bytes and label that somebody else has, too, stays in: it is theirs.
    """
    parts = [mnist.train, *(drawings.repeated(weight) for other, drawings in enumerate(persons)
                            if other != place)]
    return Split(
        Dataset(np.concatenate([each.images for each in parts]),
                np.concatenate([each.labels for each in parts])),
        mnist.valid,
    )


def leave_one_out(
    persons: Sequence[Dataset], mnist: Split, weight: int, start: TrainedModel, recipe: Recipe,
    goes_on: Callable[[], bool] = lambda: True, stride: int = 1,
) -> Iterator[LeftOut]:
    """For each person with drawings, train from the same start without that person's.

    Each of these runs is `fit` on `without`, with the recipe's seed, so it may be done alone and
    comes out the same. Yields while a run goes on, every `stride` steps, and once complete; ends
    early where goes_on says no. Raises what `fit` raises.
    """
    for place, drawings in enumerate(persons):
        if not len(drawings):
            continue
        data = without(persons, place, mnist, weight)
        steps, model = recipe.steps(len(data.train)), start
        task = DigitTraining(start, data, recipe)
        for step in fit(task, Controls(recipe.learning_rate, stride)):
            if step.number % stride == 0 or step.number == steps:
                model = step.model
                yield LeftOut(place, model, step.number, steps)
                if not goes_on():
                    return
