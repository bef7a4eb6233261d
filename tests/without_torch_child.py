"""A window where `import torch` fails: it draws, opens shipped weights, shows all its pages.

Prints what was to be seen, as JSON. What nobody caught is in "uncaught".
"""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType, TracebackType

from material.strokes import SEVEN
from PySide6.QtWidgets import QApplication, QLabel, QWidget

import resources
from gui.__main__ import make_windows
from gui.demo import wait_until
from gui.explore.catalogue import entries
from gui.model.files.shipped_models import open_shipped
from gui.widgets.labels.steady_line import SteadyLine
from gui.window import MainWindow


class NoTorch(MetaPathFinder):
    """Finds no torch, as Python does where it is not installed."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        if name.partition(".")[0] == "torch":
            raise ModuleNotFoundError(f"No module named '{name}'", name="torch")
        return None


def read(view: QWidget) -> str:
    """All that can be read in it."""
    labels = [each.text() for each in view.findChildren(QLabel) if each.isVisible()]
    labels += [each.text for each in view.findChildren(SteadyLine) if each.isVisible()]
    return "\n".join(labels)


def see_all(window: MainWindow) -> dict[str, str]:
    """Every view once, painted; what it says, by its key."""
    said = {}
    for entry in entries():
        view = window.show_view(entry.key)
        QApplication.processEvents()
        window.session.refresh_queue.finish()
        assert not view.grab().isNull()
        said[entry.key] = read(view)
    return said


def main() -> None:
    sys.meta_path.insert(0, NoTorch())
    application, windows = make_windows(Path(sys.argv[1]))
    window = windows.window
    uncaught: list[str] = []

    def hook(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        uncaught.append("".join(traceback.format_exception(kind, error, trace)))

    sys.excepthook = hook
    session = window.session
    noticed: list[tuple[str, bool]] = []
    session.noticed.connect(lambda notice: noticed.append((notice.text, notice.is_error)))
    window.show()
    wait_until(lambda: session.hardware is not None)
    said: dict[str, object] = {"uncaught": uncaught, "noticed": noticed}
    for path in SEVEN:
        session.sketch.press(*path[0])
        for point in path[1:]:
            session.sketch.move(*point)
        session.sketch.lift()
    application.processEvents()
    said["baseline"] = window.similarity.prediction.digit.text()
    said["card"] = window.linear.prediction.detail.label.text()
    said["train"] = [window.training_actions.train.isEnabled(),
                     window.training_actions.train.text(),
                     window.training_actions.train.toolTip()]
    window.training_actions.train.trigger()  # disabled: nothing happens
    said["untrained views"] = see_all(window)
    open_shipped(resources.CNN, session)
    wait_until(lambda: session.training.knows_something)
    application.processEvents()
    window.linear.bring_up_to_date()  # a view is seen instead
    said["trained"] = window.linear.prediction.digit.text()
    said["views"] = see_all(window)
    window.pages.turn_to("lab")
    application.processEvents()
    said["lab"] = [window.lab_actions.run.isEnabled(), window.lab_actions.run.toolTip(),
                   window.notices.text.text()]
    window.pages.turn_to("data")
    application.processEvents()
    said["data"] = window.data.empty.words.text()
    for page in ("path", "draw"):
        window.pages.turn_to(page)
        application.processEvents()
    said["torch"] = "torch" in sys.modules
    window.close()
    print(json.dumps(said))


if __name__ == "__main__":
    main()
