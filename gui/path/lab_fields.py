"""What a stop may say of the lab's recipe."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, get_args

from engine.lab.recipe import GradientWay, LabRecipe, Optimiser, ProblemKey, Splitting, Table
from engine.recipe import DeviceName
from gui.path.checks import Check, either, flag, nothing, number, one_of, several, text, whole

LAB_FIELDS: dict[str, Check] = {
    "problem": one_of(get_args(ProblemKey)),
    "learning_rate": number(1e-12, 1e9),
    "steps": whole(1, 100_000),
    "optimiser": one_of(get_args(Optimiser)),
    "gradient": one_of(get_args(GradientWay)),
    "delta": number(1e-12, 1e6),
    "scale": number(1e-6, 1e6),
    "start": either(nothing, several(number(-1e6, 1e6), 1, 4)),
    "splitting": one_of(get_args(Splitting)),
    "seed": whole(0, 2**31 - 1),
    "table": one_of(get_args(Table)),
    "expression": text(200),
    "zero": flag,
    "device": one_of(get_args(DeviceName)),
}

assert {each.name for each in fields(LabRecipe)} == set(LAB_FIELDS)


def lab_recipe(given: Mapping[str, Any]) -> LabRecipe:
    """The lab's recipe with these fields. Raises InputError for values that cannot be used."""
    return LabRecipe(**given)
