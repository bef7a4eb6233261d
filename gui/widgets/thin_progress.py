"""How far work beside the window is: a thin bar without a text."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar

PATIENCE = 1000
"""Milliseconds before anything is shown of what is soon done as a rule."""


class ThinProgress(QProgressBar):
    """It keeps its place while it is hidden, so that nothing moves. name: for screen readers."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setMaximumHeight(10)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)
        self._soon = QTimer(self, interval=PATIENCE, singleShot=True)
        self._soon.timeout.connect(self.show)

    def be_busy(self, is_busy: bool) -> None:
        """Something goes on, nobody knows how far: shown where it takes longer than a moment."""
        if not is_busy:
            self._soon.stop()
            self.hide()
        elif self.isHidden() and not self._soon.isActive():
            self.setRange(0, 0)
            self._soon.start()
