"""A table: every part of a project and of a weights file as something else than it should be."""

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from material.project_material import members, whole_project, with_members

from engine.errors import InputError
from engine.models.weights_file import find_weights
from engine.project.project_file import read_project, write_project

OF_PYTHON = ("' object", "NoneType", "argument", "attribute", "Error:", "not supported", "Out of")
"""Words of Python's own, and of Rust's below, that nobody should be shown."""

THINGS: dict[str, Any] = {
    "null": None, "true": True, "zero": 0, "negative": -1, "huge": 10**17, "a fraction": 1.5,
    "a text": "x", "no text": "", "a list": [], "an object": {}, "a list of null": [None],
    "a list of lists": [[[]]], "a long text": "x" * 10**5,
}
KEYS = (
    ("project.json", "version"), ("project.json", "parts"), ("project.json", "collections"),
    ("project.json", "digits"), ("project.json", "form"), ("project.json", "class_names"),
    ("project.json", "recipe"), ("canvas.json", "pen"), ("canvas.json", "pixels"),
    ("drawings/0.jsonl", "label"), ("drawings/0.jsonl", "pen"), ("drawings/0.jsonl", "pixels"),
)
INNER = (
    *(("project.json", "recipe", name) for name in (
        "model", "loss", "optimizer", "epochs", "learning_rate", "seed", "variants", "device")),
    ("canvas.json", "pixels", "strokes"), ("canvas.json", "pixels", "times"),
)


def _refused_in_words(path: Path) -> str | None:
    """None where it is read."""
    try:
        read_project(path)
    except InputError as error:
        words = str(error).removeprefix(str(path))
        assert not [each for each in OF_PYTHON if each in words], words
        assert ".." not in words and len(words) < 900
        assert "Choose one that it saved" in words or "newer version" in words
        return words
    return None


@pytest.mark.parametrize("keys", [*KEYS, *INNER], ids=lambda keys: "-".join(keys))
def test_a_part_of_a_project_that_is_something_else_is_read_or_said_in_words(
    tmp_path: Path, keys: tuple[str, ...],
) -> None:
    path, (member, *inner) = tmp_path / "a.threeseven", keys
    write_project(path, whole_project())
    whole = path.read_bytes()
    said = []
    for thing in THINGS.values():
        path.write_bytes(whole)
        record = json.loads(members(path)[member].splitlines()[0] if member.endswith("l")
                            else members(path)[member])
        place = record
        for key in inner[:-1]:
            place = place[key]
        place[inner[-1]] = thing
        with_members(path, {member: json.dumps(record).encode()})
        said.append(_refused_in_words(path))
    assert any(said)


_NONE: tuple[Any, ...] = (None, 7, "x", [])
_NO_SHAPES: tuple[Any, ...] = (None, {}, [-1], [1.0], ["1"], [True], [2**62], [2**64], [1] * 65)

STROKES: dict[str, tuple[str, str]] = {
    "infinite": ("[[[1, 1e999]]]", "a number that is too large|a point is too far away"),
    "of 400 figures": (f"[[[1, {'9' * 400}]]]",
                       "a number that is too large|a point is too far away"),
    "nan": ("[[[1, NaN]]]", "NaN is not a number here"),
    "far away": ("[[[1, 1e18]]]", "a point is too far away"),
    "five numbers": ("[[[1, 1, 1, 1, 1]]]", "a point has two numbers"),
    "one number": ("[[[1]]]", "a point has two numbers"),
    "texts": ('[[["1", "1"]]]', "“strokes” \"1\" is not a number"),
    "without points": ("[[]]", "a stroke has no points"),
    "a stroke of null": ("[null]", "in “strokes” null is not a list"),
}


@pytest.mark.parametrize(("strokes", "words"), STROKES.values(), ids=STROKES)
def test_strokes_of_a_project_that_are_none_are_said_as_those_of_a_drawings_file(
    tmp_path: Path, strokes: str, words: str,
) -> None:
    path = tmp_path / "a.threeseven"
    write_project(path, whole_project())
    for member, more in (("canvas.json", ""), ("drawings/0.jsonl", '"label": 3, ')):
        with_members(path, {member: (
            '{' + more + '"pen": 2.5, "pixels": {"strokes": ' + strokes + '}}').encode()})
        said = _refused_in_words(path)
        assert said is not None and any(each in said for each in words.split("|"))
        write_project(path, whole_project())


def test_a_drawing_longer_than_a_canvas_may_be_is_not_taken_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.threeseven"
    write_project(path, whole_project())
    with_members(path, {"drawings/0.jsonl": b'{"label": 3, "x": [' + b"[]," * 3_000_000 + b"0]}"})
    with pytest.raises(InputError, match="too large"):
        read_project(path)


# weights

_W = {"dtype": "F32", "shape": [1, 28, 28], "data_offsets": [0, 3136]}
_B = {"dtype": "F32", "shape": [1], "data_offsets": [3136, 3140]}
_NUMBERS = np.arange(785, dtype="<f4").tobytes()


