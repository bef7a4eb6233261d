"""The hints: each is provoked, read, put right by its one button, and closed for good."""

import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from present import present
from strokes import LOW_SEVEN, SEVEN, THREE, line
from window_robot import WITHOUT_END, Robot

from engine.drawings.placement import placement
from engine.training.diagnosis import PATIENCE
from engine.training.progress import Progress
from engine.training.recipe import Recipe
from gui.model.training.comparison import my_images, training_data
from gui.notices.loss_watch import LossWatch


def suggestion(robot: Robot) -> str:
    """The button's label, or nothing where there is none."""
    button = robot.window.notices.suggestions[0]
    return button.text() if button.isVisible() else ""


def accept(robot: Robot) -> None:
    robot.click(robot.window.notices.suggestions[0])


def close(robot: Robot) -> None:
    robot.click(robot.window.notices.close_button)


def collect_offers(robot: Robot) -> list[str]:
    """From now on, what every hint that appears would offer."""
    suggestions: list[str] = []
    hints = robot.window.notices.hints
    hints.changed.connect(
        lambda: suggestions.append(hints.hint.suggestion if hints.hint else "nothing")
    )
    return suggestions


def add(robot: Robot, digit: int, count: int) -> None:
    """So many different drawings of a digit among the user's own."""
    for number in range(count):
        robot.session.sketch.clear()
        right = 18 + 0.1 * number
        robot.draw(SEVEN if digit == 7 and not number else
                   THREE if digit == 3 and not number else
                   ([*line(8, 7, right, 7), *line(right, 7, 13, 22)],))
        robot.click(robot.mine.add_buttons[digit])


def choose_source(robot: Robot, source: str) -> None:
    box = robot.mine.retrain.source
    box.setCurrentIndex(box.findData(source))
    box.activated.emit(box.currentIndex())
    robot.settle()


# the run


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
    assert robot.said().startswith("The learning rate is too high: with 1000 the loss was ")
    assert "guessing gives 0.6931" in robot.said()
    was = re.search(r"was ([\d.]+) at step (\d+) \(mean of 20", robot.said())
    loss, step = present(was).groups()
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
    assert "with 1e+39 the loss was no longer a finite number at step" in robot.said()
    assert np.isfinite(robot.model.parameters).all()
    accept(robot)
    assert robot.session.training.recipe.learning_rate == 0.5
    assert suggestion(robot) == ""


def test_a_rate_below_the_usual_that_is_too_high_is_divided_by_ten(robot: Robot) -> None:
    from gui.notices.hint_words import slower

    assert [slower(rate) for rate in (1000, 0.6, 0.5, 0.03, 1e-5, 1e-300)] == [
        0.5, 0.5, 0.05, 0.003, 1e-6, 1e-300]


@pytest.mark.parametrize("rate", [30, 100])
def test_a_rate_with_which_the_loss_goes_up_and_down(robot: Robot, rate: float) -> None:
    robot.draw(SEVEN)
    robot.window.training.recipe.rate.setValue(rate)
    robot.train()
    assert robot.said().startswith("The learning rate is too high")
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
    assert "with 10 the loss jumps up and down from step to step" in notice.text


def test_what_is_more_urgent_takes_the_place_of_what_is_less() -> None:
    calm = [0.6931] * 20 + [0.05] * 3000
    def suggested(losses: list[float]) -> str:
        return present(watched(losses).notice).suggestion

    assert suggested(calm) == "stop"
    assert suggested(calm + [50.0] * 50) == "slower"
    assert suggested([50.0] * 50 + calm) == "stop"  # it began there, and fell
    assert suggested([0.6931] + [50.0] * 50 + calm) == "slower"  # and that stays


