"""Loss and accuracy along a line: against models whose parameters were really changed."""

import csv
from pathlib import Path

import numpy as np
import pytest
from material.strokes import SEVEN
from measures.matrices import matrix_of
from measures.present import present
from robot.window_robot import Robot

from engine.data.datasets import Dataset
from engine.models.linear import linear_model
from engine.training.recipe import Loss
from gui.explore.metric.line_scan import Part, Way
from gui.explore.metric.view import MetricView
from gui.widgets.numbers import short


def by_hand(
    data: Dataset, digits: tuple[int, ...], parameters: np.ndarray, loss: Loss = "cross_entropy",
) -> tuple[float, float]:
    """Mean loss and accuracy in float64, from nothing but the definition (two digits)."""
    flat = data.images.reshape(len(data), 784) / 255
    logits = flat @ parameters[0, :784] + parameters[0, 784]
    chance = 1 / (1 + np.exp(-logits))
    own = np.where(data.labels == digits[0], chance, 1 - chance)
    terms = -np.log(own) if loss == "cross_entropy" else 1 - own
    return float(terms.mean()), float(((logits >= 0) == (data.labels == digits[0])).mean())


def some_epochs(robot: Robot) -> None:
    robot.window.training.recipe.epochs.setValue(2)
    robot.train()


@pytest.fixture
def view(robot: Robot) -> MetricView:
    some_epochs(robot)
    return robot.view("Loss and accuracy")


def step_of(view: MetricView) -> float:
    """The small step by which the slopes are worked out: a fiftieth of the way that is shown."""
    step = float(view.loss.x[-1]) / 50
    assert view.numbers.rows[0][2].text == f"{short(step, 1)} further"
    return step


def how_many_steps(view: MetricView) -> int:
    """The steps of the accuracy, as its plot says."""
    return int(view.accuracy.caption.text().removeprefix("jumps in this range: ")
               .replace(",", ""))


def cells(view: MetricView) -> dict[str, list[float]]:
    return {row[0].text: [float(cell.text.replace(",", "").replace("−", "-")) for cell in row[1:]
                          if cell.text] for row in view.numbers.rows[1:]}


@pytest.mark.parametrize(("way", "part"), [("pixel", "valid"), ("bias", "train")])
def test_the_curves_and_the_numbers_are_those_of_changed_models(
    robot: Robot, view: MetricView, way: Way, part: Part
) -> None:
    view.choose(way, part)
    robot.catch_up()
    data = robot.digit_set.data.valid if part == "valid" else robot.digit_set.data.train
    start = matrix_of(robot.model).astype(float)
    index = 784 if way == "bias" else present(view.pixel)[0] * 28 + present(view.pixel)[1]
    assert len(view.loss.x) == 61

    def there(t: float) -> tuple[float, float]:
        changed = start.copy()
        changed[0, index] += t
        return by_hand(data, (3, 7), changed)

    for at in (0, 17, 30, 60):
        assert view.loss.y[at] == pytest.approx(there(view.loss.x[at])[0], rel=1e-9)
    for column, t in enumerate((0.0, step_of(view))):
        loss, accuracy = there(t)
        assert cells(view)["loss"][column] == pytest.approx(loss, abs=6e-7)
        assert cells(view)["accuracy"][column] == pytest.approx(accuracy, abs=6e-7)


def test_the_default_pixel_is_where_the_means_differ_most(robot: Robot, view: MetricView) -> None:
    robot.catch_up()
    three, seven = robot.digit_set.means
    apart = np.abs(three - seven)
    assert apart[view.pixel] == apart.max()
    row, column = present(view.pixel)
    assert view.loss.getAxis("bottom").labelText.endswith(f"row {row}, column {column}")


def test_close_up_the_accuracy_is_flat_steps_and_the_loss_is_not(
    robot: Robot, view: MetricView,
) -> None:
    robot.catch_up()
    whole, far = how_many_steps(view), float(view.loss.x[-1])
    robot.click(view.zooms[100])
    robot.catch_up()
    reach = float(view.loss.x[-1])
    assert reach == pytest.approx(far / 100)
    assert f"{far:.0e}"[0] in ("1", "2", "5") and far == float(f"{far:.0e}")  # a round number
    assert 0 < how_many_steps(view) < whole / 10
    assert 1 < len(set(view.accuracy.y.tolist())) <= how_many_steps(view) + 1
    heights = view.accuracy.y.reshape(-1, 2)
    assert (heights[:, 0] == heights[:, 1]).all()  # flat between two steps
    assert len(set(view.loss.y.tolist())) == len(view.loss.y)
    data, start = robot.digit_set.data.valid, matrix_of(robot.model)
    index = present(view.pixel)[0] * 28 + present(view.pixel)[1]
    for t in np.random.default_rng(0).uniform(-reach, reach, 12):
        there = start.astype(float)
        there[0, index] += t
        shown = view.accuracy.y[np.searchsorted(view.accuracy.x, t, side="right") - 1]
        assert shown == pytest.approx(by_hand(data, (3, 7), there)[1], abs=1e-12)


def test_the_slope_of_the_loss_is_its_derivative_and_that_of_the_accuracy_is_0(
    robot: Robot, view: MetricView
) -> None:
    view.choose("bias")
    view.look(100)
    robot.catch_up()
    data = robot.digit_set.data.valid
    model = robot.model
    logits = model.logits(data.images)[:, 0]
    slope = float((1 / (1 + np.exp(-logits)) - (data.labels == 3)).mean())
    assert cells(view)["loss"][3] == pytest.approx(slope, rel=0.05)
    assert cells(view)["correct images"][2] == 0  # so near, no image changes sides
    assert cells(view)["accuracy"][2:] == [0, 0]
    assert "slope 0" in view.moral.text()
    view.choose("bias")
    view.look(1)
    robot.catch_up()
    assert cells(view)["correct images"][2] != 0
    assert "Zoom in" in view.moral.text()


