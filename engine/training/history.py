"""Every step of a curve, kept: the parameters after each, so that one can go back to it."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from engine.models.classifier import Floats, Images
from engine.models.linear import PIXELS, LinearModel, outputs, probabilities

MOST = 50_000
"""Steps kept of a model with one output (157 MB); one of k outputs keeps a kth of that."""


class History:
    """The models after steps 0 (the start), 1, 2, …, in bounded memory.

    Beyond `most` steps the older ones thin out evenly: every second stays, later every fourth, and
    so on. The first, the last and every epoch's end stay, unless the ends alone would fill half of
    the room: then they thin out as well. What `keep` names stays in any case.
    """

    def __init__(self, start: LinearModel, most: int | None = None) -> None:
        self.digits = start.digits
        self.full = most or MOST // outputs(start.digits)
        self.most = self.full
        self._named = {0}
        self._every = 1
        self._numbers = [0]
        self._parameters = [start.parameters]
        self._ends = [True]
        self._asked: LinearModel | None = None

    @property
    def numbers(self) -> Sequence[int]:
        """The steps that are kept, in increasing order."""
        return self._numbers

    @property
    def bytes(self) -> int:
        """What the kept parameters take."""
        return sum(each.nbytes for each in self._parameters)

    def add(self, number: int, parameters: NDArray[np.float32], ends_epoch: bool) -> None:
        """Keep a step that comes after all the others.

        parameters: (outputs, 785), not to be changed any more: they are not copied.
        """
        self._numbers.append(number)
        self._parameters.append(parameters)
        self._ends.append(ends_epoch)
        if len(self._numbers) > self.most:
            self._thin(self.most * 3 // 4)

    def keep(self, number: int) -> None:
        """Let a kept step stay whatever happens: a run ends there, or it is looked at."""
        self._named.add(number)

    def let_go(self, number: int) -> None:
        """The step may be thinned out again."""
        self._named.discard(number)

    def nearest(self, number: int) -> int:
        """The kept step nearest to a number."""
        index = bisect_left(self._numbers, number)
        around = self._numbers[max(index - 1, 0) : index + 1]
        return min(around, key=lambda kept: abs(kept - number))

    def model(self, number: int) -> LinearModel:
        """The model after a kept step, to the bit. Raises KeyError for one that is not kept."""
        index = bisect_left(self._numbers, number)
        if index == len(self._numbers) or self._numbers[index] != number:
            raise KeyError(number)
        parameters = self._parameters[index]
        if self._asked is None or self._asked.parameters is not parameters:
            self._asked = LinearModel(self.digits, parameters)  # it is asked for again and again
        return self._asked

    def spread(self, count: int) -> list[int]:
        """At most about `count` kept steps, evenly taken, with the first and the last."""
        every = -(-len(self._numbers) // count) or 1
        chosen = self._numbers[::every]
        return chosen if chosen[-1] == self._numbers[-1] else [*chosen, self._numbers[-1]]

    def until(self, number: int) -> "History":
        """What is kept up to a step, which must be kept; nothing is copied but the list."""
        self.model(number)
        index = bisect_left(self._numbers, number) + 1
        part = History(LinearModel(self.digits, self._parameters[0]), self.full)
        part._every = self._every
        part._named = {each for each in self._named if each <= number}
        part._numbers = self._numbers[:index]
        part._parameters = self._parameters[:index]
        part._ends = self._ends[:index]
        return part

    def shrink(self, most: int) -> None:
        """Keep no more than about so many steps: nothing more is added here."""
        self.most = max(most, 2)
        if len(self._numbers) > self.most:
            self._thin(self.most)

    def trace(self, image: Images, numbers: Sequence[int]) -> Floats:
        """(steps, digits) what each of these kept models thinks of one (28, 28) image."""
        pixels = image.reshape(PIXELS) / 255
        chosen = np.stack([self.model(number).parameters for number in numbers])
        logits = chosen[:, :, :PIXELS].astype(np.float64) @ pixels + chosen[:, :, PIXELS]
        return probabilities(logits)

    def _thin(self, room: int) -> None:
        last = len(self._numbers) - 1
        spare_ends = sum(self._ends) <= room // 2
        while True:
            stay = [
                index == last or number in self._named or number % self._every == 0
                or (spare_ends and self._ends[index])
                for index, number in enumerate(self._numbers)
            ]
            if sum(stay) <= room or self._every > self._numbers[-1]:
                break
            self._every *= 2
        self._numbers = list(compress(self._numbers, stay))
        self._parameters = [
            each if each.base is None else each.copy()  # a part would hold its whole in memory
            for each in compress(self._parameters, stay)
        ]
        self._ends = list(compress(self._ends, stay))
