"""My hand and MNIST: a run for each weight, and the steps of the curve."""

from dataclasses import replace

import pytest
from material.own_drawings import add_own
from measures.present import present
from robot.window_hands import LONGEST
from robot.window_robot import Robot
from sample_files.typed_numbers import enter

from engine.models.classifier import accuracy
from gui.explore.my_hand.view import MyHandView
from gui.widgets.numbers import percentage


def short_runs(robot: Robot, **changes: object) -> None:
    training = robot.session.training
    recipe = replace(training.recipe, epochs=1, batch_size=3000, device="cpu", seed=4)
    training.set_recipe(replace(recipe, **changes))  # type: ignore[arg-type]


def sweep(robot: Robot, view: MyHandView) -> None:
    robot.click(view.start)
    robot.wait_until(lambda: not robot.session.weight_sweep.is_running)
    robot.catch_up()


def shown(text: str) -> list[str]:
    return [part.split(" ")[1] for part in text.partition(": ")[2].split(", ")]


@pytest.mark.parametrize("balanced", [False, True])
def test_each_point_is_what_retraining_by_hand_gives(robot: Robot, balanced: bool) -> None:
    add_own(robot, {3: 12, 7: 5})
    robot.session.training.set_data(balanced=balanced)
    short_runs(robot, start="random")
    view = robot.view("My handwriting and MNIST")
    sweep(robot, view)
    points = robot.session.weight_sweep.points
    assert [point.weight for point in points] == [0, 1, 3, 10, 30, 100, 300, 1000]
    assert len({point.mnist for point in points}) > 1
    robot.click(robot.window.pages.buttons["draw"])
    training, retrain = robot.session.training, robot.mine.retrain
    for index, point in enumerate(points):
        if index not in (0, 1, 5):
            continue
        robot.click(robot.window.training.transport.reset)
        robot.choose(retrain.source, "both" if point.weight else "mnist")
        if point.weight:
            enter(retrain.weight, str(point.weight))
        robot.train()
        comparison = training.comparison
        assert point.mnist == comparison.mnist_after
        assert point.held_out == comparison.mine_after
        assert point.learned == comparison.learned_after
        wanted = (comparison.mnist_after, comparison.mine_after, comparison.learned_after)
        assert shown(view.weights.text_at(index, 0.5)) == [
            percentage(value) for value in wanted if value is not None]
    assert not robot.session.weight_sweep.is_outdated  # the weight is none of its settings


def test_it_is_cancelled_and_said_to_be(robot: Robot) -> None:
    add_own(robot, {3: 4, 7: 4})
    short_runs(robot, epochs=100_000)
    view = robot.view("My handwriting and MNIST")
    before = robot.model
    with robot.wait_for(robot.session.weight_sweep.changed):
        robot.click(view.start)
    robot.catch_up()
    assert view.cancel.isEnabled() and not view.start.isEnabled()
    assert view.about_weights.text() == "Run 1 of 8: ×0"
    robot.click(view.cancel)
    robot.catch_up()
    assert not robot.session.weight_sweep.is_running and view.start.isEnabled()
    assert robot.session.weight_sweep.points == ()
    assert robot.model.parameters == before.parameters


def test_other_drawings_or_settings_outdate_it_and_other_digits_end_it(robot: Robot) -> None:
    add_own(robot, {3: 4, 7: 4})
    short_runs(robot)
    view = robot.view("My handwriting and MNIST")
    sweep(robot, view)
    assert "held out: 2" in view.about_weights.text()
    add_own(robot, {3: 6})
    robot.catch_up()
    assert view.about_weights.text().startswith("Drawings or settings have changed")
    sweep(robot, view)
    assert view.about_weights.text().startswith("Training drawings: 7; held out: 3")
    short_runs(robot, epochs=100_000)
    robot.click(view.start)
    with robot.qtbot.waitSignal(robot.session.digit_set_changed, timeout=LONGEST):
        robot.session.load((0, 1))
    robot.catch_up()
    assert not robot.session.weight_sweep.is_running and robot.session.weight_sweep.points == ()
    assert not view.start.isEnabled()


def test_without_drawings_it_says_what_to_do(robot: Robot) -> None:
    view = robot.view("My handwriting and MNIST")
    assert not view.start.isEnabled()
    assert "You have no drawings to train on" in view.about_weights.text()
    assert "no steps yet" in view.about_steps.text()


def test_the_steps_are_measured_and_fine_tuning_is_seen_to_forget(robot: Robot) -> None:
    add_own(robot, {3: 10, 7: 10})
    training = robot.session.training
    short_runs(robot, batch_size=500)
    robot.train()
    trained = training.steps
    short_runs(robot, epochs=30)
    with robot.wait_for(training.ended):
        training.fine_tune()
    view = robot.view("My handwriting and MNIST")
    robot.wait_until(lambda: not robot.session.measured_steps.is_running)
    robot.catch_up()
    heads, rows = view.steps.table()
    assert heads[0] == "step" and rows[-1][0] == training.steps == trained + 30
    assert trained in [row[0] for row in rows] and rows[0][0] == 1
    history = training.progress.history
    assert history is not None
    unseen = present(training.images_unseen())
    learned = present(training.images_learned())
    assert (len(unseen), len(learned)) == (6, 14)
    for step, on_mnist, on_unseen, on_learned in rows:
        model = history.model(int(step))
        assert on_mnist == accuracy(model, robot.digit_set.data.valid)
        assert on_unseen == accuracy(model, unseen) and on_learned == accuracy(model, learned)
    after = {row[0]: row[1] for row in rows}
    assert float(after[trained + 30]) < float(after[trained])  # it forgets
    view.steps.setFocus()
    training.timeline.go(trained)
    assert training.timeline.at == trained


def test_what_nobody_sees_is_let_go_of(robot: Robot) -> None:
    add_own(robot, {3: 3, 7: 3})
    short_runs(robot)
    robot.train()
    view = robot.view("My handwriting and MNIST")
    robot.wait_until(lambda: not robot.session.measured_steps.is_running)
    robot.catch_up()
    assert view.steps.table()[1] and not robot.session.measured_steps.is_empty
    robot.click(robot.window.pages.buttons["draw"])
    assert not robot.session.measured_steps.is_running and robot.session.measured_steps.is_empty
