"""The user's drawings in two parts: to learn from, and held out to measure with."""

from dataclasses import dataclass
from itertools import compress

import numpy as np

from engine.data.held_out import held_out_by_place
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
    labels = drawings.label_array()
    chosen = np.isin(labels, digits)
    mine = drawings if chosen.all() else drawings.only(compress(drawings.entries, chosen))
    if not percent:
        return DrawingParts(mine, mine.only(()))
    out = held_out_by_place(mine.places(), labels[chosen], percent)
    apart = mine.only(compress(mine.entries, out))
    return DrawingParts(
        mine.only(compress(mine.entries, ~out)), apart,
        tuple(digit for digit in digits if digit in mine.counts and digit not in apart.counts),
    )
