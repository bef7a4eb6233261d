"""Every stop of the course: it loads, speaks both languages, its experiment comes out as told."""

import re
from dataclasses import replace

import pytest
from robot.window_robot import Robot

from gui.course.stops.commands import Measure
from gui.course.stops.conditions import Condition, Measured, MeasuredValue
from gui.course.stops.measurements import MEASUREMENTS
from gui.course.stops.stop import Stop, fill

TEXTS = ("title", "line", "question", "look", "happened", "why")


def test_the_course_covers_the_chapter_in_its_order(stops: dict[str, Stop]) -> None:
    assert list(stops) == [
        "numbers", "colours", "rank", "slices", "broadcasting", "baseline", "outlier",
        "seven-steps", "gradient", "learning-rate", "view-and-at", "metric", "validation",
        "overfitting", "mini-batches", "data-loader", "unsqueeze", "sigmoid", "zero-gradients",
        "bias", "relu", "relu-twice", "activation", "deeper", "own-learner", "my-seven",
        "ten-digits", "optimisers", "optimizers", "channels-first", "why-normalize",
        "one-hot-or-number", "a-day-is-a-row",
    ]
    orders = [stop.order for stop in stops.values()]
    assert orders == sorted(set(orders))


def test_what_a_stop_needs_comes_before_it_and_is_not_optional(stops: dict[str, Stop]) -> None:
    seen: list[Stop] = []
    for stop in stops.values():
        before = {each.id for each in seen if stop.optional or not each.optional}
        assert set(stop.needs) <= before, stop.id
        assert stop.minutes is not None and 1 <= stop.minutes <= 5, stop.id
        assert stop.questions or stop.id in _BEYOND_THE_QUESTIONS, stop.id
        seen.append(stop)
    optional = [stop.optional for stop in stops.values()]
    assert optional == sorted(optional), "what is optional comes last"


@pytest.mark.parametrize(("term", "in_korean", "met_at"), [
    ("epoch", "에포크", "mini-batches"), ("batch", "배치", "mini-batches"),
    ("DataLoader", "DataLoader", "data-loader"), ("[Tt]uple", "튜플", "data-loader"),
    ("[Mm]etric", "평가지표", "metric"), ("overfit", "과적합", "validation"),
    ("[Ss]igmoid", "시그모이드", "sigmoid"), ("logit", "로짓", "sigmoid"), ("ReLU", "ReLU", "relu"),
    (r"\blayer", "층", "activation"), ("softmax", "소프트맥스", "ten-digits"),
    ("[Mm]omentum", "모멘텀", "optimisers"), ("Adam", "Adam", "optimisers"),
])
def test_no_term_is_used_before_the_stop_at_which_it_is_met(
    stops: dict[str, Stop], term: str, in_korean: str, met_at: str,
) -> None:
    order = list(stops)
    for stop in stops.values():
        texts = [getattr(stop, name) for name in TEXTS] + [each.text for each in stop.choices]
        texts += [each.text for each in stop.remarks]
        uses = any(re.search(term, text.en) or re.search(in_korean, text.ko) for text in texts)
        assert not uses or order.index(stop.id) >= order.index(met_at), stop.id


_BEYOND_THE_QUESTIONS = (
    "my-seven", "ten-digits", "optimisers", "optimizers", "channels-first", "why-normalize",
    "one-hot-or-number", "a-day-is-a-row",
)


def test_both_languages_say_everything_and_measure_the_same(stops: dict[str, Stop]) -> None:
    for stop in stops.values():
        texts = [getattr(stop, name) for name in TEXTS] + [each.text for each in stop.choices]
        texts += [each.text for each in stop.remarks]
        if stop.compare is not None:
            texts += [*stop.compare.runs, *(each.text for each in stop.compare.values)]
        for text in texts:
            assert sorted(re.findall(r"\{\w+\}", text.en)) == sorted(
                re.findall(r"\{\w+\}", text.ko)), (stop.id, text.en)
            assert not re.search("[가-힣]", text.en), (stop.id, text.en)
        for name in TEXTS:
            korean = getattr(stop, name).ko
            assert re.search("[가-힣]", korean), (stop.id, name)
            assert not re.search(r"\([가-힣]+\)", korean), "particles to choose from"


