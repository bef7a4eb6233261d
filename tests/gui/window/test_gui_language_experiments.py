"""Experiments beside the user's own model go on in the window of another language."""

from __future__ import annotations

import re
from dataclasses import replace

from material.strokes import SEVEN, THREE
from robot.held_workers import workers_held
from robot.languages import Open, choose, opened, system
from robot.window_robot import Robot
from sample_files.typed_numbers import enter

from gui.windows import Windows

__all__ = ["opened", "system"]  # fixtures


def in_korean(windows: Windows, robot: Robot) -> Robot:
    return choose(windows, robot, "View", "Language", "한국어")


def test_how_much_data_goes_on(opened: Open) -> None:
    windows, robot = opened()
    training = robot.session.training
    training.set_recipe(replace(training.recipe, batch_size=1000))
    view = robot.view("How much data?")
    enter(view.epochs, "1")
    robot.click(view.start)
    robot.wait_until(lambda: len(robot.session.data_amounts.found) > 3)
    before = robot.session.data_amounts.found
    korean = in_korean(windows, robot)
    amounts = korean.session.data_amounts
    assert amounts.is_running and amounts.found[:len(before)] == before
    again = choose(windows, korean, "보기(V)", "언어(G)", "English")  # and in the next one
    assert again.session.data_amounts is amounts and amounts.is_running
    again.wait_until(lambda: not amounts.is_running)
    again.catch_up()
    assert amounts.plan is not None and len(amounts.found) == amounts.plan.runs
    assert "percentage points" in again.view("How much data?").found.text()
    assert not amounts.is_outdated
    again.session.load((1, 8))
    again.wait_until(lambda: amounts.plan is None)  # of other digits it says nothing


def test_overfitting_goes_on(opened: Open) -> None:
    windows, robot = opened()
    view = robot.view("Overfitting")
    enter(view.steps, "3000")
    robot.click(view.start)
    robot.wait_until(lambda: bool(robot.session.overfitting.runs[False].seen))
    korean = in_korean(windows, robot)
    few = korean.session.overfitting
    assert few.is_running
    korean.wait_until(lambda: not few.is_running)
    assert few.runs[False].is_complete


def test_a_stop_of_the_course_ends_it_and_gives_back_what_it_found(opened: Open) -> None:
    windows, robot = opened()
    view = robot.view("Overfitting")
    robot.click(view.start)
    robot.wait_until(lambda: not robot.session.overfitting.is_running)
    found = robot.session.overfitting.runs
    korean = in_korean(windows, robot)
    course = korean.window.guide.course
    course.enter(course.stops[5])
    korean.wait_until(lambda: not korean.session.loading.is_loading)
    assert not korean.session.overfitting.runs
    course.leave()
    korean.wait_until(lambda: bool(korean.session.overfitting.runs))
    assert korean.session.overfitting.runs == found


def test_what_was_found_stays_and_is_not_called_outdated(opened: Open) -> None:
    windows, robot = opened()
    for name in ("Minjun", "Sora"):
        robot.session.collection.choose(name)
        for drawing, label in ((SEVEN, 7), (THREE, 3), (SEVEN, 7), (THREE, 3)):
            robot.add(drawing, label)
    training = robot.session.training
    training.set_recipe(replace(training.recipe, batch_size=4000, epochs=1))
    robot.click(robot.view("Learning-rate finder").start)
    robot.wait_until(lambda: robot.session.rate_search.is_complete)
    robot.click(robot.view("My handwriting and MNIST").start)
    sweep = robot.session.weight_sweep
    robot.wait_until(lambda: bool(sweep.points) and not sweep.is_running)
    points = sweep.points
    korean = in_korean(windows, robot)
    korean.catch_up()
    session = korean.session
    assert session.rate_search.suggestion is not None and not session.rate_search.is_outdated
    assert session.weight_sweep.points == points and not session.weight_sweep.is_outdated


def test_leaving_each_person_out_goes_on(opened: Open) -> None:
    windows, robot = opened()
    for name in ("Minjun", "Sora"):
        robot.session.collection.choose(name)
        robot.add(SEVEN, 7)
        robot.add(THREE, 3)
    people = robot.view("Everyone's handwriting")
    with workers_held("gui.model.experiments"):
        robot.click(people.panel.button)
        korean = in_korean(windows, robot)
        leave_out = korean.session.leave_out
        assert leave_out.is_running
    korean.wait_until(lambda: leave_out.is_complete and not leave_out.is_running)
    assert len(leave_out.counts) == 2
    shown = korean.window.show_view("people")
    korean.catch_up()
    assert re.search("[가-힣]", shown.panel.state.text())  # type: ignore[attr-defined]
