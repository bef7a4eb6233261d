"""A large file is read beside the window: how far it is is seen, and it can be ended."""

from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pytest
import torch
from measures.present import present
from robot.window_robot import Robot

from engine.errors import InputError
from engine.tensors.operations.operation import Operation, Values
from engine.tensors.operations.values import Convert, Divide
from engine.tensors.source import Part, Source
from engine.text import Text
from gui.data.page import DataPage
from gui.data.reading_progress import ReadingProgress
from gui.model.tensors.tensor_thread import ReadFiles

STEPS: tuple[Operation, ...] = (Convert("float"), Divide(255))


def pixels(rows: int) -> Source:
    raw = torch.zeros(rows, 4, 3, dtype=torch.uint8)
    part = Part("", raw, ("height", "width", "channel"))
    return Source("image", "pixels", (part,), lambda _, index: Text("{at}", at=str(index)), "")


@pytest.fixture
def page(robot: Robot) -> DataPage:
    """A picture, and two steps."""
    robot.window.pages.turn_to("data")
    page = robot.window.data
    read(robot, page, pixels(6))
    return page


def read(robot: Robot, page: DataPage, source: Source) -> None:
    with robot.wait_for(page.work.opened):
        page.work.read(lambda report, cancelled: ReadFiles(source, STEPS))
    robot.settle()


def test_a_long_reading_shows_how_far_it_is_and_is_ended_by_a_press(
    robot: Robot, tmp_path: Path
) -> None:
    robot.window.pages.turn_to("data")
    page = robot.window.data
    with robot.wait_for(page.work.opened):
        robot.click(page.empty.examples["text"])
    before = page.work.source
    path = tmp_path / "long.csv"
    # cells of two lines: no block is read at once, and all takes many seconds
    path.write_text("a,b,c,d,e,f,g,h\n" + '"x\ny",2.5,-3.25,4e1,5,6.125,7,8\n' * 1_000_000,
                    encoding="utf-8")
    progress = present(page.file.findChild(ReadingProgress))
    page.open("table", (path,))
    robot.wait_until(progress.cancel.isVisible)
    robot.wait_until(lambda: 0 < page.work.share < 1)
    with robot.wait_for(page.work.ended):
        robot.click(progress.cancel)
    robot.settle()
    assert page.work.source is before
    assert not progress.isVisible()
    with robot.wait_for(page.work.opened):
        robot.click(page.file.kinds["table"])
    assert page.file.name.text() == "winequality-white.csv.gz"


def test_a_reading_is_called_off_without_waiting_for_it(robot: Robot, page: DataPage) -> None:
    """One large photograph is read in one go, which may take seconds."""
    go_on, is_over = Event(), Event()

    def waits(report: object, cancelled: object) -> ReadFiles:
        go_on.wait()
        is_over.set()
        return ReadFiles(pixels(4), STEPS)

    before = page.work.source
    page.work.read(waits)
    progress = present(page.file.findChild(ReadingProgress))
    robot.wait_until(progress.cancel.isVisible)
    robot.click(progress.cancel)
    assert not page.work.is_running and not is_over.is_set()
    other = pixels(5)
    read(robot, page, other)
    go_on.set()
    robot.wait_until(is_over.is_set)
    robot.settle()
    assert page.work.source is other is not before


@dataclass(frozen=True, slots=True)
class Waiting(Convert):
    """A step that takes until it is told to go on."""

    until: Event = field(default_factory=Event)

    def apply(self, before: Values) -> Values:
        self.until.wait()
        return before


def test_the_first_steps_of_a_file_are_called_off_with_it(robot: Robot, page: DataPage) -> None:
    before, steps = page.work.source, page.work.steps
    go_on = Event()
    slow = Waiting(until=go_on), *STEPS
    page.work.read(lambda report, cancelled: ReadFiles(pixels(4), slow))
    progress = present(page.file.findChild(ReadingProgress))
    robot.wait_until(progress.cancel.isVisible)
    robot.wait_until(lambda: page.work.share == 1)
    robot.click(progress.cancel)
    assert not page.work.is_running
    go_on.set()
    robot.settle()
    assert page.work.source is before and page.work.steps is steps


def refuses(report: object, cancelled: object) -> ReadFiles:
    raise InputError("This file cannot be read.")


def test_steps_that_another_file_has_put_off_are_done_where_it_is_refused(
    robot: Robot, page: DataPage
) -> None:
    go_on = Event()
    page.work.edit(page.work.list.put(0, Waiting(until=go_on)))
    assert page.work.is_running
    with robot.wait_for(page.work.refused):
        page.work.read(refuses)
    go_on.set()
    robot.wait_until(lambda: not page.work.is_running)
    assert [type(each.operation) for each in page.work.steps[1:]] == [Waiting, Divide]


def test_what_is_edited_while_a_file_is_read_is_done_where_that_is_called_off_or_refused(
    robot: Robot, page: DataPage
) -> None:
    go_on = Event()

    def waits(report: object, cancelled: object) -> ReadFiles:
        go_on.wait()
        raise InputError("This file cannot be read.")

    for count, end in enumerate((page.work.cancel, go_on.set)):
        page.work.read(waits)
        page.work.edit(page.work.list.insert(0, Divide(2)))
        assert len(page.work.steps) == 3 + count
        end()
        robot.wait_until(lambda: not page.work.is_running)
        assert len(page.work.steps) == 4 + count
        robot.settle()
