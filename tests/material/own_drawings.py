"""Drawings of one's own for the window's tests: those of tests/drawings, added to the library."""

from material.engine_material import OWN_DRAWINGS
from robot.window_robot import Robot

from engine.drawings.stroke_file import LabelledDrawing, read_drawings


def add_own(robot: Robot, counts: dict[int, int]) -> list[LabelledDrawing]:
    """Add so many different drawings of each digit, as a file's are added."""
    path = OWN_DRAWINGS / "threes_and_sevens.jsonl"
    there = read_drawings(path)
    chosen = [each for digit, count in counts.items()
              for each in [one for one in there if one.label == digit][:count]]
    assert len(chosen) == sum(counts.values())
    robot.session.collection.take(path, chosen)
    robot.settle()
    return chosen
