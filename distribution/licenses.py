"""Copy the license texts of all that the program is made with: licenses.py FOLDER."""

import re
import shutil
import sys
import sysconfig
from importlib.metadata import distribution
from pathlib import Path

from gui.dialogs.about import packages


def main(folder: Path) -> None:
    """A folder for each package, and a list of all with their versions and licenses."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for package in packages():
        lines.append(f"{package.name} {package.version}: {package.licence}")
        for name, file in _texts(package.name).items():
            target = folder / package.name / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
    (folder / "README.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _texts(name: str) -> dict[str, Path]:
    """Each by its place in the package, for what that contains has files of the same name."""
    if name == "Python":
        text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
        return {text.name: text} if text.exists() else {}
    words = ("LICENSE", "LICENCE", "COPYING", "NOTICE")
    return {re.sub(r"^.*\.dist-info/(licenses/)?", "", file.as_posix()): Path(str(file.locate()))
            for file in distribution(name).files or ()
            if any(word in file.name.upper() for word in words)
            and not file.name.endswith((".py", ".pyc"))}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
