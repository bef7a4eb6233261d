"""Labelled images as CSV, one a line: the label and 784 pixels, as Kaggle and others have MNIST.

Written: label,pixel0,…,pixel783 as the first line, plain ASCII, CRLF, so that a spreadsheet opens
it in whatever language its system is set to.
"""

import gzip
import os
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, TextIO

from engine.bounded_reading import Unpacked, opened
from engine.data.csv_rows import CsvRows
from engine.data.datasets import Dataset
from engine.data.progress import Cancelled, Report, no_report, not_cancelled, tell
from engine.drawings.drawing import PIXELS
from engine.errors import InputError
from engine.system_reasons import reason
from engine.whole_files import write_whole

MOST = 600_000
"""Images that a file may have."""

LONGEST_LINE = 32_768
"""Characters: 785 numbers as numpy.savetxt writes them take 19,625."""

MOST_BLANK = 1_000
"""Lines without anything that are passed over."""

HEADER = ",".join(["label", *(f"pixel{index}" for index in range(PIXELS))])

BLOCK = 1 << 15
"""Characters that are read at once: a dozen lines of bytes and more."""

_TEXTS = tuple(map(str, range(256)))
_AGAIN = "Correct that line, or choose another file; nothing was loaded."


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

    The first line may name the columns, which are separated by commas, semicolons, tabs or spaces.
    The label is the first column, or the last: see `csv_rows.CsvRows`, also for shares from 0 to 1
    instead of bytes. report: of the file's bytes. Raises InputError naming the file and the line,
    and Cancelled.
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
    rows = CsvRows(path)
    with Unpacked(file).as_text() as text:
        blank = 0
        for first, block in _blocks(path, text):
            if not rows.add_block(first, block):
                blank = _add_lines(path, rows, first, block, blank)
            if len(rows) > MOST:
                raise InputError(
                    "{path} has more than {most} images. Split it into smaller files.",
                    path=path, most=MOST,
                )
            if is_cancelled():
                raise Cancelled
            report(min(file.tell(), size), size)
    if not len(rows):
        raise InputError("{path} has no images in it. Choose a CSV file with a label and 784 "
                         "pixels a line.", path=path)
    report(size, size)
    return rows.dataset()


def _blocks(path: Path, text: TextIO) -> Iterator[tuple[int, str]]:
    """Some lines without the end of the last, and the number of the first."""
    number, rest = 1, ""
    while read := text.read(BLOCK):
        block, end, rest = (rest + read).rpartition("\n")
        if end:
            yield number, block
            number += block.count("\n") + 1
        if len(rest) > LONGEST_LINE:
            raise _too_long(path, number)
    if rest:
        yield number, rest


def _add_lines(path: Path, rows: CsvRows, first: int, block: str, blank: int) -> int:
    """One after the other; how many there have been with nothing in them. blank: before these."""
    for number, line in enumerate(block.split("\n"), first):
        if len(line) > LONGEST_LINE:
            raise _too_long(path, number)
        if line.strip():
            rows.add(number, line.strip(" "))
            continue
        blank += 1
        if blank > MOST_BLANK:
            raise InputError(
                "{path} has more than {most} blank lines. Remove them, or choose another file.",
                path=path, most=MOST_BLANK,
            )
    return blank


def _too_long(path: Path, number: int) -> InputError:
    return InputError(
        "{path}, line {line} is longer than {limit} characters, too long for a label and "
        "784 pixels. Choose another file; nothing was loaded.",
        path=path, line=number, limit=LONGEST_LINE,
    )
