"""Drawings in a file of JSON lines, as `stroke_lines` has them."""

from collections.abc import Iterable
from pathlib import Path

from engine.bounded_reading import read_at_most
from engine.drawings.stroke_lines import (
    MOST_POINTS,
    LabelledDrawing,
    NoDrawing,
    drawings_of_lines,
    lines_of,
)
from engine.errors import InputError
from engine.whole_files import write_whole

__all__ = ["MOST_POINTS", "LabelledDrawing", "read_drawings", "write_drawings"]

LARGEST_FILE = 64 * 2**20
"""Bytes of a drawings file that are read at most."""


def read_drawings(path: Path) -> list[LabelledDrawing]:
    """Every drawing of a file, in its order. Raises InputError naming the file and the line."""
    try:
        content = read_at_most(path, LARGEST_FILE)
        if content is None:
            raise InputError(
                "{path} is larger than {limit} MiB. Split it into smaller files of drawings.",
                path=path, limit=LARGEST_FILE // 2**20,
            )
        text = content.decode("utf-8")
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Choose a file of drawings (.jsonl).",
            path=path, reason=error.strerror or error,
        ) from error
    except UnicodeDecodeError as error:
        raise InputError(
            "{path} is not a text file. Choose a file of drawings (.jsonl).", path=path
        ) from error
    try:
        drawings = drawings_of_lines(text)
    except NoDrawing as error:
        raise InputError(
            "{path}, line {line}: not a drawing ({reason}). "
            "Remove that line or choose another file; nothing was loaded.",
            path=path, line=error.line, reason=error.reason,
        ) from error
    if not drawings:
        raise InputError("{path} has no drawings in it. Choose another file.", path=path)
    return drawings


def write_drawings(path: Path, drawings: Iterable[LabelledDrawing]) -> None:
    """Write a whole file, or leave the one that was there. Raises InputError naming the file."""
    write_whole(path, lines_of(drawings))
