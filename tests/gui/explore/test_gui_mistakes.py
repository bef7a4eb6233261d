"""The Mistakes view: which images are read wrongly, in what order, and what a click does."""

import re

import numpy as np
import pytest
from material.strokes import SEVEN
from measures.matrices import matrix_of
from measures.present import present
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot

from engine.models.pixel_similarity import Metric
from gui.explore import throttled_view
from gui.explore.mistakes import MistakesView
from gui.explore.validation_tiles import PAGE
from gui.model.session import Session


def train_a_little(robot: Robot, epochs: int = 2) -> None:
    robot.window.training.recipe.epochs.setValue(epochs)
    robot.train()


def losses_by_hand(robot: Robot) -> tuple[np.ndarray, np.ndarray]:
    """Each validation image's −log p(label) and predicted label, in float64 by the textbook."""
    valid, model = robot.digit_set.data.valid, robot.model
    pixels = valid.images.reshape(-1, 784).astype(np.float64) / 255
    logits = pixels @ matrix_of(model)[:, :784].T.astype(np.float64) + matrix_of(model)[:, 784]
    if len(model.digits) == 2:
        logits = np.column_stack([logits[:, 0], np.zeros(len(logits))])
    chances = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    label_indices = np.searchsorted(model.digits, valid.labels)
    predicted = np.array(model.digits)[chances.argmax(axis=1)]
    return -np.log(chances[np.arange(len(label_indices)), label_indices]), predicted


def distances_by_hand(robot: Robot, metric: Metric) -> np.ndarray:
    digit_set = robot.digit_set
    differences = [digit_set.data.valid.images / 255 - mean for mean in digit_set.means]
    if metric == "l1":
        return np.column_stack([np.abs(each).mean(axis=(1, 2)) for each in differences])
    return np.column_stack([np.sqrt((each**2).mean(axis=(1, 2))) for each in differences])


def of_the_baseline(robot: Robot, metric: Metric) -> MistakesView:
    view = robot.view("Mistakes")
    robot.click(view.choice.models["baseline"])
    robot.click(view.choice.distances[metric])
    return view


def test_the_linear_models_mistakes_are_counted_and_sorted_by_loss(robot: Robot) -> None:
    train_a_little(robot)
    view = robot.view("Mistakes")
    losses, predicted = losses_by_hand(robot)
    labels = robot.digit_set.data.valid.labels
    wrong = np.flatnonzero(predicted != labels)
    assert view.count.text() == (
        f"{len(wrong)} of 2,038 wrong ({100 * len(wrong) / 2038:.2f}%)"
    )
    assert len(wrong) > 10
    worst = wrong[np.argsort(-losses[wrong])]
    tiles = view.tiles.mosaic.tiles
    assert len(tiles) == len(wrong)
    for tile, index in zip(tiles, worst, strict=True):
        words, loss = tile.caption.split("\n")
        assert words == f"{labels[index]} as {predicted[index]}"
        assert float(loss) == pytest.approx(losses[index], abs=1e-4)
        np.testing.assert_array_equal(tile.image, robot.digit_set.data.valid.images[index])


@pytest.mark.parametrize("metric", ["l1", "rmse"])
def test_the_baselines_mistakes_are_sorted_by_what_they_lost_by(
    robot: Robot, metric: Metric,
) -> None:
    view = of_the_baseline(robot, metric)
    distances = distances_by_hand(robot, metric)
    sevens = robot.digit_set.data.valid.labels == 7
    lost_by = np.where(sevens, distances[:, 1] - distances[:, 0], distances[:, 0] - distances[:, 1])
    wrong = np.flatnonzero(lost_by > 0)
    wrong = wrong[np.argsort(-lost_by[wrong])]
    assert len(wrong) > 10
    assert view.count.text() == (
        f"{len(wrong)} of 2,038 wrong ({100 * len(wrong) / 2038:.2f}%)"
    )
    shown = [tile.caption.split("\n")[1] for tile in view.tiles.mosaic.tiles]
    near, far = np.sort(distances.round(4)[wrong[:PAGE]]).T  # as they are written
    for one, by in zip(shown, far - near, strict=True):
        assert one == (f"{by:.4f}" if by else "<0.0001")


@pytest.mark.parametrize("metric", ["l1", "rmse"])
def test_of_two_digits_a_tile_says_what_the_first_page_says_of_its_image(
    robot: Robot, metric: Metric,
) -> None:
    view = of_the_baseline(robot, metric)
    mosaic = view.tiles.mosaic
    for index in (*range(0, 30, 2), *range(len(mosaic.tiles) - 8, len(mosaic.tiles))):
        robot.press_at(mosaic, mosaic.place(index).center())
        robot.catch_up()
        card = robot.window.similarity
        card.bring_up_to_date()
        by = mosaic.tiles[index].caption.split("\n")[1]
        says = card.prediction.headline if metric == "l1" else card.prediction.detail
        assert by in says.text()


def test_both_are_the_images_that_both_read_wrongly(robot: Robot) -> None:
    train_a_little(robot)
    view = robot.view("Mistakes")
    robot.click(view.choice.models["both"])
    losses, predicted = losses_by_hand(robot)
    labels = robot.digit_set.data.valid.labels
    baseline = np.where(np.diff(distances_by_hand(robot, "l1"), axis=1)[:, 0] < 0, 7, 3)
    wrong = np.flatnonzero((predicted != labels) & (baseline != labels))
    assert len(wrong) > 3
    assert view.count.text().startswith(f"{len(wrong)} of 2,038 wrong in both")
    shown = [float(tile.caption.split("\n")[1]) for tile in view.tiles.mosaic.tiles]
    np.testing.assert_allclose(shown, np.sort(losses[wrong])[::-1], atol=1e-4)


