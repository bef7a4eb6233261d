"""The model that a curve begins with."""

from dataclasses import replace

from engine.errors import InputError
from engine.models.roster import architecture_of
from engine.models.trained import TrainedModel
from engine.training.recipe import Recipe
from gui.model.loading.digit_set_loaders import DigitSet


def beginning(
    digit_set: DigitSet, recipe: Recipe
) -> tuple[TrainedModel, Recipe, InputError | None]:
    """By the recipe; where the model has not its start, by one with its usual one, and why."""
    from engine.training.digit_training import initialise  # torch is there by now

    train = digit_set.data.train
    try:
        return initialise(digit_set.digits, train, recipe), recipe, None
    except InputError as error:
        instead = replace(recipe, start=architecture_of(recipe.model).starts[0])
        return initialise(digit_set.digits, train, instead), instead, error
