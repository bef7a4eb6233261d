"""How much data: the runs beside the window, what is drawn of them, and what is said."""

import re
from dataclasses import replace

import pytest
from robot.window_robot import Robot
from sample_files.typed_numbers import enter

from engine.experiments.data_amounts import amounts
from engine.experiments.data_amounts_record import BASELINE, AccuracyRange, accuracy_ranges
from gui.explore.how_much_data.view import HowMuchDataView
from gui.explore.how_much_data.words import what_is_seen
from gui.widgets.numbers import percentage


def set_recipe(robot: Robot, **changes: object) -> None:
    training = robot.session.training
    training.set_recipe(replace(training.recipe, **changes))  # type: ignore[arg-type]


def load_ones_and_eights(robot: Robot) -> None:
    robot.session.load((1, 8))
    robot.wait_until(lambda: robot.session.digits == (1, 8))


@pytest.fixture
def view(robot: Robot) -> HowMuchDataView:
    set_recipe(robot, batch_size=1000)
    view = robot.view("How much data?")
    enter(view.epochs, "1")
    return view


def run_all(robot: Robot, view: HowMuchDataView) -> None:
    robot.click(view.start)
    robot.wait_until(lambda: not robot.session.data_amounts.is_running)
    robot.catch_up()


def test_it_begins_with_a_question_and_what_to_press(view: HowMuchDataView) -> None:
    assert view.start.text() in view.found.text()
    assert view.start.isEnabled() and not view.cancel.isEnabled()
    assert not view.progress.isVisible()
    assert view.plot.table()[1] == []


def test_every_run_is_drawn_and_said(robot: Robot, view: HowMuchDataView) -> None:
    before = robot.session.training.model
    run_all(robot, view)
    plan, found = robot.session.data_amounts.plan, robot.session.data_amounts.found
    assert plan is not None
    assert plan.models == (BASELINE, "linear", "mlp:30:relu")
    assert plan.sizes == (10, 30, 100, 300, 1000, 3000, 12396)
    assert len(set(plan.seeds)) == 5 and len(found) == plan.runs == 3 * 7 * 5
    assert list(found[:3]) == list(amounts(
        plan.data, plan.digits, plan.models, plan.recipe, (10,), plan.seeds[:1]))
    linear = accuracy_ranges(found, "linear")
    assert percentage(linear[0].mean) in view.plot.text_at(1.0, 0.9)
    assert f"{percentage(linear[-1].low)}–{percentage(linear[-1].high)}" in view.plot.text_at(4, 1)
    assert len(view.plot.table()[1]) == plan.runs
    gain = 100 * (linear[-1].mean - linear[0].mean)
    assert f"Linear model {gain:+.1f}" in view.found.text()
    assert "13 steps" in view.about.text()  # one epoch of 12,396 by 1,000
    assert [label.text() for label in view.legend if label.isVisible()] == [
        "■ Pixel similarity", "● Linear model", "▲ Network of 784-30"]
    assert robot.session.training.model is before  # the first page's stays as it is


def test_points_appear_while_others_are_still_to_come_and_the_rest_can_be_cancelled(
    robot: Robot, view: HowMuchDataView,
) -> None:
    robot.click(view.start)
    robot.wait_until(lambda: len(robot.session.data_amounts.found) > 3)
    robot.catch_up()
    assert view.cancel.isEnabled() and view.progress.isVisible() and not view.start.isEnabled()
    assert view.found.text().startswith("Seed 1 of 5")
    assert 3 < len(view.plot.table()[1]) < 105
    robot.click(view.cancel)
    robot.catch_up()
    done = len(robot.session.data_amounts.found)
    assert view.found.text().startswith(f"Canceled: {done} of 105")
    assert view.start.isEnabled()


def test_other_settings_are_told_and_other_digits_begin_anew(
    robot: Robot, view: HowMuchDataView,
) -> None:
    robot.click(view.start)
    robot.wait_until(lambda: len(robot.session.data_amounts.found) > 1)
    robot.click(view.cancel)
    set_recipe(robot, learning_rate=0.1)
    robot.catch_up()
    assert view.found.text().startswith("The settings have changed")
    load_ones_and_eights(robot)
    robot.catch_up()
    assert view.start.text() in view.found.text()
    assert robot.session.data_amounts.found == ()


def test_the_network_is_the_one_set_beside_train_and_the_convolutional_one_an_option(
    robot: Robot, view: HowMuchDataView,
) -> None:
    set_recipe(robot, model="mlp:16,8:tanh", start="pytorch")
    view.with_cnn.click()
    robot.click(view.start)
    plan = robot.session.data_amounts.plan
    robot.click(view.cancel)
    assert plan is not None and plan.models == (BASELINE, "linear", "mlp:16,8:tanh", "cnn")


def test_runs_that_diverged_are_told(robot: Robot, view: HowMuchDataView) -> None:
    set_recipe(robot, learning_rate=1e300)
    run_all(robot, view)
    found = robot.session.data_amounts.found
    diverged = [each for each in found if each.accuracy is None]
    assert {each.model for each in diverged} == {"linear", "mlp:30:relu"}
    assert f"Runs that diverged: {len(diverged)}." in view.found.text()


def test_what_is_said_follows_from_what_was_measured(robot: Robot) -> None:
    few, many = AccuracyRange(10, 0.4, 0.5, 0.6, 5), AccuracyRange(900, 0.7, 0.75, 0.8, 5)
    worse = AccuracyRange(900, 0.4, 0.45, 0.6, 5)
    text = what_is_seen({BASELINE: [few, many], "linear": [few, worse]})
    assert re.findall(r"[+−]\d+\.\d", text) == ["+25.0", "−5.0"]
    assert "Pixel similarity (75.00%)" in text and "Linear model (" not in text
    tie = what_is_seen({BASELINE: [few, many], "linear": [few, many]})
    assert "Pixel similarity, Linear model (75.00%)" in tie
    assert what_is_seen({"linear": [few]}) == "" == what_is_seen({})
