"""Paths that the system refuses to look at: they are told of like any other, nowhere by a crash."""

from pathlib import Path

import pytest
from robot.window_robot import Robot

from engine.errors import InputError
from engine.tensors.roster import entry_of
from engine.tensors.source import KINDS, Kind
from gui.application import mandatory_file

LONG = Path("/tmp") / ("x" * 300)


@pytest.mark.parametrize("kind", KINDS)
def test_no_reader_of_the_data_page_trips_over_one(kind: Kind) -> None:
    entry = entry_of(kind)
    for path in (LONG.with_suffix(".png"), Path("a\0b.csv"), LONG / "inside"):
        with pytest.raises(InputError):
            entry.read((path,), entry.options(), lambda done, of: None, lambda: False)


@pytest.mark.parametrize("ending", ["", ".png", ".csv", ".jsonl", ".safetensors", ".threeseven"])
def test_one_that_is_dropped_or_named_at_the_start_is_told_of(robot: Robot, ending: str) -> None:
    with robot.wait_for(robot.session.noticed):
        robot.window.dropped.open_file(LONG.with_suffix(ending))
    assert "too long" in robot.message()


def test_a_folder_of_the_system_that_may_not_be_looked_into_lays_down_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(LONG))
    assert mandatory_file() is None
