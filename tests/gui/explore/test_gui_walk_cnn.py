"""The walk through a convolutional network: as exact, worked out beside the window."""

import numpy as np
import pytest
from material.cnn_material import model_of
from material.engine_material import TEN
from material.strokes import THREE
from material.walk_material import logits, shown
from measures.present import present
from PySide6.QtCore import QPoint
from robot.held_workers import workers_held
from robot.window_robot import Robot

from engine.models.logits import outputs
from gui.explore.walk.view import WalkView
from gui.widgets.numbers import signed


def test_through_a_convolutional_network_it_is_as_exact(robot: Robot) -> None:
    """It takes a second, on a thread; meanwhile the walk before stays, and is said to be that."""
    robot.draw(THREE)
    training = robot.session.training
    training.set_recipe(training.recipe.with_model("cnn"))
    robot.take_steps(3)
    view = robot.window.show_view("walk")
    assert isinstance(view, WalkView)
    with robot.wait_for(view.background.found):
        robot.show_what_there_is()
        assert view.pages.sentence.startswith("Computing")
    robot.catch_up()
    board, walk, image = view.board, shown(view), robot.session.predictions.image / 255
    there = robot.digit_set.means[view.other_end.of.currentIndex()]
    for place in (0.0, 0.3, 1.0):
        board.go(place)
        logit = float(logits(robot, (1 - place) * image + place * there)[0])
        assert board.says.text.startswith(f"logit {signed(logit)}, ")
    change = float(walk.outputs[-1, 0] - walk.outputs[0, 0])
    assert float(present(board.contributions.values).sum()) == pytest.approx(change, abs=1e-9)
    assert f"Cells switch {len(walk.kinks):,} times" in board.count.text()
    assert f"{walk.pieces:,} straight pieces" in board.count.text()
    bends = np.abs(np.diff(np.diff(walk.outputs[:, 0]) / np.diff(walk.places)))
    marked = {kink.at for kink in board.plot.kinks}
    assert len(marked) == 40 and f"Only the {len(board.plot.kinks)}" in board.count.text()
    at = np.searchsorted(walk.places, sorted(marked)) - 1
    assert bends[at].min() >= np.sort(bends)[-45]
    board.go(0.0)
    robot.click(board.next_kink)
    assert board.place == min(marked)
    kink = next(each for each in walk.kinks if each.at == board.place)
    assert (f"layer {kink.layer + 1}, map {kink.unit + 1}, cell {kink.cell[0]}, "
            f"{kink.cell[1]}") in board.where.text
    robot.window.resize(1024, 640)
    robot.settle()
    box, plot = board.plot.getViewBox().sceneBoundingRect(), board.plot
    assert "another sum" in plot.caption.text()
    assert plot.rect().contains(plot.caption.geometry())
    robot.hover(plot, QPoint(round(box.left() + kink.at * box.width()), round(box.center().y())))
    assert plot.caption.text().startswith("layer ")
    assert plot.rect().contains(plot.caption.geometry())
    plot.set_caption("a sentence that is longer than the plot is wide, " * 5)
    assert plot.rect().contains(plot.caption.geometry())
    robot.draw(([(6, 6), (9, 9)],))
    with robot.wait_for(view.background.found), workers_held():
        robot.show_what_there_is()
        assert "not up to date" in board.count.text()
        assert shown(view) is walk
    robot.catch_up()
    assert not np.array_equal(shown(view).start, walk.start)
    assert board.count.text().startswith("Cells switch")


@pytest.mark.parametrize("others", [(3, 8), TEN], ids=["two", "ten"])
def test_a_walk_of_other_digits_is_not_shown(robot: Robot, others: tuple[int, ...]) -> None:
    """Its logits are others, or fewer."""
    training = robot.session.training
    training.set_recipe(training.recipe.with_model("cnn"))
    robot.draw(THREE)
    robot.take_steps(2)
    view = robot.view("The walk")
    assert isinstance(view, WalkView)
    robot.wait_until(lambda: view.board.count.text().startswith("Cells switch"))
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load(others)
    with robot.wait_for(view.background.found), workers_held():
        training.start_from(model_of(others))
        robot.show_what_there_is()
        assert view.pages.sentence.startswith("Computing")
    robot.catch_up()
    assert shown(view).outputs.shape[1] == outputs(others)


def test_while_a_convolutional_network_trains_its_walk_rests(robot: Robot) -> None:
    robot.draw(THREE)
    training = robot.session.training
    training.set_recipe(training.recipe.with_model("cnn"))
    robot.train_without_end(5)
    view = robot.view("The walk")
    robot.wait_for_steps(1)
    robot.wait_until(lambda: "at the next pause" in view.pages.sentence)
    with robot.wait_for(view.background.found):
        robot.click(robot.transport.stop)
    robot.catch_up()
    assert view.board.count.text().startswith("Cells switch")
