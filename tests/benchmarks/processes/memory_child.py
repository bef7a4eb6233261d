"""Print the peak of this process's memory in MiB after what the argument names."""

import resource
import sys
from importlib import import_module

LIBRARIES = (
    "PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "pyqtgraph", "numpy", "torch",
    "safetensors.numpy",
)


def import_libraries() -> None:
    """What the program has loaded from outside by the time it has trained."""
    for name in LIBRARIES:
        import_module(name)


def use_program() -> float:
    """Load, draw, train for 20 epochs; the peak before the window closes."""
    from gui.demo import wait_until
    from gui.model.training.paces import PACES

    from ..shared.live_window import draw_digit, open_window  # noqa: TID252 (as in the others)

    with open_window() as window:
        draw_digit(window, 3)
        window.training.pace.setValue(PACES.index(None))
        window.training.train.click()
        wait_until(lambda: not window.session.training.trainer.is_running)
        if len(window.session.training.progress.ends) != 20:
            raise RuntimeError("the default recipe is no longer 20 epochs")
        return peak()


def peak() -> float:
    """MiB. Linux counts in KiB, macOS in bytes."""
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


if __name__ == "__main__":
    if sys.argv[1] == "program":
        print(use_program())
    else:
        import_libraries()
        print(peak())
