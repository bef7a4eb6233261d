"""What is said where the loss curve is pointed at: the step's rate where rates differ."""

from dataclasses import replace

from robot.window_robot import Robot

from engine.training.recipe import Recipe
from engine.training.schedule import factor


def test_a_one_cycle_runs_curve_says_the_steps_rate(robot: Robot) -> None:
    recipe = replace(Recipe().with_optimizer("adam"), schedule="one_cycle", epochs=2)
    robot.session.training.set_recipe(recipe)
    robot.train()
    curve = robot.window.training.loss
    for step in (1, 30, 98):
        rate = 0.01 * factor("one_cycle", step, 98)
        said = curve.text_at(step, 0)
        assert said.startswith(f"step {step}: loss ")
        assert said.endswith(f", learning rate {rate:.3g}")


def test_at_a_constant_rate_there_is_nothing_to_say_of_it(robot: Robot) -> None:
    robot.session.training.set_recipe(replace(Recipe(), epochs=1))
    robot.train()
    assert "rate" not in robot.window.training.loss.text_at(20, 0)