def test_a_far_too_low_rate_is_raised_in_mid_run(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.session.training.set_recipe(Recipe(learning_rate=1e-5))
    for rate in ("0.0001", "0.001"):
        robot.take_steps(PATIENCE)  # of 1e-4 the loss would be seen to fall not much later
        assert suggestion(robot) == f"Raise the rate to {rate}"
        assert robot.said().startswith("The learning rate is too low: with ")
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
    robot.click(robot.mine.add_buttons[3])
    robot.draw(THREE)
    robot.click(robot.mine.add_buttons[3])
    choose_source(robot, "mine")
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


# what it is trained on


def test_trained_on_too_few_drawings(robot: Robot) -> None:
    add(robot, 7, 2)
    add(robot, 3, 2)
    choose_source(robot, "mine")
    robot.window.training.recipe.epochs.setValue(3)
    robot.train()
    assert robot.said().startswith("It trains on 4 of your drawings and nothing else")
    assert suggestion(robot) == "Train on both"
    robot.pace(1)
    accept(robot)
    assert robot.session.training.trainer.is_running
    with robot.wait_for(robot.session.training.ended):
        robot.pace(None)
    robot.settle()
    assert robot.mine.retrain.source.currentText() == "both"
    assert robot.session.training.runs.records[-1].settings.source == "both"
    assert suggestion(robot) == ""


def test_ten_drawings_of_both_digits_are_enough(robot: Robot) -> None:
    add(robot, 7, 5)
    add(robot, 3, 5)
    choose_source(robot, "mine")
    robot.window.training.recipe.epochs.setValue(1)
    robot.train()
    assert suggestion(robot) == ""


def test_fine_tuning_on_drawings_of_one_digit_only(robot: Robot) -> None:
    add(robot, 7, 1)
    robot.window.training.recipe.epochs.setValue(1)
    with robot.wait_for(robot.session.training.ended):
        robot.click(robot.mine.retrain.fine_tune)
    robot.settle()
    assert "there is none of 3" in robot.said()
    assert suggestion(robot) == "Train on both"


def test_one_label_far_more_frequent(robot: Robot) -> None:
    add(robot, 7, 6)
    add(robot, 3, 2)
    choose_source(robot, "both")
    robot.window.training.recipe.epochs.setValue(1)
    robot.train()
    assert robot.said().startswith("Your drawings of 7 number 6 and those of 3 only 2")
    assert suggestion(robot) == "Count each digit equally"
    accept(robot)
    assert robot.mine.retrain.balance.isChecked()
    assert suggestion(robot) == ""
    data = robot.session.training.data()
    mine = data.train.labels[12396:]  # after MNIST's, as many of each digit
    assert (mine == 3).sum() == (mine == 7).sum() == 6 * 100
    robot.train()
    assert suggestion(robot) == ""
    assert robot.session.training.runs.records[-1].settings.balanced


def test_counting_equally_in_mid_run_goes_on_with_other_data(robot: Robot) -> None:
    add(robot, 7, 8)
    add(robot, 3, 2)
    choose_source(robot, "mine")
    robot.train_without_end(50)
    robot.wait_for_steps(2)
    assert suggestion(robot) == "Count each digit equally"
    accept(robot)
    assert robot.session.training.trainer.is_running
    assert robot.session.training.runs.records[-1].settings.images == 16
    assert suggestion(robot) == ""
    robot.click(robot.window.training.stop)


def test_the_box_is_remembered_and_obeyed(robot: Robot, tmp_path: Path) -> None:
    add(robot, 7, 3)
    add(robot, 3, 1)
    robot.click(robot.mine.retrain.balance)
    choose_source(robot, "mine")
    session = robot.session
    digit_set = robot.digit_set
    mine = my_images(session.collection.drawings, session.digits, session.form)
    assert len(training_data(digit_set.data, mine, "mine", 1).train) == 4
    assert np.bincount(robot.session.training.data().train.labels).tolist() == [
        0, 0, 0, 3, 0, 0, 0, 3]
    robot.abandon()
    settings = json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))
    assert settings["balance_mine"] is True


# the drawing


def test_off_the_centre_as_drawn(robot: Robot) -> None:
    robot.draw(LOW_SEVEN)
    assert suggestion(robot) == ""  # normalised, it does not matter
    robot.click(robot.window.drawing.forms.buttons["raw"])
    off = present(placement(robot.session.predictions.image)).off
    assert robot.said().startswith(f"As drawn, your digit lies {off:.1f} pixels off the centre")
    assert suggestion(robot) == "Use normalised"
    accept(robot)
    assert robot.session.form == "normalised"
    assert robot.window.drawing.forms.buttons["normalised"].isChecked()
    assert suggestion(robot) == ""


def test_far_too_small_as_drawn(robot: Robot) -> None:
    robot.click(robot.window.drawing.forms.buttons["raw"])
    robot.draw(([*line(12, 12, 17, 12), *line(17, 12, 14, 18)],))
    side = present(placement(robot.session.predictions.image)).side
    assert side < 12
    assert f"the longest side of your digit is {side} pixels" in robot.said()
    assert suggestion(robot) == "Use normalised"