def test_along_the_gradient_a_step_of_the_whole_training_set_is_taken(
    robot: Robot, view: MetricView,
) -> None:
    view.choose("gradient", "train")
    robot.catch_up()
    train, model = robot.digit_set.data.train, robot.model
    flat = train.images.reshape(len(train), 784) / 255
    slopes = 1 / (1 + np.exp(-model.logits(train.images)[:, 0])) - (train.labels == 3)
    gradient = np.append(slopes @ flat, slopes.sum()) / len(train)
    rate = view.loss.x[35]
    there = matrix_of(model).astype(float) - rate * gradient
    assert view.loss.y[35] == pytest.approx(by_hand(train, (3, 7), there)[0], rel=1e-8)
    assert view.loss.y[31] < view.loss.y[30]  # downhill
    assert view.loss.getAxis("bottom").labelText == "learning rate of one step"


def test_the_pixel_pointed_at_is_the_one_that_changes(robot: Robot, view: MetricView) -> None:
    robot.catch_up()
    robot.session.pointing.point((20, 9))
    robot.session.pointing.point(None)
    robot.catch_up()
    assert view.pixel == (20, 9)
    robot.session.pointing.point((0, 0))  # no validation image has ink there
    robot.catch_up()
    assert "no image has ink" in view.moral.text()
    assert cells(view)["loss"][2] == 0


def test_it_follows_the_model_looked_at_and_the_loss_chosen(robot: Robot, view: MetricView) -> None:
    view.choose("bias")
    robot.session.training.timeline.go(0)
    robot.catch_up()
    assert cells(view)["loss"][0] == pytest.approx(np.log(2), abs=6e-7)  # all zeros
    threes = int((robot.digit_set.data.valid.labels == 3).sum())
    assert cells(view)["correct images"][0] == threes  # a tie is the first digit's
    robot.session.training.timeline.go_to_newest()
    robot.catch_up()
    box = robot.window.training.recipe.loss
    box.setCurrentIndex(box.findData("mnist_loss"))
    box.activated.emit(box.currentIndex())
    robot.catch_up()
    data, model = robot.digit_set.data.valid, robot.model
    loss, _ = by_hand(data, (3, 7), matrix_of(model).astype(float), "mnist_loss")
    assert cells(view)["loss"][0] == pytest.approx(loss, abs=6e-7)


def test_it_keeps_up_while_the_model_learns(robot: Robot, view: MetricView) -> None:
    robot.catch_up()
    before = view.loss.y
    robot.train_without_end(200)
    robot.wait_until(lambda: view.loss.y is not before)
    assert robot.session.training.is_in_full_flow
    robot.click(robot.train_button)  # pause
    robot.catch_up()
    loss, _ = by_hand(robot.digit_set.data.valid, (3, 7),
                      matrix_of(robot.model).astype(float))
    assert cells(view)["loss"][0] == pytest.approx(loss, abs=6e-7)


def test_of_many_digits_it_asks_whose_weights(robot: Robot, view: MetricView) -> None:
    assert not view.output.isVisible()
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load((1, 4, 7))
    some_epochs(robot)
    robot.catch_up()
    assert view.output.isVisible() and view.output.count() == 3
    view.output.setCurrentIndex(2)
    view.choose("bias")
    robot.catch_up()
    model, data = robot.model, robot.digit_set.data.valid
    t = float(view.loss.x[45])
    changed = matrix_of(model).astype(float)
    changed[2, 784] += t
    flat = data.images.reshape(len(data), 784) / 255
    logits = flat @ changed[:, :784].T + changed[:, 784]
    own = logits[np.arange(len(data)), np.searchsorted([1, 4, 7], data.labels)]
    loss = float((np.log(np.exp(logits).sum(axis=1)) - own).mean())
    assert view.loss.y[45] == pytest.approx(loss, rel=1e-9)


def test_what_it_says_while_there_is_nothing_to_walk_on(robot: Robot, view: MetricView) -> None:
    robot.session.training.start_from(
        linear_model((3, 7), np.full((1, 785), np.nan, np.float32)))
    robot.catch_up()
    assert "no longer finite numbers" in view.pages.sentence


def test_the_exact_steps_can_be_saved(robot: Robot, view: MetricView, tmp_path: Path) -> None:
    robot.draw(SEVEN)
    view.look(100)
    robot.catch_up()
    robot.menu("File", "Export", "the accuracy along the line", "Save as CSV …")
    robot.choose_file(tmp_path / "steps.csv")
    with (tmp_path / "steps.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["from", "correct images", "accuracy"]
    edges = [float(row[0]) for row in rows[1:]]
    assert edges[0] == view.loss.x[0] and edges == sorted(set(edges))
    assert 0 < len(edges) - 1 <= how_many_steps(view)
    data = robot.digit_set.data.valid
    index = present(view.pixel)[0] * 28 + present(view.pixel)[1]
    for start, end, row in zip(edges, [*edges[1:], view.loss.x[-1]], rows[1:], strict=True):
        changed = matrix_of(robot.model).astype(float)
        changed[0, index] += (start + end) / 2
        assert int(row[1]) == round(2038 * by_hand(data, (3, 7), changed)[1])
        assert float(row[2]) == int(row[1]) / 2038
