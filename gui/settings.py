"""What is remembered from one start to the next, as JSON in the user's configuration folder."""

import json
import logging
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args

from PySide6.QtCore import QLockFile

from engine.drawings.drawing import CHOSEN_PEN
from engine.errors import InputError
from engine.lab.recipe import LabRecipe
from engine.training.recipe import WEIGHT_OF_DRAWINGS, DeviceName, Loss, Recipe, Start
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


_ALLOWED = {
    "form": get_args(ImageForm), "colours": get_args(Colours), "page": get_args(Page),
}


def read_settings(path: Path) -> Settings:
    """What the file says; the default for everything that it does not say, or says wrongly."""
    settings = Settings()
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return settings
    except (OSError, ValueError, RecursionError) as error:
        log.warning("%s cannot be read, the defaults are used: %s", path, error)
        return settings
    if not isinstance(stored, dict):
        log.warning("%s is not a JSON object, the defaults are used", path)
        return settings
    for each in fields(Settings):
        if each.name in stored:
            try:
                _take(settings, each.name, stored[each.name])
            except (TypeError, ValueError, KeyError, OverflowError, InputError) as error:
                log.warning("%s: %s is ignored: %s", path, each.name, error)
    return settings


def _take(settings: Settings, name: str, value: Any) -> None:
    if name == "recipe":
        settings.recipe = _recipe(value)
    elif name == "lab":
        settings.lab = _lab_recipe(value)
    elif name == "digits":
        digits = tuple(value)
        if len(set(digits)) < 2 or not all(type(d) is int and 0 <= d <= 9 for d in digits):
            raise ValueError(f"{value!r} is not a set of digits")
        settings.digits = digits
    elif name in ("views", "lab_layout"):
        if not all(type(each) is str for each in value):
            raise TypeError(f"{value!r} are not texts")
        setattr(settings, name, tuple(value))
    elif name == "marks":
        settings.marks = marks_of(value)
    elif name == "pen_width":
        CHOSEN_PEN.check("width of the pen", value)
        settings.pen_width = float(value)
    else:
        if type(value) is not type(getattr(settings, name)):
            raise TypeError(f"{value!r} has the wrong type")
        if value not in _ALLOWED.get(name, (value,)):
            raise ValueError(f"{value!r} is none of {_ALLOWED[name]}")
        if name == "weight_of_mine":
            WEIGHT_OF_DRAWINGS.check("weight", value)
        setattr(settings, name, value)


def _recipe(value: Any) -> Recipe:
    known = {each.name: each.type for each in fields(Recipe)}
    recipe = Recipe(**{name: value[name] for name in value if name in known})
    choices = {"loss": get_args(Loss), "start": get_args(Start), "device": get_args(DeviceName)}
    for name, allowed in choices.items():
        if getattr(recipe, name) not in allowed:
            raise ValueError(f"{name} is none of {allowed}")
    return recipe


def _lab_recipe(value: Any) -> LabRecipe:
    known = {each.name for each in fields(LabRecipe)}
    given = {name: value[name] for name in value if name in known}
    start = given.get("start")
    if start is not None:
        given["start"] = tuple(start)
    recipe = LabRecipe(**given)
    if recipe.start is not None:
        recipe = replace(recipe, start=tuple(map(float, recipe.start)))
    if type(recipe.zero) is not bool:
        raise TypeError("zero is true or false")
    from engine.lab.expressions import parse  # where nothing is remembered it can wait

    parse(recipe.expression)
    return recipe


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
