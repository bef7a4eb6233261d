"""The lab's tabs: what they show can be redone by hand, and what they offer is done."""

import csv
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from present import present
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from window_robot import Robot

from engine.lab.problems import CELSIUS, UNKNOWN
from engine.lab.recipe import LabRecipe
from engine.lab.record import LabStep
from gui.lab.panels.autograd import graph_lines
from gui.widgets.export import export
from gui.widgets.number_table import NumberTable

T, C = np.array(UNKNOWN), np.array(CELSIUS)


def take(robot: Robot, recipe: LabRecipe, steps: int = 0) -> None:
    """Begin with a recipe and take so many steps at full speed."""
    lab = robot.session.lab
    lab.set_pace(None)
    lab.set_recipe(recipe)
    lab.reset()
    more(robot, steps)


def more(robot: Robot, steps: int) -> None:
    lab = robot.session.lab
    if steps:
        wanted = lab.progress.steps + steps
        lab.take(steps)
        robot.wait_until(lambda: lab.progress.steps == wanted)
    robot.catch_up()


def tab(robot: Robot, title: str) -> Any:
    """Bring a tab of the lab to the front."""
    robot.window.pages.turn_to("lab")
    tabs = robot.window.lab.tabs
    index = next(index for index in range(tabs.count()) if tabs.tabText(index) == title)
    tabs.setCurrentIndex(index)
    robot.catch_up()
    return robot.window.lab.views[3 + index]  # the first three are the pictures


def number(text: str) -> float:
    return float(text.replace("−", "-").replace(",", ""))


def texts(table: NumberTable) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def loss(w: float, b: float, scale: float = 1.0) -> float:
    return float(((w * scale * T + b - C) ** 2).mean())


# three ways


def test_the_three_gradients_can_be_redone(robot: Robot) -> None:
    take(robot, LabRecipe())
    panel = tab(robot, "Gradient")
    rows = texts(panel.summary)
    assert rows[0] == ["", "by difference", "by hand", "by autograd"]
    for name, row in zip(("w", "b"), rows[1:], strict=True):
        right = {"w": 2 * ((T - C) * T).mean(), "b": 2 * (T - C).mean()}[name]
        assert row[0] == name
        assert number(row[1]) == pytest.approx(right, abs=0.02)
        assert number(row[2]) == pytest.approx(right, rel=1e-6)
        assert number(row[3]) == pytest.approx(right, rel=1e-6)
    lines = panel.difference.sums.text().split("\n")
    assert lines[0::2] == ["w: (L(w + δ) − L(w − δ)) / 2δ", "b: (L(b + δ) − L(b − δ)) / 2δ"]
    for line, nudged in zip(lines[1::2], ((0.1, 0), (0, 0.1)), strict=True):
        above, below, width, slope, off = map(number, present(re.search(
            r"= \((\S+) − (\S+)\) / (\S+) = (\S+), off by (\S+)$", line)).groups())
        assert above == pytest.approx(loss(1 + nudged[0], nudged[1]), rel=1e-6)
        assert below == pytest.approx(loss(1 - nudged[0], -nudged[1]), rel=1e-6)
        assert width == 0.2
        assert slope == pytest.approx((above - below) / width, rel=1e-6)
        assert off < 0.02


def test_the_table_by_hand_sums_up_to_the_gradient_shown(robot: Robot) -> None:
    take(robot, LabRecipe(scale=0.1))
    panel = tab(robot, "Gradient")
    heads, *rows, sums = texts(panel.by_hand.cells)
    assert heads == ["t", "prediction", "target", "error", "2·error/n", "w: × t", "b: × 1"]
    shown = np.array([[number(cell) for cell in row] for row in rows])
    assert shown[:, 0] == pytest.approx(T * 0.1, rel=1e-5)
    assert shown[:, 1] == pytest.approx(T * 0.1, rel=1e-5)  # w is 1 and b is 0
    assert shown[:, 3] == pytest.approx(shown[:, 1] - C, abs=1e-4)
    assert shown[:, 4] == pytest.approx(2 * shown[:, 3] / 11, abs=1e-5)
    assert shown[:, 5] == pytest.approx(shown[:, 4] * shown[:, 0], abs=1e-4)
    assert [number(cell) for cell in sums[-2:]] == pytest.approx(
        shown[:, 5:].sum(axis=0).tolist(), abs=1e-4)
    assert texts(panel.summary)[1][2].startswith(sums[-2][:6])


