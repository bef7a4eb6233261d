"""The bytes of a text file, and what is none."""

import os
import zlib
from collections.abc import Callable
from pathlib import Path

from engine.bounded_reading import Unpacked, opened
from engine.data.progress import Cancelled, Report
from engine.errors import InputError
from engine.system_reasons import reason
from engine.tensors.file_signs import sign_of

LARGEST = 32 * 2**20
"""Bytes. The Bible has four million letters."""

_PIECE = 2**20

def text_bytes(path: Path, report: Report, cancelled: Callable[[], bool]) -> tuple[bytes, bool]:
    """All of them, and whether gzip had packed them: then no more are unpacked than LARGEST.

    Raises InputError where the file cannot be read, is too large, is empty or is
    known to be something else; and Cancelled.
    """
    pieces: list[bytes] = []
    done = 0
    try:
        with opened(path) as file:
            size = os.fstat(file.fileno()).st_size
            unpacked = Unpacked(file)
            while done <= LARGEST and (piece := unpacked.read(_PIECE)):
                pieces.append(piece)
                done += len(piece)
                report(min(file.tell(), size), max(size, 1))
                if cancelled():
                    raise Cancelled
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Choose a text file (.txt).",
            path=path, reason=reason(error),
        ) from error
    except (EOFError, zlib.error) as error:
        raise InputError(
            "{path} is cut short or damaged: {reason}. Fetch the file again or choose another.",
            path=path, reason=error,
        ) from error
    if done > LARGEST:
        raise InputError(
            "{path} has {size} MB or more; a text of at most {most} MB is read here. Cut a part "
            "out of it.", path=path, size=max(done, size) // 2**20, most=LARGEST // 2**20,
        )
    content = b"".join(pieces)
    if what := sign_of(content):
        raise InputError(
            "{path} is {what}, not plain text. Save what is in it as plain text (.txt) first.",
            path=path, what=what,
        )
    return content, unpacked.is_packed


_CONTROLS = frozenset(map(chr, (*range(1, 9), *range(14, 32), 127)))
"""What texts have none of: all but tabs, ends of lines and pages."""

_SHARE = 0.02


def check_is_text(path: Path, text: str) -> None:
    """Raises InputError where there is nothing to read, or it is something else than a text."""
    zero = text.find("\0")
    if zero >= 0:
        raise InputError(
            "{path} is no text: in line {line} (counted from 0) there is a zero, which no text "
            "has. Choose a text file, or another encoding.",
            path=path, line=text.count("\n", 0, zero),
        )
    if not text.strip("\ufeff \t\r\n\f\v"):
        raise InputError("{path} is empty. Choose a file with text in it.", path=path)
    controls = sum(map(text.count, _CONTROLS))
    if controls > _SHARE * len(text):
        raise InputError(
            "{path} is no text: {count:,} of its {all:,} letters are control characters. Choose a "
            "text file, or another encoding.", path=path, count=controls, all=len(text),
        )
