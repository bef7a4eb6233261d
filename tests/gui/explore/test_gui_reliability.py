"""Is 99 % ninety-nine? The diagram follows the model, live and in time, on either images."""

import numpy as np
from material.own_drawings import add_own
from measures.present import present
from robot.window_robot import Robot

from engine.explain.reliability import confidences
from engine.models.classifier import accuracy
from gui.explore.reliability.view import ReliabilityView
from gui.widgets.numbers import percentage


def errors_of(robot: Robot) -> tuple[float, list[int]]:
    """Anew, from the model's own probabilities in float64."""
    model, valid = present(robot.session.training.model), robot.digit_set.data.valid
    found = confidences(model.logits(valid.images), valid.labels, model.digits).reliability()
    return present(found.error), [each.images for each in found.bins if each.images]


def is_shown(robot: Robot, view: ReliabilityView) -> bool:
    error, counts = errors_of(robot)
    rows = view.plot.table()[1]
    shown = view.error.text().split("calibration error: ")[1].split(",")[0]
    return (abs(float(shown[:-1]) - 100 * error) < 0.011
            and sum(int(row[2]) for row in rows) == sum(counts))


def test_it_follows_training_and_time_and_any_model(robot: Robot) -> None:
    view = robot.view("Is 99 % ninety-nine?")
    assert "not trained yet" in view.pages.sentence
    robot.train()
    robot.catch_up()
    assert not view.pages.sentence and is_shown(robot, view)
    before = view.error.text()
    robot.session.training.timeline.go(20)
    robot.catch_up()
    assert view.error.text() != before and is_shown(robot, view)
    training = robot.session.training
    training.set_recipe(training.recipe.with_model("mlp:8:tanh"))
    robot.take_steps(30)
    robot.catch_up()
    assert is_shown(robot, view)


def test_its_sentences_are_of_the_images_that_it_is_sure_of(robot: Robot) -> None:
    robot.train()
    view = robot.view("Is 99 % ninety-nine?")
    model, valid = present(robot.session.training.model), robot.digit_set.data.valid
    scores = model.scores(valid.images)
    sure = scores.max(axis=1) >= 0.99
    right = np.array(model.digits)[scores.argmax(axis=1)] == valid.labels
    text = view.sure.text()
    assert f"sure of {sure.sum():,} images" in text
    assert f"{percentage(float(right[sure].mean()))} of these predictions are correct" in text
    assert f"Accuracy on 2,038 images: {percentage(accuracy(model, valid))}" in view.error.text()


def test_my_drawings_are_those_that_were_never_learned_from(robot: Robot) -> None:
    add_own(robot, {3: 8, 7: 8})
    robot.train()
    view = robot.view("Is 99 % ninety-nine?")
    robot.choose(view.of, "mine")
    assert "16 of yours were not used for training, and 20 are needed" in view.pages.sentence
    add_own(robot, {3: 16, 7: 14})
    robot.catch_up()
    assert not view.pages.sentence and "on 30 images" in view.error.text()
    robot.session.training.set_data(source="both", held_out=40)
    robot.take_steps(2)
    robot.catch_up()
    assert "not used for training" in view.pages.sentence
    assert len(present(robot.session.training.images_never_learned())) == (
        len(present(robot.session.training.images_unseen())))


def test_pointing_at_a_bin_reads_it(robot: Robot) -> None:
    robot.train()
    view = robot.view("Is 99 % ninety-nine?")
    last = view.plot.bins[-1]
    text = view.plot.text_at(0.95, 0.3)
    assert text.startswith(f"{last.images:,} images of 90–100 %") and f"{last.right:,}" in text
    assert view.plot.text_at(0.3, 0.3) == ""
