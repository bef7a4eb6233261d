"""Writing a file while another program holds it, writes it, or is killed."""

import os
import time
from pathlib import Path

import pytest
from material.whole_files_material import child, refusal

from engine.whole_files import write_whole


def held(monkeypatch: pytest.MonkeyPatch, times: int) -> list[float]:
    """As on Windows, where a file that somebody has open is not replaced: so many times.

    The pauses that were made in between.
    """
    replace, pauses, tries = os.replace, list[float](), iter(range(times))

    def attempt(*names: object) -> None:
        if next(tries, None) is not None:
            raise PermissionError(13, "Permission denied")
        replace(*names)  # type: ignore[arg-type]  # as os.replace takes them

    monkeypatch.setattr(os, "replace", attempt)
    monkeypatch.setattr(time, "sleep", pauses.append)
    return pauses


@pytest.mark.parametrize("times", [1, 2, 4])
def test_a_file_that_is_held_for_a_moment_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    path = tmp_path / "code.py"
    path.write_text("old")
    pauses = held(monkeypatch, times)
    write_whole(path, "new")
    assert path.read_text() == "new" and list(tmp_path.iterdir()) == [path]
    assert len(pauses) == times and pauses == sorted(pauses)


def test_a_file_that_is_held_for_good_is_told_within_a_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "code.py"
    path.write_text("kept")
    pauses = held(monkeypatch, 1000)
    assert "permission is denied" in refusal(path)
    assert path.read_text() == "kept" and list(tmp_path.iterdir()) == [path]
    assert 0 < sum(pauses) < 1


OVER_AND_OVER = """
print("ready", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[3])):
    letter = sys.argv[2][number % len(sys.argv[2])]
    write_whole(Path(sys.argv[1]), letter * int(sys.argv[4]))
"""


def test_of_two_that_write_at_once_each_writes_a_whole_file(tmp_path: Path) -> None:
    path, length = tmp_path / "code.py", 300_000
    path.write_text("o" * length)
    writers = [child(OVER_AND_OVER, path, letter, 100, length) for letter in "ab"]
    for writer in writers:
        assert writer.stdout is not None and writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    found = set()
    while any(writer.poll() is None for writer in writers):
        found.add(path.read_text())
    for writer in writers:
        writer.communicate()
        assert writer.returncode == 0
    assert found | {path.read_text()} <= {letter * length for letter in "oab"}
    assert path.read_text() != "o" * length
    assert list(tmp_path.iterdir()) == [path]


def test_of_one_that_is_killed_in_the_middle_the_old_file_or_the_new_is_there(
    tmp_path: Path,
) -> None:
    path, length = tmp_path / "code.py", 3_000_000
    path.write_text("o" * length)
    for _ in range(8):
        writer = child(OVER_AND_OVER, path, "ab", 10_000, length)
        assert writer.stdin is not None and writer.stdout is not None
        writer.stdout.readline()
        before = set(tmp_path.iterdir())
        writer.stdin.write("go\n")
        writer.stdin.flush()
        while writer.poll() is None and set(tmp_path.iterdir()) <= before:
            pass  # until there is a draft
        writer.kill()
        writer.communicate()
        assert path.read_text() in {letter * length for letter in "oab"}
    write_whole(path, "new")
    assert path.read_text() == "new"


def test_a_draft_that_a_killed_writer_left_is_cleared_away_at_the_next_writing(
    tmp_path: Path,
) -> None:
    path, other = tmp_path / "mine.jsonl", tmp_path / "other.jsonl"
    left: dict[Path, Path] = {}
    for each in (path, other):
        process = child(
            "def killed(*_): os._exit(9)\nos.replace = killed\n"
            "write_whole(Path(sys.argv[1]), 'half')", each,
        )
        process.communicate()
        (left[each],) = set(tmp_path.iterdir()) - set(left.values())
        assert left[each].name.startswith(".")
    write_whole(path, "new")
    assert left[path].exists()  # somebody may be writing it just now
    for draft in left.values():
        os.utime(draft, (0, 0))
    planted = tmp_path / left[path].name.replace(".part", "x.part")
    planted.write_text("not a draft")
    os.utime(planted, (0, 0))
    write_whole(path, "newer")
    assert not left[path].exists() and left[other].exists() and planted.exists()
    assert path.read_text() == "newer"
