"""Files of stops: written, read again, and a stranger's refused with the place that is wrong."""

import json
import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sample_files.course_files import FILES, VIEWS

from engine.drawings.stroke_file import read_drawings
from engine.errors import InputError
from engine.models.weights_file import read_weights
from gui.course.stops.commands import Act, Open, UseLab
from gui.course.stops.conditions import Condition, Measured
from gui.course.stops.stop import BilingualText, Comparison, Named, Remark, Stop
from gui.course.stops.stop_reader import LARGEST_FILE, read_stop
from gui.course.stops.stop_writer import write_stop


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
    ("minutes", 0), ("minutes", 2.5), ("questions", [0]), ("questions", [38]), ("needs", [""]),
    ("needs", "rank"), ("optional", 1), ("covers", ["everything"]), ("covers", [3]),
    ("remarks", [{"text": {"en": "one", "ko": "하나"}, "when": []}]),
    ("remarks", [{"text": {"en": "{none}", "ko": "하나"},
                  "when": [{"measure": "baseline", "over": 0}]}]),
    ("remarks", [{"text": {"en": "one", "ko": "하나"},
                  "when": [{"measure": "none", "over": 0}]}]),
    ("compare", {"over": "curves", "runs": [{"en": "one", "ko": "하나"}] * 2}),  # there is one
    ("compare", {"over": "nowhere", "runs": [{"en": "one", "ko": "하나"}] * 2}),
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
        with pytest.raises(InputError, match="not an ordinary file"):
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


def test_what_a_file_can_do_without_is_written_and_read_again(
    tmp_path: Path, stops: dict[str, Stop],
) -> None:
    path = tmp_path / "stop.json"
    words = BilingualText("{baseline} of all", "모두 중 {baseline}")
    runs = tuple(BilingualText(f"run {each}", f"실행 {each}") for each in (1, 2))
    values = tuple(Named(words, name) for name in ("baseline", "trained"))
    stop = replace(
        stops["baseline"], minutes=4, questions=(2, 37), needs=("rank", "somewhere-else"),
        optional=True, covers=("curves", "metric"),
        experiment=(*stops["baseline"].experiment, Act("train"), Act("drop_bias"),
                    Open("metric", 100)),
        remarks=(Remark(words, (Condition("baseline", over=Measured("trained")),)),),
        compare=Comparison("curves", values, runs, "accuracy", "images", "linear"),
    )
    write_stop(path, stop, VIEWS)
    assert read_stop(path, VIEWS) == stop


def test_a_file_of_an_older_version_is_read_without_them(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    content = written()
    for name in ("remarks", "covers", "compare", "minutes", "questions", "needs", "optional"):
        content.pop(name, None)
    path.write_text(json.dumps(content), encoding="utf-8")
    stop = read_stop(path, VIEWS)
    assert (stop.minutes, stop.questions, stop.needs, stop.optional) == (None, (), (), False)
    assert (stop.remarks, stop.covers, stop.compare) == ((), (), None)
    write_stop(path, stop, VIEWS)
    assert json.loads(path.read_text(encoding="utf-8")).keys() == content.keys()


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
