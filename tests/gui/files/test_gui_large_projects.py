"""A project with many drawings is taken in beside the window."""

from dataclasses import replace
from pathlib import Path

import pytest
from robot.window_robot import Robot

from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.stroke_file import LabelledDrawing
from engine.project.project_file import write_project
from engine.project.record import Project
from gui.model.drawings import drawings_keeper, drawings_reader


def many(count: int) -> tuple[LabelledDrawing, ...]:
    """Different ones."""
    return tuple(
        LabelledDrawing(Drawing((Stroke((Point(3, 3 + at / count), Point(20, 9))),)), at % 10)
        for at in range(count)
    )


def test_a_large_project_is_read_and_taken_beside_the_window(
    robot: Robot, tmp_path: Path
) -> None:
    session, path = robot.session, tmp_path / "large.threeseven"
    drawings = many(2 * drawings_keeper.MANY)
    recipe = replace(session.training.recipe, learning_rate=0.125)
    write_project(path, Project(
        digits=(3, 7), recipe=recipe, collections={"A": drawings, "B": drawings[:5]}))
    opening = robot.window.files.project
    with robot.wait_for(opening.taken):
        robot.window.files.take_project(path)
        assert session.training.recipe != recipe  # it has only begun
    robot.catch_up()
    assert {each.name: each.drawings for each in session.collection.all()} == {
        "A": len(drawings), "B": 5}
    assert session.training.recipe == recipe
    assert f"New drawings in the library: {len(drawings) + 5}" in robot.said()


def test_reading_a_large_project_can_be_called_off(
    robot: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.threeseven"
    write_project(path, Project(digits=(3, 7), collections={"A": many(20)}))
    monkeypatch.setattr(drawings_reader, "QUICK", 10)
    opening = robot.window.files.project
    with robot.wait_for(opening.ended):
        robot.window.files.take_project(path)
        opening.cancel()
    robot.catch_up()
    assert not robot.session.collection.all()


def test_a_large_file_that_is_no_project_is_refused_in_words(
    robot: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.threeseven"
    path.write_bytes(b"PK" * 1000)
    monkeypatch.setattr(drawings_reader, "QUICK", 10)
    with robot.wait_for(robot.window.files.project.failed):
        robot.window.files.take_project(path)
    robot.settle()
    assert "is not a project of this program" in robot.notices[-1].text
