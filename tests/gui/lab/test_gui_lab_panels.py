"""The lab's tabs, each of them: whatever the problem, they are painted, and can be saved."""

from pathlib import Path

import numpy as np
from robot.lab_tabs import tab, take
from robot.window_robot import Robot

from engine.lab.recipe import LabRecipe
from gui.course.overlay import Cover
from gui.widgets.export import export


def test_every_problem_is_shown_even_when_nothing_is_a_number_any_more(robot: Robot) -> None:
    for recipe in (
        LabRecipe(problem="speed", learning_rate=1e-3), LabRecipe(problem="scores"),
        LabRecipe(problem="number", expression="log(x)", start=(0.5,), learning_rate=5.0),
    ):
        take(robot, recipe, 40)
        for title in ("Gradient", "Steps", "Validation", "Vector"):
            view = tab(robot, title)
            assert view.is_seen
            picture = view.grab().toImage()
            assert len({picture.pixelColor(x, y).rgb() for x in range(0, picture.width(), 3)
                        for y in range(0, picture.height(), 3)}) > 2
    assert np.isnan(robot.session.lab.progress.losses).any()


def test_what_had_no_room_when_it_was_shown_is_of_today_once_it_has(robot: Robot) -> None:
    view = tab(robot, "Gradient")
    take(robot, LabRecipe(problem="speed"))
    before = view.what.text()
    robot.window.pages.turn_to("draw")
    robot.catch_up()
    cover = Cover(view)
    take(robot, LabRecipe(scale=0.1))
    robot.window.pages.turn_to("lab")
    robot.catch_up()
    assert view.what.text() == before
    cover.lift()
    robot.catch_up()
    assert view.what.text() == "At the start: w = 1, b = 0; loss 80.3643417"


def test_every_panel_can_be_exported(robot: Robot, tmp_path: Path) -> None:
    take(robot, LabRecipe(scale=0.1, splitting="tutorial"), 10)
    for title in ("Gradient", "Steps", "Validation", "Vector"):
        exports = tab(robot, title).exports
        assert exports
        for index, what in enumerate(exports):
            for ending in ("png", "svg", "csv"):
                path = tmp_path / f"{title}{index}.{ending}"
                export(what, path)
                assert path.stat().st_size > 20