def test_delta_can_be_turned_until_it_goes_wrong_and_be_taken_over(robot: Robot) -> None:
    take(robot, LabRecipe(), 2)
    panel = tab(robot, "Gradient")
    lab, field = robot.session.lab, panel.difference.field
    before = texts(panel.summary)[1]
    field.box.setValue(1e-7)
    robot.catch_up()
    after = texts(panel.summary)[1]
    assert after[1] != before[1] and after[2:] == before[2:]
    assert number(after[1]) == 0  # w is far above 1e-7 · 2²⁴, so that w + δ is w
    assert lab.recipe.delta == 0.1 and lab.progress.steps == 2  # it was only tried
    field.box.setValue(0.05)
    robot.catch_up()
    robot.click(panel.difference.take)
    assert (lab.recipe.delta, lab.recipe.gradient) == (0.05, "difference")
    robot.wait_until(lambda: lab.progress.steps == lab.recipe.steps)
    robot.catch_up()
    assert not panel.difference.take.isEnabled()


def test_the_slider_goes_over_eight_decades(robot: Robot) -> None:
    panel = tab(robot, "Gradient")
    field = panel.difference.field
    for value, delta in ((field.slider.minimum(), 1e-7), (field.slider.maximum(), 10.0)):
        field.slider.setValue(value)
        robot.catch_up()
        assert field.value() == pytest.approx(delta)
    field.box.setValue(0.001)
    assert field.slider.value() == -60


def test_errors_over_delta_bend_on_the_right_unless_the_loss_is_a_parabola(robot: Robot) -> None:
    take(robot, LabRecipe(problem="number", expression="sin(x)", start=(1.0,)))
    panel = tab(robot, "Gradient")
    names, rows = panel.difference.plot.table()
    assert names == ("delta", "error x")
    wide = [row for row in rows if row[0] >= 0.3]
    assert len(wide) > 3
    for delta, error in wide:  # (sin(x + d) - sin(x - d)) / 2d = cos x · sin d / d
        assert error == pytest.approx(abs(math.cos(1) * (1 - math.sin(delta) / delta)), rel=1e-2)
    assert "bends away" in panel.difference.prediction.text()
    assert rows[0][1] > 100 * min(error for _, error in rows)
    take(robot, LabRecipe(problem="number", expression="x**2"))
    assert "parabola" in panel.difference.prediction.text()
    assert panel.difference.plot.table()[1][-1][1] == 0


def test_a_typed_functions_terms_are_differentiated_one_by_one(robot: Robot) -> None:
    take(robot, LabRecipe(problem="number", expression="2*w**2 + sin(w) + 5", start=(2.0,)))
    panel = tab(robot, "Gradient")
    heads, *rows, sums = texts(panel.by_hand.cells)
    assert heads == ["term", "its derivative", "here"]
    assert [row[:2] for row in rows] == [
        ["2 * w**2", "4 * w"], ["sin(w)", "cos(w)"], ["5", "0"]]
    assert [number(row[2]) for row in rows] == pytest.approx([8, math.cos(2), 0], rel=1e-5)
    assert number(sums[2]) == pytest.approx(8 + math.cos(2), rel=1e-5)


