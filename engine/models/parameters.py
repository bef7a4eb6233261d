"""What a model has learned: numbers in arrays, each by its name."""

from collections.abc import Iterable, Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]


class Parameters(Mapping[str, Array]):
    """Named float32 arrays that nobody writes into: they are not copied, but locked.

    Two are equal where names, shapes and every bit are, so also where there are numbers that are
    none.
    """

    __slots__ = ("_arrays",)

    def __init__(self, arrays: Mapping[str, Array] | Iterable[tuple[str, Array]]) -> None:
        self._arrays = {name: np.asarray(each) for name, each in dict(arrays).items()}
        for each in self._arrays.values():
            each.flags.writeable = False

    def __getitem__(self, name: str) -> Array:
        return self._arrays[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._arrays)

    def __len__(self) -> int:
        return len(self._arrays)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Parameters):
            return NotImplemented
        return list(self) == list(other) and all(
            mine.shape == its.shape and mine.tobytes() == its.tobytes()
            for mine, its in zip(self.values(), other.values(), strict=True)
        )

    __hash__ = None  # type: ignore[assignment]  # they are compared by their numbers

    @property
    def nbytes(self) -> int:
        """Bytes that the numbers take."""
        return sum([each.nbytes for each in self._arrays.values()])  # asked at every step

    @property
    def count(self) -> int:
        """How many numbers there are."""
        return sum(each.size for each in self.values())

    @property
    def is_finite(self) -> bool:
        """Whether all of them are numbers, and none infinite."""
        return all(bool(np.isfinite(each).all()) for each in self.values())

    def alone(self) -> "Parameters":
        """The same in memory of their own: a part of a larger array would hold all of it."""
        if all(each.base is None for each in self.values()):
            return self
        return Parameters({
            name: each if each.base is None else each.copy() for name, each in self.items()
        })
