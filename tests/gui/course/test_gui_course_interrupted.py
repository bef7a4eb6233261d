"""An experiment of the course that is stopped, or whose controls are turned meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from robot.course_learner import Learner
from robot.window_robot import Robot


@contextmanager
def slowed_down(robot: Robot) -> Iterator[None]:
    """A run that begins meanwhile is set to a step a second at once: it does not end by itself."""
    started = robot.session.training.trainer.started

    def slow_down() -> None:
        robot.window.training.pace.setValue(0)

    started.connect(slow_down)
    yield
    started.disconnect(slow_down)


def test_it_can_be_stopped_and_nothing_is_claimed(robot: Robot, learner: Learner) -> None:
    learner.enter("baseline")
    learner.predict(0)
    with slowed_down(robot):
        robot.click(learner.stop_panel.act)
        robot.wait_for_steps(1)
    assert learner.stop_panel.act.text() == "Stop"
    robot.click(learner.stop_panel.act)
    assert not robot.session.training.trainer.is_running
    assert "Stopped before a result" in learner.told()
    assert not learner.course.marks
    assert learner.stop_panel.act.text() == "Run it"
    learner.run()  # and again from the beginning, at the stop's own pace
    assert "More than nine in ten" in learner.told()


def test_stopping_the_training_itself_decides_nothing(robot: Robot, learner: Learner) -> None:
    learner.enter("baseline")
    learner.predict(0)
    with slowed_down(robot):
        robot.click(learner.stop_panel.act)
        robot.wait_for_steps(1)
    robot.window.training_actions.stop.trigger()
    robot.settle()
    assert not learner.course.experiment.is_running
    assert "Stopped before a result" in learner.told()


def test_controls_turned_in_the_midst_are_not_passed_over(robot: Robot, learner: Learner) -> None:
    stop = learner.enter("baseline")
    learner.course.enter(replace(stop, presets=replace(
        stop.presets, recipe=replace(stop.presets.recipe, learning_rate=1e-5, epochs=1)
    )))
    learner.predict(2)
    learner.run()
    assert learner.told().startswith("✓")
    assert "Unexpected result" not in learner.told()
    learner.course.enter(replace(stop, experiment=stop.experiment[:1]))
    learner.predict(2)
    learner.run()
    assert "Unexpected result" in learner.told()


def test_a_program_and_a_run_on_few_images_are_stopped(robot: Robot, learner: Learner) -> None:
    for name in ("unsqueeze", "overfitting"):
        learner.enter(name)
        learner.predict(0)
        robot.click(learner.stop_panel.act)
        robot.wait_until(  # its second program has begun, or the run on few images
            lambda: learner.course.experiment.done >= 1 or robot.session.overfitting.is_running)
        robot.click(learner.stop_panel.act)
        assert not learner.course.experiment.is_running
        assert not robot.session.overfitting.is_running
        assert "Stopped before a result" in learner.told() and name not in learner.course.marks
    learner.close()
