"""Threads of Qt's, measured: coverage hears of Python's own only."""

import sys
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QThread

import gui.model.figure_check
import gui.model.loading.dataset_loader
import gui.model.training.thread.training_thread  # noqa: F401  # so that their threads are known


def trace_qt_threads() -> None:
    """Nothing is done where nobody measures."""
    trace = threading.gettrace()
    if trace is None:
        return

    def traced(run: Callable[[Any], None]) -> Callable[[Any], None]:
        def run_traced(thread: QThread) -> None:
            sys.settrace(trace)
            run(thread)

        return run_traced

    for kind in QThread.__subclasses__():
        if kind.__module__.startswith("gui."):
            kind.run = traced(kind.run)  # type: ignore[method-assign]
