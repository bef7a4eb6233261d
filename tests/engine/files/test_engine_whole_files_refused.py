"""Files that cannot be written: it is said why, and the one that was there stays."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from material.whole_files_material import child, needs_modes, refusal
from sample_files.full_disk import full_disk, small_disk

from engine.errors import brief


def test_what_was_there_is_kept_when_the_disk_is_full(tmp_path: Path) -> None:
    path = tmp_path / "code.py"
    path.write_text("kept")
    with full_disk():
        words = refusal(path, "x" * 100_000)
    assert str(path) in words and "the disk is full" in words
    assert path.read_text() == "kept" and list(tmp_path.iterdir()) == [path]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", 64) as folder:
        yield folder


@pytest.mark.parametrize("old", [1000, 50_000])
def test_what_was_there_is_kept_on_a_small_disk(disk: Path, old: int) -> None:
    path = disk / "code.py"
    path.write_text("k" * old)
    assert "the disk is full" in refusal(path, "x" * 100_000)
    assert path.read_text() == "k" * old and list(disk.iterdir()) == [path]
    if old > 32_768:  # there is room for the old one or the new one only
        refusal(path, "x" * old)
        assert path.read_text() == "k" * old and list(disk.iterdir()) == [path]


@pytest.mark.parametrize("place", ["no folder/code.py", "a file/code.py", "x" * 300, "a folder"])
def test_a_place_where_no_file_can_be_is_named(tmp_path: Path, place: str) -> None:
    (tmp_path / "a file").write_text("kept")
    (tmp_path / "a folder").mkdir()
    (tmp_path / "a folder" / "inside").write_text("kept")
    assert brief(tmp_path / place) in refusal(tmp_path / place)
    assert (tmp_path / "a file").read_text() == "kept"
    assert (tmp_path / "a folder" / "inside").read_text() == "kept"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a file", "a folder"]


def test_a_folder_behind_a_link_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "code.py").symlink_to(tmp_path / "folder")
    assert "it is a folder" in refusal(tmp_path / "code.py")
    assert (tmp_path / "code.py").is_symlink() and not list((tmp_path / "folder").iterdir())


def test_links_that_go_round_in_a_circle_lead_to_no_file(tmp_path: Path) -> None:
    for one, other in (("a", "b"), ("b", "a")):
        (tmp_path / one).symlink_to(tmp_path / other)
    refusal(tmp_path / "a")
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_symlink()) == ["a", "b"]


@needs_modes
def test_what_is_no_file_on_a_disk_is_not_replaced_by_one(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "it is not an ordinary file" in refusal(tmp_path / "pipe")
    assert (tmp_path / "pipe").is_fifo() and len(list(tmp_path.iterdir())) == 1


WITHOUT_RIGHTS = """
os.chdir(sys.argv[1])  # by name it might not be found any more
if os.geteuid() == 0:  # who may do everything
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    write_whole(Path("code.py"), "new")
except Exception as error:
    print(type(error).__name__, error)
"""


@needs_modes
@pytest.mark.parametrize(("of_folder", "of_file"), [(0o777, 0o444), (0o555, 0o666)])
def test_what_may_not_be_written_is_kept(tmp_path: Path, of_folder: int, of_file: int) -> None:
    path = tmp_path / "code.py"
    path.write_text("kept")
    path.chmod(of_file)
    tmp_path.chmod(of_folder)
    words, _ = child(WITHOUT_RIGHTS, tmp_path).communicate()
    tmp_path.chmod(0o755)
    assert words.startswith("InputError code.py cannot be written: permission is denied.")
    assert path.read_text() == "kept" and list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("name", "text"), [
    ("\ud800.py", "x = 1"), ("code.py", "'\udce9'"), ("a\0b.py", "x = 1"),
])
def test_letters_that_no_file_has_are_told(tmp_path: Path, name: str, text: str) -> None:
    assert refusal(tmp_path / name, text).encode()
    assert list(tmp_path.iterdir()) == []
