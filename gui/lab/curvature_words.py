"""How round the valley is, and what would make it rounder."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from engine.lab.bowl import Bowl, bowl_of
from engine.lab.problem import Problem
from engine.lab.problems import problem_of
from engine.lab.recipe import LabRecipe
from gui.widgets.numbers import four

translate = QCoreApplication.translate


def words(bowl: Bowl, problem: Problem, recipe: LabRecipe) -> str:
    """Its condition number beside that with other inputs, and the rate that is too much."""
    if recipe.given is None:
        other = replace(recipe, scale=0.1 if recipe.scale == 1 else 1.0)
        there = bowl_of(problem, other)
        template = translate(
            "LandscapeView",
            "condition number: {here} (inputs × {scale}: {there})")
    else:
        other = replace(recipe, normalised=not recipe.normalised, start=None)
        there = bowl_of(problem_of(other), other)
        template = translate(
            "LandscapeView", "condition number: {here} (normalized: {there})"
        ) if other.normalised else translate(
            "LandscapeView", "condition number: {here} (not normalized: {there})")
    assert there is not None
    lines = [template.format(here=_ratio(bowl), there=_ratio(there), scale=f"{other.scale:g}")]
    if problem.loss == "mse":
        lines.append(translate(
            "LandscapeView", "plain gradient descent converges for rates below {rate}"
        ).format(rate=four(2 / float(bowl.curvatures[-1]))))
    return "\n".join(lines)


def _ratio(bowl: Bowl) -> str:
    condition = bowl.condition
    return f"{condition:z,.0f}" if condition < 1e7 else four(condition)
