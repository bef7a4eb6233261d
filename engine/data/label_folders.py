"""Which folders of a folder are those of labels: called by a digit, or with images in them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from os.path import isdir
from pathlib import Path

from engine.bounded_reading import list_folder
from engine.data.pictures import is_companion
from engine.errors import InputError
from engine.image_opening import READ
from engine.looks import Look, nobody_looks
from engine.system_reasons import reason

MOST = 600_000
"""Images that a folder may have."""

TRAIN = ("train", "training")
VALID = ("valid", "validation", "val", "test", "testing")
"""What the two parts of a data set are called; of several the first that is there is read."""

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_DIGIT = re.compile(r"(?:(?:digit|class|label|number)[\s_-]*)?0*([0-9])")

_DEEPEST = 3  # folders within each other that have nothing but the next one in them


def folders_of_images(folder: Path) -> list[Path]:
    """The folders in it that have images in them. Raises InputError as the reader does."""
    return [each for each in listed(folder) if isdir(each) and has_images(each)]


def has_digit_folders(folder: Path) -> bool:
    """Whether some of what is in it is called by a digit. Raises InputError as the reader does."""
    return any(digit_named(place.name) is not None and isdir(place)
               for place in listed(folder))


def has_parts(folder: Path) -> bool:
    """Whether one of the two parts is in it. Raises InputError as the reader does."""
    return any(place.name.lower() in TRAIN + VALID for place in listed(folder))


def folder_within(folder: Path) -> Path:
    """The folder itself; where nothing but another one is in it, as an unpacked archive has it,
    that one. Raises InputError as the reader does.
    """
    for _ in range(_DEEPEST):
        there = [place for place in listed(folder) if not is_companion(place)]
        if len(there) != 1 or not isdir(there[0]) or digit_named(there[0].name) is not None \
                or there[0].name.lower() in TRAIN + VALID:
            break
        folder = there[0]
    return folder


def digit_named(name: str) -> int | None:
    """The digit that a folder's name means: 3, 03, three, digit_3; None where it means none."""
    name = name.strip().lower()
    if name in _WORDS:
        return _WORDS.index(name)
    found = _DIGIT.fullmatch(name)
    return int(found[1]) if found else None


def has_images(folder: Path) -> bool:
    """Whether there is an image in it. Only the first is looked for: there may be 100,000."""
    if is_companion(folder):
        return False
    with _opened(folder):
        return any(path.suffix.lower() in READ and not is_companion(path)
                   for path in islice(folder.iterdir(), MOST))


def listed(folder: Path, look: Look = nobody_looks) -> list[Path]:
    """What is in a folder, by name as text. look: called before each. Raises InputError."""
    with _opened(folder):
        return list_folder(folder, MOST, look)


@contextmanager
def _opened(folder: Path) -> Iterator[None]:
    """That it cannot be opened is said in words."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise InputError(
            "{path} cannot be opened: {reason}. Allow access, or choose another folder.",
            path=folder, reason=reason(error),
        ) from error
