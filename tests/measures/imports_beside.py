"""What was imported beside the window that may only be imported on its thread."""

import sys
import threading
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

_WITH_CLASSES_OF_QT = ("PySide6", "shiboken6", "pyqtgraph", "gui")


class ImportsBeside(MetaPathFinder):
    """Notes the names of such modules; whoever finds them is another.

    A class of Qt's, and one that inherits from it, becomes known to PySide when its module is
    imported. While it does, PySide may be looking for a class on the window's thread, without
    Python's lock: it ends in a crash, seldom.
    """

    def __init__(self) -> None:
        self.names: list[str] = []
        sys.meta_path.insert(0, self)

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if (name.split(".")[0] in _WITH_CLASSES_OF_QT
                and threading.current_thread() is not threading.main_thread()):
            self.names.append(name)
        return None
