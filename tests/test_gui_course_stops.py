"""Every stop of the course: it loads, speaks both languages, its experiment comes out as told."""

import json
import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from window_robot import Robot

import resources
from engine.drawings.stroke_file import read_drawings
from engine.errors import InputError
from engine.models.weights_file import read_weights
from gui.course.stops.measurements import MEASUREMENTS
from gui.course.stops.stop import (
    BilingualText,
    Condition,
    Measure,
    Measured,
    MeasuredValue,
    Stop,
    UseLab,
    fill,
)
from gui.course.stops.stop_reader import LARGEST_FILE, read_course, read_stop
from gui.course.stops.stop_writer import write_stop
from gui.explore.catalogue import entries

VIEWS = [entry.key for entry in entries()]
FILES = sorted(resources.COURSE.glob("*.json"))
TEXTS = ("title", "line", "question", "look", "happened", "why")


@pytest.fixture(scope="module")
def stops() -> dict[str, Stop]:
    return {stop.id: stop for stop in read_course(resources.COURSE, VIEWS)}


def test_the_course_covers_the_chapter_in_its_order(stops: dict[str, Stop]) -> None:
    assert list(stops) == [
        "numbers", "rank", "broadcasting", "baseline", "outlier", "metric", "validation",
        "seven-steps", "learning-rate", "mini-batches", "sigmoid", "zero-gradients", "bias",
        "optimisers", "own-learner", "my-seven", "ten-digits",
    ]
    orders = [stop.order for stop in stops.values()]
    assert orders == sorted(set(orders))


def test_both_languages_say_everything_and_measure_the_same(stops: dict[str, Stop]) -> None:
    for stop in stops.values():
        texts = [getattr(stop, name) for name in TEXTS] + [each.text for each in stop.choices]
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


def written(stop_file: Path = FILES[3]) -> Any:
    return json.loads(stop_file.read_text(encoding="utf-8"))


def refused(tmp_path: Path, content: object) -> str:
    path = tmp_path / "strange.json"
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(content if isinstance(content, str) else json.dumps(content),
                        encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_stop(path, VIEWS)
    assert str(path) in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(("place", "value"), [
    ("id", "../../etc/passwd"), ("id", "a" * 41), ("id", "__class__"), ("order", True),
    ("order", 10**400), ("page", "shell"), ("title", "only one"), ("uses", ["everything"]),
    ("title.en", "a" * 61), ("title.en", "bell \x07"), ("question.ko", ""),
    ("why.en", ["a list"]), ("presets.recipe", {"epochs": 10**9}),
    ("presets.recipe", {"epochs": 2.5}), ("presets.recipe", {"learning_rate": 1e999}),
    ("presets.recipe", {"learning_rate": -1}), ("presets.recipe", {"__init__": 1}),
    ("presets.digits", [3]), ("presets.digits", [7, 3]), ("presets.digits", [3, 12]),
    ("presets.drawing", [[[1e9, 0]]]), ("presets.drawing", [[[1, 2, 3]]]),
    ("presets.drawing", [[]]), ("presets.views", ["os"]), ("presets.form", "none"),
    ("presets.lab", {"expression": "x**2", "problem": "eval"}),
    ("presets.lab", {"splitting": "tutorial", "problem": "speed"}),
    ("presets.lab", {"steps": 10**9}), ("presets.lab", {"zero": 0}),
    ("presets.lab", {"problem": "number", "expression": "__import__('os')"}),
    ("presets.lab", {"start": [1, 2, 3]}), ("presets.lab", {"scale": 0}),
    ("presets.lab", {"problem": "scores", "start": [1, 2]}),
    ("experiment", [{"do": "lab", "fields": {"expression": "x.y"}}]),
    ("experiment", [{"do": "lab", "fields": {"problem": "speed", "start": [1, 2]}}]),
    ("title.en", "half \ud800"), ("outcome", [{"measure": "baseline", "is": "\udfff"}]),
    ("presets.command", "rm"), ("experiment", []), ("experiment", [{"do": "exec"}]),
    ("experiment", [{"do": ["train"]}]), ("experiment", ["train"]),
    ("experiment", [{"do": "train", "path": "/tmp/x"}]),
    ("experiment", [{"do": "steps", "times": 10**7}]),
    ("experiment", [{"do": "measure", "name": "a", "what": "secret"}]),
    ("experiment", [{"do": "measure", "name": "a", "what": "distance"}]),
    ("experiment", [{"do": "measure", "name": "a", "what": "accuracy", "digit": 3}]),
    ("experiment", [{"do": "open", "view": "nowhere"}]),
    ("experiment", [{"do": "train"}] * 61), ("outcome", [{"measure": "unmeasured", "over": 1}]),
    ("outcome", [{"measure": "baseline"}]), ("outcome", [{"measure": "baseline", "over": "x"}]),
    ("happened.en", "{baseline.__class__}"), ("happened.en", "{baseline!r}"),
    ("happened.en", "{0}"), ("happened.en", "{{baseline}}"), ("happened.ko", "{baseline"),
    ("choices", [{"text": {"en": "one", "ko": "하나"}, "when": []}] * 2),
    ("surprise", 1),
])
def test_what_is_not_a_stop_is_refused_with_its_place(
    tmp_path: Path, place: str, value: object,
) -> None:
    content = written()
    *parents, last = place.split(".")
    part = content
    for parent in parents:
        part = part[parent]
    part[last] = value
    refused(tmp_path, content)


def test_a_missing_part_is_named(tmp_path: Path) -> None:
    content = written()
    del content["why"]["ko"]
    assert "why" in refused(tmp_path, content)
    del content["why"]
    assert "why" in refused(tmp_path, content)


@pytest.mark.parametrize("content", [
    "", "[]", "nonsense", "[" * 50_000, '{"a":' * 9_000, b"\xff\xfe\x00", '{"id": NaN}',
    '{"order": ' + "9" * 5_000 + "}", '{"id": "a", "id": "b"}', b"PK\x03\x04" + b"\0" * 99,
    '{"id": ' * 20 + "1" + "}" * 20,
])
def test_what_is_no_json_of_a_stop_is_refused(tmp_path: Path, content: str | bytes) -> None:
    refused(tmp_path, content)


def test_a_file_of_10_mb_is_not_even_read(tmp_path: Path) -> None:
    big = written()
    big["why"]["en"] = "a" * (10 * 2**20)
    assert f"{LARGEST_FILE // 2**10} KiB" in refused(tmp_path, big)


def test_a_file_that_is_not_there_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "nothing.json", tmp_path):
        with pytest.raises(InputError, match=re.escape(str(path))):
            read_stop(path, VIEWS)


