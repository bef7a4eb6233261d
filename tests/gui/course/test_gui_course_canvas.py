"""The canvas at a lesson: it says that one is to draw only where one is."""

import json
from pathlib import Path

from robot.course_learner import Learner
from robot.visible_texts import visible_texts
from robot.window_robot import Robot

import resources

INVITATION = "Draw a digit here"


def invited(robot: Robot, learner: Learner) -> bool:
    """By what is painted; what a screen reader is told has to go with it."""
    seen = INVITATION in [text for text, widget in visible_texts(
        robot.window, learner.stop_panel) if widget is robot.canvas]
    assert (INVITATION in robot.canvas.accessibleDescription()) == seen
    return seen


def test_no_lesson_invites_to_draw_where_nothing_needs_to_be_drawn(
    robot: Robot, learner: Learner,
) -> None:
    assert invited(robot, learner)
    blank = [stop.id for stop in learner.course.stops if stop.presets.drawing.is_blank
             and stop.page in ("draw", "explore")]
    assert {"unsqueeze", "deeper", "numbers"} <= set(blank)
    for name in blank:
        learner.enter(name)
        assert robot.canvas.isVisible() and not invited(robot, learner), name
    learner.close()
    assert invited(robot, learner)


def test_a_teachers_lesson_that_has_the_learner_draw_says_so(
    robot: Robot, learner: Learner, tmp_path: Path,
) -> None:
    stop = json.loads(next(resources.COURSE.glob("*outlier.json")).read_text("utf-8"))
    stop["presets"].pop("drawing")
    stop["experiment"] = [each for each in stop["experiment"] if each["do"] != "draw"]
    path = tmp_path / "own.json"
    path.write_text(json.dumps(stop), encoding="utf-8")
    learner.open_course()
    learner.course.open_file(path)
    learner.wait_until_loaded()
    assert learner.course.stop is not None and invited(robot, learner)
