"""The Data page: steps are done, edited and taken back, and every element leads to the file."""

from threading import Event

import pytest
import torch
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from robot.window_robot import Robot

from engine.tensors.operations.arranging import Permute, Transpose, View
from engine.tensors.operations.operation import Element, Operation
from engine.tensors.operations.values import Convert, Divide, Normalise
from engine.tensors.source import Part, Source
from engine.text import Text
from gui.data.page import DataPage
from gui.data.steps_model import FACTS
from gui.model.tensors.tensor_thread import ReadFiles

STEPS: tuple[Operation, ...] = (Permute((2, 0, 1)), Convert("float"), Divide(255))


def place(part: int, index: tuple[int, ...]) -> Text:
    return Text("pixel {index} of picture {part}", index=str(index), part=part)


def pixels(*shape: int) -> Source:
    raw = torch.arange(torch.Size(shape).numel(), dtype=torch.uint8).reshape(shape)
    return Source("image", "pixels", (Part("", raw, ("height", "width", "channel")),), place, "")


@pytest.fixture
def page(robot: Robot) -> DataPage:
    """24 bytes as a picture of 2 × 4 pixels with 3 channels, and three steps."""
    robot.window.pages.turn_to("data")
    page = robot.window.data
    read(robot, page, pixels(2, 4, 3), STEPS)
    return page


def read(robot: Robot, page: DataPage, source: Source, steps: tuple[Operation, ...]) -> None:
    with robot.wait_for(page.work.opened):
        page.work.read(lambda report, cancelled: ReadFiles(source, steps))
    robot.settle()


def row(page: DataPage, number: int) -> str:
    return str(page.steps.steps.index(number).data(FACTS))


def choose(robot: Robot, page: DataPage, number: int) -> None:
    """Click a row of the list, beside its tick."""
    place = page.steps.list.visualRect(page.steps.steps.index(number))
    robot.press_at(page.steps.list.viewport(), QPoint(place.right() - 8, place.center().y()))


def press(robot: Robot, page: DataPage, key: str) -> None:
    with robot.wait_for(page.work.changed):
        robot.click(page.steps.button(key))
    robot.settle()


def test_every_step_says_its_shape_stride_type_bytes_and_whether_it_copied(page: DataPage) -> None:
    assert row(page, 0) == "shape [2, 4, 3] · stride (12, 3, 1) · uint8 · 24 bytes"
    assert row(page, 1) == (
        "shape [3, 2, 4] · stride (1, 12, 3) · uint8 · 24 bytes · view: nothing copied"
    )
    assert row(page, 2) == "shape [3, 2, 4] · stride (1, 12, 3) · float32 · 96 bytes · copy"


def test_an_element_leads_back_to_its_pixel_with_the_sum_of_each_step(
    robot: Robot, page: DataPage
) -> None:
    robot.type_in(page.element.index, "[2, 1, 3]")
    assert page.element.value.text() == "= 0.09019608"  # 23 / 255
    assert page.element.place.text() == "pixel (1, 3, 2) of picture 0"
    lines = page.element.table.text().split("\n")
    assert lines[1].endswith("0.09019608 23 / 255 2·1 + 1·12 + 3·3 = 23")
    assert lines[-1].startswith("raw values [1, 3, 2] 23 1·12 + 3·3 + 2·1 = 23")


def test_the_same_pixel_stays_looked_at_when_another_step_is_chosen(
    robot: Robot, page: DataPage
) -> None:
    robot.type_in(page.element.index, "2, 1, 3")
    choose(robot, page, 0)
    assert page.element.index.text() == "[1, 3, 2]"
    choose(robot, page, 1)
    assert page.element.index.text() == "[2, 1, 3]"


