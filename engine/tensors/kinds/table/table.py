"""Reading a table: what is guessed, then its rows, then what its columns are."""

import os
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from engine.bounded_reading import Unpacked, opened
from engine.data.progress import Cancelled, Report, no_report, not_cancelled
from engine.errors import InputError, brief
from engine.system_reasons import reason
from engine.tensors.kinds.table.columns import Column, column_of
from engine.tensors.kinds.table.encodings import NAMES, SAMPLE, beginning, encodings_of
from engine.tensors.kinds.table.found import found_of
from engine.tensors.kinds.table.gathered import Gathered
from engine.tensors.kinds.table.layout import Layout, layout_of
from engine.tensors.kinds.table.options import GUESSED, LONGEST_CELL, TableOptions
from engine.tensors.kinds.table.program import program
from engine.tensors.kinds.table.refusals import RefusedTable, missing_cells
from engine.tensors.kinds.table.rows import NotEmpty, gather, lines_of
from engine.tensors.kinds.table.source import TableSource
from engine.tensors.operations.arranging import Narrow
from engine.tensors.operations.columns import NormaliseColumns
from engine.tensors.operations.one_hot import OneHotColumn
from engine.tensors.operations.operation import LARGEST, Operation
from engine.tensors.operations.values import Normalise
from engine.tensors.source import Part, Source
from engine.text import Text


def read(
    paths: tuple[Path, ...], options: TableOptions = GUESSED, report: Report = no_report,
    cancelled: Callable[[], bool] = not_cancelled,
) -> TableSource:
    """A CSV file, plain or packed by gzip, as one part of (rows, columns) float32.

    Raises InputError naming line and column, and Cancelled.
    """
    if len(paths) != 1:
        raise InputError("A table is one file. Choose one.")
    path = paths[0]
    try:
        return _read(path, options, report, cancelled)
    except OSError as error:
        raise InputError("{path} cannot be read: {reason}. Choose a CSV file.",
                         path=path, reason=reason(error)) from error
    except (EOFError, zlib.error) as error:
        raise InputError(
            "{path} is cut short or damaged: {reason}. Fetch the file again or choose another.",
            path=path, reason=error,
        ) from error


def _read(path: Path, options: TableOptions, report: Report, cancelled: Callable[[], bool]
          ) -> TableSource:
    with opened(path) as file:
        sample = Unpacked(file).read(SAMPLE)
    if not sample.strip():
        raise InputError("{path} has nothing in it. Choose another file.", path=path)
    encodings = encodings_of(path, sample, options.encoding)
    for encoding in encodings:
        try:
            return _laid_out(path, options, encoding, sample, report, cancelled)
        except UnicodeDecodeError:
            continue
    raise InputError(
        "{path} is not written in {encoding}, or not all of it. Choose another encoding.",
        path=path, encoding=NAMES[encodings[-1]],
    )


def _laid_out(path: Path, options: TableOptions, encoding: str, sample: bytes, report: Report,
              cancelled: Callable[[], bool]) -> TableSource:
    """sample: its beginning. Raises RefusedTable where it is known how the table is written."""
    def layout_by_sample(drops_empty: bool) -> Layout:
        lines = beginning(sample, encoding).split("\n")  # of short ones they take twenty times more
        return layout_of(path, lines, options, drops_empty)

    layout = layout_by_sample(drops_empty=True)
    try:
        try:
            gathered = _gather(path, encoding, layout, report, cancelled)
        except NotEmpty:  # a column that is empty in the first lines
            layout = layout_by_sample(drops_empty=False)
            gathered = _gather(path, encoding, layout, report, cancelled)
        return _source(path, options, encoding, layout, gathered)
    except InputError as error:
        raise RefusedTable(error, layout, encoding) from error


def _gather(path: Path, encoding: str, layout: Layout, report: Report,
            cancelled: Callable[[], bool]) -> Gathered:
    gathered = Gathered()
    with opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        with Unpacked(file).decoded(encoding) as text:
            for _ in gather(path, lines_of(path, text), layout, gathered):
                if cancelled():
                    raise Cancelled
                report(min(file.tell(), size), size)
                _check_size(path, gathered, layout)
    return gathered


