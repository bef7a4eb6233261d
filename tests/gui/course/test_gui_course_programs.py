"""The lines of program that a lesson runs: shown with what they said, and not before."""

from measures.present import present
from robot.course_learner import Learner
from robot.window_robot import Robot

from gui.course.stops.stop import Stop


def shown(learner: Learner) -> str:
    """The program that can be read; none where there is none."""
    card = learner.window.guide.covering.comparison
    if card is None or card.program is None or not card.program.isVisible():
        return ""
    return card.program.toPlainText()


def test_every_lesson_that_runs_a_program_shows_its_lines(
    robot: Robot, learner: Learner, stops: dict[str, Stop],
) -> None:
    names = [stop.id for stop in stops.values() if stop.programs]
    assert {"colours", "slices", "view-and-at", "unsqueeze", "data-loader", "relu-twice",
            "deeper"} == set(names)
    for name in names:
        stop = learner.enter(name)
        assert not shown(learner), name
        learner.predict(0)
        assert not shown(learner), name
        learner.run()
        told = present(learner.course.result).measured_values
        lines = shown(learner).splitlines()
        assert [line.split("  # ")[1] for line in lines[-len(stop.programs):]] == [
            told[measure].text for measure, _ in stop.programs], name
        learner.open_course()
        learner.enter(name)  # it was done
        assert shown(learner).splitlines() == lines, name
    learner.close()
    assert not shown(learner)


def test_the_page_under_the_program_can_be_seen(robot: Robot, learner: Learner) -> None:
    learner.enter("view-and-at")
    learner.predict(1)
    learner.run()
    card = present(robot.window.guide.covering.comparison)
    assert card.title.text() == "The program that ran"
    assert "(x @ weights).shape  # 12396 × 1" in shown(learner)
    robot.click(card.toggle)
    assert card.toggle.text() == "Show the program" and not shown(learner)
    robot.click(card.toggle)
    assert shown(learner)
