"""What resources/teacher/privacy.*.md says to a school, watched from outside the program."""

import getpass
import os
import platform
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import resources

ROOT = Path(__file__).parents[2]
CHILD = Path(__file__).parents[1] / "privacy_child.py"
NETWORK = re.compile(r"AF_INET|AF_NETLINK|AF_PACKET|sendto|sendmsg|connect\(")
OF_THE_COMPUTER = re.compile(r"sa_family=AF_UNIX|socket\(AF_UNIX")
"""To the display or to nobody; it leaves the computer in no case."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it is watched by Linux's means")


def lesson(home: Path, *before: str) -> None:
    """Draw, add, train, turn the pages, close; with nothing but this home."""
    subprocess.run(
        [*before, sys.executable, CHILD], cwd=home, check=True, timeout=500, capture_output=True,
        env={"PATH": os.environ["PATH"], "HOME": str(home), "QT_QPA_PLATFORM": "offscreen",
             "PYTHONPATH": os.pathsep.join((str(ROOT), str(CHILD.parent))),
             "PYTHONDONTWRITEBYTECODE": "1", "TMPDIR": str(home)},
    )


def files(home: Path) -> set[str]:
    """Where each lies; the folder of a window that was open has a name that says nothing."""
    return {re.sub(r"sessions/[0-9a-f]{32}/", "sessions/of-a-window/", str(each.relative_to(home)))
            for each in home.rglob("*") if each.is_file()}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """After a lesson."""
    home = tmp_path_factory.mktemp("home")
    lesson(home)
    return home


def test_no_network_socket_is_made(tmp_path: Path) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    home, log = tmp_path / "home", tmp_path / "calls"
    home.mkdir()
    lesson(home, strace, "-f", "-qq", "-e", "trace=network", "-o", str(log))
    calls = log.read_text(encoding="utf-8", errors="replace").splitlines()
    assert [call for call in calls
            if NETWORK.search(call) and not OF_THE_COMPUTER.search(call)] == []


def test_the_watch_would_see_a_socket(tmp_path: Path) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    log = tmp_path / "calls"
    subprocess.run([strace, "-f", "-qq", "-e", "trace=network", "-o", log, sys.executable, "-c",
                    "import socket; socket.socket()"], check=True)
    assert any(NETWORK.search(call) and not OF_THE_COMPUTER.search(call)
               for call in log.read_text(encoding="utf-8").splitlines())


def test_what_is_written_lies_where_the_sheet_says(home: Path) -> None:
    settings, library = ".config/three-or-seven/settings.json", ".local/share/three-or-seven"
    folders = ".config/three-or-seven/QtProject.conf"
    of_fonts = {name for name in files(home) if name.startswith(".cache/fontconfig/")}
    on_canvas = {name for name in files(home) if name.startswith(f"{library}/sessions/")}
    assert {Path(name).name for name in on_canvas} <= {"session.json", "weights.safetensors"}
    assert files(home) - of_fonts - on_canvas == {settings, folders, f"{library}/drawings.sqlite3"}
    for language in ("en", "ko"):
        sheet = (resources.TEACHER / f"privacy.{language}.md").read_text(encoding="utf-8")
        for place in (settings, folders, f"{library}/drawings.sqlite3", f"{library}/sessions"):
            assert f"`~/{place}`" in sheet


def test_a_drawing_names_neither_user_nor_computer(home: Path) -> None:
    path = home / ".local/share/three-or-seven/drawings.sqlite3"
    content = path.read_bytes() + (home / ".config/three-or-seven/settings.json").read_bytes()
    for kept_too in path.parent.glob("sessions/*/*"):
        content += kept_too.read_bytes()
    for name in (platform.node(), getpass.getuser()):
        assert len(name) < 4 or name.encode() not in content, name
    with sqlite3.connect(path) as database:
        columns = {row[1] for row in database.execute("PRAGMA table_info(drawings)")}
        (kept,) = database.execute("SELECT label, source FROM drawings").fetchall()
    database.close()
    assert kept == (7, "canvas")
    assert columns == {"id", "collection", "label", "made", "source", "pen_width", "strokes",
                       "essence", "removed"}  # one more, and the sheet has to say so


def test_removed_as_the_sheet_says_the_next_start_is_the_first(tmp_path: Path) -> None:
    lesson(tmp_path)
    first = files(tmp_path)
    for folder in (".config/three-or-seven", ".local/share/three-or-seven"):
        shutil.rmtree(tmp_path / folder)
    lesson(tmp_path)
    assert files(tmp_path) == first
    with sqlite3.connect(tmp_path / ".local/share/three-or-seven/drawings.sqlite3") as database:
        assert database.execute("SELECT count(*) FROM drawings").fetchone() == (1,)
    database.close()