def test_the_answers_of_a_stop_exclude_each_other(stops: dict[str, Stop]) -> None:
    for stop in stops.values():
        conditions = [choice.when for choice in stop.choices]
        assert len(set(conditions)) == len(conditions), stop.id


def test_every_experiment_reaches_its_stated_outcome_on_the_real_window(
    robot: Robot, stops: dict[str, Stop],
) -> None:
    course = robot.window.guide.course
    failures = []
    for shipped in stops.values():
        stop = replace(shipped, presets=replace(shipped.presets, pace=None))
        course.enter(stop)
        robot.settle()
        page = robot.window.pages.page
        course.choose(0)
        course.commit()
        with robot.wait_for(course.experiment.ended):
            course.run()
        result = course.result
        told = {
            name: measured_value.text
            for name, measured_value in course.experiment.measured_values.items()
        }
        if page != stop.page:
            failures.append(f"{stop.id}: it is on {page}")
        if not all(robot.window.explore.docks[view].isVisible() for view in stop.presets.views):
            failures.append(f"{stop.id}: a view is not open")
        if result is None:
            failures.append(f"{stop.id}: not complete, {course.experiment.error}, {told}")
        elif not result.as_stated or result.right is None or "–" in told.values():
            failures.append(f"{stop.id}: {told}, right {result.right}")
    assert not failures, "\n".join(failures)
    course.leave()
    robot.wait_until(lambda: robot.session.digits == (3, 7))


# what a measurement and a condition mean


def measured_values(**values: float | str | None) -> dict[str, MeasuredValue]:
    return {name: MeasuredValue(value, str(value)) for name, value in values.items()}


@pytest.mark.parametrize(("condition", "holds"), [
    (Condition("a", over=0.5), True), (Condition("a", over=0.97), False),
    (Condition("a", over=0.5, below=0.9), False), (Condition("a", is_=0.97), True),
    (Condition("a", over=Measured("b")), True), (Condition("b", over=Measured("a")), False),
    (Condition("word", is_="28 × 28"), True), (Condition("word", over=1.0), False),
    (Condition("none", is_not=3.0), False), (Condition("infinite", over=1e300), True),
    (Condition("nan", below=1.0), False), (Condition("missing", over=0.0), False),
])
def test_a_condition_holds_of_what_was_measured_alone(condition: Condition, holds: bool) -> None:
    there = measured_values(a=0.97, b=0.5, word="28 × 28", none=None, infinite=float("inf"),
                     nan=float("nan"))
    assert condition.holds(there) == holds


def test_two_answers_that_came_true_decide_nothing(stops: dict[str, Stop]) -> None:
    stop = stops["outlier"]
    both = replace(stop, choices=(stop.choices[0], stop.choices[0]))
    assert both.right(measured_values(l1=2.0, rmse=1.0)) is None
    assert stop.right(measured_values(l1=2.0, rmse=1.0)) == 0


def test_holes_are_filled_with_what_was_measured_and_nothing_else() -> None:
    there = {"accuracy": MeasuredValue(0.98, "98.00%")}
    assert fill("{accuracy} of {other}: {0} {accuracy.value}", there) == (
        "98.00% of –: – –"
    )


# files of strangers


FOR_TEACHERS = {
    "accuracy_of_without_bias", "accuracy_without_bias", "diverged_at", "lab_steps",
}


def test_every_measurement_is_used_or_known_to_be_for_teachers(stops: dict[str, Stop]) -> None:
    used = {command.what for stop in stops.values() for command in stop.experiment
            if isinstance(command, Measure)}
    assert set(MEASUREMENTS) - used == FOR_TEACHERS
