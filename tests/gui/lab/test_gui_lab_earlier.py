"""Runs that lie over each other, poles that are gaps, and what the lab's plots say of them."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from robot.lab_tabs import take
from robot.window_robot import Robot

from engine.lab.expressions import parse
from engine.lab.recipe import LabRecipe
from gui.lab.plots.poles import with_gaps
from gui.model.lab.lab_runs import MOST_RUNS

SLOW = LabRecipe(learning_rate=1e-5, steps=12)


def shown(curves: list) -> list[np.ndarray]:  # type: ignore[type-arg]
    return [curve.getData()[1] for curve in curves if len(curve.getData()[1])]


def test_the_last_runs_lie_under_the_present_one(robot: Robot) -> None:
    page = robot.open_lab()
    rates = (1e-5, 2e-5, 5e-5, 1e-4)
    kept = []
    for rate in rates:
        take(robot, replace(SLOW, learning_rate=rate), 12)
        kept.append((robot.session.lab.progress.losses, robot.session.lab.progress.path))
    take(robot, replace(SLOW, learning_rate=2e-4), 12)
    robot.catch_up()
    curves = shown(page.loss.plot.earlier.curves)
    assert len(curves) == MOST_RUNS == 3
    for curve, (losses, _) in zip(curves, kept[1:], strict=True):
        assert curve == pytest.approx(losses)
    for curve, (_, path) in zip(
            shown(page.landscape.plot.earlier.curves), kept[1:], strict=True):
        assert curve == pytest.approx(path[:, 1])
    assert page.loss.plot.caption.text().splitlines() == [
        "– – – rate 2e-05", "····· rate 5e-05", "– · – rate 0.0001"]
    assert "earlier" in page.landscape.plot.caption.text()
    robot.click(page.loss.earlier)
    robot.catch_up()
    assert shown(page.loss.plot.earlier.curves) == shown(page.landscape.plot.earlier.curves) == []
    assert page.loss.plot.caption.text() == ""


def test_a_run_by_the_same_settings_is_not_kept_twice_nor_one_without_steps(robot: Robot) -> None:
    robot.open_lab()
    lab = robot.session.lab
    for _ in range(3):
        take(robot, SLOW, 5)
        lab.reset()
        lab.reset()
    assert [run.progress.steps for run in lab.earlier] == [5]


def test_only_what_can_be_compared_is_laid_under_it(robot: Robot) -> None:
    page = robot.open_lab()
    take(robot, SLOW, 12)
    take(robot, replace(SLOW, scale=0.1), 12)
    robot.catch_up()
    assert len(shown(page.loss.plot.earlier.curves)) == 1  # the loss is of the same readings
    assert shown(page.landscape.plot.earlier.curves) == []  # the parameters are others
    take(robot, replace(SLOW, splitting="tutorial"), 12)
    robot.catch_up()
    assert shown(page.loss.plot.earlier.curves) == []  # another loss, of nine readings
    assert shown(page.landscape.plot.earlier.curves) == []  # and so another landscape
    robot.click(page.problems.buttons["speed"])
    robot.catch_up()
    assert shown(page.loss.plot.earlier.curves) == []


def test_a_stop_shows_its_own_runs(robot: Robot) -> None:
    robot.open_lab()
    take(robot, SLOW, 12)
    take(robot, replace(SLOW, learning_rate=1e-4), 12)
    assert robot.session.lab.earlier
    course = robot.window.guide.course
    course.enter(next(each for each in course.stops if each.presets.lab))
    assert robot.session.lab.earlier == ()


def test_inf_and_nan_stand_at_different_heights(robot: Robot) -> None:
    page = robot.open_lab()
    take(robot, LabRecipe(steps=30), 30)
    robot.catch_up()
    places = [mark.label.orthoPos for mark in page.loss.plot.marks.values() if mark.isVisible()]
    assert len(places) == 2 and abs(places[0] - places[1]) * page.loss.plot.height() > 18


def test_losses_of_0_are_told_of_on_a_log_scale(robot: Robot) -> None:
    page = robot.open_lab()
    take(robot, LabRecipe("number", expression="x**2", start=(3.0,), learning_rate=0.5,
                          gradient="by_hand"), 4)
    page.loss.log.setChecked(True)
    robot.catch_up()
    assert robot.session.lab.progress.losses.tolist() == [9, 0, 0, 0]
    assert "logarithmic scale: 3" in page.loss.plot.caption.text()
    page.loss.log.setChecked(False)
    robot.catch_up()
    assert "logarithmic" not in page.loss.plot.caption.text()


@pytest.mark.parametrize(("text", "poles"), [
    ("1/x", [0.0]), ("1/x**2", [0.0]), ("1/(x - 1)", [1.0]), ("1/sin(x)", [-np.pi, 0, np.pi]),
    ("tan(x)", [-np.pi / 2, np.pi / 2]), ("1/(x**2 - 4)", [-2, 2]), ("x**2", []), ("abs(x)", []),
    ("tanh(1000*x)", []), ("1e9 + x", []),
    ("exp(5*x)", []), ("1e300*x**2", []), ("log(x)", []), ("sqrt(x)", []), ("sin(20*x)", []),
])
@pytest.mark.parametrize("points", [300, 301])
def test_a_pole_is_a_gap_and_nothing_else_is(text: str, poles: list[float], points: int) -> None:
    expression, _ = parse(text)

    def value(at: np.ndarray) -> np.ndarray:
        with np.errstate(all="ignore"):
            found: np.ndarray = np.asarray(expression.value(at, np), np.float64) + 0 * at
            return found

    at, heights = with_gaps(value, np.linspace(-4, 4, points))
    assert len(at) == len(heights)
    gaps = np.flatnonzero(np.isnan(at))
    found = [(at[gap - 1] + at[gap + 1]) / 2 for gap in gaps]
    own = [x for x, y in zip(at, heights, strict=True)
           if np.isfinite(x) and not np.isfinite(y) and abs(x) < 4]
    missing = [pole for pole in poles
               if not any(abs(pole - each) < 0.03 for each in (*found, *own))]
    assert not missing
    for each in found:
        assert any(abs(each - pole) < 0.03 for pole in poles), each


def test_the_function_is_not_joined_through_its_pole(robot: Robot) -> None:
    page = robot.open_lab()
    robot.click(page.problems.buttons["number"])
    robot.type_in(page.form.function.box, "1/x")
    robot.catch_up()
    x, y = page.data.plot.curve.getData()
    whole = np.isfinite(x) & np.isfinite(y)
    joined = [(one, other) for one, other in zip(np.flatnonzero(whole), np.flatnonzero(whole)[1:],
                                                 strict=False) if other == one + 1]
    assert joined and not any(x[one] < 0 < x[other] for one, other in joined)


def test_the_arrow_has_its_legend(robot: Robot) -> None:
    page = robot.open_lab()
    take(robot, SLOW, 3)
    robot.catch_up()
    assert page.landscape.plot.arrow.isVisible()
    assert "➤ downhill" in page.landscape.plot.caption.text()


def test_no_optimiser_brings_in_what_freezes_the_window() -> None:
    """torch._dynamo takes seconds to be imported, on a slow computer."""
    code = """
import sys
from engine.lab.recipe import LabRecipe, optimisers
from engine.lab.training import LabTraining
from engine.training.loop import fit
for optimiser in optimisers():
    assert len(list(fit(LabTraining(LabRecipe(optimiser=optimiser, steps=3))))) == 3
print("torch._dynamo" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                          cwd=Path(__file__).parents[3])
    assert done.stdout.strip() == "False"
