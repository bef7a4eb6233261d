"""Copy the licence texts of all that the program is made with: licences.py FOLDER."""

import shutil
import sys
import sysconfig
from importlib.metadata import distribution
from pathlib import Path

from gui.dialogs.about import packages


def main(folder: Path) -> None:
    """A folder for each package, and a list of all with their versions and licences."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for package in packages():
        lines.append(f"{package.name} {package.version}: {package.licence}")
        for file in _texts(package.name):
            target = folder / package.name / file.name
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(file, target)
    (folder / "README.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _texts(name: str) -> list[Path]:
    if name == "Python":
        text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
        return [text] if text.exists() else []
    files = distribution(name).files or []
    words = ("LICENSE", "LICENCE", "COPYING", "NOTICE")
    return [Path(str(file.locate())) for file in files
            if any(word in file.name.upper() for word in words)
            and not file.name.endswith((".py", ".pyc"))]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
