"""What is remembered from one start to the next, as JSON in the user's configuration folder."""

import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, get_args

from PySide6.QtCore import QLockFile

from engine.bounded_reading import read_at_most
from engine.data.held_out import HELD_OUT, USUALLY_HELD_OUT
from engine.errors import InputError, brief
from engine.json_reading import decoded, parsed_in_part
from engine.lab.recipe import LabRecipe
from engine.training.recipe import WEIGHT_OF_DRAWINGS, Recipe
from engine.whole_files import write_whole
from gui.course.stops.marks import Mark, marks_of
from gui.model.files.recent_paths import Paths, merged
from gui.model.pages import Page
from gui.model.predictions import ImageForm
from gui.model.training.comparison import Source
from gui.setting_values import (
    TEXT_SIZE,
    digits_of,
    lab_recipe_of,
    layout_of,
    of_type,
    one_of,
    pace_of,
    pen_width_of,
    recent_of,
    recipe_of,
    several,
    text_of,
    within,
)

log = logging.getLogger(__name__)

_PATIENCE = 1000  # milliseconds for another window that is writing

Colours = Literal["system", "light", "dark", "contrast"]

Language = Literal["system", "en", "ko"]


@dataclass(slots=True)
class Settings:
    """Every remembered setting with its default. Layouts are Qt's own, base64.

    come_back: whether canvas and model of a window that is closed are there at the next start.
    """

    recipe: Recipe = field(default_factory=Recipe)
    digits: tuple[int, ...] = (3, 7)
    form: ImageForm = "normalised"
    pen_width: float = 2.5
    pace: int = -1
    source: Source = "mnist"
    weight_of_mine: int = 100
    balance_mine: bool = False
    held_out: int = USUALLY_HELD_OUT
    colours: Colours = "system"
    text_size: int = 100
    language: Language = "system"
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
    hide_word: str = ""
    collection: str = ""
    recent: Paths = ()
    come_back: bool = True


LARGEST_FILE = 2**20
"""Bytes that are read at most; a window's layout takes a few thousand."""

def read_settings(path: Path, mandatory: Path | None = None) -> Settings:
    """What the file says; the default for everything that it does not say, or says wrongly.

    mandatory: a file of the same form, whose settings stand whatever the first one says.
    """
    settings = Settings()
    _take_from(path, settings)
    if mandatory is not None:
        _take_from(mandatory, settings)
    return settings


def _take_from(path: Path, settings: Settings) -> None:
    try:
        content = read_at_most(path, LARGEST_FILE)
        stored = None if content is None else parsed_in_part(decoded(content))
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        log.warning("%s cannot be read, the defaults are used: %s", path, brief(error))
        return
    if not isinstance(stored, dict):
        log.warning("%s is not a JSON object, or too large: the defaults are used", path)
        return
    for each in fields(Settings):
        if each.name in stored:
            try:
                setattr(settings, each.name, _TAKE[each.name](stored[each.name]))
            except Exception as error:  # whatever it is, it is not worth the window
                log.warning("%s: %s is ignored: %s", path, each.name, brief(error))


_TAKE: dict[str, Callable[[Any], Any]] = {
    "recipe": recipe_of, "digits": digits_of, "form": one_of(get_args(ImageForm)),
    "pen_width": pen_width_of, "pace": pace_of,
    "source": one_of(get_args(Source)), "weight_of_mine": within(WEIGHT_OF_DRAWINGS, "weight"),
    "balance_mine": of_type(bool), "held_out": within(HELD_OUT, "share held out"),
    "colours": one_of(get_args(Colours)), "page": one_of(get_args(Page)),
    "text_size": within(TEXT_SIZE, "size of the text"),
    "language": one_of(get_args(Language)),
    **dict.fromkeys(("geometry", "desk", "cards", "rows", "docks"), layout_of),
    "views": several(text_of), "lab": lab_recipe_of, "lab_pace": pace_of,
    "lab_layout": several(layout_of), "lab_tab": text_of,
    "marks": marks_of, "hide_answers": of_type(bool),
    "hide_word": text_of, "collection": text_of, "recent": recent_of,
    "come_back": of_type(bool),
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


def read_recent(path: Path) -> Paths:
    """The files opened or saved last, by this window or another."""
    return read_settings(path).recent


def keep_recent(path: Path, mine: Paths, before: Paths) -> None:
    """Write what has come of that list; of the settings nothing else. Raises InputError."""
    write_settings(path, Settings(recent=mine), Settings(recent=before))


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
        elif each.name == "recent":
            now.recent = merged(mine, earlier, now.recent)
        elif mine != earlier:
            setattr(now, each.name, mine)
    return now
