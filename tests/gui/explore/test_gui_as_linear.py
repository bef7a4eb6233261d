"""The baseline as a linear model: its weights, its predictions, and SGD that starts from it."""

import re

import numpy as np
from material.strokes import SEVEN, THREE
from measures.present import present
from robot.window_robot import Robot

from engine.models.pixel_similarity import Similarity


def test_the_weights_shown_are_twice_the_difference_of_the_means(robot: Robot) -> None:
    robot.draw(SEVEN)
    view = robot.view("Baseline as weights")
    three, seven = robot.digit_set.means
    shown = present(view.baseline.pictures.pictures[0].values)
    np.testing.assert_allclose(shown, 2 * (three - seven), atol=1e-6)
    bias = float((seven**2).sum() - (three**2).sum())
    text = view.baseline.numbers.text()
    assert f"bias {bias:.4f}".replace("-", "−") in text
    pixels = robot.session.drawing_predictions.normalised.image / 255
    logit = float((2 * (three - seven) * pixels).sum() + bias)
    said = float(present(re.search("logit of your drawing (.*),", text))[1].replace("−", "-"))
    assert abs(said - logit) < 2e-4  # the weights are float32
    assert "the prediction is 7" in text
    data = robot.digit_set.data.valid
    right = Similarity((3, 7), robot.digit_set.means, "rmse").predicted_labels(data.images)
    assert f"{(right == data.labels).mean():.2%}" in text
    assert "not trained yet" in view.trained.numbers.text()


def test_sgd_starts_from_the_baseline(robot: Robot) -> None:
    robot.draw(THREE)
    view = robot.view("Baseline as weights")
    robot.click(view.start)
    robot.catch_up()
    assert robot.session.training.recipe.start == "baseline"
    assert view.trained.numbers.text() == view.baseline.numbers.text()
    assert "1.0000" in view.alike.text()
    robot.window.training.recipe.epochs.setValue(1)
    robot.train()
    robot.catch_up()
    assert view.trained.numbers.text() != view.baseline.numbers.text()


def test_the_trained_side_is_the_model_looked_at(robot: Robot) -> None:
    robot.train()
    view = robot.view("Baseline as weights")
    robot.session.training.timeline.go(5)
    robot.catch_up()
    model = robot.model
    np.testing.assert_allclose(present(view.trained.pictures.pictures[0].values), model.weights[0])
    a = present(view.baseline.pictures.pictures[0].values).ravel()
    b = model.weights[0].ravel().astype(float)
    cosine = a @ b / np.sqrt((a @ a) * (b @ b))
    assert f"{cosine:.4f}" in view.alike.text()


def test_ten_digits_have_ten_pictures_each(robot: Robot) -> None:
    view = robot.view("Baseline as weights")
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    robot.draw(SEVEN)
    robot.catch_up()
    pictures = view.baseline.pictures.pictures
    assert len(pictures) == 10
    for picture, mean in zip(pictures, robot.digit_set.means, strict=True):
        np.testing.assert_allclose(present(picture.values), 2 * mean, atol=1e-6)
    prediction = present(robot.session.drawing_predictions.normalised.rmse)
    assert f"prediction for your drawing: {prediction.digit}" in view.baseline.numbers.text()
