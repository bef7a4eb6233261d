"""What is told of a time series: its days, its gaps, what was filled in."""

import numpy as np
from numpy.typing import NDArray

from engine.tensors.kinds.series.hours import DAY, Clock, Hours, said
from engine.tensors.source import Found
from engine.text import Text


def found_of(clock: Clock, values: NDArray[np.float32], made: NDArray[np.bool_], hours: Hours
             ) -> tuple[Found, ...]:
    """clock, values: of the file's rows. made, hours: of the rows after filling in."""
    whole, rest = divmod(len(hours), DAY)
    dates = len(np.unique(hours.astype("datetime64[D]")))
    found = [Found(Text("Time"), Text(
        "from {first} to {last}: rows {rows} = {days} × 24 + {rest}, dates {dates}",
        first=said(hours[0]), last=said(hours[-1]), rows=len(hours), days=whole, rest=rest,
        dates=dates,
    ))]
    found += _gaps(clock.hours)
    again = int((np.diff(clock.hours).astype(int) == 0).sum())
    if again:
        found.append(Found(Text("Hours with several rows"), Text("{count}", count=again)))
    copies = _copies(clock, values)
    if copies:
        found.append(Found(Text("Rows that repeat the one before"), Text(
            "{count}, in all but the time: filled in by whoever made the file", count=copies)))
    if made.any():
        found.append(Found(Text("Filled in here"), Text(
            "{count} hours without a row, each by the hour before it", count=int(made.sum()))))
    mixed = _mixed(hours)
    if mixed:
        found.append(Found(Text("Days of the view"), Text(
            "{mixed} of {days} rows of 24 mix two dates or more: not every row is a day",
            mixed=mixed, days=whole)))
    return tuple(found)


def _gaps(hours: Hours) -> list[Found]:
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


def _copies(clock: Clock, values: NDArray[np.float32]) -> int:
    """Rows that are as the one before in all but date and hour."""
    others = [index for index in range(values.shape[1]) if index not in (clock.date, clock.hour)]
    if not others:
        return 0
    same = np.ones(len(values) - 1, bool)
    for index in others:
        same &= values[1:, index] == values[:-1, index]
    return int(same.sum())


def _mixed(hours: Hours) -> int:
    whole = len(hours) // DAY * DAY
    days = hours[:whole].astype("datetime64[D]").reshape(-1, DAY)
    return int((days[:, 0] != days[:, -1]).sum())
