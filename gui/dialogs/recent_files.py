"""The files that were opened or saved last, in a menu to open them again."""

import logging
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

import resources
from engine.errors import InputError, brief
from gui.model.files.recent_paths import Paths, is_path, merged, with_newest
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.notices import failed
from gui.model.session import Session
from gui.widgets.card import wrapped

log = logging.getLogger(__name__)

ENDINGS = (".threeseven", ".jsonl", ".safetensors")
"""Of files that are listed; images of a user's own are, whatever their names."""

_LONGEST_NAME = 60  # letters of a name in the menu


class RecentFiles(QObject):
    """Projects, drawings, weights, and images of the user's own.

    read: the list that all windows keep. keep: takes what has become of it here, and what it was
    before; raises InputError. open_file: opens a file of any kind.
    """

    def __init__(
        self, window: QWidget, session: Session, read: Callable[[], Paths],
        keep: Callable[[Paths, Paths], None], open_file: Callable[[Path], None],
    ) -> None:
        super().__init__(window)
        self._session, self._read, self._keep, self._open_file = session, read, keep, open_file
        self._paths: Paths = ()
        self._before: Paths = ()  # what is kept of them already
        self.menu = QMenu(self.tr("Recent &files"), window)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill)
        session.loading.digit_set_loaded.connect(self._note_images)

    def note(self, path: Path) -> None:
        """It was opened or saved."""
        if path.suffix.lower() in ENDINGS:
            self._note(path)

    def _note_images(self, digit_set: DigitSet) -> None:
        if digit_set.origin != str(resources.MNIST):
            self._note(Path(digit_set.origin))

    def _note(self, path: Path) -> None:
        whole = str(path.absolute())
        if is_path(whole):
            paths = with_newest(self._look(), whole)
            if paths != self._before:  # or it is kept like this already
                self._change(paths)

    def _look(self) -> Paths:
        """What another window has done to the list is taken up."""
        there = self._read()
        if self._paths == self._before:
            self._paths = self._before = there
        else:  # something could not be kept
            self._paths = merged(self._paths, self._before, there)
        return self._paths

    def _change(self, paths: Paths) -> None:
        self._paths = paths
        try:
            self._keep(paths, self._before)
        except InputError as error:  # that settings cannot be written is told by what keeps them
            log.warning("the recent files are not kept: %s", error)
            return
        self._paths = self._before = self._read()

    def _fill(self) -> None:
        paths = self._look()
        self.menu.clear()
        names = Counter(Path(each).name for each in paths)
        for number, each in enumerate(paths, start=1):
            path = Path(each)
            name = _short(path.name or each)
            if names[path.name] > 1:
                name = self.tr("{name} (in {folder})").format(
                    name=name, folder=_short(path.parent.name or str(path.parent))
                )
            action = self.menu.addAction(f"&{number}  {name.replace('&', '&&')}")
            action.setToolTip(wrapped(each))
            action.triggered.connect(partial(self._open, path))
        if not paths:
            self.menu.addAction(self.tr("No file has been opened or saved yet")).setEnabled(False)
        self.menu.addSeparator()
        clear = self.menu.addAction(self.tr("&Clear the list"))
        clear.setToolTip(wrapped(self.tr("The files themselves stay where they are.")))
        clear.setEnabled(bool(paths))
        clear.triggered.connect(partial(self._change, ()))

    def _open(self, path: Path) -> None:
        if _is_there(path):
            self._open_file(path)
            return
        self._change(tuple(each for each in self._paths if each != str(path)))
        self._session.noticed.emit(failed(InputError(
            "{path} is no longer there. It was removed from the list of recent files.", path=path,
        )))


def _short(name: str) -> str:
    return brief(name, _LONGEST_NAME)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return True  # what opens it says what is wrong
