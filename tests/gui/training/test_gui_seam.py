"""A kind of model that the window does not know is trained, looked at and kept like the linear."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from material import small_network
from material.code_material import Reader
from material.strokes import SEVEN
from measures.present import present
from PySide6.QtWidgets import QWidget
from robot.code_view import of_the_curve, open_code, text_of, until_it_says
from robot.runs_list import choose, facts
from robot.window_robot import Robot

from gui.explore.by_hand.view import ByHandView
from gui.explore.map.view import MapView
from gui.explore.move.view import MoveView
from gui.explore.neighbours import NeighboursView
from gui.model.files.project import ProjectOpening, save_project
from gui.model.files.weights import open_weights, save_weights
from gui.widgets.plain import Label


@pytest.fixture(autouse=True)
def small() -> Iterator[None]:
    with small_network.registered():
        yield


@pytest.fixture
def trained(robot: Robot) -> Robot:
    """A drawing on the canvas, one epoch of the linear model, and two of the small network."""
    training = robot.session.training
    robot.draw(SEVEN)
    robot.pace(None)
    training.set_recipe(replace(training.recipe, epochs=1, device="cpu"))
    robot.train()
    training.set_recipe(replace(
        training.recipe, model=small_network.KEY, start="random", epochs=2, seed=3,
        optimizer="adam", learning_rate=0.005,
    ))
    robot.train()
    return robot


def texts(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(Label) if each.isVisible())


def test_it_is_trained_and_predicts_the_drawing(trained: Robot) -> None:
    robot, training = trained, trained.session.training
    assert present(training.accuracy) > 0.95
    prediction = present(robot.session.predictions.trained)
    assert prediction == present(training.model).predict(robot.session.predictions.image)
    assert robot.prediction("linear") == str(prediction.digit) == "7"
    assert robot.window.linear.title.text().startswith("Small network")
    rows = robot.window.linear.exports[0].table()[1]
    assert len(rows) == 784 and len(rows[0]) == 2 + 4  # a picture for each unit


def test_the_drawing_is_predicted_while_it_trains_and_a_pause_takes_no_step(robot: Robot) -> None:
    training, seen = robot.session.training, list[tuple[float, ...]]()
    robot.draw(SEVEN)
    training.set_recipe(replace(training.recipe, model=small_network.KEY, start="random"))
    robot.session.predicted.connect(
        lambda: seen.append(present(robot.session.predictions.trained).scores)
    )
    robot.train_without_end(200)
    robot.wait_until(lambda: len(set(seen)) > 5)
    assert training.is_in_full_flow
    robot.click(robot.window.training.stop)
    robot.take_steps(3)
    assert not training.is_in_full_flow and training.trainer.is_running
    at, model = training.progress.steps, present(training.model)
    expected = model.predict(robot.session.predictions.image)
    assert present(robot.session.predictions.trained) == expected
    robot.click(robot.window.training.step)
    robot.wait_for_steps(at + 1)
    assert training.progress.steps == at + 1
    assert present(training.timeline.newest).parameters != model.parameters
    robot.click(robot.window.training.stop)


def test_it_travels_in_time_and_goes_on_from_there(trained: Robot) -> None:
    robot, training = trained, trained.session.training
    newest = present(training.model).parameters
    training.timeline.go(10)
    there = present(training.model).parameters
    assert there != newest and training.progress.steps == 98
    training.go_on_from_here()
    assert training.progress.steps == 10 and present(training.timeline.newest).parameters == there
    robot.train()
    memory = present(training.timeline.memory)
    assert float(memory["count"]) == 10 + 98  # Adam counted on from step 10


def test_it_is_compared_with_the_linear_model(trained: Robot) -> None:
    view = trained.view("Runs")
    choose(trained, view, 0, 1)
    shown = facts(view)
    assert shown["≠ model"] == ["linear model", "small network"]
    first = trained.session.training.runs.records[0]
    trained.session.training.restore(first)
    assert trained.session.training.recipe.model == "linear"
    assert trained.window.linear.title.text() == "Linear model: learns one weight per pixel"


def test_weights_and_projects_keep_it(trained: Robot, tmp_path: Path) -> None:
    session = trained.session
    parameters = present(session.training.model).parameters
    memory = present(session.training.timeline.memory)
    save_weights(tmp_path / "small.safetensors", session)
    save_project(tmp_path / "small.threeseven", session)
    session.training.set_recipe(replace(session.training.recipe, model="linear", start="zeros"))
    assert not session.training.knows_something
    open_weights(tmp_path / "small.safetensors", session)
    assert present(session.training.model).parameters == parameters
    assert session.training.recipe.model == small_network.KEY
    session.training.set_recipe(replace(session.training.recipe, model="linear"))
    assert session.training.timeline.memory is None
    ProjectOpening(session).open(tmp_path / "small.threeseven")
    assert present(session.training.model).parameters == parameters
    assert session.training.timeline.memory == memory
    trained.take_steps(1)
    assert float(present(session.training.timeline.memory)["count"]) == float(memory["count"]) + 1


def test_views_that_need_one_weight_a_pixel_say_so(trained: Robot) -> None:
    for title in ("Pixel by pixel", "Flip the prediction", "Baseline as weights"):
        view = trained.view(title)
        trained.catch_up()
        assert "Small network: what a pixel adds" in texts(view)
        assert "“What if”" in texts(view)
    view = trained.view("Feature maps")
    trained.catch_up()
    assert "This model has no feature maps. Choose “Convolutional network”" in texts(view)
    view = trained.view("Loss and accuracy")
    trained.catch_up()
    assert "Small network: the logits are not linear" in texts(view)


def test_views_that_ask_the_model_itself_show_it(trained: Robot) -> None:
    session, model = trained.session, present(trained.session.training.model)
    valid = trained.digit_set.data.valid
    wrong = int((model.predicted_labels(valid.images) != valid.labels).sum())
    mistakes = trained.view("Mistakes")
    assert mistakes.count.text().startswith(f"{wrong} of 2,038 wrong")
    confusion = trained.view("Confusion matrix")
    _, rows = confusion.exports[0].table()
    off_diagonal = sum(int(value) for row in range(2) for column, value in
                       enumerate(rows[row][1:3]) if row != column)
    assert off_diagonal == wrong
    what_if = trained.view("What if")
    _, scores = what_if.exports[0].table()
    prediction = present(session.predictions.trained)
    assert [row[3] for row in scores if row[0] == small_network.KEY] == list(prediction.scores)
    placed = trained.view("Map")
    assert isinstance(placed, MapView)
    trained.click(placed.controls.kinds["models"])
    trained.catch_up()
    logits = model.logits(valid.images)[:, 0]
    assert placed.plot.x == pytest.approx(logits, abs=1e-4 * float(np.abs(logits).max()))
    assert placed.card.text("model predicts").startswith(str(prediction.digit))
    nearest = trained.view("Neighbors")
    assert isinstance(nearest, NeighboursView)
    trained.catch_up()
    assert len(nearest.tiles.tiles) == 8 and nearest.vote.text().endswith("have the label 7")
    sigmoid = trained.view("Sigmoid")
    trained.catch_up()
    assert sigmoid.sum.text.startswith("Your drawing: z = ")
    move = trained.view("Move it")
    assert isinstance(move, MoveView)
    assert move.model.itemText(0) == "Small network"


def test_the_seven_steps_are_taken_on_it(trained: Robot) -> None:
    view = trained.view("Seven steps by hand")
    assert isinstance(view, ByHandView)
    for _ in range(5):
        trained.click(view.next)
    trained.catch_up()
    assert [view.output.itemText(row) for row in range(view.output.count())] == [
        "unit 1", "unit 2", "unit 3", "unit 4"
    ]
    stepped = present(trained.session.training.by_hand.stepped)
    before = stepped.before[small_network.HIDDEN][0, :784].reshape(28, 28)
    assert (present(view.pictures["before"].values) == before).all()
    trained.click(view.by_layer)
    trained.catch_up()
    assert view.layers.pages.sentence == (
        "The layers of this model cannot be followed one by one. “Batch and weights” above shows "
        "its batch, losses and gradient instead."
    )


def test_its_code_prints_what_the_window_shows(trained: Robot, reader: Reader) -> None:
    robot = trained
    view = open_code(robot)
    until_it_says(robot, view, "def outputs(parameters, pixels)")
    assert "torch.optim.Adam(w, lr=0.005, betas=(0.9, 0.999))" in text_of(view)
    printed = reader.run([text_of(view)])
    epochs = [line for line in printed.splitlines() if line.startswith("epoch")]
    assert epochs == of_the_curve(robot)


def test_a_start_that_it_has_not_is_refused_in_words(trained: Robot) -> None:
    training = trained.session.training
    training.set_recipe(replace(training.recipe, start="baseline"))
    training.reset()
    assert "cannot start from “baseline”" in trained.window.notices.text.text()
    assert training.recipe.start == "random"
