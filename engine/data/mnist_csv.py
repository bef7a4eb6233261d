"""Labelled images as CSV, one a line: the label and 784 pixels, as Kaggle and others have MNIST.

Written: label,pixel0,…,pixel783 as the first line, plain ASCII, CRLF, so that a spreadsheet opens
it in whatever language its system is set to.
"""

import gzip
import os
import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple, TextIO

import numpy as np

from engine.bounded_reading import Unpacked, opened
from engine.data.datasets import Dataset
from engine.data.progress import EVERY, Cancelled, Report, no_report, not_cancelled, tell
from engine.drawings.drawing import SIDE
from engine.errors import InputError, brief
from engine.system_reasons import reason
from engine.whole_files import write_whole

MOST = 600_000
"""Images that a file may have."""

LONGEST_LINE = 16_384
"""Characters: 785 numbers of three figures, in quotes and with a space, take 5,500."""

MOST_BLANK = 1_000
"""Lines without anything that are passed over."""

PIXELS = SIDE * SIDE
COLUMNS = 1 + PIXELS
HEADER = ",".join(["label", *(f"pixel{index}" for index in range(PIXELS))])

_TEXTS = tuple(map(str, range(256)))
_VALUES = {text: value for value, text in enumerate(_TEXTS)}
_COUNTED = [str(column) for column in range(COLUMNS)]
_WHOLE = re.compile(r"0*([0-9]{1,3})(?:\.0*)?")
_LAST = ("label", "class")
"""How the last column is called where the label stands there: OpenML's does."""

_AGAIN = "Correct that line, or choose another file; nothing was loaded."


class _Layout(NamedTuple):
    """How the lines are made. label: its column, the first or the last. has_names: the first line
    names the columns.
    """

    separator: str
    label: int
    has_names: bool


def write_csv(
    path: Path, data: Dataset, report: Report = no_report,
    is_cancelled: Callable[[], bool] = not_cancelled,
) -> None:
    """Write what read_csv reads, whole or not at all. A name that ends in .gz is packed.

    The same data gives the same bytes. Raises InputError naming the file, and Cancelled.
    """
    if not len(data):
        raise InputError("There are no images to write to {path}.", path=path)
    lines = [HEADER]
    for index, (image, label) in enumerate(zip(data.images, data.labels.tolist(), strict=True)):
        if is_cancelled():
            raise Cancelled
        lines.append(f"{label}," + ",".join([_TEXTS[value] for value in image.tobytes()]))
        tell(report, index + 1, len(data))
    content = ("\r\n".join(lines) + "\r\n").encode("ascii")
    write_whole(path, gzip.compress(content, mtime=0) if path.suffix.lower() == ".gz" else content)


def read_csv(
    path: Path, report: Report = no_report, is_cancelled: Callable[[], bool] = not_cancelled
) -> Dataset:
    """The images of a file, in its order, plain or packed by gzip.

    The first line may name the columns; the label is the first column, or the last where that is
    called so. Columns are separated by commas, semicolons or tabs. report: of the file's bytes.
    Raises InputError naming the file and the line, and Cancelled.
    """
    try:
        with opened(path) as file:
            return _dataset(path, file, report, is_cancelled)
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Choose a CSV file with a label and 784 pixels a "
            "line.", path=path, reason=reason(error),
        ) from error
    except (EOFError, zlib.error) as error:
        raise InputError(
            "{path} is cut short or damaged: {reason}. Fetch the file again or choose another.",
            path=path, reason=error,
        ) from error


