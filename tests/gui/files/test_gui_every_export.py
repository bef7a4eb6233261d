"""Whatever the window writes: onto a full disk, where nothing may be written, through a link."""

import stat
import sys
from pathlib import Path

import pytest
from material.exports import image_folder, prepare, sheets, ways
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QMessageBox
from robot.window_robot import Robot
from sample_files.full_disk import fill, read_only, small_disk

from engine.errors import brief
from gui.widgets.export import export

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes and links are POSIX's")

OLD = b"kept"
LABELS = "my-labels-idx1-ubyte"
"""Of the pair of IDX, which is written with its images."""


def _old_files(folder: Path) -> None:
    for name in (*(way.file for way in ways()), LABELS):
        (folder / name).write_bytes(OLD)


def _there(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_on_a_full_disk_every_old_file_stays_and_it_is_said(robot: Robot, tmp_path: Path) -> None:
    prepare(robot)
    with small_disk(tmp_path / "disk", 4096) as disk:
        _old_files(disk)
        (disk / "sheets").mkdir()
        rest = fill(disk)
        before = _there(disk)
        for way in ways():
            way.write(robot, disk / way.file)
            _is_told(robot, disk / way.file, "the disk is full", way.name)
            assert _there(disk) == before, way.name
        image_folder(robot, disk / "images")
        _is_told(robot, disk / "images", "the disk is full", "folder of images")
        sheets(robot, disk / "sheets")
        _is_told(robot, disk / "sheets", "the disk is full", "sheets")
        assert _there(disk) == before and not (disk / "images").exists()
        rest.unlink()
        for way in ways():  # there is room again
            if way.name in ("drawings", "project"):
                continue  # by now they are many
            way.write(robot, disk / way.file)
            assert not robot.has_dialog(QMessageBox), (way.name, robot.message())
            assert (disk / way.file).read_bytes() != OLD, way.name


def test_where_nothing_may_be_written_it_is_said(robot: Robot, tmp_path: Path) -> None:
    prepare(robot)
    with small_disk(tmp_path / "disk", 1024) as disk:
        _old_files(disk)
        (disk / "sheets").mkdir()
        before = _there(disk)
        with read_only(disk):
            for way in ways():
                way.write(robot, disk / way.file)
                _is_told(robot, disk / way.file, "is read-only", way.name)
            image_folder(robot, disk / "images")
            _is_told(robot, disk / "images", "is read-only", "folder of images")
            sheets(robot, disk / "sheets")
            _is_told(robot, disk / "sheets", "is read-only", "sheets")
        assert _there(disk) == before


def test_a_links_file_is_written_and_keeps_its_mode(robot: Robot, tmp_path: Path) -> None:
    prepare(robot)
    files, links = tmp_path / "files", tmp_path / "links"
    for folder in (files, links):
        folder.mkdir()
    _old_files(files)
    for path in files.iterdir():
        path.chmod(0o640)
        (links / path.name).symlink_to(path)
    for way in ways():
        way.write(robot, links / way.file)
        assert not robot.has_dialog(QMessageBox), (way.name, robot.message())
    for path in files.iterdir():
        assert path.read_bytes() != OLD, path.name
        assert stat.S_IMODE(path.stat().st_mode) == 0o640, path.name
        assert (links / path.name).is_symlink(), path.name
    assert len(list(files.iterdir())) == len(list(links.iterdir())) == len(ways()) + 1


def test_a_folder_that_is_a_link_keeps_its_link_and_its_mode(robot: Robot, tmp_path: Path) -> None:
    prepare(robot)
    there, link = tmp_path / "there", tmp_path / "link"
    there.mkdir()
    there.chmod(0o700)
    link.symlink_to(there)
    image_folder(robot, link)
    assert not robot.has_dialog(QMessageBox), robot.message()
    assert link.is_symlink() and stat.S_IMODE(there.stat().st_mode) == 0o700
    assert len(list(there.rglob("*.png"))) == 4
    assert not list(tmp_path.rglob("*.part"))


@pytest.mark.parametrize("room", [(300, 0), (0, 300), (0, 0), (3, 3)])
def test_what_has_no_room_in_the_window_is_saved_so_that_it_can_be_read(
    robot: Robot, tmp_path: Path, room: tuple[int, int],
) -> None:
    robot.train()
    curves = robot.window.training
    for what in curves.exports:
        before = what.widget.geometry()
        what.widget.resize(*room)
        squeezed = what.widget.geometry()
        export(what, tmp_path / "a.png")
        export(what, tmp_path / "a.svg")
        assert what.widget.geometry() == squeezed
        what.widget.setGeometry(before)
        picture = QImage(str(tmp_path / "a.png"))
        assert picture.width() >= 400 and picture.height() >= 300, what.name
        assert len({picture.pixel(x, y) for x in range(0, picture.width(), 3)
                    for y in range(0, picture.height(), 3)}) > 5  # and something is in it
        assert QSvgRenderer(str(tmp_path / "a.svg")).defaultSize().height() >= 150


def _is_told(robot: Robot, path: Path, why: str, name: str) -> None:
    assert robot.has_dialog(QMessageBox), f"{name}: nothing is said"
    said = robot.message()
    assert brief(path.name) in said and why in said, (name, said)
