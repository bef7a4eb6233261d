"""How fast images come: where it says something of the computer."""

from robot.window_robot import Robot


def test_how_fast_images_come_is_said_where_nothing_holds_the_steps_back(robot: Robot) -> None:
    """At a pace it would be the pace times the batch size, which says nothing of the computer."""
    counters = robot.window.training.counters
    robot.train_without_end(500)
    robot.wait_for_steps(20)
    robot.click(robot.window.training.stop)
    robot.settle()
    assert counters.text().startswith("step ") and "images/s" not in counters.text()
    robot.window.training.recipe.epochs.setValue(40)  # more than a frame brings
    robot.train()
    robot.catch_up()
    assert "images/s" in counters.text()
    for _ in range(2):
        steps = robot.session.training.progress.steps
        robot.click(robot.transport.step)
        robot.wait_for_steps(steps + 1)
    robot.catch_up()
    robot.click(robot.window.training.stop)
    assert "images/s" not in counters.text()
