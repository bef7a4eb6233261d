"""A table's cells are read for what they say, or not at all: never another number in silence."""

from pathlib import Path

import numpy as np
import pytest

from engine.errors import InputError
from engine.tensors.kinds import series, table


def put(folder: Path, *lines: str) -> Path:
    path = folder / "table.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("cells", [
    ("2011-01-31 11:00 AM", "2011-01-31 1:00 PM"), ("2011-01-31 5 apples", "2011-01-31 6 pears"),
    ("2011-01-31 5:7", "2011-01-31 5:8"), ("2011-01-31 5.5", "2011-01-31 5.7"),
    ("2011-01-31 오후 1:00", "2011-01-31 오후 2:00"),
])
def test_what_is_said_beside_the_hour_is_not_passed_over(
    tmp_path: Path, cells: tuple[str, str]
) -> None:
    path = put(tmp_path, "when,bikes", f"{cells[0]},3", f"{cells[1]},4")
    found = table.read((path,))
    assert found.columns[0].role == "text" and not found.times
    with pytest.raises(InputError, match="no column of dates"):
        series.read((path,))


@pytest.mark.parametrize(("cell", "time"), [
    ("2011-01-31", "2011-01-31T00:00:00"), ("2011/1/3 5", "2011-01-03T05:00:00"),
    ("2011-01-31T05:06:07.25", "2011-01-31T05:06:07"), ("2011-01-31 05:06Z", "2011-01-31T05:06:00"),
    ("2011-01-31 05:06:07+09:00", "2011-01-31T05:06:07"),
    ("2011-01-31 05:06 UTC", "2011-01-31T05:06:00"),
])
def test_times_of_day_are_read(tmp_path: Path, cell: str, time: str) -> None:
    found = table.read((put(tmp_path, "when,bikes", f"{cell},3", f"{cell},4"),))
    assert found.times[0][0] == np.datetime64(time)


@pytest.mark.parametrize("cell", ["1e-400", "-2.5E-60", '"1e-46"', "0." + 50 * "0" + "1e-3"])
def test_what_float32_would_make_zero_is_refused(tmp_path: Path, cell: str) -> None:
    path = put(tmp_path, "p,label", "1e-3,0", f"{cell},1", "0,1", "0e-5,1")
    with pytest.raises(InputError, match=r"line 3, column “p”: .* too near 0"):
        table.read((path,))


def test_a_zero_in_any_form_is_a_zero(tmp_path: Path) -> None:
    found = table.read((put(tmp_path, "p,label", "0e-5,1", "-0.0,2", "1e-30,3", ".0,4"),))
    assert found.parts[0].raw[:, 0].tolist() == [0, 0, pytest.approx(1e-30, rel=1e-6), 0]


def test_long_numbers_that_float32_makes_alike_are_not_called_the_same(tmp_path: Path) -> None:
    path = put(tmp_path, "id,label", "12345678901234567890,1", "12345678901234567891,2")
    found = table.read((path,)).columns[0]
    assert found.is_constant and found.kind == "continuous"
    assert "float32 rounds" in found.reason.say()


def test_a_block_of_blank_lines_is_passed_over(tmp_path: Path) -> None:
    """As numpy warns of one in which there is nothing, and warnings fail the tests."""
    path = put(tmp_path, "a,b", "1,2", *[""] * 3_000_000, "3,4")
    found = table.read((path,))
    assert found.parts[0].raw.tolist() == [[1, 2], [3, 4]]
    assert found.line(1) == 3_000_003
