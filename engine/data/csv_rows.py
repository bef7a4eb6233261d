"""The lines of a table of labelled images, as they come, and what is known once all are there."""

from array import array
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.csv_cells import (
    are_labels,
    are_whole,
    as_bytes,
    bare,
    bytes_of,
    number_of,
    numbers_of,
    shown,
)
from engine.data.datasets import Dataset
from engine.drawings.drawing import PIXELS, SIDE
from engine.errors import InputError

COLUMNS = 1 + PIXELS

_VALUES = {str(value): value for value in range(256)}
_COUNTED = [str(column) for column in range(COLUMNS)]
_LABELS = ("label", "labels", "class", "target", "digit", "y")
"""What the column of the label is called, by those who call it something."""

_AGAIN = "Correct that line, or choose another file; nothing was loaded."


class CsvRows:
    """The images of a file's lines, which are added one after another.

    The label is the first column; the last, where that is called so (label, class, target, digit,
    y). Where no name says which, and the first column cannot be labels, because it has a value over
    9 or only a single one, and the last can: the last. Pixels are bytes; where any is a fraction,
    or all of them are 0 or 1, they are shares from 0 to 1 throughout the file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._separator: str | None = None
        self._label: int | None = None  # its column, where the names say so
        self._is_begun = self._has_shares = False
        self._ends = array("f")  # the first and the last column: which is the label is not known
        self._between = bytearray()  # the others; shares as bytes, so that a line takes one each
        self._numbers = array("L")

    def __len__(self) -> int:
        return len(self._numbers)

    def add(self, number: int, line: str) -> bool:
        """The next line, which is not blank; whether it is an image. Raises InputError."""
        if not self._is_begun:
            self._is_begun = True
            if self._takes_names(number, line):
                return False
        cells = line.split(self._separator)
        self._check_columns(number, cells)
        self._numbers.append(number)
        if not self._has_shares:
            try:
                self._add_bytes(bytes([_VALUES[cell] for cell in cells]))
                return True
            except KeyError:  # something else than the plainest way to write a byte
                pass
        self._add_numbers(number, cells)
        return True

    def add_block(self, first: int, block: str) -> bool:
        """Lines of which `first` is the first one's number, if all are images, written plainly.

        Whether they are; if not nothing was added, and each takes a closer look (`add`). block:
        without the end of the last.
        """
        if not self._is_begun:
            return False
        values: NDArray[Any] | None = None
        if not self._has_shares:
            values = bytes_of(block, self._separator, COLUMNS)
        if values is None:
            values = numbers_of(block, self._separator, COLUMNS)
            if values is None or not self._are_plain(values):
                return False
            if (values[:, 1:-1].max() > 1) if self._has_shares else not are_whole(values).all():
                return False
        pixels = values[:, 1:-1]
        self._ends.frombytes(values[:, [0, -1]].astype(np.float32).tobytes())
        self._between += (
            as_bytes(pixels) if self._has_shares else pixels.astype(np.uint8)).tobytes()
        self._numbers.extend(range(first, first + block.count("\n") + 1))
        return True

    def dataset(self) -> Dataset:
        """The images of all lines, of which there is one at least. Raises InputError."""
        ends = np.frombuffer(self._ends, np.float32).reshape(-1, 2)
        is_first = self._is_label_first(ends)
        labels, pixel = ends[:, 0 if is_first else 1], ends[:, 1 if is_first else 0]
        wrong = np.flatnonzero((labels > 9) | (labels != np.rint(labels)))
        if len(wrong):
            raise self._wrong_label(self._numbers[wrong[0]], f"{labels[wrong[0]]:g}")
        if self._has_shares:
            wrong = np.flatnonzero(pixel > 1)
            if len(wrong):
                raise self._mixed(self._numbers[wrong[0]], PIXELS - 1 if is_first else 0,
                                  f"{pixel[wrong[0]]:g}")
            pixel = np.rint(pixel * np.float32(255))
        images = np.empty((len(self), PIXELS), np.uint8)
        images[:, -1 if is_first else 0] = pixel
        images[:, slice(0, -1) if is_first else slice(1, None)] = np.frombuffer(
            self._between, np.uint8).reshape(len(self), -1)
        return Dataset(images.reshape(-1, SIDE, SIDE), labels.astype(np.uint8))

    # the first line

    def _takes_names(self, number: int, line: str) -> bool:
        """Whether it names the columns; if not it is the first image."""
        # a comma may be a decimal one
        separator = max(";\t,", key=lambda each: (line.count(each) == PIXELS, line.count(each)))
        self._separator = separator if separator in line else None  # else any blanks
        cells = [bare(cell) for cell in line.split(self._separator)]
        if len(cells) != COLUMNS and any(
            each == "\ufffd" or (each < " " and each != "\t") for each in line
        ):
            raise InputError(
                "{path} is no text, and no IDX file either. Choose a CSV file with a label and "
                "784 pixels a line, or an IDX file of images.", path=self._path,
            )
        if len(cells) == PIXELS:
            raise InputError(
                "{path}, line {line} has 784 columns: the pixels, and no label. Choose a file in "
                "which each line has its label, too.", path=self._path, line=number,
            )
        self._check_columns(number, cells)
        if cells != _COUNTED and not all(cell and number_of(cell) is None for cell in cells):
            return False
        first, last = (cells[each].lower() in _LABELS for each in (0, -1))
        if first or last:
            self._label = 0 if first else PIXELS
        return True

    def _is_label_first(self, ends: NDArray[np.float32]) -> bool:
        if self._label is not None:
            return self._label == 0
        first, last = (np.unique(ends[:, each]) for each in (0, 1))
        return are_labels(first) or not are_labels(last)

    # a line

    def _add_bytes(self, values: bytes) -> None:
        self._ends.extend((values[0], values[-1]))
        self._between += values[1:-1]

    def _add_numbers(self, number: int, cells: list[str]) -> None:
        values = self._plain_numbers(cells)
        if values is None:
            values = np.array([
                self._value(number, column, cell) for column, cell in enumerate(cells)])
        if not self._has_shares:
            if are_whole(values).all():
                self._add_bytes(values.astype(np.uint8).tobytes())
                return
            self._has_shares = True
            self._take_bytes_as_shares()
        too_high = np.flatnonzero(values[1:-1] > 1)
        if len(too_high):
            column = 1 + int(too_high[0])
            raise self._mixed(number, self._pixel(column), cells[column])
        self._ends.extend((values[0], values[-1]))
        self._between += as_bytes(values[1:-1]).tobytes()

    def _take_bytes_as_shares(self) -> None:
        """What was there before the first fraction. Raises InputError for a byte over 1."""
        before = np.frombuffer(bytes(self._between), np.uint8)
        wrong = np.flatnonzero(before > 1)
        if len(wrong):
            line, place = divmod(int(wrong[0]), COLUMNS - 2)
            raise self._mixed(self._numbers[line], self._pixel(1 + place), str(before[wrong[0]]))
        self._between = bytearray((before * 255).tobytes())

    def _plain_numbers(self, cells: list[str]) -> NDArray[np.float64] | None:
        """A line's values, or None where any of them takes a closer look (`_value`)."""
        found = numbers_of((self._separator or " ").join(cells), self._separator, COLUMNS)
        return found[0] if found is not None and self._are_plain(found) else None

    def _are_plain(self, values: NDArray[np.float64]) -> bool:
        """(…, columns): whether each may be where it is, as far as that is known."""
        is_whole = are_whole(values)
        is_fine = (values >= 0) & (values <= 255) & (is_whole | (values < 1))
        return bool(is_fine.all()) and (
            self._label is None or bool(is_whole[..., self._label].all()))

    def _value(self, number: int, column: int, cell: str) -> float:
        value = number_of(bare(cell))
        is_label = column == (self._label or 0)
        if value is not None and 0 <= value <= 255 and (
            value == int(value) or (value < 1 and column != self._label)
        ):
            return value
        if is_label:
            raise self._wrong_label(number, cell)
        raise self._mixed(number, self._pixel(column), cell)

    def _pixel(self, column: int) -> int:
        """A column's, where the label is the first until it is known better."""
        return column - (self._label is None or self._label == 0)

    def _check_columns(self, number: int, cells: list[str]) -> None:
        if len(cells) != COLUMNS:
            raise InputError(
                "{path}, line {line}: the number of columns is {columns}; 785 are needed, a label "
                "and 784 pixels. " + _AGAIN, path=self._path, line=number, columns=len(cells),
            )

    def _mixed(self, number: int, pixel: int, cell: str) -> InputError:
        return InputError(
            "{path}, line {line}: pixel {pixel} is “{text}”; a pixel is a whole number from 0 to "
            "255, or all are from 0 to 1. " + _AGAIN,
            path=self._path, line=number, text=shown(cell), pixel=pixel,
        )

    def _wrong_label(self, number: int, cell: str) -> InputError:
        return InputError(
            "{path}, line {line}: the label is “{text}”; labels are digits, 0 to 9. " + _AGAIN,
            path=self._path, line=number, text=shown(cell),
        )