def test_the_graph_is_torchs_own(robot: Robot) -> None:
    take(robot, LabRecipe())
    panel = tab(robot, "Gradient")
    assert panel.autograd.graph.text().split("\n") == [
        "MeanBackward0 ← PowBackward0 ← SubBackward0 ← AddBackward0",
        "  ← MulBackward0 ← UnbindBackward0 ← AccumulateGrad",
        "  ← UnbindBackward0 ↑",
    ]
    take(robot, LabRecipe(problem="speed"))
    assert panel.autograd.graph.text().startswith("SqrtBackward0 ← MeanBackward0 ← ")
    assert graph_lines(()) == []


def test_the_gradient_is_that_of_the_step_looked_at(robot: Robot) -> None:
    take(robot, LabRecipe(scale=0.1), 20)
    panel = tab(robot, "Gradient")
    lab = robot.session.lab
    lab.go(7)
    robot.catch_up()
    assert panel.what.text().startswith("After step 7: w = ")
    w, b = lab.parameters
    assert number(texts(panel.summary)[2][2]) == pytest.approx(
        2 * (w * 0.1 * T + b - C).mean(), abs=1e-4)
    assert number(panel.what.text().rsplit("loss ", 1)[1]) == pytest.approx(
        loss(w, b, 0.1), rel=1e-5)
    names, rows = panel.table()
    assert names[0] == "parameter" and [row[0] for row in rows] == ["w", "b"]


def test_every_problem_is_shown_even_when_nothing_is_a_number_any_more(robot: Robot) -> None:
    for recipe in (
        LabRecipe(problem="speed", learning_rate=1e-3), LabRecipe(problem="scores"),
        LabRecipe(problem="number", expression="log(x)", start=(0.5,), learning_rate=5.0),
    ):
        take(robot, recipe, 40)
        for title in ("Gradient", "Steps", "Validation", "Vector"):
            view = tab(robot, title)
            assert view.is_seen
            picture = view.grab().toImage()
            assert len({picture.pixelColor(x, y).rgb() for x in range(0, picture.width(), 3)
                        for y in range(0, picture.height(), 3)}) > 2
    assert np.isnan(robot.session.lab.progress.losses).any()


# the steps


def test_the_steps_are_those_of_the_run_and_a_click_goes_there(robot: Robot) -> None:
    take(robot, LabRecipe(scale=0.1, splitting="tutorial"), 50)
    panel = tab(robot, "Steps")
    lab, model = robot.session.lab, panel.model
    assert model.rowCount() == 51
    heads = [model.headerData(column, Qt.Orientation.Horizontal)
             for column in range(model.columnCount())]
    assert heads == ["step", "loss before", "validation", "gradient w", "gradient b", "rate",
                     "w after", "b after"]

    def row(index: int) -> list[str]:
        return [model.index(index, column).data() for column in range(model.columnCount())]

    assert row(0) == ["0", "", "", "", "", "", "1", "0"]
    before, now = row(8), row(9)
    for name in (3, 4):
        assert number(now[name + 3]) == pytest.approx(
            number(before[name + 3]) - 0.01 * number(now[name]), abs=1e-5)
    held_out = list(lab.problem.validation)
    w, b = number(before[6]), number(before[7])
    assert number(now[2]) == pytest.approx(
        float(((w * 0.1 * T + b - C)[held_out] ** 2).mean()), rel=1e-4)
    panel.rows.scrollTo(model.index(12, 1))
    robot.press_at(panel.rows.viewport(), panel.rows.visualRect(model.index(12, 1)).center())
    assert lab.at == 12
    lab.go(30)
    robot.catch_up()
    assert panel.rows.currentIndex().row() == 30
    assert panel.rows.visualRect(panel.rows.currentIndex()).isValid()
    QTest.keyClick(panel.rows, Qt.Key.Key_Up)
    assert lab.at == 29


def test_the_table_follows_a_run_and_begins_anew(robot: Robot) -> None:
    take(robot, LabRecipe(scale=0.1), 5)
    panel = tab(robot, "Steps")
    assert panel.rows.isColumnHidden(2)  # there is no validation
    more(robot, 5)
    assert panel.model.rowCount() == 11
    assert panel.rows.currentIndex().row() == 10
    robot.session.lab.reset()
    robot.catch_up()
    assert panel.model.rowCount() == 1
    assert not panel.save.isEnabled()
    take(robot, LabRecipe(problem="scores", learning_rate=1e-5), 3)
    assert panel.model.columnCount() == 12


