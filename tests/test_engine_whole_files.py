"""Writing a file: whole, or the one that was there, whatever goes wrong meanwhile."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from full_disk import full_disk

import engine
from engine.errors import InputError
from engine.whole_files import write_whole

ROOT = Path(engine.__file__).parents[1]

needs_modes = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")


def mode_of(path: Path) -> int:
    return path.stat().st_mode & 0o777


def refusal(path: Path, content: str = "new") -> str:
    """What is said of a file that cannot be written."""
    with pytest.raises(InputError) as caught:
        write_whole(path, content)
    assert caught.value.template == (
        "{path} cannot be written: {reason}. Choose another place; nothing is lost.")
    return str(caught.value)


def child(program: str, *arguments: object) -> "subprocess.Popen[str]":
    """A process of its own that runs this program, with the writer at hand."""
    return subprocess.Popen(
        [sys.executable, "-c", f"import os, sys\nfrom pathlib import Path\n"
         f"from engine.whole_files import write_whole\n{program}", *map(str, arguments)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )


# What is written.


@pytest.mark.parametrize("content", ["eins\n", "하나\r\n", "", b"\x00\r\n\xff", "x" * 100_000])
def test_a_file_is_written_and_nothing_left_beside_it(tmp_path: Path, content: str | bytes) -> None:
    path = tmp_path / "code.py"
    for _ in ("new", "over the old one"):
        write_whole(path, content)
        assert path.read_bytes() == (content if isinstance(content, bytes) else content.encode())
    assert list(tmp_path.iterdir()) == [path]


def test_it_is_on_the_disk_before_it_takes_the_place_of_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "code.py"
    calls: list[str] = []
    path.write_text("old")
    sync, replace = os.fsync, os.replace

    def noting_sync(file: int) -> None:
        calls.append("sync")
        sync(file)

    def noting_replace(draft: Path, name: Path) -> None:
        calls.append("replace")
        replace(draft, name)

    monkeypatch.setattr(os, "fsync", noting_sync)
    monkeypatch.setattr(os, "replace", noting_replace)
    write_whole(path, "new")
    assert calls[:2] == ["sync", "replace"]


def test_no_two_drafts_have_one_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, replace = tmp_path / "code.py", os.replace
    drafts: set[Path] = set()

    def noting(draft: Path, name: Path) -> None:
        drafts.add(draft)
        replace(draft, name)

    monkeypatch.setattr(os, "replace", noting)
    for _ in range(20):
        write_whole(path, "new")
    assert len(drafts) == 20 and {draft.parent for draft in drafts} == {tmp_path}


# What was there.


@needs_modes
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_a_new_file_has_the_mode_that_any_new_file_has(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        write_whole(tmp_path / "code.py", "new")
    finally:
        os.umask(before)
    assert mode_of(tmp_path / "code.py") == 0o666 & ~mask


@needs_modes
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o666, 0o755])
def test_a_file_that_was_there_keeps_its_mode_and_its_owner(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "code.py"
    path.write_text("old")
    path.chmod(mode)
    if os.geteuid() == 0:  # who else may give files away?
        os.chown(path, 12_345, 54_321)
    before = path.stat()
    write_whole(path, "new")
    after = path.stat()
    assert path.read_text() == "new" and mode_of(path) == mode
    assert (after.st_uid, after.st_gid) == (before.st_uid, before.st_gid)


@pytest.mark.parametrize("relative", [False, True])
@pytest.mark.parametrize("there", [False, True])
def test_through_a_link_the_file_is_written_that_it_points_at(
    tmp_path: Path, there: bool, relative: bool
) -> None:
    (tmp_path / "links").mkdir()
    (tmp_path / "files").mkdir()
    path, link = tmp_path / "files" / "code.py", tmp_path / "links" / "code.py"
    if there:
        path.write_text("old")
        path.chmod(0o600)
    link.symlink_to(Path("..") / "files" / "code.py" if relative else path)
    (tmp_path / "again.py").symlink_to(link)
    write_whole(tmp_path / "again.py", "new")
    assert link.is_symlink() and (tmp_path / "again.py").is_symlink()
    assert not path.is_symlink() and path.read_text() == "new"
    if there:
        assert mode_of(path) == 0o600
    assert list((tmp_path / "links").iterdir()) == [link]
    assert list((tmp_path / "files").iterdir()) == [path]


def test_a_link_that_was_planted_for_a_draft_is_not_followed(tmp_path: Path) -> None:
    path, victim = tmp_path / "code.py", tmp_path / "victim"
    victim.write_text("kept")
    for name in ("code.py.part", ".code.py.part", "code.py~", "code.py.tmp"):
        (tmp_path / name).symlink_to(victim)
    write_whole(path, "new")
    assert (path.read_text(), victim.read_text()) == ("new", "kept")
    assert not path.is_symlink()


# What cannot be written.


def test_what_was_there_is_kept_when_the_disk_is_full(tmp_path: Path) -> None:
    path = tmp_path / "code.py"
    path.write_text("kept")
    with full_disk():
        words = refusal(path, "x" * 100_000)
    assert str(path) in words and "File too large" in words
    assert path.read_text() == "kept" and list(tmp_path.iterdir()) == [path]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own with next to no room."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(folder)]
    try:
        done = subprocess.run(mounting, capture_output=True, check=False).returncode == 0
    except OSError:
        done = False
    if not done:
        pytest.skip("only root may mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("old", [1000, 50_000])
def test_what_was_there_is_kept_on_a_small_disk(small_disk: Path, old: int) -> None:
    path = small_disk / "code.py"
    path.write_text("k" * old)
    assert "No space left on device" in refusal(path, "x" * 100_000)
    assert path.read_text() == "k" * old and list(small_disk.iterdir()) == [path]
    if old > 32_768:  # there is room for the old one or the new one only
        refusal(path, "x" * old)
        assert path.read_text() == "k" * old and list(small_disk.iterdir()) == [path]


@pytest.mark.parametrize("place", ["no folder/code.py", "a file/code.py", "x" * 300, "a folder"])
def test_a_place_where_no_file_can_be_is_named(tmp_path: Path, place: str) -> None:
    (tmp_path / "a file").write_text("kept")
    (tmp_path / "a folder").mkdir()
    (tmp_path / "a folder" / "inside").write_text("kept")
    assert str(tmp_path / place) in refusal(tmp_path / place)
    assert (tmp_path / "a file").read_text() == "kept"
    assert (tmp_path / "a folder" / "inside").read_text() == "kept"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a file", "a folder"]


def test_a_folder_behind_a_link_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "code.py").symlink_to(tmp_path / "folder")
    assert "Is a directory" in refusal(tmp_path / "code.py")
    assert (tmp_path / "code.py").is_symlink() and not list((tmp_path / "folder").iterdir())


def test_links_that_go_round_in_a_circle_lead_to_no_file(tmp_path: Path) -> None:
    for one, other in (("a", "b"), ("b", "a")):
        (tmp_path / one).symlink_to(tmp_path / other)
    refusal(tmp_path / "a")
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_symlink()) == ["a", "b"]


@needs_modes
def test_what_is_no_file_on_a_disk_is_not_replaced_by_one(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "Not a regular file" in refusal(tmp_path / "pipe")
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
    assert words.startswith("InputError code.py cannot be written: Permission denied.")
    assert path.read_text() == "kept" and list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("name", "text"), [
    ("\ud800.py", "x = 1"), ("code.py", "'\udce9'"), ("a\0b.py", "x = 1"),
])
def test_letters_that_no_file_has_are_told(tmp_path: Path, name: str, text: str) -> None:
    assert refusal(tmp_path / name, text).encode()
    assert list(tmp_path.iterdir()) == []


# What another program does meanwhile.


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
    assert "Permission denied" in refusal(path)
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
