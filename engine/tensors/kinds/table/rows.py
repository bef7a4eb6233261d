"""A table's rows, some thousand at a time: quickly by numpy where all are plain numbers."""

import csv
from collections.abc import Iterator
from itertools import chain, islice
from typing import TextIO

import numpy as np

from engine.errors import InputError, brief
from engine.tensors.kinds.table.cells import (
    is_missing,
    is_rounded_to_zero,
    number_of,
)
from engine.tensors.kinds.table.gathered import Floats, Gathered
from engine.tensors.kinds.table.layout import Layout
from engine.tensors.kinds.table.options import (
    LONGEST_LINE,
    MOST_BYTES,
    MOST_CLASSES,
)
from engine.tensors.kinds.table.quick import take, times_of
from engine.tensors.kinds.table.refusals import ragged, unreadable, wrong_cell

_BLOCK = 2**20
"""Characters read at once."""

_TOGETHER = 4096
"""Rows that are turned into numbers at once."""

Lines = tuple[int, str]
"""The number of the first, from 1, and some in a row, but for the last one's end."""

Records = list[tuple[int, list[str]]]
"""Lines by their numbers, as cells."""


class NotEmpty(Exception):
    """There is something in a column that was left out as empty."""


def lines_of(path: object, text: TextIO) -> Iterator[Lines]:
    """All lines, in blocks. Raises InputError for a line or a file without end."""
    number, rest, read = 1, "", 0
    while block := text.read(_BLOCK):
        read += len(block)
        if read > MOST_BYTES:
            raise InputError(
                "{path} has more than {most} million characters in it. Split it into smaller "
                "files.", path=path, most=MOST_BYTES // 10**6,
            )
        whole, ended, rest = (rest + block).rpartition("\n")
        if len(rest) > LONGEST_LINE:
            raise InputError(
                "{path}, line {line} is longer than {limit} characters. That is no table: choose "
                "another file.", path=path, limit=LONGEST_LINE,
                line=number + whole.count("\n") + bool(ended),
            )
        if ended:
            yield number, whole
            number += whole.count("\n") + 1
    if rest:
        yield number, rest


def gather(path: object, blocks: Iterator[Lines], layout: Layout, into: Gathered
           ) -> Iterator[None]:
    """Put all rows into `into`, and yield after some of them. Raises InputError."""
    for first, lines in blocks:
        if first == 1:
            lines, first = _without_header(path, lines, layout)
            into.begin = first
        if not lines or lines.isspace():
            into.blank += lines.count("\n") + bool(lines)
            continue
        if take(lines, first, layout, into):
            yield
        elif '"' in lines:  # a cell may go on in the next block
            yield from _by_cells(path, chain([(first, lines)], blocks), layout, into)
            return
        else:
            yield from _by_cells(path, iter([(first, lines)]), layout, into)


def _without_header(path: object, text: str, layout: Layout) -> tuple[str, int]:
    """The rest, and the number of its first line. Raises InputError."""
    left = layout.skipped
    if layout.has_header:
        bare = (line + "\n" for line in islice(_each_line(text), left, None))
        reader = csv.reader(bare, delimiter=layout.separator, skipinitialspace=True)
        try:
            for record in reader:
                if any(cell.strip() for cell in record):
                    break
        except csv.Error as error:
            raise unreadable(path, 1 + left, error) from error
        left += reader.line_num
    lines = text.split("\n", left)
    return lines[left] if left < len(lines) else "", 1 + left


def _each_line(text: str) -> Iterator[str]:
    """Without its end. Of a large block only a few are wanted."""
    begin = 0
    while (end := text.find("\n", begin)) >= 0:
        yield text[begin:end]
        begin = end + 1
    yield text[begin:]


