"""A table: tables and time series with odd cells, and what they are read as, or what is said."""

import bz2
import lzma
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import torch
from sample_files.tensor_tables import made

from engine.errors import InputError
from engine.tensors.kinds import series, table
from engine.tensors.kinds.series import SeriesSource
from engine.tensors.kinds.table import TableOptions, TableSource
from engine.tensors.pipeline import run


def column(*cells: str) -> str:
    """A table of these cells, quoted where they have commas, and a number each."""
    return "a,b\n" + "".join(
        f"{chr(34)}{cell}{chr(34)},{n}\n" if "," in cell else f"{cell},{n}\n"
        for n, cell in enumerate(cells))


_DATES = "Texts that look like dates or times"
_NOTATION = "Texts that look like numbers in another notation"
_NUMBERS = "Texts that look like numbers ("

# Each row: what it is, the file, the first column's numbers, and what is said of the file or of the
# first column.
READ: tuple[tuple[str, str, list[float], str], ...] = (
    ("ISO weeks", column("2011-W05", "2011-W06"), [0, 1], _DATES),
    ("days of ISO weeks", column("2011-W05-3", "2011-W05-4"), [0, 1], _DATES),
    ("days of the year", column("2011-045", "2011-046"), [0, 1], _DATES),
    ("quarters", column("2011Q1", "2011Q2"), [0, 1], _DATES),
    ("dates of letters", column("Mon 31 Jan 2011", "Tue 1 Feb 2011"), [0, 1], _DATES),
    ("dates of two figures", column("31.12.11", "01.01.12"), [1, 0], _DATES),
    ("a zone by its name", column("2011-01-01 05:00 KST", "2011-01-01 06:00 KST"), [0, 1], _DATES),
    ("a weekday behind it", column("2011-01-01 (토)", "2011-01-02 (일)"), [0, 1], _DATES),
    ("durations", column("1:30:00", "0:45:00"), [1, 0], _DATES),
    ("addresses of computers", column("10.0.0.1", "10.0.0.2"), [0, 1], "0 = 10.0.0.1"),
    ("versions", column("1.2.3", "1.2.4"), [0, 1], "0 = 1.2.3"),
    ("ranges", column("10-19", "20-29", "10-19"), [0, 1, 0], "0 = 10-19"),
    ("hexadecimal", column("0x1F", "0x20"), [0, 1], _NOTATION),
    ("Fortran's exponents", column("1.5D3", "2.5D4"), [0, 1], _NOTATION),
    ("fractions", column("1/2", "3/4"), [0, 1], _NOTATION),
    ("raised figures", column("10²", "10³"), [0, 1], _NOTATION),
    ("times ten to the", column("1.5×10^3", "2×10^4"), [0, 1], _NOTATION),
    ("thousands as in India", column("1,23,456", "2,34,567"), [0, 1], _NOTATION),
    ("infinities", column("-inf", "Infinity", "inf"), [0, 1, 2], "Texts that mean infinity"),
    ("per mille", column("12‰", "7‰"), [0, 1], _NUMBERS),
    ("in brackets for less than 0", column("(12.5)", "7.0"), [0, 1], _NUMBERS),
    ("a minus of its own", column("−5", "−6"), [0, 1], _NUMBERS),
    ("a minus behind", column("5-", "6-"), [0, 1], _NUMBERS),
    ("a space of no width", column("1\u200b", "3\u200b"), [0, 1], _NUMBERS),
    ("figures of Arabic", column("١٢", "٧"), [0, 1], _NUMBERS),
    ("units", column("12 kg", "5 kg"), [0, 1], _NUMBERS),
    ("won with thousands", column("₩1,200", "₩3,000"), [0, 1], _NUMBERS),
    ("quotation marks of a book", column("“1”", "“3”"), [0, 1], _NUMBERS),
    ("points of three, with semicolons", "a;b\n1.234;2\n5.678;3\n", [1.234, 5.678],
     "point: 1.234 is read as less than 1,000"),
    ("one syllable in two forms", column("가", "\u1100\u1161", "나"), [1, 0, 2],
     "Look the same: a: some texts differ only in how"),
    ("a blank of its own around", column("\u00a01\u00a0", "3"), [1, 3], "Separator: comma"),
    ("codes with zeros in front", column("01234", "00567"), [1234, 567],
     "Zeros in front: a: as numbers they lose them"),
    ("ends of lines of every kind", "a,b\r\n1,2\n3,4\r5,6\r\n", [1, 3, 5], "Separator: comma"),
    ("ends of lines twice", "a,b\r\r\n1,2\r\r\n3,4\r\r\n", [1, 3], "Empty lines: 3"),
    ("pages in between", "a,b\n1,2\n\f3,4\n", [1, 3], "Separator: comma"),
    ("lines of nothing but commas", "a,b\n1,2\n,\n3,4\n,\n", [1, 3], "Empty lines: 2"),
    ("a name of two lines", '"a\nx","b"\n1,2\n3,4\n', [1, 3], "Separator: comma"),
    ("columns of a fixed width", "name    n\nabc     1\nde      22\n", [0, 1],
     "Separator: spaces"),
    ("no names", "1\n2\n3\n", [1, 2, 3], "none: the first line is a row already"),
    ("one cell", "5", [5], "none: the first line is a row already"),
    ("zero with a minus", column("-0", "-0.0"), [0, 0], "The same in every row"),
    ("the least numbers of float32", column("1e-45", "1e-40"), [1e-45, 1e-40], "UTF-8"),
    ("dates at the ends of time", column("9999-12-31", "0001-01-01"), [31, 1], "Dates, of which"),
)


