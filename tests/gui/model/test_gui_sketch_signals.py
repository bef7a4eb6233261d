"""What is told of a stroke: that it begins, that it goes on, and that it is complete."""

from functools import partial

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QAction
from robot.window_robot import Robot

PATH = [(9, 8), (12, 6), (16, 7), (17, 10), (13, 13), (17, 17)]


class Heard(list[str]):
    """The signals by name, in their order."""

    def __init__(self, **signals: SignalInstance) -> None:
        super().__init__()
        for name, signal in signals.items():
            signal.connect(partial(self.append, name))


def copying(robot: Robot) -> QAction:
    return robot.window.files.copying.action


def test_a_stroke_that_goes_on_is_told_as_growth_and_nothing_else(robot: Robot) -> None:
    sketch = robot.session.sketch
    heard = Heard(changed=sketch.changed, grew=sketch.grew)
    robot.press(*PATH[0])
    assert heard == ["changed"]
    assert copying(robot).isEnabled()
    heard.clear()
    for place in PATH[1:]:
        before = sketch.drawing
        robot.drag(*place)
        assert heard == ["grew"]
        assert sketch.drawing.growth_since(before) is not None
        heard.clear()
    robot.release(*PATH[-1])
    assert set(heard) == {"changed"}


def test_the_eraser_changes_what_is_there(robot: Robot) -> None:
    robot.draw([[(14, 10), (14, 12)]])
    sketch = robot.session.sketch
    heard = Heard(changed=sketch.changed, grew=sketch.grew)
    robot.canvas.erasing = True
    robot.press(14, 9)
    robot.drag(14, 13)
    assert set(heard) == {"changed"}
    assert sketch.drawing.is_blank
    assert not copying(robot).isEnabled(), "while the button is still down"
    robot.release(14, 13)


def test_what_follows_a_stroke_only_is_told_at_its_beginning_and_at_its_end(robot: Robot) -> None:
    session = robot.session
    heard = Heard(each=session.predicted, stroke=session.predicted_by_stroke)
    robot.press(*PATH[0])
    assert set(heard) == {"stroke", "each"}
    heard.clear()
    for place in PATH[1:]:
        robot.drag(*place)
        assert heard == ["each"]
        heard.clear()
    with robot.wait_for(session.predicted_by_stroke):
        robot.release(*PATH[-1])
    assert heard == ["stroke", "each"]
    heard.clear()
    robot.train()
    assert heard.count("stroke") == heard.count("each") > 0, "a newer model predicts it"