def test_a_tile_says_what_each_model_makes_of_it(robot: Robot) -> None:
    train_a_little(robot)
    tip = robot.view("Mistakes").tiles.mosaic.tip_of(0)
    index = int(present(re.search(r"image (\d+)", tip)).group(1))
    losses, predicted = losses_by_hand(robot)
    label = robot.digit_set.data.valid.labels[index]
    assert f"image {index}, label {label}." in tip
    assert f"Linear model: {predicted[index]}; p({label}) = {np.exp(-losses[index]):.4f}" in tip
    nearest = [np.array((3, 7))[distances_by_hand(robot, metric)[index].argmin()]
               for metric in ("l1", "rmse")]
    assert f"Baseline: {nearest[0]} by L1, {nearest[1]} by RMSE." in tip


def test_a_click_puts_an_image_on_the_canvas(robot: Robot) -> None:
    train_a_little(robot)
    mosaic = robot.view("Mistakes").tiles.mosaic
    tile = mosaic.tiles[1]
    robot.press_at(mosaic, mosaic.place(1).center())
    dataset_image = present(robot.session.sketch.content.dataset_image)
    np.testing.assert_array_equal(dataset_image.image, tile.image)
    assert (
        present(robot.session.predictions.trained).digit != dataset_image.label
    )  # it is one of its mistakes
    mosaic.setFocus()
    QTest.keyClick(mosaic, Qt.Key.Key_Left)
    QTest.keyClick(mosaic, Qt.Key.Key_Return)
    np.testing.assert_array_equal(
        present(robot.session.sketch.content.dataset_image).image, mosaic.tiles[0].image
    )


def test_it_follows_the_travel_in_time(robot: Robot) -> None:
    train_a_little(robot)
    view = robot.view("Mistakes")
    newest = view.count.text()
    robot.session.training.timeline.go(1)
    robot.catch_up()
    _, predicted = losses_by_hand(robot)
    wrong = int((predicted != robot.digit_set.data.valid.labels).sum())
    assert view.count.text().startswith(f"{wrong:,} of 2,038")
    assert view.count.text() != newest
    robot.session.training.timeline.go_to_newest()
    robot.catch_up()
    assert view.count.text() == newest


def test_while_training_runs_it_changes_no_quicker_than_one_reads(
    robot: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 100.0
    monkeypatch.setattr(throttled_view, "monotonic", lambda: now)
    mosaic = robot.view("Mistakes").tiles.mosaic
    models: list[int] = []
    robot.session.training.model_changed.connect(lambda: models.append(1))
    robot.train_without_end(500)
    for _ in range(3):
        shown = mosaic.tiles
        now += throttled_view.PAUSE  # type: ignore[attr-defined]  # the one it uses
        robot.wait_until(lambda shown=shown: mosaic.tiles is not shown)  # type: ignore[misc]  # as lambdas are
        robot.catch_up()
        shown, until_now = mosaic.tiles, len(models)
        robot.wait_until(lambda until_now=until_now: len(models) >= until_now + 3)  # type: ignore[misc]  # as lambdas are
        robot.catch_up()
        assert mosaic.tiles is shown  # it is not yet time
        assert robot.session.training.is_in_full_flow
    robot.click(robot.transport.stop)


@pytest.mark.parametrize("end", ["pause", "stop"])
def test_once_training_rests_it_is_up_to_date(robot: Robot, end: str) -> None:
    view = robot.view("Mistakes")
    robot.train_without_end(50)
    robot.wait_for_steps(20)
    trainer = robot.session.training.trainer
    getattr(trainer, end)()
    robot.catch_up()
    losses, predicted = losses_by_hand(robot)
    worst = losses[predicted != robot.digit_set.data.valid.labels].max()
    shown = view.tiles.mosaic.tiles[0].caption.split("\n")[1]
    assert float(shown) == pytest.approx(worst, abs=1e-4)
    trainer.stop()


def test_ten_digits_have_many_mistakes_of_which_the_worst_are_shown(robot: Robot) -> None:
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    train_a_little(robot, epochs=1)
    view = robot.view("Mistakes")
    losses, predicted = losses_by_hand(robot)
    wrong = predicted != robot.digit_set.data.valid.labels
    assert view.count.text().startswith(f"{wrong.sum():,} of 10,000 wrong")
    assert len(view.tiles.mosaic.tiles) == PAGE
    assert view.tiles.how_many.text() == f"The first 120 of {wrong.sum():,} are shown."
    robot.click(view.tiles.more)
    assert len(view.tiles.mosaic.tiles) == 2 * PAGE
    shown = [float(tile.caption.split("\n")[1]) for tile in view.tiles.mosaic.tiles]
    np.testing.assert_allclose(shown, np.sort(losses[wrong])[::-1][: 2 * PAGE], atol=2e-4)
    # every tile has its place inside, and the view scrolls to it
    mosaic = view.tiles.mosaic
    assert mosaic.rect().contains(mosaic.place(2 * PAGE - 1))
    assert view.rect().contains(mosaic.geometry().translated(view.tiles.pos()))


def test_before_training_it_says_what_to_do(robot: Robot) -> None:
    robot.draw(SEVEN)
    view = robot.view("Mistakes")
    assert "is not trained yet: press Train" in view.count.text()
    assert not view.tiles.isVisible()
    robot.click(view.choice.models["baseline"])
    assert "of 2,038 wrong" in view.count.text()
    assert "not trained yet" in view.tiles.mosaic.tip_of(0)


def test_before_the_digits_are_there_it_says_so(qtbot: QtBot) -> None:
    session = Session()
    view = MistakesView(session, "")
    qtbot.addWidget(view)
    view.refresh()
    assert "Loading" in view.count.text()
    session.shutdown()
