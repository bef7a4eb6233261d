"""A large file is read beside the window: how far it is is seen, and it can be ended."""

from pathlib import Path

from measures.present import present
from robot.window_robot import Robot

from gui.data.reading_progress import ReadingProgress


def test_a_long_reading_shows_how_far_it_is_and_is_ended_by_a_press(
    robot: Robot, tmp_path: Path
) -> None:
    robot.window.pages.turn_to("data")
    page = robot.window.data
    with robot.wait_for(page.work.opened):
        robot.click(page.empty.examples["text"])
    before = page.work.source
    path = tmp_path / "long.csv"
    path.write_text("a,b,c,d,e,f,g,h\n" + "1.5,2.5,-3.25,4e1,5,6.125,7,8\n" * 1_000_000,
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
