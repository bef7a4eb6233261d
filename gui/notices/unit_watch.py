"""An eye on a network's hidden units: where most of a layer are never on, little is learned."""

from engine.explain.units import dead_units, some_of
from engine.models.classifier import Images
from engine.models.networks.model import Network
from engine.models.trained import TrainedModel
from gui.model.notices import Notice
from gui.notices import hint_words

EVERY = 100
"""Steps between two looks."""

_MOST_DEAD = 0.8
"""Of a layer's units; a network that learns well has some, too. Rate 5 with 30 units kills 27 or
more, and the loss stays at guessing's."""


class UnitWatch:
    """`notice` says that most units of a layer are dead, once they are."""

    def __init__(self) -> None:
        self.notice: Notice | None = None
        self._next = EVERY

    def begin(self) -> None:
        """Another run, or another curve."""
        self.notice, self._next = None, 0

    def look(self, model: TrainedModel | None, images: Images, steps: int, rate: float) -> None:
        """Some steps more were taken. images: what it learns from."""
        if isinstance(model, Network) and steps >= self._next:
            self._next = steps - steps % EVERY + EVERY
            self.notice = _notice(model, images, rate) if steps else None


def _notice(model: Network, images: Images, rate: float) -> Notice | None:
    if not any(layer[:, :-1].any() for layer in model.layers):
        return hint_words.all_zeros()
    some = some_of(images)
    worst = max(dead_units(model, some), key=lambda layer: float(layer.mean()))
    if worst.mean() < _MOST_DEAD:
        return None
    return hint_words.dead_units(int(worst.sum()), len(worst), len(some), rate)
