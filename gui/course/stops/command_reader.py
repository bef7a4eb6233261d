"""From a file to the commands of an experiment."""

from typing import Any, get_args

from engine.drawings.drawing import REACH, SIDE, Point, Stroke
from engine.experiments.overfitting_record import IMAGES
from engine.experiments.overfitting_record import STEPS as STEPS_OF_FEW
from engine.lab.recipe import STEPS
from engine.models.pixel_similarity import METRICS
from gui.course.stops.checks import (
    NAME,
    Check,
    Wrong,
    number,
    one_of,
    record,
    several,
    whole,
    within,
)
from gui.course.stops.commands import (
    Act,
    DataKind,
    Draw,
    LearnFew,
    Level,
    Measure,
    Open,
    Part,
    Program,
    Show,
    Tensor,
    Times,
    UseData,
    UseDigits,
    UseForm,
    UseLab,
    UseRecipe,
)
from gui.course.stops.lab_fields import LAB_FIELDS
from gui.course.stops.measurements import MEASUREMENTS
from gui.course.stops.recipe_fields import RECIPE_FIELDS
from gui.model.predictions import ImageForm

_PLACE = number(-REACH, REACH)
_STROKES = several(several(several(_PLACE, 2, 2), 1, 2000), 0, 100)
_DIGITS = several(whole(0, 9), 2, 10)
_RANGE = several(whole(0, SIDE), 2, 2)


def strokes(value: Any, place: str) -> tuple[Stroke, ...]:
    """A drawing's, as lists of points."""
    return tuple(
        Stroke(tuple(Point(x, y) for x, y in points)) for points in _STROKES(value, place)
    )


def digits(value: Any, place: str) -> tuple[int, ...]:
    """Two or more, in their order."""
    found: tuple[int, ...] = _DIGITS(value, place)
    if list(found) != sorted(set(found)):
        raise Wrong(place, "different digits in their order")
    return found


def _recipe_fields(value: Any, place: str) -> dict[str, object]:
    found: dict[str, object] = record({}, RECIPE_FIELDS)(value, place)
    return found


def lab_fields(value: Any, place: str) -> dict[str, object]:
    """Of the lab's recipe, those that are given."""
    found: dict[str, object] = record({}, LAB_FIELDS)(value, place)
    return found


def _classifier(value: Any, place: str) -> str:
    """The key of what predicts."""
    if value in METRICS:
        return str(value)
    try:
        model: str = RECIPE_FIELDS["model"](value, place)
    except Wrong as error:
        raise Wrong(place, f"{', '.join(METRICS)} or a model. {error.wanted}") from error
    return model


def _measure(value: Any, place: str) -> Measure:
    found = record(
        {"do": one_of(("measure",)), "name": NAME, "what": one_of(MEASUREMENTS)},
        {
            "machine": _classifier,
            "digit": whole(0, 9),
            "form": one_of(get_args(ImageForm)),
            "at": whole(0, 1_000_000),
            "rows": _RANGE,
            "columns": _RANGE,
            "of": one_of(get_args(Tensor)),
            "two": several(NAME, 2, 2),
            "program": one_of(get_args(Program)),
            "index": several(whole(0, 10_000_000), 1, 2),
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
    "draw": record({"strokes": strokes}, make=Draw),
    "show": record({"part": one_of(get_args(Part)), "index": whole(0, 59_999)}, make=Show),
    "form": record(_FORM, make=UseForm),
    "digits": record({"digits": digits}, make=UseDigits),
    "recipe": record({"fields": _recipe_fields}, make=UseRecipe),
    "lab": record({"fields": lab_fields}, make=UseLab),
    "few": record(
        {"images": within(IMAGES), "steps": whole(STEPS_OF_FEW.low, 2000)}, make=LearnFew
    ),
    "data": record(
        {"kind": one_of(get_args(DataKind))}, {"level": one_of(get_args(Level))}, make=UseData
    ),
    "open": record({"view": NAME}, {"closer": whole(1, 100)}, make=Open),
}
_ACTS = ("reset", "train", "drop_bias", "lab_reset", "lab_run")
_TIMES = {"steps": 500, "by_hand": 500, "lab_steps": STEPS.high}


def command(value: Any, place: str) -> Any:
    """One command of the experiment."""
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
