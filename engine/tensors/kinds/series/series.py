"""Reading a time series: a table, the hour of each row, and hours filled in where that is asked."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from engine.data.progress import Report, no_report, not_cancelled
from engine.errors import brief
from engine.tensors.kinds.series.found import found_of
from engine.tensors.kinds.series.hours import DAY, HOUR, Clock, clock_of, filled, said
from engine.tensors.kinds.series.options import GUESSED, SeriesOptions
from engine.tensors.kinds.series.program import with_filling
from engine.tensors.kinds.series.source import SeriesSource
from engine.tensors.kinds.table import TableSource
from engine.tensors.kinds.table import read as read_table
from engine.tensors.kinds.table.options import LONGEST_CELL
from engine.tensors.operations.arranging import Transpose, View
from engine.tensors.operations.columns import NormaliseColumns
from engine.tensors.operations.one_hot import OneHotColumn
from engine.tensors.operations.operation import Operation
from engine.tensors.source import Part, Source
from engine.text import Text

_WEATHER = ("weathersit", "weather", "날씨")


def read(
    paths: tuple[Path, ...], options: SeriesOptions = GUESSED, report: Report = no_report,
    cancelled: Callable[[], bool] = not_cancelled,
) -> SeriesSource:
    """A table with a row an hour, as one part of (hours, columns) float32.

    Raises InputError as a table's reader does, and where the rows tell no time; Cancelled.
    """
    table = read_table(paths, options.table, report, cancelled)
    path, values = paths[0], table.parts[0].raw.numpy()
    clock = clock_of(path, table, options)
    has_gaps = bool((np.diff(clock.hours).astype(int) != 1).any())
    is_asked_for = len(values) > DAY and len(values) % DAY != 0 and has_gaps
    fill = (clock.is_hourly and is_asked_for) if options.fill is None else options.fill
    if fill:
        rows, hours = filled(path, clock.hours, values.shape[1])
    else:
        rows, hours = np.arange(len(values)), clock.hours
    made = clock.hours[rows] != hours
    raw = _rows(table, clock, rows, made, hours) if fill else table.parts[0].raw

    def text(row: int, column: int) -> str:
        if made[row] and column == clock.date and clock.hour is not None:
            return said(hours[row])[:10]
        if made[row] and column in (clock.date, clock.hour):
            return f"{float(raw[row, column]):g}" if column == clock.hour else said(hours[row])
        return table.text(int(rows[row]), column)

    def line(row: int) -> int:
        return table.line(int(rows[row]))

    is_hourly = bool(fill) or clock.is_hourly

    def place(part: int, index: tuple[int, ...]) -> Text:
        row, column = index
        if not is_hourly:
            return Text("{time}, column “{name}” (line {line}): {text}",
                        time=said(clock.times[row]), name=table.columns[column].name,
                        line=line(row), text=brief(text(row, column), LONGEST_CELL))
        told = {"hour": int(hours[row].astype(int) % DAY), "line": line(row),
                "date": said(hours[row])[:10], "name": table.columns[column].name,
                "text": brief(text(row, column), LONGEST_CELL)}
        if made[row]:
            return Text("hour {hour} of {date}, column “{name}” (not in the file, filled in from "
                        "line {line}): {text}", **told)
        return Text("hour {hour} of {date}, column “{name}” (line {line}): {text}", **told)

    return SeriesSource(
        "series", table.title, (
            Part(table.title, raw, ("hour" if is_hourly else "row", "column")),), place,
        with_filling(path, table, clock) if fill else table.code,
        table.found + found_of(
            clock, values, made, hours, [each.name for each in table.columns]),
        columns=table.columns, layout=table.layout, encoding=table.encoding,
        options=table.options, text=text, line=line, incomplete=table.incomplete,
        times=table.times, hours=hours, is_filled=made, date=clock.date, hour=clock.hour,
        rows_a_day=DAY if fill else clock.rows_a_day, has_days=bool(fill) or clock.has_days,
        apart=HOUR if fill else clock.apart,
    )


def _rows(table: TableSource, clock: Clock, rows: np.ndarray, made: np.ndarray,
          hours: np.ndarray) -> torch.Tensor:
    """Those rows, of which the ones that are made up have the time that they stand for."""
    raw = table.parts[0].raw[torch.from_numpy(rows)]
    at = torch.from_numpy(np.flatnonzero(made))
    days = hours[made].astype("datetime64[D]")
    of_month = (days - days.astype("datetime64[M]")).astype(int) + 1
    raw[at, clock.date] = torch.from_numpy(of_month.astype(np.float32))
    if clock.hour is not None:
        raw[at, clock.hour] = torch.from_numpy((hours[made].astype(int) % DAY).astype(np.float32))
    return raw


def usual_steps(source: Source) -> tuple[Operation, ...]:
    """A day is a row of a view; the weather one-hot; what is continuous normalized; days × columns
    × hours.
    """
    assert isinstance(source, SeriesSource)
    width = len(source.columns)
    names = ("day" if source.has_days else "unknown", source.parts[0].axes[0], "column")
    steps: list[Operation] = [View((-1, source.rows_a_day, width), names)]
    steps += [
        OneHotColumn(index, each.count, each.first)
        for index, each in enumerate(source.columns)
        if each.count and (each.name.lower() in _WEATHER or 2 < len(each.classes) <= 100)
    ]
    scaled = tuple(
        index for index, each in enumerate(source.columns)
        if each.kind == "continuous" and not each.is_constant
    )
    if scaled:
        steps.append(NormaliseColumns(scaled))
    return (*steps, Transpose(1, 2))
