"""One block of lines into what is gathered, where numpy can read it."""

import csv

import numpy as np
from numpy.typing import NDArray

from engine.tensors.kinds.table.cells import is_missing, is_rounded_to_zero
from engine.tensors.kinds.table.gathered import Floats, Gathered, Times
from engine.tensors.kinds.table.kept_rows import CELL
from engine.tensors.kinds.table.layout import Layout
from engine.tensors.kinds.table.options import MOST_CLASSES
from engine.tensors.kinds.table.quick.dates import times_of
from engine.tensors.kinds.table.quick.grid import Grid, grid_of, single_spaced
from engine.tensors.kinds.table.quick.numbers import (
    all_zeros_are_zero,
    may_be_rounded,
    numbers_of,
)
from engine.tensors.kinds.table.quick.quotes import are_around_cells, without_quotes

Missing = NDArray[np.bool_]
Texts = dict[int, list[str]]
"""The cells of columns of texts and dates, by their places."""
Different = dict[int, dict[str, None]]
"""Of these each text once."""

_FIRST, _LAST = (np.array([chr(each) in allowed for each in range(128)])
                 for allowed in ("0123456789+-.", "0123456789"))
"""Letters with which a number begins and ends; what else begins or ends so may be missing."""


def take(text: str, first: int, layout: Layout, into: Gathered) -> bool:
    """Whether it could be read; if not, nothing was put into `into`, and it takes a closer look.

    text: some lines without the end of the last, of which `first` is the first one's number.
    """
    if CELL in text:
        return False
    is_new = not into.incomplete and not into.blank  # of one such line there are more, mostly
    if layout.is_plain and is_new and _take_plain(text, first, layout, into):
        return True
    bare = without_quotes(text, layout.separator) if '"' in text else (text, layout.separator)
    return bare is not None and _Mixed(layout, bare[1], into).take(bare[0], first)


def _take_plain(text: str, first: int, layout: Layout, into: Gathered) -> bool:
    """Nothing but numbers, and none missing."""
    separator = layout.separator
    if layout.decimal == "," and ("." in text or separator == ","):
        return False
    is_quoted = '"' in text
    if is_quoted and (separator == " " or not are_around_cells(text, separator)):
        return False
    delimiter = None if separator == " " else separator
    shape = text.count("\n") + 1, layout.width
    found = numbers_of(text, delimiter, layout.decimal, shape)
    if found is None or (may_be_rounded(text, found) and not all_zeros_are_zero(text, found)):
        return False
    into.is_quoted |= is_quoted
    if into.texts is not None:
        into.texts.add_lines(text.replace('"', ""), delimiter, len(found))
    into.add(found, np.arange(first, first + len(found), dtype=np.int32))
    return True


