"""However long the names of classes are, nobody has to scroll sideways."""

from pathlib import Path

import pytest
from material.image_files_material import load
from material.strokes import SEVEN
from PySide6.QtWidgets import QScrollArea
from robot.window_robot import Robot
from sample_files.shape_folders import draw_shapes

NAMES = {
    "four, in Korean": [f"{each}가나다라마바사아자차카" for each in "ABCD"],
    "four, in capitals": [f"{each}WWWWWWWWWW mountain" for each in "ABCD"],
    "ten, in Korean": [f"{each}가나다라마바사아자차카" for each in "ABCDEFGHIJ"],
    "ten, in capitals": [f"{each}WWWWWWWWWW mountain" for each in "ABCDEFGHIJ"],
}


def scrolled_sideways(robot: Robot) -> list[int]:
    return [each.horizontalScrollBar().maximum() for each in
            robot.window.findChildren(QScrollArea) if each.isVisible()]


@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES.keys())
def test_nothing_has_to_be_scrolled_sideways(
    robot: Robot, tmp_path: Path, names: list[str]
) -> None:
    load(robot, "Images from a folder …",
         draw_shapes(tmp_path / "shapes", each=8, shapes=tuple(names)))
    robot.window.resize(1024, 640)
    robot.draw(SEVEN)
    robot.take_steps(2)
    robot.click(robot.mine.add_buttons[0])
    robot.settle()
    assert robot.window.width() == 1024
    assert scrolled_sideways(robot)
    assert max(scrolled_sideways(robot)) == 0
