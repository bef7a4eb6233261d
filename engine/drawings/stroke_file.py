"""Drawings as JSON lines, one labelled drawing a line.

A line is {"label": 3, "strokes": [[[x, y], …], …], "frame": [x0, y0, s]}: the strokes' bounding
box is centred in the unit square with its longer side 1, and the frame puts the drawing back where
it was drawn in a unit-square writing area: X = x0 + s·x, Y = y0 + s·y. Optional: "pen" (the width
in pixels of 28; 2.5 if absent), a pressure as a point's third number, and "times": a list a stroke,
with the seconds from the drawing's first point to each of its points. Where "times" or a stroke's
list is null, empty or absent, they are unknown, as a pressure is that is null. Other keys are
ignored. A line may begin with a byte order mark, as where files were put behind one another.
"""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from engine.bounded_reading import read_at_most
from engine.drawings.drawing import Drawing
from engine.drawings.stroke_record import NotADrawing, from_record, to_record
from engine.errors import InputError
from engine.json_reading import NotJson, as_utf8, parsed
from engine.system_reasons import reason
from engine.text import Text
from engine.whole_files import write_whole

LARGEST_FILE = 64 * 2**20
"""Bytes of a drawings file that are read at most."""

LONGEST_LINE = 2 * 2**20
"""Bytes of one line: 20,000 points with pressure, each number with every digit, take 1.4 MB."""

MOST_IN_ALL = 1_000_000
"""Points and strokes that a file may have, all together."""

MOST_DRAWINGS = 50_000
"""Drawings that a file may have."""

_LINE = re.compile(rb"[^\s][^\r\n]*")
_WHOLE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[.*\]|\{.*\})\s*\Z", re.DOTALL)
_LINE_END = re.compile(rb"\r\n|\r|\n")

Told = Callable[[float], object]
"""Is told now and then which share has been read, and may raise to end the reading."""


@dataclass(frozen=True, slots=True)
class LabelledDrawing:
    """A drawing and the digit its author says it is."""

    drawing: Drawing
    label: int


def read_drawings(path: Path, told: Told = lambda share: None) -> list[LabelledDrawing]:
    """Every drawing of a file, in its order. Raises InputError naming the file and the line."""
    content = _content(path)
    drawings, room = [], MOST_IN_ALL
    for line in _lines(content):
        try:
            some = _from_line(line)
        except (NotADrawing, NotJson, UnicodeDecodeError) as error:
            raise InputError(
                "{path}, line {line}: not a drawing ({reason}). "
                "Remove that line or choose another file; nothing was loaded.",
                path=path, line=1 + len(_LINE_END.findall(content, 0, line.start())),
                reason=getattr(error, "why", _NO_TEXT),
            ) from error
        drawings += some
        room -= sum(1 + len(stroke.points) for each in some for stroke in each.drawing.strokes)
        if room < 0 or len(drawings) > MOST_DRAWINGS:
            raise InputError(
                "{path} has more than {most} drawings, or {points} points and strokes. "
                "Split it into smaller files of drawings.",
                path=path, most=MOST_DRAWINGS, points=MOST_IN_ALL,
            )
        told(line.end() / len(content))
    if not drawings:
        raise InputError("{path} has no drawings in it. Choose another file.", path=path)
    return drawings


def _lines(content: bytes) -> Iterable[re.Match[bytes]]:
    """All as one where a list, or a drawing, begins in the first line and ends in the last."""
    first, whole = _LINE.search(content), _WHOLE.match(content)
    if first and whole and not first[0].rstrip().endswith((b"]", b"}")):
        return [whole]
    return _LINE.finditer(content)


def _content(path: Path) -> bytes:
    """The file in UTF-8. Raises InputError."""
    try:
        content = read_at_most(path, LARGEST_FILE)
        if content is None:
            raise InputError(
                "{path} is larger than {limit} MiB. Split it into smaller files of drawings.",
                path=path, limit=LARGEST_FILE // 2**20,
            )
        return as_utf8(content)
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Choose a file of drawings (.jsonl).",
            path=path, reason=reason(error),
        ) from error
    except UnicodeError as error:
        raise InputError(
            "{path} is not a text file. Choose a file of drawings (.jsonl).", path=path
        ) from error


def write_drawings(path: Path, drawings: Iterable[LabelledDrawing]) -> None:
    """Write a whole file, or leave the one that was there. Raises InputError naming the file."""
    text = "".join(json.dumps(to_record(each.drawing, each.label)) + "\n" for each in drawings)
    write_whole(path, text)


_NO_TEXT = Text("it is not UTF-8 text")


def _from_line(line: re.Match[bytes]) -> list[LabelledDrawing]:
    """One; several where a list of them stands on the line."""
    if line.end() - line.start() > LONGEST_LINE:
        raise NotADrawing(Text(
            "it is longer than {limit} MiB", limit=LONGEST_LINE // 2**20
        ))
    found = parsed(line[0].decode("utf-8-sig"))
    return [LabelledDrawing(*from_record(each))
            for each in (found if isinstance(found, list) else [found])]
