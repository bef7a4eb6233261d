"""What a hundred thousand drawings in the library cost the window, against none.

In processor time of the window's thread: what else the computer does is not measured.
"""

import random
import sqlite3
import statistics
import tempfile
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

import resources
from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.stroke_file import LabelledDrawing, read_drawings
from engine.library.opening import open_library
from engine.library.stored_strokes import row_of
from gui.demo import wait_until
from gui.window import LIBRARY, MainWindow

from .shared.live_window import SIZE, the_application
from .shared.rows import Row, at_most, information, median_ratio, to_json, turns

DRAWINGS = 100_000
KEPT = 10_000
"""Drawings of the file that is put into the library."""

NAME = "My hand"

REPETITIONS = 5
SECONDS = 12
ADDED = 5


def measure() -> list[Row]:
    the_application()
    with tempfile.TemporaryDirectory() as folder:
        empty, large = Path(folder) / "empty", Path(folder) / "large"
        for place, count in ((empty, 0), (large, DRAWINGS)):
            place.mkdir()
            _make_library(place / LIBRARY, count)
        bare, opened, added = [], [], []
        for _ in turns(REPETITIONS + 1, SECONDS):  # the first warms up and is left out
            bare.append(_bare(large / LIBRARY))
            (none, add_none), (many, add_many) = _opened(empty), _opened(large)
            opened.append((none, many))
            added.append((add_none, add_many))
        kept, longest, alone = _kept(empty)
    more = [many - none for none, many in opened[1:]]
    return [
        at_most(
            "window with 100,000 drawings",
            "the time until it can be used, beyond that with an empty library, over the time of "
            "reading ids, labels and digests from the same file with sqlite3 alone",
            median_ratio(more, bare[1:]), 8, ms=1000 * statistics.median(more),
            bare_ms=1000 * statistics.median(bare[1:]),
            empty_ms=1000 * statistics.median(none for none, _ in opened[1:]),
        ),
        at_most(
            "adding to 100,000", "a drawing added, everything painted, over the same in a library "
            "with a few", median_ratio([many for _, many in added[1:]],
                                       [few for few, _ in added[1:]]), 7,
            ms=1000 * statistics.median(many for _, many in added[1:]),
            few_ms=1000 * statistics.median(few for few, _ in added[1:]),
        ),
        at_most(
            "10,000 drawings kept", "put into the library beside the window, over the same without "
            "a window", kept / alone, 4, seconds=kept, alone_seconds=alone,
        ),
        information("longest stop meanwhile", "of the window's events", 1000 * longest, "ms"),
    ]


def _make_library(path: Path, count: int) -> None:
    """Of the digits that were recorded, in turn, each as if it were another."""
    library, randomly = open_library(path), random.Random(0)
    rows = [row_of(each) for each in read_drawings(resources.RECORDED)]
    library.add_rows(
        [rows[number % len(rows)]._replace(essence=randomly.randbytes(16))
         for number in range(count)],
        library.make_collection(NAME), "many.jsonl",
    )
    library.close()


def _bare(path: Path) -> float:
    """Seconds in which the ids, labels and digests are read, as they are in the file."""
    start = thread_time()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT id, label FROM drawings WHERE removed IS NULL").fetchall()
        connection.execute("SELECT id, essence FROM drawings").fetchall()
    return thread_time() - start


def _opened(folder: Path) -> tuple[float, float]:
    """Seconds until a window is painted and can train; those that an addition takes."""
    start = thread_time()
    window = _window(folder)
    ready = thread_time() - start
    times = []
    for number in range(ADDED):
        strokes = (Stroke((Point(5 + start % 10, 5), Point(20, 6 + number))),)
        window.session.sketch.put(Drawing(strokes))
        QApplication.processEvents()
        start = thread_time()
        window.collection.add(window.session.digits[0])
        QApplication.processEvents()
        times.append(thread_time() - start)
    _close(window)
    return ready, statistics.median(times)


def _window(folder: Path) -> MainWindow:
    window = MainWindow(folder / "settings.json")
    window.resize(*SIZE)
    window.show()
    QApplication.processEvents()
    wait_until(lambda: window.session.training.can_train)
    QApplication.processEvents()
    return window


def _close(window: MainWindow) -> None:
    window.close()
    window.deleteLater()
    QApplication.processEvents()


def _kept(folder: Path) -> tuple[float, float, float]:
    """Seconds for the whole, the longest between two events, and those without a window."""
    recorded = read_drawings(resources.RECORDED)
    found = [LabelledDrawing(_moved(recorded[number % len(recorded)].drawing, number), 7)
             for number in range(KEPT)]
    window = _window(folder)
    moments = [perf_counter()]
    often, loop = QTimer(interval=5), QEventLoop()
    often.timeout.connect(lambda: moments.append(perf_counter()))
    window.session.collection.keeper.ended.connect(lambda _: loop.quit())
    often.start()
    window.session.collection.take_many(Path("many.jsonl"), found)
    loop.exec()
    moments.append(perf_counter())  # what follows from them is done
    kept = perf_counter() - moments[0]
    often.stop()
    _close(window)
    library = open_library(folder / "alone.sqlite3")
    start = perf_counter()
    library.add(found, library.make_collection(NAME), "many.jsonl")
    alone = perf_counter() - start
    library.close()
    gaps = [after - before for before, after in pairwise(moments)]
    return kept, max(gaps), alone


def _moved(drawing: Drawing, number: int) -> Drawing:
    """Another one by a hair."""
    return Drawing(tuple(
        Stroke(tuple(Point(x + number * 1e-5, y, pressure) for x, y, pressure in stroke.points))
        for stroke in drawing.strokes
    ), drawing.pen_width)


if __name__ == "__main__":
    print(to_json(measure()))
