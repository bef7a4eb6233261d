"""Everyone's handwriting through the window: the table, whose is worst, leaving each out."""

from dataclasses import replace

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from robot.held_workers import workers_held
from robot.window_robot import Robot

from engine.experiments.leave_one_out import without
from engine.explain.by_person import count
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from gui.explore.people.view import PeopleView
from gui.model import people
from gui.model.training import background_measures


def two_people(robot: Robot) -> PeopleView:
    robot.session.collection.choose("Minjun")
    robot.add(SEVEN, 7)
    robot.add(THREE, 3)
    robot.session.collection.choose("Sora")
    robot.add(SEVEN, 3)  # it is taken for a 7
    robot.add(THREE, 3)
    return robot.view("Everyone's handwriting")


def test_without_people_it_says_how_to_make_collections(robot: Robot) -> None:
    view = robot.view("Everyone's handwriting")
    assert "New collection …" in view.empty.text() and not view.empty.isHidden()
    assert view.panel.isHidden() and view.table.isHidden()


def test_the_worst_is_said_and_its_wrong_drawings_shown(robot: Robot) -> None:
    view = two_people(robot)
    robot.click(view.choice.models["baseline"])
    robot.catch_up()
    assert view.headline.text() == (
        "The baseline by L1 does worst on “Sora”: 1 of 2 correct (50.00%). "
        "Only 2 drawings: one more mistake or one less makes 50 points."
    )
    assert [row[:2] + row[3:4] for row in view.table.table()[1]] == [
        ("Minjun", 2, 1.0), ("Sora", 2, 0.5)]
    view.table.selectRow(1)
    robot.catch_up()
    assert [tile.caption for tile in view.tiles.tiles] == ["3 → 7"]
    view.tiles.chosen.emit(0)
    shown = robot.session.sketch.content.dataset_image
    assert shown is not None and shown.label == 3
    np.testing.assert_array_equal(shown.image, view.tiles.tiles[0].image)


def test_leaving_each_out_equals_the_same_by_hand(robot: Robot) -> None:
    view, session = two_people(robot), robot.session
    session.training.set_recipe(replace(session.training.recipe, epochs=1, device="cpu"))
    with robot.wait_for(session.leave_out.ended):
        robot.click(view.panel.button)
    robot.catch_up()
    plan, recipe, data = session.leave_out.plan, session.training.recipe, robot.digit_set.data
    assert plan is not None and plan.weight == 100
    persons = [each.drawings for each in session.people.all()]
    start = initialise((3, 7), data.train, recipe)
    for place, row in enumerate(view.table.table()[1]):
        *_, last = fit(DigitTraining(start, without(persons, place, data, 100), recipe))
        assert row[5] == count(last.model, persons[place]).accuracy
    assert [dots.left_out for dots in view.dots.dots] == [
        row[5] for row in view.table.table()[1]]
    session.collection.remove_all([0])
    robot.catch_up()
    assert [row[5] for row in view.table.table()[1]] == ["", ""]  # of other drawings


def test_it_can_be_cancelled(robot: Robot) -> None:
    view, session = two_people(robot), robot.session
    session.training.set_recipe(replace(session.training.recipe, epochs=100_000, device="cpu"))
    with robot.wait_for(session.leave_out.progressed):
        robot.click(view.panel.button)
    robot.catch_up()
    robot.click(view.panel.cancel)
    robot.catch_up()
    assert not session.leave_out.is_running
    assert view.panel.state.text().startswith("Canceled before the end.")


def test_other_digits_end_it_and_nothing_is_kept_of_it(robot: Robot) -> None:
    view, session = two_people(robot), robot.session
    session.training.set_recipe(replace(session.training.recipe, epochs=100, device="cpu"))
    with robot.wait_for(session.leave_out.started):
        robot.click(view.panel.button)
    with robot.wait_for(session.digit_set_changed):
        session.load((1, 7))
    robot.catch_up()
    assert not session.leave_out.is_running and session.leave_out.plan is None


def test_what_nobody_looks_at_holds_no_results(robot: Robot) -> None:
    view, session = two_people(robot), robot.session
    session.training.set_recipe(replace(session.training.recipe, epochs=1, device="cpu"))
    with robot.wait_for(session.leave_out.ended):
        robot.click(view.panel.button)
    assert session.leave_out.plan is not None
    robot.window.explore.docks["people"].close()
    robot.settle()
    assert session.leave_out.plan is None and not session.leave_out.counts


def test_many_drawings_are_read_beside_the_window(
    robot: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "QUICK", 1)
    monkeypatch.setattr(background_measures, "QUICK", -1)
    view, read = two_people(robot), robot.session.people
    robot.click(view.choice.models["baseline"])
    robot.catch_up()
    assert view.headline.text().startswith("The baseline by L1 does worst on “Sora”: 1 of 2")
    before = read.all()
    with robot.wait_for(read.changed), workers_held():
        robot.add(SEVEN, 7)
        robot.show_what_there_is()
        assert read.is_reading and len(view.table.table()[1]) == 2  # those of before stay
    robot.catch_up()
    assert view.table.table()[1][1][1] == 3 and not read.is_reading
    assert read.all()[0].drawings is before[0].drawings  # what did not change is not read again
    assert view.progress.isHidden()
