"""What a plot says where the pointer is, is a row of its exported table, or the model's own."""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from material.strokes import SEVEN
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget
from robot.lab_tabs import loss as celsius_loss
from robot.lab_tabs import tab, take
from robot.window_robot import Robot

from engine.lab.problems import CELSIUS
from engine.lab.recipe import LabRecipe, TutorialKey
from gui.lab.examples import FIRST
from gui.widgets.plots.plot import Plot

NUMBER = r"([−\d.,]+(?:e[−-]?\d+|·10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)?)"
PLACES = (0.15, 0.5, 0.85)


def plot_of(page: QWidget, kind: str) -> Plot:
    (plot,) = [each for each in page.findChildren(Plot)
               if type(each).__name__ == kind and each.isVisible()]
    return plot


def scroll_to(robot: Robot, plot: Plot) -> None:
    robot.settle()  # laid out at last
    around = plot.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            foot = plot.mapTo(around.widget(), QPoint(0, plot.height()))
            around.ensureVisible(foot.x(), foot.y(), 0, 0)
        around = around.parentWidget()
    robot.settle()


def hover_texts(robot: Robot, plot: Plot) -> Iterator[str]:
    """What the caption says while the pointer goes over the plot."""
    scroll_to(robot, plot)
    box = plot.getViewBox().sceneBoundingRect()
    for across in PLACES:
        for up in PLACES:
            robot.hover(plot, QPoint(round(box.left() + across * box.width()),
                                     round(box.top() + up * box.height())))
            assert plot.rect().contains(plot.caption.geometry())
            yield plot.caption.text()


def number(text: str) -> float:
    mantissa, _, power = text.partition("·10")
    power = power.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-"))
    return float(f"{mantissa}e{power or 0}".replace("−", "-").replace(",", "")
                 if "e" not in mantissa else mantissa.replace("−", "-"))


def is_written(text: str, value: float | str) -> bool:
    """Whether a text is what a value rounds to."""
    if isinstance(value, str):
        return text == value
    mantissa, _, power = text.partition("e")
    decimals = len(mantissa.partition(".")[2]) - int(power or 0)
    return abs(number(text) - value) <= 0.501 * 10.0**-decimals


def assert_in_table(robot: Robot, plot: Plot, pattern: str) -> None:
    """Each reading is of this form, and its numbers stand beside each other in one row."""
    names, rows = plot.table()
    assert rows and all(len(row) == len(names) for row in rows)
    for text in hover_texts(robot, plot):
        found = re.fullmatch(pattern, text)
        assert found, text
        assert any(
            all(map(is_written, found.groups(), row[start:]))
            for row in rows for start in range(len(row) - len(found.groups()) + 1)
        ), text


@pytest.mark.parametrize(("page", "kind", "pattern"), [
    ("", "LossPlot", rf"step {NUMBER}: loss {NUMBER}, mean of 25: {NUMBER}"),
    ("", "AccuracyPlot", rf"step {NUMBER}: accuracy {NUMBER}"),
    ("", "DistancePlot", rf"(L1|RMSE) to mean {NUMBER}: {NUMBER}"),
    ("Move it", "SweepPlot",
     rf"to the right \(pixels\) {NUMBER}: as drawn {NUMBER}, fitted like MNIST {NUMBER}"),
])
def test_of_the_digits(robot: Robot, page: str, kind: str, pattern: str) -> None:
    robot.draw(SEVEN)
    robot.train()
    where = robot.view(page) if page else robot.window
    assert_in_table(robot, plot_of(where, kind), pattern)


def test_of_the_bars_from_top_to_bottom(robot: Robot) -> None:
    robot.draw(SEVEN)
    plot = robot.window.similarity.distances
    box = plot.getViewBox().sceneBoundingRect().toRect()
    read = []
    for down in range(box.top() + 1, box.bottom(), 2):
        robot.hover(plot, QPoint(box.center().x(), down))
        read.append(plot.caption.text().partition(":")[0])
    assert list(dict.fromkeys(read)) == [
        "L1 to mean 3", "L1 to mean 7", "RMSE to mean 3", "RMSE to mean 7"]


def test_of_the_curve_the_step_under_the_pointer(robot: Robot) -> None:
    robot.train()
    plot = robot.window.training.loss
    box = plot.getViewBox().sceneBoundingRect()
    for across in PLACES:
        place = QPoint(round(box.left() + across * box.width()), round(box.center().y()))
        robot.hover(plot, place)
        step = number(plot.caption.text().removeprefix("step ").partition(":")[0])
        assert abs(step - plot.getViewBox().mapSceneToView(place).x()) <= 1


def test_of_the_loss_and_the_accuracy_along_a_line(robot: Robot) -> None:
    robot.train()
    view = robot.view("Loss and accuracy")
    assert_in_table(robot, view.loss, rf"{NUMBER}: loss {NUMBER}")
    assert_in_table(robot, view.accuracy, rf"{NUMBER}: accuracy {NUMBER}")


def test_of_the_runs_nothing_is_read_where_there_is_no_curve(robot: Robot) -> None:
    robot.train()
    plot = robot.view("Runs").plot
    said = set(hover_texts(robot, plot))
    assert "" in said
    assert all(text == "" or text.startswith("Run 1") for text in said)
    _, rows = plot.table()
    losses = robot.session.training.progress.losses
    assert [step for _, step, _ in rows] == list(range(1, len(losses) + 1))
    assert rows[0] == ("Run 1", 1, losses[0])


