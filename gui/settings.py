"""What is remembered from one start to the next, as JSON in the user's configuration folder."""

import json
import logging
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args

from PySide6.QtCore import QLockFile

from engine.bounded_reading import read_at_most
from engine.bounds import RealBounds, WholeBounds
from engine.data.dataset_files import check_digits
from engine.data.held_out import HELD_OUT, USUALLY_HELD_OUT
from engine.drawings.drawing import CHOSEN_PEN
from engine.drawings.variants import variants_of
from engine.errors import InputError, brief
from engine.json_reading import decoded, parsed_in_part
from engine.lab.recipe import LabRecipe
from engine.training.recipe import BOUNDS, CHOICES, WEIGHT_OF_DRAWINGS, Recipe
from engine.whole_files import write_whole
from gui.course.stops.marks import Mark, marks_of
from gui.model.pages import Page
from gui.model.predictions import ImageForm

log = logging.getLogger(__name__)

_PATIENCE = 1000  # milliseconds for another window that is writing

Colours = Literal["system", "light", "dark"]


@dataclass(slots=True)
class Settings:
    """Every remembered setting with its default. Layouts are Qt's own, base64."""

    recipe: Recipe = field(default_factory=Recipe)
    digits: tuple[int, ...] = (3, 7)
    form: ImageForm = "normalised"
    pen_width: float = 2.5
    pace: int = -1
    weight_of_mine: int = 100
    balance_mine: bool = False
    held_out: int = USUALLY_HELD_OUT
    colours: Colours = "system"
    geometry: str = ""
    desk: str = ""
    cards: str = ""
    rows: str = ""
    page: Page = "draw"
    views: tuple[str, ...] = ()
    docks: str = ""
    lab: LabRecipe = field(default_factory=LabRecipe)
    lab_pace: int = -1
    lab_layout: tuple[str, ...] = ()
    lab_tab: str = ""
    marks: dict[str, Mark] = field(default_factory=dict)
    hide_answers: bool = False
    collection: str = ""


LARGEST_FILE = 2**20
"""Bytes that are read at most; a window's layout takes a few thousand."""

_LONGEST = 100_000
"""Characters of a text, and of each in a list."""

_MOST = 100
"""Texts in a list."""

_BASE64 = re.compile(r"[A-Za-z0-9+/]*={0,2}")


def read_settings(path: Path) -> Settings:
    """What the file says; the default for everything that it does not say, or says wrongly."""
    settings = Settings()
    try:
        content = read_at_most(path, LARGEST_FILE)
        stored = None if content is None else parsed_in_part(decoded(content))
    except FileNotFoundError:
        return settings
    except (OSError, ValueError) as error:
        log.warning("%s cannot be read, the defaults are used: %s", path, brief(error))
        return settings
    if not isinstance(stored, dict):
        log.warning("%s is not a JSON object, or too large: the defaults are used", path)
        return settings
    for each in fields(Settings):
        if each.name in stored:
            try:
                setattr(settings, each.name, _TAKE[each.name](stored[each.name]))
            except Exception as error:  # whatever it is, it is not worth the window
                log.warning("%s: %s is ignored: %s", path, each.name, brief(error))
    return settings


def _one_of(allowed: tuple[str, ...]) -> Callable[[Any], Any]:
    def take(value: Any) -> Any:
        if type(value) is not str or value not in allowed:
            raise ValueError(f"{brief(value)} is none of {allowed}")
        return value

    return take


