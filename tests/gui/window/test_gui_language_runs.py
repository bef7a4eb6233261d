"""Runs that came from the window before, in another language."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import pytest
from material.strokes import SEVEN, THREE
from measures.present import present
from robot.code_view import choose, open_code, until_it_says
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


def test_the_drawings_that_a_run_learned_from_are_read_by_the_next_window(opened: Open) -> None:
    windows, robot = opened()
    robot.add(THREE, 3)
    training = robot.session.training
    training.choose_data("both", False)
    robot.train()
    for _ in range(2):
        robot = ready(switch(windows, robot))
    training = robot.session.training
    view = open_code(robot)  # first of the settings, then of the curve that came from before
    until_it_says(robot, view, "# %% Your drawings")
    choose(robot, view, 1)
    until_it_says(robot, view, "# %% Your drawings")
    training.train()
    robot.wait_until(lambda: not training.trainer.is_running)
    first, second = training.runs.records
    assert first.settings.mine == second.settings.mine
    assert [len(each.settings.mine) for each in (first, second)] == [1, 1]


def test_what_was_done_to_the_drawings_is_undone_in_the_next_window(opened: Open) -> None:
    windows, robot = opened()
    robot.add(SEVEN, 7)
    robot = ready(switch(windows, robot))
    panel, collection = robot.window.drawing, robot.session.collection
    panel.undo.trigger()
    assert not len(collection.drawings) and not robot.session.sketch.drawing.is_blank
    panel.redo.trigger()
    assert collection.drawings.labels == (7,)
    robot = ready(switch(windows, robot))
    robot.window.drawing.undo.trigger()
    assert not len(robot.session.collection.drawings)