@pytest.mark.parametrize(("problem", "kind", "pattern"), [
    ("speed", "LabLossPlot", rf"step {NUMBER}: loss {NUMBER}"),
    ("scores", "ScoresPlot", rf"final {NUMBER}: predicted {NUMBER}"),
    ("number", "LabLossPlot", rf"step {NUMBER}: loss {NUMBER}"),
])
def test_of_the_lab(robot: Robot, problem: TutorialKey, kind: str, pattern: str) -> None:
    page = robot.open_lab()
    take(robot, replace(FIRST[problem], steps=20), 20)
    assert_in_table(robot, plot_of(page, kind), pattern)


def test_of_both_losses(robot: Robot) -> None:
    page = robot.open_lab()
    take(robot, LabRecipe(scale=0.1, steps=20, splitting="tutorial"), 20)
    names, _ = page.loss.plot.table()
    assert names[1:3] == ("loss", "validation loss")
    assert_in_table(robot, page.loss.plot, rf"step {NUMBER}: loss {NUMBER}, validation {NUMBER}")
    box = page.loss.plot.getViewBox().sceneBoundingRect()
    robot.hover(page.loss.plot, QPoint(round(box.left()) + 1, round(box.center().y())))
    assert page.loss.plot.caption.text() == "dashed: validation"  # before the first step


@pytest.mark.parametrize(("recipe", "kind", "pattern", "truth"), [
    (LabRecipe(scale=0.1, steps=20), "FitPlot", rf"input {NUMBER}: prediction {NUMBER}",
     lambda lab, x: lab[0] * 0.1 * x + lab[1]),
    (FIRST["number"], "FunctionPlot", rf"x = {NUMBER}: {NUMBER}", lambda lab, x: x**2),
    (FIRST["number"], "DerivativePlot", rf"x = {NUMBER}: {NUMBER}", lambda lab, x: 2 * x),
    (LabRecipe(scale=0.1, steps=20), "LandscapePlot", rf"w {NUMBER}, b {NUMBER}: loss {NUMBER}",
     lambda lab, w, b: celsius_loss(w, b, 0.1)),
])
def test_of_what_is_computed_at_the_pointer(
    robot: Robot, recipe: LabRecipe, kind: str, pattern: str, truth: Callable[..., float],
) -> None:
    page = robot.open_lab()
    take(robot, recipe, 20)
    plot = plot_of(page, kind)
    for text in hover_texts(robot, plot):
        found = re.fullmatch(pattern, text)
        assert found, text
        *places, value = map(number, found.groups())
        assert value == pytest.approx(
            truth(robot.session.lab.parameters, *places), rel=0.02, abs=0.05), text


def test_the_landscapes_table_is_a_grid_of_what_is_seen(robot: Robot) -> None:
    page = robot.open_lab()
    take(robot, LabRecipe(scale=0.1, steps=20), 20)
    (exported,) = page.landscape.exports
    names, rows = exported.table()
    assert names == ("w", "b", "loss")
    for w, b, value in np.array(rows[::100], float).tolist():
        assert value == pytest.approx(celsius_loss(w, b, 0.1), rel=1e-4)
    across, up = page.landscape.plot.spans()
    assert (rows[0][:2], rows[-1][:2]) == ((across[0], up[0]), (across[1], up[1]))
    take(robot, FIRST["number"], 3)
    names, rows = exported.table()
    assert names == ("x", "2 * x")
    x, slope = np.array(rows, float).T
    np.testing.assert_allclose(slope, 2 * x)


def test_the_data_as_a_table(robot: Robot) -> None:
    page = robot.open_lab()
    take(robot, LabRecipe(scale=0.1, steps=20, splitting="tutorial"), 20)
    (exported,) = page.data.exports
    names, rows = exported.table()
    assert names == ("input", "target", "prediction", "part")
    assert [target for _, target, *_ in rows] == pytest.approx(CELSIUS)
    assert [part for *_, part in rows].count("validation") == 2
    w, b = robot.session.lab.parameters
    for reading, _, prediction in np.array([row[:3] for row in rows], float).tolist():
        assert prediction == pytest.approx(w * 0.1 * reading + b, rel=1e-5)
    take(robot, replace(FIRST["scores"], steps=20), 20)
    names, rows = exported.table()
    assert names == ("quiz 1", "quiz 2", "quiz 3", "final", "prediction")
    weights = np.array(robot.session.lab.parameters)
    for *quizzes, _, prediction in rows:
        assert prediction == pytest.approx(weights[:3] @ quizzes + weights[3], rel=1e-5)


def test_of_the_tabs(robot: Robot) -> None:
    robot.window.resize(1200, 1000)  # or a tab has no room for a whole plot
    panel = tab(robot, "Gradient")
    take(robot, LabRecipe(scale=0.1, steps=20, splitting="tutorial"), 20)
    plot = panel.difference.plot
    names, rows = plot.table()
    assert names == ("delta", "error w", "error b")
    for text in hover_texts(robot, plot):
        found = re.fullmatch(rf"δ = {NUMBER}: off by {NUMBER} \(w\), {NUMBER} \(b\)", text)
        assert found, text
        assert any(all(math.isclose(number(one), value, rel_tol=6e-3)
                       for one, value in zip(found.groups(), row, strict=True)) for row in rows)
    plot = tab(robot, "Validation").recorded.plot
    names, rows = plot.table()
    assert names[:2] == ("losses summed", "nodes")
    form = rf"{NUMBER} losses: {NUMBER} nodes with {NUMBER} bytes, under no_grad {NUMBER}"
    for text in hover_texts(robot, plot):
        found = re.fullmatch(form, text)
        assert found, text
        assert tuple(map(number, found.groups())) in [row[:4] for row in rows]
