"""The lab as an experiment uses it: its recipe, its steps, and waiting for them."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, Protocol

from PySide6.QtCore import SignalInstance

from engine.lab.recipe import LabRecipe
from engine.lab.record import LabStep
from gui.path.lab_fields import lab_recipe
from gui.path.measuring import NONE, count, number
from gui.path.stop import Measure, Reading


class LabLike(Protocol):
    """What is needed of the session's lab."""

    recipe: LabRecipe
    stepped: SignalInstance
    ended: SignalInstance

    @property
    def steps(self) -> Any: ...
    def set_recipe(self, recipe: LabRecipe) -> None: ...
    def step(self, n: int = 1) -> None: ...
    def to_end(self) -> None: ...
    def stop(self) -> None: ...
    def reset(self) -> None: ...


class LabDesk:
    """Commands of a stop, on the lab that there is."""

    def __init__(self, lab: LabLike) -> None:
        self._lab = lab

    @property
    def recipe(self) -> LabRecipe:
        return self._lab.recipe

    def fields(self) -> dict[str, object]:
        """Those of the recipe that are not as they are by default."""
        recipe, default = self._lab.recipe, LabRecipe()
        return {each.name: getattr(recipe, each.name) for each in fields(LabRecipe)
                if getattr(recipe, each.name) != getattr(default, each.name)}

    def prepare(self, given: Mapping[str, object]) -> None:
        """The lab's own defaults but for these fields, and no step taken."""
        self.take(lab_recipe(given))

    def change(self, given: Mapping[str, Any]) -> None:
        self.take(replace(self._lab.recipe, **given))

    def take(self, recipe: LabRecipe) -> None:
        self._lab.stop()
        self._lab.set_recipe(recipe)
        self._lab.reset()

    def stop(self) -> None:
        self._lab.stop()

    def reset(self) -> Iterator[tuple[SignalInstance, ...]]:
        self._lab.reset()
        yield from ()

    def run(self) -> Iterator[tuple[SignalInstance, ...]]:
        """To the end."""
        self._lab.to_end()
        yield from self._until(self._lab.recipe.steps)

    def steps(self, times: int) -> Iterator[tuple[SignalInstance, ...]]:
        wanted = len(self._lab.steps) + times
        self._lab.step(times)
        yield from self._until(wanted)

    def _until(self, steps: int) -> Iterator[tuple[SignalInstance, ...]]:
        while len(self._lab.steps) < min(steps, self._lab.recipe.steps):
            yield self._lab.stepped, self._lab.ended

    def measure(self, what: Measure) -> Reading:
        """One of the measurements whose name begins with lab_."""
        steps: list[LabStep] = list(self._lab.steps)
        if what.what == "lab_steps":
            return count(len(steps))
        if what.what == "lab_not_finite_at":
            bad = (step.number for step in steps if not math.isfinite(step.loss))
            return count(next(bad, 0))
        if what.what == "lab_parameter":
            there = steps and what.at is not None and what.at < len(steps[-1].parameters)
            return number(steps[-1].parameters[what.at or 0]) if there else NONE
        at = len(steps) if what.at is None else what.at
        if not 1 <= at <= len(steps):
            return NONE
        loss = steps[at - 1].loss if what.what == "lab_loss" else steps[at - 1].validation_loss
        return NONE if loss is None else number(loss)
