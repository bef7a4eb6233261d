"""The lessons of the teacher's folder, read from the file that comes with the program."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import resources
from engine.bounded_reading import read_at_most
from engine.json_reading import decoded, parsed
from gui.course.stops.stop import BilingualText

_LARGEST = 2**16
"""Bytes."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is done besides the stops, and how long."""

    minutes: int
    text: BilingualText


@dataclass(frozen=True, slots=True)
class Lesson:
    """stops: their ids, in order."""

    title: BilingualText
    aim: BilingualText
    opening: Part
    stops: tuple[str, ...]
    talk: Part
    closing: Part


@dataclass(frozen=True, slots=True)
class TeachersFolder:
    """answers: the index of the choice that comes true, by a stop's id. words: of the sheets."""

    lessons: tuple[Lesson, ...]
    answers: dict[str, int]
    words: dict[str, BilingualText]


def teachers_folder() -> TeachersFolder:
    """All of it. The file is the program's own: what is wrong with it is a fault."""
    content = read_at_most(resources.TEACHER / "lessons.json", _LARGEST)
    assert content is not None
    found: dict[str, Any] = parsed(decoded(content))
    return TeachersFolder(
        tuple(
            Lesson(_both(each["title"]), _both(each["aim"]), _part(each["opening"]),
                   tuple(each["stops"]), _part(each["talk"]), _part(each["closing"]))
            for each in found["lessons"]
        ),
        found["answers"], {key: _both(text) for key, text in found["words"].items()},
    )


def privacy_sheet(language: str) -> str:
    """As Markdown."""
    content = read_at_most(_privacy_file(language), _LARGEST)
    assert content is not None
    return decoded(content)


def _privacy_file(language: str) -> Path:
    return resources.TEACHER / f"privacy.{language}.md"


def _both(text: dict[str, str]) -> BilingualText:
    return BilingualText(text["en"], text["ko"])


def _part(part: dict[str, Any]) -> Part:
    return Part(part["minutes"], _both(part["text"]))
