"""Every step of a curve, kept: the parameters after each, so that one can go back to it."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress

import numpy as np

from engine.models.classifier import Floats, Images
from engine.models.logits import probabilities
from engine.models.parameters import Parameters
from engine.models.roster import architecture_of
from engine.models.trained import TrainedModel

ROOM = 150 * 2**20
"""Bytes of the steps kept of a curve, whatever its model: 50,000 of a linear one of two digits."""


_NONE = -1


class History:
    """The models after steps 0 (the start), 1, 2, …, in bounded memory.

    Beyond `room` bytes the older steps thin out evenly: every second stays, later every fourth, and
    so on. The first, the last and every epoch's end stay, unless the ends alone would fill half of
    the room: then they thin out as well. What `keep` names stays in any case. What an optimizer
    remembers after a step is kept with it, and counts; memory: that at the start.
    """

    def __init__(
        self, start: TrainedModel, room: int = ROOM, memory: Parameters | None = None
    ) -> None:
        self.digits, self.model_key = start.digits, start.key
        self._architecture = architecture_of(start.key)
        self._full = self.room = room
        self._named = {0}
        self._every = 1
        self._numbers = [0]
        self._parameters = [start.parameters]
        self._memories = [memory]
        self._ends = [True]
        self._bytes = _size(start.parameters, memory)
        self._asked, self._asked_at = start, 0  # the model asked for last, and after which step

    @property
    def numbers(self) -> Sequence[int]:
        """The steps that are kept, in increasing order."""
        return self._numbers

    @property
    def bytes(self) -> int:
        """What the kept steps take."""
        return self._bytes

    def add(
        self, number: int, parameters: Parameters, ends_epoch: bool,
        memory: Parameters | None = None,
    ) -> None:
        """Keep a step that comes after all the others; nothing is copied.

        memory: what the optimizer remembers after it.
        """
        self._numbers.append(number)
        self._parameters.append(parameters)
        self._memories.append(memory)
        self._ends.append(ends_epoch)
        self._bytes += _size(parameters, memory)
        if self._bytes > self.room:
            self._thin(self.room * 3 // 4)

    def keep(self, number: int) -> None:
        """Let a kept step stay whatever happens: a run ends there, or it is looked at."""
        self._named.add(number)

    def let_go(self, number: int) -> None:
        """The step may be thinned out again."""
        self._named.discard(number)

    def bytes_of(self, number: int) -> int:
        """What a step takes; nothing where it is not kept."""
        index = bisect_left(self._numbers, number)
        if index == len(self._numbers) or self._numbers[index] != number:
            return 0
        return _size(self._parameters[index], self._memories[index])

    def nearest(self, number: int) -> int:
        """The kept step nearest to a number."""
        index = bisect_left(self._numbers, number)
        around = self._numbers[max(index - 1, 0) : index + 1]
        return min(around, key=lambda kept: abs(kept - number))

    def model(self, number: int) -> TrainedModel:
        """The model after a kept step, to the bit. Raises KeyError for one that is not kept."""
        if number != self._asked_at:  # it is asked for again and again
            parameters = self._parameters[self._index(number)]
            self._asked = self._architecture.model(self.digits, parameters)
            self._asked_at = number
        return self._asked

    def memory(self, number: int) -> Parameters | None:
        """What the optimizer remembers after a kept step, None for nothing. Raises KeyError."""
        return self._memories[self._index(number)]

    def _index(self, number: int) -> int:
        index = bisect_left(self._numbers, number)
        if index == len(self._numbers) or self._numbers[index] != number:
            raise KeyError(number)
        return index

    def spread(self, count: int) -> list[int]:
        """At most about `count` kept steps, half as many at least, evenly taken, and both ends.

        Every second, fourth, eighth …: as more come, nearly all that are chosen were before.
        """
        every = 1
        while len(self._numbers) > every * count:
            every *= 2
        chosen = self._numbers[::every]
        return chosen if chosen[-1] == self._numbers[-1] else [*chosen, self._numbers[-1]]

    def until(self, number: int) -> "History":
        """What is kept up to a step, which must be kept; nothing is copied but the list."""
        index = self._index(number) + 1
        part = History(self._architecture.model(self.digits, self._parameters[0]), self._full)
        part._every = self._every
        part._named = {each for each in self._named if each <= number}
        part._numbers = self._numbers[:index]
        part._parameters = self._parameters[:index]
        part._memories = self._memories[:index]
        part._ends = self._ends[:index]
        part._bytes = sum(map(_size, part._parameters, part._memories))
        return part

    def shrink(self, steps: int, room: int = ROOM) -> None:
        """Keep no more than about so many steps, nor bytes: nothing more is added here."""
        room = min(room, self._bytes * max(steps, 2) // len(self._numbers))
        if room < self._bytes:
            self._thin(room)

    def trace(self, image: Images, numbers: Sequence[int]) -> Floats:
        """(steps, digits) the probabilities of one (28, 28) image by each of these kept models.

        Of one at least.
        """
        asked = image[None]
        return probabilities(np.concatenate([
            self._architecture.model(self.digits, self._parameters[self._index(number)])
            .outputs(asked) for number in numbers
        ]))

    def _thin(self, room: int) -> None:
        sizes = list(map(_size, self._parameters, self._memories))
        last = len(self._numbers) - 1
        spare_ends = sum(compress(sizes, self._ends)) <= room // 2
        while True:
            stay = [
                index == last or number in self._named or number % self._every == 0
                or (spare_ends and self._ends[index])
                for index, number in enumerate(self._numbers)
            ]
            if sum(compress(sizes, stay)) <= room or self._every > self._numbers[-1]:
                break
            self._every *= 2
        self._numbers = list(compress(self._numbers, stay))
        self._parameters = [each.alone() for each in compress(self._parameters, stay)]
        self._memories = [
            None if each is None else each.alone() for each in compress(self._memories, stay)
        ]
        self._ends = list(compress(self._ends, stay))
        self._asked_at = _NONE  # what it has is not alone
        self._bytes = sum(compress(sizes, stay))


def _size(parameters: Parameters, memory: Parameters | None) -> int:
    return parameters.nbytes + (0 if memory is None else memory.nbytes)
