"""Change its mind: the fewest pixels that turn a prediction over, shown, played and tried."""

from typing import cast

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from measures.present import present
from measures.redone import is_written
from robot.window_robot import Robot

from engine.explain.flips import fewest_additive, fewest_similarity
from engine.models.linear import LinearModel, linear_model
from engine.models.pixel_similarity import Metric, Similarity
from gui.explore.flip.column import FlipColumn
from gui.explore.flip.view import FlipView
from gui.widgets.numbers import probability


@pytest.fixture
def view(robot: Robot) -> FlipView:
    robot.window.training.recipe.epochs.setValue(2)
    robot.draw(SEVEN)
    robot.train()
    return robot.view("Flip the prediction")


def classifier(robot: Robot, model_key: str) -> LinearModel | Similarity:
    if model_key == "linear":
        return robot.model
    return Similarity(robot.session.digits, robot.digit_set.means, cast(Metric, model_key))


def linear_by_hand(robot: Robot) -> int:
    """How many pixels it takes: the largest gains first, until the logit has changed its sign."""
    model, image = robot.model, robot.session.predictions.image / 255
    weights = model.weights[0].astype(np.float64)
    logit = float((weights * image).sum()) + float(model.bias[0])
    gains = np.where(weights * -logit > 0, 1 - image, image) * np.abs(weights)
    gained = np.cumsum(np.sort(gains.ravel())[::-1])
    return int((gained <= abs(logit)).sum()) + 1


def l1_by_hand(robot: Robot) -> int:
    """The same for the nearer of two means, every byte of every pixel tried."""
    image, (mean3, mean7) = robot.session.predictions.image, robot.digit_set.means
    lead = np.abs(image / 255 - mean3) - np.abs(image / 255 - mean7)  # of the 7
    bytes_ = np.arange(256)[:, None, None] / 255
    least = (np.abs(bytes_ - mean3) - np.abs(bytes_ - mean7)).min(axis=0)
    gained = np.cumsum(np.sort((lead - least).ravel())[::-1])
    return int((gained <= lead.sum()).sum()) + 1


def test_as_few_pixels_as_worked_out_by_hand(robot: Robot, view: FlipView) -> None:
    few = linear_by_hand(robot)
    assert view.columns["linear"].headline.text == f"7 → 3 with {few} of 784 pixels"
    few = l1_by_hand(robot)
    assert view.columns["l1"].headline.text == f"7 → 3 with {few} of 784 pixels"


@pytest.mark.parametrize("model_key", ["linear", "l1", "rmse"])
def test_the_picture_is_read_otherwise_and_one_pixel_less_is_not(
    robot: Robot, view: FlipView, model_key: str
) -> None:
    column, predict = view.columns[model_key], classifier(robot, model_key)
    image = np.rint(255 * present(column.picture.values)).astype(np.uint8)
    original = robot.session.predictions.image
    assert predict.predict(original).digit == 7
    assert predict.predict(image).digit == 3
    changed = {tuple(place) for place in np.argwhere(image != original).tolist()}
    assert changed == {pixel for pixel, _ in column.picture.marks}
    assert len(changed) == column.stage == column.slider.maximum()
    for (row, across), added in column.picture.marks:
        assert added == (image[row, across] > original[row, across])
    column.slider.setValue(column.stage - 1)
    read = np.rint(255 * present(column.picture.values)).astype(np.uint8)
    assert predict.predict(read).digit == 7


@pytest.mark.parametrize("model_key", ["linear", "l1", "rmse"])
def test_the_scores_are_those_of_the_stage(robot: Robot, view: FlipView, model_key: str) -> None:
    column, predict = view.columns[model_key], classifier(robot, model_key)
    last = np.rint(255 * present(column.picture.values)).astype(np.uint8)
    column.slider.setValue(3)
    now = np.rint(255 * present(column.picture.values)).astype(np.uint8)
    assert (now != robot.session.predictions.image).sum() == 3
    assert column.count.text == "3"
    predictions = [predict.predict(image) for image in (robot.session.predictions.image, now, last)]
    for row, digit in zip(column.table.rows[1:], (7, 3), strict=True):
        scores = [prediction.score(digit) for prediction in predictions]
        assert row[0].text == str(digit)
        for cell, each in zip(row[1:], scores, strict=True):  # the last two may need more decimals
            usual = probability(each) if model_key == "linear" else f"{each:.4f}"
            assert cell.text == usual or is_written(cell.text, each)
        assert [cell.strong for cell in row[1:]] == [prediction.digit == digit
                                                     for prediction in predictions]


def test_play_changes_one_pixel_after_another_and_stops_by_itself(
    robot: Robot, view: FlipView
) -> None:
    column = view.columns["linear"]
    seen: list[int] = []
    column.slider.valueChanged.connect(seen.append)
    robot.click(column.play)
    assert column.play.text() == "Pause"
    robot.wait_until(lambda: not column.is_playing)
    assert seen == [0, *range(1, column.slider.maximum() + 1)]
    assert column.play.text() == "Play"