@pytest.mark.parametrize("read", [
    lambda path: read_stop(path, VIEWS), read_drawings, read_weights,
])
def test_devices_and_pipes_are_no_files(tmp_path: Path, read: Callable[[Path], object]) -> None:
    pipe = tmp_path / "pipe.json"
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are none")
    os.mkfifo(pipe)
    zero = tmp_path / "zero.json"
    zero.symlink_to("/dev/null")  # /dev/zero would fill the memory where the check is not made
    for path in (zero, pipe):
        with pytest.raises(InputError, match="Not a regular file"):
            read(path)


def test_what_the_lab_can_do_a_stop_can_keep(tmp_path: Path, stops: dict[str, Stop]) -> None:
    path = tmp_path / "stop.json"
    stop = stops["learning-rate"]
    for given in ({"scale": -0.1}, {"learning_rate": 1e11}, {"start": (1e20, -1e20)},
                  {"problem": "number", "expression": "sin(x)", "start": (2.0,)}):
        experiment = tuple(each for each in stop.experiment if not isinstance(each, UseLab))
        kept = replace(stop, experiment=experiment, presets=replace(stop.presets, lab=given))
        write_stop(path, kept, VIEWS)
        assert read_stop(path, VIEWS) == kept


def test_half_a_character_in_a_title_is_refused_before_anything_is_written(
    tmp_path: Path, stops: dict[str, Stop],
) -> None:
    with pytest.raises(InputError, match=r"title\.en"):
        write_stop(tmp_path / "stop.json",
                   replace(stops["rank"], title=BilingualText("half \ud800", "반")), VIEWS)
    assert not list(tmp_path.iterdir())


def test_what_is_written_is_read_again_as_the_same_stop(
    tmp_path: Path, stops: dict[str, Stop],
) -> None:
    path = tmp_path / "stop.json"
    for stop in stops.values():
        write_stop(path, stop, VIEWS)
        assert read_stop(path, VIEWS) == stop


def test_a_stop_too_large_to_be_read_again_is_not_written(
    tmp_path: Path, stops: dict[str, Stop],
) -> None:
    path = tmp_path / "stop.json"
    stop = stops["numbers"]
    write_stop(path, stop, VIEWS)
    before = path.read_bytes()
    with pytest.raises(InputError, match="fewer strokes"):
        write_stop(path, replace(stop, why=BilingualText("a" * 70_000, "가")), VIEWS)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


FOR_TEACHERS = {
    "diverged_at", "images", "lab_parameter", "lab_steps", "training_accuracy",
}


def test_every_measurement_is_used_or_known_to_be_for_teachers(stops: dict[str, Stop]) -> None:
    used = {command.what for stop in stops.values() for command in stop.experiment
            if isinstance(command, Measure)}
    assert set(MEASUREMENTS) - used == FOR_TEACHERS


def places(value: object) -> list[tuple[object, ...]]:
    """The way to every part of a JSON value."""
    found: list[tuple[object, ...]] = [()]
    if isinstance(value, dict | list):
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        found += [(key, *rest) for key, part in parts for rest in places(part)]
    return found


def test_whatever_stands_at_a_place_it_is_a_stop_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "strange.json"
    text = FILES[5].read_text(encoding="utf-8")
    refusals = 0
    for place in places(json.loads(text)):
        strange: object
        for strange in (None, True, 1e308, "x" * 700, [[]], {"measure": []}):
            content = part = json.loads(text)
            for key in place[:-1]:
                part = part[key]
            if place:
                part[place[-1]] = strange
            else:
                content = strange
            path.write_text(json.dumps(content))
            try:
                assert isinstance(read_stop(path, VIEWS), Stop)
            except InputError:
                refusals += 1
    assert refusals > 600
