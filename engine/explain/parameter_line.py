"""One line through a model's parameters: what the loss and the accuracy are along it.

The parameters are p + t·d. Logits are linear in them, so an image's are z + t·c with c its change:
once z and c are known, no pixel is looked at again.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.models.classifier import Floats
from engine.models.logits import likeliest, of_each_digit
from engine.training.losses import losses
from engine.training.recipe import Loss


@dataclass(frozen=True, slots=True, eq=False)
class ParameterLine:
    """n images along a line.

    logits: (n, outputs) float64 at t = 0, as LinearModel's. changes: (n, outputs) float64 by how
    much they grow with t. label_indices: (n,) where each image's label stands among the
    digits. loss: as in Recipe.
    """

    logits: Floats
    changes: Floats
    label_indices: NDArray[np.intp]
    loss: Loss

    def __len__(self) -> int:
        return len(self.label_indices)

    def loss_at(self, t: float) -> float:
        """The mean loss of the images, 0 or more."""
        return self.losses_of(slice(None), t) / len(self)

    def losses_of(self, part: slice, t: float) -> float:
        """The sum of some images' losses."""
        logits = self.logits[part] + t * self.changes[part]
        return float(losses(logits, self.label_indices[part], self.loss).sum())

    def right_at(self, t: float) -> int:
        """How many images are answered right; of equal logits the first digit's wins."""
        return self.right_of(slice(None), t)

    def right_of(self, part: slice, t: float) -> int:
        """How many of some images are."""
        logits = self.logits[part] + t * self.changes[part]
        return int((likeliest(logits) == self.label_indices[part]).sum())

    def stretches(self, part: slice = slice(None)) -> tuple[Floats, Floats]:
        """(m,) from where on, and up to where, each of some images is right; 1 and -1 for nowhere.

        An image is right while its label's logit is over each other one. Both are straight in t,
        so that holds to one side of where they cross, and for all others together in between. At
        an end itself there is a tie.
        """
        label_indices = self.label_indices[part]
        rows = np.arange(len(label_indices))
        logits, changes = (
            of_each_digit(each) for each in (self.logits[part], self.changes[part])
        )
        lead = logits[rows, label_indices][:, None] - logits
        growth = changes[rows, label_indices][:, None] - changes
        with np.errstate(divide="ignore", invalid="ignore"):
            crossing = -lead / growth
        first = np.where(growth > 0, crossing, -np.inf).max(axis=1)
        last = np.where(growth < 0, crossing, np.inf).min(axis=1)
        column = np.arange(logits.shape[1])
        before = label_indices[:, None] < column  # whom the label beats in a tie
        never = (growth == 0) & ((lead < 0) | ((lead == 0) & ~before))
        never[rows, label_indices] = False
        nowhere = never.any(axis=1) | (first > last)
        return np.where(nowhere, 1.0, first), np.where(nowhere, -1.0, last)


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """How many of n images are answered right along a line: an exact staircase.

    begins, ends: sorted, of the images that are right somewhere.
    """

    begins: Floats
    ends: Floats

    def right(self, places: Floats) -> NDArray[np.intp]:
        """(m,) how many are right at each t; a step itself counts with what comes after it."""
        begun = np.searchsorted(self.begins, places, side="right")
        ended = np.searchsorted(self.ends, places, side="right")
        return begun - ended

    def between(self, low: float, high: float) -> Floats:
        """Where it steps up or down in a stretch, in order."""
        both = np.concatenate([
            each[np.searchsorted(each, low, side="right"):np.searchsorted(each, high)]
            for each in (self.begins, self.ends)
        ])
        both.sort()
        return both
