"""What is remembered of a stop that was visited."""

from dataclasses import dataclass
from typing import Any

MOST = 200
"""Stops that are remembered at most."""


@dataclass(frozen=True, slots=True)
class Mark:
    """choice: what the learner predicted. right: what came true, None where no choice did."""

    choice: int
    right: int | None

    @property
    def held(self) -> bool:
        """Whether the prediction came true."""
        return self.choice == self.right


def marks_of(stored: Any) -> dict[str, Mark]:
    """From settings. Raises TypeError or ValueError for anything but marks."""
    if type(stored) is not dict or len(stored) > MOST:
        raise TypeError("not the marks of stops")
    if any(len(name) > MOST for name in stored):
        raise ValueError("not the name of a stop")
    return {name: _mark(value) for name, value in stored.items()}


def _mark(value: Any) -> Mark:
    choice, right = value["choice"], value["right"]
    if type(choice) is not int or type(right) not in (int, type(None)):
        raise TypeError(f"{value!r} is not a mark")
    if not 0 <= choice <= 9 or (right is not None and not 0 <= right <= 9):
        raise ValueError(f"{value!r} is not a mark")
    return Mark(choice, right)
