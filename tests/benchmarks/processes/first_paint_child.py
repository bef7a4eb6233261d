"""Open a window, print when it was first painted (the program: and when it could train), close it.

The argument says which window: `program` or `bare`.
"""

import sys
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

SIZE = (1280, 800)


class FirstPaint(QObject):
    """Prints the time once a window that is about to be shown has been painted."""

    printed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        window.winId()  # makes the window that the screen knows
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose:  # paints everything before it returns
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._print)
        return False

    def _print(self) -> None:
        print(monotonic(), flush=True)
        self.printed.emit()


def time_program() -> None:
    """As `python -m gui` opens it; closed once it is ready."""
    from gui.__main__ import make_windows

    _application, windows = make_windows()
    window = windows.window
    window.resize(*SIZE)
    _first_paint = FirstPaint(window)
    window.show()
    from gui.demo import wait_until  # not before: the program does without it

    wait_until(lambda: window.session.training.can_train)
    print(monotonic())
    window.close()


def time_bare() -> None:
    """The least that a program with these two libraries can show."""
    import pyqtgraph as pg
    from PySide6.QtWidgets import QMainWindow

    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(pg.PlotWidget())
    window.resize(*SIZE)
    first_paint = FirstPaint(window)
    first_paint.printed.connect(window.close)
    window.show()
    application.exec()


if __name__ == "__main__":
    time_program() if sys.argv[1] == "program" else time_bare()