@pytest.mark.parametrize(("content", "expected", "words"), [row[1:] for row in READ],
                         ids=[row[0] for row in READ])
def test_a_cell_is_what_it_says_or_it_is_said_why_not(
    tmp_path: Path, content: str, expected: list[float], words: str
) -> None:
    path = made(tmp_path, content.encode())
    found = table.read((path,))
    assert torch.equal(found.parts[0].raw[:, 0], torch.tensor(expected, dtype=torch.float32))
    told = [f"{each.name.say()}: {each.value.say()}" for each in found.found]
    assert any(words in each for each in (*told, found.columns[0].reason.say()))
    assert_code(path, found)


def test_codes_that_are_read_as_text_keep_their_zeros(tmp_path: Path) -> None:
    found = table.read((made(tmp_path, column("01234", "00567")),), TableOptions(as_text=("a",)))
    assert found.columns[0].classes == ("00567", "01234")
    assert all(each.name.say() != "Zeros in front" for each in found.found)


def test_a_sign_that_stands_between_kept_cells_is_no_end_of_one(tmp_path: Path) -> None:
    found = table.read((made(tmp_path, "a,b\nx\x1fy,1\nz,2\n"),))
    assert [found.text(0, column) for column in (0, 1)] == ["x␟y", "1"]


def test_of_a_long_cell_its_place_says_the_begin_and_the_end(tmp_path: Path) -> None:
    found = table.read((made(tmp_path, f'a,b\n"{"word " * 500}\nend",1\nz,2\n'),))
    said = found.place(0, (0, 0)).say()
    assert len(said) < 200 and "\n" not in said and said.endswith("end")


