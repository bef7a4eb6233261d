"""The user's drawings in two parts: to learn from, and held out to measure with."""

from dataclasses import dataclass

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
    keys = mine.essences()
    out = held_out(keys, mine.labels, percent)
    different = {label: set[bytes]() for label in digits}
    for key, label in zip(keys, mine.labels, strict=True):
        different[label].add(key)
    pairs = list(zip(mine.entries, out, strict=True))
    return DrawingParts(
        mine.only(each for each, is_out in pairs if not is_out),
        mine.only(each for each, is_out in pairs if is_out),
        tuple(digit for digit, found in different.items() if len(found) == 1),
    )
