"""Runs that came from the window before, in another language."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import pytest
from measures.present import present
from robot.languages import Open, opened, ready, switch, system

from engine.training.recipe import Recipe
from gui.model.training import timeline as timeline_module

__all__ = ["opened", "system"]  # fixtures


def test_runs_from_another_window_count_among_those_that_have_room(
    opened: Open, monkeypatch: pytest.MonkeyPatch,
) -> None:
    windows, robot = opened()
    size = robot.model.parameters.nbytes
    monkeypatch.setattr(timeline_module, "RETIRED", 4 * size)
    monkeypatch.setattr(timeline_module, "MOST", 7 * size)  # starts and ends of three runs
    for number in range(1, 7):
        robot.session.training.set_recipe(replace(Recipe(), epochs=1))
        robot.train()
        if number == 3:
            robot = ready(switch(windows, robot))
        robot.session.training.reset()
    training = robot.session.training
    records = training.runs.records
    assert [each.number for each in records] == [4, 5, 6]
    assert sum(present(each.progress.history).bytes for each in records) <= 7 * size


def test_a_run_from_another_window_is_gone_when_it_is_deleted(opened: Open) -> None:
    windows, robot = opened()
    robot.train()
    robot.session.training.reset()
    robot = ready(switch(windows, robot))
    training = robot.session.training
    (record,) = training.runs.records
    history = weakref.ref(present(record.progress.history))
    training.runs.delete(record.number)
    del record
    robot.settle()
    gc.collect()
    assert history() is None
