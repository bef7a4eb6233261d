"""What is handed out: the version from one place, what is in a wheel, what About lists."""

import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QTextEdit
from robot.window_robot import Robot

from engine import __version__

ROOT = Path(__file__).parents[2]


def test_the_version_stands_in_one_place() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" not in project["project"] and "version" in project["project"]["dynamic"]
    files = subprocess.run(["git", "ls-files", "*.py", "*.sh", "*.spec", "Makefile", "*.toml"],
                           cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert [name for name in files if __version__ in (ROOT / name).read_text(encoding="utf-8")
            and name.startswith(("engine", "gui", "distribution", "Makefile", "pyproject"))] == [
        "engine/__init__.py"]


def test_the_newest_changes_are_those_of_this_version_and_dated() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## (.*)$", changes, re.MULTILINE)
    assert newest and re.fullmatch(rf"{re.escape(__version__)} \(\d{{4}}-\d\d-\d\d\)", newest[1])


def test_about_says_the_version_and_what_it_is_made_with(robot: Robot) -> None:
    robot.menu("Help", "About")
    box = next(each for each in robot.window.findChildren(QMessageBox) if each.isVisible())
    assert f"Three or Seven {__version__}" in box.text() and "CC BY-SA 3.0" in box.text()
    listed = box.findChildren(QTextEdit)[0].toPlainText().splitlines()
    of = {line.split(" ")[0]: line for line in listed}
    for name in ("PySide6_Essentials", "torch", "numpy", "pillow", "safetensors", "pyqtgraph"):
        assert of[name].startswith(f"{name} {distribution(name).version}: "), name
        assert not of[name].endswith("?")
    assert "LGPL" in of["PySide6_Essentials"] and "Python" in of
    assert "pytest" not in of  # what is only needed to build the program
    box.close()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], list[str], str]:
    """The names in a wheel that an sdist builds and in that sdist, and the wheel's metadata."""
    pytest.importorskip("hatchling", reason="hatchling is not installed: pip install -e '.[dev]'")
    folder = tmp_path_factory.mktemp("built")
    build(ROOT, folder, "sdist")
    with tarfile.open(next(folder.glob("*.tar.gz"))) as sdist:
        sdist.extractall(folder, filter="data")
        packed = sdist.getnames()
    build(folder / packed[0].partition("/")[0], folder, "wheel")
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        names = wheel.namelist()
        metadata = wheel.read(next(name for name in names if name.endswith("/METADATA")))
    return names, packed, metadata.decode()


def build(source: Path, into: Path, what: str) -> None:
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", what, "-d", into],
                   cwd=source, capture_output=True, check=True)


def test_a_wheel_has_all_that_the_program_reads_and_no_pictures(
    built: tuple[list[str], list[str], str],
) -> None:
    wheel, sdist, metadata = built
    files = subprocess.run(["git", "ls-files", "engine", "gui", "resources"], cwd=ROOT,
                           capture_output=True, text=True, check=True).stdout.split()
    wanted = {name for name in files if not name.startswith("resources/pictures/")}
    assert wanted <= set(wheel)
    assert not [name for name in wheel + sdist if "resources/pictures" in name]
    assert {"engine/py.typed", "gui/py.typed", "resources/py.typed"} <= set(wheel)
    assert f"\nVersion: {__version__}\n" in metadata
    for theirs in ("mnist/LICENSE.md", "data/README.md", "icons/README.md"):
        assert f"\nLicense-File: resources/{theirs}\n" in metadata
    assert re.search(r"^Requires-Dist: torch.*extra == 'train'", metadata, re.MULTILINE)
    assert not re.search(r"^Requires-Dist: torch[^;]*$", metadata, re.MULTILINE)


def check_packed(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, ROOT / "distribution" / "check_packed.py", folder],
                          capture_output=True, text=True, check=False)


def test_a_package_whose_documents_are_not_whole_is_refused(tmp_path: Path) -> None:
    names = ("INSTALL.md", "INSTALL.ko.md", "LICENSE")
    texts = {name: (ROOT / name).read_bytes() for name in names}
    whole, spoilt = tmp_path / "whole.zip", tmp_path / "spoilt.zip"
    with zipfile.ZipFile(whole, "w") as packed:
        for name, content in texts.items():
            packed.writestr(f"three-or-seven-windows/{name}", content)
    assert check_packed(tmp_path).returncode == 0
    with zipfile.ZipFile(spoilt, "w") as packed:
        packed.writestr("three-or-seven-windows/INSTALL.md", "")
        packed.writestr("three-or-seven-windows/LICENSE", texts["LICENSE"])
        packed.writestr("three-or-seven-windows/resources/pictures/after.png", "")
    done = check_packed(tmp_path)
    assert done.returncode == 1 and "whole.zip" not in done.stderr
    for fault in ("INSTALL.md has 0 bytes", "INSTALL.ko.md is missing", "is a picture of README's"):
        assert fault in done.stderr
    assert "LICENSE" not in done.stderr


def test_the_self_check_of_the_portable_folder_finds_all_there_under_python(tmp_path: Path) -> None:
    def said(*command: str | Path) -> str:
        done = subprocess.run(
            [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "ko_KR.UTF-8"})
        assert done.returncode == 0, done.stderr
        return done.stdout

    modules = tmp_path / "modules"
    modules.write_text(said("distribution.modules"), encoding="utf-8")
    lines = said("distribution.self_check", modules, tmp_path / "written").splitlines()
    assert f"modules {len(modules.read_text().splitlines())} missing" in lines
    assert "uncaught" in lines and "worksheets.ko.pdf" in lines
    assert any(line.startswith("menus 파일") for line in lines)


def test_nothing_packed_is_no_success(tmp_path: Path) -> None:
    assert check_packed(tmp_path).returncode == 1


def test_no_license_text_is_lost_to_another_of_the_same_name(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "distribution.licenses", tmp_path], cwd=ROOT, check=True)
    brought = {Path(str(file.locate())).read_bytes() for file in distribution("numpy").files or ()
               if file.name.startswith("LICENSE")}
    assert len(brought) > 3  # its own, and of what it contains
    assert brought == {path.read_bytes() for path in (tmp_path / "numpy").rglob("LICENSE*")}
    listed = (tmp_path / "README.txt").read_text(encoding="utf-8")
    assert f"numpy {distribution('numpy').version}: " in listed
