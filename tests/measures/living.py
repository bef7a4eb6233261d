"""What of the program is alive: its objects, its functions, its pictures, by what they are."""

import gc
from collections import Counter
from functools import partial
from types import FunctionType
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

_OURS = ("gui.", "engine.")


def living() -> Counter[str]:
    """How many of each there are, once what nobody holds has gone.

    Objects of classes of gui and engine, functions of theirs that are handed to somebody (what a
    signal was connected to stays as long as the signal), and Qt's objects under the windows.
    """
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    for _ in range(2):
        application.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
        application.processEvents()
        gc.collect()
    found = Counter(name for thing in gc.get_objects() if (name := _name_of(thing)))
    for window in application.topLevelWidgets():
        found.update(f"in a window: {each.metaObject().className()}"
                     for each in window.findChildren(QObject))
        found[f"window: {window.metaObject().className()}"] += 1
    return found


def grown(before: Counter[str], after: Counter[str]) -> dict[str, tuple[int, int]]:
    """What there is more of than before: how many there were, and are."""
    return {name: (before[name], count) for name, count in after.items() if count > before[name]}


def _name_of(thing: object) -> str | None:
    """None for what is not the program's. Nothing is asked of the thing itself: it may answer."""
    kind = type(thing)
    if issubclass(kind, FunctionType):
        # a function at the top of a module is there anyway, and so is one of a dataclass
        name = f"{cast(FunctionType, thing).__module__}.{cast(FunctionType, thing).__qualname__}"
        is_made = "<locals>" in name and "__create_fn__" not in name
        return name if is_made and name.startswith(_OURS) else None
    if issubclass(kind, partial):
        of = cast(partial[object], thing).func
        module = str(getattr(of, "__module__", ""))
        return f"partial of {module}.{of.__qualname__}" if module.startswith(_OURS) else None
    module = str(vars(kind).get("__module__"))
    return f"{module}.{kind.__qualname__}" if module.startswith(_OURS) else None
