"""An eye on hidden units and feature maps: where all are alike or never on, little is learned."""

import numpy as np

from engine.explain.units import dead_units, some_of
from engine.models.capabilities.feature_maps import FeatureMaps
from engine.models.capabilities.hidden_units import network_in
from engine.models.classifier import Images
from engine.models.networks.model import Network
from engine.models.parameters import Parameters
from engine.training.diagnosis import HIGH_DECAY
from engine.training.progress import Progress
from engine.training.recipe import Recipe
from gui.model.notices import Notice
from gui.notices import hint_words

EVERY = 100
"""Steps between two looks."""

_MOST_DEAD = 0.8
"""Of a layer's units; a network that learns well has some, too. Rate 5 with 30 units kills 27 or
more, and the loss stays at guessing's."""


class UnitWatch:
    """`notice` says that most units of a layer are dead, or that all are still alike."""

    def __init__(self) -> None:
        self.notice: Notice | None = None
        self._next = EVERY

    def begin(self) -> None:
        """Another run, or another curve."""
        self.notice, self._next = None, 0

    def look(self, progress: Progress, images: Images, recipe: Recipe) -> None:
        """Some steps more were taken. images: what it learns from."""
        steps, history = progress.steps, progress.history
        if history is None or steps < self._next:
            return
        start, newest = history.model(0), history.model(steps)
        network = network_in(newest)
        if network is not None:
            self._next = steps - steps % EVERY + EVERY
            began = network_in(start)
            rate = float(np.max(progress.rates, initial=0.0))  # a unit that is dead stays so
            self.notice = (_notice(began, network, images, rate, recipe)
                           if steps and began is not None else None)
        elif isinstance(newest, FeatureMaps):
            self._next = steps - steps % EVERY + EVERY
            stands = (steps and _has_no_weight(start.parameters)
                      and _has_no_weight(newest.parameters))
            self.notice = hint_words.all_zeros_maps() if stands else None


def _notice(
    start: Network, newest: Network, images: Images, rate: float, recipe: Recipe
) -> Notice | None:
    """rate: the highest of the curve's steps."""
    if _is_zero(start) and _is_zero(newest):
        return hint_words.all_zeros()
    if _is_zero(start) and _are_alike(newest):
        return hint_words.all_alike(newest.hidden[0])
    some = some_of(images)
    layers = dead_units(newest, some)
    worst = int(np.argmax([layer.mean() for layer in layers]))
    dead, units = int(layers[worst].sum()), len(layers[worst])
    if dead < _MOST_DEAD * units:
        return None
    if recipe.weight_decay > HIGH_DECAY:
        return hint_words.high_decay(recipe)
    if dead_units(start, some)[worst].sum() >= _MOST_DEAD * units:
        return hint_words.dead_before(dead, units, len(some))
    return hint_words.dead_units(dead, units, len(some), rate, recipe.optimizer)


def _is_zero(model: Network) -> bool:
    return not any(layer[:, :-1].any() for layer in model.layers)


def _are_alike(model: Network) -> bool:
    """Whether each of the first layer's units, of several, is what every other is, but for what
    rounding may have made of them.
    """
    first = model.layers[0].astype(np.float64)
    apart = float((first.max(axis=0) - first.min(axis=0)).max())
    return len(first) > 1 and apart <= 1e-4 * float(np.abs(first).max())


def _has_no_weight(parameters: Parameters) -> bool:
    """Biases have one axis, weights more."""
    return not any(each.any() for each in parameters.values() if each.ndim > 1)