def _dataset(
    path: Path, file: BinaryIO, report: Report, is_cancelled: Callable[[], bool]
) -> Dataset:
    size = os.fstat(file.fileno()).st_size
    values, labels = bytearray(), bytearray()
    layout: _Layout | None = None
    with Unpacked(file).as_text() as text:
        for number, line in _lines(path, text):
            if layout is None:
                layout = _layout(path, number, line)
                if layout.has_names:
                    continue
            label, pixels = _row(path, number, line.split(layout.separator), layout)
            labels.append(label)
            values += pixels
            if len(labels) > MOST:
                raise InputError(
                    "{path} has more than {most} images. Split it into smaller files.",
                    path=path, most=MOST,
                )
            if len(labels) % EVERY == 0:
                if is_cancelled():
                    raise Cancelled
                report(min(file.tell(), size), size)
    if not labels:
        raise InputError("{path} has no images in it. Choose a CSV file with a label and 784 "
                         "pixels a line.", path=path)
    report(size, size)
    return Dataset(np.frombuffer(values, np.uint8).reshape(-1, SIDE, SIDE),
                   np.frombuffer(labels, np.uint8))


def _lines(path: Path, text: TextIO) -> Iterator[tuple[int, str]]:
    """What is not blank, with its number. Never more than a line of it is in memory."""
    number, blank = 0, 0
    while line := text.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            raise InputError(
                "{path}, line {line} is longer than {limit} characters, too long for a label and "
                "784 pixels. Choose another file; nothing was loaded.",
                path=path, line=number, limit=LONGEST_LINE,
            )
        if line.strip():
            yield number, line.strip("\n ")
            continue
        blank += 1
        if blank > MOST_BLANK:
            raise InputError(
                "{path} has more than {most} blank lines. Remove them, or choose another file.",
                path=path, most=MOST_BLANK,
            )


def _layout(path: Path, number: int, line: str) -> _Layout:
    """As the first line says."""
    separator = max(",;\t", key=line.count)
    cells = [_bare(cell) for cell in line.split(separator)]
    if len(cells) == PIXELS:
        raise InputError(
            "{path}, line {line} has 784 columns: the pixels, and no label. Choose a file in which "
            "each line has its label, too.", path=path, line=number,
        )
    _check_columns(path, number, cells)
    label = PIXELS if cells[-1].lower() in _LAST and cells[0].lower() not in _LAST else 0
    names = all(cell and not _WHOLE.fullmatch(cell) for cell in cells) or cells == _COUNTED
    return _Layout(separator, label, names)


def _row(path: Path, number: int, cells: list[str], layout: _Layout) -> tuple[int, bytes]:
    _check_columns(path, number, cells)
    try:
        row = bytes([_VALUES[cell] for cell in cells])
    except KeyError:  # something else than the plainest way to write a byte
        row = bytes([_value(path, number, column, cell, layout)
                     for column, cell in enumerate(cells)])
    label = row[layout.label]
    if label > 9:
        raise _wrong_label(path, number, cells[layout.label])
    return label, row[1:] if layout.label == 0 else row[:-1]


def _check_columns(path: Path, number: int, cells: list[str]) -> None:
    if len(cells) != COLUMNS:
        raise InputError(
            "{path}, line {line}: the number of columns is {columns}; 785 are needed, a label and "
            "784 pixels. "
            + _AGAIN, path=path, line=number, columns=len(cells),
        )


def _bare(cell: str) -> str:
    """Without the spaces and quotes that some programs put around it."""
    return cell.strip().strip('"').strip()


def _value(path: Path, number: int, column: int, cell: str, layout: _Layout) -> int:
    found = _WHOLE.fullmatch(_bare(cell))
    value = int(found[1]) if found else 256
    if value < 256:
        return value
    if column == layout.label:
        raise _wrong_label(path, number, cell)
    raise InputError(
        "{path}, line {line}: pixel {pixel} is “{text}”; a pixel is a whole number from 0 to 255. "
        + _AGAIN, path=path, line=number, text=_shown(cell),
        pixel=column - (layout.label == 0),
    )


def _wrong_label(path: Path, number: int, cell: str) -> InputError:
    return InputError(
        "{path}, line {line}: the label is “{text}”; labels are digits, 0 to 9. " + _AGAIN,
        path=path, line=number, text=_shown(cell),
    )


def _shown(cell: str) -> str:
    """Of bytes that are no text anything may be in it."""
    return "".join(each if each.isprintable() else "\ufffd" for each in brief(cell, 40))
