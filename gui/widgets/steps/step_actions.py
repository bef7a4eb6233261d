"""What the acts of training have in common, whatever is trained: a key each, travel in time."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from gui.widgets.steps.time_travel import Moments

_ONCE = ("F5", "Shift+F5", "F7", "F8")  # held, F5 would train, pause, train, pause …


class Actions(QObject):
    """A page's acts. `travel` are those that go back and forward in time."""

    travel: tuple[QAction, ...]

    def make(
        self, key: str, command: Callable[[], object], text: str = "", tip: str = ""
    ) -> QAction:
        """An action that does the command and takes no notice of being checked."""
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setAutoRepeat(key not in _ONCE)
        action.setToolTip(tip)
        action.triggered.connect(lambda: command())
        return action

    def make_travel(self, moments: Moments, far_back: str, far_on: str) -> tuple[QAction, ...]:
        """A step, an epoch, and all the way, back and forward.

        far_back, far_on: what the two in the middle are called.
        """
        return (
            self.make("Alt+Left", lambda: moments.go_by(-1), self.tr("One step &back")),
            self.make("Alt+Right", lambda: moments.go_by(1), self.tr("One step forwar&d")),
            self.make("Alt+PgUp", lambda: moments.go_by_epoch(-1), far_back),
            self.make("Alt+PgDown", lambda: moments.go_by_epoch(1), far_on),
            self.make("Alt+Home", lambda: moments.go(0), self.tr("To the st&art")),
            self.make("Alt+End", moments.go_to_newest, self.tr("To the &newest step")),
        )
