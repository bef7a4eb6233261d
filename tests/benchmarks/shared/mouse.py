"""A hand that moves the mouse, and a watch that tells when the last paint is dry."""

import random
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from .stopwatch import Stopwatch

LONGEST_PAUSE = 16
"""Milliseconds between the end of one measurement and the next move, at most."""

MOST_PASSES = 100


class Watch(QObject):
    """Sees a window's repaints, and hears of whatever else it is told to notice."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._busy = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            self._busy = True
        return False

    def notice(self) -> None:
        self._busy = True

    def settle(self) -> None:
        """Let the window work until a pass through its events brings nothing new."""
        for _ in range(MOST_PASSES):
            self._busy = False
            QApplication.processEvents()
            if not self._busy:
                return
        raise RuntimeError("the window never comes to rest")


def moves_of(strokes: list[list[QPointF]], count: int) -> list[list[QPointF]]:
    """The same lines with `count` points in all, evenly spread along each."""
    whole = sum(len(stroke) for stroke in strokes)
    return [_resampled(stroke, max(2, count * len(stroke) // whole)) for stroke in strokes]


def _resampled(points: list[QPointF], count: int) -> list[QPointF]:
    places = []
    for index in range(count):
        whole, part = divmod(index * (len(points) - 1) / (count - 1), 1)
        here = points[int(whole)]
        after = points[min(int(whole) + 1, len(points) - 1)]
        places.append(here + (after - here) * part)
    return places


def scribble(
    widget: QWidget, strokes: list[list[QPointF]], watch: Watch, pauses: random.Random,
    goes_on: bool = False,
) -> list[float]:
    """Draw the strokes with the left button; milliseconds from each move to its last paint, as a
    `Stopwatch` counts them.

    goes_on: whether the button was pressed already.
    """
    times = []
    for stroke in strokes:
        if not goes_on:
            press(widget, stroke[0])
        for place in stroke[1:]:
            _pause(pauses.uniform(0, LONGEST_PAUSE))
            watched = Stopwatch()
            _send(widget, QEvent.Type.MouseMove, place)
            watch.settle()
            times.append(watched.milliseconds())
        _send(widget, QEvent.Type.MouseButtonRelease, stroke[-1])
        QApplication.processEvents()
    return times


def _pause(milliseconds: float) -> None:
    """Let the window live for so long, so that moves fall anywhere between two of its frames."""
    loop = QEventLoop()
    timer = QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(loop.quit)
    timer.start(round(milliseconds))
    loop.exec()


def press(widget: QWidget, place: QPointF) -> None:
    """Press the left button."""
    _send(widget, QEvent.Type.MouseButtonPress, place)


def _send(widget: QWidget, kind: QEvent.Type, place: QPointF) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    event = QMouseEvent(
        kind, place, widget.mapToGlobal(place),
        none if kind == QEvent.Type.MouseMove else left,
        none if kind == QEvent.Type.MouseButtonRelease else left,
        Qt.KeyboardModifier.NoModifier,
    )
    event.setTimestamp(round(1000 * perf_counter()))
    QApplication.sendEvent(widget, event)
