"""Long tables, of which numpy reads a block at once, are read as Python's csv reads each cell."""

import csv
import io
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from engine.errors import InputError
from engine.tensors.kinds.table import TableOptions, TableSource, read

ROWS = 1000
BLOCKS = 15_000
"""Rows of a file of more letters than are read at once."""

_START = datetime(2011, 1, 31, 22, 5)
_WORDS = ("red", "서울", "pale blue", "green", "e-5")


def _numbers(row: int) -> list[str]:
    """With zeros in the ways in which programs write them."""
    return [f"{(row * 7919 % 1000) / 8 - 60:.18e}" if row % 3 else "0.000000000000000000e+00",
            str(row % 256), f"{row / 7:.12f}" if row % 2 else "0.000000000000", f"-{row}.5"]


def _time(row: int) -> str:
    return str(_START + timedelta(minutes=17 * row))


Row = Callable[[int], list[str]]
SHAPES: dict[str, tuple[Row, str, str]] = {
    # a line's cells, what is between them, and what stands for a missing cell
    "numbers": (_numbers, ",", ""),
    "nothing in the last column": (lambda row: [*_numbers(row), ""], ",", ""),
    "nothing in a column between": (lambda row: ["1", "  ", *_numbers(row)], ";", ""),
    "decimal commas": (
        lambda row: [each.replace(".", ",") for each in _numbers(row)], ";", ""),
    "decimal commas and a date with points": (lambda row: [
        _time(row)[:10].replace("-", "."), *(each.replace(".", ",") for each in _numbers(row))],
        ";", ""),
    "spaces around": (lambda row: [f"  {each} " for each in _numbers(row)], "|", ""),
    "marks around all": (lambda row: [f'"{each}"' for each in _numbers(row)], ",", ""),
    "marks around all, decimal commas": (
        lambda row: [f'"{each.replace(".", ",")}"' for each in _numbers(row)], ",", ""),
    "marks around the texts": (
        lambda row: [*_numbers(row), f'"{_WORDS[row % 5]}, {row % 2}"'], ",", ""),
    "texts": (lambda row: [_WORDS[row % 5], *_numbers(row)], "\t", ""),
    "as many texts as rows": (lambda row: [f"name {row}", *_numbers(row)], ",", ""),
    "dates": (lambda row: [_time(row)[:10], *_numbers(row)], ",", ""),
    "times, each another": (lambda row: [_time(row), *_numbers(row)], ",", ""),
    "times to the minute, with a T": (
        lambda row: [*_numbers(row), _time(row)[:16].replace(" ", "T")], ",", ""),
    "times with zones": (
        lambda row: [f"{_time(row)}{'+09:00' if row % 2 else 'Z'}", *_numbers(row)], ",", ""),
    "numbers missing": (_numbers, ",", "NA"),
    "nothing instead of numbers": (_numbers, ",", ""),
    "nan instead of numbers": (_numbers, ",", "nan"),
    "texts missing": (lambda row: [*_numbers(row), _WORDS[row % 5]], ";", "?"),
    "dates missing": (lambda row: [*_numbers(row), _time(row)], ",", "null"),
    "one column": (lambda row: _numbers(row)[:1], ",", "NA"),
}


def _write(path: Path, name: str, rows: int, gaps: bool) -> str:
    """gaps: some cells are missing, and some lines blank."""
    row, between, missing = SHAPES[name]
    lines = []
    for number in range(rows):
        cells = row(number)
        if gaps and number % 50 == 7:
            cells[number % 3 % len(cells) - 1] = missing
        if gaps and number % 70 == 3:
            lines += ["", between * (len(cells) - 1)]
        lines.append(between.join(cells))
    text = "\n".join(lines) + "\n"
    path.write_text(text, encoding="utf-8")
    return text


def _expected(text: str, source: TableSource, missing: str) -> dict[int, list[str]]:
    """The cells by their lines, of the rows in which none is missing."""
    layout, found = source.layout, {}
    reader = csv.reader(io.StringIO(text), delimiter=layout.separator, skipinitialspace=True)
    for cells in reader:
        if any(map(str.strip, cells)):
            chosen = [cells[each].strip() for each in layout.columns]
            found.update({} if missing in chosen else {reader.line_num: chosen})
    return found


@pytest.mark.parametrize(("name", "rows", "gaps"), [
    *((name, ROWS, gaps) for name in SHAPES for gaps in (False, True)),
    ("texts missing", BLOCKS, True), ("times, each another", BLOCKS, False),
    ("marks around the texts", BLOCKS, False),
])
def test_each_cell_is_what_stands_in_the_file(
    tmp_path: Path, name: str, rows: int, gaps: bool
) -> None:
    path = tmp_path / "table.csv"
    text = _write(path, name, rows, gaps)
    source = read((path,), TableOptions(header=False, leave_out_missing=True))
    expected = _expected(text, source, SHAPES[name][2])
    assert (len(source.parts[0].raw), source.incomplete) == (len(expected), rows - len(expected))
    assert all(each.value.fields["count"] == 2 * len(range(3, rows, 70)) for each in source.found
               if each.name.say() == "Empty lines")
    assert (source.incomplete > 0) == gaps
    _check(source, expected)


def _check(source: TableSource, rows: dict[int, list[str]]) -> None:
    assert [source.line(row) for row in range(len(rows))] == list(rows)
    for column, (role, values) in enumerate(zip(
            source.layout.roles, source.parts[0].raw.T.numpy(), strict=True)):
        cells = [each[column] for each in rows.values()]
        assert [source.text(row, column) for row in range(len(rows))] == cells
        if role == "number":
            expected = [float(each.replace(",", ".")) for each in cells]
        elif role == "date":
            times = [datetime.fromisoformat(each.replace(".", "-")).replace(tzinfo=None)
                     for each in cells]
            assert source.times[column].tolist() == times
            expected = [float(each.day) for each in times]
        else:
            assert source.columns[column].classes == tuple(sorted(set(cells)))
            expected = [float(source.columns[column].classes.index(each)) for each in cells]
        np.testing.assert_array_equal(values, np.array(expected).astype(np.float32))


WRONG: dict[str, tuple[str, str, str]] = {
    # whose row, what stands in its last line instead of what, and what is said
    "a number too near 0": ("numbers", "1e-50", "too near 0 for float32"),
    "one too near 0 for any float": ("nothing in the last column", "1e-400", "too near 0"),
    "one too near 0 beside texts": ("texts", "1e-50", "too near 0 for float32"),
    "one too large": ("marks around all", "1e39", "more than float32 can hold"),
    "infinity": ("dates", "inf", "is no number"),
    "a word": ("texts", "seven", "is no number"),
    "a point among commas": ("decimal commas and a date with points", "1.5", "another decimal"),
    "a day that there is not": ("dates", "2011-02-29", "is no date"),
    "the year 0": ("times, each another", "0000-02-01 00:00:00", "is no date"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_cell_behind_many_is_named_with_its_line(tmp_path: Path, name: str) -> None:
    shape, wrong, said = WRONG[name]
    path, (row, between, _) = tmp_path / "table.csv", SHAPES[shape]
    is_date = wrong[:1].isdigit() and "-0" in wrong[4:]
    lines = [between.join(row(number)) for number in range(ROWS)]
    cells = row(ROWS)
    cells[0 if is_date else 2] = wrong
    path.write_text("\n".join([*lines, between.join(cells)]), encoding="utf-8")
    with pytest.raises(InputError, match=said) as told:
        read((path,), TableOptions(header=False))
    assert f"line {ROWS + 1}, " in str(told.value)
