"""What a stop may say of the recipe: every field, by its name."""

from dataclasses import fields
from typing import Any

from engine.drawings import variants
from engine.errors import InputError
from engine.training.recipe import BOUNDS, CHOICES, Recipe
from gui.course.stops.checks import Check, Wrong, flag, one_of, record, text, whole, within

_MOST_EPOCHS = 200
"""Fewer than a run may have: somebody waits for what a stop does."""


def _key(name: str) -> Check:
    """Of a model or an optimizer that there is."""
    def check(value: Any, place: str) -> str:
        key: str = text(80)(value, place)
        try:
            Recipe(**{name: key})  # type: ignore[arg-type]  # they are these
        except InputError as error:
            raise Wrong(place, str(error).removesuffix(".")) from error
        return key

    return check


RECIPE_FIELDS: dict[str, Check] = {name: within(bounds) for name, bounds in BOUNDS.items()} | {
    "epochs": whole(1, _MOST_EPOCHS), "model": _key("model"),
    "optimizer": _key("optimizer"),
    "variants": record(
        {}, {name: within(bounds) for name, bounds in variants.BOUNDS.items()} | {"in_use": flag},
        make=variants.Variants,
    ),
    **{name: one_of(allowed) for name, allowed in CHOICES.items()},
}

assert {each.name for each in fields(Recipe)} == set(RECIPE_FIELDS)