# Each row: what it is, the file, what is said.
REFUSED: tuple[tuple[str, str | bytes, str], ...] = (
    ("JSON", '[{"a": 1, "b": 2}]', "is a JSON file, not a table in plain text. Save"),
    ("lines of JSON", '{"a": 1}\n{"a": 3}\n', "is a JSON file"),
    ("a web page", "<!DOCTYPE html>\n<table></table>", "is a web page"),
    ("XML", '<?xml version="1.0"?>\n<a/>', "is an XML file"),
    ("ARFF", "@relation x\n@data\n1,2\n", "is an ARFF file"),
    ("what Git LFS left", "version https://git-lfs.github.com/spec/v1\noid a\n", "Git LFS"),
    ("packed by bzip2", bz2.compress(b"a,b\n1,2\n"), "is a packed file (.7z"),
    ("packed by xz", lzma.compress(b"a,b\n1,2\n"), "is a packed file (.7z"),
    ("numpy's", b"\x93NUMPY\x01\0v\0" + bytes(90), "an array that numpy has saved"),
    ("a database", b"SQLite format 3\0" + bytes(60), "is a database (SQLite)"),
    ("Parquet", b"PAR1" + bytes(60), "a table as Parquet keeps it"),
    ("HDF5", b"\x89HDF\r\n\x1a\n" + bytes(60), "is an HDF5 file"),
    ("a PDF", "%PDF-1.4\n1,2\n", "is a PDF"), ("a film", b"\0\0\0\x20ftypmp42" + bytes(60), "film"),
    ("a formatted text", "{\\rtf1 a,b\n1,2}", "is a text with formats (.rtf)"),
    ("a program", b"\x7fELF\2\1\1" + bytes(60), "is a program"),
    ("the sign of an old end", "a,b\n1,2\n3,4\n\x1a", "line 4: the number of cells is 1"),
    ("a note below", "a,b\n1,2\n3,4\nSource: me\n", "line 4: the number of cells is 1"),
    ("units below the names", "a,b\nkg,m\n1,2\n3,4\n5,6\n7,8\n9,1\n", "line 2, column “a”: “kg”"),
    ("names of rows that have none", "a,b\nx,1,2\ny,3,4\n", "line 2: the number of cells is 3"),
    ("commas at the ends", "a,b\n1,2,\n3,4,\n", "line 2: the number of cells is 3"),
    ("signs with a stroke in front", 'a,b\n"x \\"y\\"",2\n"z",3\n', "a quotation mark is opened"),
    ("less than", column("<5", "2", "3", "4", "5", "6"), "“<5” is no number"),
    ("a leap second", column("2016-12-31 23:59:60", "2017-01-01 00:00:00"), "is no date"),
    ("an hour of 24", column("2016-12-31 24:00", "2017-01-01 01:00"), "is no date"),
    ("far beyond float32", column("1", "-1e400"), "-1e400 is more than float32"),
    ("thousands with a stroke", column("1'234.5", "2'345.5"), "has a sign between thousands"),
    ("thousands with a thin blank", "a;b\n1\u202f234;2\n2\u202f345;3\n", "has a sign between"),
)


@pytest.mark.parametrize(("content", "words"), [row[1:] for row in REFUSED],
                         ids=[row[0] for row in REFUSED])
def test_what_is_no_table_is_called_what_it_is(
    tmp_path: Path, content: str | bytes, words: str
) -> None:
    with pytest.raises(InputError) as refused:
        table.read((made(tmp_path, content),))
    assert words in str(refused.value)


def times(minutes: float, count: int, form: str = "%Y-%m-%d %H:%M", without: tuple[int, ...] = (),
          start: datetime = datetime(2011, 1, 1)) -> str:
    return "time,n\n" + "".join(
        f"{start + timedelta(minutes=minutes * n):{form}},{n}\n" for n in range(count)
        if n not in without)


_MOVED = "\n".join(["time,n", *(f"2021-10-31T0{hour}:00{zone},{n}" for n, (hour, zone) in enumerate(
    ((0, "+02:00"), (1, "+02:00"), (2, "+02:00"), (2, "+01:00"), (3, "+01:00"))))]) + "\n"

