"""A place of its own for the program: nothing of the user's is read, written or left behind."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Place:
    """home: in place of the user's. temporary: where temporary files go. data: the program's.
    files: what dialogs are answered with.
    """

    home: Path
    temporary: Path
    data: Path
    files: Path

    def left(self) -> list[str]:
        """What was left among the temporary files, or put into the user's own folders."""
        kept = {"QtProject.conf"}  # Qt's own, of its file dialogs
        return [str(path) for folder in (self.temporary, self.home) for path in folder.rglob("*")
                if path.is_file() and path.name not in kept and "fontconfig" not in str(path)]


@contextmanager
def own_place() -> Iterator[Place]:
    """To be entered before Qt and the program are imported; it goes at the end."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory(prefix="three-or-seven-monkey-") as folder:
        place = Place(*(Path(folder) / name for name in ("home", "temporary", "data", "files")))
        for each in (place.home, place.temporary, place.data, place.files):
            each.mkdir()
        os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"
        os.environ["HOME"] = str(place.home)
        os.environ["TMPDIR"] = str(place.temporary)
        tempfile.tempdir = None
        where = Path.cwd()
        os.chdir(place.files)  # where a dialog begins
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ.pop(name, None)
        try:
            yield place
        finally:
            os.chdir(where)
            os.environ.clear()
            os.environ.update(before)
            tempfile.tempdir = None
