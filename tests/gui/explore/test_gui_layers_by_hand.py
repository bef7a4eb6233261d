"""The seven steps of a network, layer by layer: what stands in the window adds up."""

import gc
import weakref

import numpy as np
import pytest
from material.strokes import SEVEN
from measures.present import present
from measures.tolerances import gamma, within
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QTableWidget
from robot.held_workers import workers_held
from robot.window_robot import Robot

from gui.explore.by_hand.view import ByHandView


def view_of(robot: Robot, key: str) -> ByHandView:
    training = robot.session.training
    training.set_recipe(training.recipe.with_model(key))
    robot.draw(SEVEN)
    view = robot.view("Seven steps by hand")
    robot.click(view.by_layer)
    robot.catch_up()
    return view


def press(robot: Robot, view: ByHandView, times: int) -> None:
    for _ in range(times):
        robot.click(view.next)
        robot.catch_up()


def rows(table: QTableWidget) -> list[list[str]]:
    found = []
    for row in range(table.rowCount()):
        cells = (table.item(row, column) for column in range(table.columnCount()))
        found.append(["" if cell is None else cell.text() for cell in cells])
    return found


def number(text: str) -> float:
    return float(text.replace("−", "-"))


def test_each_layer_forwards_and_then_backwards(robot: Robot) -> None:
    view = view_of(robot, "mlp:16,8:tanh")
    assert "until step 2" in view.layers.pages.sentence
    press(robot, view, 2)
    assert view.layers.pages.sentence == ""
    forward = [row[0] for row in rows(view.layers.table)][1:]
    assert forward == [
        "x  (256, 784)", "z1  (256, 16)", "a1  (256, 16)", "z2  (256, 8)", "a2  (256, 8)",
        "logits  (256, 1)",
    ]
    assert "Step 4 adds the backward pass" in view.layers.sum.words.text()
    press(robot, view, 2)
    back = rows(view.layers.table)[8:]
    assert [row[:2] for row in back] == [
        ["dlogits  (256, 1)", "(sigmoid(logits) - t) / 256"],
        ["dW3  (1, 8)", "dlogits.T @ a2"], ["db3  (1)", "dlogits.sum(0)"],
        ["da2  (256, 8)", "dlogits @ W3"], ["dz2  (256, 8)", "da2 * (1 - a2**2)"],
        ["dW2  (8, 16)", "dz2.T @ a1"], ["db2  (8)", "dz2.sum(0)"],
        ["da1  (256, 16)", "dz2 @ W2"], ["dz1  (256, 16)", "da1 * (1 - a1**2)"],
        ["dW1  (16, 784)", "dz1.T @ x"], ["db1  (16)", "dz1.sum(0)"],
    ]
    for _, _, _, mine, autograd, difference in back:
        assert abs(number(mine) - number(autograd)) <= 1e-3 * abs(number(mine))
        assert 0 <= number(difference) < 1e-6


def test_one_weights_gradient_is_the_sum_that_is_written(robot: Robot) -> None:
    view = view_of(robot, "mlp:30:relu")
    press(robot, view, 4)
    products = rows(view.layers.sum.products)
    assert len(products) == 256
    for _, left, right, product in products:
        assert within(number(left) * number(right), number(product), 1e-8 * abs(number(product)))
    total = sum(number(row[3]) for row in products)
    shown = next(row for row in rows(view.layers.table) if row[0].startswith("dW1"))
    assert within(number(shown[3]), total, 1e-3 * abs(total))
    unit, place = (int(each) for each in shown[2].strip("[]").split(", "))
    assert view.layers.sum.words.text().startswith(
        f"dW1[{unit}, {place}] is the sum of dz1[i, {unit}] × x[i, {place}] over the 256 images")
    gradient = present(robot.session.training.by_hand.derived).gradient["hidden1"]
    size = sum(abs(number(row[3])) for row in products)
    assert within(gradient[unit, place], total, 2 * gamma(264) * size)


