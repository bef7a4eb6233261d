"""What each optimizer and its settings are called on the screen."""

from engine.training.optimizing.kind import OptimizerName
from engine.training.optimizing.roster import SETTINGS, kind_of, kinds
from engine.training.recipe import Recipe
from gui.engine_words import say
from gui.widgets.numbers import exact


def optimizer_names() -> dict[OptimizerName, str]:
    """By its key, in the order in which they are taught."""
    return {each.key: say(each.name) for each in kinds()}


def with_settings(recipe: Recipe) -> str:
    """The optimizer with its own settings: "momentum 0.9"; several of them are named."""
    kind = kind_of(recipe.optimizer)
    values = [exact(getattr(recipe, name)) for name in kind.settings]
    if len(values) > 1:
        labels = (say(SETTINGS[name].label) for name in kind.settings)
        values = [f"{label} {value}" for label, value in zip(labels, values, strict=True)]
    return (", " if len(values) > 1 else " ").join((say(kind.name), *values))
