"""A step that torch does and that makes no sense is told of wherever it is seen."""

from robot.window_robot import Robot

from gui.data.steps_model import FACTS
from gui.data.text.picture import TextPicture


def test_a_scatter_that_nothing_keeps(robot: Robot) -> None:
    robot.window.pages.turn_to("data")
    page = robot.window.data
    with robot.wait_for(page.work.opened):
        robot.click(page.file.kinds["text"])
    robot.settle()
    picture, last = page.picture, len(page.work.steps) - 1
    assert isinstance(picture, TextPicture) and "a single 1" in picture.note.text()
    page.work.type_line(last - 1, "one_hot(128, in_place=False)", instead=True)
    robot.wait_until(lambda: not page.work.is_running)
    robot.settle()
    facts = str(page.steps.steps.index(last).data(FACTS))
    assert "no 1 is written" in facts and "deviation" not in facts
    assert "scatter_" in page.steps.why.text()
    assert "single 1" not in picture.note.text()
