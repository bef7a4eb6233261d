"""The lines of a table of labelled images, as they come, and what is known once all are there."""

import math
import re
from array import array
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.datasets import Dataset
from engine.drawings.drawing import PIXELS, SIDE
from engine.errors import InputError, brief

COLUMNS = 1 + PIXELS

_VALUES = {str(value): value for value in range(256)}
_COUNTED = [str(column) for column in range(COLUMNS)]
_WHOLE = re.compile(r"0*([0-9]{1,3})(?:\.0*)?")
_NUMBER = re.compile(r"[+-]?[0-9]{0,20}(?:[.,][0-9]{0,40})?(?:[eE][+-]?[0-9]{1,3})?")
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
        self._bytes, self._shares, self._numbers = bytearray(), array("f"), array("L")

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
                self._bytes += bytes([_VALUES[cell] for cell in cells])
                return True
            except KeyError:  # something else than the plainest way to write a byte
                pass
        self._add_numbers(number, cells)
        return True

    def dataset(self) -> Dataset:
        """The images of all lines, of which there is one at least. Raises InputError."""
        found: NDArray[np.uint8] | NDArray[np.float32] = np.frombuffer(self._bytes, np.uint8)
        if self._has_shares:
            found = np.frombuffer(self._shares, np.float32)
        table = found.reshape(-1, COLUMNS)
        column = self._label_column(table)
        labels = table[:, column]
        wrong = np.flatnonzero((labels > 9) | (labels != np.rint(labels)))
        if len(wrong):
            raise self._wrong_label(self._numbers[wrong[0]], f"{labels[wrong[0]]:g}")
        pixels = table[:, 1:] if column == 0 else table[:, :-1]
        if self._has_shares:
            wrong = np.flatnonzero((pixels > 1).any(axis=1))
            if len(wrong):
                place = int((pixels[wrong[0]] > 1).argmax())
                raise self._mixed(self._numbers[wrong[0]], place, f"{pixels[wrong[0], place]:g}")
            pixels = np.rint(pixels * np.float32(255))
        return Dataset(pixels.astype(np.uint8).reshape(-1, SIDE, SIDE), labels.astype(np.uint8))

    # the first line

    def _takes_names(self, number: int, line: str) -> bool:
        """Whether it names the columns; if not it is the first image."""
        # a comma may be a decimal one
        separator = max(";\t,", key=lambda each: (line.count(each) == PIXELS, line.count(each)))
        self._separator = separator if separator in line else None  # else any blanks
        cells = [_bare(cell) for cell in line.split(self._separator)]
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
        if cells != _COUNTED and not all(cell and _number(cell) is None for cell in cells):
            return False
        first, last = (cells[each].lower() in _LABELS for each in (0, -1))
        if first or last:
            self._label = 0 if first else PIXELS
        return True

    def _label_column(self, table: NDArray[np.uint8] | NDArray[np.float32]) -> int:
        if self._label is not None:
            return self._label
        first, last = (np.unique(table[:, each]) for each in (0, -1))
        return PIXELS if _are_labels(last) and not _are_labels(first) else 0

    # a line

    def _add_numbers(self, number: int, cells: list[str]) -> None:
        values = [self._value(number, column, cell) for column, cell in enumerate(cells)]
        if not self._has_shares:
            if all(value == int(value) for value in values):
                self._bytes += bytes(map(int, values))
                return
            self._has_shares = True  # what was there before is found out in the end
            self._shares.extend(self._bytes)
        self._shares.extend(values)

    def _value(self, number: int, column: int, cell: str) -> float:
        value = _number(_bare(cell))
        is_label = column == (self._label or 0)
        if value is not None and 0 <= value <= 255 and (
            value == int(value) or (value < 1 and column != self._label)
        ):
            return value
        if is_label:
            raise self._wrong_label(number, cell)
        raise self._mixed(number, column - (self._label is None or self._label == 0), cell)

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
            path=self._path, line=number, text=_shown(cell), pixel=pixel,
        )

    def _wrong_label(self, number: int, cell: str) -> InputError:
        return InputError(
            "{path}, line {line}: the label is “{text}”; labels are digits, 0 to 9. " + _AGAIN,
            path=self._path, line=number, text=_shown(cell),
        )


def _are_labels(values: NDArray[Any]) -> bool:
    """Whether the different values of a column can be labels, of which one needs two."""
    return len(values) > 1 and bool(np.isin(values, range(10)).all())


def _bare(cell: str) -> str:
    """Without the spaces and quotes that some programs put around it."""
    return cell.strip().strip('"\'').strip()


def _number(text: str) -> float | None:
    """None for what is no finite number."""
    whole = _WHOLE.fullmatch(text)
    if whole:
        return float(whole[1])
    if not _NUMBER.fullmatch(text) or not any(each.isdigit() for each in text):
        return None
    try:
        value = float(text.replace(",", "."))
    except ValueError:  # an exponent of nothing
        return None
    return value if math.isfinite(value) else None


def _shown(cell: str) -> str:
    """Of bytes that are no text anything may be in it."""
    return "".join(each if each.isprintable() else "\ufffd" for each in brief(cell, 40))
