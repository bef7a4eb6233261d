"""Overfitting: a run on few images, watched; with variants of them, which are seen before."""

from dataclasses import replace

import numpy as np
import pytest
from robot.window_robot import Robot
from sample_files.typed_numbers import enter

from engine.data.augmentation import augmented
from engine.data.subsets import subset
from engine.experiments.overfitting import few, looks
from engine.experiments.overfitting_record import Look, lowest
from engine.training.recipe import Recipe
from gui.explore.overfitting.view import OverfittingView
from gui.explore.overfitting.words import comparison, in_words
from gui.model.experiments.overfitting import WatchedRun
from gui.widgets.numbers import short


def set_recipe(robot: Robot, **changes: object) -> None:
    training = robot.session.training
    training.set_recipe(replace(training.recipe, **changes))  # type: ignore[arg-type]


def load_ones_and_eights(robot: Robot) -> None:
    robot.session.load((1, 8))
    robot.wait_until(lambda: robot.session.digits == (1, 8))


@pytest.fixture
def view(robot: Robot) -> OverfittingView:
    view = robot.view("Overfitting")
    enter(view.images, "100")
    enter(view.steps, "60")
    robot.catch_up()
    return view


def run_it(robot: Robot, view: OverfittingView) -> None:
    robot.click(view.start)
    robot.wait_until(lambda: not robot.session.overfitting.is_running)
    robot.catch_up()


def test_it_begins_with_images_that_are_learned_from_and_what_to_press(
    robot: Robot, view: OverfittingView,
) -> None:
    assert robot.session.digit_set is not None
    chosen = subset(robot.session.digit_set.data.train, 12, robot.session.training.recipe.seed)
    shown = np.stack([tile.image for tile in view.pictures.tiles])
    np.testing.assert_array_equal(shown, chosen.images)
    assert view.about_pictures.text().startswith("12 of the 100")
    assert view.start.text() in view.compared.text()
    assert view.start.isEnabled() and not view.cancel.isEnabled()


def test_a_run_is_what_the_engine_sees_of_it(robot: Robot, view: OverfittingView) -> None:
    run_it(robot, view)
    digit_set, recipe = robot.session.digit_set, robot.session.training.recipe
    assert digit_set is not None
    wanted = list(looks(few(digit_set.data, 100, recipe.seed), digit_set.digits, recipe, 60))
    run = robot.session.overfitting.runs[False]
    assert list(run.seen) == wanted and run.is_complete
    assert view.plot.table()[1][-1][1:4] == (60, wanted[-1].train_loss, wanted[-1].valid_loss)
    assert short(wanted[-1].valid_loss) in view.plot.text_at(np.log10(60), 0)
    assert view.found[False].text() == in_words(run)
    assert not view.found[True].isVisible()
    assert "With variants" in view.compared.text()  # what to do next


def test_variants_are_seen_before_they_are_used_and_both_runs_lie_over_each_other(
    robot: Robot, view: OverfittingView,
) -> None:
    run_it(robot, view)
    plain = np.stack([tile.image for tile in view.pictures.tiles])
    view.varied.click()
    robot.catch_up()
    recipe = robot.session.training.recipe
    variants = replace(recipe.variants, in_use=True)
    shown = np.stack([tile.image for tile in view.pictures.tiles])
    np.testing.assert_array_equal(shown, augmented(plain, variants, recipe.seed, 0))
    robot.click(view.others)
    robot.catch_up()
    others = np.stack([tile.image for tile in view.pictures.tiles])
    np.testing.assert_array_equal(others, augmented(plain, variants, recipe.seed, 1))
    assert True not in robot.session.overfitting.runs
    run_it(robot, view)
    runs = robot.session.overfitting.runs
    assert set(runs) == {False, True} and runs[True].recipe.variants == variants
    assert {row[0] for row in view.plot.table()[1]} == {0, 1}
    assert view.found[False].isVisible() and view.found[True].isVisible()
    assert view.compared.text() == comparison(runs)
    assert f"{short(runs[True].seen[-1].gap, 2)} with variants" in view.compared.text()
    assert not robot.session.training.recipe.variants.in_use  # the first page's stay as they are


def test_runs_that_differ_otherwise_are_not_drawn_over_each_other(
    robot: Robot, view: OverfittingView,
) -> None:
    run_it(robot, view)
    enter(view.images, "50")
    view.varied.click()
    robot.catch_up()
    run_it(robot, view)
    assert set(robot.session.overfitting.runs) == {True}


def test_it_is_drawn_while_it_goes_on_and_can_be_cancelled(
    robot: Robot, view: OverfittingView,
) -> None:
    enter(view.steps, "10000")
    robot.catch_up()
    robot.click(view.start)
    overfitting = robot.session.overfitting
    robot.wait_until(lambda: bool(overfitting.runs) and len(overfitting.runs[False].seen) > 5)
    robot.catch_up()
    assert view.cancel.isEnabled() and view.progress.isVisible() and not view.start.isEnabled()
    assert 5 < len(view.plot.table()[1]) < 100
    robot.click(view.cancel)
    robot.catch_up()
    assert not overfitting.runs[False].is_complete
    assert view.start.isEnabled() and not view.progress.isVisible()


def test_the_model_follows_the_one_beside_train_until_another_is_chosen(
    robot: Robot, view: OverfittingView,
) -> None:
    assert view.model.currentData() == "linear"
    set_recipe(robot, model="mlp:8:relu", start="pytorch")
    robot.catch_up()
    assert view.model.currentData() == "mlp"
    run_it(robot, view)
    assert robot.session.overfitting.runs[False].recipe.model == "mlp:8:relu"
    robot.choose(view.model, "linear")
    set_recipe(robot, seed=5)
    robot.catch_up()
    assert view.model.currentData() == "linear"


def test_accuracy_is_drawn_where_it_is_asked_for(robot: Robot, view: OverfittingView) -> None:
    run_it(robot, view)
    robot.choose(view.what_is_drawn, "accuracy")
    robot.catch_up()
    assert "%" in view.plot.text_at(1, 1)


def test_a_rate_that_is_too_high_and_other_digits(robot: Robot, view: OverfittingView) -> None:
    set_recipe(robot, learning_rate=1e300)
    run_it(robot, view)
    assert "no longer a finite number" in view.found[False].text()
    load_ones_and_eights(robot)
    robot.catch_up()
    assert robot.session.overfitting.runs == {}
    assert {int(tile.image.any()) for tile in view.pictures.tiles} == {1}
    assert view.start.text() in view.compared.text()


def test_what_is_said_follows_from_what_was_seen(robot: Robot) -> None:
    start, best = Look(0, 0.7, 0.7, 0.5, 0.5), Look(5, 0.2, 0.3, 0.9, 0.9)
    by_heart, both_up = Look(9, 0.1, 0.4, 1.0, 0.9), Look(9, 0.3, 0.4, 0.9, 0.9)
    assert lowest([start, best, by_heart]) is best
    run = WatchedRun(Recipe(), 100, 9, (start, best, by_heart))
    text = in_words(run)
    assert "after step 5: 0.300" in text and "risen to 0.400" in text and "memorizing" in text
    text = in_words(replace(run, seen=(start, best, both_up)))
    assert "memorizing" not in text and "rose" not in text and "0.400" in text
    text = in_words(replace(run, seen=(start, best)))
    assert "close to its minimum" in text
    shorter = replace(run, seen=(start, best))
    text = comparison({False: run, True: shorter})  # after the last step that both have
    assert "after step 5: 0.10 without variants, 0.10 with variants" in text
    assert comparison({False: run}) == "" == comparison({False: run, True: replace(run, seen=())})