def test_a_table_out_of_sight_is_of_the_present_problem(robot: Robot) -> None:
    take(robot, LabRecipe(scale=0.1), 20)
    panel = tab(robot, "Steps")
    tab(robot, "Gradient")
    robot.click(robot.window.lab.problems.buttons["number"])
    more(robot, 20)
    panel.rows.viewport().grab()  # it is painted as it stands
    assert panel.model.columnCount() == 6
    assert panel.model.index(0, 5).data() == "3"
    tab(robot, "Steps")
    assert panel.model.rowCount() == 21
    assert number(panel.model.index(20, 5).data()) == pytest.approx(
        robot.session.lab.parameters[0], rel=1e-8)


def test_every_step_is_saved_with_every_digit(robot: Robot, tmp_path: Path) -> None:
    take(robot, LabRecipe(learning_rate=1e-4, splitting="tutorial"), 40)
    panel = tab(robot, "Steps")
    robot.click(panel.save)
    robot.choose_file(tmp_path / "steps.csv")
    with (tmp_path / "steps.csv").open(encoding="utf-8", newline="") as file:
        heads, start, *rows = list(csv.reader(file))
    assert heads == ["step", "loss before", "validation loss before", "gradient w", "gradient b",
                     "learning rate", "w after", "b after"]
    assert start == ["0", "", "", "", "", "", "1.0", "0.0"]
    progress = robot.session.lab.progress
    assert [int(row[0]) for row in rows] == list(range(1, 41))
    assert [float(row[1]) for row in rows] == progress.losses.tolist()
    assert [float(row[2]) for row in rows] == progress.validation.tolist()
    assert [[float(cell) for cell in row[6:]] for row in rows] == progress.path[1:].tolist()
    assert "steps.csv" in robot.said()
    robot.click(panel.save)
    robot.choose_file(tmp_path / "nowhere" / "steps.csv")
    assert "cannot be written" in robot.message()
    assert not robot.has_dialog(QFileDialog)


@contextmanager
def calls() -> Iterator[Counter[str]]:
    """How many functions are called meanwhile, ours and Python's: work, whatever the computer."""
    counted: Counter[str] = Counter()
    sys.setprofile(lambda frame, event, what: counted.update((event,)))
    try:
        yield counted
    finally:
        sys.setprofile(None)


