"""What is refused on the Data page is put right where the user is led to."""

from pathlib import Path

import pytest
from robot.window_robot import Robot

from engine.tensors.kinds.text.reader import TextSource
from gui.data.page import DataPage
from gui.data.table.panel import ColumnsPanel
from gui.data.text.panel import TextPanel


@pytest.fixture
def page(robot: Robot) -> DataPage:
    robot.window.pages.turn_to("data")
    return robot.window.data


@pytest.mark.parametrize("first", [None, "text"])
def test_a_text_that_is_refused_is_read_in_another_encoding(
    robot: Robot, page: DataPage, tmp_path: Path, first: str | None
) -> None:
    if first is not None:
        with robot.wait_for(page.work.opened):
            robot.click(page.file.kinds["text"])
        robot.settle()
    path = tmp_path / "odd.txt"
    path.write_bytes(("abc가\n" * 10).encode("utf-16-le") + b"a")  # cut short by a byte
    with robot.wait_for(page.work.refused):
        page.open("text", (path,))
    robot.settle()
    panel = page.tabs.currentWidget()
    assert isinstance(panel, TextPanel) and panel.refused.isVisible()
    assert "there is a zero" in panel.refused.text()
    with robot.wait_for(page.work.opened):
        robot.choose(panel.encoding, "utf-16-le")
    robot.settle()
    assert page.file.name.text() == "odd.txt" and not panel.refused.isVisible()
    source = page.work.source
    assert isinstance(source, TextSource) and source.lines[0] == "abc가"


def test_a_step_of_a_table_that_cannot_be_done_leads_to_no_columns(
    robot: Robot, page: DataPage
) -> None:
    with robot.wait_for(page.work.opened):
        robot.click(page.file.kinds["table"])
    robot.settle()
    shown = page.tabs.currentWidget()
    assert not isinstance(shown, ColumnsPanel)
    with robot.wait_for(page.work.failed):
        page.steps.steps.setData(page.steps.steps.index(1), "perm ute(1, 0)")
    robot.settle()
    assert page.tabs.currentWidget() is shown
