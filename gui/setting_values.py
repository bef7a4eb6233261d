"""How a setting is taken from what a file says; each raises for a value that it cannot have."""

import logging
import re
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from engine.bounds import RealBounds, WholeBounds
from engine.data.dataset_files import check_digits
from engine.drawings.drawing import CHOSEN_PEN
from engine.drawings.variants import variants_of
from engine.errors import InputError, brief
from engine.lab.recipe import LabRecipe
from engine.training.recipe import BOUNDS, CHOICES, Recipe
from gui.model.files.recent_paths import MOST_RECENT, is_path

log = logging.getLogger(__name__)

_LONGEST = 100_000
"""Characters of a text, and of each in a list."""

_MOST = 100
"""Texts in a list."""

TEXT_SIZE = WholeBounds(80, 200)
"""Per cent of the system's."""

_BASE64 = re.compile(r"[A-Za-z0-9+/]*={0,2}")


def one_of(allowed: tuple[str, ...]) -> Callable[[Any], Any]:
    """One of these texts."""
    def take(value: Any) -> Any:
        if type(value) is not str or value not in allowed:
            raise ValueError(f"{brief(value)} is none of {allowed}")
        return value

    return take


def of_type(kind: type) -> Callable[[Any], Any]:
    """A value of exactly this type."""
    def take(value: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(f"{brief(value)} has the wrong type")
        return value

    return take


def text_of(value: Any) -> str:
    """A text that is not too long."""
    if type(value) is not str or len(value) > _LONGEST:
        raise TypeError(f"{brief(value)} is not a text, or too long")
    return value


def layout_of(value: Any) -> str:
    """A layout of Qt's, base64."""
    if not _BASE64.fullmatch(text_of(value)):
        raise ValueError(f"{brief(value)} is not a layout")
    return str(value)


def several(take: Callable[[Any], str]) -> Callable[[Any], tuple[str, ...]]:
    """A list of not too many texts."""
    def take_all(value: Any) -> tuple[str, ...]:
        if type(value) is not list or len(value) > _MOST:
            raise TypeError(f"{brief(value)} is not a list of texts, or too long")
        return tuple(take(each) for each in value)

    return take_all


def recent_of(value: Any) -> tuple[str, ...]:
    """Whole paths of files, the newest first; what can be none is left out."""
    if type(value) is not list:
        raise TypeError(f"{brief(value)} is not a list of files")
    return tuple(dict.fromkeys(filter(is_path, value[:_MOST])))[:MOST_RECENT]


def digits_of(value: Any) -> tuple[int, ...]:
    """Digits to be told apart."""
    if type(value) is not list or not all(type(each) is int for each in value):
        raise TypeError(f"{brief(value)} is not a list of digits")
    check_digits(tuple(value))
    return tuple(value)


def pen_width_of(value: Any) -> float:
    """In pixels of 28."""
    CHOSEN_PEN.check("width of the pen", value)
    return float(value)


def within(bounds: WholeBounds, name: str) -> Callable[[Any], int]:
    """A whole number within bounds."""
    def take(value: Any) -> int:
        bounds.check(name, value)
        return int(value)

    return take


def pace_of(value: Any) -> int:
    """The place of a pace's slider."""
    if type(value) is not int or not -1 <= value <= _MOST:
        raise ValueError(f"{brief(value)} is not the place of a slider")
    return value


def recipe_of(value: Any) -> Recipe:
    """Field by field: what is right of it is kept."""
    recipe = Recipe()
    for each in fields(Recipe):
        if each.name in value:
            try:
                given = value[each.name]
                if each.name in CHOICES:
                    given = one_of(CHOICES[each.name])(given)
                elif each.name == "variants":
                    given = variants_of(given)
                elif isinstance(BOUNDS.get(each.name), RealBounds) and type(given) is int:
                    given = float(given)
                recipe = replace(recipe, **{each.name: given})
            except (ValueError, TypeError, OverflowError, InputError) as error:
                log.warning("of the recipe %s is ignored: %s", each.name, brief(error))
    return recipe


def lab_recipe_of(value: Any) -> LabRecipe:
    """Whole, or the default: its fields go with its problem."""
    if type(value) is not dict:
        raise TypeError(f"{brief(value)} is not a recipe of the lab")
    recipe = LabRecipe()
    for each in fields(LabRecipe):  # the problem is the first
        if each.name in value and each.name != "given":  # a table is not kept
            recipe = _with_lab_field(recipe, each.name, value[each.name])
    return recipe


def _with_lab_field(recipe: LabRecipe, name: str, value: Any) -> LabRecipe:
    if name == "start" and value is not None:
        if type(value) is not list:
            raise TypeError(f"{brief(value)} is not a list of numbers")
        replace(recipe, start=tuple(value))  # checks each
        value = tuple(map(float, value))
    elif name in ("zero", "normalised"):
        value = of_type(bool)(value)
    elif name == "expression":
        from engine.lab.expressions import parse  # where nothing is remembered it can wait

        parse(text_of(value))
    elif name in ("learning_rate", "delta", "scale") and type(value) is int:
        value = float(value)
    return replace(recipe, **{name: value})