class _Mixed:
    """A block with texts or dates in some columns, columns that are not read, cells that are
    missing, or blank lines.
    """

    def __init__(self, layout: Layout, separator: str, into: Gathered) -> None:
        self._layout, self._separator, self._into = layout, separator, into
        self._places = [place for place, role in enumerate(layout.roles) if role == "number"]
        self._columns = [layout.columns[place] for place in self._places]

    def take(self, text: str, first: int) -> bool:
        layout = self._layout
        text = single_spaced(text) if self._separator == " " else text
        grid = grid_of(text, self._separator, layout.width)
        if grid is None or not self._is_fit(grid):
            return False
        texts = {place: grid.cells(layout.columns[place])
                 for place, role in enumerate(layout.roles) if role != "number"}
        different = {place: dict.fromkeys(cells) for place, cells in texts.items()}
        missing = self._missing_texts(texts, different, len(grid.lines))
        found = None if self._into.incomplete or missing.any() else self._numbers(grid)
        whole = grid
        if found is None:
            missing[:, self._places] = self._missing_numbers(grid)
            is_whole: Missing = ~np.any(missing, axis=1)
            if not is_whole.all():
                grid = grid.only(is_whole)
                texts = {place: [cell for cell, stays in zip(cells, is_whole, strict=True) if stays]
                         for place, cells in texts.items()}
                different = {place: dict.fromkeys(cells) for place, cells in texts.items()}
            found = self._numbers(grid)
        if found is None:
            return False
        block = self._block(found, texts, different)
        if block is None:
            return False
        self._put(whole, grid, block, missing, first)
        return True

    def _is_fit(self, grid: Grid) -> bool:
        """Whether what is not read by numpy is as it has to be."""
        empty = list(self._layout.empty)
        if (grid.begins[:, empty] != grid.ends[:, empty]).any():
            return False
        if (np.diff(grid.stops, prepend=-1) > csv.field_size_limit()).any():
            return False
        if self._layout.decimal == ",":  # a point in a number would be taken for a comma
            ends = np.append(grid.ends.ravel(), len(grid.letters))
            at = np.searchsorted(ends, np.flatnonzero(grid.letters == ord(".")), "right")
            return self._separator != "," and not np.isin(
                at % self._layout.width, self._columns).any()
        return True

    def _missing_texts(self, texts: Texts, different: Different, rows: int) -> Missing:
        """(rows, columns that are read)"""
        missing = np.zeros((rows, len(self._layout.columns)), np.bool_)
        for place, cells in texts.items():
            for_nothing = set(filter(is_missing, different[place]))
            if for_nothing:
                missing[:, place] = [cell in for_nothing for cell in cells]
        return missing

    def _missing_numbers(self, grid: Grid) -> Missing:
        """(rows, columns of numbers)"""
        begins, ends = grid.begins[:, self._columns], grid.ends[:, self._columns]
        first, last = grid.letters[begins], grid.letters[np.maximum(ends, 1) - 1]
        missing: Missing = np.asarray(begins == ends)
        is_odd = ~missing & ~(_FIRST[np.minimum(first, 127)] & _LAST[np.minimum(last, 127)])
        known: dict[str, bool] = {}
        for row, column in np.argwhere(is_odd).tolist():
            cell = grid.text[begins[row, column] : ends[row, column]]
            if cell not in known:
                known[cell] = is_missing(cell)
            missing[row, column] = known[cell]
        return missing

    def _numbers(self, grid: Grid) -> Floats | None:
        """(rows, columns of numbers)"""
        shape, layout = (len(grid.lines), len(self._columns)), self._layout
        if 0 in shape:
            return np.empty(shape, np.float32)
        found = numbers_of(grid.text, self._separator, layout.decimal, shape, self._columns)
        if found is None or not may_be_rounded(grid.text, found):
            return found
        if len(self._columns) + len(layout.empty) == layout.width:
            return found if all_zeros_are_zero(grid.text, found) else None
        at = [each[:, self._columns][found == 0].tolist() for each in (grid.begins, grid.ends)]
        zeros = {grid.text[begin:end] for begin, end in zip(*at, strict=True)}
        return None if any(is_rounded_to_zero(each, 0) for each in zeros) else found

    def _block(self, numbers: Floats, texts: Texts, different: Different) -> Floats | None:
        """(rows, columns that are read), where all dates are dates and all classes few enough."""
        block = np.empty((len(numbers), len(self._layout.columns)), np.float32)
        block[:, self._places] = numbers
        times: dict[int, tuple[Times, set[str]]] = {}
        for place, cells in texts.items():
            if self._layout.roles[place] == "date":
                found = times_of(cells, different[place])
                if found is None:
                    return None
                times[place] = found
            elif len(self._into.numbers.get(place, {}).keys() | different[place]) > MOST_CLASSES:
                return None
        for place, cells in texts.items():
            if place in times:
                block[:, place] = self._into.add_times(place, *times[place])
                continue
            known = self._into.numbers.setdefault(place, {})
            for each in different[place]:
                known.setdefault(each, len(known))
            block[:, place] = np.fromiter(map(known.__getitem__, cells), np.float32, len(cells))
        return block

    def _put(self, whole: Grid, grid: Grid, block: Floats, missing: Missing, first: int) -> None:
        """whole: with the rows in which a cell is missing."""
        into = self._into
        into.is_plain = False
        into.blank += whole.blank
        incomplete = np.flatnonzero(missing.any(axis=1))
        into.incomplete += len(incomplete)
        if len(incomplete) and into.missing is None:
            row = incomplete[0]
            into.missing = (first + int(whole.lines[row]),
                            self._layout.names[int(missing[row].argmax())])
        if not len(block):
            return
        if into.texts is not None:
            into.texts.add_lines(grid.text, self._separator, len(block))
        into.add(block, (first + grid.lines).astype(np.int32))