def _check_size(path: Path, gathered: Gathered, layout: Layout) -> None:
    most = LARGEST // 4
    if gathered.rows * len(layout.columns) > most:
        raise InputError(
            "{path} has more than {most} million numbers in it. Take a part of it, or leave "
            "columns out.", path=path, most=most // 10**6,
        )


def _source(path: Path, options: TableOptions, encoding: str, layout: Layout, gathered: Gathered
            ) -> TableSource:
    if gathered.missing and not options.leave_out_missing:
        raise missing_cells(path, *gathered.missing, gathered.incomplete)
    if not gathered.rows:
        raise InputError(
            "{path} has no row with a number in every column. Choose another file.", path=path)
    raw = _joined(gathered)
    times = {place: np.concatenate(each) for place, each in gathered.times.items()}
    columns = _columns(raw, layout, gathered)
    zones = [layout.names[place] for place, each in sorted(gathered.zones.items())
             if len(each) > 1]
    texts, lines = gathered.texts, np.concatenate(gathered.lines)

    def text(row: int, column: int) -> str:
        if texts is not None:
            return texts.cell(row, layout.columns[column])
        if column in times:
            return str(times[column][row]).replace("T", " ")
        classes, value = columns[column].classes, float(raw[row, column])
        return classes[int(value)] if classes else np.format_float_positional(
            np.float32(value), trim="-")

    def place(part: int, index: tuple[int, ...]) -> Text:
        row, column = index
        return Text("line {line}, column “{name}”: {text}", line=int(lines[row]),
                    name=columns[column].name, text=brief(text(row, column), LONGEST_CELL))

    return TableSource(
        "table", path.name, (Part(path.name, raw, ("row", "column")),), place,
        program(path, encoding, layout, gathered, columns),
        found_of(encoding, layout, gathered, columns, zones), columns=columns, layout=layout,
        encoding=encoding, options=options, text=text, line=lambda row: int(lines[row]),
        times=times, incomplete=gathered.incomplete,
    )


def _joined(gathered: Gathered) -> Tensor:
    """(rows, columns), each block given back as soon as it is in it."""
    blocks, at = gathered.blocks, 0
    raw = np.empty((gathered.rows, blocks[0].shape[1]), np.float32)
    while blocks:
        block = blocks.pop(0)
        raw[at : at + len(block)] = block
        at += len(block)
    return torch.from_numpy(raw)


def _columns(raw: Tensor, layout: Layout, gathered: Gathered) -> tuple[Column, ...]:
    """What they are; classes get their numbers in sorted order."""
    columns = []
    for place, (name, role) in enumerate(zip(layout.names, layout.roles, strict=True)):
        classes: tuple[str, ...] = ()
        if role == "text":
            known = gathered.numbers[place]
            classes = tuple(sorted(known))
            number = {text: index for index, text in enumerate(classes)}
            sorted_codes = torch.tensor([number[text] for text in known], dtype=torch.float32)
            raw[:, place] = sorted_codes[raw[:, place].long()]
        columns.append(column_of(name, role, raw[:, place], classes))
    return tuple(columns)


def usual_steps(source: Source) -> tuple[Operation, ...]:
    """The target, the last column, split off; classes of texts one-hot; the rest normalized."""
    assert isinstance(source, TableSource)
    data = source.columns[:-1] if len(source.columns) > 1 else source.columns
    steps: list[Operation] = []
    if len(data) < len(source.columns):
        steps.append(Narrow(1, 0, len(data)))
    scaled = tuple(index for index, each in enumerate(data)
                   if not each.classes and not each.is_constant)
    if scaled:
        steps.append(Normalise((0,)) if len(scaled) == len(data) else NormaliseColumns(scaled))
    steps += [OneHotColumn(index, each.count) for index, each in enumerate(data)
              if 2 < len(each.classes) <= 100]
    return tuple(steps)
