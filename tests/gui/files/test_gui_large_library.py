"""With many drawings in the library only what is seen of them is rendered."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot

from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.raster import Image
from engine.drawings.stroke_file import LabelledDrawing
from engine.library.images import images_of
from engine.library.library import Library
from engine.library.opening import open_library
from gui.model.drawings import stored_drawings
from gui.window import LIBRARY, MainWindow

COUNT = 3000
TOGETHER = 8
"""Images that are worked out together: one that is asked for and those after it."""


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> set[int]:
    """The ids of those whose images have been asked for."""
    ids: set[int] = set()
    def noted(library: Library, some: Sequence[int], form: str) -> dict[int, Image]:
        ids.update(some)
        return images_of(library, some, form)

    monkeypatch.setattr(stored_drawings, "images_of", noted)
    return ids


@pytest.fixture
def large(qtbot: QtBot, tmp_path: Path, rendered: set[int]) -> Iterator[Robot]:
    library = open_library(tmp_path / LIBRARY)
    library.add([
        LabelledDrawing(Drawing((Stroke((Point(5, 5), Point(20, 5 + number / 200))),)), 7)
        for number in range(COUNT)
    ], library.make_collection("My hand"), "many.jsonl")
    library.close()
    window = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    robot.open()
    yield robot
    robot.abandon()


def seen(robot: Robot) -> set[int]:
    """The rows that are in the part of the gallery that is shown."""
    view = robot.mine.thumbnails
    area, model = view.viewport().rect(), view.model()
    return {row for row in range(view.count())
            if view.visualRect(model.index(row, 0)).intersects(area)}


def ids_of(robot: Robot, rows: set[int], after: int = 0) -> set[int]:
    """Of these rows, and of so many after each."""
    entries = robot.session.collection.drawings.entries
    return {entries[other].id for row in rows
            for other in range(row, min(row + after + 1, COUNT))}


def laid_out(robot: Robot) -> None:
    """Until each has its place: the last one is under all others."""
    view = robot.mine.thumbnails
    last = view.model().index(COUNT - 1, 0)
    robot.wait_until(lambda: view.visualRect(last).top() > view.height())


def test_only_what_is_seen_is_rendered_wherever_the_gallery_is_scrolled(
    large: Robot, rendered: set[int]
) -> None:
    view, bar = large.mine.thumbnails, large.mine.thumbnails.verticalScrollBar()
    laid_out(large)
    assert view.count() == COUNT and 0 < len(seen(large)) < 100
    first = {0, COUNT - 1} | seen(large)  # the list asks how large they are
    allowed = ids_of(large, first, TOGETHER - 1)
    assert ids_of(large, seen(large)) <= rendered <= allowed
    for share in (0.5, 0.25, 1.0):
        bar.setValue(round(share * bar.maximum()))
        large.settle()
        allowed |= ids_of(large, seen(large), TOGETHER - 1)
        assert ids_of(large, seen(large)) <= rendered <= allowed
    assert len(rendered) < COUNT / 5


def test_a_drawing_is_added_and_deleted_without_rendering_the_others(
    large: Robot, rendered: set[int]
) -> None:
    laid_out(large)
    rendered.clear()
    collection = large.session.collection
    first, *_ = collection.drawings
    collection.relabel_all([COUNT - 1], 7)
    collection.remove_all([COUNT - 1])
    large.settle()
    assert large.mine.thumbnails.count() == COUNT - 1
    assert collection.add(first.drawing, 7)
    large.settle()
    assert large.mine.thumbnails.count() == COUNT
    assert len(rendered) <= 4 * TOGETHER
