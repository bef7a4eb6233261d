"""From a file to a stop. Everything in it is checked; a stranger's file can only be data."""

from collections.abc import Collection
from pathlib import Path
from typing import Any, get_args

from engine.bounded_reading import read_at_most
from engine.drawings.drawing import MNIST_PEN, PEN_WIDTH, Drawing
from engine.errors import InputError
from engine.json_reading import NotJson, decoded, parsed
from engine.system_reasons import reason
from engine.training.recipe import Recipe
from gui.course.stops.checks import (
    NAME,
    Check,
    Wrong,
    either,
    flag,
    nothing,
    number,
    one_of,
    record,
    several,
    text,
    whole,
    within,
)
from gui.course.stops.command_reader import command, digits, lab_fields, strokes
from gui.course.stops.conditions import Condition, Measured
from gui.course.stops.lab_fields import check_lab
from gui.course.stops.name_checks import check_names
from gui.course.stops.recipe_fields import RECIPE_FIELDS
from gui.course.stops.stop import (
    CONTROLS,
    QUESTIONS,
    Along,
    BilingualText,
    Choice,
    Comparison,
    Named,
    Presets,
    Quantity,
    Remark,
    Scale,
    Stop,
    StopPage,
)
from gui.model.predictions import ImageForm
from gui.model.training.comparison import Source

LARGEST_FILE = 64 * 2**10
"""Bytes."""


def read_stop(path: Path, views: Collection[str]) -> Stop:
    """The stop in a file. views: the keys of those that there are. Raises InputError."""
    try:
        content = read_at_most(path, LARGEST_FILE)
        if content is None:
            raise InputError(
                "{path} is larger than {limit} KiB; lessons are smaller. Choose another file.",
                path=path, limit=LARGEST_FILE // 2**10,
            )
        written = decoded(content)
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Choose a lesson of the course (.json).",
            path=path, reason=reason(error),
        ) from error
    except UnicodeError as error:
        raise InputError(
            "{path} is not a text file. Choose a lesson of the course (.json).", path=path
        ) from error
    try:
        return stop_of(written, views)
    except Wrong as wrong:
        raise InputError(
            "{path} is not a lesson that can be opened. Expected at “{place}”: {wanted}. Correct "
            "the file or choose another; nothing has changed.",
            path=path, place=wrong.place or "/", wanted=wrong.wanted,
        ) from wrong
    except NotJson as error:
        raise InputError(
            "{path} is not a lesson of the course: {reason}. Choose another file.",
            path=path, reason=error.why,
        ) from error


def stop_of(written: str, views: Collection[str]) -> Stop:
    """The stop that a text says. Raises Wrong, and NotJson for what is none."""
    stop = _STOP(parsed(written), "")
    assert isinstance(stop, Stop)
    check_names(stop, views)
    check_lab(stop)
    return stop


def read_course(folder: Path, views: Collection[str]) -> tuple[Stop, ...]:
    """Every stop of a folder in its order. Raises InputError for one that is wrong."""
    stops = [read_stop(path, views) for path in sorted(folder.glob("*.json"))]
    return tuple(sorted(stops, key=lambda stop: stop.order))


# the parts of a stop

_LIMIT = either(number(-1e300, 1e300), record({"measure": NAME}, make=Measured))
_EQUAL = either(_LIMIT, text(80))
def _text(most: int) -> Check:
    return record({"en": text(most), "ko": text(most)}, make=BilingualText)


def _condition(value: Any, place: str) -> Condition:
    found = record({"measure": NAME}, {"over": _LIMIT, "below": _LIMIT, "is": _EQUAL,
                                       "is_not": _EQUAL})(value, place)
    if len(found) < 2:
        raise Wrong(place, "one of over, below, is, is_not")
    if "is" in found:
        found["is_"] = found.pop("is")
    return Condition(**found)


def _recipe(value: Any, place: str) -> Recipe:
    return Recipe(**record({}, RECIPE_FIELDS)(value, place))


def _presets(value: Any, place: str) -> Presets:
    found = record({}, {
        "digits": digits, "recipe": _recipe, "form": one_of(get_args(ImageForm)),
        "source": one_of(get_args(Source)), "drawing": strokes, "pen": within(PEN_WIDTH),
        "pace": either(nothing, number(1, 500)), "views": several(NAME, 0, 4),
        "lab": lab_fields,
    })(value, place)
    pen = found.pop("pen", MNIST_PEN)
    return Presets(**found | {"drawing": Drawing(found.pop("drawing", ()), pen)})


_REMARK = record({"text": _text(300), "when": several(_condition, 1, 6)}, make=Remark)
_NAMED = record({"text": _text(40), "measure": NAME}, make=Named)
_COMPARISON = record({"over": NAME}, {
    "values": several(_NAMED, 2, 8), "runs": several(_text(40), 2, 8),
    "what": one_of(get_args(Quantity)), "along": one_of(get_args(Along)),
    "scale": one_of(get_args(Scale)),
}, make=Comparison)
_STOP = record({
    "id": NAME, "order": whole(0, 100_000), "page": one_of(get_args(StopPage)),
    "title": _text(60), "line": _text(110), "question": _text(240),
    "choices": several(record({
        "text": _text(60), "when": several(_condition, 1, 6),
    }, make=Choice), 2, 4),
    "look": _text(240), "happened": _text(360), "why": _text(600),
    "presets": _presets, "uses": several(one_of(CONTROLS), 0, len(CONTROLS)),
    "experiment": several(command, 1, 60), "outcome": several(_condition, 1, 8),
}, {
    "remarks": several(_REMARK, 0, 8), "covers": several(NAME, 0, len(CONTROLS)),
    "compare": _COMPARISON, "minutes": whole(1, 60),
    "questions": several(whole(1, QUESTIONS), 0, QUESTIONS), "needs": several(NAME, 0, 12),
    "optional": flag,
}, make=Stop)
