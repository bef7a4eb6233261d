"""What is seen of a run on few images."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.bounds import WholeBounds

IMAGES = WholeBounds(10, 1000)
"""How many images such a run may learn from."""

STEPS = WholeBounds(10, 10_000)
"""How long it may take."""


@dataclass(frozen=True, slots=True)
class Look:
    """The model after a step, 0 for the start. Losses are means over the images; accuracies 0..1.

    train: the images that it learns from, as they are, also where it learns from variants of them.
    """

    step: int
    train_loss: float
    valid_loss: float
    train_accuracy: float
    valid_accuracy: float

    @property
    def gap(self) -> float:
        """By how much the validation loss is higher."""
        return self.valid_loss - self.train_loss


def lowest(seen: Sequence[Look]) -> Look:
    """Where the validation loss was lowest, of equal ones the first."""
    return min(seen, key=lambda look: look.valid_loss)
