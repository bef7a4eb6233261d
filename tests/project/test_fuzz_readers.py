"""Whatever a file holds, its reader gives a result or refuses it in words: quickly, and in bounds.

`make fuzz` tries a hundred thousand files; here are a few thousand.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from fuzz.cases import Outcome, try_reader
from fuzz.readers import VIEWS, Reader, readers
from hypothesis import given
from hypothesis import strategies as st

from engine.drawings.stroke_file import read_drawings
from engine.errors import InputError
from gui.course.stops.stop_reader import read_stop
from gui.settings import Settings, read_settings

CASES = 300

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    | st.sampled_from(["\ud800", 10**400, float("nan"), "3", "<b>"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
        st.text(max_size=4) | st.sampled_from(["label", "strokes", "frame", "pen"]), inner,
        max_size=4),
    max_leaves=12,
)


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


@pytest.fixture(scope="module")
def every_reader(scratch: Path) -> Iterator[dict[str, Reader]]:
    yield {each.name: each for each in readers(scratch)}


NAMES = ("IDX images", "IDX labels", "IDX gzip", "IDX pair", "MNIST CSV", "MNIST CSV gzip",
         "image folder", "drawings", "weights", "settings", "kept session", "course stop",
         "project", "photo", "photo: its digit", "picture as a tensor", "DICOM slice",
         "DICOM frames", "TIFF pages", "text", "text: its words", "library", "figures")


def test_every_reader_is_tried(every_reader: dict[str, Reader]) -> None:
    assert tuple(every_reader) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_spoilt_file_is_read_or_refused_in_words(
    every_reader: dict[str, Reader], tmp_path: Path, name: str,
) -> None:
    outcome = try_reader(every_reader[name], tmp_path, CASES, seed=7)
    assert not outcome.findings, outcome.findings[0]
    assert outcome.cases == CASES
    assert len(list(tmp_path.rglob("*.part"))) == 0


def test_what_a_reader_does_wrong_is_found(
    every_reader: dict[str, Reader], tmp_path: Path,
) -> None:
    """A net that has never caught anything has not been tried."""
    def careless(path: Path) -> object:
        return json.loads(path.read_bytes())["a"]

    reader = Reader("careless", lambda: [b'{"a": 1}'], careless, int,
                    every_reader["settings"].spoils)
    outcome: Outcome = try_reader(reader, tmp_path, 200, seed=0)
    assert outcome.findings and {"KeyError", "JSONDecodeError"} <= outcome.results.keys()


@given(ANYTHING)
def test_any_json_is_a_drawing_or_refused(scratch: Path, value: object) -> None:
    path = scratch / "any.jsonl"
    path.write_text(json.dumps(value) + "\n")
    try:
        assert read_drawings(path)
    except InputError as error:
        assert (len(str(error)) < 1500 and "line 1" in str(error)) or "no drawings" in str(error)


@given(ANYTHING, st.sampled_from(["label", "strokes", "frame", "pen", "other"]))
def test_any_field_of_a_drawing_may_be_anything(scratch: Path, value: object, key: str) -> None:
    path = scratch / "field.jsonl"
    path.write_text(json.dumps({"label": 3, "strokes": [[[0, 0]]], key: value}))
    try:
        assert read_drawings(path)
    except InputError as error:
        assert "NoneType" not in str(error) and len(str(error)) < 1500


@given(ANYTHING, st.sampled_from([each for each in Settings.__dataclass_fields__]))
def test_any_setting_may_be_anything(scratch: Path, value: object, key: str) -> None:
    path = scratch / "any-settings.json"
    path.write_text(json.dumps({key: value, "weight_of_mine": 7}))
    settings = read_settings(path)
    if key != "weight_of_mine":
        assert settings.weight_of_mine == 7
    assert type(getattr(settings, key)) is type(getattr(Settings(), key))


@given(ANYTHING)
def test_any_json_is_a_stop_or_refused(scratch: Path, value: object) -> None:
    path = scratch / "any-stop.json"
    path.write_text(json.dumps(value))
    with pytest.raises(InputError) as caught:
        read_stop(path, VIEWS)
    assert len(str(caught.value)) < 1500