def test_a_hundred_thousand_steps_stay_fluent(robot: Robot) -> None:
    panel = tab(robot, "Steps")
    lab = robot.session.lab

    def travel(steps: int) -> int:
        """What it costs to look at 19 of so many steps; all that is seen of the lab goes along."""
        take(robot, LabRecipe(scale=0.1))
        lab.progress.add([
            LabStep(step, 1 / step, 0.01, (1.0, 2.0), (3.0, 4.0), None, "CPU")
            for step in range(1, steps + 1)
        ])
        lab.caught_up.emit()
        robot.catch_up()
        assert panel.model.rowCount() == steps + 1
        with calls() as counted:
            for step in range(steps // 20, steps, steps // 20):
                lab.go(step)
                robot.catch_up()
                assert panel.rows.currentIndex().row() == step
        return counted["call"] + counted["c_call"]

    travel(1_000)  # what is made once is made
    few, many = travel(1_000), travel(100_000)
    assert few > 1_000 and many < 1.5 * few


# validation


def test_without_a_split_one_is_offered(robot: Robot) -> None:
    take(robot, LabRecipe(scale=0.1))
    panel = tab(robot, "Validation")
    assert not panel.area.isVisible()
    assert "nobody knows" in panel.nothing.text()
    robot.click(panel.split)
    robot.catch_up()
    lab = robot.session.lab
    assert lab.recipe.splitting == "tutorial"
    assert panel.area.isVisible() and not panel.split.isVisible()
    assert [row[0] for row in texts(panel.examples)[1:]] == ["1", "0"]
    take(robot, LabRecipe(problem="speed"))
    robot.click(panel.split)
    assert lab.recipe.splitting == "seeded"  # type: ignore[comparison-overlap]  # it changed
    take(robot, LabRecipe(problem="number"))
    assert not panel.split.isVisible()
    assert "no examples" in panel.nothing.text()


def test_both_losses_are_those_of_the_step_looked_at(robot: Robot) -> None:
    take(robot, LabRecipe(scale=0.1, splitting="tutorial"), 30)
    panel = tab(robot, "Validation")
    lab = robot.session.lab
    lab.go(10)
    robot.catch_up()
    (w, b), errors = lab.parameters, []
    for index, row in zip((1, 0), texts(panel.examples)[1:], strict=True):
        t, target, prediction, error = map(number, row[1:])
        assert (t, target) == (pytest.approx(0.1 * T[index], rel=1e-5), C[index])  # type: ignore[comparison-overlap]  # approx
        assert prediction == pytest.approx(w * t + b, rel=1e-4)
        assert error == pytest.approx(prediction - target, abs=1e-3)
        errors.append(w * 0.1 * T[index] + b - C[index])
    _, training, validation = texts(panel.losses)
    assert (training[1], validation[1]) == ("9", "2")
    assert number(validation[2]) == pytest.approx(np.mean(np.square(errors)), rel=1e-5)
    kept = list(lab.problem.training)
    assert number(training[2]) == pytest.approx(
        float(((w * 0.1 * T + b - C)[kept] ** 2).mean()), rel=1e-5)
    assert panel.table()[1][0][0] == 1


def test_what_is_recorded_for_validation_is_measured(robot: Robot) -> None:
    take(robot, LabRecipe(splitting="tutorial"))
    panel = tab(robot, "Validation")
    rows = texts(panel.recorded.sizes)
    assert rows[2][1:] == ["7", "16", "700", "808"]  # worked out in the engine's tests
    assert rows[3][1:] == ["0", "0", "0", "0"]
    names, growth = panel.recorded.plot.table()
    assert names[:2] == ("losses summed", "nodes")
    assert [row[1] for row in growth] == [7 * n for n in range(1, 101)]
    take(robot, LabRecipe(problem="speed", splitting="seeded"))
    again = texts(panel.recorded.sizes)
    assert again[2][1] == "10" and again[3][1:] == ["0", "0", "0", "0"]


# backward


def test_a_vector_is_refused_and_its_sum_is_not(robot: Robot) -> None:
    panel = tab(robot, "Vector")
    shown = panel.code.plain().split("\n")
    assert shown == [
        "y = x**2 → [9, 16, 100]",
        "y.backward() → RuntimeError: grad can be implicitly created only for scalar outputs",
        "y.sum() → 125",
        "y.sum().backward() → x.grad = [6, 8, 20]",
    ]
    panel.field.setText("1, -2.5")
    robot.catch_up()
    assert "[1, 6.25]" in panel.code.plain() and "[2, -5]" in panel.code.plain()
    panel.field.setText("7")
    robot.catch_up()
    assert "Error" not in panel.code.plain()
    assert panel.code.plain().count("x.grad = [14]") == 2


def test_numbers_that_cannot_be_used_are_told_and_nothing_is_lost(robot: Robot) -> None:
    panel = tab(robot, "Vector")
    before = panel.code.plain()
    for text in ("", "a", "1,,2", "nan", "inf, 1", "1e9", "1 2", ",", "1,2,3,4,5,6,7,8,9",
                 "__import__('os')", "9" * 300):
        panel.field.clear()
        QTest.keyClicks(panel.field, text)
        robot.settle()
        assert panel.complaint.isVisible() and "as in 3, 4" in panel.complaint.text()
    panel.field.setText("3, 4, 10")
    robot.catch_up()
    assert not panel.complaint.isVisible() and panel.code.plain() == before


def test_gradients_add_up_until_zero_is_pressed(robot: Robot) -> None:
    panel = tab(robot, "Vector")
    part = panel.adding_up
    assert part.code.plain().endswith("x.grad → None")
    assert not part.zero.isEnabled()
    for times, held in ((1, "[6, 8, 20]"), (2, "[12, 16, 40]"), (3, "[18, 24, 60]")):
        part.again.click()
        assert part.code.plain().split("\n") == [
            f"(x**2).sum().backward() → × {times}", f"x.grad → {held}"]
    part.zero.click()
    assert part.code.plain().endswith("x.grad → None")
    part.again.click()
    panel.field.setText("1, 2")
    robot.catch_up()
    assert part.code.plain().endswith("x.grad → None")  # another tensor


def test_the_switch_shows_it_in_a_run(robot: Robot) -> None:
    take(robot, LabRecipe(scale=0.1, steps=30))
    panel = tab(robot, "Vector")
    lab = robot.session.lab
    panel.adding_up.switch.click()
    robot.wait_until(lambda: lab.progress.steps == 30)
    robot.catch_up()
    assert not lab.recipe.zero
    assert "nothing zeroes" in panel.adding_up.now.text()
    path = lab.progress.path
    gradients = [2 * np.array([((w * 0.1 * T + b - C) * 0.1 * T).mean(),
                               (w * 0.1 * T + b - C).mean()]) for w, b in path[:5]]
    assert lab.progress.gradient(5) == pytest.approx(np.sum(gradients, axis=0), rel=1e-3)
    panel.adding_up.switch.click()
    assert lab.recipe.zero


# divergence


def wait_for_end(robot: Robot) -> None:
    lab = robot.session.lab
    robot.wait_until(lambda: not lab.is_in_flow)
    robot.settle()


def suggestions(robot: Robot) -> list[str]:
    return [button.text() for button in robot.window.notices.suggestions if button.isVisible()]


@pytest.mark.parametrize(("index", "label", "change"), (
    (0, "Smaller rate 0.0001", {"learning_rate": 1e-4}),
    (1, "Scale the inputs × 0.1", {"scale": 0.1}),
))
def test_a_run_that_diverges_is_named_and_put_right(
    robot: Robot, index: int, label: str, change: dict[str, Any],
) -> None:
    robot.window.pages.turn_to("lab")
    recipe = LabRecipe(steps=30)
    take(robot, recipe, 30)
    said = robot.said()
    assert "Divergence" in said and "step 11" in said and "step 23" in said
    assert "2 / h = 0.00034" in said and "5,883" in said
    assert suggestions(robot)[index] == label and len(suggestions(robot)) == 2
    robot.click(robot.window.notices.suggestions[index])
    lab = robot.session.lab
    assert lab.recipe == replace(recipe, **change)
    wait_for_end(robot)
    assert lab.progress.steps == 30
    assert lab.progress.loss(30) < lab.progress.loss(1)
    assert "Divergence" not in robot.said() and suggestions(robot) == []


def test_of_the_lab_is_spoken_only_where_it_is_seen(robot: Robot) -> None:
    robot.window.pages.turn_to("lab")
    take(robot, LabRecipe(steps=30), 30)
    for page in ("path", "draw", "explore"):
        robot.window.pages.turn_to(page)
        assert "Divergence" not in robot.said() and suggestions(robot) == []
    robot.window.pages.turn_to("lab")
    assert "Divergence" in robot.said() and len(suggestions(robot)) == 2


def test_one_notice_is_written_anew_as_the_run_goes_on(robot: Robot) -> None:
    robot.window.pages.turn_to("lab")
    take(robot, LabRecipe(), 4)
    assert "Divergence" not in robot.said()
    more(robot, 1)
    assert "At step 5 the loss is 2.171e+17" in robot.said()
    more(robot, 6)
    assert "step 11 is beyond" in robot.said() and "nan" not in robot.said()
    more(robot, 12)
    assert "nan" in robot.said()
    robot.click(robot.window.notices.close_button)
    more(robot, 3)
    assert "Divergence" not in robot.said()  # closed is closed, for this run
    take(robot, LabRecipe(learning_rate=2e-2), 12)
    assert "Divergence" in robot.said()
    robot.session.lab.reset()
    assert "Divergence" not in robot.said()


def test_what_only_grows_is_taken_back_when_the_rate_is_turned(robot: Robot) -> None:
    robot.window.pages.turn_to("lab")
    take(robot, LabRecipe(), 6)
    lab = robot.session.lab
    assert "Divergence" in robot.said()
    lab.set_recipe(replace(lab.recipe, learning_rate=1e-4))
    assert "Divergence" not in robot.said()
    more(robot, 20)
    assert "Divergence" not in robot.said()


def test_other_problems_get_what_helps_them(robot: Robot) -> None:
    robot.window.pages.turn_to("lab")
    for recipe, words, labels in (
        (LabRecipe(zero=False, learning_rate=1e-3), "overshoots",
         ["Zero the gradients", "Smaller rate 0.0001"]),
        (LabRecipe(problem="number", expression="x**4", learning_rate=0.1), "overshoots",
         ["Smaller rate 0.01"]),
        (LabRecipe(problem="number", expression="x**3", start=(-1.0,), learning_rate=0.5),
         "falls without end", ["Take x**2 instead"]),
        (LabRecipe(problem="number", expression="log(x)", learning_rate=1.0), "not a number",
         ["Smaller rate 0.01"]),
        (LabRecipe(problem="scores"), "overshoots",
         ["Smaller rate 1e-05", "Scale the inputs × 0.01"]),
    ):
        take(robot, recipe, 40)
        assert words in robot.said()
        assert suggestions(robot) == labels
        robot.click(robot.window.notices.suggestions[0])
        wait_for_end(robot)
        assert robot.session.lab.progress.steps == recipe.steps
        if "Zero the gradients" not in labels:  # there the rate is too high as well
            assert words not in robot.said()


@pytest.mark.parametrize(("function", "start", "words"), (
    ("exp(x)", 100.0, "beyond what float32 can hold (inf)"),
    ("x**2", 1e20, "beyond what float32 can hold (inf)"),
    ("-exp(x)", 100.0, "beyond what float32 can hold (−inf)"),
    ("log(x)", -1.0, "not a number (nan)"),
))
def test_no_step_is_blamed_for_a_start_far_off(
    robot: Robot, function: str, start: float, words: str,
) -> None:
    robot.window.pages.turn_to("lab")
    take(robot, LabRecipe("number", expression=function, start=(start,)), 5)
    assert robot.said() == f"At the start the loss is already {words}" + (
        ": the function has no value there in float32. Choose another start."
        if "nan" in words else ". Choose another start.")
    assert suggestions(robot) == []


def test_a_loss_that_comes_back_from_nan_is_not_said_to_be_lost(robot: Robot) -> None:
    robot.window.pages.turn_to("lab")
    take(robot, LabRecipe("number", expression="log(x)", start=(1.0,), gradient="by_hand"), 300)
    losses = robot.session.lab.progress.losses
    assert np.isfinite(losses[np.isnan(losses).argmax():]).any()  # nan, and later a number
    assert "the loss is not a number (nan)" in robot.said()
    assert "nothing comes back" not in robot.said()


def test_every_panel_can_be_exported(robot: Robot, tmp_path: Path) -> None:
    take(robot, LabRecipe(scale=0.1, splitting="tutorial"), 10)
    for title in ("Gradient", "Steps", "Validation", "Vector"):
        exports = tab(robot, title).exports
        assert exports
        for index, what in enumerate(exports):
            for ending in ("png", "svg", "csv"):
                path = tmp_path / f"{title}{index}.{ending}"
                export(what, path)
                assert path.stat().st_size > 20
