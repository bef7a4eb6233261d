"""What a stop may say of the lab's recipe."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, get_args

from engine.errors import InputError
from engine.lab.expressions import LONGEST, parse
from engine.lab.recipe import (
    BOUNDS,
    HINGES,
    START,
    GradientWay,
    LabRecipe,
    Splitting,
    Table,
    TutorialKey,
    optimisers,
)
from engine.training.recipe import DeviceName
from gui.course.stops.checks import (
    Check,
    Wrong,
    either,
    flag,
    nothing,
    one_of,
    several,
    text,
    within,
)
from gui.course.stops.commands import UseLab
from gui.course.stops.stop import Stop

LAB_FIELDS: dict[str, Check] = {name: within(bounds) for name, bounds in BOUNDS.items()} | {
    "problem": one_of(get_args(TutorialKey)),
    "optimiser": lambda value, place: one_of(optimisers())(value, place),  # those there are then
    "gradient": one_of(get_args(GradientWay)),
    "start": either(nothing, several(within(START), 1, 2 + 2 * HINGES.high)),
    "splitting": one_of(get_args(Splitting)),
    "table": one_of(get_args(Table)),
    "expression": text(LONGEST),
    "zero": flag,
    "normalised": flag,
    "device": one_of(get_args(DeviceName)),
}

_PARAMETERS: dict[str, int] = {"temperature": 2, "speed": 3, "scores": 4, "number": 1}


def parameters_of(recipe: LabRecipe) -> int:
    """How many its problem has, without making it."""
    return 2 + 2 * recipe.hinges if recipe.problem == "bend" else _PARAMETERS[recipe.problem]

assert {each.name for each in fields(LabRecipe)} - {"given"} == set(LAB_FIELDS)


def lab_recipe(given: Mapping[str, Any]) -> LabRecipe:
    """The lab's recipe with these fields. Raises InputError for values that cannot be used."""
    return LabRecipe(**given)


def check_lab(stop: Stop) -> None:
    """Raises Wrong for a recipe that the lab would refuse, as it is set or changed by an act."""
    fields_so_far = dict(stop.presets.lab)
    _check(fields_so_far, "presets.lab")
    for index, command in enumerate(stop.experiment):
        if isinstance(command, UseLab):
            fields_so_far |= command.fields
            _check(fields_so_far, f"experiment[{index}].fields")


def _check(given: Mapping[str, Any], place: str) -> None:
    try:
        recipe = lab_recipe(given)
        parse(recipe.expression)
    except InputError as error:
        raise Wrong(place, str(error)) from error
    needed = parameters_of(recipe)
    if recipe.start is not None and len(recipe.start) != needed:
        raise Wrong(f"{place}.start", f"a list of {needed} to {needed}")