def test_a_drawing_in_its_place_is_left_alone(robot: Robot) -> None:
    robot.click(robot.window.drawing.forms.buttons["raw"])
    suggestions = collect_offers(robot)
    robot.draw(SEVEN)
    assert suggestions == []


def test_nothing_is_said_of_half_a_drawing(robot: Robot) -> None:
    robot.click(robot.window.drawing.forms.buttons["raw"])
    robot.press(12, 6)
    for x in range(13, 24):
        robot.drag(x, 6)
    assert suggestion(robot) == ""
    robot.release(23, 6)
    assert suggestion(robot) == "Use normalised"


def test_closed_it_does_not_come_back_for_the_same_drawing(robot: Robot) -> None:
    robot.click(robot.window.drawing.forms.buttons["raw"])
    robot.draw(LOW_SEVEN)
    close(robot)
    assert suggestion(robot) == ""
    robot.stroke(line(20, 14, 24, 14))
    assert suggestion(robot) == ""
    robot.session.sketch.clear()
    robot.settle()
    robot.draw(LOW_SEVEN)
    assert suggestion(robot) == "Use normalised"


def test_train_pressed_with_nothing_drawn(robot: Robot) -> None:
    robot.window.training.recipe.epochs.setValue(1)
    assert suggestion(robot) == ""
    robot.train()
    assert "The canvas is blank" in robot.said()
    assert suggestion(robot) == "Show me one"
    accept(robot)
    assert robot.session.sketch.content.dataset_image is not None
    assert robot.prediction("linear") in ("3", "7")
    assert suggestion(robot) == ""


def test_a_view_that_explains_the_drawing_has_none(robot: Robot) -> None:
    robot.menu("View", "Mistakes")  # needs no drawing
    assert suggestion(robot) == ""
    robot.menu("View", "Move it")
    assert "has nothing to explain" in robot.said()
    assert suggestion(robot) == "Show me one"
    robot.window.pages.turn_to("draw")
    robot.settle()
    assert suggestion(robot) == ""
    robot.window.pages.turn_to("explore")
    robot.settle()
    assert suggestion(robot) == "Show me one"
    robot.draw(SEVEN)
    assert suggestion(robot) == ""


# the bar


def test_closed_it_does_not_come_back_in_the_same_run(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.session.training.set_recipe(Recipe(learning_rate=1000))
    robot.train_without_end(200)
    robot.wait_until(lambda: suggestion(robot) == "Reset with rate 0.5")
    suggestions = collect_offers(robot)
    close(robot)
    robot.wait_for_steps(robot.session.training.progress.steps + 60)
    assert suggestions == ["nothing"]
    robot.click(robot.window.training.stop)
    assert suggestion(robot) == ""
    robot.click(robot.window.training.train)  # another run
    robot.wait_until(lambda: suggestion(robot) == "Reset with rate 0.5")
    robot.click(robot.window.training.stop)


def test_an_answer_to_an_act_is_seen_before_the_hint(robot: Robot) -> None:
    robot.click(robot.window.drawing.forms.buttons["raw"])
    robot.draw(LOW_SEVEN)
    assert suggestion(robot) == "Use normalised"
    robot.click(robot.mine.add_buttons[7])
    assert "Added as a 7" in robot.said()
    close(robot)
    assert suggestion(robot) == "Use normalised"


def test_trouble_in_training_is_seen_before_the_answer_to_an_act(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.session.training.set_recipe(Recipe(epochs=10_000, learning_rate=1000))
    robot.take_steps(1)
    robot.click(robot.mine.add_buttons[7])
    assert "Added as a 7" in robot.said()
    robot.click(robot.window.training.train)
    robot.wait_until(lambda: suggestion(robot) == "Reset with rate 0.5")
    robot.click(robot.window.training.stop)


def test_nothing_jumps(robot: Robot) -> None:
    height = robot.window.notices.height()
    canvas = robot.canvas.geometry()
    robot.click(robot.window.drawing.forms.buttons["raw"])
    robot.draw(LOW_SEVEN)
    assert suggestion(robot)
    assert robot.window.notices.height() == height
    assert robot.canvas.geometry() == canvas
