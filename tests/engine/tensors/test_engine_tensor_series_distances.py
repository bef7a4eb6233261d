"""Time series whose rows are no hour apart, or whose hours are told in an odd way."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
import torch
from sample_files.tensor_tables import made

from engine.errors import InputError
from engine.tensors.kinds import series
from engine.tensors.kinds.series import SeriesOptions, SeriesSource, usual_steps
from engine.tensors.pipeline import run


def rows(minutes: int, count: int, form: str = "%Y-%m-%d %H:%M", head: str = "time,n") -> str:
    start = datetime(2011, 1, 1)
    return "\n".join([head, *(f"{start + timedelta(minutes=minutes * n):{form}},{n}"
                              for n in range(count))]) + "\n"


def told(source: SeriesSource) -> str:
    return "\n".join(f"{each.name.say()}: {each.value.say()}" for each in source.found)


TWICE = "02:00,2\n", "02:00,2\n2011-01-01 02:00,2\n"

# Each row: what it is, the file, rows and rows a day in the tensor, what is said.
READ: tuple[tuple[str, str, int, int, str], ...] = (
    ("ten minutes", rows(10, 288), 288, 144, "10 minutes, and not an hour; rows a day: 144"),
    ("ten minutes, no whole days", rows(10, 290), 290, 144, "rows 290 = 2 × 144 + 2"),
    ("three hours", rows(180, 50), 50, 8, "3 hours, and not an hour; rows a day: 8"),
    ("a day", rows(1440, 50, "%Y-%m-%d"), 50, 24, "24 hours, and not an hour: 24 rows are no day"),
    ("seven hours", rows(420, 48), 48, 24, "24 rows are no day"),
    ("minutes that vary", rows(61, 23), 23, 24, "Gaps in time: none"),
    ("a single row", rows(60, 1), 1, 24, "rows 1 = 0 × 24 + 1"),
    ("an hour twice, as in autumn", rows(60, 48).replace(*TWICE), 48, 24,
     "1; rows left out, for the first of each hour is taken: 1"),
    ("a row twice", rows(60, 48).replace(*TWICE), 48, 24,
     "Rows that repeat the row before: 1, in every column"),
)


@pytest.mark.parametrize(("content", "count", "a_day", "said"), [row[1:] for row in READ],
                         ids=[row[0] for row in READ])
def test_rows_are_neither_filled_in_nor_left_out_unasked(
    tmp_path: Path, content: str, count: int, a_day: int, said: str
) -> None:
    path = made(tmp_path, content)
    source = series.read((path,))
    assert len(source.parts[0].raw) == count and source.rows_a_day == a_day
    assert said in told(source)
    steps = run(source, usual_steps(source))
    is_whole = count % a_day == 0
    assert steps[1].is_done == is_whole
    if is_whole:
        assert steps[1].values[0].shape == (count // a_day, a_day, 2)
    assert_code(path, source)


@pytest.mark.parametrize("minutes", [10, 1440])
def test_asked_to_they_are_filled_in_and_the_code_does_the_same(
    tmp_path: Path, minutes: int
) -> None:
    form = "%Y-%m-%d" if minutes == 1440 else "%Y-%m-%d %H:%M"
    path = made(tmp_path, rows(minutes, 300, form))
    source = series.read((path,), SeriesOptions(fill=True))
    assert source.rows_a_day == 24 and len(source.parts[0].raw) % 24 == 0
    assert_code(path, source)


REFUSED: tuple[tuple[str, str, str], ...] = (
    ("the day first", rows(60, 48, "%d/%m/%Y %H:%M"), "If “01/01/2011 00:00” in column “time” is"),
    ("in Korean", rows(60, 48, "%Y년 %m월 %d일 %H시"), "write it with the year first"),
    ("seconds since 1970", "time,n\n1293840000,1\n1293843600,2\n", "“1293840000” in column “time”"),
    ("with AM and PM", rows(60, 48, "%Y-%m-%d %I:%M %p"), "write it with the year first"),
    ("an hour such as 05:00", rows(60, 48, "%Y-%m-%d,%H:00", "date,hour,n"),
     "column “hour”: 00:00 is no hour from 0 to 23"),
    ("hours from 1 to 24", "date,hour,n\n2011-01-01,23,1\n2011-01-01,24,2\n",
     "24 is no hour from 0 to 23"),
    ("newest first", rows(60, 48).split("\n", 1)[0] + "\n" + "\n".join(
        reversed(rows(60, 48).splitlines()[1:])) + "\n", "Sort the rows by time"),
)


@pytest.mark.parametrize(("content", "words"), [row[1:] for row in REFUSED],
                         ids=[row[0] for row in REFUSED])
def test_what_tells_no_hour_is_refused_with_what_to_do(
    tmp_path: Path, content: str, words: str
) -> None:
    with pytest.raises(InputError) as caught:
        series.read((made(tmp_path, content),))
    assert words in str(caught.value)


def assert_code(path: Path, source: SeriesSource) -> None:
    """That it reads the same alone."""
    names: dict[str, object] = {}
    exec(source.code.replace("{path!r}", repr(str(path))), names)
    x, raw = names["x"], source.parts[0].raw
    assert isinstance(x, torch.Tensor) and torch.equal(x, raw) and x.stride() == raw.stride()