# Each row: what it is, the file, where its second row stands, and what is said.
SERIES: tuple[tuple[str, str, str, str], ...] = (
    ("a quarter of an hour missing", times(15, 192, without=(9,)), "2011-01-01 00:15",
     "1, rows missing at this distance 1. The longest: none between 2011-01-01 02:00 and"),
    ("half an hour missing", times(30, 96, without=(7,)), "2011-01-01 00:30", "this distance 1."),
    ("two hours apart, one missing", times(120, 48, without=(7,)), "2011-01-01 02:00",
     "none between 2011-01-01 12:00 and 2011-01-01 16:00"),
    ("a day apart", times(1440, 60, "%Y-%m-%d"), "2011-01-02 00:00", "Gaps in time: none"),
    ("a day apart, one missing", times(1440, 60, "%Y-%m-%d", (7,)), "2011-01-02 00:00",
     "none between 2011-01-07 00:00 and 2011-01-09 00:00"),
    ("days of business", times(1440, 28, "%Y-%m-%d", tuple(
        n for n in range(28) if n % 7 in (5, 6)), datetime(2011, 1, 3)), "2011-01-04 00:00",
     "3, rows missing at this distance 6"),
    ("a week apart", times(7 * 1440, 20, "%Y-%m-%d"), "2011-01-08 00:00", "7 days, and not an"),
    ("months", "d,n\n" + "".join(f"2011-{n:02}-01,{n}\n" for n in range(1, 13)),
     "2011-02-01 00:00", "Gaps in time: none"),
    ("seconds", times(1 / 60, 120, "%Y-%m-%d %H:%M:%S"), "2011-01-01 00:00:01",
     "to 2011-01-01 00:01:59"),
    ("parts of a second", "time,n\n" + "".join(
        f"2011-01-01 00:00:00.{n}00,{n}\n" for n in range(9)), "2011-01-01 00:00",
     "all of them lie in one second"),
    ("at 17 minutes past", times(60, 48, start=datetime(2011, 1, 1, 0, 17)),
     "hour 1 of 2011-01-01", "Gaps in time: none: every hour has a row"),
    ("the last day of February", times(60, 72, start=datetime(2012, 2, 28)),
     "hour 1 of 2012-02-28", "dates 3"),
    ("a column of one date in front", "made,time,n\n" + "".join(
        f"2020-05-05,2011-01-0{1 + n // 24} {n % 24:02}:00,{n}\n" for n in range(48)),
     "hour 1 of 2011-01-01", "Gaps in time: none: every hour has a row"),
    ("clocks that are put back", _MOVED, "hour 1 of 2021-10-31", "Hours with several rows: 1"),
    ("clocks that are put forward", times(60, 48, without=(2,)), "hour 1 of 2011-01-01",
     "Filled in here: 1, each hour"),
)


@pytest.mark.parametrize(("content", "second", "words"), [row[1:] for row in SERIES],
                         ids=[row[0] for row in SERIES])
def test_a_row_is_told_by_its_own_time_and_gaps_by_the_distance_of_the_rows(
    tmp_path: Path, content: str, second: str, words: str
) -> None:
    path = made(tmp_path, content)
    found = series.read((path,))
    assert found.place(0, (1, 0)).say().startswith(f"{second}, column")
    told = "\n".join(f"{each.name.say()}: {each.value.say()}" for each in found.found)
    assert words in told
    for step in run(found, series.usual_steps(found)):
        assert "hour" not in step.axes or found.is_hourly
        assert "day" not in step.axes or found.has_days
    assert_code(path, found)


@pytest.mark.parametrize(("content", "words"), [
    (times(10, 288).replace("00:20,2\n", "00:40,2\n", 1), "2011-01-01 00:30, is before"),
    (times(60, 48, "%d.%m.%Y %H:%M"), "write it with the year first"),
    ("week,n\n2011-W01,1\n2011-W02,2\n", "If “2011-W01” in column “week” is one"),
], ids=["rows exchanged within an hour", "the day first", "ISO weeks"])
def test_a_series_that_tells_no_order_is_refused(
    tmp_path: Path, content: str, words: str
) -> None:
    with pytest.raises(InputError) as refused:
        series.read((made(tmp_path, content),))
    assert words in str(refused.value)


def assert_code(path: Path, found: TableSource | SeriesSource) -> None:
    """That it reads the same alone."""
    names: dict[str, object] = {}
    exec(found.code.replace("{path!r}", repr(str(path))), names)
    assert isinstance(names["x"], torch.Tensor) and torch.equal(names["x"], found.parts[0].raw)


def test_missing_cells_of_every_kind_are_left_out_where_that_is_wanted(tmp_path: Path) -> None:
    path = made(tmp_path, "a,b\n1,x\n-,y\nN/A,z\n결측,w\nnan,v\n5,x\n")
    found = table.read((path,), TableOptions(leave_out_missing=True))
    assert found.parts[0].raw[:, 0].tolist() == [1, 5] and found.incomplete == 4
