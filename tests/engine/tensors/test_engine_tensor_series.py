"""Time series as tensors: hours to days, gaps told, and each way in which a file is odd."""

from pathlib import Path

import pytest
import torch
from material.engine_material import TUTORIAL_FILES, needs_tutorial_files

import resources
from engine.errors import InputError
from engine.tensors.kinds import series
from engine.tensors.kinds.series import SeriesOptions, SeriesSource
from engine.tensors.kinds.table import TableOptions
from engine.tensors.operations.arranging import Contiguous, Transpose, View
from engine.tensors.operations.operation import Element
from engine.tensors.pipeline import follow, run, trace

BIKES = TUTORIAL_FILES / "bike-sharing-dataset" / "hour-fixed.csv"

DAYS = View((-1, 24, 3), ("day", "hour", "column"))


def lines(days: int = 2, without: tuple[int, ...] = (), form: str = "2011-01-{day:02},{hour},{n}",
          head: str = "day,hr,n", end: str = "\n") -> str:
    """A row an hour, its number in the last column, some of them left out."""
    rows = [form.format(day=1 + n // 24, hour=n % 24, n=n) for n in range(24 * days)
            if n not in without]
    return end.join([head, *rows]) + end


def made(folder: Path, content: str | bytes) -> Path:
    path = folder / "series.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def told(source: SeriesSource) -> dict[str, str]:
    return {each.name.say(): each.value.say() for each in source.found}


def numbers(source: SeriesSource) -> list[float]:
    """The last column."""
    found: list[float] = source.parts[0].raw[:, -1].tolist()
    return found


WHOLE = [float(n) for n in range(48)]
FILLED = [4.0 if n == 5 else float(n) for n in range(48)]

READ: tuple[tuple[str, str | bytes, SeriesOptions, list[float], str, str], ...] = (
    ("whole days", lines(), SeriesOptions(), WHOLE, "Gaps in time", "none"),
    ("an hour missing is filled in", lines(without=(5,)), SeriesOptions(), FILLED,
     "Filled in here", "1, each hour"),
    ("an hour missing, and left so", lines(without=(5,)), SeriesOptions(fill=False),
     [n for n in WHOLE if n != 5], "Gaps in time", "between 2011-01-01 04:00 and 2011-01-01 06:00"),
    ("a whole day missing is not filled in unasked", lines(3, without=tuple(range(24, 48))),
     SeriesOptions(), [float(n) for n in range(72) if not 24 <= n < 48],
     "Gaps in time", "hours without a row 24"),
    ("a whole day missing, filled in", lines(3, without=tuple(range(24, 48))),
     SeriesOptions(fill=True),
     [23.0 if 24 <= n < 48 else float(n) for n in range(72)], "Filled in here", "24, each hour"),
    ("a gap across midnight mixes days", lines(3, without=tuple(range(30, 54))),
     SeriesOptions(), [float(n) for n in range(72) if not 30 <= n < 54],
     "Days of the view", "1 of 2 rows of 24 mix"),
    ("begins in the middle of a day", lines(3, without=tuple(range(7))), SeriesOptions(fill=True),
     [float(n) for n in range(24, 72)], "Time", "dates 2"),
    ("ends in the middle of a day", lines(3, without=tuple(range(60, 72))),
     SeriesOptions(fill=True), WHOLE, "Time", "2 × 24 + 0"),
    ("an hour with two rows", lines().replace(",5,5\n", ",5,5\n2011-01-01,5,500\n", 1),
     SeriesOptions(), WHOLE, "Hours with several rows", "1"),
    ("date and hour in one column", lines(form="2011-01-{day:02} {hour:02}:00,{n}", head="time,n"),
     SeriesOptions(), WHOLE, "Time", "from 2011-01-01 00:00"),
    ("as ISO writes it", lines(form="2011-01-{day:02}T{hour:02}:00:00,{n}", head="time,n"),
     SeriesOptions(), WHOLE, "Gaps in time", "none"),
    ("a gap in one column", lines(without=(5,), form="2011-01-{day:02} {hour:02}:00,{n}",
                                  head="time,n"), SeriesOptions(), FILLED,
     "Filled in here", "1, each hour"),
    ("dates with slashes", lines(form="2011/01/{day:02},{hour},{n}"), SeriesOptions(), WHOLE,
     "Gaps in time", "none"),
    ("semicolons and decimal commas", lines(form="2011-01-{day:02};{hour};{n},0", head="d;hour;n"),
     SeriesOptions(), WHOLE, "Decimal sign", "comma"),
    ("Korean, in CP949", lines(head="날짜,시간,수").encode("cp949"), SeriesOptions(), WHOLE,
     "Encoding", "CP949"),
    ("CRLF", lines(end="\r\n"), SeriesOptions(), WHOLE, "Gaps in time", "none"),
    ("the hour's column is said", lines(head="day,x,n"), SeriesOptions(hour="x"), WHOLE,
     "Gaps in time", "none"),
    ("rows that repeat the one before",
     lines(form="2011-01-{day:02},{hour},1,{n}", head="day,hr,a,n")
     .replace(",9,1,9\n", ",9,1,8\n"), SeriesOptions(),
     [8.0 if n == 9 else float(n) for n in range(48)], "Time", "2 × 24"),
    ("a row with a missing cell left out and filled in", lines().replace(",5,5\n", ",5,\n", 1),
     SeriesOptions(TableOptions(leave_out_missing=True)), FILLED, "Rows left out", "1"),
)


@pytest.mark.parametrize(("content", "options", "expected", "name", "words"),
                         [row[1:] for row in READ], ids=[row[0] for row in READ])
def test_an_odd_series_is_read_and_what_is_odd_is_told(
    tmp_path: Path, content: str | bytes, options: SeriesOptions, expected: list[float],
    name: str, words: str,
) -> None:
    path = made(tmp_path, content)
    source = series.read((path,), options)
    assert numbers(source) == expected
    assert words in told(source)[name]
    names: dict[str, object] = {}
    exec(source.code.replace("{path!r}", repr(str(path))), names)
    assert isinstance(names["x"], torch.Tensor)
    assert torch.equal(names["x"], source.parts[0].raw)


REFUSED: tuple[tuple[str, str, SeriesOptions, str], ...] = (
    ("no dates", "a,b\n1,2\n3,4\n", SeriesOptions(), "no column of dates"),
    ("an hour that there is not", lines().replace(",5,5\n", ",25,5\n", 1), SeriesOptions(),
     "line 7, column “hr”: 25 is no hour from 0 to 23"),
    ("not in order", lines().replace(",9,9\n", ",2,9\n", 1), SeriesOptions(),
     "line 11: its time, 2011-01-01 02:00, is before"),
    ("less than a day", lines(1, without=tuple(range(12))), SeriesOptions(fill=True),
     "no whole day in it"),
    ("centuries between two rows",
     "day,hr,n\n1000-01-01,0,1\n9999-01-01,1,2\n9999-01-01,2,2\n", SeriesOptions(fill=True),
     "too many to fill in"),
    ("a column that there is not", lines(), SeriesOptions(date="when"), "no column “when”"),
    ("a column that has no dates", lines(), SeriesOptions(date="n"), "no column of dates"),
    ("an empty file", "", SeriesOptions(), "has nothing in it"),
    ("a missing cell", lines().replace(",5,5\n", ",5,\n", 1), SeriesOptions(),
     "line 7, column “n”: the cell has no value"),
)


@pytest.mark.parametrize(("content", "options", "words"),
                         [row[1:] for row in REFUSED],
                         ids=[row[0] for row in REFUSED])
def test_an_odd_series_that_cannot_be_read_is_refused_in_words(
    tmp_path: Path, content: str, options: SeriesOptions, words: str
) -> None:
    with pytest.raises(InputError) as caught:
        series.read((made(tmp_path, content),), options)
    assert words in str(caught.value)


def test_a_day_is_a_row_of_a_view(tmp_path: Path) -> None:
    source = series.read((made(tmp_path, lines()),))
    days, channels = run(source, (DAYS, Transpose(1, 2)))[1:]
    assert days.is_view and channels.is_view
    assert (tuple(days.values[0].shape), days.values[0].stride()) == ((2, 24, 3), (72, 3, 1))
    assert (tuple(channels.values[0].shape), channels.values[0].stride()) == (
        (2, 3, 24), (72, 1, 3))
    assert channels.values[0][1, 2].tolist() == WHOLE[24:]


def test_a_view_after_transpose_is_refused_and_contiguous_helps(tmp_path: Path) -> None:
    source = series.read((made(tmp_path, lines()),))
    flat = View((-1, 24), ("unknown", "hour"))
    refused = run(source, (DAYS, Transpose(1, 2), flat))[-1]
    assert refused.refusal is not None and "view size" in refused.refusal.words
    assert "contiguous" in refused.refusal.explanation.say()
    done = run(source, (DAYS, Transpose(1, 2), Contiguous(), flat))[-1]
    assert done.values[0][2].tolist() == WHOLE[:24]


def test_rows_that_make_no_whole_days_are_refused_in_torchs_words(tmp_path: Path) -> None:
    source = series.read((made(tmp_path, lines(without=(5,))),), SeriesOptions(fill=False))
    step = run(source, (DAYS,))[-1]
    assert step.refusal is not None
    assert "shape '[-1, 24, 3]' is invalid for input of size 141" in step.refusal.words
    assert "multiplied" in step.refusal.explanation.say()


def test_an_hour_leads_back_to_its_date_and_line(tmp_path: Path) -> None:
    source = series.read((made(tmp_path, lines(without=(5,))),))
    steps = run(source, (DAYS, Transpose(1, 2)))
    _, places = trace(source, steps, 2, Element(0, (1, 2, 3)))
    assert places[0].say() == "hour 3 of 2011-01-02, column “n” (line 28): 27"
    _, places = trace(source, steps, 2, Element(0, (0, 2, 5)))
    assert places[0].say() == (
        "hour 5 of 2011-01-01, column “n” (not in the file, filled in from line 6): 4")
    assert follow(steps, 2, Element(0, (27, 2))) == (Element(0, (1, 2, 3)),)


def test_the_usual_steps_of_the_shipped_year() -> None:
    source = series.read((resources.BIKE_SHARING,))
    assert source.parts[0].raw.shape == (8760, 17)
    assert int(source.is_filled.sum()) == 115
    steps = run(source, series.usual_steps(source))
    assert all(each.is_done for each in steps)
    assert tuple(steps[-1].values[0].shape) == (365, 21, 24)
    weather = steps[-1].values[0][:, 17:, :]
    assert bool((weather.sum(dim=1) == 1).all())
    temperature = steps[-1].values[0][:, 10, :]
    assert float(temperature.mean()) == pytest.approx(0, abs=1e-4)
    assert float(temperature.std()) == pytest.approx(1, abs=1e-4)


@needs_tutorial_files
def test_the_tutorials_730_days_hold_731_dates_and_that_is_told() -> None:
    source = series.read((BIKES,))
    found = told(source)
    assert "rows 17520 = 730 × 24 + 0, dates 731" in found["Time"]
    assert found["Gaps in time"] == (
        "1, hours without a row 24. The longest: none between 2012-10-29 12:00 and "
        "2012-10-30 13:00")
    assert found["Rows that repeat the row before"].startswith("141, but for hr, cnt")
    assert found["Days of the view"].startswith("1 of 730 rows")


@needs_tutorial_files
def test_the_shipped_year_is_the_tutorials_without_its_filled_hours() -> None:
    whole, year = series.read((BIKES,)), series.read(
        (resources.BIKE_SHARING,), SeriesOptions(fill=False))
    by_hour = dict(zip(whole.hours.tolist(), whole.parts[0].raw, strict=True))
    assert all(torch.equal(by_hour[hour], row)
               for hour, row in zip(year.hours.tolist(), year.parts[0].raw, strict=True))
