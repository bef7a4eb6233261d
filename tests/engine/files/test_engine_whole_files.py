"""Writing a file: what is written, and what of the one that was there is kept."""

import os
from pathlib import Path

import pytest
from material.whole_files_material import needs_modes

from engine.whole_files import write_whole


def mode_of(path: Path) -> int:
    return path.stat().st_mode & 0o777


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
