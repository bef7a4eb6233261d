"""A table: stop files as other editors save them, with optional keys given as null."""

import codecs
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sample_files.course_files import FILES, VIEWS
from sample_files.odd_images import put

from engine.errors import InputError
from gui.course.stops.stop_reader import read_stop

CONTENT = FILES[3].read_bytes()


def _with(**keys: object) -> Callable[[bytes], bytes]:
    return lambda content: json.dumps(json.loads(content) | keys).encode()


def _preset(**keys: object) -> Callable[[bytes], bytes]:
    def change(content: bytes) -> bytes:
        stop = json.loads(content)
        stop["presets"] |= keys
        return json.dumps(stop).encode()
    return change


CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "a mark of UTF-8": lambda content: codecs.BOM_UTF8 + content,
    "UTF-16": lambda content: content.decode().encode("utf-16"),
    "UTF-16 without a mark": lambda content: content.decode().encode("utf-16-be"),
    "CRLF": lambda content: content.replace(b"\n", b"\r\n"),
    "escapes for Korean": lambda content: json.dumps(json.loads(content)).encode(),
}


@pytest.mark.parametrize("change", CODINGS.values(), ids=CODINGS)
def test_a_stop_is_read_in_any_coding(tmp_path: Path, change: Callable[[bytes], bytes]) -> None:
    found = read_stop(put(tmp_path / "a.json", change(CONTENT)), VIEWS)
    assert found == read_stop(FILES[3], VIEWS)


def _absent(key: str) -> bytes:
    stop = json.loads(CONTENT)
    stop.pop(key, None)
    stop["presets"].pop(key, None)
    return json.dumps(stop).encode()


@pytest.mark.parametrize(("key", "change"), [
    *((key, _with) for key in ("remarks", "compare", "covers", "minutes", "questions", "needs",
                               "optional")),
    *((key, _preset) for key in ("digits", "recipe", "form", "source", "drawing", "pen", "views",
                                 "lab")),
])
def test_an_optional_key_of_null_is_as_absent(
    tmp_path: Path, key: str, change: Callable[..., Callable[[bytes], bytes]],
) -> None:
    found = read_stop(put(tmp_path / "a.json", change(**{key: None})(CONTENT)), VIEWS)
    assert found == read_stop(put(tmp_path / "b.json", _absent(key)), VIEWS)


def test_null_is_still_a_value_where_it_means_something(tmp_path: Path) -> None:
    found = read_stop(put(tmp_path / "a.json", _preset(pace=None)(CONTENT)), VIEWS)
    slow = read_stop(put(tmp_path / "a.json", _preset(pace=3)(CONTENT)), VIEWS)
    assert found.presets.pace is None and slow.presets.pace == 3


@pytest.mark.parametrize("key", ["title", "order", "outcome", "presets"])
def test_what_is_needed_may_not_be_null(tmp_path: Path, key: str) -> None:
    with pytest.raises(InputError, match=f"Expected at “{key}”:"):
        read_stop(put(tmp_path / "a.json", _with(**{key: None})(CONTENT)), VIEWS)
