"""The learning-rate finder in the window: it finds, its rate is used, and nothing else changes."""

from dataclasses import replace

import numpy as np
import pytest
from material.own_drawings import add_own
from measures.present import present
from robot.window_hands import LONGEST
from robot.window_robot import Robot

from engine.experiments.rate_trials import suggested
from engine.models.roster import architecture_of
from engine.training.schedule import FIRST, factor
from gui.explore.rate_finder.view import RateFinderView
from gui.widgets.numbers import exact, percentage


@pytest.fixture
def view(robot: Robot) -> RateFinderView:
    training = robot.session.training
    training.set_recipe(replace(training.recipe, batch_size=1000, device="cpu"))
    return robot.view("Learning-rate finder")


def search(robot: Robot, view: RateFinderView) -> None:
    robot.click(view.start)
    robot.wait_until(lambda: not view.search.is_running)
    robot.catch_up()


@pytest.mark.parametrize(("model", "optimizer"), [("linear", "adam"), ("mlp:12:relu", "sgd")])
def test_it_shows_what_the_engine_finds_and_its_rate_is_used(
    robot: Robot, view: RateFinderView, model: str, optimizer: str
) -> None:
    training = robot.session.training
    training.set_recipe(replace(
        training.recipe.with_model(model).with_optimizer(optimizer), schedule="one_cycle"))
    before = training.recipe
    search(robot, view)
    data = robot.digit_set.data
    tried, suggestion = suggested((3, 7), data, data.train, training.recipe)
    found = present(suggestion)
    assert view.plot.table()[1] == [
        (each.rate, each.loss, smooth) for each, smooth
        in zip(tried, view.plot.smoothed.tolist(), strict=True)]
    assert view.says.text().startswith(f"Suggested: {exact(found.rate)}. ")
    assert view.plot.found.value() == pytest.approx(np.log10(found.rate))
    valley = present(found.valley)
    assert view.plot.valley.getRegion() == pytest.approx(np.log10([valley.first, valley.last]))
    assert view.plot.table_of_trials()[1] == [
        (each.rate, each.loss, each.accuracy) for each in found.trials]
    assert f"validation images: {percentage(found.accuracy)}" in view.says.text()
    assert f"steps in each: {found.steps}). Of these {len(found.trials)} (" in view.says.text()
    assert training.progress.is_untouched and training.recipe == before
    robot.click(view.use)
    robot.catch_up()
    assert training.recipe == replace(before, learning_rate=found.rate)
    assert robot.window.training.recipe.rate.value() == found.rate
    assert not view.use.isEnabled()
    robot.train()
    assert training.progress.rates[0] == pytest.approx(
        found.rate * factor("one_cycle", 1, training.steps))


def test_the_users_model_is_not_touched(robot: Robot, view: RateFinderView) -> None:
    robot.take_steps(3)
    before, runs = robot.model.parameters, robot.session.training.runs.records
    search(robot, view)
    assert robot.model.parameters == before and robot.session.training.steps == 3
    assert robot.session.training.runs.records == runs


def test_it_says_how_far_it_is_and_can_be_cancelled(robot: Robot, view: RateFinderView) -> None:
    training = robot.session.training
    training.set_recipe(replace(training.recipe.with_model("cnn"), batch_size=64))
    robot.click(view.start)
    robot.wait_until(lambda: len(view.search.tried) > 2)
    robot.catch_up()
    assert view.cancel.isEnabled() and view.progress.value() == round(100 * view.search.done)
    robot.click(view.cancel)
    robot.catch_up()
    assert not view.search.is_running and view.search.suggestion is None
    assert view.says.text().startswith("Canceled")
    assert view.start.isEnabled() and not view.use.isEnabled()


def test_the_short_runs_are_told_while_they_go_on_and_can_be_cancelled(
    robot: Robot, view: RateFinderView
) -> None:
    robot.click(view.start)
    robot.wait_until(lambda: bool(view.search.trials))
    robot.catch_up()
    if not view.search.is_complete:  # a quick computer is done by now
        assert view.says.text() == (
            "Short runs from the start, each at a constant rate. Ended so far: "
            f"{len(view.search.trials)}.")
        assert 50 <= view.progress.value() < 100 and view.plot.valley.isVisible()
        robot.click(view.cancel)
        robot.catch_up()
        assert view.says.text().startswith("Canceled") and view.search.suggestion is None
        assert not view.use.isEnabled()


def test_other_settings_outdate_it_and_the_rate_does_not(
    robot: Robot, view: RateFinderView
) -> None:
    search(robot, view)
    robot.click(view.use)
    robot.choose(view.schedule, "one_cycle")
    recipe = robot.session.training.recipe
    assert recipe.schedule == "one_cycle" and view.says.text().startswith("Suggested")
    assert f"starts at {exact(round(FIRST * recipe.learning_rate, 5))}" in (
        view.about_schedule.text())
    robot.session.training.set_recipe(replace(recipe, batch_size=500))
    robot.catch_up()
    assert view.says.text().startswith("The settings or images have changed")
    search(robot, view)
    add_own(robot, {3: 2})
    robot.catch_up()
    assert view.says.text().startswith("Suggested")  # nothing learns from them
    with robot.qtbot.waitSignal(robot.session.digit_set_changed, timeout=LONGEST):
        robot.session.load((0, 1))
    robot.catch_up()
    assert view.search.tried == () and "Press “Find" in view.pages.sentence


def test_from_zeros_a_network_learns_nothing_and_no_rate_is_suggested(
    robot: Robot, view: RateFinderView
) -> None:
    training = robot.session.training
    training.set_recipe(replace(training.recipe.with_model("mlp:12:relu"), start="zeros"))
    assert "zeros" in architecture_of("mlp:12:relu").starts
    search(robot, view)
    assert view.says.text().startswith("None of the short runs has a higher accuracy")
    assert not view.use.isEnabled() and not view.plot.found.isVisible()


def test_with_nothing_to_learn_from_it_says_so(robot: Robot, view: RateFinderView) -> None:
    robot.session.training.set_data(source="mine")
    robot.click(view.start)
    robot.catch_up()
    assert "no drawings to train on" in view.pages.sentence


def test_pointing_reads_the_step_that_is_nearest(robot: Robot, view: RateFinderView) -> None:
    search(robot, view)
    rates = view.plot.rates
    text = view.plot.text_at(float(np.log10(rates[10])) + 0.001, 0.5)
    assert text.startswith("rate 0.00") and "smoothed" in text
    for trial in view.search.trials:
        text = view.plot.text_at(float(np.log10(trial.rate)), 0.5)
        assert text.startswith(f"short run at rate {exact(trial.rate)}: loss ")
        assert text.endswith(f"accuracy {percentage(trial.accuracy)}")
