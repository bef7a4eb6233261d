"""Saving project, weights and settings over and over, for the child that is killed meanwhile."""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from measures.matrices import matrix_of
from PySide6.QtCore import QTimer

from engine.drawings.drawing import PIXELS
from engine.models.linear import LinearModel, linear_model
from engine.models.trained import TrainedModel
from engine.models.weights_file import read_weights
from gui.demo import wait_until
from gui.model.files.project import save_project
from gui.model.files.weights import save_weights
from gui.window import MainWindow

PROJECT, WEIGHTS, SETTINGS = "work.threeseven", "work.safetensors", "settings.json"
KINDS = PROJECT, WEIGHTS, SETTINGS

VERSIONS = 40
"""Of what is saved; then the first comes again."""


def save_over_and_over(window: MainWindow, folder: Path) -> QTimer:
    """Every turn of the event loop another version of all; after each file its name is printed."""
    session = window.session
    wait_until(lambda: session.training.can_train)
    weights = folder / WEIGHTS
    version = version_of(read_weights(weights)) if weights.exists() else 0

    def save() -> None:
        nonlocal version
        version = version % VERSIONS + 1
        session.training.start_from(model_of(version))
        session.training.set_data(weight=version)
        for _ in range(10):  # most of the time is spent on saving
            _tell(PROJECT, version, lambda: save_project(folder / PROJECT, session))
            _tell(WEIGHTS, version, lambda: save_weights(weights, session))
        _tell(SETTINGS, version, window.memory.remember)

    timer = QTimer(window, interval=0)
    timer.timeout.connect(save)
    timer.start()
    return timer


def _tell(kind: str, version: int, save: Callable[[], object]) -> None:
    if save() is False:
        sys.exit("the settings could not be kept")
    print(kind, version, flush=True)


def model_of(version: int) -> LinearModel:
    """Every parameter says which version it is of."""
    return linear_model((3, 7), np.full((1, PIXELS + 1), version, np.float32))


def version_of(model: TrainedModel) -> int:
    """Raises AssertionError where it is of more than one version."""
    found = np.unique(matrix_of(model))
    assert len(found) == 1, found
    return int(found[0])