def _weights(bias: object = _B, weights: object = _W, about: object = None) -> bytes:
    return json.dumps({
        "__metadata__": {"digits": "3,7"} if about is None else about,
        "weights": weights, "bias": bias,
    }).encode()


def _file(header: bytes, numbers: bytes = _NUMBERS, length: int | None = None) -> bytes:
    return struct.pack("<Q", len(header) if length is None else length) + header + numbers


_NOT_SAID = "of “bias” is not as safetensors writes it"
_ELSEWHERE = "the numbers of “bias” do not lie where its header says"
HEADERS: dict[str, tuple[bytes, str]] = {
    **{f"a length of {length}": (_file(_weights(), length=length),
                                 "is no safetensors file, or was cut short")
       for length in (10**6, 2**31, 2**62, 2**63, 2**64 - 1)},
    "no header": (_file(b""), "its header is not JSON"),
    "nothing": (b"", "is no safetensors file, or was cut short"),
    "a page of the web": (b"<!DOCTYPE html><html>", "is no safetensors file"),
    "numpy's archive": (b"PK\3\4" + bytes(99) + b"weight.npy", "is no safetensors file"),
    "two megabytes of header": (_file(_weights().ljust(2 * 2**20)), "its header is too long"),
    "a list": (_file(b"[]"), "its header is not a JSON object"),
    "brackets": (_file(b"[" * 10**5), "brackets are nested too deeply"),
    "UTF-16": (_file(_weights().decode().encode("utf-16")), "is not UTF-8 text"),
    "half a letter": (_file(b'{"\\ud800": 1}'), "half of a character"),
    "a tensor twice": (_file(_weights()[:-1] + b', "bias": {}}'), "“bias” occurs twice"),
    "what it says twice": (_file(_weights()[:-1] + b', "__metadata__": {}}'), "occurs twice"),
    **{f"a tensor that is {thing}": (_file(_weights(bias=thing)), _NOT_SAID)
       for thing in _NONE},
    **{f"data at {offsets}": (_file(_weights(bias=_B | {"data_offsets": offsets})), _NOT_SAID)
       for offsets in (None, [], [3136], [3140, 3136], [-4, 0], [3136.0, 3140.0], ["a", "b"],
                       [2**62, 2**62 + 4], [True, 4])},
    "data over each other": (_file(_weights(bias=_B | {"data_offsets": [3132, 3136]})), _ELSEWHERE),
    "a gap": (_file(_weights(bias=_B | {"data_offsets": [3140, 3144]}), _NUMBERS + bytes(4)),
              _ELSEWHERE),
    "data beyond the end": (_file(_weights(bias=_B | {"data_offsets": [3136, 10**6]})), _ELSEWHERE),
    "cut short": (_file(_weights(), _NUMBERS[:-1]), _ELSEWHERE),
    "something behind": (_file(_weights(), _NUMBERS + b"x"), "it goes on behind its last tensor"),
    **{f"a shape of {shape}": (_file(_weights(bias=_B | {"shape": shape})), _NOT_SAID)
       for shape in _NO_SHAPES},
    "a shape of more": (_file(_weights(bias=_B | {"shape": [2]})),
                        "has 4 bytes, which are not 2 numbers of the data type F32"),
    "a shape of nothing, and of far too much": (
        _file(_weights(bias={"dtype": "F32", "shape": [0, 2**40, 2**40],
                             "data_offsets": [3136, 3136]}), _NUMBERS[:3136]), _NOT_SAID),
    **{f"a kind that is {kind}": (_file(_weights(bias=_B | {"dtype": kind})), _NOT_SAID)
       for kind in (None, 3, ["F32"])},
    **{f"numbers of {kind}": (_file(_weights(bias=_B | {"dtype": kind})),
                              f"“bias” has the data type {kind}, not F16, BF16, F32 or F64")
       for kind in ("I32", "U32", "F4", "f32")},
    **{f"what it says is {about}": (_file(_weights(about=about)), "(__metadata__) are not texts")
       for about in (7, "x", {"digits": 3}, {"digits": None}, {"digits": ["3", "7"]})},
    "a model of nobody": (_file(_weights(about={"digits": "3,7", "model": "x"})),
                          "There is no model “x” in this program. Available: linear, mlp, cnn. "
                          "Choose one"),
}


@pytest.mark.parametrize(("content", "words"), HEADERS.values(), ids=HEADERS)
def test_a_weights_file_that_is_none_is_said_in_our_own_words(
    tmp_path: Path, content: bytes, words: str,
) -> None:
    path = tmp_path / "a.safetensors"
    path.write_bytes(content)
    with pytest.raises(InputError) as refused:
        find_weights(path, (3, 7))
    said = str(refused.value).removeprefix(str(path))
    assert words in said and ".." not in said and "deserializ" not in said


def test_the_same_file_as_it_should_be_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(_file(_weights()))
    assert find_weights(tmp_path / "a", None).model.digits == (3, 7)