def test_pause_and_scrubbing_stay_where_they_are(robot: Robot, view: FlipView) -> None:
    column = view.columns["linear"]
    robot.click(column.play)
    robot.wait_until(lambda: column.stage >= 2)
    robot.click(column.play)
    stage = column.stage
    assert not column.is_playing
    assert stage < column.slider.maximum()
    robot.session.training.timeline.go(90)  # another model: another flip, the same place
    robot.catch_up()
    assert column.stage == min(stage, column.slider.maximum())
    robot.session.sketch.clear()
    robot.draw(THREE)
    robot.catch_up()
    assert column.stage == column.slider.maximum()


def test_a_hidden_view_plays_and_works_no_more(robot: Robot, view: FlipView) -> None:
    column = view.columns["linear"]
    robot.click(column.play)
    robot.window.explore.docks["flip"].hide()
    robot.settle()
    assert not column.is_playing
    before = column.headline.text
    robot.session.sketch.clear()
    robot.draw(THREE)
    robot.catch_up()
    assert column.headline.text == before
    view = robot.view("Flip the prediction")
    assert column.headline.text.startswith("3 → 7 with ")


def test_try_it_turns_the_prediction_over_as_one_act(robot: Robot, view: FlipView) -> None:
    before = robot.session.predictions.image.copy()
    assert present(robot.session.predictions.trained).digit == 7
    count = view.columns["linear"].slider.maximum()
    robot.click(view.columns["linear"].attempt)
    robot.catch_up()
    assert present(robot.session.predictions.trained).digit == 3
    assert (robot.session.predictions.image != before).sum() == count
    assert robot.said() == f"Pixels changed: {count} (7 → 3). Undo restores them."
    assert view.columns["linear"].headline.text.startswith("3 → 7 with ")
    robot.click(view.columns["linear"].attempt)
    robot.catch_up()
    assert present(robot.session.predictions.trained).digit == 7
    robot.menu("Edit", "Undo")
    robot.catch_up()
    assert present(robot.session.predictions.trained).digit == 3
    robot.menu("Edit", "Undo")
    robot.catch_up()
    np.testing.assert_array_equal(robot.session.predictions.image, before)
    assert view.columns["linear"].slider.maximum() == count


def test_where_there_is_nothing_to_turn_over_it_says_why(robot: Robot) -> None:
    view = robot.view("Flip the prediction")

    def said() -> list[str]:
        robot.catch_up()
        return [view.columns[model_key].pages.sentence for model_key in ("linear", "l1", "rmse")]

    blank = "Draw a digit to see what would flip its prediction."
    assert said() == [blank] * 3
    robot.draw(SEVEN)
    assert said() == ["The model is not trained yet: press Train.", "", ""]
    parameters = np.zeros((1, 785), np.float32)
    robot.session.training.start_from(linear_model((3, 7), parameters))
    assert said()[0] == "Undecided, so there is no prediction to flip."
    parameters = parameters.copy()
    parameters[0, 784] = 1.0  # whatever is drawn, a 3
    robot.session.training.start_from(linear_model((3, 7), parameters))
    assert said()[0] == "No change of pixels between 0 and 1 flips this prediction."


def test_when_training_is_stopped_the_last_model_is_the_one_shown(robot: Robot) -> None:
    robot.draw(SEVEN)
    view = robot.view("Flip the prediction")
    robot.train_without_end(100)
    robot.wait_for_steps(40)
    robot.session.training.trainer.pause()
    robot.catch_up()
    assert view.columns["linear"].headline.text == (
        f"7 → 3 with {linear_by_hand(robot)} of 784 pixels")
    robot.session.training.toggle()
    robot.wait_for_steps(robot.session.training.progress.steps + 20)
    robot.session.training.trainer.stop()
    robot.catch_up()
    assert view.columns["linear"].headline.text == (
        f"7 → 3 with {linear_by_hand(robot)} of 784 pixels")


def test_ten_digits(robot: Robot) -> None:
    view = robot.view("Flip the prediction")
    robot.draw(SEVEN)
    robot.catch_up()
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    robot.window.training.recipe.epochs.setValue(1)
    robot.train()
    robot.catch_up()

    def check(column: FlipColumn, predict: LinearModel | Similarity) -> None:
        image = np.rint(255 * present(column.picture.values)).astype(np.uint8)
        before, after = (predict.predict(each).digit
                         for each in (robot.session.predictions.image, image))
        count = (image != robot.session.predictions.image).sum()
        assert column.headline.text == f"{before} → {after} with {count} of 784 pixels"
        fewest = (present(fewest_additive(robot.session.predictions.image, predict)
                  if isinstance(predict, LinearModel)
                  else fewest_similarity(robot.session.predictions.image, predict)))
        assert count == len(fewest.pixels)

    for model_key, column in view.columns.items():
        check(column, classifier(robot, model_key))
    assert view.width() == present(view.parentWidget()).width()  # no scroll bar below
