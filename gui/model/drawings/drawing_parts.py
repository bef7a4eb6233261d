"""The user's drawings in two parts: to learn from, and held out to measure with."""

from dataclasses import dataclass
from itertools import compress
from operator import not_

from engine.data.held_out import held_out
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
    mine = drawings.only(each for each in drawings.entries if each.label in digits)
    if not percent:
        return DrawingParts(mine, mine.only(()))
    out = held_out(mine.essences(), mine.labels, percent)
    apart = list(compress(mine.entries, out))
    there, divided = set(mine.labels), {each.label for each in apart}
    return DrawingParts(
        mine.only(compress(mine.entries, map(not_, out))), mine.only(apart),
        tuple(digit for digit in digits if digit in there - divided),
    )
