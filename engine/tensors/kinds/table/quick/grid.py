"""Where the cells of a block of lines stand."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.tensors.kinds.table.quick.letters import Letters, are_blank, letters_of, text_of

_END, _SPACE = ord("\n"), ord(" ")

Places = NDArray[np.intp]


@dataclass(frozen=True)
class Grid:
    """letters: of the rows, each with its end. begins, ends: (rows, width), of the cells without
    the blanks around them. stops: (rows,) where each row ends. lines: (rows,) which of the lines
    that were given it is, from 0. blank: how many of these had nothing in them.
    """

    letters: Letters
    begins: Places
    ends: Places
    stops: Places
    lines: Places
    blank: int

    @cached_property
    def text(self) -> str:
        """The rows without the end of the last."""
        return text_of(self.letters[:-1])

    def cells(self, column: int) -> list[str]:
        text = self.text
        return [text[begin:end] for begin, end in zip(
            self.begins[:, column].tolist(), self.ends[:, column].tolist(), strict=True)]

    def only(self, rows: NDArray[np.bool_], blank: int = 0) -> "Grid":
        """These rows. blank: how many of the others have nothing in them."""
        lengths = np.diff(self.stops, prepend=-1)
        gone = np.cumsum(np.where(rows, 0, lengths))[rows]
        return Grid(
            self.letters[np.repeat(rows, lengths)], self.begins[rows] - gone[:, None],
            self.ends[rows] - gone[:, None], self.stops[rows] - gone, self.lines[rows],
            self.blank + blank,
        )


def grid_of(text: str, separator: str, width: int) -> Grid | None:
    """None where a line that is not blank has another number of cells."""
    letters = letters_of(text + "\n")
    ends, stops = _ends(letters, separator)
    counts = np.diff(stops, prepend=-1)
    lines = np.arange(len(stops))
    if (counts != width).any():
        is_row = counts == width
        lengths = np.diff(ends[stops], prepend=-1)
        if not are_blank(letters[np.repeat(~is_row, lengths)]).all():
            return None
        letters, lines = letters[np.repeat(is_row, lengths)], lines[is_row]
        ends, stops = _ends(letters, separator)
    begins = np.concatenate([np.zeros(1, np.intp), ends[:-1] + 1])[: len(ends)]
    at = ends[stops]
    if not text.isascii() or np.count_nonzero(letters <= _SPACE) > (
            len(ends) if ord(separator) <= _SPACE else len(stops)):
        _trim(letters, begins, ends)
    grid = Grid(letters, begins.reshape(-1, width), ends.reshape(-1, width), at, lines,
                len(counts) - len(lines))
    is_blank = (grid.begins == grid.ends).all(axis=1)
    return grid.only(~is_blank, int(is_blank.sum())) if is_blank.any() else grid


def _ends(letters: Letters, separator: str) -> tuple[Places, Places]:
    """Of all cells, and which of these are the last of a line."""
    ends = np.flatnonzero((letters == ord(separator)) | (letters == _END))
    return ends, np.flatnonzero(letters[ends] == _END)


def _trim(letters: Letters, begins: Places, ends: Places) -> None:
    """Move them over the blanks around the cells."""
    some = np.flatnonzero((begins < ends) & are_blank(letters[begins]))
    while len(some):
        begins[some] += 1
        some = some[(begins[some] < ends[some]) & are_blank(letters[begins[some]])]
    some = np.flatnonzero((begins < ends) & are_blank(letters[ends - 1]))
    while len(some):
        ends[some] -= 1
        some = some[are_blank(letters[ends[some] - 1])]


def single_spaced(text: str) -> str:
    """Cells between spaces with one space between each two of them, and none at a line's ends."""
    letters = letters_of(text + "\n")
    is_space = letters == _SPACE
    borders = is_space | (letters == _END)
    before, after = np.empty_like(borders), np.empty_like(borders)
    before[0], before[1:] = True, borders[:-1]
    after[-1], after[:-1] = False, letters[1:] == _END
    # of some in a row the last one stays, and before an end none
    last = np.empty_like(borders)
    last[-1], last[:-1] = False, is_space[1:]
    kept = letters[~(is_space & (last | after))]
    starts = np.empty(len(kept), bool)
    starts[0], starts[1:] = True, kept[:-1] == _END
    return text_of(kept[~(starts & (kept == _SPACE))][:-1])