def test_a_cell_of_the_numbers_can_be_pointed_at(robot: Robot, page: DataPage) -> None:
    page.tabs.setCurrentWidget(page.numbers)
    robot.settle()
    table = page.numbers.table
    cell = table.model().index(1, 2)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton,
                     pos=table.visualRect(cell).center())
    assert page.work.element == Element(0, (0, 1, 2))
    table.selectionModel().setCurrentIndex(
        table.model().index(0, 3), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    assert page.element.index.text() == "[0, 0, 3]"


def test_an_index_that_is_none_is_refused_and_nothing_changes(robot: Robot, page: DataPage
                                                             ) -> None:
    before = page.work.element
    for text in ("[3, 0, 0]", "1, 2", "first", "1,000,0", "1 000 0", "[1, 00, 0]", "0,05,1"):
        robot.type_in(page.element.index, text)
        assert "index" in page.element.refusal.text or "element" in page.element.refusal.text
        assert page.element.index.text() == text
        assert page.work.element == before


def test_the_figures_of_an_index_stand_side_by_side(robot: Robot, page: DataPage) -> None:
    read(robot, page, pixels(2, 12, 3), ())
    before = page.work.element
    robot.type_in(page.element.index, "1, 1_0, 2")  # which is 10 in Python
    assert page.work.element == before and "is no index" in page.element.refusal.text
    robot.type_in(page.element.index, "1, 10, 2")
    assert page.work.element == Element(0, (1, 10, 2)) and not page.element.refusal.text


def test_a_step_left_out_breaks_nothing_or_says_why_in_torchs_words(
    robot: Robot, page: DataPage
) -> None:
    index = page.steps.steps.index(2)  # x.float(); a division makes floats of bytes by itself
    with robot.wait_for(page.work.changed):
        page.steps.steps.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert row(page, 2) == "left out"
    assert "float32" in row(page, 3)
    robot.type_in(page.steps.typed, "x.view(24)")
    robot.wait_until(lambda: len(page.work.lines) == 4 and not page.work.is_running)
    robot.settle()
    assert "view size is not compatible" in page.steps.why.text()
    assert "contiguous" in page.steps.why.text()
    press(robot, page, "undo")
    assert page.steps.why.isHidden()
    press(robot, page, "undo")
    assert "left out" not in row(page, 2)


def test_steps_change_their_order_and_go(robot: Robot, page: DataPage) -> None:
    choose(robot, page, 3)
    press(robot, page, "up")
    assert [line.operation for line in page.work.lines] == [STEPS[0], STEPS[2], STEPS[1]]
    choose(robot, page, 1)
    press(robot, page, "remove")
    assert [line.operation for line in page.work.lines] == [STEPS[2], STEPS[1]]
    press(robot, page, "undo")
    press(robot, page, "redo")
    assert [line.operation for line in page.work.lines] == [STEPS[2], STEPS[1]]
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for key, held, left in (("Z", control, 3), ("Z", control | shift, 2), ("Z", control, 3),
                            ("Y", control, 2)):
        with robot.wait_for(page.work.changed):
            robot.key(Qt.Key[f"Key_{key}"], held)
        robot.settle()
        assert len(page.work.lines) == left


def test_while_the_steps_are_done_again_the_list_is_what_can_be_edited(
    robot: Robot, page: DataPage
) -> None:
    work, model = page.work, page.steps.steps
    with robot.wait_for(work.changed):
        work.edit(work.list.remove(0))
        work.point(Element(0, (0, 0, 0)))  # of the last step, which has no row any more
        assert [model.index(n).data() for n in range(model.rowCount())] == [
            "raw values", STEPS[1].code(), STEPS[2].code()]
        assert row(page, 1) == row(page, 2) == "being done …"
        assert row(page, 0).startswith("shape [2, 4, 3]")
    robot.settle()
    assert row(page, 2).startswith("shape [2, 4, 3]") and "float32" in row(page, 2)


def test_a_line_is_edited_where_it_stands(robot: Robot, page: DataPage) -> None:
    with robot.wait_for(page.work.changed):
        page.steps.steps.setData(page.steps.steps.index(1), "x.permute(1, 0, 2)",
                                 Qt.ItemDataRole.EditRole)
    assert row(page, 3).startswith("shape [4, 2, 3]")


def test_what_is_no_step_is_refused_with_what_there_is(robot: Robot, page: DataPage) -> None:
    robot.type_in(page.steps.typed, "os.remove('x')")
    assert "x.permute(2, 0, 1)" in page.steps.refusal.text
    assert len(page.work.lines) == 3
    assert page.steps.typed.text() == "os.remove('x')"  # to be mended


def test_a_standard_deviation_of_zero_is_said_at_the_step(robot: Robot, page: DataPage) -> None:
    source = pixels(2, 4, 3)
    source.parts[0].raw[:, :, 1] = 9
    steps = (*STEPS, Normalise((1, 2)))
    read(robot, page, source, steps)
    assert "⚠ standard deviation 0" in row(page, 4) and "⚠" not in row(page, 3)
    why = page.steps.why
    assert why.isVisible() and why.text().startswith(
        "channel 1 has the same number everywhere, 0.03529412 (such as pixel (0, 0, 1) of picture 0"
    )
    page.steps.list.setCurrentIndex(page.steps.steps.index(4))
    press(robot, page, "remove")
    assert not why.isVisible()


def test_a_file_that_cannot_be_read_leaves_what_there_was(robot: Robot, page: DataPage) -> None:
    def fails(report: object, cancelled: object) -> ReadFiles:
        raise MemoryError

    before = page.work.source
    with robot.wait_for(page.work.failed):
        page.work.read(fails)
    assert "not enough memory" in robot.message()
    assert page.work.source is before
    assert row(page, 3).startswith("shape [3, 2, 4]")


def test_of_what_has_just_been_read_nothing_is_begun_any_more(page: DataPage) -> None:
    """A window that is closed at that moment would leave a thread behind, and end in a crash."""
    go_on = Event()

    def waits(report: object, cancelled: object) -> ReadFiles:
        go_on.wait()
        return ReadFiles(pixels(2, 2, 3), STEPS)

    page.work.read(waits)
    go_on.set()
    page.work.stop()
    assert not page.work.is_running


def test_an_empty_tensor_has_no_numbers(robot: Robot, page: DataPage) -> None:
    page.tabs.setCurrentWidget(page.numbers)
    robot.type_in(page.steps.typed, "x[:0]")
    robot.settle()
    assert row(page, 4).startswith("shape [0, 2, 4]")
    assert page.numbers.table.model().rowCount() == 0


def test_a_day_is_a_row_of_a_view(robot: Robot, page: DataPage) -> None:
    raw = torch.arange(96.0).reshape(48, 2)
    hours = Source("series", "hours", (Part("", raw, ("row", "column")),), place, "")
    read(robot, page, hours, (View((-1, 24, 2), ("day", "hour", "column")), Transpose(1, 2)))
    assert row(page, 2) == (
        "shape [2, 2, 24] · stride (48, 1, 2) · float32 · 384 bytes · view: nothing copied"
    )
    robot.type_in(page.element.index, "[1, 0, 5]")
    assert page.element.place.text() == "pixel (29, 0) of picture 0"
