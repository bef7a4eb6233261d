"""Hints about a run: a rate too high or too low, a plateau, none where all goes well."""

import re
from dataclasses import replace

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from measures.matrices import matrix_of
from measures.present import present
from robot.hints_bar import accept, choose_source, collect_offers, suggestion
from robot.window_robot import WITHOUT_END, Robot

from engine.training.diagnosis import PATIENCE
from engine.training.progress import Progress
from engine.training.recipe import Recipe
from gui.notices.loss_watch import LossWatch


@pytest.mark.parametrize("recipe", [Recipe(), Recipe(batch_size=16)], ids=["usual", "batch 16"])
def test_a_run_that_goes_well_is_left_alone(robot: Robot, recipe: Recipe) -> None:
    robot.session.training.set_recipe(recipe)
    robot.draw(SEVEN)
    suggestions = collect_offers(robot)
    robot.train()
    assert suggestions == []
    assert suggestion(robot) == ""


def test_a_far_too_high_rate(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.window.training.recipe.rate.setValue(1000)
    robot.train()
    assert robot.said().startswith("The learning rate 1000 is too high: at step ")
    assert "guessing gives 0.6931" in robot.said()
    was = re.search(r"at step (\d+) the loss was ([\d.]+) \(mean of 20", robot.said())
    step, loss = present(was).groups()
    losses = robot.session.training.progress.losses[int(step) - 20 : int(step)]
    assert float(loss) == pytest.approx(np.mean(losses), abs=5.1e-5)
    assert suggestion(robot) == "Reset with rate 0.5"
    accept(robot)
    assert robot.session.training.progress.steps == 0
    assert robot.window.training.recipe.rate.value() == 0.5
    suggestions = collect_offers(robot)
    robot.train()
    assert suggestions == []
    assert float(robot.accuracy("mnist_after").rstrip("%")) > 98


def test_numbers_that_are_no_longer_finite(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.session.training.set_recipe(replace(Recipe(), learning_rate=1e39))
    robot.train()
    assert "The learning rate 1e+39 is too high: at step" in robot.said()
    assert "no longer a finite number" in robot.said()
    assert np.isfinite(matrix_of(robot.model)).all()
    accept(robot)
    assert robot.session.training.recipe.learning_rate == 0.5
    assert suggestion(robot) == ""


def test_a_rate_below_the_usual_that_is_too_high_is_divided_by_ten(robot: Robot) -> None:
    from gui.notices.hint_words import slower

    assert [slower(rate, "sgd") for rate in (1000, 0.6, 0.5, 0.03, 1e-5, 1e-300)] == [
        0.5, 0.5, 0.05, 0.003, 1e-6, 1e-300]


@pytest.mark.parametrize("rate", [30, 100])
def test_a_rate_with_which_the_loss_goes_up_and_down(robot: Robot, rate: float) -> None:
    robot.draw(SEVEN)
    robot.window.training.recipe.rate.setValue(rate)
    robot.train()
    assert robot.said().startswith(f"The learning rate {rate:g} is too high")
    assert suggestion(robot) == "Reset with rate 0.5"
    accept(robot)
    assert robot.session.training.recipe.learning_rate == 0.5
    assert suggestion(robot) == ""


def watched(losses: list[float], rate: float = 10.0) -> LossWatch:
    """What is said of these losses, each at the same rate, told in frames of 50."""
    watch, progress = LossWatch(), Progress()
    watch.begin(progress, anew=True)
    for first in range(0, len(losses), 50):
        some = losses[first : first + 50]
        progress.losses.extend(some)
        progress.rates.extend([rate] * len(some))
        watch.look(progress, Recipe(learning_rate=rate), 2)
    return watch


def test_jumps_are_named_where_the_mean_is_still_low() -> None:
    calm = [0.6931] + [0.05] * 400
    assert watched(calm).notice is None
    jumping = [0.6931] + [0.05, 0.05, 0.05, 1.3] * 100
    notice = present(watched(jumping).notice)
    assert "10 is too high: the loss jumps up and down from step to step" in notice.text


def test_what_is_said_of_a_rate_is_true_by_now(robot: Robot) -> None:
    """With 87 the loss is high at first, and then jumps."""
    recipe = robot.window.training.recipe
    recipe.rate.setValue(87)
    training, guessing = robot.session.training, np.log(2)
    robot.take_steps(60)
    assert robot.said().startswith("The learning rate 87 is too high: at step 60 the loss was ")
    robot.take_steps(640)
    assert np.mean(training.progress.losses[-100:]) < 0.7 * guessing
    assert robot.said() == (
        "The learning rate 87 is too high: the loss jumps up and down from step to step.")
    robot.click(robot.window.training.stop)


def test_what_is_more_urgent_takes_the_place_of_what_is_less() -> None:
    calm = [0.6931] * 20 + [0.05] * 3000

    def suggested(losses: list[float]) -> str:
        return present(watched(losses).notice).suggestion

    assert suggested(calm) == "stop"
    assert suggested(calm + [50.0] * 50) == "slower"
    assert suggested([50.0] * 50 + calm) == "stop"  # it began there, and fell
    spike = [0.6931] + [50.0] * 50
    assert suggested(spike + calm[:100]) == "slower"  # 80 good steps tell nothing yet
    assert watched(spike + calm[:140]).notice is None  # a hundred do: it went well in the end
    assert suggested(spike + calm) == "stop"
    assert watched(spike + [0.05] * 60 + ([0.05] * 40 + [1.0]) * 9).notice is None
    assert suggested(spike + ([0.05] * 4 + [4.0]) * 80) == "slower"  # of these the mean is high


def test_a_far_too_low_rate_is_raised_in_mid_run(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.session.training.set_recipe(Recipe(learning_rate=1e-5))
    for rate in ("0.0001", "0.001"):
        robot.take_steps(PATIENCE)  # of 1e-4 the loss would be seen to fall not much later
        assert suggestion(robot) == f"Raise the rate to {rate}"
        assert robot.said().startswith("The learning rate ")
        assert "has not visibly fallen in" in robot.said()
        accept(robot)
        assert suggestion(robot) == ""
        assert robot.session.training.trainer.is_running
        assert robot.window.training.recipe.rate.value() == float(rate)
    suggestions = collect_offers(robot)
    robot.take_steps(300)
    assert robot.session.training.progress.rates[-1] == 0.001
    assert suggestions == []
    robot.click(robot.window.training.stop)


def test_a_rate_that_is_only_low_is_forgiven_once_the_loss_falls(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.window.training.recipe.rate.setValue(1e-4)
    suggestions = collect_offers(robot)
    robot.take_steps(PATIENCE)
    assert suggestions == ["faster"]
    robot.take_steps(300)
    assert suggestions == ["faster", "nothing"]
    robot.click(robot.window.training.stop)


def test_after_a_run_the_raised_rate_is_that_of_the_next(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.window.training.recipe.rate.setValue(1e-5)
    robot.train()
    accept(robot)
    assert suggestion(robot) == ""
    assert robot.window.training.recipe.rate.value() == 1e-4


def test_a_plateau_on_a_few_drawings_is_where_to_stop(robot: Robot) -> None:
    """The same 7 is also called a 3: the loss cannot fall below what that costs."""
    robot.draw(SEVEN)
    robot.click(robot.mine.add_buttons[7])
    robot.session.collection.add(robot.session.sketch.drawing, 3)  # as a file may have it
    robot.draw(THREE)
    robot.click(robot.mine.add_buttons[3])
    choose_source(robot, "mine")
    robot.session.training.set_data(held_out=0)  # all three are learned from
    robot.session.training.set_recipe(Recipe(epochs=WITHOUT_END, learning_rate=0.02))
    robot.take_steps(1)
    assert suggestion(robot) == "Train on both"  # until there is something more urgent
    robot.take_steps(2_499)
    assert suggestion(robot) == "Stop here"
    assert robot.said().startswith("The loss no longer falls")
    accept(robot)
    progress = robot.session.training.progress
    assert not robot.session.training.trainer.is_running
    assert "no longer falls" not in robot.said()
    assert progress.steps == 2_500  # and they are kept
    assert progress.losses[-1] == pytest.approx(2 / 3 * np.log(2), abs=0.02)
    assert robot.session.training.timeline.at == progress.steps