def _of_type(kind: type) -> Callable[[Any], Any]:
    def take(value: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(f"{brief(value)} has the wrong type")
        return value

    return take


def _text(value: Any) -> str:
    if type(value) is not str or len(value) > _LONGEST:
        raise TypeError(f"{brief(value)} is not a text, or too long")
    return value


def _layout(value: Any) -> str:
    if not _BASE64.fullmatch(_text(value)):
        raise ValueError(f"{brief(value)} is not a layout")
    return str(value)


def _several(take: Callable[[Any], str]) -> Callable[[Any], tuple[str, ...]]:
    def take_all(value: Any) -> tuple[str, ...]:
        if type(value) is not list or len(value) > _MOST:
            raise TypeError(f"{brief(value)} is not a list of texts, or too long")
        return tuple(take(each) for each in value)

    return take_all


def _digits(value: Any) -> tuple[int, ...]:
    if type(value) is not list or not all(type(each) is int for each in value):
        raise TypeError(f"{brief(value)} is not a list of digits")
    check_digits(tuple(value))
    return tuple(value)


def _pen_width(value: Any) -> float:
    CHOSEN_PEN.check("width of the pen", value)
    return float(value)


def _within(bounds: WholeBounds, name: str) -> Callable[[Any], int]:
    def take(value: Any) -> int:
        bounds.check(name, value)
        return int(value)

    return take


def _pace(value: Any) -> int:
    if type(value) is not int or not -1 <= value <= _MOST:
        raise ValueError(f"{brief(value)} is not the place of a slider")
    return value


def _recipe(value: Any) -> Recipe:
    """Field by field: what is right of it is kept."""
    recipe = Recipe()
    for each in fields(Recipe):
        if each.name in value:
            try:
                given = value[each.name]
                if each.name in CHOICES:
                    given = _one_of(CHOICES[each.name])(given)
                elif each.name == "variants":
                    given = variants_of(given)
                elif isinstance(BOUNDS.get(each.name), RealBounds) and type(given) is int:
                    given = float(given)
                recipe = replace(recipe, **{each.name: given})
            except (ValueError, TypeError, OverflowError, InputError) as error:
                log.warning("of the recipe %s is ignored: %s", each.name, brief(error))
    return recipe


def _lab_recipe(value: Any) -> LabRecipe:
    """Whole, or the default: its fields go with its problem."""
    if type(value) is not dict:
        raise TypeError(f"{brief(value)} is not a recipe of the lab")
    recipe = LabRecipe()
    for each in fields(LabRecipe):  # the problem is the first
        if each.name in value:
            recipe = _with_lab_field(recipe, each.name, value[each.name])
    return recipe


def _with_lab_field(recipe: LabRecipe, name: str, value: Any) -> LabRecipe:
    if name == "start" and value is not None:
        if type(value) is not list:
            raise TypeError(f"{brief(value)} is not a list of numbers")
        replace(recipe, start=tuple(value))  # checks each
        value = tuple(map(float, value))
    elif name == "zero":
        value = _of_type(bool)(value)
    elif name == "expression":
        from engine.lab.expressions import parse  # where nothing is remembered it can wait

        parse(_text(value))
    elif name in ("learning_rate", "delta", "scale") and type(value) is int:
        value = float(value)
    return replace(recipe, **{name: value})


_TAKE: dict[str, Callable[[Any], Any]] = {
    "recipe": _recipe, "digits": _digits, "form": _one_of(get_args(ImageForm)),
    "pen_width": _pen_width, "pace": _pace,
    "weight_of_mine": _within(WEIGHT_OF_DRAWINGS, "weight"),
    "balance_mine": _of_type(bool), "held_out": _within(HELD_OUT, "share held out"),
    "colours": _one_of(get_args(Colours)), "geometry": _layout, "desk": _layout, "cards": _layout,
    "rows": _layout, "page": _one_of(get_args(Page)), "views": _several(_text), "docks": _layout,
    "lab": _lab_recipe, "lab_pace": _pace, "lab_layout": _several(_layout), "lab_tab": _text,
    "marks": marks_of, "hide_answers": _of_type(bool), "collection": _text,
}
"""How each field is taken from what is stored. Raises for a value that it cannot have."""

assert _TAKE.keys() == {each.name for each in fields(Settings)}


def write_settings(path: Path, settings: Settings, before: Settings | None = None) -> None:
    """Write what is other than before; what another window has written meanwhile stays.

    before: what was read or written last. Raises InputError where it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            "{path} cannot be written: {reason}. Choose another place; nothing is lost.",
            path=path, reason=error.strerror or error,
        ) from error
    lock = QLockFile(f"{path}.lock")
    lock.tryLock(_PATIENCE)  # without it a window that hangs would keep all others from it
    try:
        write_whole(path, json.dumps(asdict(_merged(path, settings, before)), indent=1))
    finally:
        lock.unlock()


def _merged(path: Path, settings: Settings, before: Settings | None) -> Settings:
    if before is None:
        return settings
    now = read_settings(path)
    for each in fields(Settings):
        mine, earlier = getattr(settings, each.name), getattr(before, each.name)
        if each.name == "marks":
            there = {key: mark for key, mark in now.marks.items()
                     if key in mine or key not in earlier}  # what I have taken back, goes
            now.marks = there | {key: mark for key, mark in mine.items()
                                 if mark != earlier.get(key)}
        elif mine != earlier:
            setattr(now, each.name, mine)
    return now
