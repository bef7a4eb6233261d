"""Opens the window as a user does, in a process of its own, and prints what there was when.

At the first paint: which large libraries are loaded, and where every part stands; what a stroke
drawn at once leaves; and, once the first page's plots are there, where every part stands then, and
what was imported on another thread than the window's that may not be, and on which threads Python
collected what nobody has any more.
"""

import gc
import json
import sys
import threading
from pathlib import Path

from measures.imports_beside import ImportsBeside
from PySide6.QtCore import QEventLoop, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gui.__main__ import make_windows
from gui.draw.drawing_panel import DrawingPanel
from gui.pages.first_paint import FirstPaint
from gui.widgets.card import Card
from gui.window import MainWindow

LARGE = ("pyqtgraph", "torch", "PIL")


def main() -> None:
    beside = ImportsBeside()
    application, windows = make_windows(Path(sys.argv[1]))
    window = windows.window
    window.resize(1280, 800)
    said: dict[str, object] = {}
    collected: set[str] = set()
    gc.callbacks.append(lambda phase, found: collected.add(threading.current_thread().name))

    def painted() -> None:
        said["loaded"] = [name for name in LARGE if name in sys.modules]
        said["before"] = places(window)
        draw(window.drawing)
        said["ink"] = not window.session.sketch.content.is_blank

    def ready() -> None:
        said["predicted"] = window.similarity.prediction.digit.text()
        said["after"] = places(window)
        said["beside"] = beside.names
        while not collected:
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        said["collected"] = list(collected)
        print(json.dumps(said))
        window.close()

    first_paint = FirstPaint(window)
    first_paint.over.connect(painted)
    window.session.hardware_found.connect(ready, Qt.ConnectionType.QueuedConnection)
    window.show()
    application.exec()


def places(window: MainWindow) -> dict[str, list[int]]:
    """x, y, width, height of every card, and of what stands in its column, in the window."""
    found = {}
    for card in window.findChildren(Card):
        column = card.body
        for number in range(column.count()):
            item = column.itemAt(number)
            widget = None if item is None else item.widget()
            if widget is not None and widget.isVisible():
                found[f"{card.title.text()} {number}"] = place(window, widget)
        if card.isVisible():
            found[card.title.text()] = place(window, card)
    return found


def place(window: QWidget, widget: QWidget) -> list[int]:
    corner = widget.mapTo(window, QPoint())
    return [corner.x(), corner.y(), widget.width(), widget.height()]


def draw(panel: DrawingPanel) -> None:
    """A 7, with the mouse."""
    canvas, button = panel.canvas, Qt.MouseButton.LeftButton
    corners = [canvas.to_widget(x, y).toPoint() for x, y in ((6, 7), (20, 7), (12, 23))]
    QTest.mousePress(canvas, button, pos=corners[0])
    for corner in corners:
        QTest.mouseMove(canvas, corner)
    QTest.mouseRelease(canvas, button, pos=corners[-1])


if __name__ == "__main__":
    main()