def test_a_click_and_a_key_choose_another_number(robot: Robot) -> None:
    view = view_of(robot, "mlp:30:relu")
    press(robot, view, 4)
    viewer = view.layers.viewer
    viewer.axes[0].setCurrentIndex(7)
    viewer.axes[0].activated.emit(7)
    robot.catch_up()
    assert viewer.place[0] == 7
    where = viewer.picture.place_of(14, 10).center()
    robot.press_at(viewer.picture, QPoint(int(where.x()), int(where.y())))
    assert viewer.place == (7, 14 * 28 + 10)
    robot.key(Qt.Key.Key_Right)
    assert viewer.place == (7, 14 * 28 + 11)
    gradient = present(robot.session.training.by_hand.derived).gradient["hidden1"]
    np.testing.assert_array_equal(
        viewer.picture.values, gradient[7, :784].reshape(28, 28).astype(float))
    assert view.layers.sum.words.text().startswith("dW1[7, 403] is the sum of")


@pytest.mark.parametrize("key", ["cnn"])
def test_convolutions_are_followed_too(robot: Robot, key: str) -> None:
    view = view_of(robot, key)
    press(robot, view, 4)
    texts = [row[0] for row in rows(view.layers.table)]
    assert "z2  (256, 32, 14, 14)" in texts and "dW2  (32, 12, 3, 3)" in texts
    assert "and their 784 places r, c" in view.layers.sum.words.text()
    assert view.layers.viewer.picture.values.shape == (3, 3)
    total = sum(number(row[1]) for row in rows(view.layers.sum.products))
    shown = next(row for row in rows(view.layers.table) if row[0].startswith("dW1"))
    assert within(number(shown[3]), total, 1e-3 * abs(total))


def test_the_arrays_are_held_only_while_they_are_seen(robot: Robot) -> None:
    view = view_of(robot, "cnn")
    press(robot, view, 4)
    predicted, derived = robot.session.training.by_hand.predicted, (
        robot.session.training.by_hand.derived)
    shown = present(view.layers_work.of(predicted, derived, 0))
    held = [weakref.ref(each.values) for each in (*shown.forward, *present(shown.back).arrays)]
    del shown
    assert all(each() is not None for each in held)
    robot.click(view.by_layer)
    robot.catch_up()
    gc.collect()
    gradients = 8  # by the step itself, which the other page shows
    assert sum(each() is not None for each in held) <= gradients
    robot.click(view.by_layer)
    robot.catch_up()
    assert "z2  (256, 32, 14, 14)" in [row[0] for row in rows(view.layers.table)]


def test_what_is_pressed_while_a_step_is_worked_out_follows_it(robot: Robot) -> None:
    view, run = view_of(robot, "cnn"), robot.session.training.by_hand
    with workers_held():
        for _ in range(4):
            robot.click(view.next)
        assert run.is_working
    robot.catch_up()
    assert view.strip.current == 4 and not run.is_working
    robot.click(view.whole)
    robot.catch_up()
    assert view.strip.current == 5 and robot.session.training.steps == 1


def test_a_reset_and_closing_leave_the_step_that_is_worked_out(robot: Robot) -> None:
    view, run = view_of(robot, "cnn"), robot.session.training.by_hand
    robot.click(view.whole)
    assert run.is_working
    robot.session.training.reset()
    robot.catch_up()
    assert not run.is_running and run.last is None and view.strip.current == 0
    robot.click(view.whole)
    robot.window.close()
    assert not run.is_working


def test_a_batch_that_is_too_large_says_so(robot: Robot) -> None:
    view = view_of(robot, "cnn")
    robot.window.training.recipe.batch_size.setValue(1000)
    press(robot, view, 2)
    assert "for up to 512 images" in view.layers.pages.sentence


def test_the_linear_model_has_no_layers_to_follow(robot: Robot) -> None:
    robot.draw(SEVEN)
    view = robot.view("Seven steps by hand")
    assert not view.by_layer.isVisible()
    assert view.batch.isVisible() and not view.layers.isVisible()
