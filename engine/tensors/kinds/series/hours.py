"""Of which hour each row is, which hours have none, and how these are filled in."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.errors import InputError
from engine.tensors.kinds.series.options import SeriesOptions
from engine.tensors.kinds.table import TableSource
from engine.tensors.operations.operation import LARGEST

DAY, HOUR = 24, 3600
"""Hours, and seconds."""

_HOURS = ("hr", "hour", "hours", "hour of day", "hour_of_day", "시", "시간")

Hours = NDArray[np.datetime64]


@dataclass(frozen=True, slots=True, eq=False)
class Clock:
    """times: of each row, datetime64[s]; hours: the same as datetime64[h]. date, hour: the columns
    by which it is told.

    apart: seconds between most rows and the next; 0 of a single row, and of rows in one second.
    """

    times: Hours
    hours: Hours
    date: int
    hour: int | None
    apart: int

    @property
    def is_hourly(self) -> bool:
        """Whether a row is an hour; of a single row nothing else is known."""
        return self.apart == HOUR or len(self.times) == 1

    @property
    def has_days(self) -> bool:
        """Whether so many rows, and more than one, are a day throughout."""
        return self.is_hourly or bool(
            self.apart and DAY * HOUR % self.apart == 0 and self.apart < DAY * HOUR)

    @property
    def rows_a_day(self) -> int:
        """24, unless a day has another number of rows throughout, and more than one."""
        return DAY * HOUR // self.apart if self.apart and self.has_days else DAY


def clock_of(path: object, table: TableSource, options: SeriesOptions) -> Clock:
    """Raises InputError where the rows tell no time, or are not in its order."""
    names = [each.name for each in table.columns]
    for chosen in (options.date, options.hour):
        if chosen is not None and chosen not in names:
            raise InputError("{path} has no column “{name}”. It has: {names}.", path=path,
                             name=chosen, names=", ".join(names))
    date = names.index(options.date) if options.date else _date(table)
    if date not in table.times:
        raise _no_dates(path, table)
    hour = names.index(options.hour) if options.hour else _hour(table)
    times = table.times[date]
    if hour is not None and table.columns[hour].role != "number":
        raise InputError(
            "{path}, line {line}, column “{name}”: {text} is no hour from 0 to 23. Correct "
            "it, or choose another column for the hours.", path=path, line=table.line(0),
            name=names[hour], text=table.text(0, hour),
        )
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
    times = times.astype("datetime64[s]")
    steps = np.diff(times).astype(np.int64)
    if (steps < 0).any():
        row = int((steps < 0).argmax()) + 1
        raise InputError(
            "{path}, line {line}: its time, {time}, is before that of the row above it. Sort the "
            "rows by time.", path=path, line=table.line(row), time=said(times[row]),
        )
    forward = steps[steps > 0]
    apart = int(np.median(forward)) if len(forward) else 0
    about_an_hour = HOUR // 2 < apart < 3 * HOUR // 2  # whatever the minutes are
    return Clock(times, times.astype("datetime64[h]"), date, hour,
                 HOUR if about_an_hour else apart)


def _date(table: TableSource) -> int:
    """The first column of dates in which they differ; -1 where there is none of dates."""
    varied = [index for index, times in table.times.items() if (times != times[0]).any()]
    return min(varied or table.times, default=-1)


def _no_dates(path: object, table: TableSource) -> InputError:
    for index, each in enumerate(table.columns):
        if each.looks_like_numbers or each.is_rounded:
            return InputError(
                "{path} has no column of dates such as 2011-01-31, so nobody knows the hour of a "
                "row. If “{text}” in column “{name}” is one, write it with the year first: "
                "2011-01-31 05:00.", path=path, name=each.name, text=table.text(0, index),
            )
    return InputError(
        "{path} has no column of dates such as 2011-01-31, so nobody knows the hour of a row. "
        "Open it as a table, or choose another file.", path=path,
    )


def _hour(table: TableSource) -> int | None:
    """A column of hours by its name; none where the dates come with a time of day."""
    for index, each in enumerate(table.columns):
        is_used = each.role == "number" or not table.times or (
            each.looks_like_numbers and not _tell_hours(table))
        if each.name.lower() in _HOURS and is_used:
            return index
    return None


def _tell_hours(table: TableSource) -> bool:
    """Whether the column of dates has times of day as well."""
    times = table.times[_date(table)]
    return bool((times != times.astype("datetime64[D]")).any())


def said(time: np.datetime64) -> str:
    """A time as 2011-01-31 05:00, with its seconds where it has some."""
    unit: Literal["m", "s"] = "m" if time == time.astype("datetime64[m]") else "s"
    return str(time.astype(f"datetime64[{unit}]")).replace("T", " ")


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
