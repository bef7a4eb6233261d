"""From a file to a stop. Everything in it is checked; a stranger's file can only be data."""

from collections.abc import Collection
from pathlib import Path
from typing import Any, get_args

from engine.bounded_reading import read_at_most
from engine.drawings.drawing import MNIST_PEN, PEN_WIDTH, REACH, SIDE, Drawing, Point, Stroke
from engine.errors import InputError
from engine.experiments.overfitting_record import IMAGES
from engine.experiments.overfitting_record import STEPS as STEPS_OF_FEW
from engine.json_reading import NotJson, decoded, parsed
from engine.lab.recipe import STEPS
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
from gui.course.stops.commands import (
    Act,
    Draw,
    LearnFew,
    Measure,
    ModelKey,
    Open,
    Part,
    Program,
    Show,
    Tensor,
    Times,
    UseDigits,
    UseForm,
    UseLab,
    UseRecipe,
)
from gui.course.stops.conditions import Condition, Measured
from gui.course.stops.lab_fields import LAB_FIELDS, check_lab
from gui.course.stops.measurements import MEASUREMENTS
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
                "{path} is larger than {limit} KiB; no stop of the path is. Choose another file.",
                path=path, limit=LARGEST_FILE // 2**10,
            )
        written = decoded(content)
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Choose a stop of the path (.json).",
            path=path, reason=reason(error),
        ) from error
    except UnicodeError as error:
        raise InputError(
            "{path} is not a text file. Choose a stop of the path (.json).", path=path
        ) from error
    try:
        return stop_of(written, views)
    except Wrong as wrong:
        raise InputError(
            "{path} is not a stop that can be opened. At “{place}” there has to be: {wanted}. "
            "Mend the file or choose another; nothing has changed.",
            path=path, place=wrong.place or "/", wanted=wrong.wanted,
        ) from wrong
    except NotJson as error:
        raise InputError(
            "{path} is not a stop of the path: {reason}. Choose another file.",
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

_PLACE = number(-REACH, REACH)
_STROKES = several(several(several(_PLACE, 2, 2), 1, 2000), 0, 100)
_DIGITS = several(whole(0, 9), 2, 10)
_LIMIT = either(number(-1e300, 1e300), record({"measure": NAME}, make=Measured))
_EQUAL = either(_LIMIT, text(80))
_RANGE = several(whole(0, SIDE), 2, 2)


def _text(most: int) -> Check:
    return record({"en": text(most), "ko": text(most)}, make=BilingualText)


def _strokes(value: Any, place: str) -> tuple[Stroke, ...]:
    return tuple(
        Stroke(tuple(Point(x, y) for x, y in points)) for points in _STROKES(value, place)
    )


def _digits(value: Any, place: str) -> tuple[int, ...]:
    digits: tuple[int, ...] = _DIGITS(value, place)
    if list(digits) != sorted(set(digits)):
        raise Wrong(place, "different digits in their order")
    return digits


def _condition(value: Any, place: str) -> Condition:
    found = record({"measure": NAME}, {"over": _LIMIT, "below": _LIMIT, "is": _EQUAL,
                                       "is_not": _EQUAL})(value, place)
    if len(found) < 2:
        raise Wrong(place, "one of over, below, is, is_not")
    if "is" in found:
        found["is_"] = found.pop("is")
    return Condition(**found)


def _recipe_fields(value: Any, place: str) -> dict[str, object]:
    found: dict[str, object] = record({}, RECIPE_FIELDS)(value, place)
    return found


def _recipe(value: Any, place: str) -> Recipe:
    return Recipe(**record({}, RECIPE_FIELDS)(value, place))


def _lab_fields(value: Any, place: str) -> dict[str, object]:
    found: dict[str, object] = record({}, LAB_FIELDS)(value, place)
    return found


def _presets(value: Any, place: str) -> Presets:
    found = record({}, {
        "digits": _digits, "recipe": _recipe, "form": one_of(get_args(ImageForm)),
        "source": one_of(get_args(Source)), "drawing": _strokes, "pen": within(PEN_WIDTH),
        "pace": either(nothing, number(1, 500)), "views": several(NAME, 0, 4),
        "lab": _lab_fields,
    })(value, place)
    pen = found.pop("pen", MNIST_PEN)
    return Presets(**found | {"drawing": Drawing(found.pop("drawing", ()), pen)})


def _measure(value: Any, place: str) -> Measure:
    found = record(
        {"do": one_of(("measure",)), "name": NAME, "what": one_of(MEASUREMENTS)},
        {
            "machine": one_of(get_args(ModelKey)),
            "digit": whole(0, 9),
            "form": one_of(get_args(ImageForm)),
            "at": whole(0, 1_000_000),
            "rows": _RANGE,
            "columns": _RANGE,
            "of": one_of(get_args(Tensor)),
            "two": several(NAME, 2, 2),
            "program": one_of(get_args(Program)),
        },
    )(value, place)
    del found["do"]
    needed, optional = MEASUREMENTS[found["what"]]
    given = found.keys() - {"name", "what"}
    if not needed <= given <= needed | optional:
        raise Wrong(place, " ".join(("the keys name, what", *sorted(needed)))
                    + ("".join(f" (or {key})" for key in sorted(optional))))
    return Measure(**found)


_FORM = {"form": one_of(get_args(ImageForm))}
_COMMANDS: dict[str, Check] = {
    "draw": record({"strokes": _strokes}, make=Draw),
    "show": record({"part": one_of(get_args(Part)), "index": whole(0, 59_999)}, make=Show),
    "form": record(_FORM, make=UseForm),
    "digits": record({"digits": _digits}, make=UseDigits),
    "recipe": record({"fields": _recipe_fields}, make=UseRecipe),
    "lab": record({"fields": _lab_fields}, make=UseLab),
    "few": record({"images": within(IMAGES), "steps": whole(STEPS_OF_FEW.low, 2000)}, make=LearnFew),
    "open": record({"view": NAME}, {"closer": whole(1, 100)}, make=Open),
}
_ACTS = ("reset", "train", "drop_bias", "lab_reset", "lab_run")
_TIMES = {"steps": 500, "by_hand": 500, "lab_steps": STEPS.high}


def _command(value: Any, place: str) -> Any:
    names = sorted((*_COMMANDS, *_ACTS, *_TIMES, "measure"))
    do = one_of(names)(value.get("do") if type(value) is dict else None, f"{place}.do")
    if do == "measure":
        return _measure(value, place)
    if do in _ACTS:
        return record({"do": one_of(_ACTS)}, make=Act)(value, place)
    if do in _TIMES:
        times = whole(1, _TIMES[do])
        return record({"do": one_of(_TIMES), "times": times}, make=Times)(value, place)
    return _COMMANDS[do]({key: value[key] for key in value if key != "do"}, place)


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
    "experiment": several(_command, 1, 60), "outcome": several(_condition, 1, 8),
}, {
    "remarks": several(_REMARK, 0, 8), "covers": several(NAME, 0, len(CONTROLS)),
    "compare": _COMPARISON, "minutes": whole(1, 60),
    "questions": several(whole(1, QUESTIONS), 0, QUESTIONS), "needs": several(NAME, 0, 12),
    "optional": flag,
}, make=Stop)
