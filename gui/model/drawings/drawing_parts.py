"""The user's drawings in two parts: to learn from, and held out to measure with."""

from dataclasses import dataclass

import numpy as np

from engine.data.held_out import held_out_by_hash
from gui.model.drawings.stored_drawings import StoredDrawings


@dataclass(frozen=True, slots=True)
class DrawingParts:
    """Each in the order in which the drawings were added. single: digits of one drawing only.

    Of a digit with a single drawing nothing can be held out, where anything is to be.
    """

    learned: StoredDrawings
    held_out: StoredDrawings
    single: tuple[int, ...] = ()


def parts_of(drawings: StoredDrawings, digits: tuple[int, ...], percent: int) -> DrawingParts:
    """Of the drawings of these digits. percent: of each digit's that are held out."""
    chosen = np.isin(drawings.label_array(), digits)
    mine = drawings if chosen.all() else drawings.where(chosen)
    if not percent:
        return DrawingParts(mine, mine.only(()))
    out = held_out_by_hash(mine.hashes(), mine.label_array(), percent)
    apart = mine.where(out)
    return DrawingParts(
        mine.where(~out), apart,
        tuple(digit for digit in digits if digit in mine.counts and digit not in apart.counts),
    )


class LastParts:
    """Worked out once for the same drawings."""

    def __init__(self) -> None:
        self._parts: tuple[tuple[object, ...], DrawingParts] | None = None

    def of(self, drawings: StoredDrawings, digits: tuple[int, ...], percent: int) -> DrawingParts:
        """As `parts_of` has them."""
        of = drawings, digits, percent
        if self._parts is None or self._parts[0] != of:
            self._parts = of, parts_of(*of)
        return self._parts[1]
