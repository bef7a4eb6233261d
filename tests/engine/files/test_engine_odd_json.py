"""A table: drawings as JSON lines the way odd programs write them, and what is read of them."""

import codecs
import json
from pathlib import Path

import pytest
from sample_files.odd_images import put

from engine.drawings.drawing import MNIST_PEN
from engine.drawings.stroke_file import read_drawings
from engine.errors import InputError

RECORD = {"label": 3, "strokes": [[[0, 0.25], [1, 0.5]], [[0.5, 1]]]}
POINTS = [[(0, 7), (28, 14)], [(14, 28)]]
"""In pixels of 28: the frame is the unit square where none is given."""


def _lines(*records: dict[str, object], end: str = "\n") -> str:
    return "".join(json.dumps(each, ensure_ascii=False) + end for each in records)


def _record(**more: object) -> dict[str, object]:
    return RECORD | more


ONE = _lines(RECORD)
MARK = codecs.BOM_UTF8
READ: dict[str, tuple[str | bytes, int]] = {
    # what is in the file, and how many drawings
    "plain": (ONE, 1),
    "a mark of UTF-8": (MARK + ONE.encode(), 1),
    "files with marks behind one another": (2 * (MARK + ONE.encode()), 2),
    "UTF-16 as PowerShell writes it": (_lines(RECORD, RECORD, end="\r\n").encode("utf-16"), 2),
    "UTF-16, big-endian": (codecs.BOM_UTF16_BE + ONE.encode("utf-16-be"), 1),
    "UTF-16 without a mark": (ONE.encode("utf-16-le"), 1),
    "UTF-32": (ONE.encode("utf-32"), 1),
    "CRLF": (_lines(RECORD, RECORD, end="\r\n"), 2),
    "CR": (_lines(RECORD, RECORD, end="\r"), 2),
    "blank lines": ("\n\n" + ONE + "\r\n \n" + ONE + "\n\n", 2),
    "no end of the last line": (ONE.rstrip(), 1),
    "spaces": ("  " + json.dumps(RECORD, separators=(" , ", " : ")) + "  \n", 1),
    "no frame": (_lines(_record(frame=None)), 1),
    "no pen": (_lines(_record(pen=None)), 1),
    "no times": (_lines(_record(times=None)), 1),
    "no times of a stroke": (_lines(_record(times=[[0, 1.5], None])), 1),
    "no pressure": (
        _lines(_record(strokes=[[[0, 0.25, None], [1, 0.5, None]], [[0.5, 1, 1]]])), 1),
    "all of them null": (_lines(_record(frame=None, pen=None, times=None)), 1),
    "a list on a line": (json.dumps([RECORD, RECORD]), 2),
    "a list over several lines": ("\n" + json.dumps([RECORD, RECORD], indent=1) + "\n", 2),
    "the same with a mark": (MARK + json.dumps([RECORD], indent=1).encode(), 1),
    "a drawing over several lines": (json.dumps(RECORD, indent=2), 1),
    "a label of a float": (_lines(_record(label=3.0)), 1),
    "keys of others": (_lines(_record(author="김", device=None)), 1),
    "keys in another order": (_lines(dict(reversed(RECORD.items()))), 1),
}


@pytest.mark.parametrize(("content", "count"), READ.values(), ids=READ)
def test_an_odd_file_of_drawings_is_read(
    tmp_path: Path, content: str | bytes, count: int,
) -> None:
    path = put(tmp_path / "a.jsonl", content if isinstance(content, bytes) else content.encode())
    found = read_drawings(path)
    assert len(found) == count
    for each in found:
        strokes = each.drawing.strokes
        assert [[(point.x, point.y) for point in stroke.points] for stroke in strokes] == POINTS
        assert {point.pressure for stroke in strokes for point in stroke.points} == {1}
        assert each.label == 3 and each.drawing.pen_width == MNIST_PEN


_END = "Remove that line or choose another file; nothing was loaded."
REFUSED: dict[str, tuple[str | bytes, str]] = {
    "empty": (b"", "has no drawings in it. Choose another file."),
    "a mark alone": (MARK, "has no drawings in it. Choose another file."),
    "a list with something else": (
        json.dumps([RECORD, 7]), f"line 1: not a drawing (it is not a JSON object). {_END}"),
    "a label as a text": (
        _lines(RECORD, _record(label="3")),
        f"line 2: not a drawing (label is \"3\", not a digit 0 to 9). {_END}"),
    "a label of null": (
        _lines(_record(label=None)),
        f"line 1: not a drawing (label is null, not a digit 0 to 9). {_END}"),
    "strokes of null": (
        _lines(_record(strokes=None)),
        f"line 1: not a drawing (in “strokes” null is not a list). {_END}"),
    "cut short": (
        ONE + ONE[:20], f"line 2: not a drawing (JSON error at character 14). {_END}"),
    "Latin-1": (
        ONE.encode() + b'{"label": 3, "author": "\xe9"}',
        f"line 2: not a drawing (it is not UTF-8 text). {_END}"),
    "UTF-16 cut in a letter": (
        ONE.encode("utf-16")[:-1], "is not a text file. Choose a file of drawings (.jsonl)."),
}


@pytest.mark.parametrize(("content", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_wrong_with_a_file_of_drawings_is_said(
    tmp_path: Path, content: str | bytes, said: str,
) -> None:
    path = put(tmp_path / "a.jsonl", content if isinstance(content, bytes) else content.encode())
    with pytest.raises(InputError) as caught:
        read_drawings(path)
    text = str(caught.value).removeprefix(str(path)).lstrip(", ")
    assert text == said
