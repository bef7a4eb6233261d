"""What an experiment beside the user's own model is to the windows that it belongs to in turn."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gui.model.training.training import Training
from gui.model.worker import WorkerOwner
from gui.model.workspace import Workspace


class Experiment(WorkerOwner):
    """It belongs to one window; another in its place, for another language, takes it over.

    What it has found, and the work that goes on, stay as they are.
    """

    def __init__(self, parent: QObject, training: Training, workspace: Workspace) -> None:
        super().__init__(parent)
        self._training, self._workspace = training, workspace
        self._is_expecting = False  # the digits of the window before
        self._digits_before: tuple[tuple[int, ...], str] = (), ""
        workspace.digit_set_changed.connect(self._on_digit_set)

    def leave(self) -> None:
        """The window goes. What is found meanwhile is kept."""
        if not self._is_expecting:
            self._digits_before = self._which_digits()
        self._workspace.digit_set_changed.disconnect(self._on_digit_set)
        self.setParent(None)

    def belong_to(self, parent: QObject, training: Training, workspace: Workspace) -> None:
        """To the window in its place, which has yet to load the digits: see `settle`."""
        self.setParent(parent)
        self._training, self._workspace = training, workspace
        self._is_expecting = True
        workspace.digit_set_changed.connect(self._on_digit_set)

    def settle(self) -> None:
        """All that was on the window before is on this one: other digits are others now."""
        if self._is_expecting:
            self._is_expecting = False
            if self._which_digits() != self._digits_before:
                self._forget()

    def _which_digits(self) -> tuple[tuple[int, ...], str]:
        """And where they are from."""
        digit_set = self._workspace.digit_set
        return ((), "") if digit_set is None else (digit_set.digits, digit_set.origin)

    def _on_digit_set(self) -> None:
        if not self._is_expecting:
            self._forget()

    def _forget(self) -> None:
        """Other digits are told apart: nothing of this is wanted any more."""
        raise NotImplementedError
