"""The lab's page: every problem through its own controls, against what the engine gives."""

import re
from dataclasses import replace
from typing import get_args

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel
from robot.lab_page import engine, losses, pace
from robot.window_robot import Robot

from engine.lab.recipe import TutorialKey
from gui.lab.examples import FIRST
from gui.widgets.numbers import in_full


@pytest.mark.parametrize("key", get_args(TutorialKey))
def test_each_problem_runs_and_shows_the_engines_numbers(robot: Robot, key: TutorialKey) -> None:
    page = robot.open_lab()
    robot.click(page.problems.buttons[key])
    robot.type_in(page.form.steps, "7")
    robot.run_lab()
    steps = engine(replace(FIRST[key], steps=7))
    assert losses(robot) == [step.loss for step in steps]
    loss = in_full(steps[-1].loss)
    assert page.transport.where.text() == f"step 7 of 7 · loss before update {loss}"
    said = page.transport.parameters.text()
    for name, value in zip(robot.session.lab.problem.names, steps[-1].parameters, strict=True):
        assert f"{name} = {in_full(value)}" in said
    assert page.loss.plot.training.getData()[1].tolist() == pytest.approx(losses(robot))
    assert [row[1] for row in page.loss.plot.table()[1]] == losses(robot)


def test_the_published_divergence_is_seen_named_and_put_right(robot: Robot) -> None:
    page = robot.open_lab()
    plot = page.loss.plot
    pace(robot, None)
    robot.run_lab()
    assert losses(robot)[:3] == pytest.approx([1763.884766, 5802484.5, 19408029696.0], rel=1e-6)
    assert plot.caption.text() == "inf at step 11, nan at step 23"
    assert [plot.marks[word].value() for word in ("inf", "nan")] == [11, 23]
    assert all(mark.isVisible() for mark in plot.marks.values())
    assert "nan" in page.transport.where.text()
    for view in (page.data.plot, page.landscape.plot, plot):
        assert np.isfinite(view.getViewBox().viewRange()).all()
    assert "no longer finite numbers" in page.data.plot.caption.text()
    assert "out of view: w = nan" in page.landscape.plot.caption.text()
    assert "step 11" in robot.said() and "step 23" in robot.said()

    robot.click(next(each for each in robot.window.notices.suggestions if "0.1" in each.text()))
    robot.wait_for_lab()
    assert robot.session.lab.recipe.scale == 0.1
    assert losses(robot)[-1] == pytest.approx(22.148710, rel=2e-6)
    assert plot.caption.text() == "– – – inputs × 1"  # the run before, which lies under it
    assert not any(mark.isVisible() for mark in plot.marks.values())


def test_only_what_concerns_the_problem_can_be_set(robot: Robot) -> None:
    page = robot.open_lab()
    form = page.form
    assert not form.seed.isEnabled() and not form.delta.isEnabled()
    robot.choose(form.gradient, "difference")
    robot.choose(form.splitting, "seeded")
    assert form.seed.isEnabled() and form.delta.isEnabled()
    places = {key: field.mapTo(form, QPoint()) for key, field in (
        ("steps", form.steps), ("zero", form.zero), ("start", form.start))}
    robot.click(page.problems.buttons["number"])
    assert not (form.scale.isEnabled() or form.splitting.isEnabled() or form.seed.isEnabled())
    assert form.function.isVisible() and not form.table.isVisible()
    robot.click(page.problems.buttons["scores"])
    assert form.table.isVisible() and not form.function.isVisible()
    robot.choose(form.table, "second")
    assert robot.session.lab.problem.columns[2][2] == 80
    assert places == {key: field.mapTo(form, QPoint()) for key, field in (
        ("steps", form.steps), ("zero", form.zero), ("start", form.start))}


@pytest.mark.parametrize("key", ["temperature", "scores", "number"])
def test_no_letter_is_on_the_page_or_in_the_menus_twice(robot: Robot, key: TutorialKey) -> None:
    page = robot.open_lab()
    robot.click(page.problems.buttons[key])
    menus = [action.text() for action in robot.window.menuBar().actions() if action.isVisible()]
    assert page.tabs.count() > 3
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
        robot.catch_up()
        texts = menus + [
            label.text() for label in robot.window.findChildren(QLabel)
            if label.isVisible() and label.buddy() is not None
        ] + [button.text() for button in robot.window.findChildren(QAbstractButton)
             if button.isVisible()]
        letters = [letter.upper() for text in texts for letter in re.findall(r"&(\w)", text)]
        assert len(letters) > 10
        assert sorted(letters) == sorted(set(letters)), (page.tabs.tabText(tab), texts)


@pytest.mark.parametrize("key", ["temperature", "scores"])
def test_at_1280_by_800_nothing_is_scrolled_and_nothing_moves(
    robot: Robot, key: TutorialKey,
) -> None:
    robot.window.resize(1280, 800)
    page = robot.open_lab()
    places = [view.mapTo(robot.window, QPoint()) for view in (page.data, page.loss, page.tabs)]
    robot.click(page.problems.buttons[key])
    robot.run_lab()
    for area in (robot.window.content.scroll_area, page.column):
        assert area.verticalScrollBar().maximum() == 0, area
        assert area.horizontalScrollBar().maximum() == 0, area
    assert places == [
        view.mapTo(robot.window, QPoint()) for view in (page.data, page.loss, page.tabs)]
