"""The lines of Python that fill in hours without a row."""

from pathlib import Path

from engine.tensors.kinds.series.hours import Clock
from engine.tensors.kinds.table import TableSource
from engine.tensors.kinds.table.program import program_lines


def with_filling(path: Path, table: TableSource, clock: Clock) -> str:
    """As the table's own, with the hours filled in between. {path!r} is the only brace in it."""
    date = table.layout.columns[clock.date]
    plain = f'row[{date}].replace("/", "-").replace(".", "-")'
    if clock.hour is None:
        back = f'copy[{date}] = hour.strftime("%Y-%m-%d %H:%M")'
        told = (f'datetime.strptime(({plain} + " 00").replace("T", " ")[:13], '
                f'"%Y-%m-%d %H")')
    else:
        place = table.layout.columns[clock.hour]
        back = f'copy[{date}], copy[{place}] = hour.strftime("%Y-%m-%d"), str(hour.hour)'
        told = (f'datetime.strptime({plain}.split()[0], "%Y-%m-%d") + '
                f"timedelta(hours=int(float(row[{place}])))")
    lines = (
        "", "", "def hour_of(row):", f"    return {told}", "", "",
        "by_hour = dict((hour_of(row), row) for row in reversed(rows))  # the first of each hour",
        "first, last = hour_of(rows[0]), hour_of(rows[-1])",
        "rows, copy, hour = [], None, first",
        "while hour <= last:",
        "    copy = list(by_hour.get(hour, copy))  # else the hour before it",
        f"    {back}",
        "    rows.append(copy)",
        "    hour += timedelta(hours=1)",
        "rows = rows[-first.hour % 24:]  # whole days",
        "rows = rows[:len(rows) // 24 * 24]",
    )
    found = program_lines(path, table.encoding, table.layout, table.incomplete > 0,
                          table.columns, lines)
    return "\n".join([found[0], "from datetime import datetime, timedelta", *found[1:]])
