"""A table that is refused can be put right, whatever was open before."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from robot.window_robot import Robot

from gui.data.table.panel import ColumnsPanel


@pytest.mark.parametrize("first", [None, "image"])
def test_the_first_table_that_is_refused_can_be_put_right(
    robot: Robot, tmp_path: Path, first: str | None
) -> None:
    robot.window.pages.turn_to("data")
    page = robot.window.data
    if first is not None:
        with robot.wait_for(page.work.opened):
            robot.click(page.file.kinds["image"])
        robot.settle()
    path = tmp_path / "people.csv"
    path.write_text("name,age,score\n" + "".join(
        f"person {n},{n % 90},{'' if n == 7 else n}\n" for n in range(10_300)), encoding="utf-8")
    with robot.wait_for(page.work.failed):
        page.open("table", (path,))
    robot.settle()
    panel = page.tabs.currentWidget()
    assert isinstance(panel, ColumnsPanel) and panel.isVisible()
    assert "more than 10000 different texts" in panel.refused.text()
    names = [panel.columns.topLevelItem(row) for row in range(panel.columns.topLevelItemCount())]
    assert [(each.text(0), each.text(1)) for each in names if each is not None] == [
        ("name", "texts"), ("age", "numbers"), ("score", "numbers")]
    assert names[0] is not None
    with robot.wait_for(page.work.failed):
        names[0].setCheckState(0, Qt.CheckState.Unchecked)
    robot.settle()
    assert "line 9, column “score”: the cell has no value" in panel.refused.text()
    with robot.wait_for(page.work.opened):
        robot.click(panel.options.missing)
    robot.settle()
    assert page.work.steps[0].values[0].shape == (10_299, 2)
    assert page.file.name.text() == "people.csv" and not panel.refused.isVisible()
    assert page.tabs.count() == 6
