"""What is wrong with a figure, or ended in the middle, is not said to agree."""

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sample_files.figures_files import figures, published_file, write

from engine.figures import comparison, speeds
from engine.figures.record import (
    Finding,
    LabExperiment,
    Tolerance,
    shown,
)
from engine.figures.runs import Runs
from engine.lab import problems


def test_a_seed_without_its_gradient_zeroed_is_no_such_behaviour() -> None:
    runs = Runs("cpu", lambda: True)
    falls = tuple(
        run.step(1).loss - run.step(11).loss
        for seed in range(20)
        for run in [runs.of(replace(speeds.SLOW, seed=seed, zero=False))]
    )
    finding = Finding(2.5, LabExperiment(speeds.SLOW, 11), by_seed=falls)
    assert not comparison.holds(comparison.seeds(2.5, finding, Tolerance(0.8)), finding)


def test_a_loss_that_does_not_come_to_rest_is_no_such_behaviour() -> None:
    near = Finding(25.0, LabExperiment(speeds.FAST, 100), by_seed=(25.0,) * 20)
    found = comparison.seeds(25.7, near, Tolerance(6))
    assert comparison.holds(found, near)
    assert not comparison.holds(found, replace(near, also_holds=False))


def test_a_wrong_reading_makes_the_temperatures_differ(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
) -> None:
    right = {entry["id"]: entry["expected"] for entry in published_file()["figures"]
             if entry["id"].startswith("temperature.") and "long" not in entry["id"]}
    monkeypatch.setattr(problems, "UNKNOWN", (*problems.UNKNOWN[:-1], 67.4))
    found = figures(write(tmp_path / "published.json", right))
    kept = {"temperature.diverge.inf", "temperature.diverge.nan"}  # a degree is nothing there
    assert {row.id for row in found.values() if row.agrees} <= kept


@pytest.mark.parametrize(("expected", "computed", "tolerance", "is_equal"), [
    (1.0, 1.0 + 1e-6, Tolerance(1e-6), True),
    (1.0, 1.0 + 2e-6, Tolerance(1e-6), False),
    (-1e6, -1e6 - 0.9, Tolerance(1e-6, True), True),
    (-1e6, -1e6 - 1.1, Tolerance(1e-6, True), False),
    (1, 1.0, Tolerance(), True),
    (1.0, math.nan, Tolerance(1e9), False),
    (1.0, math.inf, Tolerance(1e9), False),
    ([1.0, 2.0], [1.0], Tolerance(1), False),
    ([1.0], 1.0, Tolerance(1), False),
    ([[1.0], [2.0]], [[1.0], [3.0]], Tolerance(0.5), False),
    (True, 1, Tolerance(), False),
    (3, "3", Tolerance(), False),
    ("as it is", "as it is", Tolerance(), True),
], ids=str)
def test_what_is_near_enough(
    expected: Any, computed: Any, tolerance: Tolerance, is_equal: bool,
) -> None:
    assert comparison.equal(expected, computed, tolerance) is is_equal


def test_values_as_they_are_written() -> None:
    assert shown([1763.884765625, 3, True, "as it is"]) == "[1763.8848, 3, True, as it is]"
    assert shown(0.1146, None) == "0.1146"
    assert [str(each) for each in (Tolerance(), Tolerance(5e-5), Tolerance(1e-6, True))] == [
        "exact", "± 5e-05", "relative 1e-06"
    ]


def test_the_check_can_be_ended_in_the_middle_of_a_run() -> None:
    steps = 0

    def keep_going() -> bool:
        nonlocal steps
        steps += 1
        return steps < 3000  # that is within the run of 5,000 steps

    found = figures(keep_going=keep_going)
    assert list(found)[-1] == "temperature.normalised.params"
