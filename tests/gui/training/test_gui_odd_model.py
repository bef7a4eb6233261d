"""A kind of model of other shapes than any of the program's works in every view."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from material import odd_network
from material.code_material import Reader
from material.strokes import SEVEN
from measures.present import present
from robot.code_view import choose, of_the_curve, open_code, text_of, until_it_says
from robot.window_robot import Robot

from gui.explore.by_hand.view import ByHandView
from gui.model.files.project import ProjectOpening, save_project
from gui.model.files.weights import open_weights, save_weights
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.plain import Label


@pytest.fixture(autouse=True)
def odd() -> Iterator[None]:
    with odd_network.registered():
        yield


@pytest.fixture
def trained(robot: Robot) -> Robot:
    """A drawing on the canvas, and two epochs of it."""
    training = robot.session.training
    robot.draw(SEVEN)
    training.set_recipe(replace(
        training.recipe.with_optimizer("adam").with_model(odd_network.KEY), epochs=2, seed=3,
        device="cpu", batch_size=500, weight_decay=0.001, schedule="one_cycle",
    ))
    robot.train()
    assert present(training.accuracy) > 0.9
    return robot


def test_every_view_shows_it_or_says_why_not(trained: Robot) -> None:
    robot = trained
    for key, action in robot.window.explore.actions_.items():
        action.trigger()
        robot.catch_up()
        view = robot.window.explore.docks[key].view
        for box in view.findChildren(ComboBox):
            for index in range(box.count()):
                if box.isVisible() and box.isEnabled():
                    robot.choose(box, box.itemData(index))
        for each in view.exports:
            each.table()
        assert any(label.text() for label in view.findChildren(Label) if label.isVisible()), key
        action.trigger()  # and closed


def test_views_of_what_it_has_not_say_so_in_one_sentence(trained: Robot) -> None:
    robot = trained
    said = ("Odd network: this program cannot show what happens inside this kind of model. See "
            "“What if” and “Move it” instead: they query the model directly.")
    robot.view("Hidden units")
    robot.view("Feature maps")
    robot.view("The walk")
    robot.catch_up()
    pages = (robot.view("Hidden units").pages, robot.view("Feature maps").pages,
             robot.view("The walk").pages)
    assert [each.sentence for each in pages] == 3 * [said]
    assert robot.session.dead_units.now() is None and robot.session.dead_units.along() == []


def test_it_goes_on_from_a_step_and_is_taken_step_by_step(trained: Robot) -> None:
    robot, training = trained, trained.session.training
    training.timeline.go(7)
    there = present(training.model).parameters
    training.go_on_from_here()
    assert present(training.timeline.newest).parameters == there
    memory = present(training.timeline.memory)
    assert float(memory["count"]) == 7 and memory["mean/gain"].shape == ()
    robot.train()
    assert float(present(training.timeline.memory)["count"]) == 7 + 50
    view = robot.view("Seven steps by hand")
    assert isinstance(view, ByHandView)
    for _ in range(5):
        robot.click(view.next)
    robot.catch_up()
    stepped = present(training.by_hand.stepped)
    assert {name: each.shape for name, each in stepped.update.items()} == (
        odd_network.Odd().tensors((3, 7)))


def test_it_is_kept_in_files(trained: Robot, tmp_path: Path) -> None:
    session, training = trained.session, trained.session.training
    parameters = present(training.model).parameters
    save_weights(tmp_path / "odd.safetensors", session)
    save_weights(tmp_path / "odd.onnx", session)
    save_project(tmp_path / "odd.threeseven", session)
    for name in ("odd.safetensors", "odd.threeseven"):
        training.set_recipe(training.recipe.with_model("linear"))
        assert not training.knows_something
        if name == "odd.threeseven":
            ProjectOpening(session).open(tmp_path / name)
        else:
            open_weights(tmp_path / name, session)
        assert present(training.model).parameters == parameters, name


def test_its_code_goes_on_with_other_settings_as_the_window_does(
    trained: Robot, reader: Reader
) -> None:
    training = trained.session.training
    training.set_recipe(replace(
        training.recipe, weight_decay=0.0, beta1=0.5, schedule="constant", epochs=1))
    trained.train()
    view = open_code(trained)
    choose(trained, view, 1)
    until_it_says(trained, view, "carry_on=True")
    printed = reader.run([text_of(view)])
    assert [line for line in printed.splitlines() if line.startswith("epoch")] == (
        of_the_curve(trained))
