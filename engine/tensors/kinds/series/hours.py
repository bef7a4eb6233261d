"""Of which hour each row is, which hours have none, and how these are filled in."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.errors import InputError
from engine.tensors.kinds.series.options import SeriesOptions
from engine.tensors.kinds.table import TableSource
from engine.tensors.operations.operation import LARGEST

DAY = 24

_HOURS = ("hr", "hour", "hours", "hour of day", "hour_of_day", "시", "시간")

Hours = NDArray[np.datetime64]


@dataclass(frozen=True, slots=True, eq=False)
class Clock:
    """hours: of each row, datetime64[h]. date, hour: the columns by which it is told."""

    hours: Hours
    date: int
    hour: int | None


def clock_of(path: object, table: TableSource, options: SeriesOptions) -> Clock:
    """Raises InputError where the rows tell no time, or are not in its order."""
    names = [each.name for each in table.columns]
    for chosen in (options.date, options.hour):
        if chosen is not None and chosen not in names:
            raise InputError("{path} has no column “{name}”. It has: {names}.", path=path,
                             name=chosen, names=", ".join(names))
    date = names.index(options.date) if options.date else min(table.times, default=-1)
    if date not in table.times:
        raise InputError(
            "{path} has no column of dates such as 2011-01-31, so nobody knows the hour of a row. "
            "Open it as a table, or choose another file.", path=path,
        )
    hour = names.index(options.hour) if options.hour else _hour(table)
    times = table.times[date]
    if hour is not None:
        values = table.parts[0].raw[:, hour].numpy()
        wrong = (values != values.round()) | (values < 0) | (values > 23)
        if wrong.any():
            row = int(wrong.argmax())
            raise InputError(
                "{path}, line {line}, column “{name}”: {text} is no hour from 0 to 23. Correct "
                "it, or choose another column for the hours.", path=path, line=table.line(row),
                name=names[hour], text=table.text(row, hour),
            )
        times = times.astype("datetime64[D]") + values.astype("timedelta64[h]")
    hours = times.astype("datetime64[h]")
    back = np.diff(hours).astype(int) < 0
    if back.any():
        row = int(back.argmax()) + 1
        raise InputError(
            "{path}, line {line}: its hour, {hour}, is before that of the row above it. Sort the "
            "rows by time.", path=path, line=table.line(row), hour=said(hours[row]),
        )
    return Clock(hours, date, hour)


def _hour(table: TableSource) -> int | None:
    """A column of hours by its name; none where the dates come with a time of day."""
    for index, each in enumerate(table.columns):
        if each.name.lower() in _HOURS and each.role == "number":
            return index
    return None


def said(hour: np.datetime64) -> str:
    """An hour as 2011-01-31 05:00."""
    return str(hour.astype("datetime64[m]")).replace("T", " ")


def filled(path: object, hours: Hours, columns: int) -> tuple[NDArray[np.int64], Hours]:
    """For every hour of whole days: the row that it is taken from, and the hour itself.

    An hour without a row has the one before it; of several of one hour the first is taken. Days
    that are not whole at the begin and the end are left out. Raises InputError.
    """
    first, last = hours[0].astype("datetime64[D]"), hours[-1].astype("datetime64[D]")
    if hours[0] != first.astype("datetime64[h]"):
        first += 1
    if hours[-1] == last.astype("datetime64[h]") + np.timedelta64(DAY - 1, "h"):
        last += 1
    count = int((last - first).astype(int)) * DAY
    if count <= 0:
        raise InputError(
            "{path} has no whole day in it: the first hour is {first}, the last {last}. Choose a "
            "longer series.", path=path, first=said(hours[0]), last=said(hours[-1]),
        )
    if count * columns * 4 > LARGEST:
        raise InputError(
            "Between the first and the last row of {path} there are {count} hours, too many to "
            "fill in. Choose not to fill in missing hours.", path=path, count=count,
        )
    every = first.astype("datetime64[h]") + np.arange(count)
    rows = np.searchsorted(hours, every, side="left")
    has_row = (rows < len(hours)) & (hours[np.minimum(rows, len(hours) - 1)] == every)
    before = np.searchsorted(hours, every, side="right") - 1
    return np.where(has_row, rows, before), every
