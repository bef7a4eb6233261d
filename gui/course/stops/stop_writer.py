"""From a stop to a file, in the form that gui.course.stops.stop_reader reads."""

import json
from collections.abc import Collection, Mapping
from dataclasses import fields
from pathlib import Path

from engine.drawings.drawing import MNIST_PEN, Stroke
from engine.drawings.variants import Variants
from engine.errors import InputError
from engine.training.recipe import Recipe
from engine.whole_files import write_whole
from gui.course.stops.checks import Wrong
from gui.course.stops.commands import (
    Act,
    Command,
    Draw,
    LearnFew,
    Measure,
    Open,
    Show,
    Times,
    UseData,
    UseDigits,
    UseForm,
    UseLab,
    UseRecipe,
)
from gui.course.stops.conditions import Condition, Measured
from gui.course.stops.stop import BilingualText, Choice, Comparison, Presets, Remark, Stop
from gui.course.stops.stop_reader import LARGEST_FILE, stop_of

Written = dict[str, object]


def write_stop(path: Path, stop: Stop, views: Collection[str]) -> None:
    """Write a whole file that can be read again, or leave the one that was there.

    views: the keys of those that there are. Raises InputError.
    """
    lines = (f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}"
             for key, value in written(stop).items())
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    if len(text.encode("utf-8", "surrogatepass")) > LARGEST_FILE:
        raise InputError(
            "The drawing has too many points for a lesson (at most {limit} KiB). Draw it with "
            "fewer strokes.", limit=LARGEST_FILE // 2**10,
        )
    try:
        stop_of(text, views)
    except Wrong as wrong:
        raise InputError(
            "The lesson cannot be saved as it is. Expected at “{place}”: {wanted}. Change this "
            "and save again.", place=wrong.place, wanted=wrong.wanted,
        ) from wrong
    write_whole(path, text)


def written(stop: Stop) -> Written:
    """The stop as JSON knows it."""
    return {
        "id": stop.id, "order": stop.order, "page": stop.page, "title": _text(stop.title),
        "line": _text(stop.line), "question": _text(stop.question),
        "choices": [_said(each) for each in stop.choices], "look": _text(stop.look),
        "happened": _text(stop.happened), "why": _text(stop.why),
        "presets": _presets(stop.presets), "uses": list(stop.uses),
        "experiment": [_command(each) for each in stop.experiment],
        "outcome": [_condition(each) for each in stop.outcome],
    } | _optional(stop)


def _optional(stop: Stop) -> Written:
    """What a file can do without, where there is something to write."""
    found: Written = {
        "remarks": [_said(each) for each in stop.remarks], "covers": list(stop.covers),
        "compare": None if stop.compare is None else _comparison(stop.compare),
        "minutes": stop.minutes, "questions": list(stop.questions), "needs": list(stop.needs),
        "optional": stop.optional,
    }
    return {key: value for key, value in found.items() if value}


def _comparison(comparison: Comparison) -> Written:
    return {
        "over": comparison.over,
        **({"values": [{"text": _text(each.text), "measure": each.measure}
                       for each in comparison.values]} if comparison.values else {}),
        **({"runs": [_text(each) for each in comparison.runs], "what": comparison.what,
            "along": comparison.along, "scale": comparison.scale} if comparison.runs else {}),
    }


def _text(text: BilingualText) -> Written:
    return {"en": text.en, "ko": text.ko}


def _said(said: Choice | Remark) -> Written:
    return {"text": _text(said.text), "when": [_condition(each) for each in said.when]}


def _condition(condition: Condition) -> Written:
    parts = {"over": condition.over, "below": condition.below, "is": condition.is_,
             "is_not": condition.is_not}
    return {"measure": condition.measure} | {
        name: {"measure": value.measure} if isinstance(value, Measured) else value
        for name, value in parts.items() if value is not None
    }


def _strokes(strokes: tuple[Stroke, ...]) -> list[list[list[float]]]:
    return [[[round(point.x, 2), round(point.y, 2)] for point in stroke.points]
            for stroke in strokes]


def _presets(presets: Presets) -> Written:
    default, pen = Presets(), presets.drawing.pen_width
    found: Written = {
        name: getattr(presets, name) for name in ("digits", "form", "source", "pace", "views")
        if getattr(presets, name) != getattr(default, name)
    }
    recipe = {each.name: getattr(presets.recipe, each.name) for each in fields(Recipe)
              if getattr(presets.recipe, each.name) != getattr(default.recipe, each.name)}
    if recipe:
        found["recipe"] = _fields(recipe)
    if not presets.drawing.is_blank:
        found["drawing"] = _strokes(presets.drawing.strokes)
    if pen != MNIST_PEN:
        found["pen"] = pen
    if presets.lab:
        found["lab"] = dict(presets.lab)
    return found


def _command(command: Command) -> Written:
    match command:
        case Draw(strokes):
            return {"do": "draw", "strokes": _strokes(strokes)}
        case Show(part, index):
            return {"do": "show", "part": part, "index": index}
        case UseForm(form):
            return {"do": "form", "form": form}
        case UseDigits(digits):
            return {"do": "digits", "digits": digits}
        case UseRecipe(given):
            return {"do": "recipe", "fields": _fields(given)}
        case UseLab(given):
            return {"do": "lab", "fields": _fields(given)}
        case Open(view, closer):
            return {"do": "open", "view": view} | ({} if closer is None else {"closer": closer})
        case LearnFew(images, steps):
            return {"do": "few", "images": images, "steps": steps}
        case UseData(kind, level):
            return Written(do="data", kind=kind) | ({} if level is None else {"level": level})
        case Act(do):
            return {"do": do}
        case Times(do, times):
            return {"do": do, "times": times}
        case Measure():
            return {"do": "measure"} | {
                each.name: value for each in fields(Measure)
                if (value := getattr(command, each.name)) is not None
            }


def _fields(given: Mapping[str, object]) -> Written:
    """Those of a recipe; of variants what is not as by default."""
    return {name: _variants(value) if isinstance(value, Variants) else value
            for name, value in given.items()}


def _variants(variants: Variants) -> Written:
    return {each.name: getattr(variants, each.name) for each in fields(Variants)
            if getattr(variants, each.name) != getattr(Variants(), each.name)}