def _by_cells(path: object, blocks: Iterator[Lines], layout: Layout, into: Gathered
              ) -> Iterator[None]:
    into.is_plain = False
    first, begin = next(blocks)
    texts = chain([begin], (text for _, text in blocks))
    every = (line for text in texts for line in text.split("\n"))
    if layout.separator == " ":
        every = (line.strip(" ") for line in every)
    source = (line + "\n" for line in every)
    reader = csv.reader(source, delimiter=layout.separator, skipinitialspace=True, strict=True)
    records: Records = []
    at = first
    try:
        for record in reader:
            records.append((at, [cell.strip() for cell in record]))
            at = first + reader.line_num
            if len(records) == _TOGETHER:
                _take(path, records, layout, into)
                records = []
                yield
    except csv.Error as error:
        raise unreadable(path, at, error) from error
    _take(path, records, layout, into)
    yield


def _take(path: object, records: Records, layout: Layout, into: Gathered) -> None:
    """Rows as numbers. Raises InputError naming the first line and column that cannot be one."""
    complete: Records = []
    for line, cells in records:
        if not any(cells):
            into.blank += 1
            continue
        if len(cells) != layout.width:
            raise ragged(path, line, len(cells), layout)
        if any(cells[each] for each in layout.empty):
            raise NotEmpty
        missing = [each for each in layout.columns if is_missing(cells[each])]
        if missing:
            into.incomplete += 1
            into.missing = into.missing or (
                line, layout.names[layout.columns.index(missing[0])])
            continue
        complete.append((line, cells))
    if not complete:
        return
    block = np.empty((len(complete), len(layout.columns)), np.float32)
    for place, (column, role) in enumerate(zip(layout.columns, layout.roles, strict=True)):
        texts = [cells[column] for _, cells in complete]
        if role == "number":
            block[:, place] = _numbers(path, complete, column, place, layout)
            continue
        if role == "date":
            found = times_of(texts, dict.fromkeys(texts))
            if found is None:
                raise _wrong_date(path, complete, column, place, layout)
            block[:, place] = into.add_times(place, *found)
            continue
        known = into.numbers.setdefault(place, {})
        block[:, place] = [known.setdefault(text, len(known)) for text in texts]
        if len(known) > MOST_CLASSES:
            raise InputError(
                "{path}: column “{name}” has more than {most} different texts, too many for "
                "classes. Leave that column out.",
                path=path, name=layout.names[place], most=MOST_CLASSES,
            )
    if into.texts is not None:
        into.texts.add_cells([cells for _, cells in complete])
    into.add(block, np.array([line for line, _ in complete], np.int32))


def _wrong_date(path: object, records: Records, column: int, place: int, layout: Layout
                ) -> InputError:
    """For the first cell that is none, of which there is one."""
    line, cells = next(each for each in records if times_of(*2 * [[each[1][column]]]) is None)
    return wrong_cell(path, line, layout.names[place], cells[column], layout, "date")


def _numbers(path: object, records: Records, column: int, place: int, layout: Layout) -> Floats:
    values = []
    for line, cells in records:
        try:
            values.append(number_of(cells[column], layout.decimal))
        except ValueError:
            raise wrong_cell(
                path, line, layout.names[place], cells[column], layout, "number") from None
    with np.errstate(over="ignore"):
        found: Floats = np.array(values).astype(np.float32)
    if not np.isfinite(found).all():
        line, cells = records[int(np.isfinite(found).argmin())]
        raise InputError(
            "{path}, line {line}, column “{name}”: {text} is more than float32 can hold. Correct "
            "it, or leave that column out.",
            path=path, line=line, name=layout.names[place], text=brief(cells[column], 40),
        )
    for at in np.flatnonzero(found == 0):
        line, cells = records[at]
        if is_rounded_to_zero(cells[column], found[at]):
            raise InputError(
                "{path}, line {line}, column “{name}”: {text} is too near 0 for float32, which "
                "would make it 0. Correct it, or leave that column out.",
                path=path, line=line, name=layout.names[place], text=brief(cells[column], 40),
            )
    return found
