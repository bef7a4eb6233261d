"""What is told of a time series: its days, its gaps, what was filled in."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.tensors.kinds.series.hours import DAY, HOUR, Clock, Hours, said
from engine.tensors.source import Found
from engine.text import Text, written


def found_of(clock: Clock, values: NDArray[np.float32], made: NDArray[np.bool_], hours: Hours,
             names: Sequence[str]) -> tuple[Found, ...]:
    """clock, values: of the file's rows. made, hours: of the rows after filling in.

    names: of the columns.
    """
    whole, rest = divmod(len(hours), clock.rows_a_day)
    dates = len(np.unique(hours.astype("datetime64[D]")))
    is_filled = bool(made.any()) or len(hours) != len(clock.times)
    first, last = (hours if clock.is_hourly or is_filled else clock.times)[[0, -1]]
    found = [Found(Text("Time"), Text(
        "from {first} to {last}: rows {rows} = {days} × {count} + {rest}, dates {dates}",
        first=said(first), last=said(last), rows=len(hours), days=whole, rest=rest,
        dates=dates, count=clock.rows_a_day,
    ))]
    found += _gaps(clock)
    if not clock.is_hourly:
        found.append(_other_distance(clock))
        again = int((np.diff(clock.times).astype(int) == 0).sum())
        if again:
            found.append(Found(Text("Rows at the time of the row before"), Text(
                "{count}", count=again)))
    elif again := int((np.diff(clock.hours).astype(int) == 0).sum()):
        left_out = len(clock.hours) - len(hours) + int(made.sum())
        found.append(Found(Text("Hours with several rows"), Text(
            "{count}; rows left out, for the first of each hour is taken: {rows}", count=again,
            rows=left_out) if made.any() or len(hours) < len(clock.hours) else Text(
                "{count}", count=again)))
    copies, differing = _copies(clock, values, names)
    if copies:
        found.append(Found(Text("Rows that repeat the row before"), Text(
            "{count}, but for {names}: filled in by whoever made the file",
            count=copies, names=", ".join(differing)) if differing else Text(
                "{count}, in every column", count=copies)))
    if made.any():
        found.append(Found(Text("Filled in here"), Text(
            "{count}, each hour without a row by the one before it", count=int(made.sum()))))
    mixed = _mixed(hours, clock.rows_a_day)
    if mixed:
        found.append(Found(Text("Days of the view"), Text(
            "{mixed} of {days} rows of {count} mix two dates or more: not every row is a day",
            mixed=mixed, days=len(hours) // clock.rows_a_day, count=clock.rows_a_day)))
    return tuple(found)


def _gaps(clock: Clock) -> list[Found]:
    if not clock.is_hourly:
        return _wide_steps(clock) if clock.apart else []
    hours = clock.hours
    steps = np.diff(hours).astype(int)
    gaps = np.flatnonzero(steps > 1)
    if not len(gaps):
        return [Found(Text("Gaps in time"), Text("none: every hour has a row"))]
    missing = int((steps[gaps] - 1).sum())
    longest = int(gaps[steps[gaps].argmax()])
    return [Found(Text("Gaps in time"), Text(
        "{count}, hours without a row {missing}. The longest: none between {before} and {after}",
        count=len(gaps), missing=missing, before=said(hours[longest]),
        after=said(hours[longest + 1]),
    ))]


def _wide_steps(clock: Clock) -> list[Found]:
    """Steps of more than one and a half of the usual distance: months are no gaps."""
    times, apart = clock.times, clock.apart
    steps = np.diff(times).astype(np.int64)
    gaps = np.flatnonzero(2 * steps > 3 * apart)
    if not len(gaps):
        return [Found(Text("Gaps in time"), Text(
            "none: no row is further from the one before it than the others are"))]
    longest = int(gaps[steps[gaps].argmax()])
    return [Found(Text("Gaps in time"), Text(
        "{count}, rows missing at this distance {missing}. The longest: none between {before} and "
        "{after}", count=len(gaps), missing=int((np.rint(steps[gaps] / apart) - 1).sum()),
        before=said(times[longest]), after=said(times[longest + 1]),
    ))]


def _copies(clock: Clock, values: NDArray[np.float32], names: Sequence[str]
            ) -> tuple[int, list[str]]:
    """How many rows are as the row before, and the columns in which some of these are not.

    Where a column counts the rows, these are the rows with the same number as the row before; else
    those that are the same in all but date and hour.
    """
    if len(values) < 2:
        return 0, []
    steps = np.diff(values, axis=0)
    counts = ((steps == 0) | (steps == 1)).all(axis=0) & ((steps == 1).mean(axis=0) > 0.9)
    counts[[each for each in (clock.date, clock.hour) if each is not None]] = False
    if counts.any():
        same = steps[:, int(counts.argmax())] == 0
    else:
        steps[:, [each for each in (clock.date, clock.hour) if each is not None]] = 0
        same = (steps == 0).all(axis=1)
    differs = (values[1:][same] != values[:-1][same]).any(axis=0)
    return int(same.sum()), [name for name, each in zip(names, differs, strict=True) if each]


def distance_words(apart: int) -> Text:
    """apart: seconds between one row and the next."""
    minutes, rest = divmod(apart, 60)
    if rest:
        return Text("{seconds} seconds", seconds=apart)
    if minutes < 60:
        return Text("{minutes} minutes", minutes=minutes)
    days, rest = divmod(apart, DAY * HOUR)
    if days > 1 and not rest:
        return Text("{days} days", days=days)
    return Text("{hours} hours", hours=written(apart / HOUR, "g"))


def _other_distance(clock: Clock) -> Found:
    if not clock.apart:
        return Found(Text("Distance of the rows"), Text(
            "all of them lie in one second, of which no parts are read: 24 rows are no day"))
    distance = distance_words(clock.apart)
    if clock.has_days:
        return Found(Text("Distance of the rows"), Text(
            "{distance}, and not an hour; rows a day: {rows}", distance=distance,
            rows=clock.rows_a_day))
    return Found(Text("Distance of the rows"), Text(
        "{distance}, and not an hour: 24 rows are no day", distance=distance))


def _mixed(hours: Hours, a_day: int) -> int:
    whole = len(hours) // a_day * a_day
    days = hours[:whole].astype("datetime64[D]").reshape(-1, a_day)
    return int((days[:, 0] != days[:, -1]).sum())
